"""The live port on a virtual sound card: PulseAudio with null sinks, and the program's own PortAudio streams."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from coach.audio import MIC_RATE, SPEAKER_BLOCK, SPEAKER_RATE, Samples
from tests.virtual_card import VirtualCard, missing, virtual_card

PROGRAM = Path(__file__).with_name("live_program.py")
needs_card = pytest.mark.skipif(missing() is not None, reason=missing() or "")


class Program:
    """The child program: what it tells, and at the end what it played and heard."""

    def __init__(self, card: VirtualCard, result: Path, seconds: float, *arguments: str) -> None:
        self._result = result
        self.told: list[dict[str, Any]] = []
        self._process = subprocess.Popen(
            [sys.executable, str(PROGRAM), str(seconds), str(result), *arguments],
            env=card.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def wait_for(self, what: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self.told.append(json.loads(line))
            if what(self.told[-1]):
                return self.told[-1]
        pytest.fail(f"the program ended: {self.told} {self.end()[1]}")

    def end(self) -> tuple[int, str]:
        _, errors = self._process.communicate(timeout=60)
        return self._process.returncode, errors

    def result(self) -> dict[str, NDArray[Any]]:
        self.wait_for(lambda told: "underruns" in told)
        code, errors = self.end()
        assert code == 0, errors
        with np.load(self._result) as arrays:
            return dict(arrays)

    def kill(self) -> None:
        self._process.kill()
        self._process.communicate()


@contextmanager
def program(card: VirtualCard, folder: Path, seconds: float, *arguments: str) -> Iterator[Program]:
    running = Program(card, folder / "result.npz", seconds, *arguments)
    try:
        yield running
    finally:
        running.kill()


def beats(recording: Samples) -> NDArray[np.int64]:
    """Frames at which a beat begins."""
    loud = np.flatnonzero(recording > 0.25)
    return loud[np.diff(loud, prepend=-SPEAKER_RATE) > SPEAKER_RATE // 10]


def command() -> Samples:
    """A second of sound that is like no other: a sweep with a seeded rhythm."""
    times = np.arange(MIC_RATE) / MIC_RATE
    rhythm = np.repeat(np.random.default_rng(5).uniform(0.2, 0.6, 20), MIC_RATE // 20)
    return (rhythm * np.sin(2 * np.pi * (300 + 900 * times) * times)).astype(np.float32)


def likeness(heard: Samples, wanted: Samples) -> float:
    """The largest normalised correlation of `wanted` with any stretch of `heard`."""
    size = 1 << (len(heard) + len(wanted)).bit_length()
    products = np.fft.irfft(np.fft.rfft(heard, size) * np.fft.rfft(wanted, size).conj(), size)
    energy = np.cumsum(np.square(np.pad(heard.astype(np.float64), (0, len(wanted)))))
    local = energy[len(wanted) :] - energy[: len(heard)]
    return float(np.max(products[: len(local)] / np.sqrt((local + 1e-3) * np.sum(np.square(wanted)))))


@needs_card
def test_beats_lie_on_the_grid_and_a_spoken_command_arrives(tmp_path: Path) -> None:
    with virtual_card() as card:
        recording = card.record()
        with program(card, tmp_path, 11.0) as running:
            running.wait_for(lambda told: "hearing" in told)
            card.say(command(), MIC_RATE)
            result = running.result()
        places = beats(recording.stop())
    assert len(places) >= 19
    errors = places - places[0] - (SPEAKER_RATE // 2) * np.arange(len(places))
    assert np.abs(errors).max() <= SPEAKER_RATE // 1000
    assert likeness(result["heard"], command()) > 0.9
    assert (np.diff(result["frames"]) == SPEAKER_BLOCK).all()
    assert beats(result["played"])[0] == SPEAKER_RATE


@needs_card
def test_when_the_sound_server_dies_the_workout_goes_on_and_sound_returns_with_it(tmp_path: Path) -> None:
    with virtual_card() as card:
        card.record()
        with program(card, tmp_path, 12.0) as running:
            running.wait_for(lambda told: "hearing" in told)
            card.kill()
            gone = running.wait_for(lambda told: "speaker is gone" in str(told.get("status")))
            card.start()
            recording = card.record()
            back = running.wait_for(lambda told: "status" in told and "speaker" not in str(told["status"]))
            result = running.result()
            after = beats(recording.stop())
    assert running.told[-1]["losses"] == 1
    assert back["at"] > gone["at"]
    assert (np.diff(result["frames"]) == SPEAKER_BLOCK).all()
    silent = result["played"][round(gone["at"] * SPEAKER_RATE) : round(back["at"] * SPEAKER_RATE) - SPEAKER_BLOCK]
    assert not silent.any()
    assert len(after) >= 3
    assert np.abs(np.diff(after) - SPEAKER_RATE // 2).max() <= SPEAKER_RATE // 1000


@needs_card
def test_without_a_microphone_the_status_says_so_and_the_coach_speaks(tmp_path: Path) -> None:
    with virtual_card() as card:
        recording = card.record()
        with program(card, tmp_path, 2.0, "no such microphone") as running:
            told = running.wait_for(lambda told: "status" in told)
            result = running.result()
        assert len(beats(recording.stop())) >= 2
    assert told["status"].startswith("No microphone was found that is called 'no such microphone'.")
    assert not len(result["heard"])


@needs_card
def test_without_a_sound_server_one_line_says_that_there_is_no_speaker(tmp_path: Path) -> None:
    with virtual_card() as card:
        card.kill()
        with program(card, tmp_path, 1.0) as running:
            code, errors = running.end()
    said = errors.strip().splitlines()[-1]
    assert code == 1
    assert "Traceback" not in errors
    assert said.startswith("No speaker was found")
    assert "--text" in said


@needs_card
def test_devices_are_listed_with_what_they_can() -> None:
    script = "from coach.sound.device import devices\nfor one in devices(): print(one)"
    with virtual_card() as card:
        done = subprocess.run(
            [sys.executable, "-c", script], env=card.environment, capture_output=True, text=True, check=True
        )
    assert "name='pulse', host='ALSA'" in done.stdout
    assert "default_input=True, default_output=True" in done.stdout
