"""The echo canceller: takes the coach's own voice out of what the microphone hears.

A partitioned-block frequency-domain Kalman filter: Enzner and Vary, "Frequency-domain adaptive Kalman filter for
acoustic echo control in hands-free telephones", Signal Processing 86 (2006); in its partitioned form Kuech, Mabande
and Enzner, ICASSP 2014. It is linear, so a command spoken over the coach stays whole; only blocks in which nobody
spoke are silenced.
The reference must be the frames that were really played, and both streams must run on one clock.
"""

import numpy as np
import soxr
from numpy.typing import NDArray

from coach.audio import MIC_BLOCK, MIC_RATE, SPEAKER_RATE, Samples

BINS = MIC_BLOCK + 1
#: How fast the path from speaker to microphone is expected to change: 1 would mean never.
MEMORY = 0.9998
#: Smoothing of the spectrum of what is left, by block.
SMOOTHING = 0.8
#: What is always taken to be there besides the echo, so that a silent room does not make the filter over-confident.
FLOOR = 1e-7
#: A played block with less energy than this is silence: ten times that of the dither in it.
SILENCE = 1e-6
#: The mean square of an echo that a recogniser could take for speech (-50 dB below full scale).
AUDIBLE = 1e-5
#: How fast the judgement of the reduction follows, by block with an echo: one over two seconds.
JUDGING = 0.01
CONVERGED_DB = 15.0
#: When so few of the blocks in which the coach speaks bring a sound back, there is no echo (headphones).
RARELY = 0.3
#: Up to so many times the usual power of what is left of an echo, a block holds nothing else.
RESIDUE = 4.0
#: How fast the echo may fall from block to block: what it leaves dies away more slowly than its estimate.
ECHO_DECAY = 0.8
#: The microphone may lag behind the reference by so many blocks before the two are lined up anew.
LARGEST_LAG = 25


