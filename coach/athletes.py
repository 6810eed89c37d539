"""The settings of who trains now, on disk: what they lack, what their self-check came to, who speaks to them."""

import os
import tempfile
from itertools import count
from pathlib import Path
from typing import Any

import click

from coach.content.files import parse, read_toml
from coach.content.writer import toml
from coach.errors import CoachError
from coach.journal.names import USUAL
from coach.roster import current, file_of, is_guest
from coach.workout.athlete import Athlete


def athlete_file() -> Path:
    """Where the settings are kept; they need not exist yet."""
    return file_of(current())


def load_athlete() -> tuple[Athlete, str | None]:
    """The athlete as far as known, and one line about settings that are damaged.

    A damaged file is set aside under a new name, so that saving later destroys nothing. Raises CoachError for one
    that cannot be read.
    """
    if is_guest():
        return Athlete(), None
    path = athlete_file()
    try:
        with path.open("rb"):
            pass
    except FileNotFoundError:
        return Athlete(), None
    except OSError as error:
        raise CoachError(f"{path}: cannot be read ({error.strerror}).", "Your settings are not used.") from error
    tables, problems = read_toml(path)
    athlete = None
    if not problems:
        athlete, problems = parse(Athlete, tables, path)
    if athlete is not None:
        return athlete, None
    return Athlete(), f"{problems[0]}. {_set_aside(path)}"


def save_athlete(athlete: Athlete) -> None:
    """Keep the settings: all of them, or after a failure those from before; nothing of a guest.

    Raises CoachError.
    """
    if is_guest():
        return
    path, text = athlete_file(), toml(athlete)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, written = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
        try:
            with open(handle, "w", encoding="utf-8") as file:  # noqa: PTH123  # the file is open already
                file.write(text)
                file.flush()
                os.fsync(handle)
            Path(written).replace(path)
        except BaseException:
            Path(written).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise CoachError(f"{path}: cannot be written ({error.strerror}).", "Your settings are not kept.") from error


def settings() -> Athlete:
    """The athlete's settings; that they were damaged is said in a line. Raises CoachError when they cannot be read."""
    athlete, problem = load_athlete()
    if problem:
        click.echo(problem, err=True)
    return athlete


def known_athlete() -> Athlete:
    """The same for a workout: settings that cannot be read are done without."""
    try:
        return settings()
    except CoachError as error:
        click.echo(str(error), err=True)
        return Athlete()


def change_settings(**changes: Any) -> None:
    """Keep settings of the athlete by their names. Raises CoachError when they cannot be kept."""
    save_athlete(settings().model_copy(update=changes))


def _set_aside(path: Path) -> str:
    """Give a damaged file a name that no other has, and say which."""
    aside = next(name for number in count(1) if not (name := path.with_name(f"{path.name}.broken-{number}")).exists())
    try:
        path.rename(aside)
        if current() != USUAL:
            path.touch()  # they are known by their file
    except OSError as error:
        return f"It cannot be set aside ({error.strerror})."
    return f"It is now {aside.name}."
