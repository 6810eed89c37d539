"""The default voice engine: pyttsx3, which speaks through espeak-ng on Linux, in processes of its own."""

import ctypes
import sys
from collections.abc import Sequence
from functools import cache
from importlib.metadata import version

from coach.errors import CoachError
from coach.speech.lexicon import Lexicon
from coach.speech.process_engine import ProcessEngine

ADVICE = "Install it with: sudo apt-get install espeak-ng"
#: Words a minute. espeak's own 175 and pyttsx3's 200 are too fast for somebody who is out of breath.
WORDS_PER_MINUTE = 160
#: The engine's own names for the voices of our languages.
VOICES = {"en": "en-us", "ko": "ko"}
CLIP_SECONDS = 20.0
#: Raise it when samples change although engine, voice and speed do not: old clips are then made again.
PROCESSING = "2"


class Pyttsx3Engine(ProcessEngine):
    """The system's voice. Raises CoachError when espeak-ng is not installed."""

    def __init__(
        self,
        language: str = "en",
        *,
        voice: str | None = None,
        workers: int = 2,
        timeout: float = CLIP_SECONDS,
        command: Sequence[str] = (sys.executable, "-m", "coach.speech.worker"),
        lexicon: Lexicon | None = None,
    ) -> None:
        voice = voice or VOICES.get(language, language)
        super().__init__(
            "pyttsx3",
            f"pyttsx3 {version('pyttsx3')}, {_espeak()}, {voice}, {WORDS_PER_MINUTE}/min, processing {PROCESSING}",
            [*command, voice, str(WORDS_PER_MINUTE)],
            workers=workers,
            timeout=timeout,
            advice=f"Is espeak-ng complete? {ADVICE}",
            lexicon=lexicon,
        )


@cache
def _espeak() -> str:
    """Name and version of the speech library below pyttsx3. Raises CoachError when it is missing.

    Asking the library takes a millisecond; starting a worker to find out takes 0.3 s.
    """
    if not sys.platform.startswith("linux"):
        return sys.platform
    try:
        library = ctypes.CDLL("libespeak-ng.so.1")
    except OSError as error:
        raise CoachError("The voice engine espeak-ng is not installed.", ADVICE) from error
    library.espeak_Info.restype = ctypes.c_char_p
    return f"espeak-ng {library.espeak_Info(None).decode()}"
