"""What a database means when it fails: one line for the user, and what to do."""

import re
import shutil
import sqlite3
from pathlib import Path

from coach.errors import CoachError

#: The advice in a workout.
NOT_KEPT = "What is done is remembered until the coach ends, and written when that works again."
#: The advice where nothing is to be kept.
LOOK = 'See "coach doctor".'
KEPT_HERE = "Everything is kept on this machine meanwhile."
#: What a database needs beside it, in bytes, to be opened.
LEAST_ROOM = 100_000
#: What can be done about what a server says.
HINTS = {
    "password": "The password belongs into ~/.pgpass, PGPASSWORD or the URL.",
    'database ".*" does not exist': 'Make it on that machine, with "createdb".',
    'role ".*" does not exist': 'Make it on that machine, with "createuser".',
    "pg_hba.conf": "That file on its machine says who may come.",
    "permission denied": "Let its user own the database.",
}
MEANINGS = {
    sqlite3.SQLITE_BUSY: "another program keeps it locked",
    sqlite3.SQLITE_LOCKED: "another program keeps it locked",
    sqlite3.SQLITE_FULL: "there is no room on the disk",
    sqlite3.SQLITE_READONLY: "cannot be written",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened",
    sqlite3.SQLITE_PERM: "cannot be written",
}


class DamagedError(CoachError):
    """The file is no database, or not a whole one any more."""


def told(place: str, error: BaseException, advice: str) -> CoachError:
    """The failure of a file, or of a server (`error` is then none of SQLite's and the system's).

    `advice`: what to do about a file that is whole.
    """
    reason = " ".join(str(error).split())
    if isinstance(error, OSError):
        return CoachError(f"{place}: cannot be used ({error.strerror}).", advice)
    if not isinstance(error, sqlite3.Error):
        why = _server_reason(str(error))
        hint = next((f"{hint} " for sign, hint in HINTS.items() if re.search(sign, why)), "")
        return CoachError(f"{place} cannot be used ({why}).", f"{hint}{KEPT_HERE}")
    # What goes beyond the first eight bits says more than anybody needs.
    code = getattr(error, "sqlite_errorcode", -1) & 0xFF
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return DamagedError(f"{place}: damaged ({reason}).", "The next workout sets it aside, and begins a new one.")
    if code == sqlite3.SQLITE_IOERR and _is_full(Path(place)):
        code = sqlite3.SQLITE_FULL  # there was no room for the files beside it
    return CoachError(f"{place}: {MEANINGS.get(code, 'cannot be used')} ({reason}).", advice)


def _server_reason(message: str) -> str:
    """What a server or its driver says, without the address (which is said already) and without its advice."""
    line = next((line for line in message.splitlines() if line.strip()), "no answer")
    return line.rpartition("FATAL: ")[2].rpartition(" failed: ")[2].strip().rstrip(".")


def _is_full(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < LEAST_ROOM
    except OSError:
        return False
