"""Which voice speaks: the system's, or a voice of Piper that the athlete has chosen."""

import sys
from dataclasses import dataclass
from pathlib import Path

from coach.errors import CoachError
from coach.language.language import known_languages, load_language
from coach.models.manifest import Manifest, load_voices
from coach.models.store import require
from coach.speech.lexicon import ESPEAK, Lexicon
from coach.speech.piper_engine import PiperEngine
from coach.speech.pyttsx3_engine import Pyttsx3Engine
from coach.speech.voice import SYSTEM_SPEAKS, Engine
from coach.workout.athlete import Athlete

#: What the user calls the voice that is always there.
SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Choice:
    """An engine, and one line when it is not the one that was chosen. `own`: it is not the system's voice."""

    engine: Engine
    own: bool
    remark: str | None = None


def choose(language: str, athlete: Athlete) -> Choice:
    """The engine of the athlete's voice where it speaks the language and is here, else the system's.

    Raises CoachError when the system has none either.
    """
    if athlete.voice is None:
        return Choice(system(language), own=False)
    try:
        voices = load_voices()
        if voices.find(athlete.voice).language == language:
            return Choice(piper(athlete.voice, voices), own=True)
        problem = f"The voice {athlete.voice} does not speak {load_language(language).name}."
    except CoachError as error:
        problem = error.problem
    return Choice(system(language), own=False, remark=f"{problem} {SYSTEM_SPEAKS}")


def system(language: str) -> Pyttsx3Engine:
    """The system's voice. Raises CoachError."""
    reads = ESPEAK if sys.platform.startswith("linux") else sys.platform
    return Pyttsx3Engine(language, lexicon=_lexicon(language, reads))


def piper(name: str, voices: Manifest | None = None) -> PiperEngine:
    """A voice of the manifest. Raises CoachError when it is not here."""
    voices = voices or load_voices()
    model = voices.find(name)
    file = _model_file(name, require(name, voices))
    return PiperEngine(file, stretch=model.stretch, lexicon=_lexicon(model.language))


def _lexicon(language: str, reads: str = ESPEAK) -> Lexicon:
    """What is spelled otherwise for what reads the letters."""
    known = load_language(language).pronunciations if language in known_languages() else {}
    return Lexicon(known.get(reads))


def _model_file(name: str, folder: Path) -> Path:
    found = sorted(folder.glob("*.onnx"))
    if len(found) != 1:
        raise CoachError(f"The voice {name} has {len(found)} models in {folder} instead of one.")
    return found[0]
