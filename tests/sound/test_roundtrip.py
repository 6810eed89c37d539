"""The round trip of clicks, and what the coach's voice does on its way back, in simulated rooms."""

import numpy as np
import pytest

from coach.audio import MIC_RATE, SPEAKER_RATE, Samples
from coach.hearing.echo_report import echo_report
from coach.sound.mixer import Mixer, Sound
from coach.sound.probe import is_silent, probe
from coach.sound.room import Room
from coach.sound.roundtrip import CLICKS, clicks, length, round_trip


def speech(seconds: float) -> Samples:
    """Noise with the pauses of speech."""
    random = np.random.default_rng(4)
    shaped = np.convolve(random.standard_normal(round(seconds * SPEAKER_RATE)), np.hanning(24), mode="same")
    syllables = np.repeat(random.random(round(seconds * 5) + 1) > 0.3, SPEAKER_RATE // 5)[: len(shaped)]
    return np.asarray(0.1 * shaped / shaped.std() * syllables, dtype=np.float32)


@pytest.mark.parametrize("delay", [0.05, 0.2, 0.6])
def test_the_round_trip_of_a_room_is_its_delay(delay: float) -> None:
    mixer = Mixer()
    room = Room(mixer, echo_db=-20.0, echo_delay=delay, reverb=0.3, noise_db=-60.0)
    _, heard = probe(room, mixer, clicks(), length())
    found = round_trip(heard)
    assert len(found.seconds) == CLICKS
    assert found.median == pytest.approx(delay, abs=0.002)
    assert found.spread < 0.002


def test_no_click_is_found_where_none_comes_back() -> None:
    mixer = Mixer()
    _, heard = probe(Room(mixer, noise_db=-40.0), mixer, clicks(), length())
    assert round_trip(heard).seconds == ()
    assert is_silent(np.zeros(MIC_RATE, np.float32))
    assert not is_silent(heard)


def report(**room: float) -> str:
    mixer = Mixer()
    simulated = Room(mixer, noise_db=-65.0, **room)  # type: ignore[arg-type]
    played, heard = probe(simulated, mixer, [Sound(SPEAKER_RATE, speech(10.0))], 12.0)
    found = echo_report(played, heard, 1.0)
    return " ".join(found.advice())


def test_an_echo_that_is_taken_out_is_told_as_such() -> None:
    assert report(echo_db=-12.0, echo_delay=0.1, reverb=0.2).startswith("The echo is taken out")


def test_headphones_have_no_echo() -> None:
    assert report().startswith("No echo")


def test_a_loud_speaker_is_told_to_move_away() -> None:
    assert "move them apart" in report(echo_db=3.0, echo_delay=0.1, reverb=0.2)


def test_a_late_echo_is_found_and_told() -> None:
    told = report(echo_db=-12.0, echo_delay=0.5, reverb=0.2)
    assert "Bluetooth" in told
    assert "taken out" in told
