"""What a live command runs on: the voice, the speaker, the microphone and the face, as far as they can be had."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

from coach.app import Workout
from coach.commands.common import device_name, is_interactive, messages, remark
from coach.cues.estimate import spoken_seconds
from coach.cues.timeline import Length
from coach.errors import CoachError
from coach.faces.face import Face
from coach.faces.plain import PlainFace, standard_input
from coach.hearing.ear import Ear
from coach.hearing.engines import Engine
from coach.language.language import Language
from coach.performer import Performer
from coach.session.conversation import Conversation
from coach.session.effects import Effect
from coach.sound.device import DevicePort
from coach.sound.mixer import Mixer
from coach.sound.port import Port
from coach.sound.quiet import quiet_libraries
from coach.sound.silent import SilentPort
from coach.speech.voice import CachedVoice
from coach.wiring import open_ear, open_voice, prepare, said_in

C = TypeVar("C", bound=Conversation)


@dataclass(frozen=True, slots=True)
class Stage:
    """A place to run one conversation."""

    language: Language
    port: Port
    voice: CachedVoice | None
    performer: Performer | None
    ear: Ear | None

    def ready(self, make: Callable[[Length], C]) -> C:
        """The conversation that `make` gives for the length of a text, with the clips of all it may say.

        Raises CoachError when the voice cannot say the first words.
        """
        if self.performer is not None and self.voice is not None:
            prepare(self.voice, said_in(make(spoken_seconds), self.language), messages())
        return make(self.performer.length if self.performer else spoken_seconds)

    def run(self, conversation: Conversation, keep: Callable[[Effect], None] | None = None) -> None:
        """Run it to its end, or until Ctrl-C."""
        face = _face(self.language)
        workout = Workout(conversation, self.language, self.port, face, self.performer, self.ear, keep=keep)
        try:
            with quiet_libraries():
                workout.run()
        except KeyboardInterrupt:
            remark("")


@contextmanager
def live(
    language: Language,
    *,
    text: bool = False,
    no_mic: bool = False,
    engine: Engine = "auto",
    speaker: str | None = None,
    microphone: str | None = None,
) -> Iterator[Stage]:
    """Open what can be had. What cannot is said in a line and done without; what was asked for by name must be there.

    Raises CoachError.
    """
    voice = None if text else _voice(language)
    port, mixer = _port(voice, speaker, False if no_mic else device_name(microphone))
    ear = None
    try:
        sounds = voice is not None and isinstance(port, DevicePort)
        if sounds and not no_mic:
            ear = _ear(engine, language)
        performer = Performer(mixer, voice) if sounds and voice else None
        yield Stage(language, port, voice, performer, ear)
    finally:
        port.close()
        if ear is not None:
            ear.close()
        if voice is not None:
            voice.close()


def _voice(language: Language) -> CachedVoice | None:
    try:
        return open_voice(language)
    except CoachError as error:
        remark(f"{error} Going on in text.")
        return None


def _port(voice: CachedVoice | None, speaker: str | None, microphone: str | int | bool | None) -> tuple[Port, Mixer]:
    mixer = Mixer()
    if voice is None:
        return SilentPort(), mixer
    try:
        return DevicePort(mixer, device_name(speaker), microphone), mixer
    except CoachError as error:
        if speaker is not None:
            raise
        remark(f"{error.problem} Going on in text; typed commands only.")
        return SilentPort(), mixer


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
