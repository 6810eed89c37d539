"""`coach devices`: what there is to speak and hear with, for people and for programs."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.virtual_card import VirtualCard, missing, virtual_card

ROOT = Path(__file__).parent.parent.parent

pytestmark = pytest.mark.skipif(missing() is not None, reason=missing() or "")


def listed(card: VirtualCard, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "coach", "devices", *options],
        env=card.environment,
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )


def test_each_device_is_an_object_on_a_line_of_its_own_for_programs() -> None:
    with virtual_card() as card:
        rows = [json.loads(line) for line in listed(card, "--json").stdout.splitlines()]
        table = listed(card).stdout.splitlines()
    assert {tuple(row) for row in rows} == {
        ("index", "name", "host", "inputs", "outputs", "rate", "default_input", "default_output")
    }
    assert [row["index"] for row in rows] == list(range(len(rows)))
    assert len(table) == len(rows) + 1
    (usual,) = [row for row in rows if row["default_output"]]
    assert usual["outputs"] > 0
    assert usual["default_input"]


def test_where_there_are_none_one_line_says_what_to_do_instead() -> None:
    with virtual_card() as card:
        card.kill()
        done = listed(card, "--json")
    assert (done.returncode, done.stdout) == (1, "")
    assert len(done.stderr.splitlines()) == 1
    assert "coach run --text" in done.stderr
