"""Ducking: others step back in a thread of their own, and are as they were at the end, whatever happens."""

import threading

import pytest
from click.testing import CliRunner

from coach.cli.main import cli
from coach.sound.ducking import Ducking

WAIT = 20.0


class Radio:
    """Something that plays. It may be slow, and it may break down when it is touched."""

    def __init__(self, *, slow: bool = False, broken: bool = False) -> None:
        self.volume = 1.0
        self.history: list[float] = []
        self.go = threading.Event()
        self.touched = threading.Event()
        if not slow:
            self.go.set()
        self._broken = broken

    def lower(self, decibels: float) -> None:
        self._turn(1.0 - decibels / 100)

    def restore(self) -> None:
        self._turn(1.0)

    def _turn(self, volume: float) -> None:
        self.touched.set()
        self.go.wait(WAIT)
        if self._broken:
            raise RuntimeError("it has crashed")
        self.volume = volume
        self.history.append(volume)


def test_it_is_low_while_that_is_wanted_and_back_at_the_end() -> None:
    radio = Radio()
    with Ducking(12.0, radio) as ducking:
        ducking.want(True)
        assert radio.touched.wait(WAIT)
    assert radio.history == [0.88, 1.0]


def test_who_wants_it_does_not_wait_for_it_and_only_the_last_wish_counts() -> None:
    radio = Radio(slow=True)
    with Ducking(12.0, radio) as ducking:
        ducking.want(True)
        assert radio.touched.wait(WAIT)
        for wanted in (False, True, False, True, False):
            ducking.want(wanted)
        assert radio.history == []
        radio.go.set()
    assert radio.history == [0.88, 1.0]


def test_what_breaks_down_keeps_no_other_low() -> None:
    broken, radio = Radio(broken=True), Radio()
    with Ducking(12.0, broken, radio) as ducking:
        ducking.want(True)
        assert radio.touched.wait(WAIT)
    assert radio.history == [0.88, 1.0]


def test_an_end_by_an_interruption_is_an_end() -> None:
    radio = Radio()

    def interrupted() -> None:
        with Ducking(12.0, radio) as ducking:
            ducking.want(True)
            assert radio.touched.wait(WAIT)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert radio.history == [0.88, 1.0]


def test_it_follows_who_speaks() -> None:
    radio = Radio()
    with Ducking(12.0, radio) as ducking:
        ducking.follow(1.0, speaks=False, hears=False)
        assert not radio.touched.is_set()
        ducking.follow(2.0, speaks=True, hears=False)
        assert radio.touched.wait(WAIT)
    assert radio.volume == 1.0


def test_music_that_was_never_lowered_is_not_touched() -> None:
    radio = Radio()
    with Ducking(12.0, radio):
        pass
    assert radio.volume == 1.0


@pytest.mark.parametrize("value", ["loud", "-3", "61", "nan", ""])
def test_how_much_it_is_lowered_is_a_number_of_decibels_or_off(value: str) -> None:
    result = CliRunner().invoke(cli, ["run", "--duck", value])
    assert result.exit_code == 2
    assert f'{value!r} is neither a number of decibels from 0 to 60 nor "off".' in result.stderr
