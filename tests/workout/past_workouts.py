"""Earlier workouts for tests: sessions with a set of strength, and gentle ones."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from coach.workout.record import SetDone, WorkoutDone
from coach.workout.sessions import Sessions, sessions_of

GENTLE = frozenset({"cat-cow", "standing-hamstring-stretch"})
_numbers = count(1)


def done(
    started: datetime,
    routine: str = "day-one",
    exercise: str = "romanian-deadlift",
    minutes: float = 20,
    *,
    finished: bool = True,
) -> WorkoutDone:
    one = SetDone(item=1, exercise=exercise, set=1, reps=8)
    return WorkoutDone(
        id=f"{next(_numbers):032x}",
        routine=routine,
        started=started,
        seconds=minutes * 60,
        finished=finished,
        sets=(one,),
    )


def at(text: str, zone: str = "Europe/Berlin") -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


def in_turn(times: Iterable[datetime]) -> tuple[WorkoutDone, ...]:
    """Day One and Day Two in turn, at these times."""
    return tuple(done(time, ("day-one", "day-two")[number % 2]) for number, time in enumerate(times))


def past(*workouts: WorkoutDone) -> Sessions:
    return sessions_of(workouts, GENTLE)


def weekly(monday: datetime, weeks: int, days: Iterable[int] = (0, 3)) -> tuple[WorkoutDone, ...]:
    """In so many weeks from this Monday on a session on these days, at the same hour of the local clock."""
    return in_turn(monday + timedelta(weeks=week, days=day) for week in range(weeks) for day in days)
