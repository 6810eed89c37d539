"""The default voice engine: pyttsx3, which speaks through espeak-ng on Linux, in processes of its own."""

import ctypes
import queue
import shutil
import sys
import tempfile
import threading
import weakref
from collections.abc import Sequence
from functools import cache
from importlib.metadata import version
from itertools import count
from pathlib import Path

import numpy as np
import soundfile

from coach import audio
from coach.audio import SPEAKER_RATE, Samples
from coach.errors import CoachError
from coach.speech.clip import trimmed
from coach.speech.process import SpeakingProcess, WorkerError

ADVICE = "Install it with: sudo apt-get install espeak-ng"
#: Words a minute. espeak's own 175 and pyttsx3's 200 are too fast for somebody who is out of breath.
WORDS_PER_MINUTE = 160
#: The engine's own names for the voices of our languages.
VOICES = {"en": "en-us", "ko": "ko"}
CLIP_SECONDS = 20.0
ATTEMPTS = 3
#: The engine peaks at 0.8; this leaves room for a tone above the voice before the mixer has to bend anything.
LEVEL = np.float32(0.8)
#: Raise it when samples change although engine, voice and rate do not: old clips are then made again.
PROCESSING = "1"
#: Free space a folder for temporary files must have.
ROOM_BYTES = 32 * 2**20


class Pyttsx3Engine:
    """Renders text through one or more speaking processes; thread-safe, each call uses one of them.

    The processes start with the first text, so with a warm cache there are none. `fingerprint` says everything
    that a clip depends on but its text. Raises CoachError when espeak-ng is not installed.
    """

    def __init__(
        self,
        language: str = "en",
        *,
        voice: str | None = None,
        rate: int = WORDS_PER_MINUTE,
        workers: int = 2,
        timeout: float = CLIP_SECONDS,
        command: Sequence[str] | None = None,
    ) -> None:
        self.name = "pyttsx3"
        self.workers = workers
        voice = voice or VOICES.get(language, language)
        self.fingerprint = f"pyttsx3 {version('pyttsx3')}, {_espeak()}, {voice}, {rate}/min, processing {PROCESSING}"
        self._processes = [SpeakingProcess(voice, rate, timeout, command) for _ in range(workers)]
        self._free: queue.LifoQueue[SpeakingProcess] = queue.LifoQueue()
        for process in self._processes:
            self._free.put(process)
        self._folder: Path | None = None
        self._lock = threading.Lock()
        self._numbers = count()
        self._closed = False

    def render(self, text: str) -> Samples:
        """Turn `text` into samples at SPEAKER_RATE, trimmed; empty when there is nothing to pronounce.

        Raises CoachError when the engine fails `ATTEMPTS` times, each in a new process.
        """
        if not any(letter.isalnum() for letter in text):
            return np.zeros(0, dtype=np.float32)
        failure: Exception | None = None
        for _ in range(ATTEMPTS):
            if self._closed:
                break
            path = self._temporary()
            process = self._free.get()
            try:
                process.render(text, path)
                samples, rate = soundfile.read(path, dtype="float32")
            except (WorkerError, OSError, soundfile.SoundFileError) as error:
                failure = error
            else:
                return audio.resample(trimmed(samples, rate), rate, SPEAKER_RATE) * LEVEL
            finally:
                self._free.put(process)
                path.unlink(missing_ok=True)
        raise CoachError(f"The voice engine does not answer ({failure}).", f"Is espeak-ng complete? {ADVICE}")

    def close(self) -> None:
        """End the processes; a text that is being rendered fails."""
        self._closed = True
        for process in self._processes:
            process.close()
        with self._lock:
            folder, self._folder = self._folder, None
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)

    def _temporary(self) -> Path:
        with self._lock:
            if self._folder is None:
                self._folder = _temporary_folder()
                weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)
            return self._folder / f"{next(self._numbers)}.wav"


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


def _temporary_folder() -> Path:
    """Make a folder, in memory where possible: a full disk does not silence the coach, and an SD card is spared."""
    for parent in (Path("/dev/shm"), Path(tempfile.gettempdir())):  # noqa: S108  # mkdtemp makes it private
        try:
            if shutil.disk_usage(parent).free >= ROOM_BYTES:
                return Path(tempfile.mkdtemp(prefix="coach-speech-", dir=parent))
        except OSError:
            continue
    raise CoachError("There is no space for temporary files, so nothing can be spoken.", "Free some space.")
