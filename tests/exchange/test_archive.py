"""An archive holds everything: what is put into an empty store from it is the same database."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from sqlalchemy import insert, select

from coach.errors import CoachError
from coach.journal import archive
from coach.journal.past import Past
from coach.journal.schema import events, metadata, workouts
from coach.journal.store import Store
from coach.journal.writing import put
from coach.workout.history import Proposal, Reason
from coach.workout.record import SetDone, WorkoutDone

DONE = tuple(
    WorkoutDone(
        id=f"{number:032x}",
        routine="day-one",
        started=datetime.fromisoformat(f"2026-03-0{number}T07:30:00+09:00"),
        seconds=1500.25,
        finished=number == 1,
        sets=(SetDone(item=1, exercise="wall-sit", set=1, at=12.5, seconds=30),),
        hurt=frozenset({"wall-sit"}),
        asked={"wall-sit": Proposal(variant="higher", reason=Reason.EASIER)},
    )
    for number in (1, 2)
)


def filled(path: Path) -> Store:
    store = Store(path)
    put(store, "sam", DONE[:1])
    put(store, "kim", DONE[1:], "hevy")
    with store.writing() as connection:
        about = {"command": "done", "text": "끝", "value": None}
        row = {"workout": DONE[0].id, "number": 1, "at": 3.5, "kind": "given", "about": about}
        connection.execute(insert(events), [row])
    return store


def contents(store: Store) -> dict[str, list[Any]]:
    with store.reading() as connection:
        return {table.name: sorted(map(repr, connection.execute(select(table)))) for table in metadata.sorted_tables}


def through_json(value: Any) -> Any:
    return json.loads(json.dumps(value, ensure_ascii=False))


def test_an_archive_gives_the_same_database(tmp_path: Path) -> None:
    store, other = filled(tmp_path / "one.db"), Store(tmp_path / "other.db")
    assert archive.restore(other, through_json(archive.export(store))) == 2
    assert contents(other) == contents(store)
    assert any(contents(store)["events"])


def test_what_was_to_be_easier_next_time_is_proposed_from_an_archive_too(tmp_path: Path) -> None:
    store, other = filled(tmp_path / "one.db"), Store(tmp_path / "other.db")
    archive.restore(other, through_json(archive.export(store)))
    (done,) = Past(other, "sam").workouts()
    assert done.asked == DONE[0].asked


def test_taking_it_over_twice_adds_nothing(tmp_path: Path) -> None:
    store = filled(tmp_path / "one.db")
    before = contents(store)
    assert archive.restore(store, through_json(archive.export(store))) == 0
    assert contents(store) == before


def test_one_athlete_is_exported_without_the_others(tmp_path: Path) -> None:
    found = archive.export(filled(tmp_path / "one.db"), ["kim"])
    assert [one["name"] for one in found["athletes"]] == ["kim"]
    assert "sam" not in json.dumps(found)


def test_an_archive_is_as_its_schema_says(tmp_path: Path) -> None:
    schema = json.loads(Path("docs/archive.schema.json").read_text(encoding="utf-8"))
    assert schema == archive.document().model_json_schema()
    Draft202012Validator(schema).validate(through_json(archive.export(filled(tmp_path / "one.db"))))


@pytest.mark.parametrize("wrong", [[], {}, {"format": "other"}, {"format": "coach-archive", "tables": "0000"}])
def test_what_is_no_archive_is_refused(tmp_path: Path, wrong: Any) -> None:
    with pytest.raises(CoachError):
        archive.restore(Store(tmp_path / "one.db"), wrong)


def test_every_problem_is_told_and_nothing_of_it_is_kept(tmp_path: Path) -> None:
    broken = through_json(archive.export(filled(tmp_path / "one.db")))
    broken["athletes"][0]["workouts"][0]["started"] = "soon"
    broken["athletes"][1]["workouts"][0]["sets"][0]["reps"] = "many"
    other = Store(tmp_path / "other.db")
    with pytest.raises(CoachError) as told:
        archive.restore(other, broken)
    assert "athletes.0.workouts.0.started" in str(told.value)
    assert "athletes.1.workouts.0.sets.0.reps" in str(told.value)
    assert not contents(other)[workouts.name]