class EchoCanceller:
    """Feed it what was played and what was heard, in any amounts; get back what was heard without the echo.

    `seconds`: the longest echo it can follow, from the loop's handing out of a sound to the last of its
    reverberation at the microphone.
    """

    def __init__(self, seconds: float = 0.6) -> None:
        self._partitions = max(1, round(seconds * MIC_RATE / MIC_BLOCK))
        self._resampler = soxr.ResampleStream(SPEAKER_RATE, MIC_RATE, 1, dtype="float32", quality="LQ")
        self.reset()

    def reset(self) -> None:
        """Forget the path: it will be learned again within seconds."""
        shape = (self._partitions, BINS)
        self._spectra: NDArray[np.complex64] = np.zeros(shape, np.complex64)
        self._weights: NDArray[np.complex64] = np.zeros(shape, np.complex64)
        self._uncertainty: NDArray[np.float32] = np.ones(shape, np.float32)
        self._error_power: NDArray[np.float32] = np.full(BINS, FLOOR, np.float32)
        self._last_played: Samples = np.zeros(MIC_BLOCK, np.float32)
        self._played: Samples = np.zeros(0, np.float32)
        self._heard: Samples = np.zeros(0, np.float32)
        self._constrained = 0
        self._silent_blocks = self._partitions + 1
        #: How much of the echo the filter takes out, in dB, over the last seconds with an echo.
        self.reduction_db = 0.0
        self._echo_power = 0.0
        self._audible = 1.0

    @property
    def clear(self) -> bool:
        """Whether what comes out is free of the coach's voice: its echo is taken out, or there is none to hear."""
        return self.reduction_db >= CONVERGED_DB or self._audible < RARELY

    @property
    def waiting(self) -> Samples:
        """What was played and has not been compared with a microphone yet, at MIC_RATE."""
        return self._played

    def cancel(self, played: Samples, heard: Samples) -> Samples:
        """The heard samples without the echo (at MIC_RATE), as many whole blocks as there are by now.

        played: what went out, at SPEAKER_RATE; heard: what came in meanwhile, at MIC_RATE.
        """
        self._played = np.concatenate((self._played, self._resampler.resample_chunk(played)))
        if not len(heard):
            self._drop_stale_reference()
            return heard
        self._heard = np.concatenate((self._heard, heard))
        blocks = len(self._heard) // MIC_BLOCK
        missing = blocks * MIC_BLOCK - len(self._played)
        if missing > 0:
            # The resampler holds some samples back at its start; a device may bring the microphone first.
            self._played = np.concatenate((np.zeros(missing, np.float32), self._played))
        out = np.empty(blocks * MIC_BLOCK, np.float32)
        for start in range(0, len(out), MIC_BLOCK):
            end = start + MIC_BLOCK
            out[start:end] = self._block(self._played[start:end], self._heard[start:end])
        self._played, self._heard = self._played[len(out) :], self._heard[len(out) :]
        return out

    def _drop_stale_reference(self) -> None:
        """Without a microphone the reference would pile up."""
        self._played = self._played[max(0, len(self._played) - LARGEST_LAG * MIC_BLOCK) :]

    def _block(self, played: Samples, heard: Samples) -> Samples:
        self._silent_blocks = 0 if float(np.dot(played, played)) > SILENCE else self._silent_blocks + 1
        if self._silent_blocks > self._partitions + 1:
            return heard  # nothing of what was played can still be in the air
        spectrum = np.fft.rfft(np.concatenate((self._last_played, played))).astype(np.complex64)
        self._last_played = played
        self._spectra[1:] = self._spectra[:-1]
        self._spectra[0] = spectrum
        power = self._spectra.real**2 + self._spectra.imag**2
        echo = np.fft.irfft((self._spectra * self._weights).sum(axis=0))[MIC_BLOCK:]
        left = (heard - echo).astype(np.float32)
        self._judge(heard, left)
        is_echo = self._is_echo(echo, left)
        self._learn(left, power)
        return np.zeros_like(left) if is_echo else left

    def _learn(self, left: Samples, power: NDArray[np.float32]) -> None:
        """One step of the filter: weights and their uncertainty, from what is left."""
        error = np.fft.rfft(np.concatenate((np.zeros(MIC_BLOCK, np.float32), left))).astype(np.complex64)
        self._error_power *= SMOOTHING
        self._error_power += (1 - SMOOTHING) * (error.real**2 + error.imag**2)
        expected = (power * self._uncertainty).sum(axis=0)
        gain = self._uncertainty / (expected + 2 * self._error_power + FLOOR)
        self._weights += gain * self._spectra.conj() * error
        self._uncertainty *= 1 - 0.5 * gain * power
        self._uncertainty *= MEMORY**2
        self._uncertainty += (1 - MEMORY**2) * (self._weights.real**2 + self._weights.imag**2) + 1e-12
        self._constrain()

    def _judge(self, heard: Samples, left: Samples) -> None:
        """Follow the reduction while there is an echo to reduce. Somebody who speaks meanwhile lowers it a little."""
        before, after = float(np.dot(heard, heard)), float(np.dot(left, left))
        audible = before > AUDIBLE * MIC_BLOCK
        self._audible += JUDGING * (audible - self._audible)
        if audible:
            self.reduction_db += JUDGING * (10 * np.log10(before / (after + 1e-12)) - self.reduction_db)

    def _is_echo(self, echo: NDArray[np.float64], left: Samples) -> bool:
        """Whether no more is left of a block than the echo usually leaves, and so nobody spoke in it."""
        self._echo_power = max(float(np.dot(echo, echo)), ECHO_DECAY * self._echo_power)
        usual = self._echo_power * 10 ** (-self.reduction_db / 10)
        return float(np.dot(left, left)) < RESIDUE * usual

    def _constrain(self) -> None:
        """Keep the impulse response of a partition within its block; a few partitions in turn, to save time."""
        for _ in range(4):
            response = np.fft.irfft(self._weights[self._constrained])
            response[MIC_BLOCK:] = 0.0
            self._weights[self._constrained] = np.fft.rfft(response)
            self._constrained = (self._constrained + 1) % self._partitions
