"""The way from the loudspeaker to the microphone: a gain, a delay, and reverberation."""

import numpy as np
import soxr

from coach.audio import MIC_BLOCK, MIC_RATE, SPEAKER_RATE, Samples
from coach.errors import UsageError


class EchoPath:
    """Turns played blocks (SPEAKER_RATE) into echo blocks (MIC_RATE, MIC_BLOCK long) on the same clock.

    The energy of the whole impulse response is `echo_db`. Reverberation is white noise that decays by 60 dB in
    `reverb` seconds, 6 dB below the direct sound in all; the seed fixes it.

    `drift_ppm`: how much faster the microphone's clock runs than the speaker's; the delay then grows by so many
    microseconds a second. `drive_db`: how far a soft-clipping loudspeaker is driven beyond where it begins to bend
    (a hyperbolic tangent); None for one that never does.

    The resampler's output is aligned with its input but arrives some milliseconds late; the delay line takes that
    in, which is why a delay under 20 ms is refused.
    """

    def __init__(
        self,
        echo_db: float,
        delay: float,
        reverb: float,
        seed: int,
        *,
        drift_ppm: float = 0.0,
        drive_db: float | None = None,
    ) -> None:
        if delay < 0.02:
            raise UsageError(f"An echo delay must be at least 0.02 s, got {delay:g}.")
        # "LQ" is the quality with the shortest wait for a loudspeaker's echo; its noise is at -96 dB.
        rate = MIC_RATE * (1 + drift_ppm / 1e6)
        self._resampler = soxr.ResampleStream(SPEAKER_RATE, rate, 1, dtype="float32", quality="LQ")
        self._echo_db, self._reverb = echo_db, reverb
        self._drive = None if drive_db is None else 10.0 ** (drive_db / 20.0)
        self._convolver = Convolver(self._response(seed), MIC_BLOCK)
        self._waiting = np.zeros(round(delay * MIC_RATE), dtype=np.float32)

    def pass_block(self, played: Samples) -> Samples:
        """Return the echo that arrives while this block is played, float32 of shape (MIC_BLOCK,)."""
        if self._drive is not None:
            played = np.tanh(played * self._drive) / self._drive
        self._waiting = np.concatenate([self._waiting, self._resampler.resample_chunk(played)])
        block, self._waiting = self._waiting[:MIC_BLOCK], self._waiting[MIC_BLOCK:]
        # A microphone whose clock is slow has at last heard what is still to be played.
        return self._convolver.pass_block(np.pad(block, (MIC_BLOCK - len(block), 0)))

    def change(self, seed: int) -> None:
        """Somebody walks by: another reverberation from here on, of the same level."""
        self._convolver.become(self._response(seed))

    def _response(self, seed: int) -> Samples:
        return impulse_response(self._reverb, seed) * np.float32(10.0 ** (self._echo_db / 20.0))


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
        self._parts = parts
        self.become(response)
        # Spectra of past blocks, twice over, so that the newest `parts` of them are always one contiguous view.
        self._past = np.zeros((2 * parts, block + 1), dtype=np.complex64)
        self._place = 0
        self._window = np.zeros(2 * block, dtype=np.float32)
        self._quiet = parts

    def become(self, response: Samples) -> None:
        """From now on convolve with another response of the same length."""
        padded = np.zeros((self._parts, 2 * self._block), dtype=np.float32)
        for part in range(self._parts):
            piece = response[part * self._block : (part + 1) * self._block]
            padded[part, : len(piece)] = piece
        self._filters = np.fft.rfft(padded, axis=1).astype(np.complex64)

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
