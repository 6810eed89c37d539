"""`coach history` and `coach progress` as people and scripts use them."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from coach.cli.main import cli
from coach.commands.past import store
from coach.errors import CoachError, UsageError
from coach.journal.writing import put
from coach.roster import enter
from coach.workout.record import SetDone, WorkoutDone
from coach.workout.side import Side

FIRST = datetime(2026, 1, 5, 18, 30, tzinfo=UTC)


def coach(*arguments: object) -> Result:
    return CliRunner().invoke(cli, [str(one) for one in arguments], catch_exceptions=False, env={"COLUMNS": "160"})


def workout(number: int) -> WorkoutDone:
    sets = [
        SetDone(
            item=1,
            exercise="romanian-deadlift",
            variant="standard" if number > 3 else "short-range",
            rung=2 if number > 3 else 1,
            set=each,
            reps=8 + each,
            load_kg=10.0 + number // 2,
            effort="fine",
        )
        for each in (1, 2)
    ]
    sides = [
        SetDone(item=2, exercise="single-leg-deadlift", set=1, side=side, reps=7 + (side is Side.LEFT)) for side in Side
    ]
    return WorkoutDone(
        id=f"{number:032x}",
        routine="day-one",
        started=FIRST + timedelta(days=3 * number),
        seconds=1500.0,
        finished=number != 2,
        sets=(*sets, *sides),
        hurt=frozenset({"single-leg-deadlift"} if number == 4 else ()),
    )


@pytest.fixture
def done(home: Path) -> None:
    put(store(), "me", [workout(number) for number in range(30)])


def test_looking_back_loads_nothing_of_the_content(done: None) -> None:
    command = [sys.executable, "-X", "importtime", "-m", "coach", "history"]
    shown = subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ, "COLUMNS": "160"})
    assert "Day one" in shown.stdout
    assert "coach.journal.past" in shown.stderr
    assert "coach.content" not in shown.stderr


def test_the_last_workouts_are_shown_the_last_one_at_the_end(done: None) -> None:
    lines = coach("history").stdout.splitlines()
    assert len(lines) == 1 + 20 + 1
    assert "Thu 02 Apr 2026, 18:30" in lines[-2]
    assert lines[-1] == "The last 20; --limit 0 shows all."
    assert len(coach("history", "--limit", "0").stdout.splitlines()) == 1 + 30


def test_a_row_says_what_was_done_and_what_was_noted(done: None) -> None:
    lines = coach("history", "--limit", "0").stdout.splitlines()
    shown = lines[1].split()
    assert shown[:9] == ["Mon", "05", "Jan", "2026,", "18:30", "Day", "one", "25", "3"]
    assert " ".join(shown[9:]) == "Romanian deadlift, Single leg deadlift"
    assert lines[3].rstrip().endswith("not finished")
    assert lines[5].rstrip().endswith("pain: Single leg deadlift")


def test_an_exercise_is_found_by_a_part_of_its_name_and_shown_set_by_set(done: None) -> None:
    lines = coach("history", "--exercise", "Romanian Deadlift", "--limit", "2").stdout.splitlines()
    assert "9, 10 × 24 kg" in lines[2]
    sided = coach("history", "--exercise", "single", "--limit", "1").stdout
    assert "L 8   R 7" in sided
    with pytest.raises(CoachError, match="any of 2"):
        coach("history", "--exercise", "deadlift")
    with pytest.raises(CoachError, match="never done"):
        coach("history", "--exercise", "bench press")


def test_days_choose_the_workouts(done: None) -> None:
    lines = coach("history", "--since", "2026-01-08", "--until", "2026-01-12", "--json").stdout.splitlines()
    assert [json.loads(line)["started"][:10] for line in lines] == ["2026-01-08", "2026-01-11"]


def test_another_athlete_has_another_history(done: None) -> None:
    enter("sam")
    enter("sam")
    with pytest.raises(CoachError, match="No workout"):
        coach("history", "--athlete", "sam")


def test_nothing_remembered_is_told(home: Path) -> None:
    for command in (("history",), ("progress", "wall", "sit")):
        with pytest.raises(CoachError, match="No workout is remembered yet"):
            coach(*command)


def test_progress_has_a_chart_for_what_there_is_and_the_figures(done: None) -> None:
    shown = coach("progress", "romanian", "deadlift").stdout
    assert shown.startswith("Romanian deadlift, 30 workouts since 05 Jan 2026")
    lines = [line for line in shown.splitlines() if "|" not in line]
    assert [line for line in lines if line in ("load (kg)", "repetitions", "rung")] == [
        "load (kg)",
        "repetitions",
        "rung",
    ]
    assert "now        Standard, rung 2" in lines
    assert "heaviest   10 × 24 kg, 30 Mar 2026" in lines
    assert "effort     fine, fine, fine, fine, fine" in lines
    assert any(line.startswith("sets       ") and "the week of 30 Mar last" in line for line in lines)


def test_progress_sets_the_sides_against_each_other_and_tells_pain(done: None) -> None:
    shown = coach("progress", "single", "leg").stdout
    assert "left" in shown
    assert "sides      left 8, right 7" in shown
    assert "pain       17 Jan 2026" in shown


def test_weights_of_the_sides_are_drawn_apart_where_they_are(home: Path, tmp_path: Path) -> None:
    one = workout(1)
    sides = tuple(
        SetDone(1, "single-leg-deadlift", 1, "standard", 2, side=side, reps=9, load_kg=kilograms)
        for side, kilograms in ((Side.LEFT, 6.0), (Side.RIGHT, 4.0))
    )
    put(store(), "me", [replace(one, sets=sides, hurt=frozenset({"single-leg-deadlift"}))])
    shown = coach("progress", "single").stdout
    load, repetitions = shown.index("load (kg)"), shown.index("repetitions")
    assert "left   ⠤⠤ right" in shown[load:repetitions]
    point = json.loads(coach("progress", "single", "--json").stdout.splitlines()[0])
    assert (point["left_kg"], point["right_kg"]) == (6.0, 4.0)
    coach("progress", "single", "-o", tmp_path / "p.svg")
    drawn = (tmp_path / "p.svg").read_text(encoding="utf-8")
    assert drawn.count("<!-- right -->") == 2
    assert drawn.count("<!-- pain -->") == 1


@pytest.mark.parametrize(("name", "begins"), [("p.png", b"\x89PNG"), ("p.svg", b"<?xml")])
def test_progress_is_drawn_as_a_picture(done: None, tmp_path: Path, name: str, begins: bytes) -> None:
    coach("progress", "romanian", "-o", tmp_path / name)
    assert (tmp_path / name).read_bytes().startswith(begins)


def test_a_picture_of_another_kind_is_wrong_usage(done: None) -> None:
    with pytest.raises(UsageError):
        coach("progress", "romanian", "-o", "p.gif")


def test_progress_of_one_workout_is_shown_too(home: Path) -> None:
    put(store(), "me", [workout(1)])
    assert "1 workout since" in coach("progress", "romanian").stdout


def test_points_are_printed_for_programs(done: None) -> None:
    *points, following = map(json.loads, coach("progress", "romanian", "--json").stdout.splitlines())
    assert following.keys() == {"next"}
    assert len(points) == 30
    assert points[-1]["load_kg"] == 24.0
