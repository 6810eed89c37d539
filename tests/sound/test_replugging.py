"""Devices that come and go while a workout runs, on the virtual sound card."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np

from coach.audio import MIC_RATE, SPEAKER_BLOCK, SPEAKER_RATE
from tests.sound.running import beats, command, likeness, needs_card, program
from tests.virtual_card import VirtualCard, virtual_card

pytestmark = needs_card

BEAT = SPEAKER_RATE // 2
MILLISECOND = SPEAKER_RATE // 1000


def number(card: VirtualCard, name: str) -> int:
    """The number of a device as a program that begins now sees it."""
    script = "import json\nfrom coach.sound.device import devices\nprint(json.dumps([d.name for d in devices()]))"
    done = subprocess.run(
        [sys.executable, "-c", script], env=card.environment, capture_output=True, text=True, check=True
    )
    return int(json.loads(done.stdout).index(name))


def test_an_unplugged_microphone_is_told_once_and_heard_again_when_it_is_back(tmp_path: Path) -> None:
    with virtual_card() as card, program(card, tmp_path, 60.0, sound="noise") as running:
        running.wait_for(lambda told: "hearing" in told)
        card.unplug("mic")
        running.until_status("microphone is gone")
        card.plug("remap-source", "source_name=mic", "master=room.monitor")
        card.control("set-default-source", "mic")
        running.until_status(None)
        card.say(command(), MIC_RATE)
        running.close()
        result = running.result()
    assert [told["status"] is None for told in running.told if "status" in told] == [False, True]
    assert likeness(result["heard"], command()) > 0.9
    assert running.told[-1]["losses"] == 0


def test_a_microphone_that_falls_silent_is_told_and_its_return_too(tmp_path: Path) -> None:
    with virtual_card() as card, program(card, tmp_path, 60.0) as running:
        running.wait_for(lambda told: "hearing" in told)
        card.control("suspend-source", "mic", "1")
        running.until_status("microphone is gone")
        card.control("suspend-source", "mic", "0")
        running.until_status(None)
        card.say(command(), MIC_RATE)
        running.close()
        result = running.result()
    assert likeness(result["heard"], command()) > 0.9
    assert running.told[-1]["losses"] == 0


def test_a_speaker_that_falls_silent_is_told_the_athlete_is_heard_meanwhile_and_the_beats_come_back_on_their_grid(
    tmp_path: Path,
) -> None:
    with virtual_card() as card, program(card, tmp_path, 60.0) as running:
        running.wait_for(lambda told: "hearing" in told)
        card.control("suspend-sink", "speaker", "1")
        running.until_status("speaker is gone")
        for _ in range(4):
            card.say(command(), MIC_RATE)
        card.control("suspend-sink", "speaker", "0")
        running.until_status(None)
        recording = card.record()
        card.say(np.zeros(3 * MIC_RATE, dtype=np.float32), MIC_RATE)
        places = beats(recording.stop())
        running.close()
        result = running.result()
    assert likeness(result["heard"], command()) > 0.9
    assert len(places) >= 4
    assert np.abs(np.diff(places) - BEAT).max() <= MILLISECOND
    assert (np.diff(result["frames"]) == SPEAKER_BLOCK).all()
    assert running.told[-1]["losses"] == 1


def test_when_both_are_gone_at_once_both_come_back(tmp_path: Path) -> None:
    with virtual_card() as card, program(card, tmp_path, 60.0) as running:
        running.wait_for(lambda told: "hearing" in told)
        card.kill()
        running.until_status("speaker is gone")
        card.start()
        running.until_status(None)
        recording = card.record()
        card.say(command(), MIC_RATE)
        card.say(command(), MIC_RATE)
        places = beats(recording.stop())
        running.close()
        result = running.result()
    assert len(places) >= 2
    assert likeness(result["heard"], command()) > 0.9


def test_a_speaker_that_comes_back_under_another_number_is_found_by_its_name(tmp_path: Path) -> None:
    with virtual_card() as card:
        card.configure({"headset": "speaker"})
        before = number(card, "headset")
        with program(card, tmp_path, 60.0, output=before) as running:
            running.wait_for(lambda told: "hearing" in told)
            card.kill()
            running.until_status("speaker is gone")
            card.configure({"another": "room", "onemore": "room", "headset": "speaker"})
            card.start()
            running.until_status(None)
            assert number(card, "headset") != before
            recording = card.record()
            card.say(np.zeros(2 * MIC_RATE, dtype=np.float32), MIC_RATE)
            assert len(beats(recording.stop())) >= 3
            running.close()
            running.result()


def test_a_microphone_that_is_plugged_in_during_the_workout_is_heard(tmp_path: Path) -> None:
    with virtual_card() as card, program(card, tmp_path, 60.0, input="headset") as running:
        running.until_status("No microphone was found that is called 'headset'")
        card.configure({"headset": "mic"})
        running.until_status(None)
        running.wait_for(lambda told: "hearing" in told)
        recording = card.record()
        card.say(command(), MIC_RATE)
        card.say(command(), MIC_RATE)
        places = beats(recording.stop())
        running.close()
        result = running.result()
    assert likeness(result["heard"], command()) > 0.9
    assert len(places) >= 2
    assert np.abs(np.diff(places) - BEAT).max() <= MILLISECOND
    assert (np.diff(result["frames"]) == SPEAKER_BLOCK).all()
    assert running.told[-1]["losses"] == 0


def test_who_uses_the_default_devices_follows_when_others_become_the_default(tmp_path: Path) -> None:
    with virtual_card() as card:
        card.plug("null-sink", "sink_name=kitchen", "rate=48000")
        card.plug("null-sink", "sink_name=hall", "rate=48000")
        card.plug("remap-source", "source_name=hallmic", "master=hall.monitor")
        with program(card, tmp_path, 60.0) as running:
            running.wait_for(lambda told: "hearing" in told)
            card.control("set-default-sink", "kitchen")
            card.control("set-default-source", "hallmic")
            old, new = card.record("speaker"), card.record("kitchen")
            card.say(command(), MIC_RATE, into="hall")
            card.say(command(), MIC_RATE, into="hall")
            places, left = beats(new.stop()), beats(old.stop())
            running.close()
            result = running.result()
    assert len(left) == 0
    assert len(places) >= 2
    assert likeness(result["heard"], command()) > 0.9
    assert running.told[-1]["losses"] == 0


def test_who_was_given_devices_by_name_stays_with_them_when_others_become_the_default(tmp_path: Path) -> None:
    with virtual_card() as card:
        card.plug("null-sink", "sink_name=kitchen", "rate=48000")
        card.plug("null-sink", "sink_name=hall", "rate=48000")
        card.plug("remap-source", "source_name=hallmic", "master=hall.monitor")
        card.configure({"headset": "kitchen", "headmic": "hallmic"})
        with program(card, tmp_path, 60.0, output="headset", input="headmic") as running:
            running.wait_for(lambda told: "hearing" in told)
            card.control("set-default-sink", "room")
            card.control("set-default-source", "room.monitor")
            ours, usual, other = card.record("kitchen"), card.record("speaker"), card.record("room")
            card.say(command(), MIC_RATE, into="hall")
            card.say(command(), MIC_RATE, into="hall")
            places, elsewhere = beats(ours.stop()), [beats(usual.stop()), beats(other.stop())]
            running.close()
            result = running.result()
    assert len(places) >= 2
    assert [len(each) for each in elsewhere] == [0, 0]
    assert likeness(result["heard"], command()) > 0.9
    assert running.told[-1]["losses"] == 0
