"""The command line as people and scripts use it: what it prints, where, and how it ends."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from coach.language.language import load_language

ROOT = Path(__file__).parent.parent


def coach(*arguments: str, home: Path, typed: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the program as a process of its own, without a sound card."""
    return subprocess.run(
        [sys.executable, "-m", "coach", *arguments],
        input=typed,
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, "COACH_HOME": str(home), "COLUMNS": "100", **environment},
    )


def failure(result: subprocess.CompletedProcess[str]) -> str:
    """The one line of a failure; there is never a traceback."""
    assert "Traceback" not in result.stderr
    lines = result.stderr.splitlines()
    assert len(lines) == 1, result.stderr
    return lines[0]


def test_help_names_every_command(home: Path) -> None:
    result = coach("--help", home=home)
    assert result.returncode == 0
    for command in ("run", "demo", "listen", "simulate", "render", "routines", "show", "check", "models", "devices"):
        assert f"  {command}" in result.stdout


def test_help_loads_no_heavy_library(home: Path) -> None:
    script = "import sys; from coach.cli import cli; print(sorted({name.split('.')[0] for name in sys.modules}))"
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)
    heavy = {"numpy", "pydantic", "vosk", "sounddevice", "soundfile", "rich", "transitions", "prompt_toolkit"}
    assert not heavy & set(eval(result.stdout))  # noqa: S307  our own list


def test_simulate_prints_one_json_object_a_line(home: Path) -> None:
    result = coach("simulate", "day-one", "--json", home=home)
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.returncode == 0
    assert records[0] == {"at": 0.0, "kind": "phase", "phase": "ready", "exercise": None, "variant": None, "set": 1, "sets": 1, "side": None}  # fmt: skip  # noqa: E501
    assert records[-1]["kind"] == "end"
    assert records[-1]["reason"] == "finished"


def test_simulate_follows_a_script(home: Path, tmp_path: Path) -> None:
    script = tmp_path / "script.jsonl"
    script.write_text('{"at": 61.5, "say": "easier"}\n{"at": 70, "say": "end"}\n{"at": 76, "say": "yes"}\n')
    result = coach("simulate", "day-one", "--script", str(script), "--json", home=home)
    records = [json.loads(line) for line in result.stdout.splitlines()]
    heard = [record for record in records if record["kind"] == "heard"]
    assert heard[0] == {"at": 61.5, "kind": "heard", "text": "easier", "command": "easier", "accepted": True}
    assert records[-1]["reason"] == "ended"


def test_a_script_that_leaves_the_workout_waiting_is_told(home: Path, tmp_path: Path) -> None:
    script = tmp_path / "script.jsonl"
    script.write_text('{"at": 20, "say": "pause"}\n')
    result = coach("simulate", "day-one", "--script", str(script), home=home)
    assert result.returncode == 1
    assert "paused and waits for a command" in failure(result)


def test_all_problems_of_a_script_are_told(home: Path, tmp_path: Path) -> None:
    script = tmp_path / "script.jsonl"
    script.write_text('{"at": -1, "say": "next"}\nnonsense\n{"at": 3}\n')
    result = coach("simulate", "day-one", "--script", str(script), home=home)
    assert result.returncode == 1
    assert [line.split(":")[1] for line in result.stderr.removeprefix("coach: ").splitlines()] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (("simulate", "day-on"), 2, 'Did you mean "day-one"?'),
        (("show", "romanian"), 2, "romanian-deadlift"),
        (("simulate", "none.toml"), 1, "none.toml: cannot be read"),
        (("run", "--language", "xx"), 2, "There is no language 'xx'"),
        (("run", "--language", "ko"), 2, "hears 한국어 but does not speak it"),
        (("listen", "none.wav", "--engine", "pocketsphinx"), 1, "none.wav: there is no such file"),
        (("listen", "README.md", "--engine", "pocketsphinx"), 1, "README.md: this is not a sound file"),
        (("listen", "none.wav", "--state", "sleeping"), 2, "sleeping"),
        (("listen", "none.wav", "--engine", "vosk"), 1, "Type: coach models install vosk-model-small-en-us-0.15"),
        (("models", "install", "vosk-model-small-en"), 2, "Did you mean vosk-model-small-en-us-0.15?"),
        (("render", "day-one", "-o", "/no/such/folder/x.wav"), 1, "/no/such/folder/x.wav"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_the_right_exit_code(
    home: Path, arguments: tuple[str, ...], status: int, words: str
) -> None:
    result = coach(*arguments, home=home)
    assert words in failure(result)
    assert result.returncode == status


def test_wrong_usage_ends_with_two(home: Path) -> None:
    for arguments in (("simulate",), ("--no-such-option",), ("run", "--engine", "ears"), ("nonsense",)):
        result = coach(*arguments, home=home)
        assert result.returncode == 2
        assert "Traceback" not in result.stderr


def test_check_reports_every_problem_of_every_file(home: Path, tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('id = "a"\n[[items]]\nexercise = "squat"\n')
    (tmp_path / "b.toml").write_text("broken =\n")
    result = coach("check", str(tmp_path), home=home)
    assert result.returncode == 1
    lines = result.stderr.removeprefix("coach: ").splitlines()
    assert {line.split(":")[0] for line in lines} == {str(tmp_path / "a.toml"), str(tmp_path / "b.toml")}
    assert len(lines) > 4


def test_what_comes_with_the_coach_passes_its_own_check(home: Path) -> None:
    result = coach("check", "routines", home=home)
    assert (result.returncode, "nothing wrong" in result.stderr) == (0, True)


def test_show_prints_an_exercise_with_its_sources(home: Path) -> None:
    result = coach("show", "romanian-deadlift", home=home)
    assert "Soften your knees. (C)" in result.stdout
    assert "→ standard" in result.stdout


def test_routines_lists_day_one_with_its_length(home: Path) -> None:
    rows = [json.loads(line) for line in coach("routines", "--json", home=home).stdout.splitlines()]
    assert [row["minutes"] for row in rows if row["id"] == "day-one"] == [19]


def test_without_a_sound_card_the_workout_runs_as_text_with_typed_commands(home: Path) -> None:
    no_server = {"XDG_RUNTIME_DIR": str(home), "PULSE_SERVER": "unix:/nowhere"}
    if "Number" in coach("devices", home=home, **no_server).stdout:
        pytest.skip("this machine has a sound card")
    result = coach("run", "day-one", home=home, typed="end\nyes\n", **no_server)
    assert result.returncode == 0
    assert [line for line in result.stderr.splitlines() if "speaker" in line]
    assert len(result.stderr.splitlines()) == 1
    assert "We end here. Another time." in result.stdout
    assert result.stdout.splitlines()[-1] == "Nothing was finished this time."


def test_text_needs_no_voice_and_no_sound_card_and_says_nothing_about_them(home: Path) -> None:
    result = coach("run", "--text", home=home, typed="end\nyes\n")
    assert (result.returncode, result.stderr) == (0, "")


def test_every_command_of_the_language_is_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    words = {"easier", "harder", "pause", "resume", "next", "skip", "back", "repeat", "stop", "end", "done", "louder"}
    assert words <= {phrases[0] for phrases in load_language("en").commands.values()}
    assert all(word in readme for word in words)


def test_the_diagram_in_the_docs_is_that_of_the_table() -> None:
    result = subprocess.run(
        [sys.executable, "scripts/state-diagram", "--check"], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert result.returncode == 0, result.stderr
