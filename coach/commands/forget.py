"""`coach forget`: nothing of an athlete is left on this machine."""

import click

from coach.commands.common import is_interactive
from coach.commands.forgetting import forget_files
from coach.commands.past import store
from coach.commands.shared import catch_up, tell_elsewhere
from coach.errors import CoachError, UsageError
from coach.journal.failures import DamagedError
from coach.journal.names import proper, shown
from coach.journal.owner import owned
from coach.journal.registry import forget as forget_in
from coach.journal.store import Store
from coach.roster import known
from coach.settings import folders

ELSEWHERE = "Backups and exports that you have made yourself are yours to delete."


def forget(name: str, *, yes: bool) -> None:
    """Delete all that is kept of an athlete, after asking for the name again unless `yes`.

    Raises UsageError for somebody who is not known, and CoachError while they train, or when not all could be deleted.
    """
    one = proper(name)
    here = store()
    try:
        if not _is_kept(here, one):
            catch_up(here)  # they may have trained elsewhere alone
        if one not in known() and not _is_kept(here, one):
            raise UsageError(f"Nobody called {one} is known. There is: {', '.join(known())}.")
    except DamagedError as error:
        raise CoachError(f"{error.problem} Nothing was forgotten.", "Begin a workout: it is set aside then.") from error
    # No workout of theirs goes on or begins meanwhile; the file that says so bears their name, and goes at the end.
    with owned(folders().data, one):
        if not yes:
            _ask(one)
        forget_in(here, one)
        here.close()
        forget_files(one)
        tell_elsewhere(here)
    click.echo(f"{shown(one)} is forgotten. {ELSEWHERE}")


def _is_kept(here: Store, one: str) -> bool:
    return bool(here.rows("SELECT 1 FROM athletes WHERE name = :name", name=one))


def _ask(one: str) -> None:
    if not is_interactive():
        raise UsageError("Nothing was forgotten: nobody was there to be asked.", "Say so with --yes.")
    typed = click.prompt(f"All workouts and settings of {shown(one)} will be deleted. Type the name again")
    if " ".join(typed.lower().split()) != one:
        raise CoachError("That is another name. Nothing was forgotten.")
