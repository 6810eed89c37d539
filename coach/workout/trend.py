"""How an exercise went over time: a point for each workout, the sets of each week, and the records."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from coach.workout.record import Effort, SetDone, WorkoutDone
from coach.workout.side import Side


@dataclass(frozen=True, slots=True)
class Point:
    """One exercise in one workout. `reps` and `seconds`: those of the best set; `total`: all repetitions.

    `left` and `right`: repetitions, or where there are none seconds, of each side; `left_kg` and `right_kg`: the weight
    of each. None where there are no sides.
    """

    started: datetime
    variant: str | None
    rung: int | None
    sets: int
    reps: int | None
    total: int
    seconds: int | None
    load_kg: float | None
    effort: Effort | None
    left: int | None
    right: int | None
    left_kg: float | None
    right_kg: float | None
    hurt: bool


@dataclass(frozen=True, slots=True)
class Best:
    """A record: the set, and when it was."""

    started: datetime
    done: SetDone


@dataclass(frozen=True, slots=True)
class Records:
    """The heaviest set, the one with most repetitions, and the longest; None where there is none."""

    heaviest: Best | None = None
    most: Best | None = None
    longest: Best | None = None


@dataclass(frozen=True, slots=True)
class Earlier:
    """What there is to tell of an exercise: the sets of the last time, its effort as far as known, and the records."""

    last: tuple[SetDone, ...]
    records: Records


def earlier(workouts: Iterable[WorkoutDone]) -> dict[str, Earlier]:
    """The same of every exercise that was done in workouts, oldest first."""
    every: defaultdict[str, list[tuple[datetime, SetDone]]] = defaultdict(list)
    last: dict[str, WorkoutDone] = {}
    for one in workouts:
        for done in one.sets:
            every[done.exercise].append((one.started, done))
            last[done.exercise] = one
    return {
        exercise: Earlier(tuple(done for done in one.sets if done.exercise == exercise), _records(every[exercise]))
        for exercise, one in last.items()
    }


def trend(workouts: Iterable[WorkoutDone], exercise: str) -> tuple[Point, ...]:
    """The workouts with a set of this exercise, in their order."""
    found = ((one, tuple(done for done in one.sets if done.exercise == exercise)) for one in workouts)
    return tuple(_point(one, done, exercise) for one, done in found if done)


def weekly_sets(workouts: Iterable[WorkoutDone], exercise: str | None = None) -> tuple[tuple[date, int], ...]:
    """The Monday of each week, from the first to the last with a workout, and how many sets were done in it.

    Of an exercise, or of all. The two sides of a set are one set.
    """
    counts: Counter[date] = Counter()
    for one in workouts:
        count = set_count(done for done in one.sets if exercise in (None, done.exercise))
        if count:
            counts[monday(one.started)] += count
    if not counts:
        return ()
    first, last = min(counts), max(counts)
    weeks = (first + timedelta(weeks=number) for number in range((last - first).days // 7 + 1))
    return tuple((week, counts[week]) for week in weeks)


def records(workouts: Iterable[WorkoutDone], exercise: str) -> Records:
    """The best sets ever; of equal ones the first. Among equally heavy ones it is the one with more repetitions."""
    return _records([(one.started, done) for one in workouts for done in one.sets if done.exercise == exercise])


def _records(every: Sequence[tuple[datetime, SetDone]]) -> Records:
    return Records(
        heaviest=_best(every, lambda one: (one.load_kg or 0.0, one.reps or 0) if one.load_kg else None),
        most=_best(every, lambda one: (one.reps, one.load_kg or 0.0) if one.reps else None),
        longest=_best(every, lambda one: (one.seconds, one.load_kg or 0.0) if one.seconds else None),
    )


def set_count(done: Iterable[SetDone]) -> int:
    """How many sets these are: both sides of one are one."""
    return len({(one.item, one.set, one.exercise) for one in done})


def monday(moment: datetime) -> date:
    """The first day of its week, on the calendar of that place."""
    day = moment.date()
    return day - timedelta(days=day.weekday())


def _point(one: WorkoutDone, done: Sequence[SetDone], exercise: str) -> Point:
    reps = [each.reps for each in done if each.reps is not None]
    seconds = [each.seconds for each in done if each.seconds is not None]
    loads = [each.load_kg for each in done if each.load_kg is not None]
    sides: defaultdict[Side | None, int] = defaultdict(int)
    for each in done:
        sides[each.side] += each.reps if each.reps is not None else each.seconds or 0
    efforts = [each.effort for each in done if each.effort is not None]
    return Point(
        started=one.started,
        variant=done[-1].variant,
        rung=done[-1].rung,
        sets=set_count(done),
        reps=max(reps, default=None),
        total=sum(reps),
        seconds=max(seconds, default=None),
        load_kg=max(loads, default=None),
        effort=efforts[-1] if efforts else None,
        left=sides.get(Side.LEFT),
        right=sides.get(Side.RIGHT),
        left_kg=_heaviest(done, Side.LEFT),
        right_kg=_heaviest(done, Side.RIGHT),
        hurt=exercise in one.hurt,
    )


def _heaviest(done: Iterable[SetDone], side: Side) -> float | None:
    return max((each.load_kg for each in done if each.side is side and each.load_kg is not None), default=None)


def _best(
    every: Iterable[tuple[datetime, SetDone]], of: Callable[[SetDone], tuple[float, float] | None]
) -> Best | None:
    best, most = None, None
    for one in every:  # as plain as can be: `coach progress` goes through ten years of sets
        value = of(one[1])
        if value is not None and (most is None or value > most):
            best, most = one, value
    return None if best is None else Best(*best)
