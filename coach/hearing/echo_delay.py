"""How late the coach's own voice comes back: the delay between what was played and what the microphone brought.

The generalised cross-correlation with phase transform: Knapp and Carter, "The generalized correlation method for
estimation of time delay", IEEE Transactions on Acoustics, Speech, and Signal Processing 24 (1976).
"""

import numpy as np
from numpy.typing import NDArray

from coach.audio import MIC_BLOCK, MIC_RATE, Samples

#: The longest delay that is looked for, Bluetooth's included; and how much of the microphone is compared at a time.
LONGEST_SECONDS = 1.0
WINDOW_SECONDS = 1.0
#: So often it is looked for, and so much of what was found before still counts then.
EVERY_BLOCKS = 25
FORGETTING = 0.7
#: A peak so many times above the rest is one; and it must be found twice within so many samples.
CLEAR_PEAK = 8.0
SAME_SAMPLES = 48
#: The peak of the last second alone is looked for so close (samples) to that of before: at 300 ppm it is 6 samples
#: further after 1.2 s, which is how old what still counts is on the average. Between two samples, too: at points so far
#: apart, from so many samples around.
NEAR, APART = 6.0, 0.0625
AROUND = 16
POINTS = np.arange(-NEAR, NEAR + APART / 2, APART)
_OFFSETS = np.arange(-AROUND, AROUND + 1)
_BETWEEN = np.sinc(POINTS[:, None] - _OFFSETS) * np.hamming(2 * AROUND + 1)


class EchoDelay:
    """Feed it both streams block by block; `samples` is the delay, None until it is known."""

    def __init__(self) -> None:
        window, longest = round(WINDOW_SECONDS * MIC_RATE), round(LONGEST_SECONDS * MIC_RATE)
        self._longest = longest
        self._played: Samples = np.zeros(window + longest, np.float32)
        self._heard: Samples = np.zeros(window, np.float32)
        self._cross: NDArray[np.complex64] = np.zeros((window + longest) // 2 + 1, np.complex64)
        self._blocks = 0
        self._last: int | None = None
        self.samples: int | None = None
        #: How often in a row there was no clear peak.
        self.missed = 0

    def hear(self, played: Samples, heard: Samples) -> float | None:
        """One block of each, of MIC_BLOCK samples, that belong to the same moment.

        Twice a second, when the delay is as it was before: what it was in the last second alone, in samples and parts
        of them.
        """
        self._played = np.concatenate((self._played[MIC_BLOCK:], played))
        self._heard = np.concatenate((self._heard[MIC_BLOCK:], heard))
        self._blocks += 1
        return self._look() if self._blocks % EVERY_BLOCKS == 0 else None

    def move(self, later: int) -> None:
        """The reference comes so many samples later from now on, and as if it always had."""
        self._played = np.roll(self._played, later)
        self._played[:later] = 0.0
        self._cross[:] = 0.0
        if self.samples is not None:
            self.samples -= later
        self._last = self.samples

    def _look(self) -> float | None:
        if not self._played.any() or not self._heard.any():
            return None
        heard = np.concatenate((np.zeros(self._longest, np.float32), self._heard))
        cross = np.conj(np.fft.rfft(self._played)) * np.fft.rfft(heard)
        cross /= np.abs(cross) + np.float32(1e-9)
        self._cross *= FORGETTING
        self._cross += cross
        likeness = np.abs(np.fft.irfft(self._cross))[: self._longest]
        peak = int(likeness.argmax())
        if likeness[peak] < CLEAR_PEAK * float(np.sqrt(np.mean(np.square(likeness)))):
            self.missed += 1
            return None
        self.missed = 0
        again = self._last is not None and abs(peak - self._last) <= SAME_SAMPLES
        self._last = peak
        if not again:
            return None
        self.samples = peak
        beside = _beside(np.fft.irfft(cross).take(peak + _OFFSETS, mode="wrap"))
        return None if beside is None else peak + beside


def _beside(around: NDArray[np.floating]) -> float | None:
    """How far from the middle the peak is, in samples and parts of them; None where it is not among these at all."""
    between = np.abs(_BETWEEN @ around)
    top = int(between.argmax())
    if not 0 < top < len(POINTS) - 1:
        return None
    before, at, after = between[top - 1 : top + 2]
    bend = before - 2 * at + after
    vertex = (before - after) / (2 * bend) if bend else 0.0
    return float(POINTS[top] + vertex * APART)
