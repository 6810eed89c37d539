"""Loudness: every clip is as loud as every other, stays below a peak, and begins and ends softly."""

import math

import loudness
import numpy as np
from numpy.typing import NDArray

from coach.audio import FADE_FRAMES, SPEAKER_RATE, Samples, from_decibels, peaks, true_peak

#: How loud a clip is made: the level of EBU R 128, which is about what the engine gives.
TARGET_LUFS = -23.0
#: No clip has a larger true peak. Doubled, which is the largest volume, it still fits below -1 dBTP, so that the mixer
#: need not turn a clip down: what is equally loud stays so at every volume.
CLIP_PEAK = 0.42
#: Raise it when the same samples are levelled in another way: old clips are then made again.
LEVELLING = f"levelled 1 to {TARGET_LUFS:g} LUFS and {CLIP_PEAK:g}"

#: What the limiter aims at: rounding to 16 bits comes after it.
_LIMIT = 0.418
#: The standard measures blocks of this length; of anything shorter it says nothing.
_BLOCK_FRAMES = SPEAKER_RATE * 400 // 1000
#: A clip shorter than a block is repeated for so long, so that the blocks begin everywhere in it.
_REPEATED_FRAMES = 3 * SPEAKER_RATE
#: Limiting takes loudness away, which is made up for in a few rounds.
_ROUNDS = 6
_CLOSE_LU = 0.1
#: More than this would only make the noise of something that is no speech louder.
_LARGEST_GAIN = from_decibels(30.0)


def lufs(samples: Samples) -> float:
    """The loudness at SPEAKER_RATE, gated, after ITU-R BS.1770; minus infinity for silence.

    The standard measures blocks of 400 ms. A shorter clip, "two" for example, is measured as if it were said over and
    over without a pause: that is the mean over its own length, and the silence around it does not count. The library
    counts in steps of 0.1 LU.
    """
    if not len(samples):
        return -math.inf
    if len(samples) < _BLOCK_FRAMES:
        samples = np.tile(samples, math.ceil(_REPEATED_FRAMES / len(samples)))
    return float(loudness.integrated_loudness(samples, SPEAKER_RATE))


def levelled(samples: Samples) -> Samples:
    """The same clip at TARGET_LUFS with a true peak of at most CLIP_PEAK, faded in and out within 5 ms.

    Only where the peak would be larger it is turned down, for some milliseconds around it. Silence stays as it is.
    """
    source = _faded(samples)
    around = peaks(source)
    gain = 1.0
    for _ in range(_ROUNDS):
        out = source * (np.float32(gain) * _reduction(around * np.float32(gain)))
        short = TARGET_LUFS - lufs(out)
        if not math.isfinite(short) or abs(short) < _CLOSE_LU:
            break
        gain = min(gain * from_decibels(short), _LARGEST_GAIN)
    peak = true_peak(out)
    return out * np.float32(_LIMIT / peak) if peak > _LIMIT else out


def _faded(samples: Samples) -> Samples:
    frames = min(FADE_FRAMES, len(samples) // 2)
    rise = (0.5 - 0.5 * np.cos(np.pi * (np.arange(frames) + 0.5) / max(1, frames))).astype(np.float32)
    out = samples.copy()
    out[:frames] *= rise
    out[len(out) - frames :] *= rise[::-1]
    return out


def _reduction(around: Samples) -> Samples:
    """The gain that keeps peaks below the limit: it falls and rises within 5 ms, without a corner.

    Each value is a mean of minima that all include the gain its own sample needs, so it is nowhere above that.
    """
    needed = _LIMIT / np.maximum(around.astype(np.float64), _LIMIT)
    if needed.min(initial=1.0) == 1.0:
        return np.ones_like(around)
    lowest = _sliding_minimum(np.pad(needed, 2 * FADE_FRAMES, constant_values=1.0), 2 * FADE_FRAMES + 1)
    return _sliding_mean(_sliding_mean(lowest, FADE_FRAMES + 1), FADE_FRAMES + 1).astype(np.float32)


def _sliding_minimum(values: NDArray[np.float64], width: int) -> NDArray[np.float64]:
    covered = 1
    while covered < width:
        step = min(covered, width - covered)
        values = np.minimum(values[:-step], values[step:])
        covered += step
    return values


def _sliding_mean(values: NDArray[np.float64], width: int) -> NDArray[np.float64]:
    sums = np.cumsum(np.pad(values, (1, 0)))
    return np.asarray((sums[width:] - sums[:-width]) / width)
