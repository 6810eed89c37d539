"""Stretching: the same speech, longer or shorter at the same pitch, without asking the engine again."""

import numpy as np

from coach.audio import SPEAKER_RATE, Samples

#: Windows of 25 ms, of which each is half behind the one before; and how far from its place a better one is looked for.
_HOP = SPEAKER_RATE * 125 // 10_000
_SEARCH = SPEAKER_RATE * 8 // 1000
_WINDOW = (0.5 - 0.5 * np.cos(np.pi * (np.arange(2 * _HOP) + 0.5) / _HOP)).astype(np.float32)


def stretched(samples: Samples, factor: float) -> Samples:
    """The samples at SPEAKER_RATE, `factor` times as long, by waveform similarity (WSOLA; Verhelst and Roelands, 1993).

    Each window is taken from where the speech goes on most like what the window before it would have gone on with.
    """
    wanted = round(len(samples) * factor)
    before = 2 * _HOP + _SEARCH + round(_HOP / factor)
    source = np.pad(samples, (before, before + 2 * _HOP))
    energy = np.concatenate(([0.0], np.cumsum(np.square(source, dtype=np.float64))))
    out = np.zeros((wanted // _HOP + 3) * _HOP + 2 * _HOP, dtype=np.float32)
    place = before - round(_HOP / factor)
    for start in range(0, wanted + 2 * _HOP, _HOP):
        if start:
            ideal = min(before + round((start - _HOP) / factor), before + len(samples))
            place = _most_alike(source, energy, place + _HOP, ideal)
        out[start : start + 2 * _HOP] += source[place : place + 2 * _HOP] * _WINDOW
    return out[_HOP : _HOP + wanted]


def _most_alike(
    source: Samples, energy: "np.ndarray[tuple[int], np.dtype[np.float64]]", natural: int, ideal: int
) -> int:
    """The place near `ideal` where the source is most like at `natural`, in the half in which two windows overlap."""
    first = ideal - _SEARCH
    alike = np.correlate(source[first : ideal + _SEARCH + _HOP], source[natural : natural + _HOP], "valid")
    size = energy[first + _HOP : first + _HOP + len(alike)] - energy[first : first + len(alike)]
    return first + int(np.argmax(alike / np.sqrt(np.maximum(size, 1e-9))))
