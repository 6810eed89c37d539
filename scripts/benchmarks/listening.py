"""What listening costs, while nobody speaks and while people talk: in a simulated room, and the program on the card."""

import subprocess
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import partial
from itertools import islice

import numpy as np

from coach.audio import MIC_BLOCK, MIC_RATE, SPEAKER_BLOCK, Samples, read
from coach.hearing.ear import Ear, Situation
from coach.hearing.echo_canceller import EchoCanceller
from coach.hearing.engines import Engine, open_recogniser
from coach.sound.mixer import Mixer
from coach.sound.port import Block
from coach.sound.room import Room
from scripts.benchmarks.address import OTHER_SPEECH
from scripts.benchmarks.card import VirtualCard, open_card
from scripts.benchmarks.figure import Measurement, Missing, Reading, Spec, Task
from scripts.benchmarks.live import LiveCoach, make_clips
from scripts.benchmarks.words import Command, workout_language

#: A quiet room with a fan, in dB below full scale.
NOISE_DB = -55.0
BLOCKS_PER_SECOND = 50
BAR_PERCENT, TALK_BAR_PERCENT = 3.0, 10.0
#: The program is looked at when it has been silent for so long: it has read its clips by then.
CALM_SECONDS = 8.0
PATIENCE_SECONDS = 30.0
FAN_SECONDS = 90.0
LIVE = (
    Spec(
        "listening-live", "the same live: coach run in a terminal, paused, all processes", "%", BAR_PERCENT, "--no-mic"
    ),
    Spec("memory-live", "memory of all its processes, what they share counted once", "MB"),
)


def quiet_room(seconds: float) -> list[Block]:
    """Blocks in which nothing but faint noise is heard."""
    blocks = Room(Mixer(), noise_db=NOISE_DB, seed=1).blocks()
    return list(islice(blocks, round(seconds * BLOCKS_PER_SECOND)))


def pipeline(engine: Engine, code: str, task: Task) -> Mapping[str, Reading]:
    """Percent of a core for echo canceller and ear; beside, every block goes to the recogniser."""
    language = workout_language(code)
    blocks = quiet_room(task.effort.silence)
    ear, plain = Ear(open_recogniser(engine, language), language), open_recogniser(engine, language)
    situation = Situation(frozenset(Command), None)
    gated = _percent(blocks, lambda samples, at: ear.listen(samples, at, situation))

    def hear_all(samples: Samples, at: float) -> None:
        plain.accept(samples)
        # Without a gate nothing says where an utterance ends.
        if round(at * BLOCKS_PER_SECOND) % (2 * BLOCKS_PER_SECOND) == BLOCKS_PER_SECOND - 1:
            plain.finish()

    ungated = _percent(blocks, hear_all)
    ear.close()
    plain.close()
    return {_name(engine): Reading(gated, ungated, f"{task.effort.silence:.0f} s of noise at {NOISE_DB:.0f} dB")}


def talk(engine: Engine, code: str, task: Task) -> Mapping[str, Reading]:
    """Percent of a core while people talk without a pause; beside, every block goes to the recogniser."""
    paths = sorted(OTHER_SPEECH.glob("*.flac"))
    if not paths:
        raise Missing("the recordings of other speech are not beside the checkout")
    language = workout_language(code)
    speech = np.concatenate([read(path, MIC_RATE) for path in paths[: max(1, round(task.effort.silence / 8))]])
    ear, plain = Ear(open_recogniser(engine, language), language), open_recogniser(engine, language)
    situation = Situation(frozenset(Command), None)
    gated = _percent(_blocks(speech), lambda samples, at: ear.listen(samples, at, situation))
    ungated = _percent(_blocks(speech), lambda samples, _: plain.accept(samples)) if engine == "vosk" else None
    ear.close()
    plain.close()
    beside = Missing("it hears whole utterances only") if ungated is None else ungated
    return {
        f"{_name(engine)}-talk": Reading(gated, beside, f"{len(speech) / MIC_RATE:.0f} s of people who order coffee")
    }


