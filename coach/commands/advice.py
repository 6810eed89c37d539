"""What the calendar says for who trains here now: what several commands ask it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from coach.clock import now
from coach.commands.past import past
from coach.content.library import Library
from coach.workout.calendar import Advice, advise
from coach.workout.exercise import GENTLE, Exercise
from coach.workout.schedule import Schedule, Terms, terms_of
from coach.workout.sessions import Sessions, sessions_from


@dataclass(frozen=True, slots=True)
class Situation:
    """All that advice depends on."""

    sessions: Sessions
    schedule: Schedule
    terms: Terms
    now: datetime

    @property
    def advice(self) -> Advice:
        """What to do today."""
        return advise(self.sessions, self.schedule, self.terms, self.now)


def situation(library: Library, schedule: Schedule, at: datetime | None = None) -> Situation:
    """What is the case now, or `at` a time. Raises CoachError when what was done cannot be read."""
    every = [routine.exercises for routine in library.routines.values()]
    exercises = {**library.exercises, **{each.id: each for carried in every for each in carried}}
    sessions = sessions_from(past().outlines(gentle(exercises.values())))
    due = library.routines.get(schedule.programme[sessions.due(schedule.programme)])
    return Situation(sessions, schedule, terms_of(schedule, due.rules if due else None), at or now())


def gentle(exercises: Collection[Exercise]) -> frozenset[str]:
    """The ids of the exercises that need no rest after them."""
    return frozenset(each.id for each in exercises if each.purpose in GENTLE)


def untrusted(situation: Situation) -> str:
    """One line about a clock that cannot be right."""
    until, told = situation.sessions.until, f"{situation.now:%d %B %Y, %H:%M}"
    if until is None or situation.now.year < until.year - 1:
        return f"The clock says {told}, which cannot be. Set it; until then nothing goes by the time."
    ended = f"{until.astimezone(situation.now.tzinfo):%d %B %Y, %H:%M}"
    return f"The clock says {told}, but the last workout ended on {ended}. Until it is right, nothing goes by the time."
