"""`coach doctor --echo` and `--latency` on the virtual sound card, whose speaker is heard in the room."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.virtual_card import VirtualCard, missing


@pytest.fixture
def card(tmp_path: Path) -> Iterator[VirtualCard]:
    if why := missing():
        pytest.skip(why)
    virtual = VirtualCard(tmp_path)
    virtual.start()
    yield virtual
    virtual.kill()


def doctor(card: VirtualCard, option: str, home: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "coach", "doctor", option],
        env={**card.environment, "COACH_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def loop_back(card: VirtualCard, milliseconds: int) -> None:
    """What the speaker plays is heard in the room, so much later; something else is heard besides."""
    module = ["load-module", "module-loopback", "source=speaker.monitor", "sink=room", f"latency_msec={milliseconds}"]
    hum = ["load-module", "module-sine", "sink=room", "frequency=120"]
    volume = ["set-sink-input-volume", "0", "60%"]
    for command in (module, hum, volume):
        subprocess.run(["pactl", *command], env=card.environment, check=False, capture_output=True)


def test_clicks_are_timed_through_speaker_and_microphone(card: VirtualCard, tmp_path: Path) -> None:
    loop_back(card, 200)
    done = doctor(card, "--latency", tmp_path / "home")
    assert done.returncode == 0, done.stderr
    assert "came back" in done.stdout
    assert "round trip" in done.stdout


def test_where_no_click_comes_back_it_says_what_to_do(card: VirtualCard, tmp_path: Path) -> None:
    done = doctor(card, "--latency", tmp_path / "home")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr


def test_the_echo_is_measured_and_told(card: VirtualCard, tmp_path: Path) -> None:
    loop_back(card, 150)
    done = doctor(card, "--echo", tmp_path / "home")
    assert done.returncode == 0, done.stderr
    assert "room " in done.stdout
