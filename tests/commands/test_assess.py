"""`coach assess` with typed answers: what it prints, what it keeps, how it ends."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from coach.athletes import athlete_file, load_athlete
from coach.cli.main import cli
from coach.commands.assess import _keeper
from coach.content.library import load_library
from coach.content.vocabulary import answers_of
from coach.cues.estimate import spoken_seconds
from coach.errors import CoachError
from coach.language.language import Language
from coach.rehearsal import Line, rehearse, texts
from coach.session.effects import Speech
from coach.session.selfcheck import SelfCheck
from coach.workout.model import Tilt

ROOT = Path(__file__).parent.parent.parent


def assess(*arguments: str, typed: str = "") -> Result:
    return CliRunner().invoke(cli, ["assess", *arguments], input=typed, catch_exceptions=False)


@pytest.mark.parametrize(
    ("typed", "tilt", "name"),
    [
        ("level\nstop\n", Tilt.NEUTRAL, "Level"),
        ("tipped forward\nstop\n", Tilt.ANTERIOR, "Tipped forward"),
        ("tipped forward\nbackward\nstop\n", Tilt.POSTERIOR, "Tipped backward"),
        ("not sure\nnot sure\nstop\n", Tilt.UNSURE, "Not sure"),
    ],
)
def test_an_answer_is_kept_and_shown(home: Path, typed: str, tilt: Tilt, name: str) -> None:
    result = assess("--text", typed=typed)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[-1] == f"Result: {name}."
    assert load_athlete()[0].tilt is tilt
    assert assess("--result").stdout.startswith(f"{name}. ")


def test_it_keeps_what_the_athlete_lacks(home: Path) -> None:
    CliRunner().invoke(cli, ["equipment", "remove", "mat"])
    assess("--text", typed="level\nstop\n")
    assert load_athlete()[0].lacks == {"mat"}


def test_forgetting_leaves_no_result(home: Path) -> None:
    assess("--text", typed="level\nstop\n")
    assert assess("--forget").stdout == "The result is forgotten.\n"
    with pytest.raises(CoachError, match="There is no result yet"):
        assess("--result")


def test_to_show_and_to_forget_is_wrong_usage(home: Path) -> None:
    assert assess("--result", "--forget").exit_code == 2


def test_a_result_that_cannot_be_kept_is_told_once_and_shown(home: Path) -> None:
    home.mkdir()
    (home / "config").touch()
    result = assess("--text", typed="level\nforward\nstop\n")
    assert result.exit_code == 0
    assert result.stderr.count("cannot be read (Not a directory)") == 1
    assert result.stdout.splitlines()[-1] == "Result: Tipped forward."


def test_without_a_result_it_ends_with_one_line_and_exit_code_one(home: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "coach", "assess", "--text"],
        input="stop\n",
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, "COACH_HOME": str(home)},
    )
    assert result.returncode == 1
    assert result.stderr == 'coach: The self-check ended without a result. Start it again with "coach assess".\n'
    assert "We leave it at that." in result.stdout
    assert not athlete_file().exists()


def test_without_anybody_to_answer_it_ends_at_once(home: Path) -> None:
    with pytest.raises(CoachError, match="ended without a result"):
        assess("--text")


def test_the_name_of_an_outcome_is_an_answer(home: Path) -> None:
    assess("--text", typed="bananas\nanterior\nstop\n")
    assert load_athlete()[0].tilt is Tilt.ANTERIOR


def test_how_fast_is_spoken_is_kept_by_the_check_too_where_it_was_heard(home: Path) -> None:
    _keeper(speaks=False)(Speech(1.0, 115))
    assert load_athlete()[0].speech_percent == 100
    _keeper(speaks=True)(Speech(1.0, 115))
    assert load_athlete()[0].speech_percent == 115


def test_words_that_are_no_answer_are_answered_with_what_can_be_said(english: Language) -> None:
    check = load_library().assessments["pelvic-tilt"]
    words = english.knowing(answers_of(check))
    session = SelfCheck(check, words, spoken_seconds)
    said = list(texts(rehearse(session, words, [Line(5.0, "bananas"), Line(9.0, "stop")])))
    assert any(text.startswith("I did not catch that. You can say ") for text in said)
