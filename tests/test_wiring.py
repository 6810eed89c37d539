"""A workout begins as soon as it can."""

import time
from pathlib import Path

import numpy as np

from coach.audio import Samples
from coach.speech.cache import ClipCache
from coach.speech.voice import CachedVoice
from coach.wiring import prepare


class Counting(ClipCache):
    """Counts what is read."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.reads = 0

    def read(self, *key: str) -> Samples | None:
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
    engine, cache = Beep(), Counting(tmp_path)
    voice = CachedVoice(engine, cache)
    prepare(voice, texts)
    assert cache.reads < 50
    while cache.reads < 100:
        time.sleep(0.01)
    voice.close()
    assert engine.rendered == 0
