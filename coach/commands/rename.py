"""`coach athletes rename`: the same person by another name."""

from contextlib import ExitStack

import click

from coach import backup
from coach.commands.past import store
from coach.errors import CoachError, UsageError
from coach.journal.failures import DamagedError
from coach.journal.names import USUAL, proper, shown
from coach.journal.owner import owned
from coach.journal.registry import rename as rename_in
from coach.journal.store import Store
from coach.roster import file_of, known, rename
from coach.settings import folders


def rename_athlete(old: str, new: str) -> None:
    """Give an athlete another name, with their settings, workouts, the choice, and what backups have replaced.

    Raises UsageError for somebody who is not known and for a name that is taken, and CoachError while they train. What
    a power cut left half done is done by the same command again.
    """
    before, after = proper(old), proper(new)
    if before not in known():
        raise UsageError(f"Nobody called {before} is known. There is: {', '.join(known())}.")
    if before == after:
        raise UsageError(f"{shown(before)} is the name already.")
    here = store()
    with ExitStack() as nobody_trains:
        for name in sorted((before, after)):
            nobody_trains.enter_context(owned(folders().data, name))
        _refuse_taken(here, before, after)
        try:
            rename_in(here, before, after)
            here.close()
            rename(before, after)
            _rename_asides(before, after)
        except OSError as error:
            raise CoachError(f"{error.filename}: cannot be renamed ({error.strerror}).") from error
    click.echo(f"{shown(before)} is {shown(after)} from now on.")


def _refuse_taken(here: Store, before: str, after: str) -> None:
    try:
        kept = {name for (name,) in here.rows("SELECT name FROM athletes")}
    except DamagedError as error:
        raise CoachError(f"{error.problem} Nobody was renamed.", "Begin a workout: it is set aside then.") from error
    taken = file_of(after).exists() if after == USUAL else after in known()
    # Where only the new name has workouts, and no settings, this was begun before and broken off.
    if taken or (after in kept and before in kept):
        raise UsageError(f"{shown(after)} is somebody else.", f'To delete them, type: coach forget "{after}"')


def _rename_asides(before: str, after: str) -> None:
    """The same in what backups have replaced, so that forgetting finds it. What is damaged stays as it is."""
    for folder in backup.asides():
        earlier = Store(folder / backup.DATABASE)
        try:
            kept = {name for (name,) in earlier.rows("SELECT name FROM athletes")}
            if after not in kept:
                rename_in(earlier, before, after)
        except DamagedError:
            pass
        finally:
            earlier.close()
        if before == USUAL or file_of(before, folder).exists():
            rename(before, after, folder)
