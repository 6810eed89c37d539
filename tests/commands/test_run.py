"""What `coach run` keeps of a workout for the next one."""

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from coach.athletes import change_settings, load_athlete
from coach.commands.planning import planned
from coach.commands.run import _keeper
from coach.session.effects import Lacking, Logged, Music
from coach.sound.players import Players
from coach.workout.model import Tilt
from tests.private_bus import Player, PrivateBus, missing

ROOT = Path(__file__).parent.parent.parent
SET = Logged(1.0, 1, "wall-sit", "standard", 1, None, None, 30, None, "fine")


def test_what_is_lacking_is_kept_beside_what_is_there(home: Path) -> None:
    change_settings(tilt=Tilt.NEUTRAL)
    _keeper(Players())(Lacking(2.0, "mat"))
    athlete, problem = load_athlete()
    assert problem is None
    assert athlete.lacks == {"mat"}
    assert athlete.tilt is Tilt.NEUTRAL


def test_how_fast_is_spoken_is_kept_and_holds_for_the_next_workout(home: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "coach", "run", "demo", "--text", "--no-mic"],
        input="speak slower\nend\nyes\n",
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "COACH_HOME": str(home)},
    )
    assert load_athlete()[0].speech_percent == 85
    plan, _ = planned("demo", "en")
    assert plan.speech == 85


def test_what_changes_nothing_is_not_written(home: Path) -> None:
    keep = _keeper(Players())
    keep(SET)
    keep(Music(4.0, playing=True))
    assert not home.exists()


def test_no_music_holds_other_players_until_it_is_wanted_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if why := missing():
        pytest.skip(why)
    bus = PrivateBus(tmp_path)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
    with closing(Player(bus, "music", "Playing")) as music, Players() as players:
        keep = _keeper(players)
        keep(Music(1.0, playing=False))
        assert music.status == "Paused"
        keep(Music(2.0, playing=True))
        assert music.status == "Playing"
    bus.kill()


def test_pain_in_a_workout_is_known_at_the_next_one(home: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "coach", "run", "demo", "--text", "--no-mic"],
        input="start\nnext\nthat hurts\nend\nyes\n",
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "COACH_HOME": str(home)},
    )
    history = planned("demo", "en")[0].history
    assert [last.hurt for last in history.values()] == [True]
