"""A bout: one exercise in one workout, and what it says about the step it was done on."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from coach.workout.history import RECENT, Proposal
from coach.workout.model import Way
from coach.workout.plan import PlannedExercise
from coach.workout.record import Effort, SetDone, WorkoutDone
from coach.workout.side import Side, weaker_side
from coach.workout.steps import Step, Steps

#: A set until the muscles are tired has no range: from so many repetitions on the next rung is due. Common practice.
MANY_REPS = 20


@dataclass(frozen=True, slots=True)
class Bout:
    """How it went on the step that it ended on.

    `best`: the best set of the weaker side, in repetitions or seconds; None where nothing was counted. `top`: all sets
    that are asked for reached the end of the range, `own_top` that of the range they had that day; `missed`: some did
    not reach its beginning, which was `low`. `hardest`: the hardest step of that day. `other`: the same of the stronger
    side, where it took a heavier weight than the weaker one; all else is then of the weaker side alone.
    """

    started: datetime
    step: Step
    hardest: Step
    best: int | None
    low: int
    complete: bool
    top: bool
    own_top: bool
    missed: bool
    effort: Effort | None
    weaker: Side | None
    hurt: bool
    asked: Proposal | None
    other: "Bout | None" = None

    @property
    def was_well(self) -> bool:
        """Whether the athlete called it easy or fine, and nothing hurt."""
        return self.effort in ("easy", "fine") and not self.hurt


def aimed_at(planned: PlannedExercise, rung: int) -> tuple[int, int] | None:
    """The range of a set on a rung, in repetitions or seconds; None for a set by breath."""
    match planned.dose.way:
        case Way.PACED | Way.SELF_PACED:
            return planned.reps(rung)
        case Way.TIMED:
            return planned.seconds(rung), planned.seconds(rung)
        case Way.FATIGUE:
            return 1, MANY_REPS
    return None


def bouts(planned: PlannedExercise, steps: Steps, workouts: Iterable[WorkoutDone]) -> tuple[Bout, ...]:
    """The last bouts of an exercise, oldest first. A weight that was not told is that of the time before."""
    found: list[Bout] = []
    identity = planned.exercise.id
    load: float | None = None
    every = [(one, [each for each in one.sets if each.exercise == identity]) for one in workouts]
    with_it = [number for number, (_, done) in enumerate(every) if done]
    begin = with_it[-RECENT] if len(with_it) > RECENT else 0
    for _, done in reversed(every[:begin]):
        if told := [each.load_kg for each in done if each.load_kg]:
            load = min(told)
            break
    for one, done in every[begin:]:
        if done:
            found.append(_bout(planned, steps, one, done, load))
            load = found[-1].step.load_kg or load
        elif found:
            # It hurt, or was changed, before a set of it was done.
            last = found[-1]
            hurt, asked = last.hurt or identity in one.hurt, one.asked.get(identity, last.asked)
            found[-1] = replace(last, hurt=hurt, asked=asked)
    return tuple(found)


def _bout(
    planned: PlannedExercise, steps: Steps, one: WorkoutDone, done: Sequence[SetDone], before: float | None
) -> Bout:
    weaker, on_last = weaker_side(done), [each for each in done if each.variant == done[-1].variant]
    loads = {each.side: each.load_kg for each in on_last if each.load_kg}
    if weaker is not None and loads.keys() == set(Side) and loads[weaker] < loads[weaker.other]:
        weak, strong = (
            _judged(planned, steps, one, [each for each in done if each.side is side], before)
            for side in (weaker, weaker.other)
        )
        efforts = [each.effort for each in done if each.effort is not None]
        effort = efforts[-1] if efforts else None
        return replace(weak, effort=effort, weaker=weaker, other=replace(strong, effort=effort))
    return _judged(planned, steps, one, done, before)


def _judged(
    planned: PlannedExercise, steps: Steps, one: WorkoutDone, done: Sequence[SetDone], before: float | None
) -> Bout:
    """What sets say together: those of both sides, or of one where each has a weight of its own."""
    rungs = [_rung(planned, each) for each in done]
    last = [each for each, its in zip(done, rungs, strict=True) if its == rungs[-1]]
    range_now = aimed_at(planned, rungs[-1]) or (0, 0)
    counted = [
        _Counted(each.side, amount, *(each.planned or range_now))
        for each in last
        if (amount := _amount(planned, each)) is not None
    ]
    complete = len(counted) == len(last) and _has_all_sets(planned, rungs[-1], last, one)
    told = [each.load_kg for each in done if each.load_kg]
    efforts = [each.effort for each in done if each.effort is not None]
    return Bout(
        started=one.started,
        step=steps.at(rungs[-1], min((each.load_kg for each in last if each.load_kg), default=before)),
        hardest=steps.at(max(rungs), max(told, default=before)),
        best=_best(counted),
        low=min((each.planned or range_now)[0] for each in last),
        complete=complete,
        top=complete and all(each.amount >= range_now[1] for each in counted),
        own_top=complete and all(each.amount >= each.most for each in counted),
        missed=any(each.amount < each.least for each in counted),
        effort=efforts[-1] if efforts else None,
        weaker=weaker_side(last),
        hurt=planned.exercise.id in one.hurt,
        asked=one.asked.get(planned.exercise.id),
    )


@dataclass(frozen=True, slots=True)
class _Counted:
    """A set whose repetitions or seconds are known, and the range it had that day."""

    side: Side | None
    amount: int
    least: int
    most: int


def _has_all_sets(planned: PlannedExercise, rung: int, done: Sequence[SetDone], one: WorkoutDone) -> bool:
    """Whether there are as many sets as are asked for, on each side; from elsewhere they may not be told apart."""
    sides = {each.side for each in done}
    both = {each.side for each in one.sets if each.exercise == planned.exercise.id}
    if planned.exercise.one_sided_on(rung) and sides != {None} and not both >= set(Side):
        sides = set(Side)
    sets = Counter(side for _, _, side in {(each.item, each.set, each.side) for each in done})
    return all(sets[side] >= planned.dose.sets for side in sides)


def _best(counted: Iterable[_Counted]) -> int | None:
    """The best set of the side whose best is less."""
    best: dict[Side | None, int] = {}
    for each in counted:
        best[each.side] = max(best.get(each.side, 0), each.amount)
    return min(best.values(), default=None)


def _rung(planned: PlannedExercise, done: SetDone) -> int:
    """The rung of a set; that of one from elsewhere is taken to be the standard one."""
    rungs = (rung for rung, variant in enumerate(planned.exercise.ladder) if variant.id == done.variant)
    return next(rungs, planned.exercise.standard_rung)


def _amount(planned: PlannedExercise, done: SetDone) -> int | None:
    return done.seconds if planned.dose.way is Way.TIMED else done.reps
