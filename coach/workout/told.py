"""What was done, in a few words for a screen: "9, 9, 8 × 10 kg"."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from coach.workout.record import SetDone
from coach.workout.side import Side

POUND = 0.45359237
#: As a side is written beside its numbers.
LETTERS = {None: "", Side.LEFT: "L ", Side.RIGHT: "R "}


def amounts(done: Sequence[SetDone], units: str = "kg") -> str:
    """Sets of one exercise with their loads; sides apart."""
    sides = dict.fromkeys(one.side for one in done)
    return "   ".join(LETTERS[side] + _side([one for one in done if one.side is side], units) for side in sides)


def load(kilograms: float, units: str = "kg") -> str:
    """A load as it is written."""
    return f"{kilograms if units == 'kg' else kilograms / POUND:.4g} {units}"


def title(identity: str) -> str:
    """An id as a title, where its name is not at hand."""
    return identity.replace("-", " ").capitalize()


def _side(done: Iterable[SetDone], units: str) -> str:
    groups = ((kilograms, list(sets)) for kilograms, sets in groupby(done, key=lambda one: one.load_kg))
    return "; ".join(
        ", ".join(_amount(one) for one in sets) + (f" × {load(kilograms, units)}" if kilograms else "")
        for kilograms, sets in groups
    )


def _amount(one: SetDone) -> str:
    if one.reps is not None:
        return str(one.reps)
    return f"{one.seconds} s" if one.seconds is not None else "–"
