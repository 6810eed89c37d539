"""The live port on a virtual sound card: PulseAudio with null sinks, and the program's own PortAudio streams."""

import signal
import subprocess
import sys
from pathlib import Path

import numpy as np

from coach.audio import MIC_RATE, SPEAKER_BLOCK, SPEAKER_RATE
from tests.sound.running import beats, command, likeness, needs_card, program
from tests.virtual_card import EIGHT, virtual_card


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
        with program(card, tmp_path, 2.0, input="no such microphone") as running:
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


@needs_card
def test_a_workout_that_is_broken_off_in_the_middle_of_a_sound_ends_without_a_click(tmp_path: Path) -> None:
    with virtual_card() as card:
        recording = card.record()
        with program(card, tmp_path, 60.0, sound="hum") as running:
            running.wait_for(lambda told: "hearing" in told)
            card.say(command(), MIC_RATE)
            running.close()
            running.result()
        heard = recording.stop()
    loud = np.flatnonzero(np.abs(heard) > 0.4)
    assert len(loud) > SPEAKER_RATE // 5
    last = heard[loud[-1] - SPEAKER_RATE // 10 :]
    steepest = np.abs(np.diff(heard[loud[0] : loud[0] + SPEAKER_RATE // 10])).max()
    assert np.abs(np.diff(last)).max() <= 1.1 * steepest
    assert np.flatnonzero(np.abs(heard) > 0.01)[-1] - loud[-1] <= 0.006 * SPEAKER_RATE


@needs_card
def test_the_speaker_is_awake_for_half_a_second_before_the_first_sound(tmp_path: Path) -> None:
    with virtual_card() as card:
        recording = card.record()
        with program(card, tmp_path, 1.0, sound="noise") as running:
            result = running.result()
        heard = recording.stop()
    first = np.flatnonzero(np.abs(heard) > 0.01)[0]
    awake = np.flatnonzero(heard[:first])
    assert first - awake[0] >= 0.4 * SPEAKER_RATE  # a card that begins takes a few of the 25 blocks for itself
    assert np.mean(heard[awake[0] : first] != 0.0) > 0.5
    assert np.abs(result["played"][:SPEAKER_BLOCK]).max() > 0.01  # the clock begins with the sound


@needs_card
def test_of_eight_microphones_the_one_that_was_asked_for_is_heard(tmp_path: Path) -> None:
    eight = np.zeros((MIC_RATE, 8), dtype=np.float32)
    eight[:, 2] = command()
    eight[:, 5] = other = command()[::-1]
    heard = {}
    for channel in (3, 6):
        with virtual_card() as card:
            card.plug("null-sink", "sink_name=array", "rate=48000", "channels=8", f"channel_map={EIGHT}")
            card.plug(
                "remap-source", "source_name=arraymic", "master=array.monitor", "channels=8", f"channel_map={EIGHT}"
            )
            card.control("set-default-source", "arraymic")
            with program(card, tmp_path, 60.0, channel=channel) as running:
                running.wait_for(lambda told: "hearing" in told)
                card.say(eight, MIC_RATE, into="array")
                running.close()
                heard[channel] = running.result()["heard"]
    assert likeness(heard[3], command()) > 0.9
    assert likeness(heard[6], command()) < 0.5
    assert likeness(heard[6], other) > 0.9


@needs_card
def test_a_program_that_was_held_up_counts_what_it_missed(tmp_path: Path) -> None:
    with virtual_card() as card, program(card, tmp_path, 60.0) as running:
        running.wait_for(lambda told: "hearing" in told)
        for _ in range(3):
            running.signal(signal.SIGSTOP)
            card.say(np.zeros(MIC_RATE // 2, dtype=np.float32), MIC_RATE)
            running.signal(signal.SIGCONT)
            card.say(np.zeros(MIC_RATE // 2, dtype=np.float32), MIC_RATE)
        running.close()
        result = running.result()
    assert running.told[-1]["underruns"] >= 1
    assert (np.diff(result["frames"]) == SPEAKER_BLOCK).all()