def _blocks(speech: Samples) -> list[Block]:
    """What a microphone hears while nothing is played."""
    played = np.zeros(SPEAKER_BLOCK, np.float32)
    count = len(speech) // MIC_BLOCK
    heard = np.split(speech[: count * MIC_BLOCK], count)
    return [Block(number * SPEAKER_BLOCK, played, each) for number, each in enumerate(heard)]


def live(task: Task) -> Mapping[str, Reading]:
    """The program in a terminal, paused; the first seconds, in which everything is loaded, do not count."""
    seconds = task.effort.live_silence
    with open_card() as card:
        recording = card.record()
        make_clips("day-one")
        _blow(card)
        # The first one also has what it might answer said for the clip cache, as on the first day only.
        _paused(LiveCoach(card, recording, task.home, "run", "day-one"), seconds)
        percent, memory = _paused(LiveCoach(card, recording, task.home, "run", "day-one"), seconds)
        deaf, _ = _paused(LiveCoach(card, recording, task.home, "run", "day-one", "--no-mic"), seconds)
    return {LIVE[0].name: Reading(percent, deaf, f"over {seconds:.0f} s"), LIVE[1].name: Reading(memory)}


def _paused(coach: LiveCoach, seconds: float) -> tuple[float, float]:
    """Percent of a core, and MB, of a coach that waits for a command."""
    try:
        coach.first_sound()
        coach.type("pause")
        until = time.monotonic() + PATIENCE_SECONDS
        while not coach.silent_for(CALM_SECONDS):
            if time.monotonic() > until:
                raise Missing("coach run did not fall silent")
            time.sleep(0.1)
        begun, used = time.monotonic(), coach.cpu_seconds()
        time.sleep(seconds)
        return 100 * (coach.cpu_seconds() - used) / (time.monotonic() - begun), coach.memory()
    finally:
        coach.close()


def _blow(card: VirtualCard) -> None:
    """Let faint noise into the microphone, until the card ends."""
    noise = np.random.default_rng(1).standard_normal(round(FAN_SECONDS * MIC_RATE))
    samples = (10 ** (NOISE_DB / 20) * noise).astype(np.float32)

    def blow() -> None:
        with suppress(subprocess.SubprocessError, OSError):
            card.say(samples, MIC_RATE)

    threading.Thread(target=blow, daemon=True).start()


def _percent(blocks: Iterable[Block], listen: Callable[[Samples, float], object]) -> float:
    """Percent of the audio's time that the process computes."""
    canceller, seconds = EchoCanceller(), 0.0
    begun = time.process_time()
    for block in blocks:
        listen(canceller.cancel(block.played, block.heard), block.seconds)
        seconds += 1 / BLOCKS_PER_SECOND
    return 100 * (time.process_time() - begun) / seconds


def _name(engine: Engine) -> str:
    return f"listening-{engine}"


def _measurement(engine: Engine, code: str, what: str) -> Measurement:
    name, text = _name(engine), f"CPU of one core while listening in silence, {what}"
    spec = Spec(name, text, "%", BAR_PERCENT, "no speech gate")
    return Measurement("listening", (spec,), partial(pipeline, engine, code))


def _talk(engine: Engine, code: str, what: str) -> Measurement:
    text = f"CPU of one core while people talk without a pause, {what}"
    spec = Spec(f"{_name(engine)}-talk", text, "%", TALK_BAR_PERCENT, "no speech gate")
    return Measurement("listening", (spec,), partial(talk, engine, code))


MEASUREMENTS = (
    _measurement("vosk", "ko", "Vosk Korean"),
    _measurement("pocketsphinx", "en", "PocketSphinx"),
    _talk("vosk", "ko", "Vosk Korean"),
    _talk("pocketsphinx", "en", "PocketSphinx"),
    Measurement("listening", LIVE, live),
)
