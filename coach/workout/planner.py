"""The planner: a routine becomes the plan of one athlete, with what they have and what suits them."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from coach.workout.athlete import Athlete
from coach.workout.catalog import Catalog
from coach.workout.conversion import converted, fitted
from coach.workout.exercise import Exercise
from coach.workout.history import LastTime
from coach.workout.model import Tilt, Way
from coach.workout.plan import Change, ChangeKind, Plan, PlannedExercise, laid_out, order_of
from coach.workout.routine import Item, Routine


def make_plan(routine: Routine, catalog: Catalog, athlete: Athlete | None = None, way: Way | None = None) -> Plan:
    """Lay a validated routine out for an athlete.

    What they lack is replaced: by what may stand in for it, else by an easier variant, else by another exercise for
    the same purpose; what cannot be replaced is left out. `way` is the way to do the sets of all exercises that can
    be done so. An athlete who is known is told of a self-check that is still to be done. The weaker side begins,
    unless the routine says which; what the athlete changed the last time is proposed, and not applied. Raises
    ValueError when nothing is left to do.
    """
    known, athlete = athlete is not None, athlete or Athlete()
    items = [item for item in routine.items if _suits(item, athlete)]
    wanted = [_planned(item, routine, catalog, athlete) for item in items]
    resolved, changes = _resolved(wanted, range(len(wanted)), catalog)
    exercises = [
        planned if "first_side" in item.model_fields_set else _weaker_first(planned, athlete.history)
        for item, planned in zip(items, resolved, strict=True)
        if planned is not None
    ]
    if not exercises:
        raise ValueError(f"nothing of {routine.name} can be done with what there is")
    if way is not None:
        exercises = [in_way(planned, way) for planned in exercises]
    check = catalog.assessments.get(routine.assessment or "")
    if check and known and athlete.tilt is None:
        changes.append(Change(ChangeKind.UNCHECKED, check.name))
    sets = laid_out(order_of(exercises), exercises)
    return Plan(
        routine,
        tuple(exercises),
        sets,
        catalog,
        tuple(changes),
        history=athlete.history,
        proposals={name: last.proposal for name, last in athlete.history.items() if last.proposal is not None},
        units=athlete.units,
        speech=athlete.speech_percent,
    )


def lacking(
    plan: Plan,
    item: str,
    after: int,
    rungs: Sequence[int],
    left_out: Collection[int] = (),
    unwanted: Collection[str] = (),
) -> Plan:
    """The plan when something turns out to be lacking at set number `after`: what is to come is resolved anew.

    `rungs` are those the exercises are on by now; those that are `left_out` stay so, and the `unwanted` ones, by id, do
    not take the place of another. Indices of exercises, and of the sets up to `after`, stay as they were. `changes` are
    what is otherwise than before.
    """
    ahead = {planned.exercise for planned in plan.sets[after:]} - set(left_out)
    before = [replace(planned, rung=rung) for planned, rung in zip(plan.exercises, rungs, strict=True)]
    wanted = [replace(planned, lacking=planned.lacking | {item}) for planned in before]
    concerned = [number for number in sorted(ahead) if _with(wanted[number]) != _with(before[number])]
    told = {change for number in concerned for change in _stand_ins(before[number], plan.catalog)}
    resolved, changes = _resolved(wanted, concerned, plan.catalog, unwanted)
    exercises = tuple(planned or old for planned, old in zip(resolved, wanted, strict=True))
    gone = {number for number, planned in enumerate(resolved) if planned is None}
    out = {index for index, planned in enumerate(plan.sets) if index > after and planned.exercise in gone}
    new = tuple(replace(change, missing=item) for change in changes if change not in told)
    return replace(plan, exercises=exercises, changes=new).without_sets(out)


def swapped(plan: Plan, number: int, tried: Collection[str] = (), first: str | None = None) -> Plan | None:
    """The plan with another exercise for the same purpose in place of exercise `number`; None: there is no other.

    `first` is the exercise to take if it can be done; those that were `tried` already, or are in the plan, are not.
    One that asks for nothing that is not at hand for the others goes before one that does.
    """
    planned = plan.exercises[number]
    taken = {one.exercise.id for one in plan.exercises} | set(tried)
    wished = [plan.catalog.exercises[first]] if first is not None and first in plan.catalog.exercises else []
    here = {item for one in plan.exercises for item, _ in one.things(one.rung)}
    found = [
        other
        for exercise in (*wished, *_substitutes(planned.exercise, plan.catalog, taken))
        if exercise.id not in taken and (other := _in_place_of(planned, exercise, here)) is not None
    ]
    if not found:
        return None
    asks = [not _at_hand(other, other.rung, here) for other in found]
    other = found[0 if found[0].exercise in wished else asks.index(min(asks))]
    change = Change(ChangeKind.SWAPPED, planned.exercise.say, instead=other.exercise.say)
    exercises = [*plan.exercises[:number], other, *plan.exercises[number + 1 :]]
    return replace(plan, exercises=tuple(exercises), changes=(change,))


def in_way(planned: PlannedExercise, way: Way) -> PlannedExercise:
    """The same done in another way, where the exercise can be done so."""
    if way not in planned.exercise.ways or planned.dose.way is way:
        return planned
    usual = planned.usual or planned.dose
    dose = usual if usual.way is way else converted(usual, way, planned.exercise)
    return replace(planned, dose=dose, usual=usual)


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


def _weaker_first(planned: PlannedExercise, history: Mapping[str, LastTime]) -> PlannedExercise:
    """The same with the side first that did fewer repetitions the last time, so that it is not the tired one."""
    before = history.get(planned.exercise.id)
    return replace(planned, first_side=before.weaker) if before and before.weaker else planned


def _with(planned: PlannedExercise) -> tuple[bool, tuple[tuple[str, str | None], ...]]:
    """Whether an exercise can be done on its rung, and with what."""
    return planned.possible(planned.rung), planned.things(planned.rung)


def _resolved(
    wanted: list[PlannedExercise], which: Collection[int], catalog: Catalog, unwanted: Collection[str] = ()
) -> tuple[list[PlannedExercise | None], list[Change]]:
    """Each exercise as it can be done, None for one that cannot, and what changed."""
    resolved: list[PlannedExercise | None] = list(wanted)
    changes: list[Change] = []
    taken = {planned.exercise.id for planned in wanted}
    for number in which:
        done, made = _resolve(wanted[number], catalog, taken, unwanted)
        resolved[number] = done
        if done is not None:
            taken.add(done.exercise.id)
        changes += (change for change in made if change not in changes)
    return resolved, changes


def _resolve(
    planned: PlannedExercise, catalog: Catalog, taken: Collection[str], unwanted: Collection[str]
) -> tuple[PlannedExercise | None, list[Change]]:
    name = planned.exercise.say
    if planned.possible(planned.rung):
        return planned, list(_stand_ins(planned, catalog))
    missing = next(
        need.item
        for need in planned.exercise.needs_on(planned.rung)
        if not need.optional and need.met_by(planned.lacking) is None
    )
    if (rung := _rung_below(planned)) is not None:
        easier = replace(planned, rung=rung)
        return easier, [Change(ChangeKind.EASIER, name, missing, easier.variant(rung).say)]
    for exercise in _substitutes(planned.exercise, catalog, taken):
        if exercise.id not in unwanted and (other := _in_place_of(planned, exercise)) is not None:
            return other, [Change(ChangeKind.OTHER, name, missing, exercise.say)]
    return None, [Change(ChangeKind.LEFT_OUT, name, missing)]


def _in_place_of(
    planned: PlannedExercise, exercise: Exercise, here: Collection[str] | None = None
) -> PlannedExercise | None:
    """Another exercise in the place of one, on the hardest of its usual and easier rungs that can be done.

    One that asks only for what is `here` goes before a harder one.
    """
    dose = fitted(planned.usual or planned.dose, exercise)
    other = replace(
        planned,
        exercise=exercise,
        rung=exercise.standard_rung,
        dose=dose,
        usual=None,
        pace=0,
        small_range=False,
        more=0,
        aim=None,
        aim_of=None,
    )
    rungs = [rung for rung in range(other.rung, -1, -1) if other.possible(rung)]
    if not rungs:
        return None
    rung = next((rung for rung in rungs if here is not None and _at_hand(other, rung, here)), rungs[0])
    return replace(other, rung=rung)


def _at_hand(planned: PlannedExercise, rung: int, here: Collection[str]) -> bool:
    return all(item in here for item, _ in planned.things(rung))


def _stand_ins(planned: PlannedExercise, catalog: Catalog) -> Iterator[Change]:
    """What is taken in place of the things a rung needs."""
    for need in planned.exercise.needs_on(planned.rung):
        item = need.met_by(planned.lacking)
        if not need.optional and item is not None and item != need.item:
            yield Change(ChangeKind.STAND_IN, planned.exercise.say, need.item, catalog.equipment[item].name)


def _rung_below(planned: PlannedExercise) -> int | None:
    return next((rung for rung in range(planned.rung - 1, -1, -1) if planned.possible(rung)), None)


def _substitutes(exercise: Exercise, catalog: Catalog, taken: Collection[str]) -> Iterator[Exercise]:
    """Other exercises for the same purpose, the best first; those that are in the plan already only in need."""
    names = [*exercise.substitutes, *([exercise.easier] if exercise.easier else [])]
    names += [other.id for other in catalog.exercises.values() if other.purpose is exercise.purpose]
    found = [catalog.exercises[name] for name in dict.fromkeys(names) if name != exercise.id]
    yield from (other for other in found if other.id not in taken)
    yield from (other for other in found if other.id in taken)
