"""`coach run`: a workout, live."""

import sys

from coach.app import Workout, summary
from coach.commands.common import device_name, find_plan, is_interactive, messages, remark, spoken_language
from coach.cues.estimate import spoken_seconds
from coach.errors import CoachError
from coach.faces.face import Face
from coach.faces.plain import PlainFace, standard_input
from coach.hearing.ear import Ear
from coach.hearing.engines import Engine
from coach.language.language import Language
from coach.performer import Performer
from coach.session.session import Session
from coach.sound.device import DevicePort
from coach.sound.mixer import Mixer
from coach.sound.port import Port
from coach.sound.quiet import quiet_libraries
from coach.sound.silent import SilentPort
from coach.speech.voice import CachedVoice
from coach.wiring import open_ear, open_voice, prepare, texts_of


def run_workout(
    routine: str,
    *,
    text: bool,
    no_mic: bool,
    engine: Engine,
    language: str,
    speaker: str | None,
    microphone: str | None,
    seed: int,
) -> None:
    """Run it to the end and print the summary. What cannot be had is said in a line and done without."""
    plan, words = find_plan(routine), spoken_language(language)
    voice = None if text else _voice(words)
    port, mixer = _port(voice, speaker, False if no_mic else device_name(microphone))
    ear = None
    try:
        sounds = voice is not None and isinstance(port, DevicePort)
        if sounds and not no_mic:
            ear = _ear(engine, words)
        performer = Performer(mixer, voice) if sounds and voice else None
        length = performer.length if performer else spoken_seconds
        if sounds and voice:
            prepare(voice, texts_of(plan, words, seed), messages())
        session = Session(plan, words, length, seed)
        workout = Workout(session, words, port, _face(words), performer, ear)
        try:
            with quiet_libraries():
                workout.run()
        except KeyboardInterrupt:
            remark("")
        finally:
            print(summary(session))  # noqa: T201  # the result of the command, however it ended
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
