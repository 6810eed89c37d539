"""The workout that a command line asks for: its plan for this athlete, and the language with all that can be named."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

from coach.athletes import known_athlete
from coach.clock import now
from coach.commands.common import spoken_language, told_library
from coach.commands.past import workouts
from coach.commands.remarks import remark
from coach.content.library import Library
from coach.content.names import find, unknown
from coach.content.translation import foreign, in_language, translation
from coach.content.vocabulary import LANGUAGE, vocabulary
from coach.cues.budget import fits, shortened
from coach.cues.forecast import Forecast
from coach.errors import CoachError, UsageError
from coach.journal.names import USUAL
from coach.language.language import Language
from coach.language.vocabulary import Vocabulary
from coach.roster import current, is_guest, known
from coach.workout.exercise import Exercise
from coach.workout.memory import remembering
from coach.workout.model import Way
from coach.workout.plan import Plan
from coach.workout.progression import progressed
from coach.workout.record import WorkoutDone


def planned(
    name: str,
    code: str,
    *,
    minutes: int | None = None,
    way: str | None = None,
    only: Sequence[str] = (),
    done: Sequence[WorkoutDone] | None = None,
) -> tuple[Plan, Language]:
    """The plan of a routine by id, name or file, and the language to do it in.

    `minutes` is how long there is, `way` how to do the sets, `only` the strength exercises to do of a menu; `done` is
    what was done before, None: what the store has. Raises CoachError for what cannot be done, with every name that is
    not known.
    """
    language = spoken_language(code)
    library, routine = told_library().opened(name)
    if code != LANGUAGE:
        library, language = _translated(library, language)
        routine = library.routines[routine.id]
    exercises = library.catalog_of(routine).exercises
    done = _done() if done is None else done
    athlete = remembering(known_athlete(), done)
    plan = library.plan_of(routine, athlete, Way(way) if way else None, _ids(only, exercises))
    if way and not any(way in planned.exercise.ways for planned in plan.exercises):
        raise UsageError(f"No exercise of {routine.name} can be done {way}.", f'See "coach show {routine.id}".')
    language = language.knowing(_words(plan, language))
    plan = progressed(plan, athlete, done, now())
    return _within(plan, minutes, language) if minutes else plan, language


def language_of(plan: Plan, code: str) -> Language:
    """The language to do a plan in that was made before. Raises CoachError."""
    language = spoken_language(code)
    if code != LANGUAGE:
        _, language = _translated(told_library(), language)
    return language.knowing(_words(plan, language))


def _done() -> Sequence[WorkoutDone]:
    """What was done before. A workout does not wait for the store to be mended."""
    try:
        return workouts()
    except CoachError as error:
        remark(f"{error} Nothing is known of earlier workouts.")
        return ()


def _translated(library: Library, language: Language) -> tuple[Library, Language]:
    """The content in another language, and the language with what it has no words for."""
    told, problems = translation(language.code)
    for problem in problems:
        remark(str(problem))
    return in_language(library, told), language.model_copy(update={"foreign": foreign(library, told)})


def _words(plan: Plan, language: Language) -> Vocabulary:
    exercises = {planned.exercise.id for planned in plan.exercises}
    return with_people(vocabulary(plan.catalog, exercises, language.code, language.foreign))


def with_people(words: Vocabulary) -> Vocabulary:
    """The vocabulary in which athletes can say who they are, where there are several. The usual one has no name."""
    others = [name for name in known() if name != USUAL]
    if is_guest() or not others:
        return words
    return words.model_copy(update={"athletes": tuple((name, (name,)) for name in others), "athlete": current()})


def _ids(names: Sequence[str], exercises: Mapping[str, Exercise]) -> frozenset[str]:
    found = {name: find(name, exercises) for name in names}
    wrong = [str(unknown("exercise", name, exercises)) for name, match in found.items() if match is None]
    if wrong:
        raise UsageError("\n".join(wrong))
    return frozenset(match for match in found.values() if match is not None)


def _within(plan: Plan, minutes: int, language: Language) -> Plan:
    forecast = Forecast(plan, language)
    short = shortened(plan, minutes, lambda plan: forecast.of(plan).whole())
    least = forecast.of(short).whole()
    if not fits(least, minutes):
        remark(f"{plan.routine.name} takes at least {math.ceil(least / 60)} minutes.")
    return replace(short, changes=(*plan.changes, *short.changes))
