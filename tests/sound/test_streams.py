"""Other programs' sound on a real server, turned down and back."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pulsectl
import pytest

from coach.sound.streams import Streams
from tests.virtual_card import VirtualCard, missing, virtual_card

pytestmark = pytest.mark.skipif(missing() is not None, reason=missing() or "")


@pytest.fixture
def card(monkeypatch: pytest.MonkeyPatch) -> Iterator[VirtualCard]:
    with virtual_card() as card:
        for name in ("XDG_RUNTIME_DIR", "PULSE_SERVER", "HOME"):
            monkeypatch.setenv(name, card.environment[name])
        yield card


class Music:
    """A program that plays, at a volume of its own."""

    def __init__(self, card: VirtualCard, name: str, volume: int = 65536, *properties: str) -> None:
        command = ["pacat", "-d", "speaker", f"--client-name={name}", f"--volume={volume}", "--format=s16le"]
        with Path("/dev/zero").open("rb") as zeros:
            self.process = subprocess.Popen(
                [*command, *(f"--property={each}" for each in properties)], stdin=zeros, env=card.environment
            )
        self.name = name
        while self.volume is None:
            assert self.process.poll() is None

    @property
    def volume(self) -> list[float] | None:
        with pulsectl.Pulse("test") as server:
            streams = [one for one in server.sink_input_list() if one.proplist["application.name"] == self.name]
            return list(streams[0].volume.values) if streams else None

    def turn(self, volume: float) -> None:
        with pulsectl.Pulse("test") as server:
            (stream,) = (one for one in server.sink_input_list() if one.proplist["application.name"] == self.name)
            server.volume_set_all_chans(stream, volume)

    def end(self) -> None:
        self.process.kill()
        self.process.wait()


@pytest.fixture
def music(card: VirtualCard) -> Iterator[Music]:
    music = Music(card, "music", 40001)
    yield music
    music.end()


def test_a_stream_is_turned_down_by_so_many_decibels_and_comes_back_exactly(card: VirtualCard, music: Music) -> None:
    before, streams = music.volume, Streams()
    streams.lower(12.0)
    low = music.volume
    assert before
    assert low
    assert [volume**3 for volume in low] == pytest.approx([10 ** (-12 / 20) * volume**3 for volume in before], rel=1e-3)
    streams.lower(12.0)
    assert music.volume == low
    streams.restore()
    assert music.volume == before
    assert music.process.pid in streams.processes


def test_what_somebody_has_turned_meanwhile_stays_as_they_want_it(card: VirtualCard, music: Music) -> None:
    streams, other = Streams(), Music(card, "other")
    streams.lower(12.0)
    music.turn(0.9)
    streams.restore()
    assert music.volume == pytest.approx([0.9, 0.9], abs=1e-4)
    assert other.volume == [1.0, 1.0]
    other.end()


def test_a_program_that_crashed_meanwhile_keeps_no_other_low(card: VirtualCard, music: Music) -> None:
    streams, other, before = Streams(), Music(card, "other"), music.volume
    streams.lower(12.0)
    other.end()
    streams.restore()
    assert music.volume == before


def test_calls_and_what_the_coach_itself_plays_are_left_alone(card: VirtualCard, music: Music) -> None:
    before = music.volume
    call = Music(card, "call", 65536, "media.role=phone")
    own = Music(card, "own", 65536, f"application.process.id={os.getpid()}")
    Streams().lower(12.0)
    assert (call.volume, own.volume) == ([1.0, 1.0], [1.0, 1.0])
    assert music.volume != before
    call.end()
    own.end()


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_whoever_stops_the_coach_gets_the_music_back(card: VirtualCard, music: Music, stop: signal.Signals) -> None:
    script = """
import signal, sys, time
from coach.sound.ducking import Ducking
from coach.sound.streams import Streams
signal.signal(signal.SIGTERM, signal.default_int_handler)
with Ducking(12.0, Streams()) as ducking:
    ducking.want(True)
    print("low", flush=True)
    time.sleep(60)
"""
    before = music.volume
    coach = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert coach.stdout is not None
    coach.stdout.readline()
    while music.volume == before:
        assert coach.poll() is None
    coach.send_signal(stop)
    coach.wait()
    coach.stdout.close()
    assert music.volume == before


@pytest.mark.parametrize(("wish", "lowers"), [("20", True), ("off", False)])
def test_a_workout_lowers_the_music_while_it_speaks_and_gives_it_back_when_it_is_interrupted(
    card: VirtualCard, music: Music, tmp_path: Path, wish: str, lowers: bool
) -> None:
    before = music.volume
    assert before
    with (tmp_path / "out").open("wb") as out:
        coach = subprocess.Popen(
            [sys.executable, "-m", "coach", "run", "demo", "--no-mic", "--duck", wish],
            stdin=subprocess.PIPE,
            stdout=out,
            stderr=subprocess.STDOUT,
            env={**card.environment, "COACH_HOME": str(tmp_path / "home")},
        )
    while "exercises, about" not in (tmp_path / "out").read_text():
        assert coach.poll() is None
    if lowers:
        low = [volume * 10 ** (-20 / 60) for volume in before]
        while music.volume != pytest.approx(low, abs=1e-4):
            assert coach.poll() is None
    assert (music.volume != before) is lowers
    coach.send_signal(signal.SIGINT)
    coach.communicate(timeout=60)
    assert music.volume == before


def test_a_server_that_has_gone_is_no_failure(card: VirtualCard, music: Music) -> None:
    streams = Streams()
    streams.lower(12.0)
    card.kill()
    streams.restore()
    streams.lower(12.0)


def test_without_a_server_nothing_happens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/nowhere")
    streams = Streams()
    streams.lower(12.0)
    streams.restore()
    assert streams.processes == frozenset()
