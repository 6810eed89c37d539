"""`coach check`: what is wrong with content files, what is out of the usual, and what becomes of the routines."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from coach.commands.common import remark
from coach.commands.plans import count, show_plan
from coach.content.concerns import exercise_concerns, routine_concerns
from coach.content.kinds import Kind
from coach.content.library import Library, library_with
from coach.content.problem import ContentError, Problem
from coach.errors import CoachError


def check_files(paths: Iterable[Path]) -> None:
    """Check files, or folders of them, and show the plan of each routine.

    Raises ContentError with every problem of all of them; what is only out of the usual is a warning on stderr.
    """
    missing: list[Problem] = []
    files = list(dict.fromkeys(_files(paths, missing)))
    library = library_with(files)
    problems = missing + library.problems_of(files)
    warnings = list(_warnings(files, library))
    for warning in warnings:
        remark(f"warning: {warning}")
    if problems:
        raise ContentError(problems)
    for routine in library.routines.values():
        if library.files[Kind.ROUTINE, routine.id] in files:
            try:
                show_plan(library.plan_of(routine))
            except CoachError as error:
                remark(f"{routine.id}: {error}")
    remark(f"{count(len(files), 'file')} checked, {count(len(warnings), 'warning') if warnings else 'nothing wrong'}.")


def _files(paths: Iterable[Path], problems: list[Problem]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            found = sorted(path.rglob("*.toml"))
            if not found:
                problems.append(Problem(path, "", "holds no .toml files"))
            yield from found
        else:
            yield path


def _warnings(files: list[Path], library: Library) -> Iterator[Problem]:
    for (kind, name), file in library.files.items():
        if file not in files:
            continue
        if kind is Kind.ROUTINE:
            routine = library.routines[name]
            flaws = list(routine_concerns(routine, library.catalog_of(routine)))
            for number, exercise in enumerate(routine.exercises):
                flaws += [flaw.within(f"exercises.{number}") for flaw in exercise_concerns(exercise)]
        elif kind is Kind.EXERCISE:
            flaws = list(exercise_concerns(library.exercises[name]))
        else:
            continue
        yield from (Problem(file, f"{name}.{flaw.place}", flaw.message) for flaw in flaws)
