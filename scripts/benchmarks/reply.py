"""How soon a spoken command is answered, in the simulated room, on the clock of its frames.

The real session rests, the athlete speaks one phrase, and the reply starts with the first frame that is not silent.
It may start before the phrase has ended: a recogniser that is sure of it does not wait. What computing takes is not in
these figures (the clock of a room waits for it), nor is the buffer of a sound card.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

import numpy as np

from coach.app import Workout
from coach.audio import MIC_RATE, SPEAKER_RATE, Samples
from coach.content.library import load_library
from coach.demo import ECHO_DB, LOOKAHEAD_SECONDS, REVERB_SECONDS
from coach.faces.face import View
from coach.hearing.ear import Ear
from coach.hearing.engines import Engine, choose, open_recogniser
from coach.performer import Performer
from coach.session.session import Session
from coach.sound.mixer import Mixer
from coach.sound.port import Block
from coach.sound.room import Room
from coach.speech.athlete import Athlete
from coach.speech.voice import Voice
from coach.wiring import open_voice
from scripts.benchmarks import endpointers
from scripts.benchmarks.athletes import english_athletes, korean_athletes
from scripts.benchmarks.figure import Measurement, Missing, Reading, Spec, Task
from scripts.benchmarks.words import Command, Language, load_language, workout_language

NOISE_DB = -65.0
#: The phrase comes when nothing has sounded for this long, and nothing will for the longest phrase and its reply.
QUIET_BEFORE, QUIET_AFTER = 1.0, 5.0
#: Typed at the start: on to the rest after the first set. Then what makes a command possible that a rest does not take.
TO_THE_REST = ("next", "next", "next")
LEADS_TO = {Command.RESUME: "pause", Command.YES: "stop", Command.NO: "stop"}
ANSWER_SECONDS = 4.0
AUDIBLE = 1e-4


@dataclass(frozen=True, slots=True)
class Spoken:
    """A phrase as an athlete says it (samples at MIC_RATE)."""

    text: str
    command: Command
    samples: Samples


@dataclass(slots=True)
class Trial:
    """One phrase spoken into one workout: the athlete, and a face that types and notes what was heard."""

    spoken: Spoken
    room: Room
    mixer: Mixer
    #: Seconds the athlete waits besides, so that phrases begin anywhere in a block.
    late: float
    words: list[str]
    heard: list[Command | None] = field(default_factory=list)
    reply: float | None = None
    ended: bool = False
    _ends: float | None = None
    _began: float = 0.0

    def hook(self, block: Block, view: View) -> None:
        """Speak when it is quiet; note the first frame of the reply; then leave."""
        if self._ends is None:
            if not self.words and view.phase is not None and self._quiet(block):
                self._began = block.seconds + self.late
                self._ends = self._began + len(self.spoken.samples) / MIC_RATE
                self.room.say(self.spoken.samples, self._began)
            return
        sounds = np.flatnonzero(np.abs(block.played) > AUDIBLE)
        if len(sounds):
            self.reply = block.seconds + float(sounds[0]) / SPEAKER_RATE - self._ends
        if len(sounds) or block.seconds > self._ends + ANSWER_SECONDS:
            self.room.close()

    def run(self, work: Callable[[], None]) -> None:
        """See `Face`."""
        work()

    def typed(self) -> Sequence[str]:
        """See `Face`."""
        return [self.words.pop(0)] if self.words else []

    def show(self, view: View) -> None:
        """See `Face`."""
        if self._ends is not None:
            self.heard += [
                Command(record["command"]) if record["accepted"] or record["command"] else None
                for record in view.records
                if record["kind"] == "heard" and record["at"] >= self._began
            ]

    def _quiet(self, block: Block) -> bool:
        before = block.frame - round(QUIET_BEFORE * SPEAKER_RATE)
        return not self.mixer.sounding(before, block.frame + round(QUIET_AFTER * SPEAKER_RATE))


def reply_seconds(spoken: Spoken, late: float, engine: Engine, hears: Language, voice: Voice) -> float | None:
    """Seconds from the end of the phrase to the start of the reply; None when it was not understood."""
    words, mixer = load_language("en"), Mixer()
    room = Room(mixer, echo_db=ECHO_DB, reverb=REVERB_SECONDS, noise_db=NOISE_DB)
    performer = Performer(mixer, voice)
    lead = [LEADS_TO[spoken.command]] if spoken.command in LEADS_TO else []
    trial = Trial(spoken, room, mixer, late, [*TO_THE_REST, *lead])
    Workout(
        session=Session(load_library().plan("day-one"), words, performer.length),
        language=words,
        port=room,
        face=trial,
        performer=performer,
        ear=Ear(open_recogniser(engine, hears), hears),
        hook=trial.hook,
        lookahead=LOOKAHEAD_SECONDS,
    ).run()
    return trial.reply if trial.heard[:1] == [spoken.command] else None


def phrases(language: Language, athletes: Sequence[Athlete], most: int) -> Iterator[Spoken]:
    """Every phrase of a language once, the athletes in turn; `most` of them, taken evenly."""
    every = [(text, command) for text in language.phrases() if (command := language.command(text))]
    for index, (text, command) in enumerate(every[:: -(-len(every) // most)]):
        yield Spoken(text, command, athletes[index % len(athletes)].say(text))


def specs(name: str, what: str, plain: str, bars: tuple[float | None, float | None]) -> tuple[Spec, ...]:
    """The specs of one recogniser."""
    return (
        Spec(f"reply-{name}", f"spoken command → reply, {what}: median", "s", bars[0], plain),
        Spec(f"reply-{name}-95th", f"the same, {what}: 95th percentile", "s", bars[1], plain),
    )


def measure(
    name: str, engine: Engine, code: str, athletes: Callable[[], Sequence[Athlete]], task: Task
) -> Mapping[str, Reading]:
    """All phrases of a language through one recogniser, and the same clips through the plain endpointer."""
    language = workout_language(code)
    choose(engine, language)
    voices, random = athletes(), np.random.default_rng(3)
    coach, plain, count = [], [], 0
    endpointer = partial(endpointers.BY_ENGINE[engine], language)
    voice = open_voice(load_language("en"))
    try:
        for spoken in phrases(load_language(code), voices, task.effort.phrases):
            count += 1
            late = float(random.uniform(0.0, 0.5))
            if (seconds := reply_seconds(spoken, late, engine, language, voice)) is not None:
                coach.append(seconds)
            if (seconds := endpointer(spoken.samples, late)) is not None:
                plain.append(seconds)
    finally:
        voice.close()
    if not coach:
        raise Missing(f"none of {count} phrases was understood")
    note = f"{len(coach)} of {count} phrases understood; {', '.join(voice.name for voice in voices)}"
    return {
        f"reply-{name}{suffix}": Reading(
            float(np.percentile(coach, rank)),
            float(np.percentile(plain, rank)) if plain else Missing("it heard nothing"),
            "" if suffix else note,
        )
        for suffix, rank in (("", 50), ("-95th", 95))
    }


VOSK, SPHINX = "Vosk's endpointer, blocks of 8,000", "PocketSphinx's endpointer"
BARS = (0.30, 0.60)
MEASUREMENTS = (
    Measurement(
        "reply",
        specs("vosk-ko", "Vosk Korean", VOSK, BARS),
        partial(measure, "vosk-ko", "vosk", "ko", korean_athletes),
    ),
    Measurement(
        "reply",
        specs("vosk-en", "Vosk English", VOSK, BARS),
        partial(measure, "vosk-en", "vosk", "en", english_athletes),
    ),
    Measurement(
        "reply",
        specs("pocketsphinx", "PocketSphinx", SPHINX, (None, None)),
        partial(measure, "pocketsphinx", "pocketsphinx", "en", english_athletes),
    ),
)
