"""Deaf to itself: what the ear makes of the coach's own voice, and of commands spoken over it, in the simulated room.

The coach speaks with the system's voice, the athletes with flite and Piper. Everything between the speaker and the
verdict is the real thing: mixer, echo canceller, speech gate, PocketSphinx, refusals.
"""

import itertools
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import numpy as np

from coach.audio import MIC_RATE, SPEAKER_RATE, Samples
from coach.content.library import load_library
from coach.hearing.ear import Ear, Situation
from coach.hearing.echo_canceller import EchoCanceller
from coach.hearing.engines import open_recogniser
from coach.hearing.hypothesis import Recogniser
from coach.performer import REVERBERATION_SECONDS
from coach.sound.mixer import Mixer, Sound
from coach.sound.port import Block
from coach.sound.room import Room
from coach.speech.athlete import Athlete, PiperAthlete, has_piper
from coach.speech.loudness import CLIP_PEAK
from coach.speech.voice import Voice
from coach.wiring import open_voice, texts_of
from scripts.benchmarks.athletes import english_athletes
from scripts.benchmarks.figure import Measurement, Reading, Spec, Task
from scripts.benchmarks.words import Command, Intent, Language, load_language, workout_language

NOISE_DB = -65.0
#: Silence between two cues.
GAP_SECONDS = 0.4
#: A stretch of cues is about so long; each has its own level, delay and reverberation.
STRETCH_SECONDS = 60.0
LEVELS_DB, DELAYS = (-12.0, 0.0), (0.05, 0.30)
WITHOUT = "without the canceller"
#: The canceller has so long to learn the path; then somebody speaks.
LEARNING_SECONDS, AFTER_SECONDS = 5.0, 1.6
#: What must be heard over the coach, in three phrasings each.
URGENT = (Command.STOP, Command.PAUSE, Command.NEXT, Command.SKIP, Command.EASIER, Command.HURTS)
PHRASINGS = 3
#: The room of the peers' figures: 50 ms away, reverberation that decays within 30 ms; and a lively one.
DRY = {"echo_db": -6.0, "echo_delay": 0.05, "reverb": 0.03}
LIVELY = {"echo_db": -6.0, "echo_delay": 0.12, "reverb": 0.35}


@dataclass(frozen=True, slots=True)
class Condition:
    """A room, and how loud the athlete is beside the coach's echo (dB)."""

    name: str
    what: str
    room: Mapping[str, Any]
    ratio_db: float = 0.0
    bar: float | None = None


CONDITIONS = (
    Condition("barge-in", "commands over the coach lost of those heard without it, same level", DRY, bar=5.0),
    Condition("barge-in-lively", "the same in a lively room", LIVELY, bar=5.0),
    Condition("barge-in-louder", "the same, the athlete 6 dB louder", DRY, 6.0),
    Condition("barge-in-softer", "the same, the athlete 6 dB softer", DRY, -6.0),
    Condition("barge-in-drift", "the same, the clocks 100 ppm apart", {**DRY, "drift_ppm": 100.0}),
    Condition("barge-in-bent", "the same, a loudspeaker driven 12 dB into its bend", {**DRY, "drive_db": 12.0}),
    Condition("barge-in-changed", "the same, another path from 1 s before on", {**DRY, "path_changes": (4.0,)}),
)


@dataclass(slots=True)
class Listener:
    """Hears a room as the loop does. `spoken`: what the coach says, from when to when (seconds)."""

    recogniser: Recogniser
    language: Language
    spoken: Sequence[tuple[float, float, str]]
    cancels: bool = True
    heard: list[Intent] = field(default_factory=list)
    _canceller: EchoCanceller = field(default_factory=EchoCanceller)

    def listen(self, blocks: Iterator[Block]) -> list[Intent]:
        """The commands of all blocks."""
        ear = Ear(self.recogniser, self.language)
        for block in blocks:
            heard, clear = block.heard, False
            if self.cancels:
                heard, clear = self._canceller.cancel(block.played, block.heard), self._canceller.clear
            situation = Situation(frozenset(Command), self._speaking(block.seconds), echo_free=clear)
            for verdict in ear.listen(heard, block.seconds, situation):
                if verdict.command is not None:
                    self.heard.append(Intent(verdict.command, verdict.value))
        ear.listen(np.zeros(MIC_RATE, np.float32), block.seconds, Situation(frozenset(Command), None))
        return self.heard

    def _speaking(self, now: float) -> str | None:
        texts = [text for begins, ends, text in self.spoken if begins <= now < ends + REVERBERATION_SECONDS]
        return " ".join(texts) or None


