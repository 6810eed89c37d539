"""The thread that writes the journal: whatever happens to it, it goes on, and what is not kept is told."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Connection

from coach.journal import journal
from coach.journal.store import Store
from coach.journal.unfinished import unfinished
from coach.session.session import Session
from coach.workout.plan import Plan
from tests.journal.rehearsed import Rehearsed


class Moody(Store):
    """A store that does something before it is written."""

    def __init__(self, path: Path, mood: Callable[[], None]) -> None:
        super().__init__(path)
        self.mood = mood

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        self.mood()
        with super().writing() as connection:
            yield connection


class Ousted(Store):
    """A store whose place something else takes when a damaged file leaves it."""

    def set_aside(self) -> Path:
        aside = super().set_aside()
        assert self.path is not None
        self.path.mkdir()
        return aside


def nothing() -> None:
    """Writes as it should."""


def stumbles() -> None:
    raise OverflowError("a number\nthat no column takes")


def wait_for(happened: Callable[[], object]) -> None:
    until = time.monotonic() + 20.0
    while not happened():
        assert time.monotonic() < until, "it never happened"
        time.sleep(0.01)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "RETRY_SECONDS", 0.05)


def counted(path: Path, table: str) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608  # a constant


def test_a_failure_of_any_kind_is_told_and_does_not_end_the_writing(
    tmp_path: Path, day_one: Plan, impatient: None
) -> None:
    store = Moody(tmp_path / "coach.db", stumbles)
    workout = Rehearsed(day_one, store).until(300.0)
    problem = str(workout.journal.problem)
    assert "OverflowError: a number that no column takes" in problem
    assert "\n" not in problem
    store.mood = nothing
    wait_for(lambda: workout.journal.problem is None)
    workout.until(400.0)
    assert workout.journal.close() is None
    assert counted(tmp_path / "coach.db", "sets") == len(workout.session.logged)


def test_what_was_never_written_is_told_at_the_end_whatever_the_reason(tmp_path: Path, day_one: Plan) -> None:
    workout = Rehearsed(day_one, Moody(tmp_path / "coach.db", stumbles)).until(100.0)
    assert "OverflowError" in str(workout.journal.close())


def test_a_trouble_keeps_its_first_reason_until_it_is_over(tmp_path: Path, day_one: Plan, impatient: None) -> None:
    tries = iter(range(1000))

    def differently() -> None:
        raise RuntimeError(f"try {next(tries)}")

    workout = Rehearsed(day_one, Moody(tmp_path / "coach.db", differently)).until(100.0)
    wait_for(lambda: next(tries) > 4)
    assert "try 0" in str(workout.journal.problem)
    assert "try 0" in str(workout.journal.close())


def test_a_disk_that_does_not_answer_is_waited_for_once_and_told(
    tmp_path: Path, day_one: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "SILENCE_SECONDS", 1.0)
    store = Moody(tmp_path / "coach.db", nothing)
    workout = Rehearsed(day_one, store).until(30.0)
    back = time.monotonic() + 2.0
    store.mood = lambda: time.sleep(max(0.0, back - time.monotonic()))
    begun = time.monotonic()
    workout.until(400.0)
    assert time.monotonic() - begun < 2 * journal.PATIENCE_SECONDS
    assert workout.journal.problem is None
    time.sleep(max(0.0, begun + 1.2 - time.monotonic()))
    workout.until(500.0)
    assert "does not answer" in str(workout.journal.problem)
    wait_for(lambda: workout.journal.problem is None)
    assert workout.journal.close() is None
    assert counted(tmp_path / "coach.db", "sets") == len(workout.session.logged)


def test_a_workout_that_is_cut_again_before_its_first_event_is_where_it_was(tmp_path: Path, day_one: Plan) -> None:
    store = Store(tmp_path / "coach.db")
    before = Rehearsed(day_one, store).until(615.0).gone()
    first = unfinished(store, "me", datetime.now(UTC))
    assert first is not None
    entries = first.replay(Session(day_one, before.language, before.lengths, before.seed)).entries
    again = journal.Journal(store, first.begun, before.lengths, entries, first.clock)
    again.ready()
    assert again.close() is None
    second = unfinished(store, "me", datetime.now(UTC))
    assert second is not None
    assert second.clock == first.clock > second.events[-1].at
    assert second.events == first.events


def test_a_file_that_was_taken_away_is_written_again_at_the_end(tmp_path: Path, day_one: Plan) -> None:
    workout = Rehearsed(day_one, Store(tmp_path / "coach.db")).until(600.0)
    for file in tmp_path.iterdir():
        file.unlink()
    workout.until(700.0)
    assert workout.journal.close() is None
    assert counted(tmp_path / "coach.db", "sets") == len(workout.session.logged)


def test_a_damaged_file_in_whose_place_nothing_can_be_written_is_told(tmp_path: Path, day_one: Plan) -> None:
    path = tmp_path / "coach.db"
    workout = Rehearsed(day_one, Ousted(path)).until(300.0)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    path.write_bytes(b"no database" * 1000)
    assert "cannot be opened" in str(workout.until(400.0).journal.close())
    assert path.with_name("coach.db.damaged-1").read_bytes().startswith(b"no database")
