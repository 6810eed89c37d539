"""The roster: which athletes there are on this machine, and which of them trains now.

It is a folder with a file of settings for each of them, and no table of the database: the athletes and what suits them
are known when the database is damaged, and a person can read, copy and mend it all.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from os import environ
from pathlib import Path

from coach.errors import CoachError, UsageError
from coach.journal.names import GUEST, USUAL, proper
from coach.settings import choice_in, folders

#: Who trains where no option says it.
VARIABLE = "COACH_ATHLETE"
#: Holds the name of who trains where nothing else says it. No name ends without ".toml", so it is nobody's file.
CHOSEN = "chosen"
SUFFIX = ".toml"

_trains: ContextVar[str | None] = ContextVar("trains", default=None)


def roster(config: Path | None = None) -> Path:
    """The folder with the files of all athletes but the usual one. Need not exist.

    `config`: the folder of the settings, where it is that of a backup.
    """
    return (config or folders().config) / "athletes"


def file_of(name: str, config: Path | None = None) -> Path:
    """Where the settings of an athlete are kept. The usual one's are where they were when there was nobody else."""
    return (config or folders().config) / "athlete.toml" if name == USUAL else roster(config) / f"{name}{SUFFIX}"


def known() -> tuple[str, ...]:
    """The names of all athletes, the usual one first. Raises CoachError when the folder cannot be read."""
    try:
        others = sorted(file.name.removesuffix(SUFFIX) for file in roster().iterdir() if file.suffix == SUFFIX)
    except (FileNotFoundError, NotADirectoryError):
        others = []
    except OSError as error:
        raise CoachError(f"{roster()}: cannot be read ({error.strerror}).") from error
    return USUAL, *(name for name in others if not name.startswith("."))


def current() -> str:
    """Who trains now: as an option says, else `COACH_ATHLETE`, else who was chosen, else the usual one.

    Raises UsageError for somebody who is not known.
    """
    return _trains.get() or _known(environ.get(VARIABLE) or chosen() or USUAL)


def is_guest() -> bool:
    """Whether nothing is to be kept of who trains now."""
    return _trains.get() == GUEST


@contextmanager
def training(name: str) -> Iterator[None]:
    """Let this athlete, or `GUEST`, train meanwhile. Raises UsageError for somebody who is not known."""
    token = _trains.set(name if name == GUEST else _known(name))
    try:
        yield
    finally:
        _trains.reset(token)


def chosen() -> str | None:
    """Who was chosen to train where nothing else says it. Raises CoachError when that cannot be read."""
    return choice_in(roster() / CHOSEN)


def choose(name: str) -> str:
    """Who trains from now on where nothing else says it; the name as it is kept. Raises UsageError, CoachError."""
    one, file = _known(name), roster() / CHOSEN
    try:
        if one == USUAL:
            file.unlink(missing_ok=True)
        else:
            file.write_text(f"{one}\n", encoding="utf-8")
    except OSError as error:
        raise CoachError(f"{file}: cannot be written ({error.strerror}).") from error
    return one


def enter(name: str) -> str:
    """Somebody who is known from now on, or was already; the name as it is kept.

    Raises UsageError for a name that cannot be kept, and CoachError.
    """
    one = proper(name)
    file = file_of(one)
    try:
        if one != USUAL:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.touch()
    except OSError as error:
        raise CoachError(f"{file}: cannot be written ({error.strerror}).") from error
    return one


def rename(old: str, new: str, config: Path | None = None) -> None:
    """Move the settings of an athlete, and the choice, to another name. Raises OSError.

    `config`: the folder of the settings, where it is that of a backup. Who was here first leaves an empty place.
    """
    source, target = file_of(old, config), file_of(new, config)
    target.parent.mkdir(parents=True, exist_ok=True)
    for path in (source, *source.parent.glob(f"{source.name}.broken-*")):
        if path.exists():
            path.rename(target.parent / f"{target.name}{path.name.removeprefix(source.name)}")
    if new != USUAL:
        target.touch()
    choice = roster(config) / CHOSEN
    before = choice.read_text(encoding="utf-8", errors="replace").strip() if choice.exists() else USUAL
    if before == old and new != USUAL:
        choice.write_text(f"{new}\n", encoding="utf-8")
    elif before == old:
        choice.unlink(missing_ok=True)


def _known(name: str) -> str:
    one, everybody = proper(name), known()
    if one not in everybody:
        raise UsageError(
            f"Nobody called {one} is known. There {'are' if len(everybody) > 1 else 'is'}: {', '.join(everybody)}.",
            f'Type: coach athletes add "{one}"' if " " in one else f"Type: coach athletes add {one}",
        )
    return one
