"""`coach listen` as people and scripts use it."""

import json
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner, Result

from coach.audio import MIC_RATE, Samples, write
from coach.cli.main import cli
from coach.errors import CoachError
from coach.speech.athlete import FliteAthlete


def listen(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["listen", "--engine", "pocketsphinx", *arguments], catch_exceptions=False)


@pytest.fixture
def easier(tmp_path: Path) -> Path:
    """Somebody says "easier"."""
    try:
        spoken: Samples = FliteAthlete("awb").say("easier")
    except CoachError as error:
        pytest.skip(f"no such voice: {error}")
    quiet = np.zeros(MIC_RATE // 2, np.float32)
    write(tmp_path / "easier.wav", np.concatenate((quiet, spoken, quiet)), MIC_RATE)
    return tmp_path / "easier.wav"


def test_each_step_is_a_line_below_the_command_it_led_to(easier: Path) -> None:
    lines = listen("--explain", str(easier)).stdout.splitlines()
    assert lines[1].split()[1:] == ["easier", "easier"]
    steps = [line.strip() for line in lines[2:]]
    assert steps[0].startswith("echo canceller passed")
    assert steps[-1].startswith("decision")
    assert any(step.startswith("length") and " s (" in step and "…" in step for step in steps)
    assert any(step.startswith("confidence") and "(at least 0.50)" in step for step in steps)


def test_a_refusal_is_explained_up_to_the_step_that_refused(tmp_path: Path) -> None:
    hum = 0.3 * np.sin(2 * np.pi * 200 * np.arange(8 * MIC_RATE) / MIC_RATE) * (np.arange(8 * MIC_RATE) > MIC_RATE)
    write(tmp_path / "hum.wav", hum.astype(np.float32), MIC_RATE)
    lines = listen("--explain", str(tmp_path / "hum.wav")).stdout.splitlines()
    assert " refused " in lines[-1]
    assert all(" passed " in line for line in lines[2:-1])


def test_without_explain_there_are_no_steps(easier: Path) -> None:
    assert len(listen(str(easier)).stdout.splitlines()) == 2
    (command,) = json.loads(listen("--json", str(easier)).stdout)["commands"]
    assert "explain" not in command


def test_steps_are_a_list_in_json(easier: Path) -> None:
    (command,) = json.loads(listen("--json", "--explain", str(easier)).stdout)["commands"]
    assert command["explain"][0]["step"] == "echo canceller"
    assert command["explain"][-1]["step"] == "decision"


def test_by_address_the_same_words_are_no_command(home: Path, easier: Path) -> None:
    assert json.loads(listen("--json", "--address", str(easier)).stdout)["commands"] == []
    assert CliRunner().invoke(cli, ["address", "on"]).exit_code == 0
    assert json.loads(listen("--json", str(easier)).stdout)["commands"] == []
    (command,) = json.loads(listen("--json", "--no-address", str(easier)).stdout)["commands"]
    assert command["command"] == "easier"
