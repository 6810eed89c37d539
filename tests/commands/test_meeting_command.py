"""`coach run` when somebody else says who they are: their workout follows, and only theirs is kept."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from coach.athletes import change_settings, load_athlete
from coach.clock import now
from coach.commands.forget import forget
from coach.commands.past import store
from coach.commands.planning import planned
from coach.journal.names import GUEST
from coach.journal.past import Past
from coach.journal.writing import put
from coach.roster import enter, training
from coach.workout.record import SetDone, WorkoutDone

ROOT = Path(__file__).parent.parent.parent


class Program:
    """The coach in text. `until` reads on to a line with these words."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self.process = process
        self.lines: list[str] = []

    def until(self, words: str) -> "Program":
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.append(line)
            if words in line:
                return self
        raise AssertionError(f"nothing of {words!r} in:\n{''.join(self.lines)}")

    def type(self, text: str) -> "Program":
        assert self.process.stdin is not None
        self.process.stdin.write(f"{text}\n")
        self.process.stdin.flush()
        return self


@contextmanager
def run(home: Path, *arguments: str) -> Iterator[Program]:
    with subprocess.Popen(
        [sys.executable, "-m", "coach", "run", *arguments, "--text"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        cwd=ROOT,
        env={**os.environ, "COACH_HOME": str(home), "PYTHONUNBUFFERED": "1"},
    ) as process:
        try:
            yield Program(process)
        finally:
            process.kill()


@pytest.fixture
def several(home: Path) -> Path:
    enter("sam")
    with training("sam"):
        change_settings(lacks=frozenset({"mat"}))
    return home


def kept() -> list[tuple[str, str]]:
    """Whose workouts of which routine there are, also those without an end."""
    query = "SELECT name, routine FROM workouts JOIN athletes ON workouts.athlete = athletes.id ORDER BY started"
    return [(name, routine) for name, routine in store().rows(query)]


def test_the_workout_of_who_came_follows_and_of_who_was_awaited_nothing_is_kept(several: Path) -> None:
    with run(several, "demo") as program:
        program.until("ready").type("this is sam")
        program.until("Hello Sam.").until("ready").type("speak slower").until("slower").type("end").type("yes")
        program.until("Nothing was finished this time.")
        assert program.process.wait() == 0
    assert not any("Nothing was finished" in line for line in program.lines[:-1])
    assert kept() == [("sam", "demo")]
    assert load_athlete()[0].speech_percent == 100
    with training("sam"):
        assert (load_athlete()[0].speech_percent, load_athlete()[0].lacks) == (85, frozenset({"mat"}))


def test_it_is_asked_whether_it_is_too_soon_for_who_came(several: Path) -> None:
    done = (SetDone(item=1, exercise="romanian-deadlift", set=1, reps=8),)
    mine = WorkoutDone("1" * 32, "day-one", now() - timedelta(hours=3), 1500.0, finished=True, sets=done)
    put(store(), "me", [mine])
    with run(several) as program:
        program.until("What do you want to do?").type("this is sam").until("Hello Sam.").until("ready")
        program.type("end").type("yes").until("Nothing was finished this time.")
        assert program.process.wait() == 0
    assert kept() == [("me", "day-one"), ("sam", "day-one")]
    assert [one.id for one in Past(store(), "me").workouts()] == [mine.id]


def test_what_was_broken_off_is_taken_up_by_who_came(several: Path) -> None:
    with run(several, "day-one", "--athlete", "sam") as program:
        program.until("ready").type("start").type("next").until("working")
        program.process.kill()
    with run(several, "demo") as program:
        program.until("ready").type("it is sam").until("Hello Sam.").until("Shall we go on").type("no")
        program.until("ready").type("end").type("yes").until("Nothing was finished this time.")
        assert program.process.wait() == 0
    assert kept() == [("sam", "day-one"), ("sam", "demo")]


def test_names_are_listened_for_where_there_are_several_and_not_by_a_guest(several: Path) -> None:
    def listened_for() -> list[str]:
        vocabulary = planned("demo", "en")[1].vocabulary
        assert vocabulary is not None
        return [name for name, _ in vocabulary.athletes]

    assert listened_for() == ["sam"]
    with training(GUEST):
        assert listened_for() == []
    forget("sam", yes=True)
    assert listened_for() == []
