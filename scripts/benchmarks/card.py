"""The virtual sound card of the tests, for measurements: what sounds on it, and when."""

from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
from numpy.typing import NDArray

from coach.audio import SPEAKER_RATE, Samples
from scripts.benchmarks.figure import Missing
from tests.virtual_card import Recording, VirtualCard, missing, virtual_card

__all__ = ["AUDIBLE", "Recording", "VirtualCard", "onsets", "open_card"]

#: The smallest sample that is taken for a sound: far above the dither; a null sink adds nothing.
AUDIBLE = 0.003


@contextmanager
def open_card() -> Iterator[VirtualCard]:
    """A running card. Raises Missing where there can be none."""
    if (reason := missing()) is not None:
        raise Missing(reason)
    try:
        with virtual_card() as card:
            yield card
    except RuntimeError as error:
        raise Missing(str(error)) from error


def onsets(recording: Samples, apart: float) -> NDArray[np.float64]:
    """Seconds at which sounds begin that are at least `apart` seconds apart."""
    loud = np.flatnonzero(np.abs(recording) > max(AUDIBLE, 0.3 * float(np.abs(recording).max(initial=0.0))))
    first = np.diff(loud, prepend=-10 * SPEAKER_RATE) > apart * SPEAKER_RATE
    return loud[first] / SPEAKER_RATE
