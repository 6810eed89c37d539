"""Steps: how an exercise can be made a little harder or easier for one athlete, one at a time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from coach.workout.catalog import Catalog
from coach.workout.plan import PlannedExercise


@dataclass(frozen=True, slots=True)
class Step:
    """A rung of the ladder, counted from 0, and the kilograms on it; None: no weight, or one that is not known."""

    rung: int
    load_kg: float | None = None


class Steps:
    """All steps of one exercise, in a row.

    The movement comes before the weight: up to the standard rung a step is a rung. On it a step is the next weight the
    athlete owns; where there is none, or no heavier one, it is the next rung again. Rungs that are only a heavier
    weight are left out where it is known which weights there are.
    """

    def __init__(self, planned: PlannedExercise, catalog: Catalog, loads: Mapping[str, Sequence[float]]) -> None:
        self._planned = planned
        self._catalog = catalog
        self._loads = loads
        # Asked again for every one of the last hundred workouts, before the next one begins.
        self._owned: dict[int, tuple[float, ...]] = {}
        self._weighted: dict[int, bool] = {}

    def owned(self, rung: int) -> tuple[float, ...]:
        """The weights there are for a rung, from the lightest on; none where it takes none, or nobody told."""
        if rung not in self._owned:
            things = [item for item, _ in self._planned.things(rung)]
            self._owned[rung] = next((tuple(self._loads[item]) for item in things if self._loads.get(item)), ())
        return self._owned[rung]

    def weighted(self, rung: int) -> bool:
        """Whether a rung takes a weight."""
        if rung not in self._weighted:
            things = (self._catalog.equipment.get(item) for item, _ in self._planned.things(rung))
            self._weighted[rung] = any(thing is not None and thing.weight for thing in things)
        return self._weighted[rung]

    def at(self, rung: int, load_kg: float | None) -> Step:
        """The step that this is: of a single weight that is owned it need not be told that it was used."""
        owned = self.owned(rung)
        if not self.weighted(rung):
            return Step(rung)
        return Step(rung, owned[0] if load_kg is None and len(owned) == 1 else load_kg)

    def is_untold(self, step: Step) -> bool:
        """Whether it depends on a weight that nobody told which of those that are owned it is."""
        return step.load_kg is None and bool(self.owned(step.rung)) and self.weighted(step.rung)

    def up(self, step: Step) -> Step | None:
        """The next harder step; None at the end, or where it is not known where we are."""
        if step.rung >= self._planned.exercise.standard_rung:
            if self.is_untold(step):
                return None
            heavier = [load for load in self.owned(step.rung) if load > (step.load_kg or 0)]
            if heavier:
                return Step(step.rung, heavier[0])
        above = range(step.rung + 1, len(self._planned.exercise.ladder))
        rung = next((rung for rung in above if self._is_own(rung)), None)
        return None if rung is None else self._moved(step, rung)

    def down(self, step: Step) -> Step | None:
        """The next easier step; None where there is none."""
        if step.rung == self._planned.exercise.standard_rung:
            lighter = [load for load in self.owned(step.rung) if load < (step.load_kg or 0)]
            if lighter:
                return Step(step.rung, lighter[-1])
        below = range(step.rung - 1, -1, -1)
        rung = next((rung for rung in below if self._is_own(rung)), None)
        return None if rung is None else self._moved(step, rung)

    def _is_own(self, rung: int) -> bool:
        """Whether a rung can be done, and is more than another weight."""
        only_heavier = self._planned.factor(rung) > 1 and bool(self.owned(rung))
        return self._planned.possible(rung) and not only_heavier

    def _moved(self, step: Step, rung: int) -> Step:
        """Another rung with the same weight; where none was used, with the lightest there is."""
        if not self.weighted(rung):
            return Step(rung)
        if self.weighted(step.rung):
            return Step(rung, step.load_kg)
        return Step(rung, next(iter(self.owned(rung)), None))
