"""The sessions that were done, as far as the days to come depend on them."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from coach.workout.record import WorkoutDone
from coach.workout.schedule import BEGINNERS_WEEKS, Schedule

#: No workout with the coach was before this year: a clock or a record that says so had lost its time.
FIRST_YEAR = 2020
#: So far the clock may be behind the end of the last workout, which was timed by the sound card.
TOLERANCE = timedelta(minutes=1)
#: Who was away for longer steps back (the decision about progression).
LONG_AWAY = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Outline:
    """What the calendar needs of a workout: see `WorkoutDone`. `works`: an exercise asks for rest after it."""

    routine: str
    started: datetime
    seconds: float
    finished: bool
    works: bool


@dataclass(frozen=True, slots=True)
class Strength:
    """One session that worked the muscles. `day` is the date at the place where it began; `ended` is in UTC."""

    routine: str
    day: date
    ended: datetime
    finished: bool


@dataclass(frozen=True, slots=True)
class Sessions:
    """The strength sessions, oldest first, and the end of all that was done (UTC), by the clocks of their time.

    A session with a single set asks for rest; one that was done to the end of its plan counts for its week, and the
    programme goes on after it.
    """

    sessions: tuple[Strength, ...] = ()
    until: datetime | None = None

    def knows(self, now: datetime) -> bool:
        """Whether this can be the time: not before the first workout there can be, nor before the end of the last."""
        return now.year >= FIRST_YEAR and (self.until is None or now >= self.until - TOLERANCE)

    @property
    def last(self) -> Strength | None:
        """The last session whose time is known."""
        return max(self._timed(), key=lambda one: one.ended, default=None)

    def due(self, programme: tuple[str, ...]) -> int:
        """Which routine of a programme comes next: the one after that which was finished last."""
        done = [one.routine for one in self.sessions if one.finished and one.routine in programme]
        return (programme.index(done[-1]) + 1) % len(programme) if done else 0

    def in_week(self, monday: date) -> tuple[Strength, ...]:
        """The finished sessions of a local week."""
        return tuple(one for one in self._timed() if one.finished and monday_of(one.day) == monday)

    def streak(self, schedule: Schedule, today: date) -> int:
        """How many weeks in a row had their sessions: this one too as soon as it has them, and it never breaks them."""
        kept, week = self._kept(schedule), monday_of(today)
        weeks = int(week in kept)
        while (week := week - timedelta(days=7)) in kept:
            weeks += 1
        return weeks

    def is_beginner(self, schedule: Schedule) -> bool:
        """Whether too few weeks were kept by now for a third session."""
        return len(self._kept(schedule)) < BEGINNERS_WEEKS

    def missed_weeks(self, today: date) -> int:
        """How many whole weeks went by without a session since the last one."""
        last = self.last
        return 0 if last is None else max(0, (monday_of(today) - monday_of(last.day)).days // 7 - 1)

    def long_away(self, now: datetime) -> bool:
        """Whether the last session is so long ago that a step back is right."""
        return self.last is not None and now - self.last.ended > LONG_AWAY

    def _timed(self) -> tuple[Strength, ...]:
        return tuple(one for one in self.sessions if one.ended.year >= FIRST_YEAR)

    def _kept(self, schedule: Schedule) -> set[date]:
        done = Counter(monday_of(one.day) for one in self._timed() if one.finished)
        return {monday for monday, sessions in done.items() if sessions >= schedule.needed(monday)}


def sessions_of(workouts: Iterable[WorkoutDone], gentle: Collection[str]) -> Sessions:
    """The sessions of workouts, oldest first. `gentle` are the exercises that need no rest after them."""
    return sessions_from(
        Outline(
            done.routine,
            done.started,
            done.seconds,
            done.finished,
            any(one.exercise not in gentle for one in done.sets),
        )
        for done in workouts
    )


def sessions_from(outlines: Iterable[Outline]) -> Sessions:
    """The sessions among workouts, oldest first."""
    sessions, until = [], None
    for done in outlines:
        # Adding to a time in a zone would count on its wall clock, which daylight saving moves.
        ended = done.started.astimezone(UTC) + timedelta(seconds=done.seconds)
        until = ended if until is None else max(until, ended)
        if done.works:
            sessions.append(Strength(done.routine, done.started.date(), ended, done.finished))
    return Sessions(tuple(sessions), until)


def monday_of(day: date) -> date:
    """The Monday of the week that a day is in."""
    return day - timedelta(days=day.weekday())
