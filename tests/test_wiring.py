"""A workout begins as soon as it can."""

import threading
import time
from pathlib import Path

import numpy as np

from coach.audio import Samples
from coach.speech.cache import ClipCache
from coach.speech.voice import CachedVoice
from coach.wiring import FIRST_CLIPS, prepare


class Held(ClipCache):
    """Counts what is read; behind the workout, not before it may `go`."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.reads = 0
        self.go = threading.Event()

    def read(self, *key: str) -> Samples | None:
        if threading.current_thread() is not threading.main_thread():
            self.go.wait(60)
        self.reads += 1
        return super().read(*key)


class Beep:
    """Says every text with the same samples."""

    name, fingerprint, workers, slow = "beep", "beep 1", 1, False

    def __init__(self) -> None:
        self.rendered = 0

    def spelled(self, text: str) -> str:
        return text

    def render(self, text: str, percent: int = 100) -> Samples:  # noqa: ARG002  # all are the same
        self.rendered += 1
        return np.full(100, 0.1, dtype=np.float32)

    def close(self) -> None:
        """Nothing to give back."""


def test_clips_that_are_there_are_read_behind_the_workout(tmp_path: Path) -> None:
    texts = [str(number) for number in range(100)]
    made = CachedVoice(Beep(), ClipCache(tmp_path))
    made.prepare(texts)
    made.close()
    engine, cache = Beep(), Held(tmp_path)
    voice = CachedVoice(engine, cache)
    prepare(voice, texts)
    assert cache.reads == FIRST_CLIPS
    cache.go.set()
    until = time.monotonic() + 60
    while cache.reads < 100 and time.monotonic() < until:
        time.sleep(0.01)
    voice.close()
    assert (cache.reads, engine.rendered) == (100, 0)


def test_the_first_words_are_whole_before_the_workout_begins(tmp_path: Path) -> None:
    texts = [str(number) for number in range(20)]
    made = CachedVoice(Beep(), ClipCache(tmp_path))
    made.prepare(texts[:1])
    made.close()
    (opening,) = tmp_path.glob("*.clip")
    opening.write_bytes(bytes(opening.stat().st_size))
    made = CachedVoice(Beep(), ClipCache(tmp_path))
    made.prepare(texts[1:])
    engine, cache = Beep(), Held(tmp_path)
    voice = CachedVoice(engine, cache)
    prepare(voice, texts)
    assert engine.rendered == 1
    cache.go.set()
    voice.close()
