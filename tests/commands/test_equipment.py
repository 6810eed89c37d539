"""`coach equipment` as people and scripts use it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from coach.athletes import athlete_file, change_settings, known_athlete, load_athlete
from coach.cli.main import cli
from coach.content.library import load_library
from coach.errors import UsageError
from coach.workout.athlete import Athlete


def equipment(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["equipment", *arguments], catch_exceptions=False)


def lacks() -> set[str]:
    return set(load_athlete()[0].lacks)


def test_everything_is_taken_to_be_there_until_told(home: Path) -> None:
    rows = [json.loads(line) for line in equipment("--json").stdout.splitlines()]
    assert {row["id"] for row in rows} == load_library().catalog.equipment.keys()
    assert all(row["here"] for row in rows)
    assert not athlete_file().exists()


def test_the_table_says_what_a_thing_is_used_for(home: Path) -> None:
    rows = [json.loads(line) for line in equipment("--json").stdout.splitlines()]
    (ball,) = [row for row in rows if row["id"] == "exercise-ball"]
    assert ball["name"] == "an exercise ball"
    assert "stability-ball-leg-curl" in ball["exercises"]
    # What may stand in is of use too.
    (barbell,) = [row for row in rows if row["id"] == "barbell"]
    assert barbell["exercises"] == ["romanian-deadlift"]
    assert "exercise-ball" in equipment().stdout


@pytest.mark.parametrize("name", ["exercise-ball", "ball", "Swiss Ball", "an exercise ball"])
def test_a_thing_is_removed_by_any_of_its_names(home: Path, name: str) -> None:
    assert equipment("remove", name).stdout == "You do not have: exercise-ball.\n"
    assert lacks() == {"exercise-ball"}
    assert "no" in next(line for line in equipment().stdout.splitlines() if "exercise-ball" in line)


def test_things_come_back_one_by_one_or_all_at_once(home: Path) -> None:
    equipment("remove", "ball", "mat", "wall")
    assert equipment("add", "mat").exit_code == 0
    assert lacks() == {"exercise-ball", "wall"}
    assert equipment("reset").stdout == "Everything is taken to be there.\n"
    assert lacks() == set()


def test_only_these_means_nothing_else(home: Path) -> None:
    equipment("only", "mat", "dumbbells")
    assert lacks() == set(load_library().catalog.equipment) - {"mat", "dumbbells"}


def test_removing_twice_changes_nothing(home: Path) -> None:
    equipment("remove", "mat")
    equipment("remove", "mat")
    assert lacks() == {"mat"}


def test_all_unknown_names_are_told_and_nothing_is_changed(home: Path) -> None:
    with pytest.raises(UsageError) as told:
        equipment("remove", "mat", "kettelbell", "trampoline")
    lines = str(told.value).splitlines()
    assert lines[0] == 'There is no thing "kettelbell". Did you mean "kettlebell"?'
    assert lines[1].startswith('There is no thing "trampoline".')
    assert lacks() == set()


def test_the_check_of_the_pelvis_is_not_lost_with_the_equipment(home: Path) -> None:
    athlete_file().parent.mkdir(parents=True)
    athlete_file().write_text('tilt = "anterior"\n', encoding="utf-8")
    equipment("remove", "mat")
    equipment("reset")
    assert load_athlete()[0].tilt == "anterior"


def test_a_name_is_needed(home: Path) -> None:
    for command in ("add", "remove", "only"):
        assert equipment(command).exit_code == 2


@pytest.mark.parametrize(
    ("words", "own"),
    [
        (("dumbbells", "4", "6", "10", "kg"), (4.0, 6.0, 10.0)),
        (("dumbbells 4, 6, 10 kg",), (4.0, 6.0, 10.0)),
        (("dumbbells", "10", "4", "4.5kg", "10"), (4.0, 4.5, 10.0)),
        (("two dumbbells", "10lb", "25", "lb"), (4.536, 11.34)),
        (("dumbbells", "10lb", "5"), (4.536, 5.0)),
    ],
)
def test_the_weights_of_a_thing_are_kept_from_the_lightest_on(
    home: Path, words: tuple[str, ...], own: tuple[float, ...]
) -> None:
    assert equipment("loads", *words).exit_code == 0
    assert load_athlete()[0].loads == {"dumbbells": own}


def test_weights_are_shown_in_the_athletes_unit_and_belong_to_what_is_there(home: Path) -> None:
    equipment("remove", "dumbbells", "mat")
    change_settings(units="lb")
    assert equipment("loads", "dumbbells", "10", "25").stdout == "dumbbells: 10 lb, 25 lb.\n"
    assert lacks() == {"mat"}
    assert equipment("loads").stdout == "dumbbells: 10 lb, 25 lb.\n"
    rows = [json.loads(line) for line in equipment("--json").stdout.splitlines()]
    assert [row["loads_kg"] for row in rows if row["id"] == "dumbbells"] == [[4.536, 11.34]]
    assert "10 lb, 25 lb" in equipment().stdout


def test_weights_are_forgotten_with_none(home: Path) -> None:
    equipment("loads", "dumbbells", "4")
    assert equipment("loads", "dumbbells", "none").stdout == "dumbbells: no weights are known.\n"
    assert load_athlete()[0].loads == {}
    assert equipment("loads").stdout.startswith("No weights are known.")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("mat", "4"), "A mat is no weight. Weights are: "),
        (("dumbels", "4"), 'There is no thing "dumbels". Did you mean "dumbbells"?'),
        (("dumbbells",), "How heavy are they?"),
        (("dumbbells", "4", "heavy"), '"heavy" is no weight.'),
        (("dumbbells", "-4"), '"-4" is no weight.'),
        (("dumbbells", "0"), "A weight is more than 0 and at most 1000 kg."),
        (("dumbbells", "4000"), "A weight is more than 0 and at most 1000 kg."),
        (("4", "6"), "Which thing is it?"),
    ],
)
def test_what_is_no_weight_is_refused_and_nothing_is_kept(home: Path, words: tuple[str, ...], told: str) -> None:
    with pytest.raises(UsageError) as refused:
        equipment("loads", "--", *words)
    assert str(refused.value).startswith(told)
    assert not athlete_file().exists()


def test_a_workout_goes_on_without_settings_that_cannot_be_read(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home.mkdir()
    (home / "config").touch()
    assert known_athlete() == Athlete()
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 1
    assert "cannot be read (Not a directory). Your settings are not used." in told[0]
