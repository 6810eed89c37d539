"""`coach new` and `coach share`: files of one's own."""

import re
import shlex
import unicodedata
from pathlib import Path

import click

from coach.commands.plans import count
from coach.commands.remarks import remark
from coach.content.kinds import Kind
from coach.content.library import load_library
from coach.content.names import find
from coach.content.sharing import shared
from coach.content.spoken import command_in, unfit_to_say
from coach.content.template import new_file
from coach.content.vocabulary import LANGUAGE
from coach.content.writer import toml
from coach.errors import CoachError, UsageError
from coach.language.language import load_language
from coach.settings import folders

LONGEST_NAME = 60


def new_content(kind: Kind, name: str, output: Path | None) -> None:
    """Write a commented routine or exercise, in the folder of one's own or at `output`; nothing is overwritten.

    Raises UsageError for a name that will not do, CoachError when the file cannot be written.
    """
    _check_name(name)
    identifier = _identifier(name)
    library = load_library()
    known = library.routines if kind is Kind.ROUTINE else library.exercises
    taken = find(name, known) or find(identifier, known)
    if taken is not None:
        article = "an" if kind is Kind.EXERCISE else "a"
        raise UsageError(f'There is {article} {kind} "{taken}" already.', "Choose another name.")
    path = _checked(output) or folders().routines / f"{identifier}.toml"
    if output is None:
        _make(path.parent)
    _write(path, new_file(kind, name, identifier))
    click.echo(path)
    use = f'name it in a routine: exercise = "{identifier}"'
    name_of = shlex.quote(_run_name(path, identifier))
    after = f'"coach run {name_of}"' if kind is Kind.ROUTINE else use
    remark(f'Edit the file, then "coach check {name_of}"; when it is right, {after}.')


def share_routine(name: str, output: Path | None, *, everything: bool) -> None:
    """Write one file with a routine and what it needs that others do not have; nothing is overwritten.

    Raises UsageError for an unknown routine, CoachError when the file cannot be written.
    """
    library, routine = load_library().opened(name)
    carried = shared(routine, library, everything=everything)
    target = _checked(output) or Path(f"{routine.id}.toml")
    _write(target, toml(carried))
    click.echo(target)
    what = f"{count(len(carried.exercises), 'exercise')} and {count(len(carried.equipment), 'thing')}"
    remark(f'With it goes what others need: {what}. There: "coach run {shlex.quote(target.name)}".')
    if carried.assessment != routine.assessment:
        remark(f'The self-check "{routine.assessment}" is your own and stays here.')


def _check_name(name: str) -> None:
    unfit = unfit_to_say(name)
    if unfit is None and command_in(name, load_language(LANGUAGE)) is not None:
        unfit = "is a command of the coach"
    if unfit is None and len(name) > LONGEST_NAME:
        unfit = f"is longer than {LONGEST_NAME} letters"
    if unfit is not None:
        raise UsageError(f"The name {unfit}.", "Choose another name.")


def _identifier(name: str) -> str:
    """The id that belongs to a name. Raises UsageError when nothing of the name can be in an id."""
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode("ascii")
    identifier = re.sub(r"[^a-z0-9]+", "-", plain.lower().replace("'", "")).strip("-")
    if not identifier:
        raise UsageError(f'There is no id for the name "{name}".', "Use some letters from a to z, or digits.")
    return identifier


def _run_name(path: Path, identifier: str) -> str:
    """What to call a routine: by its id where the coach finds it by itself."""
    return identifier if path.resolve().is_relative_to(folders().routines.resolve()) else str(path)


def _checked(output: Path | None) -> Path | None:
    """A file that can be named for content. Raises UsageError for one that cannot."""
    if output is not None and output.suffix != ".toml":
        raise UsageError(f"{output}: a content file ends in .toml.", "Name another file.")
    if output is not None and not output.parent.is_dir():
        raise UsageError(f"{output}: there is no folder {output.parent}.", "Make it first.")
    return output


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CoachError(f"{folder}: cannot be made ({error.strerror}).", "Choose another place.") from error


def _write(path: Path, text: str) -> None:
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError as error:
        raise CoachError(f"{path}: is there already.", "Name another file.") from error
    except OSError as error:
        raise CoachError(f"{path}: cannot be written ({error.strerror}).", "Choose another place.") from error
