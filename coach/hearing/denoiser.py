"""A small network that takes noise out of the powers of the mel bands, before they become cepstra.

Of each frame it sees the bands and the lines of the spectrum between which a voice has its harmonics, of the 0.6 s
around it the same, and of the whole utterance how loud the noise is. `scripts/denoiser` made its weights, with other
voices and other noises than those of the measures: what it was asked for is that the states of the decoder's own phones
become as likely as they were without the noise.
"""

from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Single = NDArray[np.float32]

WEIGHTS = Path(__file__).with_suffix(".npz")
#: The frames that each layer looks at, counted from the one it is about.
OFFSETS = ((-9, -6, -3, -2, -1, 0, 1, 2, 3, 6, 9), (-3, 0, 3), (-6, 0, 6), (-12, 0, 12))
#: The lines of the spectrum that the mel bands are made of.
LINES = slice(5, 218)
#: So much is done (in the logarithm) of what the network would do. All of it takes some speech away with the noise.
SHARE = 0.65
#: What lies so far (nats) below the loud frames is silence. The inputs are shifted and scaled to be about -1 to 1.
DEEPEST = 14.0
SHIFT, SCALE = 4.0, 4.0
#: The power of a line below which there is nothing.
LEAST = 1e-4
#: Percentiles: of the frames by their level, and of each band and line.
LOUD, FLOOR, TOP = 95, 10, 95


def denoised(powers: Array, spectrum: Array) -> Array:
    """Frames × bands of a whole utterance with less noise in them; as loud or quiet as they came."""
    return np.asarray(powers * np.exp(SHARE * gains(np.log(powers), logarithms(spectrum))))


def logarithms(spectrum: Array) -> Array:
    """Frames × lines of frames × frequencies, in nats."""
    return np.log(np.maximum(spectrum[:, LINES], LEAST))


def gains(bands: Array, lines: Array) -> Array:
    """What the network would add to the logarithms of the bands: frames × bands, in nats."""
    weights = _weights()
    levels, harmonics, utterance = inputs(bands, lines)
    seen = np.maximum(harmonics @ weights["weight_lines"] + weights["bias_lines"], 0)
    hidden = np.concatenate((levels, seen), axis=1)
    about = utterance @ weights["weight_utterance"]
    for layer, offsets in enumerate(OFFSETS):
        found = _around(hidden, offsets) @ weights[f"weight{layer}"] + weights[f"bias{layer}"]
        hidden = hidden + np.maximum(found, 0) if layer else np.maximum(found + about, 0)
    return np.asarray(hidden @ weights["weight"] + weights["bias"], np.float64)


def inputs(bands: Array, lines: Array) -> tuple[Single, Single, Single]:
    """The levels of bands and of lines relative to the loud frames, and what is known of all of them over all frames.

    The last is flat: the floor, the mean and the top of each band, and the floor of each line.
    """
    loud = np.percentile(np.log(np.exp(bands).sum(axis=1)), LOUD)
    levels, harmonics = ((np.maximum(logs - loud, -DEEPEST) + SHIFT) / SCALE for logs in (bands, lines))
    floor, top = np.percentile(levels, (FLOOR, TOP), axis=0)
    known = np.concatenate((floor, levels.mean(axis=0), top, np.percentile(harmonics, FLOOR, axis=0)))
    return levels.astype(np.float32), harmonics.astype(np.float32), known.astype(np.float32)


def _around(rows: Single, offsets: tuple[int, ...]) -> Single:
    """Each row with those at the offsets beside it; before the first and after the last they are repeated."""
    places = np.arange(len(rows))[:, None] + np.array(offsets)
    return np.asarray(rows[np.clip(places, 0, len(rows) - 1)].reshape(len(rows), -1))


@cache
def _weights() -> dict[str, Single]:
    with np.load(WEIGHTS) as stored:
        return {name: stored[name].astype(np.float32) for name in stored.files}
