"""What a live command runs on: the voice, the speaker, the microphone and the face, as far as they can be had."""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from typing import Any, TypeVar

from coach.app import Workout
from coach.athletes import known_athlete
from coach.commands.common import called, calling, device_name, is_interactive
from coach.commands.remarks import remark
from coach.cues.estimate import spoken_seconds
from coach.cues.timeline import LengthAt
from coach.errors import CoachError, UsageError
from coach.faces.face import Face, View
from coach.faces.plain import PlainFace, standard_input
from coach.hearing.ear import Ear
from coach.hearing.engines import Engine
from coach.language.language import Language
from coach.performer import Levels, Performer
from coach.session.conversation import Conversation
from coach.session.effects import Effect, Replanned
from coach.sound.device import DevicePort
from coach.sound.ducking import Ducking
from coach.sound.mixer import Mixer
from coach.sound.players import PlayerVolumes
from coach.sound.port import Block, Port
from coach.sound.quiet import quiet_libraries
from coach.sound.silent import SilentPort
from coach.sound.streams import Streams
from coach.speech.voice import CachedVoice
from coach.wiring import open_ear, open_voice, prepare, said_in, tell_remarks, texts_of
from coach.workout.plan import Plan

#: A thing is said in at most so many ways; which one comes depends on what was said before.
PHRASINGS = 3
C = TypeVar("C", bound=Conversation)


@dataclass(frozen=True, slots=True)
class Stage:
    """A place to run one conversation."""

    language: Language
    port: Port
    voice: CachedVoice | None
    performer: Performer | None
    ear: Ear | None
    ducking: Ducking | None = None

    @property
    def speech(self) -> int:
        """How fast the voice speaks, in percent of its usual speed."""
        return self.voice.percent if self.voice is not None else 100

    def ready(self, make: Callable[[LengthAt], C]) -> C:
        """The conversation that `make` gives for the length of a text, with the clips of all it may say.

        Raises CoachError when the voice cannot say the first words.
        """
        self.prepare(make)
        return make(self.length)

    def prepare(self, make: Callable[[LengthAt], C]) -> None:
        """Have the clips made of all that a conversation may say. Raises CoachError as `ready` does."""
        if self.performer is not None and self.voice is not None:
            prepare(self.voice, said_in(make(spoken_seconds), self.language))

    @property
    def length(self) -> LengthAt:
        """Seconds that a text takes to say here."""
        return self.performer.length if self.performer else spoken_seconds

    def _prepare_for(self, plan: Plan) -> None:
        """Have the clips of another plan made, behind the loop: it must not wait for them when their time has come."""
        voice, language = self.voice, self.language
        if voice is None:
            return

        def work() -> None:
            texts = (text for seed in range(PHRASINGS) for text in texts_of(plan, language, seed))
            voice.prepare(texts, background=True)

        threading.Thread(target=work, name="prepare plan", daemon=True).start()

    def run(
        self,
        conversation: Conversation,
        keep: Callable[[Effect], None] | None = None,
        needs_answer: Callable[[], bool] = lambda: False,
        **begun: Any,
    ) -> None:
        """Run it to its end, or until Ctrl-C; while it needs an answer, only as long as somebody may give one.

        `begun`: what else of a `Workout` is given.
        """
        face = _face(self.language)

        def kept(effect: Effect) -> None:
            if isinstance(effect, Replanned):
                self._prepare_for(effect.plan)
            if keep is not None:
                keep(effect)

        workout = Workout(conversation, self.language, self.port, face, self.performer, self.ear, keep=kept, **begun)
        workout.ducking = self.ducking
        if self.ear is None:
            workout.hook = _ending(face, needs_answer)
        try:
            with quiet_libraries():
                workout.run()
        except KeyboardInterrupt:
            remark("")
        except _NobodyLeftError:
            return


class _NobodyLeftError(Exception):
    """An answer is needed, and nobody can give one any more."""


