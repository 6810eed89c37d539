"""The journal: nothing that was confirmed is lost, and what was broken off goes on where it was."""

import os
import random
import shutil
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from coach.content.library import Library
from coach.journal.lengths import Lengths
from coach.journal.past import Past
from coach.journal.store import Store
from coach.journal.unfinished import TAKEN_UP_WITHIN, Unfinished, close_all, unfinished
from coach.language.language import load_language
from coach.rehearsal import Line, given
from coach.session.effects import Effect, Logged, Phase
from coach.session.events import Returned, Tick
from coach.session.session import Session
from coach.session.states import State
from coach.workout.plan import Plan
from tests.journal.rehearsed import Rehearsed, place

TALK = (
    Line(31.0, "louder"),
    Line(33.0, "next"),
    Line(200.0, "easier"),
    Line(260.0, "undo"),
    Line(320.0, "that hurts"),
    Line(330.0, "swap"),
    Line(430.0, "pause"),
    Line(500.0, "resume"),
    Line(610.0, "I don't have a ball"),
    Line(700.0, "count for me"),
    Line(760.0, "skip"),
)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "coach.db")


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def path_of(store: Store) -> Path:
    assert store.path is not None
    return store.path


def again(found: Unfinished) -> tuple[Session, list[Effect]]:
    """The workout where it was."""

    def nobody(text: str) -> float:
        raise AssertionError(f"the length of {text!r} was not kept")

    lengths = dict(found.lengths)
    language, begun = load_language(found.begun.language), found.begun
    session = Session(begun.plan, language, Lengths(lambda text, _: nobody(text), lengths), begun.seed)
    effects = list(found.replay(session).effects)
    return session, [*effects, *session.handle(Tick(found.clock))]


def logged(session: Session) -> set[tuple[object, ...]]:
    return {
        (one.item, one.exercise, one.variant, one.set, one.side, one.reps, one.seconds, one.load_kg, one.effort)
        for one in session.logged
    }


def test_an_event_is_on_the_disk_when_it_has_been_recorded(store: Store, day_one: Plan) -> None:
    workout = Rehearsed(day_one, store)
    for seconds in (100.0, 300.0, 500.0):
        workout.until(seconds)
        written = rows(path_of(store), "SELECT item, exercise, variant, number, side, reps, seconds FROM sets")
        assert written == [
            (one.item, one.exercise, one.variant, one.set, one.side or "", one.reps, one.seconds)
            for one in workout.session.logged
        ]
    workout.gone()


def test_a_finished_workout_is_a_part_of_the_past_with_what_its_plan_asked_for(store: Store, day_one: Plan) -> None:
    workout = Rehearsed(day_one, store).until(10_000.0).gone()
    assert workout.session.over
    (past,) = Past(store, "me").workouts()
    assert past.finished
    assert len(past.sets) == len(workout.session.logged)
    counted = [one for one in past.sets if one.exercise == "romanian-deadlift"]
    assert {one.planned for one in counted} == {(8, 10)}
    assert all(one.rung and one.at for one in past.sets)
    assert unfinished(store, "me", datetime.now(UTC)) is None
    # What a replay would need is gone; the events stay.
    assert rows(path_of(store), "SELECT count(*) FROM beginnings") == [(0,)]
    assert rows(path_of(store), "SELECT count(*) FROM events") != [(0,)]


@pytest.mark.parametrize("routine", ["day-one", "day-two", "couch-and-ball", "no-equipment"])
def test_what_was_broken_off_is_where_it_was(tmp_path: Path, library: Library, routine: str) -> None:
    dice = random.Random(routine)
    for number in range(12):
        store = Store(tmp_path / f"{number}.db")
        moment = dice.uniform(1.0, 1100.0)
        workout = Rehearsed(library.plan(routine), store, seed=number).until(moment, TALK).gone()
        if workout.session.over:
            continue
        found = unfinished(store, "me", datetime.now(UTC))
        assert found is not None
        assert moment - 1.0 <= found.clock <= moment + 1e-6
        session, effects = again(found)
        assert session.state is workout.session.state
        assert logged(session) == logged(workout.session)
        assert session.due == workout.session.due
        last = next(effect for effect in reversed(effects) if isinstance(effect, Phase))
        assert place(last, moment) == place(workout.phase, moment)


