"""`coach plan` and what is due, as people and scripts use it."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import vobject
from click.testing import CliRunner, Result

from coach.athletes import load_athlete
from coach.cli.main import cli
from coach.clock import now
from coach.commands.past import store
from coach.errors import CoachError, UsageError
from coach.journal.writing import put
from tests.workout.past_workouts import done

ROOT = Path(__file__).parent.parent.parent


def plan(*arguments: object) -> Result:
    return CliRunner().invoke(cli, ["plan", *map(str, arguments)], catch_exceptions=False)


def record(*arguments: object) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(plan("--json", *arguments).stdout)
    return found


@pytest.fixture
def trained(home: Path) -> Callable[..., None]:
    """Keep a session that ended so many hours ago."""

    def keep(hours: float, routine: str = "day-one", exercise: str = "romanian-deadlift") -> None:
        put(store(), "me", [done(now() - timedelta(hours=hours), routine, exercise, minutes=0)])

    return keep


def run(home: Path, *arguments: str, turns: Sequence[tuple[str, str]]) -> tuple[str, str]:
    """What a workout prints, and its remarks. Of a turn the second is typed when the coach has said the first."""
    out, remarks = "", home.with_name("remarks")
    with (
        remarks.open("w") as errors,
        subprocess.Popen(
            [sys.executable, "-m", "coach", "run", *arguments, "--text"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            cwd=ROOT,
            env={**os.environ, "COACH_HOME": str(home)},
        ) as program,
    ):
        assert program.stdin is not None
        assert program.stdout is not None
        for words, typed in turns:
            line = ""
            while words not in line:
                line = program.stdout.readline()
                assert line, f"it never said {words!r}: {out}"
                out += line
            program.stdin.write(f"{typed}\n")
            program.stdin.flush()
        out += program.communicate("end\nyes\n")[0]
    assert program.returncode == 0
    return out, remarks.read_text()


def test_the_first_time_day_one_is_due_today(home: Path) -> None:
    found = record()
    assert (found["today"], found["due"], found["session"], found["streak"]) == ("due", "day-one", 1, 0)
    assert found["days"][0]["routine"] == "day-one"
    assert plan().stdout.startswith("Today: Day One, session 1 of 2 this week.\n")


def test_it_shows_whole_weeks(home: Path) -> None:
    for weeks in (1, 2, 5):
        days = [date.fromisoformat(day["date"]) for day in record("--weeks", weeks)["days"]]
        assert days[0] == now().date()
        assert (days[-1].weekday(), len(days) > 7 * (weeks - 1)) == (6, True)


def test_too_soon_says_why_and_until_when(home: Path, trained: Callable[..., None]) -> None:
    trained(20)
    assert record()["today"] == "too-soon"
    assert "The last session ended 20 h ago, and 48 h lie between: from " in plan().stdout


def test_mobility_is_no_reason_to_rest(home: Path, trained: Callable[..., None]) -> None:
    trained(2, "mobility", "cat-cow")
    assert record()["today"] == "due"


def test_a_clock_that_is_behind_the_last_workout_is_told_in_a_line_and_nothing_goes_by_it(
    home: Path, trained: Callable[..., None], tmp_path: Path
) -> None:
    trained(-30)
    lines = plan().stdout.splitlines()
    assert lines[0].startswith("The clock says ")
    assert lines[1:] == ["Next in the programme: Day Two."]
    assert record()["days"] == []
    with pytest.raises(CoachError, match=r"No calendar was written"):
        plan("export", tmp_path / "plan.ics")
    assert not (tmp_path / "plan.ics").exists()


def test_the_days_of_a_week_are_kept(home: Path) -> None:
    assert plan("days", 3).stdout.startswith("3 sessions a week. Two are right for the first 8 weeks")
    assert record()["sessions"] == 3
    kept = load_athlete()[0].schedule
    assert (kept.days, kept.days_since) == (3, now().date())
    for number in (0, 1, 4):
        with pytest.raises(UsageError, match=rf"A week has 2 or 3 sessions, not {number}\."):
            plan("days", number)


def test_days_with_a_run_decide_when_to_train(home: Path) -> None:
    assert plan("runs", "wed", "Monday").stdout == "You run on Monday, Wednesday, and train on the other days.\n"
    weekdays = {date.fromisoformat(day["date"]).weekday() for day in record()["days"] if day["routine"]}
    assert not weekdays & {0, 2}
    told = plan("runs", "mon", "tue", "thu", "sat").stdout
    assert told == "You run on Monday, Tuesday, Thursday, Saturday, and train after the run.\n"
    assert any(day["after_run"] for day in record()["days"])
    assert plan("runs", "none").stdout == "No days with a run.\n"
    assert not any(day["run"] for day in record()["days"])


def test_days_that_leave_no_room_are_refused_and_nothing_is_changed(home: Path) -> None:
    with pytest.raises(UsageError, match=r"room for 1 of 2 sessions a week\. Train after the run: coach plan runs"):
        plan("runs", "mon", "tue", "wed", "thu", "fri", "--on-days-off")
    assert load_athlete()[0].schedule.runs == ()


def test_all_days_that_are_none_are_told_at_once(home: Path) -> None:
    with pytest.raises(UsageError, match=r"No day of the week: funday, x\."):
        plan("runs", "mon", "funday", "x")


def test_another_programme_takes_turns(home: Path) -> None:
    assert plan("programme", "first steps", "day-two").exit_code == 0
    assert [day["routine"] for day in record()["days"] if day["routine"]][:2] == ["first-steps", "day-two"]
    with pytest.raises(UsageError) as told:
        plan("programme", "day-on", "nonsense")
    assert len(str(told.value).splitlines()) == 2


def test_a_calendar_is_written_and_importing_again_adds_nothing(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "plan.ics"
    assert plan("export", file).exit_code == 0
    before = [event.uid.value for event in vobject.readOne(file.read_text()).vevent_list]
    planned = [day["date"] for day in record("--weeks", 4)["days"] if day["routine"]]
    assert [f"{e.dtstart.value}" for e in vobject.readOne(file.read_text()).vevent_list][: len(planned)] == planned
    plan("runs", f"{now():%A}")  # today is none to train any more: the sessions move
    plan("export", file)
    after = {event.uid.value for event in vobject.readOne(file.read_text()).vevent_list}
    assert set(before) <= after
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == ["plan.ics"]


def test_a_session_that_was_done_takes_the_place_it_had_in_the_calendar(
    home: Path, trained: Callable[..., None], tmp_path: Path
) -> None:
    file = tmp_path / "plan.ics"
    plan("export", file)
    planned = vobject.readOne(file.read_text()).vevent_list[0]
    trained(0)
    plan("export", file)
    first = vobject.readOne(file.read_text()).vevent_list[0]
    assert (first.uid.value, first.description.value) == (planned.uid.value, "Done.")


def test_a_calendar_that_cannot_be_written_is_one_line(home: Path, tmp_path: Path) -> None:
    with pytest.raises(CoachError, match=r"cannot be written"):
        plan("export", tmp_path / "nowhere" / "plan.ics")
    with pytest.raises(UsageError, match=r"ends in \.ics"):
        plan("export", tmp_path / "plan.txt")


def test_a_run_without_a_routine_is_what_is_due_and_says_so(home: Path, trained: Callable[..., None]) -> None:
    trained(60)
    _, remarks = run(home, turns=[("Day Two.", "end")])
    assert "Day Two" in remarks.splitlines()[0]


@pytest.mark.parametrize("named", [(), ("day-two",)])
def test_a_run_too_soon_asks_first_and_naming_it_is_not_yet_anyway(
    home: Path, trained: Callable[..., None], named: tuple[str, ...]
) -> None:
    trained(20)
    out, _ = run(home, *named, turns=[("The last strength", "no thanks"), ("Then rest today.", "")])
    assert "Day Two." not in out


def test_anyway_asks_nothing(home: Path, trained: Callable[..., None]) -> None:
    trained(20)
    out, _ = run(home, "day-two", "--anyway", turns=[("Day Two.", "end")])
    assert "The last strength session" not in out


def test_mobility_is_never_too_soon(home: Path, trained: Callable[..., None]) -> None:
    trained(1)
    out, _ = run(home, "mobility", turns=[("Mobility.", "end")])
    assert "The last strength session" not in out


def test_what_was_chosen_begins_at_once_and_the_same_keyboard_is_heard(
    home: Path, trained: Callable[..., None]
) -> None:
    trained(20)
    turns = [("The last strength", "mobility"), ("Mobility.", "what's today"), ("goes well with it", "end")]
    out, _ = run(home, turns=turns)
    assert "Today is Mobility. By the plan it is a day of rest, and this goes well with it." in out


def test_a_lighter_one_has_fewer_sets(home: Path, trained: Callable[..., None]) -> None:
    trained(20)
    turns = [("The last strength", "lighter"), ("Day Two.", "how many sets left"), ("in all", "end")]
    out, _ = run(home, turns=turns)
    assert "six sets in all" in out.lower()  # two of the warm-up, and two instead of three of each of the others


def test_a_run_by_a_wrong_clock_says_so_and_asks_nothing(home: Path, trained: Callable[..., None]) -> None:
    trained(-30)
    _, remarks = run(home, turns=[("Day Two.", "end")])
    assert remarks.startswith("The clock says ")
