"""The planner: a routine becomes the plan of one athlete, with what they have and what suits them."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from coach.workout.athlete import Athlete
from coach.workout.catalog import Catalog
from coach.workout.conversion import converted, fitted
from coach.workout.exercise import Exercise
from coach.workout.model import Tilt, Way
from coach.workout.plan import Change, ChangeKind, Plan, PlannedExercise, laid_out, order_of
from coach.workout.routine import Item, Routine


def make_plan(routine: Routine, catalog: Catalog, athlete: Athlete | None = None, way: Way | None = None) -> Plan:
    """Lay a validated routine out for an athlete.

    What they lack is replaced: by what may stand in for it, else by an easier variant, else by another exercise for
    the same purpose; what cannot be replaced is left out. `way` is the way to do the sets of all exercises that can
    be done so. Raises ValueError when nothing is left to do.
    """
    athlete = athlete or Athlete()
    wanted = [_planned(item, routine, catalog, athlete) for item in routine.items if _suits(item, athlete)]
    resolved, changes = _resolved(wanted, range(len(wanted)), catalog)
    exercises = [planned for planned in resolved if planned is not None]
    if not exercises:
        raise ValueError(f"nothing of {routine.name} can be done with what there is")
    if way is not None:
        exercises = [in_way(planned, way) for planned in exercises]
    return Plan(routine, tuple(exercises), laid_out(order_of(exercises), exercises), catalog, tuple(changes))


def lacking(plan: Plan, item: str, after: int, rungs: Sequence[int]) -> Plan:
    """The plan when something turns out to be lacking at set number `after`: what is to come is resolved anew.

    `rungs` are those the exercises are on by now. Indices of exercises, and of the sets up to `after`, stay as they
    were. `changes` are those of this step.
    """
    ahead = {planned.exercise for planned in plan.sets[after:]}
    wanted = [
        replace(planned, rung=rung, lacking=planned.lacking | {item})
        for planned, rung in zip(plan.exercises, rungs, strict=True)
    ]
    resolved, changes = _resolved(wanted, ahead, plan.catalog)
    exercises = tuple(planned or old for planned, old in zip(resolved, wanted, strict=True))
    gone = {number for number, planned in enumerate(resolved) if planned is None}
    out = {index for index, planned in enumerate(plan.sets) if index > after and planned.exercise in gone}
    return replace(plan, exercises=exercises, changes=tuple(changes)).without_sets(out)


def in_way(planned: PlannedExercise, way: Way) -> PlannedExercise:
    """The same done in another way, where the exercise can be done so."""
    if way not in planned.exercise.ways or planned.dose.way is way:
        return planned
    return replace(planned, dose=converted(planned.dose, way, planned.exercise))


def _suits(item: Item, athlete: Athlete) -> bool:
    return item.only_for is None or (athlete.tilt or Tilt.UNSURE) in item.only_for


def _planned(item: Item, routine: Routine, catalog: Catalog, athlete: Athlete) -> PlannedExercise:
    exercise = catalog.exercises[item.exercise]
    return PlannedExercise(
        exercise=exercise,
        rung=exercise.rung_of(item.variant) if item.variant else exercise.standard_rung,
        dose=item.dose,
        part=item.part,
        rests=routine.rests.changed_by(item.rests),
        first_side=item.first_side,
        group=item.group,
        importance=item.importance,
        lacking=athlete.lacks,
    )


def _resolved(
    wanted: list[PlannedExercise], which: Collection[int], catalog: Catalog
) -> tuple[list[PlannedExercise | None], list[Change]]:
    """Each exercise as it can be done, None for one that cannot, and what changed."""
    resolved: list[PlannedExercise | None] = list(wanted)
    changes: list[Change] = []
    taken = {planned.exercise.id for planned in wanted}
    for number in which:
        done, change = _resolve(wanted[number], catalog, taken)
        resolved[number] = done
        if done is not None:
            taken.add(done.exercise.id)
        if change is not None and change not in changes:
            changes.append(change)
    return resolved, changes


def _resolve(
    planned: PlannedExercise, catalog: Catalog, taken: Collection[str]
) -> tuple[PlannedExercise | None, Change | None]:
    name, missing = planned.exercise.say, _missing(planned, planned.rung)
    if missing is None:
        return planned, None
    if planned.possible(planned.rung):
        instead = next(
            item
            for need in planned.exercise.needs_on(planned.rung)
            if need.item == missing and (item := need.met_by(planned.lacking))
        )
        return planned, Change(ChangeKind.STAND_IN, name, missing, catalog.equipment[instead].name)
    if (rung := _rung_below(planned)) is not None:
        easier = replace(planned, rung=rung)
        return easier, Change(ChangeKind.EASIER, name, missing, easier.variant(rung).say)
    for exercise in _substitutes(planned.exercise, catalog, taken):
        other = replace(planned, exercise=exercise, rung=exercise.standard_rung, dose=fitted(planned.dose, exercise))
        rung = other.rung if other.possible(other.rung) else _rung_below(other)
        if rung is not None:
            return replace(other, rung=rung), Change(ChangeKind.OTHER, name, missing, exercise.say)
    return None, Change(ChangeKind.LEFT_OUT, name, missing)


def _missing(planned: PlannedExercise, rung: int) -> str | None:
    """The first thing that the rung needs and that is lacking; what nothing can stand in for comes first."""
    needs = [need for need in planned.exercise.needs_on(rung) if not need.optional and need.item in planned.lacking]
    needs.sort(key=lambda need: need.met_by(planned.lacking) is not None)
    return needs[0].item if needs else None


def _rung_below(planned: PlannedExercise) -> int | None:
    return next((rung for rung in range(planned.rung - 1, -1, -1) if planned.possible(rung)), None)


def _substitutes(exercise: Exercise, catalog: Catalog, taken: Collection[str]) -> Iterator[Exercise]:
    """Other exercises for the same purpose, the best first; those that are in the plan already only in need."""
    names = [*exercise.substitutes, *([exercise.easier] if exercise.easier else [])]
    names += [other.id for other in catalog.exercises.values() if other.purpose is exercise.purpose]
    found = [catalog.exercises[name] for name in dict.fromkeys(names) if name != exercise.id]
    yield from (other for other in found if other.id not in taken)
    yield from (other for other in found if other.id in taken)
