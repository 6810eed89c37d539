"""`coach athletes` and `--athlete` as people and scripts use them."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from coach.cli.main import cli
from coach.commands.past import store
from coach.errors import UsageError
from coach.journal.writing import put
from coach.language.language import load_language
from coach.roster import training
from coach.workout.record import SetDone, WorkoutDone
from tests.test_room_workout import recogniser_called


def coach(*arguments: object) -> Result:
    return CliRunner().invoke(cli, [str(one) for one in arguments], catch_exceptions=False, env={"COLUMNS": "160"})


def workout(number: int, exercise: str) -> WorkoutDone:
    started = datetime(2026, 1, number, 18, 30, tzinfo=UTC)
    return WorkoutDone(
        id=f"{number:032x}",
        routine="day-one",
        started=started,
        seconds=1500.0,
        finished=True,
        sets=(SetDone(item=1, exercise=exercise, set=1, reps=8),),
    )


@pytest.fixture
def two(home: Path) -> None:
    coach("athletes", "add", "Sam")
    put(store(), "me", [workout(1, "wall-sit"), workout(2, "wall-sit")])
    put(store(), "sam", [workout(3, "step-up")])


def test_all_athletes_are_listed_with_their_last_workout(two: None) -> None:
    coach("athletes", "use", "SAM")
    rows = [json.loads(line) for line in coach("athletes", "--json").stdout.splitlines()]
    assert rows == [
        {"name": "me", "trains": False, "workouts": 2, "last": "2026-01-02T18:30:00+00:00"},
        {"name": "sam", "trains": True, "workouts": 1, "last": "2026-01-03T18:30:00+00:00"},
    ]
    assert coach("athletes").stdout.splitlines()[2].split() == ["*", "Sam", "1", "Sat", "03", "Jan", "2026,", "18:30"]


def test_a_damaged_database_takes_no_athlete_away(two: None, home: Path) -> None:
    for file in (home / "data").iterdir():
        file.unlink()
    (home / "data" / "coach.db").write_bytes(b"no database at all " * 100)
    result = coach("athletes", "--json")
    assert [json.loads(line)["name"] for line in result.stdout.splitlines()] == ["me", "sam"]
    assert "damaged" in result.stderr


@pytest.mark.parametrize(("name", "told"), [("kim", 'or say "this is Kim"'), ("zzyzx", "it can be typed")])
def test_who_is_added_is_told_whether_their_name_can_be_said(home: Path, name: str, told: str) -> None:
    recogniser_called("pocketsphinx", load_language("en")).close()
    assert told in coach("athletes", "add", name).stdout


def test_nobody_is_added_twice(two: None) -> None:
    with pytest.raises(UsageError, match="Sam is known already"):
        coach("athletes", "add", "sam")


def test_each_has_a_history_and_equipment_of_their_own(two: None) -> None:
    coach("equipment", "remove", "mat", "--athlete", "Sam")
    coach("equipment", "--athlete", "sam", "remove", "foam-roller")
    lacking = {
        name: [row["id"] for row in map(json.loads, coach(*command).stdout.splitlines()) if not row["here"]]
        for name, command in (
            ("me", ("equipment", "--json")),
            ("sam", ("equipment", "--json", "--athlete", "sam")),
        )
    }
    assert lacking["me"] == []
    assert set(lacking["sam"]) == {"mat", "foam-roller"}
    mine, theirs = (
        [json.loads(line)["sets"][0]["exercise"] for line in coach("history", "--json", *option).stdout.splitlines()]
        for option in ((), ("--athlete", "sam"))
    )
    assert (mine, theirs) == (["wall-sit"] * 2, ["step-up"])


def test_an_archive_brings_an_athlete_with_their_settings(
    two: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    coach("units", "lb", "--athlete", "sam")
    coach("export", tmp_path / "sam.json", "--athlete", "sam")
    assert "wall-sit" not in (tmp_path / "sam.json").read_text(encoding="utf-8")
    monkeypatch.setenv("COACH_HOME", str(tmp_path / "other"))
    assert coach("import", tmp_path / "sam.json").stdout == "1 workout taken over.\n"
    assert "pounds" in coach("units", "--athlete", "sam").stdout
    assert "Step up" in coach("history", "--athlete", "sam").stdout


@pytest.mark.parametrize(
    "command",
    [
        ("run", "--text"),
        ("history",),
        ("plan",),
        ("equipment",),
        ("assess", "--result"),
        ("voices", "speed"),
        ("export",),
    ],
)
def test_a_command_about_somebody_unknown_says_who_there_is(two: None, command: tuple[str, ...]) -> None:
    with pytest.raises(UsageError, match=r"Nobody called ann is known\. There are: me, sam\. Type: coach athletes add"):
        coach(*command, "--athlete", "ann")


def test_an_option_counts_for_its_command_alone(two: None) -> None:
    coach("units", "lb", "--athlete", "sam")
    assert "kilograms" in coach("units").stdout
    with training("sam"):
        assert "pounds" in coach("units").stdout
