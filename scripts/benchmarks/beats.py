"""How exactly a beat sounds: the coach's own streams on the virtual card, beside a `say` and `sleep` loop."""

import shutil
import threading
import time
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from coach.audio import SPEAKER_RATE
from coach.cues.timeline import Tone
from coach.sound.device import DevicePort
from coach.sound.mixer import Mixer, Sound
from coach.sound.tones import tone
from scripts.benchmarks import child
from scripts.benchmarks.card import Recording, VirtualCard, onsets, open_card
from scripts.benchmarks.figure import Measurement, Missing, Reading, Spec, Task

#: Seconds from beat to beat. A spoken number takes most of its second.
INTERVAL, SPOKEN_INTERVAL = 0.4, 1.0
FIRST_BEAT = 1.0
#: What is still on its way when a program has ended.
DRAIN_SECONDS = 0.5
#: Nobody closes a port that has hung up.
SPARE_SECONDS = 15.0

SPEC = Spec("beat-error", "largest error of a beat on the virtual card", "ms", 1.0, "pyttsx3 say + sleep")


def play_beats(beats: int) -> int:
    """Play beats through the coach's streams, microphone open. In a process of its own. Gives the underruns."""
    mixer = Mixer()
    mixer.play(Sound(round((FIRST_BEAT + index * INTERVAL) * SPEAKER_RATE), tone(Tone.TICK)) for index in range(beats))
    port = DevicePort(mixer)
    end = FIRST_BEAT + beats * INTERVAL + port.latency
    threading.Timer(end + SPARE_SECONDS, port.close).start()
    for block in port.blocks():
        if block.seconds >= end:
            break
    port.close()
    return port.underruns


def speak_beats(beats: int, deadlines: bool) -> int:
    """The plain way: say, wait for it, sleep for the rest of the second. In a process of its own.

    With `deadlines` as good as it gets: it sleeps until the next beat is due, so that errors do not add up.
    """
    import pyttsx3  # noqa: PLC0415  # its engine belongs into the process that is only for this

    engine = pyttsx3.init()
    time.sleep(FIRST_BEAT)
    due = time.monotonic()
    for _ in range(beats):
        begun = due if deadlines else time.monotonic()
        engine.say("two")
        engine.runAndWait()
        due = begun + SPOKEN_INTERVAL
        time.sleep(max(0.0, due - time.monotonic()))
    return beats


def measure(task: Task) -> Mapping[str, Reading]:
    """The coach's beats, then the plain ones, on one card."""
    effort = task.effort
    with open_card() as card:
        recording = card.record()
        underruns = child.call(play_beats, effort.beats, environment=card.environment)
        error = _error(_sounds(recording, 0), effort.beats, INTERVAL)
        plain = _plain(card, recording, effort.spoken_beats, deadlines=False)
        timed = _plain(card, recording, effort.spoken_beats, deadlines=True)
    note = f"{effort.beats} beats, {underruns} underruns; {effort.spoken_beats} of pyttsx3"
    if not isinstance(timed, Missing):
        note += f" ({timed:.2g} ms when it sleeps to deadlines)"
    return {SPEC.name: Reading(error, plain, note)}


def _plain(card: VirtualCard, recording: Recording, beats: int, *, deadlines: bool) -> float | Missing:
    for program in ("aplay", "espeak-ng"):
        if shutil.which(program) is None:
            return Missing(f"no program {program}")
    begun = len(recording.samples())
    try:
        child.call(speak_beats, beats, deadlines, environment=card.environment)
        return _error(_sounds(recording, begun), beats, SPOKEN_INTERVAL)
    except Missing as reason:
        return reason


def _sounds(recording: Recording, begun: int) -> NDArray[np.float64]:
    """Seconds at which sounds began since a frame of the recording."""
    time.sleep(DRAIN_SECONDS)
    return onsets(recording.samples()[begun:], INTERVAL / 2)


def _error(places: NDArray[np.float64], beats: int, interval: float) -> float:
    """Milliseconds by which a beat lies off the best grid. Raises Missing when a beat is not there."""
    if len(places) != beats:
        raise Missing(f"{len(places)} of {beats} beats sounded")
    off = places - interval * np.arange(beats)
    return float(1000 * np.abs(off - np.median(off)).max())


MEASUREMENTS = (Measurement("beats", (SPEC,), measure),)
