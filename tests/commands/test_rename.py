"""`coach athletes rename`: the same person by another name, with all that is theirs."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from coach.athletes import change_settings, load_athlete
from coach.cli.main import cli
from coach.commands.past import store
from coach.errors import CoachError, UsageError
from coach.journal.owner import owned
from coach.journal.past import Past
from coach.journal.registry import rename as rename_in
from coach.journal.writing import put
from coach.roster import choose, chosen, current, enter, known, training
from coach.settings import folders
from coach.workout.record import SetDone, WorkoutDone


def coach(*arguments: object) -> Result:
    return CliRunner().invoke(cli, [str(one) for one in arguments], catch_exceptions=False)


def workout(number: int) -> WorkoutDone:
    sets = (SetDone(item=1, exercise="wall-sit", set=1, seconds=30),)
    started = datetime(2026, 1, number, 18, 30, tzinfo=UTC)
    return WorkoutDone(f"{number:032x}", "day-one", started, 1500.0, finished=True, sets=sets)


def workouts_of(name: str) -> int:
    return len(Past(store(), name).workouts())


@pytest.fixture
def two(home: Path) -> Path:
    enter("Sam")
    with training("sam"):
        change_settings(units="lb")
    put(store(), "sam", [workout(number) for number in range(1, 4)])
    put(store(), "me", [workout(9)])
    return home


def test_settings_workouts_and_the_choice_go_with_the_name(two: Path) -> None:
    choose("sam")
    assert coach("athletes", "rename", "SAM", "Samuel K").stdout == "Sam is Samuel K from now on.\n"
    assert (known(), chosen()) == (("me", "samuel k"), "samuel k")
    assert load_athlete()[0].units == "lb"
    assert (workouts_of("samuel k"), workouts_of("sam"), workouts_of("me")) == (3, 0, 1)


def test_who_was_here_first_gets_a_name_and_goes_on_training_by_it(two: Path) -> None:
    change_settings(units="lb")
    coach("athletes", "rename", "me", "Ann")
    assert (current(), load_athlete()[0].units) == ("ann", "lb")
    assert (workouts_of("ann"), workouts_of("me")) == (1, 0)
    with training("me"):
        assert load_athlete()[0].units == "kg"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("sam", "me", "somebody else"),
        ("me", "sam", "somebody else"),
        ("ann", "bob", "Nobody called ann"),
        ("sam", "SAM", "already"),
        ("sam", "guest", "guest"),
        ("sam", "../x", "no name"),
    ],
)
def test_nobody_takes_the_name_of_another(two: Path, old: str, new: str, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        coach("athletes", "rename", old, new)
    assert (known(), workouts_of("sam"), workouts_of("me")) == (("me", "sam"), 3, 1)


@pytest.mark.parametrize("name", ["sam", "ann"])
def test_nobody_is_renamed_while_one_of_the_two_names_trains(two: Path, name: str) -> None:
    with owned(folders().data, name), pytest.raises(CoachError, match="running already"):
        coach("athletes", "rename", "sam", "ann")
    assert (known(), workouts_of("sam")) == (("me", "sam"), 3)
    assert coach("athletes", "rename", "sam", "ann").exit_code == 0


def test_what_a_power_cut_left_half_done_is_done_by_the_same_command(two: Path) -> None:
    rename_in(store(), "sam", "ann")
    coach("athletes", "rename", "sam", "ann")
    assert (known(), workouts_of("ann")) == (("me", "ann"), 3)


def test_forgetting_finds_by_the_new_name_what_a_backup_replaced(two: Path, tmp_path: Path) -> None:
    coach("backup", tmp_path / "all.zip")
    coach("restore", tmp_path / "all.zip")
    coach("athletes", "rename", "sam", "zebedee")
    coach("forget", "zebedee", "--yes")
    files = [file for file in two.rglob("*") if file.is_file()]
    assert not any(name in file.read_bytes() + str(file).encode() for file in files for name in (b"sam", b"zebedee"))


def test_a_damaged_database_renames_nobody(two: Path) -> None:
    store().close()
    for file in (two / "data").iterdir():
        file.unlink()
    (two / "data" / "coach.db").write_bytes(b"no database at all " * 100)
    with pytest.raises(CoachError, match="Nobody was renamed"):
        coach("athletes", "rename", "sam", "ann")
    assert known() == ("me", "sam")