def test_it_says_where_it_was_and_goes_on_there_when_asked(store: Store, day_one: Plan) -> None:
    workout = Rehearsed(day_one, store)
    while not (workout.session.state is State.WORKING and workout.phase.exercise == "romanian-deadlift"):
        workout.until(workout.now + 1.0)
    workout.until(workout.now + 20.0).gone()
    there = place(workout.phase, workout.now)
    found = unfinished(store, "me", datetime.now(UTC))
    assert found is not None
    session, _ = again_with_estimates(found)
    session.handle(Returned(found.clock))
    assert session.state is State.PAUSED
    effects = session.handle(Tick(found.clock))
    assert not effects
    went_on = [effect for effect in said(session, "yes", found.clock + 5.0) if isinstance(effect, Phase)]
    assert place(went_on[-1], went_on[-1].at)[:-1] == there[:-1]
    assert went_on[-1].reps + 1 == there[-1]


def test_who_does_not_want_to_go_on_keeps_what_was_done(store: Store, day_one: Plan) -> None:
    workout = Rehearsed(day_one, store).until(400.0).gone()
    found = unfinished(store, "me", datetime.now(UTC))
    assert found is not None
    session, _ = again_with_estimates(found)
    session.handle(Returned(found.clock))
    said(session, "no", found.clock + 3.0)
    assert session.declined
    assert session.state is State.FINISHED
    assert logged(session) >= logged(workout.session)


def test_what_was_broken_off_long_ago_is_over(store: Store, day_one: Plan) -> None:
    workout = Rehearsed(day_one, store).until(400.0).gone()
    later = datetime.now(UTC) + TAKEN_UP_WITHIN + timedelta(minutes=10)
    assert unfinished(store, "me", later) is None
    # A clock that has jumped back does not lose it.
    assert unfinished(store, "me", datetime(1970, 1, 1, tzinfo=UTC)) is not None
    close_all(store, "me")
    (past,) = Past(store, "me").workouts()
    assert not past.finished
    assert len(past.sets) == len(workout.session.logged)
    assert unfinished(store, "me", datetime.now(UTC)) is None


def test_what_another_athlete_broke_off_is_not_offered(store: Store, day_one: Plan) -> None:
    Rehearsed(day_one, store, athlete="kim").until(400.0).gone()
    assert unfinished(store, "me", datetime.now(UTC)) is None
    assert unfinished(store, "kim", datetime.now(UTC)) is not None


