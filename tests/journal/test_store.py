"""The store: one database, brought to the present tables, whole or set aside."""

import re
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from coach.content.library import Library
from coach.errors import CoachError
from coach.journal import registry
from coach.journal.failures import DamagedError
from coach.journal.past import Past
from coach.journal.schema import metadata
from coach.journal.store import Store
from coach.journal.writing import put
from coach.workout.athlete import Athlete
from coach.workout.history import RECENT
from coach.workout.memory import remembered
from coach.workout.progression import progressed
from coach.workout.record import SetDone, WorkoutDone
from coach.workout.sessions import sessions_from, sessions_of
from coach.workout.side import Side
from coach.workout.trend import Records, earlier
from scripts.benchmarks.past import decade

DOCUMENTATION = Path(__file__).parent.parent.parent / "docs" / "journal.md"
TOKYO = timezone(timedelta(hours=9))


def workout(number: int = 1, **changes: object) -> WorkoutDone:
    done = (
        SetDone(item=1, exercise="good-morning", variant="standard", set=1, reps=9, load_kg=10.0, planned=(8, 10)),
        SetDone(item=2, exercise="single-leg-deadlift", variant="standard", set=1, side=Side.LEFT, seconds=30),
        SetDone(
            item=2, exercise="single-leg-deadlift", variant="standard", set=1, side=Side.RIGHT, reps=8, effort="hard"
        ),
    )
    values: dict[str, Any] = {
        "id": f"{number:032x}",
        "routine": "day-one",
        "started": datetime(2026, 3, number, 7, 30, tzinfo=TOKYO),
        "seconds": 1500.5,
        "finished": True,
        "sets": done,
        "hurt": frozenset({"good-morning"}),
    }
    return WorkoutDone(**{**values, **changes})


def test_a_workout_comes_back_as_it_was_put_in(tmp_path: Path) -> None:
    store = Store(tmp_path / "coach.db")
    assert put(store, "sam", [workout()]) == 1
    store.close()
    (back,) = Past(Store(tmp_path / "coach.db"), "sam").workouts()
    assert back == workout()
    assert back.started.utcoffset() == timedelta(hours=9)


def test_the_same_workout_is_kept_once(tmp_path: Path) -> None:
    store = Store(tmp_path / "coach.db")
    put(store, "sam", [workout(1)])
    assert put(store, "sam", [workout(1), workout(2), workout(2)]) == 1
    assert [one.id for one in Past(store, "sam").workouts()] == [workout(1).id, workout(2).id]


def test_workouts_are_found_by_exercise_time_and_athlete(tmp_path: Path) -> None:
    store = Store(tmp_path / "coach.db")
    put(store, "sam", [workout(number) for number in (3, 1, 2)])
    put(store, "kim", [workout(4)])
    past = Past(store, "sam")
    assert [one.started.day for one in past.workouts()] == [1, 2, 3]
    later = past.workouts(since=datetime(2026, 3, 2, tzinfo=TOKYO), until=datetime(2026, 3, 3, tzinfo=TOKYO))
    assert [one.started.day for one in later] == [2]
    (first, *_) = past.workouts(exercise="single-leg-deadlift")
    assert {one.exercise for one in first.sets} == {"single-leg-deadlift"}
    assert past.workouts(exercise="nordic-curl") == ()


@pytest.mark.parametrize("gentle", [(), ("good-morning",), ("good-morning", "single-leg-deadlift")])
def test_the_outlines_give_the_same_sessions_as_the_workouts(tmp_path: Path, gentle: tuple[str, ...]) -> None:
    store = Store(tmp_path / "coach.db")
    put(store, "sam", [workout(3), workout(1, finished=False), workout(2, sets=())])
    put(store, "kim", [workout(4)])
    past = Past(store, "sam")
    sessions = sessions_from(past.outlines(gentle))
    assert sessions == sessions_of(past.workouts(), gentle)
    assert len(sessions.sessions) == (0 if len(gentle) == 2 else 2)


def amounts(records: Records) -> list[tuple[object, ...]]:
    best = [one.done for one in (records.heaviest, records.most, records.longest) if one is not None]
    return [(one.reps, one.seconds, one.load_kg) for one in best]


def test_few_of_the_sets_tell_the_next_workout_all_that_it_depends_on(tmp_path: Path, library: Library) -> None:
    store = Store(tmp_path / "coach.db")
    put(store, "sam", decade())
    once = workout(id="f" * 32, started=datetime(2017, 3, 1, tzinfo=TOKYO))
    put(store, "sam", [once])
    past = Past(store, "sam")
    every, kept = past.workouts(), past.memorable(RECENT)
    assert [one.id for one in every] == [one.id for one in kept]
    assert sum(len(one.sets) for one in every) > 5 * sum(len(one.sets) for one in kept)
    told, short = earlier(every), earlier(kept)
    assert {name: one.last for name, one in told.items()} == {name: one.last for name, one in short.items()}
    assert {name: amounts(one.records) for name, one in told.items()} == {
        name: amounts(one.records) for name, one in short.items()
    }
    athlete, plan = Athlete(), library.plan("day-one")
    proposed, again = (progressed(plan, athlete, done, every[-1].started) for done in (every, kept))
    assert proposed.proposals
    assert proposed.proposals == again.proposals
    known, still_known = remembered(every), remembered(kept)
    assert known.keys() == still_known.keys()
    for name in known:
        assert known[name].model_copy(update={"times": 0}) == still_known[name].model_copy(update={"times": 0})
        assert still_known[name].times in (known[name].times, *range(RECENT, known[name].times))


