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
LEVELLING = f"levelled 2 to {TARGET_LUFS:g} LUFS and {CLIP_PEAK:g}"

#: What the limiter aims at: rounding to 16 bits comes after it.
_LIMIT = 0.418
#: The standard measures blocks of this length; of anything shorter it says nothing.
_BLOCK_FRAMES = SPEAKER_RATE * 400 // 1000
#: A clip shorter than a block is repeated for so long, so that the blocks begin everywhere in it.
_REPEATED_FRAMES = 3 * SPEAKER_RATE
#: Limiting takes loudness away, which is made up for in a few rounds.
_ROUNDS = 6
_CLOSE_LU = 0.1
#: The gain of the limiter is found for so many samples at once.
_STEP = 8
_FADE_STEPS = FADE_FRAMES // _STEP
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
    steps = _step_peaks(source)
    gain = 1.0
    for _ in range(_ROUNDS):
        out = source * np.float32(gain) * _reduction(steps * np.float32(gain), len(source))
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


def _step_peaks(samples: Samples) -> Samples:
    """The largest peak in each step of some samples: the gain moves slowly, and need not be found for every one."""
    around = peaks(samples)
    padded = np.pad(around, (0, -len(around) % _STEP))
    return np.asarray(padded.reshape(-1, _STEP).max(axis=1))


def _reduction(step_peaks: Samples, frames: int) -> Samples | float:
    """The gain that keeps peaks below the limit: it falls and rises within 5 ms, without a step.

    Each value is a mean of minima that all include the gains its own step and its neighbours need, and between the
    steps lies a straight line: so it is nowhere above what is needed.
    """
    needed = _LIMIT / np.maximum(step_peaks.astype(np.float64), _LIMIT)
    if needed.min(initial=1.0) == 1.0:
        return 1.0
    padded = np.pad(needed, 2 * _FADE_STEPS, constant_values=1.0)
    lowest = _sliding_minimum(padded, 2 * _FADE_STEPS + 3)
    gains = _sliding_mean(_sliding_mean(np.pad(lowest, 1, mode="edge"), _FADE_STEPS + 1), _FADE_STEPS + 1)
    middles = (np.arange(len(gains)) + 0.5) * _STEP - 0.5
    return np.interp(np.arange(frames), middles, gains).astype(np.float32)


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
