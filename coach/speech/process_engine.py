"""What the voice engines share: text becomes samples in processes of their own, which may crash, hang or lie."""

import queue
import shutil
import tempfile
import threading
import weakref
from collections.abc import Sequence
from itertools import count
from pathlib import Path

import numpy as np
import soundfile

from coach import audio
from coach.audio import SPEAKER_RATE, Samples
from coach.errors import CoachError
from coach.speech.clip import trimmed
from coach.speech.lexicon import Lexicon
from coach.speech.process import SpeakingProcess, WorkerError

ATTEMPTS = 3
#: Free space a folder for temporary files must have.
ROOM_BYTES = 32 * 2**20


class ProcessEngine:
    """Renders text through one or more speaking processes; thread-safe, each call uses one of them.

    The processes start with the first text, so with a warm cache there are none. `fingerprint` says everything
    that a clip depends on but its text and speed; `advice` is for whoever is told that it does not answer; the
    `lexicon` is what its words are spelled by.
    """

    def __init__(
        self,
        name: str,
        fingerprint: str,
        command: Sequence[str],
        *,
        workers: int,
        timeout: float,
        advice: str,
        lexicon: Lexicon | None = None,
        slow: bool = False,
    ) -> None:
        self.name = name
        self.fingerprint = fingerprint
        self.workers = workers
        self.slow = slow
        self._advice = advice
        self._lexicon = lexicon or Lexicon()
        self._processes = [SpeakingProcess(command, timeout) for _ in range(workers)]
        self._free: queue.LifoQueue[SpeakingProcess] = queue.LifoQueue()
        for process in self._processes:
            self._free.put(process)
        self._folder: Path | None = None
        self._lock = threading.Lock()
        self._numbers = count()
        self._closed = False

    def spelled(self, text: str) -> str:
        """The text as `render` has to get it."""
        return self._lexicon.spelled(text)

    def render(self, text: str, percent: int = 100) -> Samples:
        """Turn `text` into samples at SPEAKER_RATE, trimmed; empty when there is nothing to pronounce.

        `percent` of its usual speed is how fast it is said.
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
                process.render(text, path, percent)
                samples, rate = soundfile.read(path, dtype="float32")
            except (WorkerError, OSError, soundfile.SoundFileError) as error:
                failure = error
            else:
                return audio.resample(trimmed(samples, rate), rate, SPEAKER_RATE)
            finally:
                self._free.put(process)
                path.unlink(missing_ok=True)
        raise CoachError(f"The voice engine does not answer ({failure}).", self._advice)

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


def _temporary_folder() -> Path:
    """Make a folder, in memory where possible: a full disk does not silence the coach, and an SD card is spared."""
    for parent in (Path("/dev/shm"), Path(tempfile.gettempdir())):  # noqa: S108  # mkdtemp makes it private
        try:
            if shutil.disk_usage(parent).free >= ROOM_BYTES:
                return Path(tempfile.mkdtemp(prefix="coach-speech-", dir=parent))
        except OSError:
            continue
    raise CoachError("There is no space for temporary files, so nothing can be spoken.", "Free some space.")
