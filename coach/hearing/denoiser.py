"""A small network that takes noise out of the powers of the mel bands, before they become cepstra.

It sees a fifth of a second around each frame, and of the whole utterance the floor, the mean and the top of each band.
`scripts/denoiser` made its weights, with other voices and other noises than those of the measures: what it was asked
for is that the states of the decoder's own phones become as likely as they were without the noise.
"""

from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Single = NDArray[np.float32]

WEIGHTS = Path(__file__).with_suffix(".npz")
#: The frames that each layer looks at, counted from the one it is about.
OFFSETS = ((-9, -6, -3, -2, -1, 0, 1, 2, 3, 6, 9), (-6, 0, 6), (-3, 0, 3))
#: So much is done (in the logarithm) of what the network would do. All of it takes some speech away with the noise.
SHARE = 0.5
#: What lies so far (nats) below the loud frames is silence. The inputs are shifted and scaled to be about -1 to 1.
DEEPEST = 14.0
SHIFT, SCALE = 4.0, 4.0
#: Percentiles: of the frames by their level, and of each band.
LOUD, FLOOR, TOP = 95, 10, 95


def denoised(powers: Array) -> Array:
    """Frames × bands of a whole utterance with less noise in them; as loud or quiet as they came."""
    return np.asarray(powers * np.exp(SHARE * gains(np.log(powers))))


def gains(logs: Array) -> Array:
    """What the network would add to the logarithms of the powers: frames × bands, in nats."""
    weights = _weights()
    levels, utterance = inputs(logs)
    about = np.broadcast_to(utterance, (len(levels), len(utterance)))
    hidden = np.concatenate((_around(levels, OFFSETS[0]), about), axis=1)
    for layer, offsets in enumerate(OFFSETS):
        seen = _around(hidden, offsets) if layer else hidden
        found = np.maximum(seen @ weights[f"weight{layer}"] + weights[f"bias{layer}"], 0)
        hidden = hidden + found if layer else found
    return np.asarray(hidden @ weights["weight"] + weights["bias"], np.float64)


def inputs(logs: Array) -> tuple[Single, Single]:
    """Frames × bands relative to the loud frames, and what is known of each band over all frames (3 × bands, flat)."""
    loud = np.percentile(np.log(np.exp(logs).sum(axis=1)), LOUD)
    levels = (np.maximum(logs - loud, -DEEPEST) + SHIFT) / SCALE
    floor, top = np.percentile(levels, (FLOOR, TOP), axis=0)
    return levels.astype(np.float32), np.concatenate((floor, levels.mean(axis=0), top)).astype(np.float32)


def _around(rows: Single, offsets: tuple[int, ...]) -> Single:
    """Each row with those at the offsets beside it; before the first and after the last they are repeated."""
    places = np.arange(len(rows))[:, None] + np.array(offsets)
    return np.asarray(rows[np.clip(places, 0, len(rows) - 1)].reshape(len(rows), -1))


@cache
def _weights() -> dict[str, Single]:
    with np.load(WEIGHTS) as stored:
        return {name: stored[name].astype(np.float32) for name in stored.files}
