"""The store: one database for all that is remembered. SQLite in a file by default, PostgreSQL by its URL.

What goes wrong with it is a CoachError that says what to do. Reading a file takes the standard library and nothing
else, so that looking back costs no time; SQLAlchemy is loaded when something is written, migrated, or on a server.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from functools import cached_property
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coach.errors import CoachError
from coach.journal.failures import LOOK, told
from coach.journal.files import COMPANIONS
from coach.journal.version import CURRENT, refuse_later

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from coach.journal.database import Database

#: How long a writer waits for another one, in seconds.
LOCK_SECONDS = 5.0
VERSION = "SELECT version_num FROM alembic_version"


class Store:
    """A database that is opened when it is first used, and brought to the present tables then.

    `place`: a file, or the URL of a server; `advice`: what is said when it cannot be used. `rows`, `reading` and
    `writing` each are one transaction; they raise CoachError, and DamagedError for a file that must be set aside.
    """

    def __init__(self, place: Path | str, advice: str = LOOK) -> None:
        self.path = place if isinstance(place, Path) else None
        self._place, self._advice = place, advice
        if self.path is None:
            _ = self._database  # a URL that is wrong is told at once

    def rows(self, query: str, **values: object) -> list[tuple[Any, ...]]:
        """What a query in SQL gives; its values stand in it by their names, as in ":athlete"."""
        if self.path is None:
            return self._database.rows(query, values)
        with self._translated():
            if not self.path.exists():
                return []
            with closing(_opened(self.path)) as connection:
                if _is_current(connection):
                    return connection.execute(query, values).fetchall()
        return self._database.rows(query, values)

    @contextmanager
    def reading(self) -> Iterator["Connection"]:
        """A transaction that only reads."""
        with self._database.reading() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator["Connection"]:
        """A transaction that is kept as a whole, or not at all."""
        with self._database.writing() as connection:
            yield connection

    def check(self) -> str | None:
        """What the database itself finds wrong with its contents, in a line; None when it is whole.

        Raises CoachError.
        """
        return self._looked_over("integrity_check", "foreign_key_check")

    def damage(self) -> str | None:
        """The same, as far as the file must be set aside for it; takes a fraction of the time."""
        return self._looked_over("quick_check")

    def _looked_over(self, check: str, rows: str | None = None) -> str | None:
        if self.path is None or not self.path.exists():
            return None
        with self._translated(), closing(_opened(self.path)) as connection:
            wrong = [line for (line,) in connection.execute(f"PRAGMA {check}") if line != "ok"]
            orphans = connection.execute(f"PRAGMA {rows}").fetchall() if rows else []
        wrong += [f"{len(orphans)} rows belong to nothing"] if orphans else []
        return "; ".join(wrong) or None

    def version(self) -> str | None:
        """Which tables it has; None where there are none yet. Nothing is changed. Raises CoachError."""
        if self.path is None:
            return self._database.version()
        if not self.path.exists():
            return None
        with self._translated(), closing(_opened(self.path)) as connection:
            return _version(connection)

    @property
    def size(self) -> int:
        """Bytes of a file, and of what belongs to it."""
        files = [self.path.with_name(self.path.name + end) for end in COMPANIONS] if self.path else []
        return sum(file.stat().st_size for file in files if file.exists())

    def sweep(self) -> None:
        """Leave nothing of what was deleted in the files. Raises CoachError."""
        if self.path is None or not self.path.exists():
            return
        with self._translated(), closing(_opened(self.path)) as connection:
            connection.execute("VACUUM")
            ((busy, *_),) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        if busy:
            raise CoachError(f"{self.path}: what was deleted is still in a file beside it.", "Try again in a moment.")

    def close(self) -> None:
        """Give all connections back. Can be used again."""
        if "_database" in self.__dict__:
            self._database.close()
            del self._database

    def set_aside(self) -> Path:
        """Give a damaged file a name that no other has, and return it; an empty one takes its place when it is used.

        Raises CoachError.
        """
        assert self.path is not None, "a server sets nothing aside"
        self.close()
        path = self.path
        names = (path.with_name(f"{path.name}.damaged-{number}") for number in count(1))
        aside = next(name for name in names if not name.exists())
        try:
            for end in COMPANIONS:
                file = path.with_name(path.name + end)
                if file.exists():
                    file.rename(aside.with_name(aside.name + end))
        except OSError as error:
            raise CoachError(f"{path}: damaged, and cannot be set aside ({error.strerror}).") from error
        return aside

    @cached_property
    def _database(self) -> "Database":
        from coach.journal.database import Database  # noqa: PLC0415  # half a second on a small machine

        return Database(self._place, LOCK_SECONDS, self._advice)

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            raise told(str(self.path), error, self._advice) from error


def _opened(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, timeout=LOCK_SECONDS, isolation_level=None)


def _is_current(connection: sqlite3.Connection) -> bool:
    version = _version(connection)
    return version is not None and refuse_later(version) == CURRENT


def _version(connection: sqlite3.Connection) -> str | None:
    tables: Sequence[Any] = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchall()
    version = connection.execute(VERSION).fetchone() if tables else None
    return None if version is None else str(version[0])
