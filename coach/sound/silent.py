"""The clock without a sound card: blocks paced by the machine's steady clock."""

import threading
import time
from collections.abc import Iterator

import numpy as np

from coach.audio import BLOCK_SECONDS, SPEAKER_BLOCK, Samples, blocks_in
from coach.sound.mixer import Mixer
from coach.sound.port import Block

SILENCE: Samples = np.zeros(SPEAKER_BLOCK, dtype=np.float32)
SILENCE.flags.writeable = False
NOTHING: Samples = np.zeros(0, dtype=np.float32)
NOTHING.flags.writeable = False


class Pace:
    """Beats of 20 ms from a moment on. Someone who comes late catches up: no beat is left out."""

    def __init__(self, since: float | None = None) -> None:
        self._next = time.monotonic() if since is None else since

    def wait(self, woken: threading.Event) -> None:
        """Return when the next beat is due, or `woken` is set."""
        self._next += BLOCK_SECONDS
        if (seconds := self._next - time.monotonic()) > 0:
            woken.wait(seconds)


class SilentPort:
    """A port that plays nothing and hears nothing. A mixer's schedule still runs, so that it is pruned.

    `since`: where the frame clock begins, in seconds.
    """

    status: str | None = None
    latency = 0.0

    def __init__(self, mixer: Mixer | None = None, since: float = 0.0) -> None:
        self._mixer = mixer
        self._first = blocks_in(since) * SPEAKER_BLOCK
        self._closed = threading.Event()

    def blocks(self) -> Iterator[Block]:
        """One block every 20 ms."""
        frame = self._first
        scratch = np.empty(SPEAKER_BLOCK, dtype=np.float32)
        pace = Pace()
        while not self._closed.is_set():
            if self._mixer is not None:
                self._mixer.fill(frame, scratch)
            yield Block(frame, SILENCE, NOTHING)
            frame += SPEAKER_BLOCK
            pace.wait(self._closed)

    def close(self) -> None:
        """End `blocks`."""
        self._closed.set()
