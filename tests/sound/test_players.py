"""Other players are held while their music is not wanted, and go on: on a real bus, with players that behave."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from coach.sound.players import Players, PlayerVolumes
from tests.private_bus import Player, PrivateBus, missing

Join = Callable[..., Player]


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PrivateBus]:
    if why := missing():
        pytest.skip(why)
    bus = PrivateBus(tmp_path)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
    yield bus
    bus.kill()


@pytest.fixture
def join(bus: PrivateBus) -> Iterator[Join]:
    """Makes players on the bus."""
    with ExitStack() as stack:

        def made(name: str, status: str, *, stuck: bool = False, volume: float | None = None) -> Player:
            return stack.enter_context(closing(Player(bus, name, status, stuck=stuck, volume=volume)))

        yield made


def test_what_plays_is_held_and_goes_on(join: Join) -> None:
    music, radio = join("music", "Playing"), join("radio.instance12", "Playing")
    players = Players()
    players.pause()
    assert (music.status, radio.status) == ("Paused", "Paused")
    players.resume()
    assert (music.told, radio.told) == (["Pause", "Play"], ["Pause", "Play"])


@pytest.mark.parametrize("status", ["Paused", "Stopped"])
def test_what_does_not_play_is_left_alone(join: Join, status: str) -> None:
    silent = join("silent", status)
    with Players() as players:
        players.pause()
    assert silent.told == []


def test_at_the_end_of_the_workout_the_music_goes_on(join: Join) -> None:
    music = join("music", "Playing")
    with Players() as players:
        players.pause()
        assert music.status == "Paused"
    assert music.status == "Playing"


def test_music_that_was_not_held_is_not_touched_at_the_end(join: Join) -> None:
    music = join("music", "Paused")
    with Players() as players:
        players.resume()
    assert music.told == []


def test_asking_twice_holds_what_has_begun_meanwhile_and_lets_all_of_it_go_on(join: Join) -> None:
    players, first = Players(), join("first", "Playing")
    players.pause()
    second = join("second", "Playing")
    players.pause()
    assert (first.told, second.told) == (["Pause"], ["Pause"])
    players.resume()
    players.resume()
    assert (first.told, second.told) == (["Pause", "Play"], ["Pause", "Play"])


def test_what_the_athlete_stopped_meanwhile_stays_silent(join: Join) -> None:
    players, music = Players(), join("music", "Playing")
    players.pause()
    music.status = "Stopped"
    players.resume()
    assert music.told == ["Pause"]


def test_a_player_that_was_closed_meanwhile_is_not_started_again(bus: PrivateBus, join: Join, tmp_path: Path) -> None:
    bus.install("music", tmp_path / "started")
    players, radio = Players(), join("radio", "Playing")
    with closing(Player(bus, "music", "Playing")) as music:
        players.pause()
        assert music.status == "Paused"
    players.resume()
    assert radio.status == "Playing"
    assert not (tmp_path / "started").exists()


def test_a_player_that_does_not_answer_keeps_no_other_waiting(join: Join) -> None:
    join("aaa", "Playing", stuck=True)
    music = join("music", "Playing")
    join("zzz", "Playing", stuck=True)
    with Players() as players:
        players.pause()
        assert music.status == "Paused"
    assert music.status == "Playing"


def test_the_proxy_of_the_players_is_none_itself(join: Join) -> None:
    proxy = join("playerctld", "Playing")
    Players().pause()
    assert proxy.told == []


def test_what_plays_is_turned_down_and_comes_back_to_the_bit(join: Join) -> None:
    music, radio = join("music", "Playing", volume=0.7310585786), join("radio", "Playing", volume=1.0)
    volumes = PlayerVolumes()
    volumes.lower(20.0)
    assert music.volume == pytest.approx(0.07310585786)
    assert radio.volume == pytest.approx(0.1)
    volumes.lower(20.0)
    assert radio.volume == pytest.approx(0.1)
    volumes.restore()
    assert (music.volume, radio.volume) == (0.7310585786, 1.0)


def test_only_what_was_turned_down_is_turned_back(join: Join) -> None:
    paused, mute = join("paused", "Paused", volume=0.5), join("mute", "Playing")
    music, other = join("music", "Playing", volume=0.5), join("other", "Playing", volume=0.5)
    volumes = PlayerVolumes()
    volumes.lower(12.0)
    assert (paused.volume, mute.volume) == (0.5, None)
    music.volume = 0.9  # its owner has turned it up meanwhile
    volumes.restore()
    assert (music.volume, other.volume, paused.volume) == (0.9, 0.5, 0.5)


def test_a_player_that_has_gone_keeps_no_other_low(bus: PrivateBus, join: Join) -> None:
    volumes, radio = PlayerVolumes(), join("radio", "Playing", volume=0.8)
    with closing(Player(bus, "music", "Playing", volume=0.8)):
        volumes.lower(12.0)
    volumes.restore()
    assert radio.volume == 0.8


def test_a_bus_that_the_session_does_not_name_is_where_systemd_puts_it(
    join: Join, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    music = join("music", "Playing")
    Players().pause()
    assert music.status == "Paused"


def test_a_bus_that_breaks_down_meanwhile_is_no_failure(bus: PrivateBus, join: Join) -> None:
    music = join("music", "Playing")
    with Players() as players:
        players.pause()
        bus.kill()
    assert music.told == ["Pause"]


@pytest.mark.parametrize(
    "address", ["", "nonsense", "unix:path=/nowhere/bus", "tcp:host=localhost,port=1", "unix:", "unix:path=/dev/null"]
)
def test_without_a_bus_nothing_happens(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    players = Players()
    players.pause()
    players.resume()


@pytest.mark.parametrize("answers", [(), (b"OK 0123456789abcdef0123456789abcdef\r\n",), (b"REJECTED\r\n",)])
def test_a_bus_that_falls_silent_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answers: tuple[bytes, ...]
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'bus'}")
    over = threading.Event()
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "bus"))
        server.listen()

        def serve() -> None:
            connection, _ = server.accept()
            with connection:
                for answer in answers:
                    connection.recv(1024)
                    connection.sendall(answer)
                over.wait(60)

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            Players().pause()
            assert thread.is_alive()
        finally:
            over.set()
            thread.join()
