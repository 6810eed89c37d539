"""The progression as people meet it: in `coach run`, kept by the store from one workout to the next, and before it."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from coach.athletes import athlete_file
from coach.cli.main import cli
from coach.commands.past import store, workouts
from coach.commands.planning import planned
from coach.commands.upcoming import RULES
from coach.journal.writing import put
from coach.workout.history import Reason
from coach.workout.record import SetDone, WorkoutDone

ROOT = Path(__file__).parent.parent.parent
RDL = "romanian-deadlift"


def day(days: int, *reps: int, load: float = 6.0) -> WorkoutDone:
    sets = (
        SetDone(1, RDL, number, "standard", 3, reps=count, load_kg=load, effort="fine")
        for number, count in enumerate(reps, 1)
    )
    started = datetime.now(UTC) - timedelta(days=days)
    return WorkoutDone(f"{days:032x}", "day-one", started, 1500.0, finished=True, sets=tuple(sets))


def coach(*arguments: str) -> str:
    result = CliRunner().invoke(cli, arguments, catch_exceptions=False, env={"COLUMNS": "300"})
    return result.stdout


def run(home: Path, *words: str) -> str:
    """A workout by typed words; returns what is shown."""
    done = subprocess.run(
        [sys.executable, "-m", "coach", "run", "day-one", "--text", "--no-mic", "--anyway", "--fresh"],
        input="".join(f"{word}\n" for word in words),
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "COACH_HOME": str(home)},
    )
    return done.stdout


@pytest.fixture
def full(home: Path) -> None:
    """Twice in a row all sets were full."""
    put(store(), "me", [day(8, 10, 10, 10), day(4, 10, 10, 10)])
    coach("equipment", "loads", "dumbbells", "4", "6", "10")


def test_what_is_accepted_is_done_and_remembered_with_its_load(home: Path, full: None) -> None:
    run(home, "start", "skip", "skip", "yes", "next", "done nine", "end", "yes")
    (last,) = workouts()[-1].sets
    assert (last.exercise, last.reps, last.load_kg, last.variant) == (RDL, 9, 10.0, "standard")
    proposal = planned("day-one", "en")[0].proposals[RDL]
    assert (proposal.load_kg, proposal.aim, proposal.reason) == (10.0, 10, Reason.MORE)


def test_what_is_declined_is_not_done_and_the_next_proposal_goes_by_what_was(home: Path, full: None) -> None:
    shown = run(home, "start", "skip", "skip", "no", "next", "done nine", "end", "yes")
    assert "» no\n" in shown
    (last,) = workouts()[-1].sets
    assert (last.reps, last.load_kg) == (9, None)
    proposal = planned("day-one", "en")[0].proposals[RDL]
    assert (proposal.load_kg, proposal.aim, proposal.reason) == (6.0, 10, Reason.MORE)


def test_what_was_made_easier_is_known_at_the_next_workout(home: Path) -> None:
    run(home, "start", "skip", "skip", "next", "easier", "fewer reps", "done five", "end", "yes")
    (last,) = workouts()
    assert last.asked[RDL].reason is Reason.FEWER_REPS
    proposal = planned("day-one", "en")[0].proposals[RDL]
    assert (proposal.variant, proposal.reason) == ("half-range", Reason.FEWER_REPS)


def test_nothing_of_a_workout_is_kept_in_the_settings(home: Path) -> None:
    run(home, "start", "skip", "skip", "next", "done five", "end", "yes")
    assert planned("day-one", "en")[0].history[RDL].times == 1
    assert not athlete_file().exists()


def test_progress_shows_what_is_proposed_next_and_why(full: None) -> None:
    (line,) = [line for line in coach("progress", "romanian").splitlines() if line.startswith("next")]
    assert line.split(maxsplit=1)[1] == (
        "Every set was full, twice in a row, so take the next heavier weight. Today ten kilos, aim for eight."
    )


def test_progress_tells_the_proposal_its_reason_and_its_rule_to_programs(full: None) -> None:
    following = json.loads(coach("progress", "romanian", "--json").splitlines()[-1])["next"]
    assert following == {
        "variant": "standard",
        "load_kg": 10.0,
        "aim": 8,
        "first": None,
        "other_load_kg": None,
        "other_aim": None,
        "reason": "load-up",
        "told": "Every set was full, twice in a row, so take the next heavier weight. Today ten kilos, aim for eight.",
        "rule": "two workouts in a row full, both easy or fine: the next heavier weight that is owned",
    }
    assert f"rule       {following['rule']}" in coach("progress", "romanian").splitlines()


def test_every_reason_has_a_rule() -> None:
    assert set(RULES) == set(Reason)


def test_progress_speaks_in_the_athletes_unit(full: None) -> None:
    coach("units", "lb")
    coach("equipment", "loads", "dumbbells", "10", "15", "25", "lb")
    assert "Today fifteen pounds, aim for eight." in coach("progress", "romanian")


def test_pain_before_a_set_of_it_counts_for_what_progress_proposes(full: None) -> None:
    hurt = WorkoutDone("3" * 32, "day-one", datetime.now(UTC), 60.0, finished=False, hurt=frozenset({RDL}))
    put(store(), "me", [hurt])
    assert json.loads(coach("progress", "romanian", "--json").splitlines()[-1])["next"]["reason"] == "pain"
    assert "2 workouts since" in coach("progress", "romanian")


def test_progress_of_what_is_in_no_routine_has_nothing_next(home: Path) -> None:
    sets = (SetDone(1, "bench-press", 1, reps=5),)
    put(store(), "me", [WorkoutDone("1" * 32, "gym", datetime.now(UTC), 600.0, finished=True, sets=sets)])
    shown = coach("progress", "bench")
    assert "Bench press" in shown
    assert "next" not in shown
    assert json.loads(coach("progress", "bench", "--json").splitlines()[-1]) == {"next": None}
