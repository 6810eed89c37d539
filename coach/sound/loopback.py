"""The coach's own sound in place of a microphone's: what a server may give for one that is gone.

PulseAudio moves such a stream to the monitor of a speaker, without a word. What comes from there is exactly what was
played, as no loudspeaker and no room could bring it.
"""

from collections import deque

import numpy as np

from coach.audio import BLOCK_SECONDS, MIC_RATE, SPEAKER_RATE, Samples, resample
from coach.sound.silent import NOTHING, SILENCE

PROBLEM = "The microphone is gone: only the coach's own sound comes. Type the commands until it is back."
#: How like what was played the heard samples must be (normalised correlation). A loudspeaker in a room stays below.
LIKENESS = 0.98
#: In so many looks one after the other; there is one each second.
LOOKS = 2
_SECONDS = 1.0
#: How much later than it was played a sound may be heard.
_DELAY_SECONDS = 0.5
_LOUD, _QUIET = 0.01, 0.001
#: One tone is like another whatever the room does to it; only what is loud for so much of a second is looked at.
_LOUD_SHARE = 0.5


class Loopback:
    """Feed it each block that was played and what was heard meanwhile; it gives back what may be a microphone's."""

    def __init__(self) -> None:
        self._played: deque[Samples] = deque(maxlen=round((_SECONDS + _DELAY_SECONDS) / BLOCK_SECONDS))
        self._loud: deque[bool] = deque(maxlen=self._played.maxlen)
        self._heard: deque[Samples] = deque()
        self._kept = 0
        self._until_look = round(_SECONDS / BLOCK_SECONDS)
        self._alike = 0

    @property
    def problem(self) -> str | None:
        """What is wrong: that what comes is no microphone's."""
        return PROBLEM if self._alike >= LOOKS else None

    def take(self, played: Samples, heard: Samples) -> Samples:
        """Return the heard samples (at MIC_RATE), or none while they are only what was played (at SPEAKER_RATE)."""
        level = 0.0 if played is SILENCE else float(np.abs(played).max())
        self._played.append(played)
        self._loud.append(level > _LOUD)
        self._keep(heard)
        self._until_look -= 1
        if self._until_look <= 0:
            self._until_look = round(_SECONDS / BLOCK_SECONDS)
            self._look()
        if self.problem is None:
            return heard
        if len(heard) and not any(self._loud) and float(np.abs(heard).max()) > _QUIET:
            self._alike = 0  # somebody else
            return heard
        return NOTHING

    def _keep(self, heard: Samples) -> None:
        if len(heard):
            self._heard.append(heard)
            self._kept += len(heard)
        while self._heard and self._kept - len(self._heard[0]) >= MIC_RATE * _SECONDS:
            self._kept -= len(self._heard.popleft())

    def _look(self) -> None:
        """Compare, when there is enough to compare."""
        enough = len(self._played) == self._played.maxlen and self._kept >= MIC_RATE * _SECONDS
        if enough and sum(self._loud) >= _LOUD_SHARE * len(self._loud):
            played = resample(np.concatenate(self._played), SPEAKER_RATE, MIC_RATE)
            alike = likeness(np.concatenate(self._heard)[-round(MIC_RATE * _SECONDS) :], played) >= LIKENESS
            self._alike = self._alike + 1 if alike else 0


def likeness(part: Samples, whole: Samples) -> float:
    """The largest normalised correlation of a part with any stretch of the whole; 0 where one of them is silent."""
    size = 1 << (len(whole) + len(part)).bit_length()
    products = np.fft.irfft(np.fft.rfft(whole, size) * np.fft.rfft(part, size).conj(), size)
    energy = np.cumsum(np.square(np.concatenate([[0.0], whole])))
    stretches = energy[len(part) :] - energy[: len(whole) - len(part) + 1]
    scale = np.sqrt(stretches * np.sum(np.square(part, dtype=np.float64)))
    return float(np.max(products[: len(scale)] / np.maximum(scale, 1e-9)))
