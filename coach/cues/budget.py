"""A plan made to fit the minutes there are: what goes first is stated by the routine's priorities."""

from collections.abc import Callable, Iterator, Set
from dataclasses import replace

from coach.cues.timeline import Seconds
from coach.workout.plan import Change, ChangeKind, Plan

#: Sets, each by its exercise in the plan and its number.
Spared = Set[tuple[int, int]]
#: Items of this importance and less are left out before anybody does a single set of the others.
EXTRA = 3
#: So much more than the minutes there are still counts as having them.
TOLERANCE: Seconds = 30.0


def fits(left: Seconds, minutes: int) -> bool:
    """Whether there is time for it."""
    return left <= 60.0 * minutes + TOLERANCE


def shortened(
    plan: Plan, minutes: int, left: Callable[[Plan], Seconds], after: int = -1, spared: Spared = frozenset()
) -> Plan:
    """The plan without so much that what `left` says of it fits into the minutes, or the least there can be of it.

    Sets up to number `after` stay. What goes, step by step, each time the least important and the latest first:
    sets beyond the second; the items of priority 3 and more; sets beyond the first; then whole items, until one
    warm-up and one other are left. `spared` sets stay: they take no time. `changes` are those of this step.
    """
    short = plan
    while not fits(left(short), minutes):
        gone = next(_least_missed(short, after, spared), None)
        if gone is None:
            break
        short = short.without_sets(gone)
    return replace(short, changes=tuple(_changes(plan, short)))


def _least_missed(plan: Plan, after: int, spared: Spared) -> Iterator[set[int]]:
    """Numbers of the sets that can go next, what is missed least first."""
    ahead: dict[int, list[int]] = {}
    for index, planned in enumerate(plan.sets):
        if index > after and (planned.exercise, planned.number) not in spared:
            ahead.setdefault(planned.exercise, []).append(index)
    begun = {planned.exercise for planned in plan.sets[: after + 1]}
    by_need = sorted(ahead, key=lambda number: (-plan.exercises[number].importance, -number))
    yield from ({ahead[number][-1]} for number in by_need if plan.sets[ahead[number][-1]].number > 2)
    extras = [number for number in by_need if plan.exercises[number].importance >= EXTRA]
    yield from (set(ahead[number]) for number in extras if _dispensable(plan, number, begun))
    yield from ({ahead[number][-1]} for number in by_need if plan.sets[ahead[number][-1]].number > 1)
    yield from (set(ahead[number]) for number in by_need if _dispensable(plan, number, begun))


def _dispensable(plan: Plan, number: int, begun: set[int]) -> bool:
    """Whether another warm-up remains, or of the rest another item; what has begun is not dropped as a whole."""
    warm_up = plan.exercises[number].part == "warm-up"
    others = {planned.exercise for planned in plan.sets} - {number}
    return number not in begun and any((plan.exercises[other].part == "warm-up") is warm_up for other in others)


def _changes(before: Plan, after: Plan) -> Iterator[Change]:
    remaining = {after.exercise_of(index).exercise.id for index in range(len(after.sets))}
    for number, planned in enumerate(before.exercises):
        had = sum(one.exercise == number for one in before.sets)
        has = sum(one.exercise == number for one in after.sets)
        if has == 0 < had and planned.exercise.id not in remaining:
            yield Change(ChangeKind.NO_TIME, planned.exercise.say)
        elif 0 < has < had:
            yield Change(ChangeKind.FEWER_SETS, planned.exercise.say, sets=has)
