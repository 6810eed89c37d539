"""`coach forget`: nothing of an athlete is left on this machine."""

import shutil
from pathlib import Path

import click

from coach import backup
from coach.commands.common import is_interactive
from coach.commands.past import store
from coach.commands.shared import tell_elsewhere
from coach.errors import CoachError, UsageError
from coach.journal.failures import DamagedError
from coach.journal.files import COMPANIONS
from coach.journal.names import proper, shown
from coach.journal.owner import owned
from coach.journal.registry import forget as forget_in
from coach.journal.store import Store
from coach.roster import CHOSEN, file_of, known, roster
from coach.settings import clips_folder, folders, shared_store

ELSEWHERE = "Backups and exports that you have made yourself are yours to delete."


def forget(name: str, *, yes: bool) -> None:
    """Delete all that is kept of an athlete, after asking for the name again unless `yes`.

    Raises UsageError for somebody who is not known, and CoachError while they train, or when not all could be deleted.
    """
    one = proper(name)
    here = store()
    try:
        _refuse_unknown(here, one)
    except DamagedError as error:
        raise CoachError(f"{error.problem} Nothing was forgotten.", "Begin a workout: it is set aside then.") from error
    # No workout of theirs goes on or begins meanwhile; the file that says so bears their name, and goes at the end.
    with owned(folders().data, one):
        if not yes:
            _ask(one)
        _delete_all(here, one)
        tell_elsewhere(here)
    click.echo(f"{shown(one)} is forgotten. {ELSEWHERE}")


def _delete_all(here: Store, one: str) -> None:
    try:
        forget_in(here, one, shared=shared_store() is not None)
        here.close()
        _forget_settings(folders().config, one)
        _forget_asides(one)
        # One of the clips may say the name. They are made again when they are needed.
        shutil.rmtree(clips_folder(), ignore_errors=True)
    except OSError as error:
        raise CoachError(f"{error.filename}: cannot be deleted ({error.strerror}).") from error


def _refuse_unknown(here: Store, one: str) -> None:
    found = here.rows("SELECT 1 FROM athletes WHERE name = :name", name=one)
    if one not in known() and not found:
        raise UsageError(f"Nobody called {one} is known. There is: {', '.join(known())}.")


def _ask(one: str) -> None:
    if not is_interactive():
        raise UsageError("Nothing was forgotten: nobody was there to be asked.", "Say so with --yes.")
    typed = click.prompt(f"All workouts and settings of {shown(one)} will be deleted. Type the name again")
    if " ".join(typed.lower().split()) != one:
        raise CoachError("That is another name. Nothing was forgotten.")


def _forget_settings(config: Path, one: str) -> None:
    """Delete the settings, also those that were set aside as damaged, and the choice."""
    file = config / file_of(one).relative_to(folders().config)
    for path in (file, *file.parent.glob(f"{file.name}.broken-*"), *file.parent.glob(f".{file.name}-*")):
        path.unlink(missing_ok=True)
    choice = config / roster().relative_to(folders().config) / CHOSEN
    if choice.is_file() and choice.read_text(encoding="utf-8", errors="replace").strip() == one:
        choice.unlink()


def _forget_asides(one: str) -> None:
    """The same in what backups have replaced. Of what is damaged nobody knows what is in it: it goes as a whole."""
    for folder in backup.asides():
        _forget_settings(folder, one)
        earlier = Store(folder / backup.DATABASE)
        try:
            forget_in(earlier, one)
            earlier.close()
        except DamagedError:
            _delete(folder / backup.DATABASE)
    for file in folders().data.glob(f"{backup.DATABASE}.damaged-*"):
        file.unlink(missing_ok=True)


def _delete(database: Path) -> None:
    for end in COMPANIONS:
        database.with_name(database.name + end).unlink(missing_ok=True)
