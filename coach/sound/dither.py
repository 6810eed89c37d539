"""Dither: noise far too quiet to be heard, so that the output is never digital silence.

HDMI receivers and Bluetooth speakers go to sleep on zeros, and swallow the first syllable after them.
"""

import numpy as np

from coach.audio import Samples, from_decibels

#: RMS in dB below full scale: about one step of 16 bits, so it outlasts the rounding to them.
LEVEL_DB = -90.0
#: No sample of it is larger: the distribution is a triangle of this half-width.
PEAK = from_decibels(LEVEL_DB) * 6.0**0.5
#: It repeats after so many frames (1.4 s), which nobody hears.
_PERIOD = 2**16


def _triangular(seed: int) -> Samples:
    halves = np.random.default_rng(seed).uniform(-PEAK / 2, PEAK / 2, (2, _PERIOD))
    return np.asarray(halves.sum(axis=0), dtype=np.float32)


_NOISE = _triangular(seed=0)
_NOISE.flags.writeable = False


def dither(frame: int, length: int) -> Samples:
    """The dither of the frames from absolute `frame` on: always the same there, whatever the size of the blocks."""
    begin = frame % _PERIOD
    if begin + length <= _PERIOD:
        return _NOISE[begin : begin + length]
    return _NOISE[np.arange(begin, begin + length) % _PERIOD]
