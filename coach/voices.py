"""Which voice speaks: the system's, or a voice of Piper that the athlete has chosen."""

from dataclasses import dataclass
from pathlib import Path

from coach.errors import CoachError
from coach.models.manifest import Manifest, load_voices
from coach.models.store import require
from coach.speech.piper_engine import PiperEngine
from coach.speech.pyttsx3_engine import WORDS_PER_MINUTE, Pyttsx3Engine
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
        return Choice(system(language, athlete.speech_percent), own=False)
    try:
        voices = load_voices()
        if voices.find(athlete.voice).language == language:
            return Choice(piper(athlete.voice, athlete.speech_percent, voices), own=True)
    except CoachError as error:
        remark = f"{error.problem} {SYSTEM_SPEAKS}"
        return Choice(system(language, athlete.speech_percent), own=False, remark=remark)
    return Choice(system(language, athlete.speech_percent), own=False)


def system(language: str, percent: int) -> Pyttsx3Engine:
    """The system's voice at so many percent of our usual tempo. Raises CoachError."""
    return Pyttsx3Engine(language, rate=round(WORDS_PER_MINUTE * percent / 100))


def piper(name: str, percent: int, voices: Manifest | None = None) -> PiperEngine:
    """A voice of the manifest at so many percent of its usual tempo. Raises CoachError when it is not here."""
    voices = voices or load_voices()
    model = voices.find(name)
    return PiperEngine(_model_file(name, require(name, voices)), stretch=model.stretch * 100 / percent)


def _model_file(name: str, folder: Path) -> Path:
    found = sorted(folder.glob("*.onnx"))
    if len(found) != 1:
        raise CoachError(f"The voice {name} has {len(found)} models in {folder} instead of one.")
    return found[0]
