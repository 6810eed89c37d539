"""The database behind a store, through SQLAlchemy: transactions, migrations, files and servers alike."""

import sqlite3
import weakref
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from coach.errors import CoachError, UsageError
from coach.journal.failures import told
from coach.journal.files import make_private
from coach.journal.migration import is_current, upgrade, version

EXAMPLE = "For example: postgresql://coach@living-room/coach"
#: One speaker at a time writes to a server, whatever it writes; the number is of no meaning.
LOCK = text("SELECT pg_advisory_xact_lock(7264)")
#: A server that is away must not be waited for, nor another speaker that was cut off in the middle of a transaction
#: (the server ends that one). Milliseconds for what was sent, for an answer, for others, and for the next statement;
#: seconds to connect and until it is asked whether anybody is there.
LIMITS = {"statement_timeout": 15_000, "lock_timeout": 5_000, "idle_in_transaction_session_timeout": 10_000}
AWAY = {
    "connect_timeout": 2,
    "tcp_user_timeout": 5_000,
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
    "options": " ".join(f"-c {name}={value}" for name, value in LIMITS.items()),
}


class Database:
    """See `Store`, whose it is."""

    def __init__(self, place: Path | str, lock_seconds: float, advice: str) -> None:
        self._path = place if isinstance(place, Path) else None
        self._engine = _file(place, lock_seconds) if isinstance(place, Path) else _server(place)
        self._advice = advice
        self._is_current = False
        # Who forgets to close it loses nothing; from Python 3.13 on a connection that is left open is complained of.
        weakref.finalize(self, self._engine.dispose)

    def rows(self, query: str, values: Mapping[str, object]) -> list[tuple[Any, ...]]:
        """What a query gives."""
        with self.reading() as connection:
            return [tuple(row) for row in connection.execute(text(query), values)]

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

    def version(self) -> str | None:
        """Which tables it has; None where there are none yet. Nothing is changed."""
        with self._translated(), self._engine.connect() as connection:
            return version(connection)

    def close(self) -> None:
        """Give all connections back."""
        self._engine.dispose()

    def _make_current(self) -> None:
        if self._is_current:
            return
        if self._path is not None:
            make_private(self._path)
        with self._engine.connect() as connection:
            current = is_current(connection)
        if not current:
            with self._engine.connect().execution_options(writes=True) as connection, connection.begin():
                if self._path is None:
                    connection.execute(LOCK)
                if not is_current(connection):  # another one may have done it meanwhile
                    upgrade(connection)
        self._is_current = True

    @contextmanager
    def _translated(self) -> Iterator[None]:
        place = str(self._path) if self._path else f"The shared store on {self._engine.url.host or 'this machine'}"
        try:
            yield
        except SQLAlchemyError as error:
            raise told(place, getattr(error, "orig", None) or error, self._advice) from error
        except OSError as error:
            raise told(place, error, self._advice) from error


def _file(path: Path, lock_seconds: float) -> Engine:
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": lock_seconds})

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


def _parsed(url: str) -> URL:
    try:
        made = make_url(url)
    except (ArgumentError, ValueError) as error:
        # Where in it a password would be, nobody can tell.
        raise UsageError("The shared store has no URL of a database.", EXAMPLE) from error
    if "@" in (made.host or ""):
        raise UsageError("The shared store has no URL of a database.", "In a password @ is written as %40.")
    if made.get_backend_name() not in {"postgresql", "postgres"}:
        raise UsageError(f"{made.get_backend_name()} is no database that the coach can share.", EXAMPLE)
    return made


def _server(url: str) -> Engine:
    made = _parsed(url)
    asked = {name: value for name, value in AWAY.items() if name not in made.query}
    try:
        return create_engine(made.set(drivername="postgresql+psycopg"), pool_pre_ping=True, connect_args=asked)
    except ModuleNotFoundError as error:
        raise CoachError(
            "What speaks with PostgreSQL is not installed.", 'Type: pip install "coach[postgresql]"'
        ) from error


def without_secrets(url: str) -> str:
    """A URL as it may be shown: without its password, and without what else may hold one. Raises UsageError."""
    return _parsed(url).set(query={}).render_as_string(hide_password=True)
