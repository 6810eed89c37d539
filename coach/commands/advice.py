"""What the calendar says for who trains here now: what several commands ask it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from coach.clock import now
from coach.commands.past import past
from coach.commands.remarks import counted
from coach.content.library import Library
from coach.workout.calendar import Advice, Today, advise
from coach.workout.exercise import GENTLE, Exercise
from coach.workout.schedule import BEGINNERS, BEGINNERS_WEEKS, Schedule, Terms, terms_of
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


def told(here: Situation, advice: Advice, library: Library) -> list[str]:
    """What today is, in lines; then what is to be known of the weeks."""
    name = title(library, advice.due)
    if advice.today is Today.UNKNOWN:
        return [untrusted(here), f"Next in the programme: {name}."]
    when = _when(advice.day, here.now.date())
    lines = [
        {
            Today.DUE: f"Today: {name}, session {advice.number} of {advice.sessions} this week.",
            Today.OPEN: f"Today: rest. {name} is planned for {when}; today would do as well.",
            Today.FULL: f"Today: rest. All {advice.sessions} sessions of this week are done; {name} follows {when}.",
            Today.TOO_SOON: f"Today: rest. {_soon(advice)} {name} follows {when}.",
            Today.RUN: f"Today: no strength, because you run. {name} follows {when}.",
        }[advice.today]
    ]
    if advice.today is Today.DUE and advice.after_run:
        lines.append("Train after your run.")
    if advice.streak:
        lines.append(f"Streak: {counted(advice.streak, 'week')}.")
    if advice.long_away:
        lines.append(f"More than two weeks without a session: take up {name} a step easier, and build up again.")
    elif advice.missed_weeks:
        lines.append(f"A week was missed: go on with {name} as it was last time, and make nothing up.")
    if advice.sessions == BEGINNERS and not advice.beginner:
        lines.append(f"{BEGINNERS_WEEKS} weeks are kept: a third session a week is possible (coach plan days 3).")
    return lines


def _soon(advice: Advice) -> str:
    """Why it is too soon after the last session."""
    at = f"{advice.earliest:%A, %H:%M}" if advice.earliest else ""
    return f"The last session ended {advice.hours_ago or 0:.0f} h ago, and {advice.hours} h lie between: from {at}."


def title(library: Library, routine: str) -> str:
    """The name of a routine; its id where there is none any more."""
    found = library.routines.get(routine)
    return found.name if found else routine


def _when(day: date | None, today: date) -> str:
    days = (day - today).days if day else 0
    return "today" if day == today else "tomorrow" if days == 1 else f"on {day:%A}" if days < 7 else f"on {day:%d %B}"


def untrusted(situation: Situation) -> str:
    """One line about a clock that cannot be right."""
    until, told = situation.sessions.until, f"{situation.now:%d %B %Y, %H:%M}"
    if until is None or situation.now.year < until.year - 1:
        return f"The clock says {told}, which cannot be. Set it; until then nothing goes by the time."
    ended = f"{until.astimezone(situation.now.tzinfo):%d %B %Y, %H:%M}"
    return f"The clock says {told}, but the last workout ended on {ended}. Until it is right, nothing goes by the time."
