"""Lifted: the weights that are in use now, of each exercise, and of each side where the sides have their own."""

from coach.workout.side import Side

#: By side; None: the same for both, or the exercise has no sides.
Kilograms = dict[Side | None, float]


class Lifted:
    """Loads in kilograms by the exercise of the plan."""

    def __init__(self) -> None:
        self._loads: dict[int, Kilograms] = {}

    def of(self, exercise: int, side: Side | None = None) -> float | None:
        """The load of a side; of both sides, where they have their own, the lighter one. None: nobody told."""
        loads = self._loads.get(exercise, {})
        return loads.get(side, loads.get(None, min(loads.values(), default=None)))

    def apart(self, exercise: int) -> bool:
        """Whether the sides have loads of their own."""
        return None not in self._loads.get(exercise, {None: 0.0})

    def take(self, exercise: int, kilograms: float, side: Side | None = None) -> None:
        """Have this load from now on, of both sides or of one; the other side keeps what it had."""
        before = None if side is None else self.of(exercise, side.other)
        if side is None or before is None or before == kilograms:
            self._loads[exercise] = {None: kilograms}
        else:
            self._loads[exercise] = {side: kilograms, side.other: before}

    def put_down(self, exercise: int) -> float | None:
        """Nobody knows any more; returns what `of` gave before."""
        before = self.of(exercise)
        self._loads.pop(exercise, None)
        return before
