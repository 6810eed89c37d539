"""`coach address` as people and scripts use it, and what a live command makes of it."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from coach.athletes import athlete_file, change_settings, load_athlete
from coach.cli.main import cli
from coach.commands.common import called
from coach.language.language import Language

ALL = "Whatever is a command counts, with no word before it.\n"
ADDRESSED = 'A spoken command counts only after "coach": "coach, next". "that hurts" counts alone.\n'


def address(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["address", *arguments], catch_exceptions=False)


def test_no_word_is_needed_until_told(home: Path) -> None:
    assert address().stdout == ALL
    assert not athlete_file().exists()


def test_it_is_kept_for_the_athlete(home: Path) -> None:
    assert address("on").stdout == ADDRESSED
    assert address().stdout == ADDRESSED
    assert load_athlete()[0].address
    assert address("off").stdout == ALL
    assert not load_athlete()[0].address


def test_anything_else_is_wrong_usage_and_changes_nothing(home: Path) -> None:
    assert address("maybe").exit_code == 2
    assert not athlete_file().exists()


def test_nothing_else_is_lost_with_it(home: Path) -> None:
    change_settings(lacks=frozenset({"mat"}), units="lb")
    address("on")
    athlete = load_athlete()[0]
    assert athlete.lacks == {"mat"}
    assert athlete.units == "lb"


@pytest.mark.parametrize("kept", [True, False])
def test_what_is_wished_for_once_outweighs_the_setting(home: Path, english: Language, kept: bool) -> None:
    change_settings(address=kept)
    assert called(english, None).by_address is kept
    assert called(english, True).by_address
    assert not called(english, False).by_address
