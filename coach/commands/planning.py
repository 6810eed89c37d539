"""The workout that a command line asks for: its plan for this athlete, and the language with all that can be named."""

from collections.abc import Sequence
from dataclasses import replace

from coach.commands.athlete import known_athlete
from coach.commands.common import remark, spoken_language, told_library
from coach.content.library import Library
from coach.content.names import find, unknown
from coach.content.vocabulary import vocabulary
from coach.cues.budget import shortened
from coach.cues.forecast import Forecast
from coach.errors import UsageError
from coach.language.language import Language
from coach.workout.model import Way
from coach.workout.plan import Plan


def planned(
    routine: str, code: str, *, minutes: int | None = None, way: str | None = None, only: Sequence[str] = ()
) -> tuple[Plan, Language]:
    """The plan of a routine by id, name or file, and the language to do it in.

    `minutes` is how long there is, `way` how to do the sets, `only` the strength exercises to do of a menu. Raises
    CoachError for what cannot be done, with every name that is not known.
    """
    library, language = told_library(), spoken_language(code)
    plan = library.plan(routine, known_athlete(), Way(way) if way else None, _ids(only, library))
    language = language.knowing(vocabulary(plan.catalog))
    return _within(plan, minutes, language) if minutes else plan, language


def _ids(names: Sequence[str], library: Library) -> frozenset[str]:
    found = {name: find(name, library.exercises) for name in names}
    wrong = [str(unknown("exercise", name, library.exercises)) for name, match in found.items() if match is None]
    if wrong:
        raise UsageError("\n".join(wrong))
    return frozenset(match for match in found.values() if match is not None)


def _within(plan: Plan, minutes: int, language: Language) -> Plan:
    forecast = Forecast(plan, language)
    short = shortened(plan, 60 * minutes, lambda plan: forecast.of(plan).whole())
    least = forecast.of(short).whole()
    if least > 60 * minutes:
        remark(f"{plan.routine.name} takes at least {round(least / 60 + 0.5)} minutes.")
    return replace(short, changes=(*plan.changes, *short.changes))
