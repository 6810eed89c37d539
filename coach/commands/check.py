"""`coach check`: what is wrong with content files, what is out of the usual, and what becomes of the routines."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from coach.commands.plans import count, show_plan
from coach.commands.remarks import remark
from coach.content.concerns import exercise_concerns, routine_concerns
from coach.content.files import read_toml
from coach.content.kinds import Kind
from coach.content.library import Library, files_in, library_with, load_library
from coach.content.names import find, unknown
from coach.content.problem import ContentError, Problem
from coach.errors import CoachError
from coach.language.text import normalised
from coach.settings import folders


def check_files(names: Iterable[str]) -> None:
    """Check files, folders of them, or routines and exercises by id or name; show the plan of each routine.

    Raises ContentError with every problem of all of them, UsageError for a name that nothing has; what is only out of
    the usual is a warning on stderr.
    """
    missing: list[Problem] = []
    files = list(dict.fromkeys(_files([_path(name) for name in names], missing)))
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


def _path(name: str) -> Path:
    """The file or folder that is meant: of that path, else the own file, else any with that id or name."""
    path = Path(name)
    if path.exists() or path.suffix == ".toml" or len(path.parts) > 1:
        return path
    for file in files_in(folders().routines):
        tables, _ = read_toml(file)
        known = [text for text in (file.stem, tables.get("id"), tables.get("name")) if isinstance(text, str)]
        if normalised(name) in map(normalised, known):
            return file
    library = load_library()
    for kind, entries in ((Kind.ROUTINE, library.routines), (Kind.EXERCISE, library.exercises)):
        if (found := find(name, entries)) is not None:
            return library.files[kind, found]
    raise unknown("file, routine or exercise", name, {**library.routines, **library.exercises})


def _files(paths: Iterable[Path], problems: list[Problem]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            found = files_in(path)
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
