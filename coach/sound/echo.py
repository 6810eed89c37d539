"""The way from the loudspeaker to the microphone: a gain, a delay, and reverberation."""

import numpy as np
import soxr

from coach.audio import MIC_BLOCK, MIC_RATE, SPEAKER_RATE, Samples
from coach.errors import UsageError


class EchoPath:
    """Turns played blocks (SPEAKER_RATE) into echo blocks (MIC_RATE, MIC_BLOCK long) on the same clock.

    The energy of the whole impulse response is `echo_db`. Reverberation is white noise that decays by 60 dB in
    `reverb` seconds, 6 dB below the direct sound in all; the seed fixes it.

    The resampler's output is aligned with its input but arrives some milliseconds late; the delay line takes that
    in, which is why a delay under 20 ms is refused.
    """

    def __init__(self, echo_db: float, delay: float, reverb: float, seed: int) -> None:
        if delay < 0.02:
            raise UsageError(f"An echo delay must be at least 0.02 s, got {delay:g}.")
        # "LQ" is the quality with the shortest wait for a loudspeaker's echo; its noise is at -96 dB.
        self._resampler = soxr.ResampleStream(SPEAKER_RATE, MIC_RATE, 1, dtype="float32", quality="LQ")
        response = impulse_response(reverb, seed) * np.float32(10.0 ** (echo_db / 20.0))
        self._convolver = Convolver(response, MIC_BLOCK)
        self._waiting = np.zeros(round(delay * MIC_RATE), dtype=np.float32)

    def pass_block(self, played: Samples) -> Samples:
        """Return the echo that arrives while this block is played, float32 of shape (MIC_BLOCK,)."""
        self._waiting = np.concatenate([self._waiting, self._resampler.resample_chunk(played)])
        block, self._waiting = self._waiting[:MIC_BLOCK], self._waiting[MIC_BLOCK:]
        return self._convolver.pass_block(block)


def impulse_response(reverb: float, seed: int) -> Samples:
    """Direct sound and decaying noise at MIC_RATE, of energy 1. `reverb` is the time to -60 dB in seconds."""
    length = 1 + round(reverb * MIC_RATE)
    response = np.zeros(length)
    response[0] = 1.0
    if length > 1:
        tail = np.random.default_rng(seed).standard_normal(length - 1)
        tail *= 10.0 ** (-3.0 * np.arange(1, length) / length)
        response[1:] = tail * (0.5 / np.linalg.norm(tail))
    return np.asarray(response / np.linalg.norm(response), dtype=np.float32)


class Convolver:
    """Uniformly partitioned overlap-save convolution: no delay beyond the block, one FFT in and one out."""

    def __init__(self, response: Samples, block: int) -> None:
        self._block = block
        parts = -(-len(response) // block)
        padded = np.zeros((parts, 2 * block), dtype=np.float32)
        for part in range(parts):
            piece = response[part * block : (part + 1) * block]
            padded[part, : len(piece)] = piece
        self._filters = np.fft.rfft(padded, axis=1).astype(np.complex64)
        # Spectra of past blocks, twice over, so that the newest `parts` of them are always one contiguous view.
        self._past = np.zeros((2 * parts, block + 1), dtype=np.complex64)
        self._parts = parts
        self._place = 0
        self._window = np.zeros(2 * block, dtype=np.float32)
        self._quiet = parts

    def pass_block(self, samples: Samples) -> Samples:
        """Return the next `block` samples of the convolution."""
        self._quiet = 0 if samples.any() else self._quiet + 1
        if self._quiet > self._parts + 1:  # nothing is left in the window or in the past
            return np.zeros(self._block, dtype=np.float32)
        self._window = np.concatenate([self._window[self._block :], samples])
        spectrum = np.fft.rfft(self._window).astype(np.complex64)
        self._place = (self._place - 1) % self._parts
        self._past[self._place] = spectrum
        self._past[self._place + self._parts] = spectrum
        newest = self._past[self._place : self._place + self._parts]
        total = np.einsum("pf,pf->f", newest, self._filters)
        return np.fft.irfft(total)[self._block :].astype(np.float32)
