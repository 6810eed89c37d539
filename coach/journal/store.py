"""The store: one database for all that is remembered. SQLite in a file by default, PostgreSQL by its URL.

The only place that knows of drivers, locks and damaged files; what goes wrong is a CoachError that says what to do.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DatabaseError, SQLAlchemyError

from coach.errors import CoachError, UsageError
from coach.journal.version import is_current, upgrade

#: How long a writer waits for another one, in seconds.
LOCK_SECONDS = 5.0
#: A file with these behind its name belongs to the database.
COMPANIONS = ("", "-wal", "-shm")


class DamagedError(CoachError):
    """The file is no database, or not a whole one any more."""


class Store:
    """A database that is opened when it is first used, and brought to the present tables then.

    `place`: a file, or the URL of a server. `reading` and `writing` each are one transaction; they raise CoachError,
    and DamagedError for a file that must be set aside.
    """

    def __init__(self, place: Path | str) -> None:
        self.path = place if isinstance(place, Path) else None
        self._engine = _sqlite(place) if isinstance(place, Path) else _server(place)
        self._is_current = False

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that only reads."""
        with self._translated():
            self._make_current()
            with self._engine.connect() as connection:
                yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that is kept as a whole, or not at all."""
        with self._translated():
            self._make_current()
            with self._engine.connect().execution_options(writes=True) as connection, connection.begin():
                yield connection

    def check(self) -> str | None:
        """What the database itself finds wrong with its contents, in a line; None when it is whole."""
        if self.path is None:
            return None
        with self.reading() as connection:
            found = connection.execute(text("PRAGMA integrity_check")).scalars().all()
            orphans = connection.execute(text("PRAGMA foreign_key_check")).all()
        wrong = [str(line) for line in found if line != "ok"]
        wrong += [f"{len(orphans)} rows belong to nothing"] if orphans else []
        return "; ".join(wrong) or None

    def sweep(self) -> None:
        """Leave nothing of what was deleted in the files. Raises CoachError."""
        if self.path is None:
            return
        with self._translated(), self._engine.connect() as connection:
            cleaned: Any = connection.connection.dbapi_connection
            cleaned.execute("VACUUM")
            cleaned.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Give all connections back. Can be used again."""
        self._engine.dispose()

    def set_aside(self) -> Path:
        """Give a damaged file a name that no other has, and return it; an empty one takes its place when it is used.

        Raises CoachError.
        """
        assert self.path is not None, "a server sets nothing aside"
        self.close()
        self._is_current = False
        path = self.path
        aside = next(
            name for number in count(1) if not (name := path.with_name(f"{path.name}.damaged-{number}")).exists()
        )
        try:
            for end in COMPANIONS:
                file = path.with_name(path.name + end)
                if file.exists():
                    file.rename(aside.with_name(aside.name + end))
        except OSError as error:
            raise CoachError(f"{path}: damaged, and cannot be set aside ({error.strerror}).") from error
        return aside

    def _make_current(self) -> None:
        if self._is_current:
            return
        if self.path is not None:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        with self._engine.connect() as connection:
            current = is_current(connection)
        if not current:
            with self._engine.connect().execution_options(writes=True) as connection, connection.begin():
                upgrade(connection)
        self._is_current = True

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except SQLAlchemyError as error:
            raise self._meaning(error) from error
        except OSError as error:
            raise CoachError(f"{self.path}: cannot be used ({error.strerror}).", NOT_KEPT) from error

    def _meaning(self, error: SQLAlchemyError) -> CoachError:
        place = str(self.path) if self.path else f"The database on {self._engine.url.host or 'this machine'}"
        original: Any = getattr(error, "orig", None)
        code = getattr(original, "sqlite_errorcode", None)
        reason = " ".join(str(original or error).split())
        if code is not None:
            code &= 0xFF  # the rest of it says more than anybody needs
        if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            return DamagedError(f"{place}: damaged ({reason}).", "It is set aside, and a new one begun.")
        if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            return CoachError(f"{place}: another program keeps it locked.", NOT_KEPT)
        if code == sqlite3.SQLITE_FULL:
            return CoachError(f"{place}: the disk is full.", NOT_KEPT)
        if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
            return CoachError(f"{place}: cannot be written ({reason}).", NOT_KEPT)
        if self.path is None and isinstance(error, DatabaseError):
            return CoachError(
                f"{place} does not answer ({reason.splitlines()[0]}).", "Everything is kept here meanwhile."
            )
        return CoachError(f"{place}: cannot be used ({reason}).", NOT_KEPT)


NOT_KEPT = "What is done is remembered until the coach ends, and written when that works again."


def _sqlite(path: Path) -> Engine:
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": LOCK_SECONDS})

    @event.listens_for(engine, "connect")
    def _prepare(connection: sqlite3.Connection, _: object) -> None:
        # The library must not begin transactions by its own rules: tables would change outside of them.
        connection.isolation_level = None
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        # Who reads first and writes then could find that somebody else has written meanwhile.
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _server(url: str) -> Engine:
    try:
        made = make_url(url)
        if made.get_backend_name() != "postgresql":
            raise UsageError(f"{made.get_backend_name()} is no database that the coach can use.", EXAMPLE)
        return create_engine(made.set(drivername="postgresql+psycopg"), pool_pre_ping=True)
    except ArgumentError as error:
        raise UsageError(f"{url!r} is no URL of a database.", EXAMPLE) from error
    except ModuleNotFoundError as error:
        raise CoachError(
            "What speaks with PostgreSQL is not installed.", 'Type: pip install "coach[postgresql]"'
        ) from error


EXAMPLE = "For example: postgresql://coach@living-room/coach"
