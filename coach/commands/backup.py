"""`coach backup` and `coach restore`: all that is kept, in one file and back."""

from pathlib import Path

import click

from coach import backup
from coach.commands.past import store
from coach.commands.remarks import counted
from coach.errors import CoachError, UsageError

COUNTS = "SELECT (SELECT count(*) FROM athletes), (SELECT count(*) FROM workouts)"


def back_up(target: Path, *, force: bool) -> None:
    """Write everything to a file. Raises UsageError for one that is there, unless `force`, and CoachError."""
    if target.is_dir():
        raise UsageError(f"{target}: is a folder.", "Name a file, for example: coach backup coach.zip")
    if target.exists() and not force:
        raise UsageError(f"{target}: is there already.", "Replace it with --force, or take another name.")
    backup.write(store(), target)
    click.echo(f"{target}: {_counted()}.")


def restore(source: Path) -> None:
    """Put a backup in the place of what there is, which is set aside. Raises CoachError before anything is changed."""
    if not source.exists():
        raise CoachError(f"{source}: there is no such file.")
    with backup.opened(source) as folder:
        aside = backup.put(store(), folder)
    click.echo(f'Restored: {_counted()}. What was here is in {aside}; back with: coach restore "{aside}"')


def _counted() -> str:
    ((athletes, workouts),) = store().rows(COUNTS) or [(0, 0)]
    return f"{counted(workouts, 'workout')} of {counted(athletes, 'athlete')}"
