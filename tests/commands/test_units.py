"""`coach units` as people and scripts use it."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from coach.athletes import athlete_file, load_athlete
from coach.cli.main import cli
from coach.errors import UsageError


def units(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["units", *arguments], catch_exceptions=False)


def test_loads_are_in_kilograms_until_told(home: Path) -> None:
    assert units().stdout == "Loads are given in kilograms (kg).\n"
    assert not athlete_file().exists()


@pytest.mark.parametrize("name", ["lb", "LB"])
def test_units_are_kept(home: Path, name: str) -> None:
    assert units(name).stdout == "Loads are given in pounds (lb).\n"
    assert units().stdout == "Loads are given in pounds (lb).\n"
    assert load_athlete()[0].units == "lb"
    assert units("kg").exit_code == 0
    assert load_athlete()[0].units == "kg"


def test_other_units_are_one_line_and_change_nothing(home: Path) -> None:
    with pytest.raises(UsageError) as told:
        units("stone")
    assert str(told.value) == 'There are no units "stone". Loads are given in kg or lb.'
    assert told.value.exit_code == 2
    assert not athlete_file().exists()


def test_nothing_else_is_lost_with_them(home: Path) -> None:
    athlete_file().parent.mkdir(parents=True)
    athlete_file().write_text('lacks = ["mat"]\n[history.wall-sit]\ntimes = 3\n', encoding="utf-8")
    units("lb")
    athlete = load_athlete()[0]
    assert athlete.lacks == {"mat"}
    assert athlete.history["wall-sit"].times == 3
