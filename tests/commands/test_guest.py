"""A guest leaves no trace."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from coach.athletes import change_settings
from coach.commands.past import store
from coach.journal.past import Past
from coach.roster import enter
from tests.test_command_line import coach

ROOT = Path(__file__).parent.parent.parent
#: A workout in which much would be kept: sets, pain, a thing that is lacking, another speed of speech.
TALK = "start\nnext\nspeak slower\nI don't have a mat\ndone, nine\nthat hurts\nskip\nend\nyes\n"


def contents(home: Path) -> dict[str, bytes]:
    """All files with their bytes, but those of the clips."""
    return {
        str(file.relative_to(home)): file.read_bytes()
        for file in sorted(home.rglob("*"))
        if file.is_file() and home / "cache" not in file.parents
    }


def test_a_guest_leaves_every_byte_as_it_was(home: Path) -> None:
    enter("sam")
    change_settings(units="lb")
    coach("run", "demo", "--text", home=home, typed=TALK)
    before = contents(home)
    assert len(Past(store(), "me").workouts()) == 1
    result = coach("run", "demo", "--text", "--guest", home=home, typed=TALK)
    assert (result.returncode, result.stderr) == (0, "A guest trains: nothing is kept.\n")
    assert "We end here" in result.stdout
    assert contents(home) == before


def test_a_guest_is_who_trains_first_and_there_is_nothing_afterwards(home: Path) -> None:
    result = coach("run", "--text", "--guest", home=home, typed=TALK, COACH_ATHLETE="nobody")
    assert result.returncode == 0
    assert not contents(home)


def test_a_guest_knows_nothing_of_the_others(home: Path) -> None:
    coach("run", "demo", "--text", home=home, typed=TALK)
    result = coach("run", "--text", "--guest", home=home, typed="what's today\nend\nyes\n")
    assert "too soon" not in result.stdout
    assert "without" not in result.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_a_guest_trains_where_nothing_can_be_written(home: Path) -> None:
    for folder in ("data", "config", "cache"):
        (home / folder).mkdir(parents=True)
    home.chmod(0o500)
    try:
        result = subprocess.run(
            [sys.executable, "-m", "coach", "run", "demo", "--text", "--guest"],
            input=TALK,
            capture_output=True,
            text=True,
            check=False,
            cwd=ROOT,
            env={**os.environ, "COACH_HOME": str(home)},
        )
    finally:
        home.chmod(0o700)
    assert result.stderr == "A guest trains: nothing is kept.\n"


def test_a_guest_is_nobody_of_a_name(home: Path) -> None:
    result = coach("run", "--guest", "--athlete", "me", home=home)
    assert (result.returncode, "do not go together" in result.stderr) == (2, True)