def test_the_migrations_lead_to_the_tables_of_the_schema(tmp_path: Path) -> None:
    store = Store(tmp_path / "coach.db")
    with store.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_several_stores_are_made_at_the_same_time(tmp_path: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda name: put(Store(tmp_path / f"{name}.db"), "sam", [workout()]), range(12)))
    assert found == [1] * 12


def test_the_queries_of_the_documentation_give_what_they_are_there_for(tmp_path: Path) -> None:
    path, store = tmp_path / "coach.db", Store(tmp_path / "coach.db")
    put(store, "sam", [workout()])
    shown = re.findall(r"^ *(?:sqlite|\.\.\.)> (?!\.)(.*)", DOCUMENTATION.read_text("utf-8"), re.MULTILINE)
    queries = " ".join(shown).split(";")[:-1]
    with closing(sqlite3.connect(path)) as plain, plain:
        found = [plain.execute(query).fetchall() for query in queries]
    assert [len(rows) for rows in found] == [1, 3, 0, 1]


def test_a_store_of_a_later_version_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "coach.db"
    put(Store(path), "sam", [workout()])
    with closing(sqlite3.connect(path)) as plain, plain:
        plain.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(CoachError, match="later version"):
        Past(Store(path), "sam").workouts()
    assert not list(tmp_path.glob("*damaged*"))


def test_a_forgotten_athlete_leaves_no_byte_in_the_files(tmp_path: Path) -> None:
    path = tmp_path / "coach.db"
    store = Store(path)
    put(store, "zebedee", [workout(routine="secret-routine")])
    put(store, "kim", [workout(2)])
    assert registry.forget(store, "zebedee")
    assert not registry.forget(store, "zebedee")
    files = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert b"zebedee" not in files
    assert b"secret-routine" not in files
    assert len(Past(store, "kim").workouts()) == 1


def modes(folder: Path) -> dict[str, int]:
    return {file.name: file.stat().st_mode & 0o777 for file in folder.iterdir()}


def test_nobody_else_on_the_machine_can_read_what_was_done(tmp_path: Path) -> None:
    path = tmp_path / "data" / "coach.db"
    store = Store(path)
    with store.writing():
        assert modes(path.parent) == {"coach.db": 0o600, "coach.db-wal": 0o600, "coach.db-shm": 0o600}
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_a_store_that_others_could_read_is_closed_to_them_and_its_folder_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "coach.db"
    put(Store(path), "sam", [workout()])
    path.chmod(0o644)
    tmp_path.chmod(0o755)
    with Store(path).writing():
        assert set(modes(tmp_path).values()) == {0o600}
    assert tmp_path.stat().st_mode & 0o777 == 0o755


def test_a_whole_store_has_nothing_wrong_and_rows_without_an_owner_are_found(tmp_path: Path) -> None:
    store = Store(tmp_path / "coach.db")
    put(store, "sam", [workout()])
    assert store.check() is None
    with closing(sqlite3.connect(tmp_path / "coach.db")) as plain, plain:
        plain.execute("DELETE FROM workouts")
    assert "belong to nothing" in str(store.check())
    assert store.damage() is None


def test_a_damaged_file_says_so_and_is_set_aside_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "coach.db"
    path.write_bytes(b"these are my old notes" * 100)
    store = Store(path)
    with pytest.raises(DamagedError, match="damaged"):
        store.check()
    assert store.set_aside() == tmp_path / "coach.db.damaged-1"
    assert (tmp_path / "coach.db.damaged-1").read_bytes().startswith(b"these are my old notes")
    put(store, "sam", [workout()])
    assert len(Past(store, "sam").workouts()) == 1


def test_what_cannot_be_written_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(CoachError) as told:
        put(Store(tmp_path / "file" / "coach.db"), "sam", [workout()])
    assert "\n" not in told.value.problem


def test_who_only_looks_back_is_promised_nothing(tmp_path: Path) -> None:
    (tmp_path / "folder.db").mkdir()
    (tmp_path / "notes.db").write_bytes(b"these are my old notes" * 100)
    with pytest.raises(CoachError, match=r'cannot be opened \(.*\)\. See "coach doctor"\.$'):
        Past(Store(tmp_path / "folder.db"), "sam").workouts()
    with pytest.raises(DamagedError, match="The next workout sets it aside"):
        Past(Store(tmp_path / "notes.db"), "sam").workouts()


def test_a_locked_store_is_told_as_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coach.journal.store.LOCK_SECONDS", 0.05)
    path = tmp_path / "coach.db"
    store = Store(path)
    put(store, "sam", [workout()])
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(CoachError, match="locked"):
        put(store, "sam", [workout(2)])
    other.execute("ROLLBACK")
    other.close()
    assert put(store, "sam", [workout(2)]) == 1


@pytest.mark.parametrize("url", ["mysql://x/y", "nonsense", "postgresql:/:/"])
def test_a_url_of_no_database_is_wrong_usage(url: str) -> None:
    with pytest.raises(CoachError):
        Store(url)
