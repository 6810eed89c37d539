"""The real program on a virtual sound card: it speaks, hears a command, counts in time, and survives the card."""

import queue
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

from coach.audio import MIC_RATE, SPEAKER_RATE, Samples
from coach.speech.athlete import FliteAthlete
from coach.speech.cache import ClipCache
from coach.speech.pyttsx3_engine import Pyttsx3Engine
from coach.speech.voice import CachedVoice
from tests.virtual_card import VirtualCard, missing, virtual_card

ROOT = Path(__file__).parent.parent
PATIENCE = 90.0

pytestmark = pytest.mark.skipif(missing() is not None, reason=missing() or "")

ROUTINE = """
id = "short"
name = "Short"
summary = "One exercise."
closing = "That was it."
sources = ["practice"]

[[items]]
exercise = "romanian-deadlift"
dose = { way = "paced", sets = 1, reps = [4, 5] }
sources = ["practice"]
"""


class Program:
    """`coach run` with its lines as they come. `type` types a line."""

    def __init__(self, card: VirtualCard, home: Path, *arguments: str) -> None:
        self.lines: list[str] = []
        self._new: queue.SimpleQueue[str] = queue.SimpleQueue()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "coach", "run", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            cwd=ROOT,
            env={**card.environment, "COACH_HOME": str(home), "PYTHONUNBUFFERED": "1"},
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def wait_for(self, words: str) -> None:
        """Return when a line with these words has come."""
        assert self.tells(words, PATIENCE), f"{words!r} never came:\n" + "\n".join(self.lines)

    def tells(self, words: str, patience: float) -> bool:
        """Whether a line with these words comes within so many seconds."""
        until = time.monotonic() + patience
        while time.monotonic() < until:
            try:
                line = self._new.get(timeout=0.5)
            except queue.Empty:
                if self.process.poll() is not None:
                    return False
                continue
            self.lines.append(line)
            if words in line:
                return True
        return False

    def type(self, text: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{text}\n")
        self.process.stdin.flush()

    def end(self) -> int:
        """End the workout by typing; the exit code."""
        self.type("end")
        self.wait_for("Do you want to end")
        self.type("yes")
        self.wait_for("── ended")
        self.tells("Done: ", 2.0)  # the summary is the last line
        return self.process.wait(PATIENCE)

    def close(self) -> None:
        """End the program if it still runs, and give its pipes back."""
        self.process.kill()
        self._reader.join()
        with self.process:
            pass

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._new.put(line.rstrip())


@contextmanager
def running(card: VirtualCard, home: Path, *arguments: str) -> Iterator[Program]:
    program = Program(card, home, *arguments)
    try:
        yield program
    finally:
        program.close()


def where(recording: Samples, clip: Samples) -> int:
    """The frame at which a clip begins in a recording."""
    size = 1 << (len(recording) + len(clip)).bit_length()
    spectrum = np.fft.rfft(recording, size) * np.conj(np.fft.rfft(clip, size))
    return int(np.argmax(np.fft.irfft(spectrum)[: len(recording)]))


@pytest.mark.skipif(shutil.which("flite") is None, reason="no program flite (apt-get install flite)")
def test_a_spoken_command_is_heard_and_the_count_in_is_on_time(tmp_path: Path) -> None:
    routine = tmp_path / "short.toml"
    routine.write_text(ROUTINE, encoding="utf-8")
    next_please = FliteAthlete("rms").say("next one")
    with virtual_card() as card, running(card, tmp_path, str(routine), "--engine", "pocketsphinx") as program:
        recording = card.record()
        program.wait_for("You can say pause")
        program.type("next")
        program.wait_for("Here is how it goes")
        for _ in range(3):
            card.say(next_please, MIC_RATE)
            if program.tells("» next one", 3.0):
                break
        else:
            pytest.fail("the command was never heard:\n" + "\n".join(program.lines))
        program.wait_for("── working")
        program.wait_for("  hold")
        sound = recording.stop()
        assert program.end() == 0
    voice = CachedVoice(Pyttsx3Engine("en"), ClipCache(tmp_path / "cache" / "clips"))
    down = where(sound, voice.clip("One. Down.").samples)
    # The "one" in "One. Down." is louder than the one before it: only the whole of it is at the level of all clips.
    beats = [where(sound[:down], voice.clip(text).samples) for text in ("Three.", "Two.", "One.")] + [down]
    voice.close()
    errors = np.diff(beats) - SPEAKER_RATE
    assert np.abs(errors).max() <= SPEAKER_RATE // 1000, errors
    assert program.lines[-1].startswith(("Done: ", "Nothing was finished"))


def test_a_card_that_goes_away_is_told_and_taken_up_again(tmp_path: Path) -> None:
    with virtual_card() as card, running(card, tmp_path, "day-one", "--no-mic") as program:
        program.wait_for("Cat cow")
        card.kill()
        program.wait_for("going on in text")
        program.wait_for("  ")
        card.start()
        program.wait_for("The sound is back")
        assert program.end() == 0
        assert not any("Traceback" in line or "Expression" in line for line in program.lines)


def test_no_microphone_is_told_in_a_line_and_commands_are_typed(tmp_path: Path) -> None:
    with virtual_card() as card:
        subprocess.run(["pactl", "unload-module", "module-remap-source"], env=card.environment, check=True)
        with running(card, tmp_path, "day-one", "--microphone", "nowhere") as program:
            program.wait_for("microphone")
            assert program.end() == 0


def test_what_the_sound_suffered_is_told_after_the_summary(tmp_path: Path) -> None:
    with virtual_card() as card, running(card, tmp_path, "day-one", "--no-mic") as program:
        program.wait_for("Cat cow")
        for _ in range(3):
            program.process.send_signal(signal.SIGSTOP)
            card.say(np.zeros(MIC_RATE // 2, dtype=np.float32), MIC_RATE)
            program.process.send_signal(signal.SIGCONT)
            card.say(np.zeros(MIC_RATE // 2, dtype=np.float32), MIC_RATE)
        assert program.end() == 0
        assert program.tells("this machine was too busy", 5.0) or "too busy" in program.lines[-1]
    assert "Nothing was finished" in program.lines[-2]
