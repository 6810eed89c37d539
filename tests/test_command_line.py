"""The command line as people and scripts use it: what it prints, where, and how it ends."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from coach.language.command import VALUED, Command
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


def loaded_by(statement: str) -> set[str]:
    script = f"import sys; {statement}; print(*{{name.partition('.')[0] for name in sys.modules}})"
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)
    return set(result.stdout.split())


def test_help_loads_no_heavy_library() -> None:
    heavy = {"numpy", "pydantic", "vosk", "sounddevice", "soundfile", "rich", "transitions", "prompt_toolkit"}
    assert not heavy & loaded_by("from coach.cli.main import cli")


def test_a_workout_waits_for_nothing_that_it_may_do_without() -> None:
    """The bus of a desktop, tables and bars for a terminal, the recogniser (its own process has it), a server."""
    loaded = loaded_by("import coach.commands.run")
    assert "numpy" in loaded
    assert not {"jeepney", "rich", "vosk", "prompt_toolkit", "sqlalchemy", "psycopg"} & loaded


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


def test_a_script_that_leaves_the_workout_waiting_ends_when_it_is_given_up(home: Path, tmp_path: Path) -> None:
    script = tmp_path / "script.jsonl"
    script.write_text('{"at": 20, "say": "pause"}\n')
    result = coach("simulate", "day-one", "--script", str(script), "--json", home=home)
    end = json.loads(result.stdout.splitlines()[-1])
    assert result.returncode == 0
    assert end["reason"] == "forgotten"
    assert 920 <= end["at"] < 930


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
        (("listen", "none.wav", "--engine", "pocketsphinx"), 1, "none.wav: there is no such file"),
        (("listen", "tests", "--engine", "pocketsphinx"), 1, "tests: is a folder"),
        (("listen", "README.md", "--engine", "pocketsphinx"), 1, "README.md: this is not a sound file"),
        (("listen", "none.wav", "--state", "sleeping"), 2, "sleeping"),
        (("listen", "none.wav", "--engine", "vosk"), 1, 'Type "coach models install vosk-model-small-en-us-0.15"'),
        (("models", "install", "vosk-model-small-en"), 2, "Did you mean vosk-model-small-en-us-0.15?"),
        (("render", "day-one", "-o", "/no/such/folder/x.wav"), 1, "/no/such/folder/x.wav"),
        (("render", "day-one", "-o", "x.vtt"), 1, "x.vtt: the captions get this name"),
        (("render", "day-one", "-o", "tests"), 1, "tests: is a folder"),
        (("render", "day-one", "-o", "/dev/full"), 1, "/dev/full: is no regular file"),
        (("demo", "-o", "/dev/null"), 1, "/dev/null: is no regular file"),
        (("demo", "-o", "/no/such/folder/x.wav"), 1, "/no/such/folder/x.wav: cannot be written"),
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


@pytest.mark.parametrize("command", sorted(set(Command) - VALUED))
def test_every_command_is_in_the_tables_of_the_readme(command: Command) -> None:
    rows = [line for line in (ROOT / "README.md").read_text(encoding="utf-8").splitlines() if line.startswith("|")]
    said = {word.strip() for row in rows for word in row.split("|")[1].split("·")}
    assert said & set(load_language("en").commands[command])


def test_the_diagram_in_the_docs_is_that_of_the_table() -> None:
    result = subprocess.run(
        [sys.executable, "scripts/state-diagram", "--check"], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert result.returncode == 0, result.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
@pytest.mark.parametrize("arguments", [("simulate", "day-one"), ("routines",), ("--version",)])
def test_output_that_cannot_be_written_is_one_line(home: Path, arguments: tuple[str, ...]) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        result = subprocess.run(
            [sys.executable, "-m", "coach", *arguments],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            cwd=ROOT,
            env={**os.environ, "COACH_HOME": str(home)},
        )
    assert failure(result) == "coach: the output cannot be written (No space left on device)."
    assert result.returncode == 1


@pytest.mark.parametrize("arguments", [("simulate", "day-one", "--json"), ("routines",), ("run", "--text")])
def test_a_reader_who_has_gone_gets_no_traceback(home: Path, arguments: tuple[str, ...]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    result = subprocess.run(
        [sys.executable, "-m", "coach", *arguments],
        stdin=subprocess.DEVNULL,
        stdout=writing,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, "COACH_HOME": str(home)},
    )
    os.close(writing)
    assert (result.returncode, result.stderr) == (1, "")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
@pytest.mark.parametrize(
    ("arguments", "words"),
    [(("simulate", "day-one"), b"Day One"), (("run", "--text"), b"We end here"), (("show", "day-one"), b"Day One")],
)
def test_what_a_terminal_cannot_show_does_no_harm(
    home: Path, arguments: tuple[str, ...], words: bytes, encoding: str
) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "coach", *arguments],
        input=b"end\nyes\n",
        capture_output=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, "COACH_HOME": str(home), "PYTHONIOENCODING": encoding},
    )
    assert (result.returncode, result.stderr) == (0, b"")
    assert words in result.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_workout_that_is_stopped_by_a_signal_ends_with_its_summary(home: Path, number: signal.Signals) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "coach", "run", "--text"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "COACH_HOME": str(home)},
        start_new_session=True,
    ) as program:
        assert program.stdout is not None
        program.stdout.readline()  # it has begun
        program.send_signal(number)
        out, problems = program.communicate()
    assert out.splitlines()[-1] == "Nothing was finished this time."
    assert problems.strip() == ""
    assert program.returncode == 0
