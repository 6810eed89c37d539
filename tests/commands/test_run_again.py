"""`coach run` after it was broken off, and while another one runs."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from coach.athletes import change_settings, load_athlete
from coach.commands.past import store, workouts
from coach.commands.run import _broken_off
from coach.journal.failures import NOT_KEPT
from coach.journal.owner import owned, owner
from coach.journal.past import Past
from coach.settings import folders
from coach.workout.history import LastTime
from coach.workout.memory import remembered, remembering
from coach.workout.plan import Plan
from tests.journal.rehearsed import Rehearsed

ROOT = Path(__file__).parent.parent.parent
RUN = (sys.executable, "-m", "coach", "run", "demo", "--text", "--no-mic")
RUNNING = "coach: A workout is running already (process {}). End it there, or wait until it is over.\n"


def run(typed: str = "", *options: str) -> subprocess.CompletedProcess[str]:
    """In the folders of `home`."""
    return subprocess.run([*RUN, *options], input=typed, capture_output=True, text=True, check=False, cwd=ROOT)


@contextmanager
def running() -> Iterator["subprocess.Popen[str]"]:
    """A workout that has begun, and waits for what is typed."""
    with subprocess.Popen(
        RUN,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    ) as process:
        try:
            assert process.stdout is not None
            assert any("ready" in line for line in process.stdout)
            yield process
        finally:
            process.kill()


def change(query: str) -> None:
    path = store().path
    assert path is not None
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(query)


def reasons() -> list[tuple[object, ...]]:
    return store().rows("SELECT reason FROM workouts ORDER BY started")


def test_what_was_done_before_the_cut_is_known_at_the_next_workout(home: Path, day_one: Plan) -> None:
    change_settings(history={"bird-dog": LastTime(times=2)})
    plan = replace(day_one, history=load_athlete()[0].history)
    before = Rehearsed(plan, store()).until(600.0).gone()
    done = {one.exercise for one in before.session.logged}
    assert done
    assert set(load_athlete()[0].history) == {"bird-dog"}
    went_on = run("yes\nend\nyes\n")
    assert went_on.returncode == 0, went_on.stderr
    history = remembering(load_athlete()[0], workouts()).history
    assert set(history) == {"bird-dog", *done}
    assert {history[exercise].times for exercise in done} == {1}


def test_who_begins_anew_keeps_what_was_done_before_the_cut(home: Path, day_one: Plan) -> None:
    before = Rehearsed(day_one, store()).until(600.0).gone()
    assert _broken_off(fresh=True) is None
    assert set(remembered(workouts())) == {one.exercise for one in before.session.logged}
    assert reasons() == [("ended",)]


def test_a_second_workout_does_not_take_up_or_close_one_that_is_running(home: Path) -> None:
    with running() as first:
        for second in (run("yes\n"), run("", "--fresh")):
            assert second.returncode == 1
            assert second.stderr == RUNNING.format(first.pid)
        assert owner(folders().data, "me") == str(first.pid)
        first.communicate("end\nyes\n", timeout=60)
        assert first.returncode == 0
    assert reasons() == [("ended",)]
    assert owner(folders().data, "me") is None
    assert not list(folders().data.glob("*.lock"))


def test_a_workout_that_was_killed_is_nobodys_and_is_taken_up(home: Path) -> None:
    with running() as first:
        first.send_signal(signal.SIGKILL)
        first.wait()
    assert owner(folders().data, "me") is None
    again = run("yes\nend\nyes\n")
    assert again.returncode == 0
    assert "paused" in again.stdout
    assert reasons() == [("ended",)]


def test_where_nothing_can_be_locked_a_workout_takes_place_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    with owned(tmp_path / "data", "me"):
        assert owner(tmp_path / "data", "me") is None


def test_a_damaged_store_is_set_aside_once_and_the_workout_is_kept(home: Path) -> None:
    (home / "data").mkdir(parents=True)
    (home / "data" / "coach.db").write_bytes(b"these are my old notes" * 100)
    done = run("end\nyes\n")
    assert done.returncode == 0
    (told,) = (done.stderr + done.stdout).split("coach.db: ")[1:]
    assert told.startswith("damaged (file is not a database). It is now coach.db.damaged-1.\n")
    assert (home / "data" / "coach.db.damaged-1").read_bytes().startswith(b"these are my old notes")
    assert reasons() == [("ended",)]


def test_a_store_that_cannot_be_used_is_told_at_the_start_and_at_the_end_and_the_workout_takes_place(
    home: Path,
) -> None:
    (home / "data" / "coach.db").mkdir(parents=True)
    done = run("end\nyes\n")
    assert done.returncode == 0
    trouble = f"{home}/data/coach.db: cannot be opened (unable to open database file)."
    assert done.stderr.splitlines()[0] == f"{trouble} {NOT_KEPT}"
    assert done.stderr.splitlines()[-1] == f"What was done is not kept. {trouble}"
    assert (done.stderr + done.stdout).count(trouble) == 2
    assert "── ended" in done.stdout


@pytest.mark.parametrize(
    "damage",
    [
        """UPDATE beginnings SET plan = '{"routine": 3}'""",
        "UPDATE events SET kind = 'levitated' WHERE number = 5",
        "UPDATE sets SET seconds = 1, reps = NULL",
    ],
)
def test_what_another_version_broke_off_is_told_once_and_its_sets_are_kept(
    home: Path, day_one: Plan, capsys: pytest.CaptureFixture[str], damage: str
) -> None:
    workout = Rehearsed(day_one, store()).until(600.0).gone()
    change(damage)
    assert _broken_off(fresh=False) is None
    (told,) = capsys.readouterr().err.splitlines()
    assert "another version" in told
    assert _broken_off(fresh=False) is None
    assert capsys.readouterr().err == ""
    (past,) = Past(store(), "me").workouts()
    assert not past.finished
    assert len(past.sets) == len(workout.session.logged)
