"""Copying a whole database while it is used: SQLite's own backup, which sees and leaves it at one moment."""

import sqlite3
from contextlib import closing
from pathlib import Path

from coach.errors import CoachError
from coach.journal.failures import LOOK, told
from coach.journal.store import LOCK_SECONDS


def copy(source: Path, target: Path) -> None:
    """Make `target` the same database as `source`, in one transaction. Either may be in use by a workout.

    Who writes to the target finds other contents the next time; a journal then writes its workout anew. Raises
    CoachError, and DamagedError for a source that is none; the target then stays as it was.
    """
    place = source
    try:
        with closing(sqlite3.connect(source, timeout=LOCK_SECONDS)) as one:
            one.execute("SELECT count(*) FROM sqlite_master").fetchone()
            place = target
            with closing(sqlite3.connect(target, timeout=LOCK_SECONDS)) as other:
                one.backup(other)
    except sqlite3.Error as error:
        raise told(str(place), error, LOOK) from error
    except OSError as error:
        raise CoachError(f"{place}: cannot be used ({error.strerror}).") from error
