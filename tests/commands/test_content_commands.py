"""The commands about content, as people use them: new, check, share, show, routines."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def coach(*arguments: str, home: Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run the program as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "coach", *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=cwd,
        env={**os.environ, "COACH_HOME": str(home), "COLUMNS": "120", "PYTHONPATH": str(ROOT)},
    )


def test_a_new_routine_passes_the_check_and_shows_its_plan(home: Path) -> None:
    made = coach("new", "routine", "My Evening", home=home)
    path = Path(made.stdout.strip())
    assert path == home / "config" / "routines" / "my-evening.toml"
    assert path.read_text(encoding="utf-8").startswith("#:schema /")
    assert '"coach run my-evening"' in made.stderr
    checked = coach("check", str(path), home=home)
    assert checked.returncode == 0
    assert checked.stderr == "1 file checked, nothing wrong.\n"
    assert "My Evening (my-evening): 2 exercises, 4 sets, about " in checked.stdout
    assert "Romanian deadlift" in checked.stdout


def test_a_new_exercise_passes_the_check_and_is_shown(home: Path, tmp_path: Path) -> None:
    path = tmp_path / "slow.toml"
    assert coach("new", "exercise", "Slow bridge", "-o", str(path), home=home).returncode == 0
    assert coach("check", str(path), home=home).stderr == "1 file checked, nothing wrong.\n"
    assert "Slow bridge (slow-bridge)" in coach("show", str(path), home=home).stdout


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Stop", "is a command of the coach"),
        ("Day One", 'There is a routine "day-one" already'),
        ("운동", "There is no id"),
        ("*", "has no word to speak"),
        ("a" * 70, "is longer than 60"),
    ],
)
def test_a_name_that_will_not_do_is_told_and_nothing_is_written(home: Path, name: str, words: str) -> None:
    result = coach("new", "routine", name, home=home)
    assert result.returncode == 2
    assert words in result.stderr
    assert not (home / "config").exists()


def test_new_and_share_never_overwrite(home: Path, tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text("mine", encoding="utf-8")
    for command in (("new", "routine", "Mine"), ("share", "day-one")):
        result = coach(*command, "-o", str(path), home=home)
        assert (result.returncode, path.read_text(encoding="utf-8")) == (1, "mine")
        assert "is there already" in result.stderr


def test_warnings_are_told_and_end_well(home: Path, tmp_path: Path) -> None:
    coach("new", "routine", "Mine", "-o", str(tmp_path / "mine.toml"), home=home)
    text = (tmp_path / "mine.toml").read_text(encoding="utf-8").replace("reps = [8, 10]", "reps = 500")
    (tmp_path / "mine.toml").write_text(text.replace("sets = 3", "sets = 1"), encoding="utf-8")
    result = coach("check", str(tmp_path), home=home)
    assert result.returncode == 0
    assert result.stderr.splitlines() == [
        f"warning: {tmp_path / 'mine.toml'}: mine.items.1.dose.reps is 500; usual are 5 to 15, at most 30",
        "1 file checked, 1 warning.",
    ]
    assert "2 exercises, 2 sets" in result.stdout


def test_a_check_tells_problems_and_warnings_at_once(home: Path, tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    for name, before, after in (("one", "reps = [8, 10]", "reps = 40"), ("two", "romanian-deadlift", "deadlift")):
        path = tmp_path / "deep" / f"{name}.toml"
        coach("new", "routine", name, "-o", str(path), home=home)
        path.write_text(path.read_text(encoding="utf-8").replace(before, after), encoding="utf-8")
    result = coach("check", str(tmp_path), str(tmp_path / "none.toml"), home=home)
    assert result.returncode == 1
    assert "warning: " in result.stderr
    assert "two.items.1.exercise there is no exercise" in result.stderr
    assert "none.toml: cannot be read" in result.stderr


def test_a_shared_routine_runs_where_its_exercises_are_not(home: Path, tmp_path: Path) -> None:
    coach("new", "exercise", "Slow bridge", home=home)
    coach("new", "routine", "Mine", home=home)
    path = home / "config" / "routines" / "mine.toml"
    path.write_text(path.read_text(encoding="utf-8").replace('"romanian-deadlift"', '"slow-bridge"'), encoding="utf-8")
    shared = coach("share", "mine", home=home, cwd=tmp_path)
    assert shared.stdout == "mine.toml\n"
    assert "1 exercise and 0 things" in shared.stderr
    elsewhere = coach("check", str(tmp_path / "mine.toml"), home=tmp_path / "elsewhere")
    assert (elsewhere.returncode, elsewhere.stderr) == (0, "1 file checked, nothing wrong.\n")
    assert "Slow bridge" in elsewhere.stdout


def test_routines_and_show_know_own_routines_and_names(home: Path) -> None:
    coach("new", "routine", "Mine", home=home)
    rows = {row["id"]: row for row in map(json.loads, coach("routines", "--json", home=home).stdout.splitlines())}
    assert rows["mine"]["own"]
    assert not rows["day-one"]["own"]
    assert rows["day-one"]["equipment"] == ["wall", "dumbbells", "exercise-ball"]
    shown = coach("show", "day one", home=home).stdout
    assert "How often: 2 days a week" in shown
    assert "two dumbbells or a barbell" in shown
    assert "Romanian deadlift (romanian-deadlift)" in coach("show", "RDL", home=home).stdout


def test_the_doctor_shows_the_own_folder_and_what_is_used_of_it(home: Path) -> None:
    coach("new", "routine", "Mine", home=home)
    (home / "config" / "routines" / "wrong.toml").write_text("id =", encoding="utf-8")
    told = coach("doctor", home=home).stdout
    assert f"{home / 'config' / 'routines'}, 1 file in use" in told
    assert "wrong.toml: is no valid TOML" in told


def test_what_comes_with_the_coach_is_shown_whole(home: Path) -> None:
    for name in ("nordic-hamstring-curl", "no-equipment", "balanced-eleven", "knee-curl"):
        result = coach("show", name, home=home)
        assert (result.returncode, result.stderr) == (0, ""), name
    assert "in turn as" in coach("show", "no-equipment", home=home).stdout


def test_help_needs_nothing_of_the_content(home: Path) -> None:
    script = (
        "import sys; import coach.cli.main; print([name for name in sys.modules if name.startswith('coach.content')])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout == "[]\n"


def test_what_is_not_translated_is_listed(home: Path) -> None:
    complete = coach("check", "day-one", "Day Two", "--language", "ko", home=home)
    assert (complete.returncode, complete.stdout) == (0, "")
    assert complete.stderr == "0 texts without a translation into 한국어.\n"
    lacking = coach("check", "kettlebell-swing", "--language", "ko", home=home)
    assert 'kettlebell-swing.ladder.4.name "Heavy kettlebell swing"' in lacking.stdout.splitlines()
    assert lacking.returncode == 0


def test_a_workout_can_be_simulated_in_korean(home: Path) -> None:
    shown = coach("simulate", "day-one", "--language", "ko", "--json", home=home)
    said = [record["text"] for record in map(json.loads, shown.stdout.splitlines()) if record["kind"] == "say"]
    assert said[0] == "첫째 날."
    assert shown.returncode == 0
    assert not re.search("[A-Za-z]", "".join(said))
