"""scripts/bench: every figure is in the table and in the JSON, with its value or with the reason why there is none."""

import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from coach.errors import CoachError
from scripts.benchmarks.__main__ import MEASUREMENTS
from scripts.benchmarks.figure import QUICK, Figure, Measurement, Missing, Reading, Spec, Task, figures
from scripts.benchmarks.table import WIDTH, table
from tests.commands.terminal import needs_terminal
from tests.virtual_card import missing

ROOT = Path(__file__).resolve().parents[2]
GROUPS = list(dict.fromkeys(measurement.group for measurement in MEASUREMENTS))
EVERY_NAME = [spec.name for measurement in MEASUREMENTS for spec in measurement.specs]
KEYS = {"name", "what", "value", "unit", "bar", "met", "beside", "note", "why"}

needs_card = pytest.mark.skipif(missing() is not None, reason=missing() or "")


def bench(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    """What scripts/bench starts when all is set up."""
    return subprocess.run(
        [sys.executable, "-P", "-m", "scripts.benchmarks", *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def measured(folder: Path, *arguments: str, **environment: str) -> tuple[dict[str, Any], str]:
    """The figures of a quick run by their names, and the table."""
    report = folder / "figures.json"
    done = bench("--quick", "--json", str(report), *arguments, **environment)
    assert done.returncode == 0, done.stderr
    found = json.loads(report.read_text(encoding="utf-8"))["figures"]
    return {figure["name"]: figure for figure in found}, done.stdout


def of(reading: Reading | None, *, bar: float | None = 2.0, beside: str | None = "plain") -> Figure:
    return Figure(Spec("a", "what it is", "s", bar, beside), reading, None if reading else "no such program")


def shown(*some: Figure) -> str:
    out = io.StringIO()
    Console(file=out, width=WIDTH).print(table(some))
    return out.getvalue()


@pytest.fixture(scope="module")
def path_without_sound(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A PATH on which there is everything but a sound server."""
    folder = tmp_path_factory.mktemp("bin")
    for place in reversed(os.environ["PATH"].split(os.pathsep)):
        for program in Path(place).glob("*"):
            if program.name not in {"pulseaudio", "pactl", "pacat", "parec"}:
                (folder / program.name).unlink(missing_ok=True)
                (folder / program.name).symlink_to(program)
    return str(folder)


@pytest.mark.parametrize("group", GROUPS)
def test_every_figure_is_in_the_table_and_in_the_json_even_without_a_sound_server(
    group: str, path_without_sound: str, tmp_path: Path
) -> None:
    found, printed = measured(tmp_path, "--only", group, PATH=path_without_sound)
    assert list(found) == [spec.name for each in MEASUREMENTS if each.group == group for spec in each.specs]
    for name, figure in found.items():
        assert set(figure) == KEYS
        assert f" {name} " in printed
        assert (figure["value"] is None) == bool(figure["why"])


def test_a_figure_that_needs_a_sound_server_says_that_there_is_none(path_without_sound: str, tmp_path: Path) -> None:
    found, _ = measured(tmp_path, "--only", "beat-error", PATH=path_without_sound)
    assert "no program pulseaudio" in found["beat-error"]["why"]


def test_a_figure_has_its_value_its_bar_and_its_plain_counterpart(tmp_path: Path) -> None:
    found, _ = measured(tmp_path, "--only", "day-one", "--only", "listening-pocketsphinx")
    assert found["day-one"]["value"] > 0
    assert found["day-one"]["met"] == (found["day-one"]["value"] <= found["day-one"]["bar"])
    assert found["listening-pocketsphinx"]["beside"]["value"] > found["listening-pocketsphinx"]["value"]


@needs_card
@pytest.mark.skipif(shutil.which("aplay") is None, reason="no program aplay (apt-get install alsa-utils)")
def test_the_beats_are_measured_beside_those_of_pyttsx3(tmp_path: Path) -> None:
    found, _ = measured(tmp_path, "--only", "beats")
    assert list(found) == ["beat-error"]
    assert found["beat-error"]["why"] is None
    assert found["beat-error"]["beside"]["value"] is not None


@needs_card
@needs_terminal
def test_the_first_word_of_the_whole_program_is_measured_on_a_virtual_card(tmp_path: Path) -> None:
    found, _ = measured(tmp_path, "--only", "first-word")
    assert list(found) == ["first-word", "first-word-cold"]
    assert [figure["why"] for figure in found.values()] == [None, None]
    assert all(figure["value"] > 0 for figure in found.values())


def test_an_unknown_name_is_a_wrong_usage_that_says_which_there_are() -> None:
    done = bench("--only", "speed")
    assert done.returncode == 2
    assert "there is no speed; there are: address, barge-in," in " ".join(done.stderr.replace("│", "").split())


def test_names_are_unique() -> None:
    assert len(set(EVERY_NAME)) == len(EVERY_NAME)


@pytest.mark.parametrize(("value", "met"), [(1.0, True), (2.0, True), (2.001, False)])
def test_a_bar_is_met_up_to_its_value(value: float, met: bool) -> None:
    figure = of(Reading(value, 3.0, "five runs"))
    assert figure.as_json() == {
        "name": "a",
        "what": "what it is",
        "value": value,
        "unit": "s",
        "bar": 2.0,
        "met": met,
        "beside": {"name": "plain", "value": 3.0, "why": None},
        "note": "five runs",
        "why": None,
    }
    row = shown(figure)
    assert ("yes" if met else "no") in row
    for cell in ("what it is", "≤ 2 s", "3 s  plain", "five runs"):
        assert cell in row


def test_a_figure_without_a_bar_or_a_value_neither_meets_nor_misses_it() -> None:
    assert of(Reading(1.0), bar=None).met is None
    unknown = of(None)
    assert (unknown.met, unknown.as_json()["value"], unknown.as_json()["why"]) == (None, None, "no such program")
    assert "no such program" in shown(unknown)


def test_a_counterpart_that_cannot_be_measured_says_why() -> None:
    figure = of(Reading(1.0, Missing("no program aplay")))
    assert figure.as_json()["beside"] == {"name": "plain", "value": None, "why": "no program aplay"}
    assert "plain: no program aplay" in shown(figure)


@pytest.mark.parametrize(
    "failure", [Missing("there is none"), CoachError("there is", "none"), OSError("there is none")]
)
def test_what_cannot_be_measured_does_not_stop_the_others(failure: Exception, tmp_path: Path) -> None:
    def fail(_task: Task) -> Mapping[str, Reading]:
        raise failure

    specs = (Spec("a", "one", "s"), Spec("b", "other", "s"))
    found = figures(Measurement("some", specs, fail), Task(QUICK, tmp_path))
    assert [(figure.reading, figure.why) for figure in found] == [(None, str(failure))] * 2


def test_the_script_can_be_started_and_is_sound() -> None:
    script = ROOT / "scripts" / "bench"
    assert os.access(script, os.X_OK)
    subprocess.run(["bash", "-n", str(script)], check=True)
