"""Barge-in: commands spoken over the coach's own words in a simulated room, with and without its stepping back."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from coach.app import Workout
from coach.cues.rank import Rank
from coach.cues.timeline import Placement
from coach.faces.face import View
from coach.hearing.ear import Ear
from coach.hearing.engines import open_recogniser
from coach.language.command import Command
from coach.performer import Levels, Performer
from coach.session.effects import Effect, Ended, Play
from coach.session.events import Begin, Event, Given, Tick
from coach.sound.mixer import Mixer
from coach.sound.port import Block
from coach.sound.room import Room
from coach.speech.athlete import Athlete
from coach.speech.voice import Voice
from coach.wiring import open_voice
from scripts.benchmarks.athletes import english_athletes
from scripts.benchmarks.figure import Measurement, Reading, Spec, Task
from scripts.benchmarks.words import load_language

MISSED = Spec(
    "stepping-back",
    "commands over the coach's own words not heard right, PocketSphinx",
    "%",
    beside="not stepping back",
)
PHRASES = (
    "pause",
    "next one",
    "skip it",
    "stop it",
    "that hurts",
    "easier",
    "how long left",
    "repeat",
    "louder",
    "done",
)
#: The first is spoken when the echo canceller has had time to learn the room; then one after the other.
FIRST_SECONDS, EACH_SECONDS = 16.0, 4.3
#: A loud speaker, and somebody who is not close to the microphone.
ECHO_DB, REVERB_SECONDS, NOISE_DB, LOUDNESS = -6.0, 0.3, -65.0, 0.4
#: A command counts when it is understood so soon after its phrase began.
SOON_SECONDS = 3.0
SENTENCE = "Lower your hips slowly to the floor, and keep your back long while you breathe out."


class Recital:
    """A conversation that reads on, whatever it is told, and remembers which commands it was given, and when."""

    commands = frozenset(Command)
    waits = False
    asks_number = False

    def __init__(self, seconds: float, length: float) -> None:
        self.given: list[tuple[float, Command]] = []
        self.over = False
        self._until = seconds
        self._length = length

    @property
    def due(self) -> float | None:
        """When it ends."""
        return None if self.over else self._until

    def handle(self, event: Event) -> list[Effect]:
        """Read, note a command, or end."""
        match event:
            case Begin():
                starts = [at * (self._length + 0.3) for at in range(int(self._until / self._length))]
                cues = tuple(Placement(at, at + self._length, SENTENCE, Rank.HOW_TO) for at in starts)
                return [Play(0.0, cues, cut=False)]
            case Given():
                self.given.append((event.at, event.command))
            case Tick():
                self.over = True
                return [Ended(event.at, "finished")]
        return []

    def texts(self) -> Iterator[str]:
        """What it reads."""
        yield SENTENCE


class NoFace:
    """Shows nothing; nobody types."""

    ended = False

    def run(self, work: Callable[[], None]) -> None:
        """Do the work."""
        work()

    def show(self, view: View) -> None:
        """Nothing to show."""

    def typed(self) -> Sequence[str]:
        """Nothing is typed."""
        return ()


def missed(athlete: Athlete, phrases: Sequence[str], voice: Voice, duck: float) -> int:
    """How many phrases did not lead to their one command, when the coach steps back by so many decibels."""
    words, mixer = load_language("en"), Mixer()
    room = Room(mixer, echo_db=ECHO_DB, reverb=REVERB_SECONDS, noise_db=NOISE_DB)
    performer = Performer(mixer, voice, Levels(duck=duck))
    times = [FIRST_SECONDS + index * EACH_SECONDS for index in range(len(phrases))]
    recital = Recital(times[-1] + EACH_SECONDS, performer.length(SENTENCE))
    speech = iter([(at, athlete.say(phrase)) for at, phrase in zip(times, phrases, strict=True)])
    waiting = [next(speech)]

    def speak(block: Block, _: View) -> None:
        if waiting and block.seconds >= waiting[0][0]:
            room.say(waiting.pop()[1], block.seconds, LOUDNESS)
            waiting.extend(one for one in [next(speech, None)] if one is not None)

    ear = Ear(open_recogniser("pocketsphinx", words), words)
    Workout(recital, words, room, NoFace(), performer, ear, hook=speak, lookahead=0.02).run()
    return sum(
        [command for given, command in recital.given if at <= given < at + SOON_SECONDS] != [words.command(phrase)]
        for at, phrase in zip(times, phrases, strict=True)
    )


def barge_in(task: Task) -> Mapping[str, Reading]:
    """Percent of the commands that are missed, over the voices of flite."""
    phrases, athletes = PHRASES[: task.effort.phrases], english_athletes()
    voice = open_voice(load_language("en"))
    try:
        back, loud = (
            sum(missed(athlete, phrases, voice, duck) for athlete in athletes) for duck in (Levels().duck, 0.0)
        )
    finally:
        voice.close()
    said = len(phrases) * len(athletes) / 100
    return {MISSED.name: Reading(back / said, loud / said, f"{len(phrases)} phrases, {len(athletes)} voices of flite")}


MEASUREMENTS = (Measurement("echo", (MISSED,), barge_in),)