def test_a_locked_store_does_not_hold_the_workout_and_is_written_when_it_is_free(store: Store, day_one: Plan) -> None:
    workout = Rehearsed(day_one, store).until(100.0)
    with closing(sqlite3.connect(path_of(store), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        workout.until(400.0)
        wait_for(lambda: workout.journal.problem is not None)
        assert "locked" in str(workout.journal.problem)
        other.execute("ROLLBACK")
    workout.until(500.0).gone()
    assert workout.journal.problem is None
    check(store, workout)


def test_a_file_that_is_damaged_in_the_middle_is_set_aside_and_all_is_written_anew(store: Store, day_one: Plan) -> None:
    workout = Rehearsed(day_one, store).until(300.0)
    damage(path_of(store))
    workout.until(600.0).gone()
    assert workout.journal.problem is None
    (aside,) = workout.journal.asides
    assert "coach.db.damaged-1" in aside
    assert path_of(store).with_name("coach.db.damaged-1").read_bytes().startswith(b"no database")
    check(store, workout)


def test_an_older_store_in_its_place_gets_what_it_lacks(store: Store, day_one: Plan, tmp_path: Path) -> None:
    workout = Rehearsed(day_one, store).until(200.0)
    with closing(sqlite3.connect(path_of(store))) as now, closing(sqlite3.connect(tmp_path / "backup.db")) as backup:
        now.backup(backup)
    workout.until(500.0)
    with closing(sqlite3.connect(tmp_path / "backup.db")) as backup, closing(sqlite3.connect(path_of(store))) as now:
        backup.backup(now)
    workout.until(700.0).gone()
    check(store, workout)


def test_a_folder_that_cannot_be_made_is_told_and_the_workout_goes_on(tmp_path: Path, day_one: Plan) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    workout = Rehearsed(day_one, Store(tmp_path / "data" / "coach.db")).until(300.0)
    wait_for(lambda: workout.journal.problem is not None)
    (tmp_path / "data").unlink()
    workout.until(500.0).gone()
    assert workout.journal.problem is None
    check(Store(tmp_path / "data" / "coach.db"), workout)


def test_what_can_never_be_written_is_told_at_the_end(tmp_path: Path, day_one: Plan) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    workout = Rehearsed(day_one, Store(tmp_path / "data" / "coach.db")).until(10_000.0)
    assert workout.session.over
    told = workout.journal.close()
    assert told is not None
    assert "\n" not in told


@pytest.mark.parametrize("options", ["size=3m", "ro"])
def test_a_full_or_read_only_disk_is_told_and_written_later(tmp_path: Path, day_one: Plan, options: str) -> None:
    with mounted(tmp_path / "disk", options) as disk:
        workout = Rehearsed(day_one, Store(disk / "coach.db")).until(200.0)
        if options.startswith("size"):
            (disk / "filler").write_bytes(b"\0" * (free(disk) - 4096))
        workout.until(700.0)
        wait_for(lambda: workout.journal.problem is not None)
        told = str(workout.journal.problem)
        assert "disk" in told or "cannot be" in told
        if options.startswith("size"):
            (disk / "filler").unlink()
        else:
            subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)
        workout.until(900.0).gone()
        assert workout.journal.problem is None
        check(Store(disk / "coach.db"), workout)


def said(session: Session, text: str, at: float) -> list[Effect]:
    return session.handle(given(load_language("en"), text, at))


def again_with_estimates(found: Unfinished) -> tuple[Session, list[Effect]]:
    """The same where the voice goes on to measure what is new."""
    lengths = dict(found.lengths)
    session = Session(found.begun.plan, load_language("en"), Lengths(lambda *_: 1.0, lengths), found.begun.seed)
    effects = list(found.replay(session).effects)
    return session, [*effects, *session.handle(Tick(found.clock))]


def check(store: Store, workout: Rehearsed) -> None:
    """Every event is there once, and every set as it was last logged."""
    numbers = [number for (number,) in store.rows("SELECT number FROM events ORDER BY number")]
    assert numbers == list(range(1, len(numbers) + 1))
    written = {tuple(row) for row in store.rows("SELECT item, number, side, exercise, reps, seconds FROM sets")}
    done = workout.session.logged
    expected = {(one.item, one.set, one.side or "", one.exercise, one.reps, one.seconds) for one in done}
    assert written == expected
    assert any(isinstance(effect, Logged) for effect in workout.effects)
    assert store.check() is None


def wait_for(happened: object) -> None:
    until = time.monotonic() + 30.0
    while not happened():  # type: ignore[operator]
        assert time.monotonic() < until, "it never happened"
        time.sleep(0.02)


def damage(path: Path) -> None:
    """As a dying card does: the file is something else all at once. What is in the log beside it would mend it."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    path.write_bytes(b"no database" * 1000)


def free(disk: Path) -> int:
    return shutil.disk_usage(disk).free


@contextmanager
def mounted(folder: Path, options: str) -> Iterator[Path]:
    """A small disk of its own."""
    folder.mkdir()
    size = options if options.startswith("size") else "size=10m"
    command = ["mount", "-t", "tmpfs", "-o", size, "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(command, check=False).returncode:
        pytest.skip("nothing can be mounted here")
    try:
        if options == "ro":
            subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)
