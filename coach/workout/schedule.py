"""The schedule: which days an athlete trains, as they have set it and as the routines' rules say."""

import datetime
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, model_validator

from coach.workout.model import Identifier, Model
from coach.workout.routine import Rules

Train = Literal["on-days-off", "after-the-run"]
#: Sessions a week (C): two for beginners, up to three later.
BEGINNERS, MOST = 2, 3
#: Beginners are those who have kept fewer weeks than this. No source says when "later" begins; eight weeks are
#: common practice.
BEGINNERS_WEEKS = 8
#: Elapsed hours from the end of one strength session to the next (C), where a routine does not say it.
HOURS_BETWEEN = 48
#: Who runs so often in a week trains after the run (D), where a routine does not say it.
RUNS_AFTER = 4


class Weekday(StrEnum):
    """A day of the week. A week begins on Monday."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


WEEK = tuple(Weekday)


class Schedule(Model):
    """What an athlete has set of their weeks.

    `programme` are routines that are done in turn. `days_since`: when `days` became what it is. `runs` are the days
    with a run; `train` is None where their number decides it. `calendar` is in the ids of exported sessions.
    """

    programme: Annotated[tuple[Identifier, ...], Field(min_length=1, max_length=14)] = ("day-one", "day-two")
    days: Annotated[int, Field(ge=BEGINNERS, le=MOST)] = BEGINNERS
    days_since: datetime.date | None = None
    runs: tuple[Weekday, ...] = ()
    train: Train | None = None
    calendar: Annotated[str | None, Field(pattern=r"^[0-9a-f]{32}$")] = None

    @model_validator(mode="after")
    def _each_once(self) -> "Schedule":
        if len(set(self.programme)) < len(self.programme):
            raise ValueError("holds the same routine twice in its programme")
        if len(set(self.runs)) < len(self.runs):
            raise ValueError("holds the same day twice in its runs")
        return self

    def needed(self, monday: datetime.date) -> int:
        """How many sessions the week of this Monday takes to be kept; what was asked for later does not count."""
        began_before = self.days_since is not None and monday < self.days_since
        return BEGINNERS if began_before else self.days


@dataclass(frozen=True, slots=True)
class Terms:
    """What decides whether a day is one to train: elapsed hours between sessions, days with a run, and their rule."""

    hours: int = HOURS_BETWEEN
    runs: frozenset[Weekday] = frozenset()
    train: Train | None = None

    @property
    def days_between(self) -> int:
        """At least so many days from one planned day to the next."""
        return -(-self.hours // 24)

    def runs_on(self, day: datetime.date) -> bool:
        """Whether there is a run on this day."""
        return WEEK[day.weekday()] in self.runs

    def allows(self, day: datetime.date) -> bool:
        """Whether the runs leave this day to train."""
        return self.train != "on-days-off" or not self.runs_on(day)


def terms_of(schedule: Schedule, rules: Rules | None) -> Terms:
    """The terms of an athlete for a routine with these rules."""
    hours = (rules and rules.hours_between) or HOURS_BETWEEN
    runs = len(schedule.runs)
    if not runs:
        return Terms(hours)
    stated = next((each.train for each in (rules.runners if rules else ()) if _holds(each.runs, runs)), None)
    usual: Train = "after-the-run" if runs >= RUNS_AFTER else "on-days-off"
    return Terms(hours, frozenset(schedule.runs), schedule.train or stated or usual)


def _holds(between: tuple[int, int], number: int) -> bool:
    return between[0] <= number <= between[1]
