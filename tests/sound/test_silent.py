"""The port without a sound card."""

import itertools
import threading
import time

import numpy as np

from coach.audio import BLOCK_SECONDS, SPEAKER_BLOCK
from coach.sound.mixer import Mixer, Sound
from coach.sound.silent import Pace, SilentPort


class WaitCounter(threading.Event):
    """Counts how often somebody had to wait, and lets them go at once."""

    times = 0

    def wait(self, timeout: float | None = None) -> bool:
        self.times += 1
        return super().wait(timeout and 0.0)


def test_blocks_count_on_at_no_more_than_the_pace_of_the_clock() -> None:
    port = SilentPort()
    began = time.monotonic()
    blocks = list(itertools.islice(port.blocks(), 11))
    assert time.monotonic() - began >= 10 * BLOCK_SECONDS
    assert [block.frame for block in blocks] == [index * SPEAKER_BLOCK for index in range(11)]
    assert not any(len(block.heard) or block.played.any() for block in blocks)


def test_a_mixer_runs_on_so_that_late_sounds_are_placed_rightly() -> None:
    mixer = Mixer()
    mixer.play([Sound(0, np.ones(10, dtype=np.float32))])
    list(itertools.islice(SilentPort(mixer).blocks(), 3))
    assert mixer.filled == 3 * SPEAKER_BLOCK


def test_who_comes_late_catches_up_without_waiting() -> None:
    waited = WaitCounter()
    pace = Pace(time.monotonic() - 1.0)
    for _ in range(50):
        pace.wait(waited)
    assert waited.times == 0
    for _ in range(100):
        pace.wait(waited)
    assert waited.times > 0


def test_closing_ends_the_blocks() -> None:
    port = SilentPort()
    for _ in port.blocks():
        port.close()
    assert list(port.blocks()) == []
