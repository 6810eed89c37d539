"""`coach check --language`: what of the content is not yet in another language."""

from collections.abc import Iterable, Iterator

import click

from coach.commands.plans import count
from coach.commands.remarks import remark
from coach.content.kinds import Kind
from coach.content.library import Library, load_library
from coach.content.names import find
from coach.content.problem import ContentError
from coach.content.translation import models_of, problems_of, translation
from coach.content.vocabulary import LANGUAGE
from coach.errors import UsageError
from coach.language.language import load_language
from coach.workout.exercise import Exercise
from coach.workout.model import Model
from coach.workout.routine import Routine


def check_translation(names: Iterable[str], code: str) -> None:
    """List the texts without a translation, of routines with all they use and of exercises, or of everything.

    Raises ContentError with every problem of the translation, UsageError for a name that nothing has.
    """
    name = load_language(code).name
    if code == LANGUAGE:
        raise UsageError(f"The content is written in {name}.", "Name another language.")
    library, (told, problems) = load_library(), translation(code)
    chosen = [model for one in names for model in _chosen(one, library)] or list(models_of(library))
    missing = [(model, flaw) for model in dict.fromkeys(chosen) for flaw in told.missing(model)]
    for model, flaw in missing:
        click.echo(f'{getattr(model, "id", "")}.{flaw.place} "{flaw.message}"')
    problems += problems_of(library, told)
    if problems:
        raise ContentError(problems)
    remark(f"{count(len(missing), 'text')} without a translation into {name}.")


def _chosen(name: str, library: Library) -> Iterator[Model]:
    if (found := find(name, library.exercises)) is not None:
        yield from _with_things(library.exercises[found], library)
        return
    routine = library.routine_called(name)
    if routine is None:
        raise library.no("routine or exercise", name, Kind.ROUTINE, Kind.EXERCISE)
    yield routine
    yield from _used_by(routine, library)


def _used_by(routine: Routine, library: Library) -> Iterator[Model]:
    for item in routine.items:
        if item.exercise in library.exercises:
            yield from _with_things(library.exercises[item.exercise], library)
    if routine.assessment in library.assessments:
        yield library.assessments[routine.assessment]


def _with_things(exercise: Exercise, library: Library) -> Iterator[Model]:
    yield exercise
    for rung in range(len(exercise.ladder)):
        for need in exercise.needs_on(rung):
            yield from (library.equipment[item] for item in (need.item, *need.instead) if item in library.equipment)
