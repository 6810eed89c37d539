"""The sides of the body, and which of them is the weaker one."""

from collections import defaultdict
from collections.abc import Iterable
from enum import StrEnum
from typing import Protocol


class Side(StrEnum):
    """A side of the body."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> "Side":
        """The side that is not this one."""
        return Side.RIGHT if self is Side.LEFT else Side.LEFT


class Sided(Protocol):
    """A set that was done on one side (None: on both together), as far as it is known how much of it."""

    @property
    def item(self) -> int: ...  # noqa: D102
    @property
    def set(self) -> int: ...  # noqa: D102
    @property
    def side(self) -> Side | None: ...  # noqa: D102
    @property
    def reps(self) -> int | None: ...  # noqa: D102
    @property
    def seconds(self) -> int | None: ...  # noqa: D102
    @property
    def load_kg(self) -> float | None: ...  # noqa: D102


def weaker_side(done: Iterable[Sided]) -> Side | None:
    """The side that had the lighter weight, else did less, in all sets that both sides did. None: neither."""
    done = [one for one in done if one.side is not None]
    if not done:
        return None
    sets: defaultdict[tuple[int, int], dict[Side | None, Sided]] = defaultdict(dict)
    for one in done:
        sets[one.item, one.set][one.side] = one
    pairs = [(one[Side.LEFT], one[Side.RIGHT]) for one in sets.values() if len(one.keys() - {None}) == 2]
    reps = [(left.reps, right.reps) for left, right in pairs]
    seconds = [(left.seconds, right.seconds) for left, right in pairs]
    loads = [(left.load_kg, right.load_kg) for left, right in pairs]
    # Repetitions count before seconds: which of them an exercise has is a matter of the way it is done.
    ahead = _ahead(loads) or _ahead(reps) or _ahead(seconds)
    if ahead == 0:
        return None
    return Side.RIGHT if ahead > 0 else Side.LEFT


def _ahead(amounts: Iterable[tuple[float | None, float | None]]) -> float:
    """By how much the left side did more, where both are known."""
    return sum(left - right for left, right in amounts if left is not None and right is not None)
