"""The whole program as a user starts it, in a terminal, on the virtual card."""

import contextlib
import os
import pty
import signal
import subprocess
import sys
import termios
import threading
import time
from pathlib import Path

from coach.audio import SPEAKER_RATE
from coach.content.library import load_library
from coach.wiring import open_voice, texts_of
from scripts.benchmarks.card import Recording, VirtualCard, onsets
from scripts.benchmarks.figure import Missing
from scripts.benchmarks.words import load_language

COACH = (sys.executable, "-m", "coach")
SOUND_SECONDS = 20.0
GOODBYE_SECONDS = 5.0
LOOK_SECONDS = 0.02
TICKS = os.sysconf("SC_CLK_TCK")


class LiveCoach:
    """`coach ARGUMENTS` in a terminal of its own; what it shows is read and forgotten.

    `recording` is the one of the card's speaker, and goes on.
    """

    def __init__(self, card: VirtualCard, recording: Recording, home: Path, *arguments: str) -> None:
        self._recording = recording
        self._terminal, theirs = pty.openpty()
        termios.tcsetwinsize(theirs, (40, 120))
        self._begun = len(self._recording.samples())
        self._process = subprocess.Popen(
            [*COACH, *arguments],
            env=card.environment | {"COACH_HOME": str(home), "TERM": "xterm-256color", "PROMPT_TOOLKIT_NO_CPR": "1"},
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
        )
        os.close(theirs)
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def first_sound(self) -> float:
        """Seconds from its start to the first sound on the speaker, the recorder's buffer (0.05 s) included."""
        until = time.monotonic() + SOUND_SECONDS
        while time.monotonic() < until and self._process.poll() is None:
            places = onsets(self._recording.samples()[self._begun :], 1.0)
            if len(places):
                return float(places[0])
            time.sleep(LOOK_SECONDS)
        raise Missing("coach run made no sound")

    def silent_for(self, seconds: float) -> bool:
        """Whether nothing has sounded in the last so many seconds."""
        return not len(onsets(self._recording.samples()[-round(seconds * SPEAKER_RATE) :], 1.0))

    def type(self, text: str) -> None:
        """Type a line."""
        os.write(self._terminal, f"{text}\r".encode())

    def cpu_seconds(self) -> float:
        """What it and the processes it has started have used so far."""
        return sum(_cpu_seconds(pid) for pid in _family(self._process.pid))

    def memory(self) -> float:
        """MB of memory of all its processes; what they share counts once."""
        return sum(memory_of(pid, "Pss") for pid in _family(self._process.pid))

    def close(self) -> None:
        """End it as Ctrl-C does."""
        with contextlib.suppress(OSError):
            os.write(self._terminal, b"\x03")
        try:
            self._process.wait(GOODBYE_SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
        self._reader.join()
        os.close(self._terminal)

    def _read(self) -> None:
        with contextlib.suppress(OSError):  # the terminal has gone with its last user
            while os.read(self._terminal, 65536):
                pass


def make_clips(routine: str) -> None:
    """Have all clips of a routine made, as they are on every day but the first one."""
    words = load_language("en")
    voice = open_voice(words)
    voice.prepare(texts_of(load_library().plan(routine), words, seed=0))
    voice.close()


def memory_of(pid: int, what: str) -> float:
    """MB of a process: "Rss", or "Pss", in which shared memory is divided by its users. Raises Missing."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError as error:
        raise Missing("this system does not tell how much memory a process has") from error
    return sum(int(line.split()[1]) for line in lines if line.startswith(f"{what}:")) * 1024 / 1e6


def _family(pid: int) -> list[int]:
    """A process and all that descend from it."""
    found = [pid]
    for thread in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in thread.read_text(encoding="ascii").split():
            found += _family(int(child))
    return found


def _cpu_seconds(pid: int) -> float:
    """User and system time, of children that have ended too."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / TICKS