def own_voice(spec: Spec, task: Task) -> Mapping[str, Reading]:
    """Commands that the ear hears in everything that the coach says in any routine."""
    words, language = load_language("en"), workout_language("en")
    library, dice = load_library(), np.random.default_rng(5)
    texts = dict.fromkeys(
        text for routine in library.routines.values() for text in texts_of(library.plan_of(routine), words, seed=0)
    )
    chosen = list(texts)[:: max(1, len(texts) // (10 * task.effort.phrases))]
    voice, recogniser = open_voice(words), open_recogniser("pocketsphinx", language)
    false, plain, seconds, cues, said = 0, 0, 0.0, 0, Counter[str]()
    for stretch in _stretches(chosen, voice):
        room = {
            "echo_db": float(dice.uniform(*LEVELS_DB)),
            "echo_delay": float(dice.uniform(*DELAYS)),
            "reverb": float(dice.uniform(0.1, 0.5)),
        }
        for cancels in (True, False):
            heard, length = _alone(stretch, room, recogniser, language, cancels=cancels)
            if cancels:
                false += len(heard)
                said.update(intent.command for intent in heard)
                seconds += length
            else:
                plain += len(heard)
        cues += len(stretch)
    voice.close()
    recogniser.close()
    which = "".join(f", {command} {times}" for command, times in said.items())
    note = f"{cues} cues of {len(library.routines)} routines, {seconds / 3600:.2f} h, -12 … 0 dB, 50 … 300 ms{which}"
    return {spec.name: Reading(false, plain, note)}


def barge_in(task: Task) -> Mapping[str, Reading]:
    """Percent of the commands heard right in a silent room that are lost over the coach's voice."""
    language, voice = workout_language("en"), open_voice(load_language("en"))
    recogniser = open_recogniser("pocketsphinx", language)
    coach = _monologue(voice)
    said = list(itertools.islice(_urgent(language), 6 * task.effort.phrases))
    right = [one for one in said if _over(one[1], None, coach, 0.0, recogniser, language) == [one[0]]]
    readings = {}
    for condition in CONDITIONS:
        lost, plain = 0, 0
        for intent, speech in right:
            lost += _over(speech, condition, coach, condition.ratio_db, recogniser, language)[:1] != [intent]
            plain += _over(speech, condition, coach, condition.ratio_db, recogniser, language, cancels=False)[:1] != [
                intent
            ]
        share = 100 / len(right)
        note = f"{len(right) - lost} of {len(right)}, {plain_right(plain, len(right))}; {len(said)} spoken"
        readings[condition.name] = Reading(share * lost, share * plain, note)
    voice.close()
    recogniser.close()
    return readings


def plain_right(lost: int, of: int) -> str:
    """How many are right without the canceller."""
    return f"{of - lost} {WITHOUT}"


def _stretches(texts: Sequence[str], voice: Voice) -> Iterator[list[tuple[str, Samples]]]:
    stretch: list[tuple[str, Samples]] = []
    seconds = 0.0
    for text in texts:
        clip = voice.clip(text)
        stretch.append((text, clip.samples))
        seconds += clip.seconds + GAP_SECONDS
        if seconds > STRETCH_SECONDS:
            yield stretch
            stretch, seconds = [], 0.0
    if stretch:
        yield stretch


def _alone(
    stretch: Sequence[tuple[str, Samples]],
    room: Mapping[str, Any],
    recogniser: Recogniser,
    language: Language,
    *,
    cancels: bool,
) -> tuple[list[Intent], float]:
    """What is heard while only the coach speaks, and for how long."""
    mixer, spoken, at = Mixer(), [], 0.5
    for text, samples in stretch:
        mixer.play([Sound(round(at * SPEAKER_RATE), samples, text, CLIP_PEAK)])
        spoken.append((at, at + len(samples) / SPEAKER_RATE + room["echo_delay"], text))
        at += len(samples) / SPEAKER_RATE + GAP_SECONDS
    simulated = Room(mixer, noise_db=NOISE_DB, seed=1, **room)
    blocks = itertools.takewhile(lambda block: block.seconds < at + 1.0, simulated.blocks())
    return Listener(recogniser, language, spoken, cancels).listen(blocks), at


def _monologue(voice: Voice) -> Samples:
    """What the coach says while it is spoken over: an explanation, without a pause."""
    exercise = load_library().exercises["romanian-deadlift"]
    samples = np.concatenate([voice.clip(fact.text).samples for fact in exercise.steps])
    wanted = round((LEARNING_SECONDS + AFTER_SECONDS + 4.0) * SPEAKER_RATE)
    return np.asarray(np.tile(samples, -(-wanted // len(samples)))[:wanted], dtype=np.float32)


def _urgent(language: Language) -> Iterator[tuple[Intent, Samples]]:
    """What is said over the coach, the voices in turn."""
    voices: list[Athlete] = [*english_athletes(), *([PiperAthlete()] if has_piper() else [])]
    for phrasing in range(PHRASINGS):
        for command in URGENT:
            for athlete in voices:
                phrases = language.commands[command]
                if phrasing < len(phrases):
                    yield Intent(command, None), athlete.say(phrases[phrasing])


def _over(
    speech: Samples,
    condition: Condition | None,
    coach: Samples,
    ratio_db: float,
    recogniser: Recogniser,
    language: Language,
    *,
    cancels: bool = True,
) -> list[Intent]:
    """What is heard when somebody says this while the coach speaks; without a condition it is silent."""
    mixer = Mixer()
    at = LEARNING_SECONDS
    ends = at + len(speech) / MIC_RATE + AFTER_SECONDS
    spoken = []
    if condition is not None:
        mixer.play([Sound(0, coach[: round(ends * SPEAKER_RATE)], "", CLIP_PEAK)])
        spoken = [(0.0, ends, "the coach explains an exercise")]
    simulated = Room(mixer, noise_db=NOISE_DB, seed=1, **(condition.room if condition else {}))
    # At the microphone the coach has the level of what is played and the gain of the room.
    level = 10 ** ((ratio_db + (condition.room["echo_db"] if condition else DRY["echo_db"])) / 20)
    gain = level * float(np.sqrt(np.mean(np.square(coach)))) / float(np.sqrt(np.mean(np.square(speech))))
    simulated.say(speech, at, gain)
    blocks = itertools.takewhile(lambda block: block.seconds < ends, simulated.blocks())
    return Listener(recogniser, language, spoken, cancels).listen(blocks)


OWN = Spec("own-voice", "commands heard in the coach's own voice, every cue of every routine", "", 0.0, WITHOUT)
MEASUREMENTS = (
    Measurement("echo", (OWN,), partial(own_voice, OWN)),
    Measurement("echo", tuple(Spec(one.name, one.what, "%", one.bar, WITHOUT) for one in CONDITIONS), barge_in),
)
