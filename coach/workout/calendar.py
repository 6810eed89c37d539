"""The calendar: what is due today, and on which days to come. Pure: `now` is in the zone of the place we are in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import combinations, pairwise

from coach.workout.schedule import Schedule, Terms
from coach.workout.sessions import Sessions, monday_of

#: A day on which it is later than this hour before one may train is none to plan for.
LATEST_HOUR = 21


class Today(StrEnum):
    """What today is."""

    DUE = "due"
    OPEN = "open"
    FULL = "full"
    TOO_SOON = "too-soon"
    RUN = "run"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Advice:
    """What today is, and what comes next.

    `due`: the routine of the programme that is next, called `name`; `number` of `sessions` in its week. `day` is the
    next one to train; `earliest`, in the zone of `now`, is when enough `hours` will have gone by since the end of the
    last session, which was `hours_ago`. Where the clock cannot be right (UNKNOWN), nothing is said of any time.
    """

    today: Today
    due: str
    sessions: int
    name: str = ""
    number: int | None = None
    day: date | None = None
    earliest: datetime | None = None
    hours: int = 0
    hours_ago: float | None = None
    after_run: bool = False
    streak: int = 0
    missed_weeks: int = 0
    long_away: bool = False
    beginner: bool = True

    @property
    def too_soon(self) -> bool:
        """Whether there is a reason not to train today."""
        return self.today in (Today.TOO_SOON, Today.RUN)


@dataclass(frozen=True, slots=True)
class PlannedDay:
    """A day to come. `routine` None: a day of rest. `number`: of the sessions of its week."""

    day: date
    routine: str | None = None
    number: int | None = None
    run: bool = False
    after_run: bool = False
    earliest: datetime | None = None


def advise(past: Sessions, schedule: Schedule, terms: Terms, now: datetime) -> Advice:
    """What to do today."""
    due, sessions = schedule.programme[past.due(schedule.programme)], schedule.days
    if not past.knows(now):
        return Advice(Today.UNKNOWN, due, sessions, hours=terms.hours)
    today, earliest = now.date(), _earliest(past, terms, now)
    coming = next(one for one in planned_days(past, schedule, terms, now) if one.routine)
    here = len(past.in_week(monday_of(today)))
    if earliest is not None and now < earliest:
        kind = Today.TOO_SOON
    elif not terms.allows(today):
        kind = Today.RUN
    elif coming.day == today:
        kind = Today.DUE
    else:
        kind = Today.FULL if here >= sessions else Today.OPEN
    return Advice(
        kind,
        due,
        sessions,
        number=coming.number if monday_of(coming.day) == monday_of(today) else here + 1,
        day=coming.day,
        earliest=earliest,
        hours=terms.hours,
        hours_ago=(now - past.last.ended).total_seconds() / 3600 if past.last else None,
        after_run=terms.train == "after-the-run" and terms.runs_on(today),
        streak=past.streak(schedule, today),
        missed_weeks=past.missed_weeks(today),
        long_away=past.long_away(now),
        beginner=past.is_beginner(schedule),
    )


def planned_days(past: Sessions, schedule: Schedule, terms: Terms, now: datetime) -> Iterator[PlannedDay]:
    """Each day from today on, without end. `now` must be a time that the past `knows`."""
    today, earliest = now.date(), _earliest(past, terms, now)
    turn, monday = past.due(schedule.programme), monday_of(today)
    last = past.last.ended.astimezone(now.tzinfo).date() if past.last else None
    done = len(past.in_week(monday))
    while True:
        week = [monday + timedelta(days=number) for number in range(7)]
        free = [day for day in week if day >= today and terms.allows(day) and _possible(day, earliest)]
        chosen = _spread(free, max(0, schedule.days - done), last, schedule.days, terms)
        for day in (day for day in week if day >= today):
            run = terms.runs_on(day)
            if day not in chosen:
                yield PlannedDay(day, run=run)
                continue
            routine, turn = schedule.programme[turn], (turn + 1) % len(schedule.programme)
            done, last = done + 1, day
            soonest = earliest if earliest and earliest > now and earliest.date() == day else None
            yield PlannedDay(day, routine, done, run, run and terms.train == "after-the-run", soonest)
        monday, done = monday + timedelta(days=7), 0


def _earliest(past: Sessions, terms: Terms, now: datetime) -> datetime | None:
    """When enough hours have gone by since the last session; None: there was none."""
    return (past.last.ended + timedelta(hours=terms.hours)).astimezone(now.tzinfo) if past.last else None


def _possible(day: date, earliest: datetime | None) -> bool:
    if earliest is None or earliest.date() < day:
        return True
    return earliest.date() == day and earliest.hour < LATEST_HOUR


def _spread(free: Sequence[date], wanted: int, last: date | None, days: int, terms: Terms) -> tuple[date, ...]:
    """Of the free days of a week so many as are wanted, or fit: far from each other, after runs, and soon."""
    for number in range(min(wanted, len(free)), 0, -1):
        possible = [
            chosen
            for chosen in combinations(free, number)
            if _least_gap(chosen, last, terms.days_between) >= terms.days_between
        ]
        if possible:
            # Days are in order, and of equals the first is taken: the soonest.
            return max(possible, key=lambda chosen: _worth(chosen, last, days, terms))
    return ()


def _least_gap(chosen: Sequence[date], last: date | None, most: int) -> int:
    """The least days between two that follow each other, as far as more are not better than `most`."""
    row = [*([last] if last else []), *chosen]
    return min([most, *((after - before).days for before, after in pairwise(row))])


def _worth(chosen: Sequence[date], last: date | None, days: int, terms: Terms) -> tuple[int, int]:
    after_runs = sum(map(terms.runs_on, chosen)) if terms.train == "after-the-run" else 0
    return _least_gap(chosen, last, 7 // days), after_runs