def _ending(face: Face, needs_answer: Callable[[], bool]) -> Callable[[Block, View], None]:
    blocks = 0

    def look(_: Block, __: View) -> None:
        nonlocal blocks
        blocks = blocks + 1 if face.ended and needs_answer() else 0
        # What was typed last is taken after the first of these blocks.
        if blocks > 1:
            raise _NobodyLeftError

    return look


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """How a live command is to be run: the options that all of them have. `volume` and `tones` are in dB."""

    text: bool = False
    no_mic: bool = False
    engine: Engine = "auto"
    speaker: str | None = None
    microphone: str | None = None
    channel: int | None = None
    volume: float = 0.0
    tones: float = 0.0
    duck: float = 12.0
    address: bool | None = None

    @property
    def levels(self) -> Levels:
        """How loud it is."""
        return Levels(self.volume, self.tones, self.duck)


@contextmanager
def live(language: Language, around: Circumstances, since: float = 0.0) -> Iterator[Stage]:
    """Open what can be had. What cannot is said in a line and done without; what was asked for by name must be there.

    `since`: where the frame clock begins, in seconds.

    Raises CoachError.
    """
    voice = None if around.text else _voice(language)
    port, mixer = _port(voice, around, since)
    ear = None
    try:
        sounds = voice is not None and isinstance(port, DevicePort)
        if sounds and not around.no_mic:
            language = called(language, around.address)
            ear = _ear(around.engine, language)
            if ear is not None and language.by_address:
                remark(calling(language))
        performer = Performer(mixer, voice, around.levels) if sounds and voice else None
        with _ducking(around.duck) if performer and around.duck else nullcontext() as ducking:
            yield Stage(language, port, voice, performer, ear, ducking)
    finally:
        port.close()
        if isinstance(port, DevicePort):
            for line in hitches(port.underruns, port.overruns):
                remark(line)
        if ear is not None:
            ear.close()
        if voice is not None:
            voice.close()
            tell_remarks(voice)  # of what went wrong behind the workout


def hitches(underruns: int, overruns: int) -> list[str]:
    """What the sound suffered from a machine that was too busy, and what to do; nothing when there was nothing."""
    lines = []
    if underruns:
        lines.append(f"The sound broke off {_times(underruns)}: this machine was too busy. End other programs.")
    if overruns:
        lines.append(
            f"The microphone lost sound {_times(overruns)}: this machine was too busy, and may have missed a word."
        )
    return lines


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def _voice(language: Language) -> CachedVoice | None:
    try:
        return open_voice(language, known_athlete())
    except UsageError:
        raise
    except CoachError as error:
        remark(f"{error} Going on in text.")
        return None


def _port(voice: CachedVoice | None, around: Circumstances, since: float) -> tuple[Port, Mixer]:
    mixer = Mixer()
    if voice is None:
        return SilentPort(since=since), mixer
    try:
        microphone = False if around.no_mic else device_name(around.microphone)
        speaker = device_name(around.speaker)
        return DevicePort(mixer, speaker, microphone, channel=around.channel, since=since), mixer
    except CoachError as error:
        if around.speaker is not None:
            raise
        remark(f"{error.problem} Going on in text; typed commands only.")
        return SilentPort(since=since), mixer


def _ducking(decibels: float) -> Ducking:
    streams = Streams()
    return Ducking(decibels, streams, PlayerVolumes(streams))


def _ear(engine: Engine, language: Language) -> Ear | None:
    try:
        return open_ear(engine, language)
    except CoachError as error:
        if engine != "auto":
            raise
        remark(f"{error} Typed commands only.")
        return None


def _face(language: Language) -> Face:
    if is_interactive():
        from coach.faces.terminal import TerminalFace  # noqa: PLC0415  # costs a tenth of a second to import

        return TerminalFace({command: phrases[0] for command, phrases in language.commands.items()})
    return PlainFace(sys.stdout, standard_input())
