"""Audio as numbers: the two rates, the block, and sound files.

Everything the coach plays is mono float32 at `SPEAKER_RATE`; everything it hears is mono float32 at
`MIC_RATE`; both in -1 … 1. Times are seconds on the frame clock (speaker frames played / `SPEAKER_RATE`).
"""

import math
from pathlib import Path

import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray

from coach.errors import CoachError

Samples = NDArray[np.float32]

SPEAKER_RATE = 48_000
MIC_RATE = 16_000
BLOCK_SECONDS = 0.020
SPEAKER_BLOCK = 960
MIC_BLOCK = 320
#: Fades of this length are too short to be heard as such, and long enough not to click.
FADE_FRAMES = SPEAKER_RATE * 5 // 1000
#: Between samples a sound may be larger than at any of them: so many points are looked at for each (ITU-R BS.1770).
OVERSAMPLING = 4
#: A sound rings on beyond its ends when it is oversampled.
_RINGING = 64


def blocks_in(seconds: float) -> int:
    """How many blocks it takes for so much time to pass."""
    return math.ceil(seconds / BLOCK_SECONDS - 1e-6)


def resample(samples: Samples, source: int, target: int) -> Samples:
    """The same sound at another rate (soxr, high quality)."""
    if source == target:
        return samples
    return np.asarray(soxr.resample(samples, source, target), dtype=np.float32)


def peaks(samples: Samples) -> Samples:
    """The largest magnitude around each sample, the points between it and its neighbours included."""
    if not len(samples):
        return samples
    points = _points(samples)
    between = points[0::OVERSAMPLING].copy()
    for offset in range(1, OVERSAMPLING):  # four times as fast as a maximum over a short axis
        np.maximum(between, points[offset::OVERSAMPLING], out=between)
    around = np.maximum(between[1:], between[:-1])
    around[_RINGING - 1] = around[:_RINGING].max()
    around[-_RINGING] = around[-_RINGING:].max()
    return around[_RINGING - 1 : _RINGING - 1 + len(samples)]


def true_peak(samples: Samples) -> float:
    """The true peak after ITU-R BS.1770: 1.0 is full scale (0 dBTP). 0 for no samples."""
    return float(_points(samples).max(initial=0.0))


def _points(samples: Samples) -> Samples:
    """Magnitudes at OVERSAMPLING points for each sample, the ringing at both ends included."""
    points = soxr.resample(np.pad(samples, _RINGING), 1, OVERSAMPLING, quality="HQ")
    return np.asarray(np.abs(points), dtype=np.float32)


def from_decibels(value: float) -> float:
    """The gain or amplitude of so many decibels."""
    return float(10.0 ** (value / 20.0))


def read(path: Path, rate: int) -> Samples:
    """A sound file (WAV, FLAC, OGG; any rate; several channels are averaged) as mono at `rate`.

    Raises CoachError when the file is missing, a folder or no sound file.
    """
    try:
        data, source = soundfile.read(path, dtype="float32", always_2d=True)
    except (OSError, soundfile.SoundFileError) as error:
        if path.is_dir():
            raise CoachError(f"{path}: is a folder.", "Name the sound files in it.") from error
        if not path.exists():
            raise CoachError(f"{path}: there is no such file.") from error
        raise CoachError(f"{path}: this is not a sound file that can be read.", "Use WAV or FLAC.") from error
    return resample(np.ascontiguousarray(data.mean(axis=1)), source, rate)


def write(path: Path, samples: Samples, rate: int) -> None:
    """Write mono 16-bit WAV. Raises CoachError when the file cannot be written."""
    try:
        soundfile.write(path, samples, rate, subtype="PCM_16", format="WAV")
    except (OSError, soundfile.SoundFileError) as error:
        raise CoachError(f"{path}: cannot be written.", "Choose another place, or free some space.") from error
