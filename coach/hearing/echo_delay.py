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


class EchoDelay:
    """Feed it both streams block by block; `seconds` is the delay, None until it is known."""

    def __init__(self, seconds: float | None = None) -> None:
        window, longest = round(WINDOW_SECONDS * MIC_RATE), round(LONGEST_SECONDS * MIC_RATE)
        self._longest = longest
        self._played: Samples = np.zeros(window + longest, np.float32)
        self._heard: Samples = np.zeros(window, np.float32)
        self._cross: NDArray[np.complex128] = np.zeros((window + longest) // 2 + 1, np.complex128)
        self._blocks = 0
        self._last: int | None = None
        self.seconds = seconds

    def hear(self, played: Samples, heard: Samples) -> None:
        """One block of each, of MIC_BLOCK samples, that belong to the same moment."""
        self._played = np.concatenate((self._played[MIC_BLOCK:], played))
        self._heard = np.concatenate((self._heard[MIC_BLOCK:], heard))
        self._blocks += 1
        if self._blocks % EVERY_BLOCKS == 0:
            self._look()

    def _look(self) -> None:
        if not self._played.any() or not self._heard.any():
            return
        heard = np.concatenate((np.zeros(self._longest, np.float32), self._heard))
        cross = np.conj(np.fft.rfft(self._played)) * np.fft.rfft(heard)
        self._cross = FORGETTING * self._cross + cross / (np.abs(cross) + 1e-9)
        likeness = np.abs(np.fft.irfft(self._cross))[: self._longest]
        peak = int(likeness.argmax())
        if likeness[peak] < CLEAR_PEAK * float(np.sqrt(np.mean(np.square(likeness)))):
            return
        if self._last is not None and abs(peak - self._last) <= SAME_SAMPLES:
            self.seconds = peak / MIC_RATE
        self._last = peak
