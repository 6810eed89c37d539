"""The real program in the simulated room, killed in the middle: `python -m tests.journal.doomed`.

A process that has imported everything once. For each order, a JSON object a line, it forks a child that is
`coach run` from its command line on, with what it prints in a file; kills it after so many seconds; and answers with
a line. The room, its voice and its athlete stand in for a sound card and for a person; the rest is the program.
"""

import json
import os
import random
import signal
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from typing import Any

import numpy as np

from coach.audio import SPEAKER_RATE
from coach.cli.main import main
from coach.commands import run
from coach.commands.live import Circumstances, Stage
from coach.cues.estimate import spoken_seconds
from coach.journal import archive, follower, following, journal, migration, pages  # noqa: F401  # what the program imports only when it is needed
from coach.language.language import Language
from coach.performer import Performer
from coach.sound.mixer import Mixer
from coach.sound.port import Block
from coach.sound.room import Room
from coach.speech.clip import Clip

#: What a talkative athlete says, mostly so that it goes on, and how many seconds pass in between on average.
ONWARD = ("done", "resume", "ready", "done nine")
WORDS = (
    *("next", "easier", "harder", "pause", "undo", "ten", "fine", "hard", "twelve kilos", "skip", "back", "that hurts"),
    *("louder", "how long left", "slower", "yes", "no", "more rest", "switch sides", "one more set", "talk less"),
    *("that is no command", "left side first", "what's next", "count for me", "fewer reps", "I don't have a ball"),
)
SILENCE_SECONDS = 9.0
#: A second of the room takes at least so long: a workout must not be over before anybody can kill it.
PACE = 0.001
#: Who comes back is asked whether to go on, and takes so long to answer.
ANSWER_SECONDS = 4.0


class Hum:
    """A voice that hums each text, in no time, and for as long as it takes to say it."""

    name = "hum"
    percent = 100

    def clip(self, text: str, percent: int | None = None) -> Clip:
        return hummed(text, self.percent if percent is None else percent)

    def close(self) -> None:
        """Nothing to give back."""


@cache
def hummed(text: str, percent: int) -> Clip:
    """Not quite as long as is estimated: a replay that did not know the lengths would go astray."""
    frames = round((1.07 * spoken_seconds(text, percent) + 0.01 * (len(text) % 7)) * SPEAKER_RATE)
    return Clip(text, np.full(frames, 0.01, dtype=np.float32))


class Inhabited(Room):
    """A room with an athlete who types, whatever comes to mind, at random times; and once "yes" at first."""

    def __init__(self, mixer: Mixer, since: float, seed: int, keyboard: int, pace: float) -> None:
        super().__init__(mixer, since=since)
        self._pace = pace
        self._dice = random.Random(seed)
        self._keyboard = keyboard
        self._first = since
        self._next = since + ANSWER_SECONDS if since else self._later(since)

    def blocks(self) -> Iterator[Block]:
        for block in super().blocks():
            if block.seconds >= self._next:
                answers = self._next == self._first + ANSWER_SECONDS
                self._type("yes" if answers else self._dice.choice(self._dice.choice((ONWARD, WORDS))))
                self._next = self._later(block.seconds)
            if block.frame % SPEAKER_RATE == 0:
                time.sleep(self._pace)
            yield block

    def _type(self, words: str) -> None:
        os.write(self._keyboard, f"{words}\n".encode())

    def _later(self, now: float) -> float:
        return now + 0.5 + self._dice.expovariate(1 / SILENCE_SECONDS)


def doomed(order: dict[str, Any]) -> None:
    """What the child does: become `coach run`."""
    out = os.open(order["out"], os.O_CREAT | os.O_TRUNC | os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(out, stream)
    reading, keyboard = os.pipe()
    os.dup2(reading, 0)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115  # as the interpreter opens it
    os.environ["COACH_HOME"] = order["home"]
    if "shared" in order:
        os.environ["COACH_STORE"] = order["shared"]
        # What takes seconds where a person trains takes a part of one in the room.
        follower.BEAT_SECONDS, follower.LONGEST_RETRY_SECONDS = 0.05, 0.1

    @contextmanager
    def in_the_room(language: Language, around: Circumstances, since: float = 0.0) -> Iterator[Stage]:
        mixer = Mixer()
        room = Inhabited(mixer, since, order["seed"], keyboard, order.get("pace", PACE))
        yield Stage(language, room, None, Performer(mixer, Hum(), around.levels), None)

    # A disk that is too slow is not what is looked at here, and on a busy machine any is.
    journal.PATIENCE_SECONDS = 30.0
    run.live = in_the_room  # type: ignore[attr-defined]  # the one thing that is another one
    sys.argv = ["coach", "run", order["routine"], "--anyway", "--no-mic", "--seed", str(order["seed"])]
    main()


def obey(order: dict[str, Any]) -> int | None:
    """Let a child begin, and kill it after `after` seconds. Returns its exit code when it has ended before."""
    child = os.fork()
    if child == 0:
        code = 70
        try:
            doomed(order)
        except SystemExit as end:
            code = int(end.code or 0)
        except BaseException:  # noqa: BLE001  # the child must end here, and the test sees why
            traceback.print_exc()
        finally:
            with suppress(Exception):
                sys.stdout.flush()
                sys.stderr.flush()
            os._exit(code)
    signal.signal(signal.SIGALRM, lambda *_: _kill(child))
    signal.setitimer(signal.ITIMER_REAL, order["after"])
    _, status = os.waitpid(child, 0)
    signal.setitimer(signal.ITIMER_REAL, 0)
    return None if os.WIFSIGNALED(status) else os.waitstatus_to_exitcode(status)


def _kill(child: int) -> None:
    with suppress(ProcessLookupError):  # it has just ended by itself
        os.kill(child, signal.SIGKILL)


def obeys() -> None:
    """Read orders and answer them until there are none."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    orders = os.fdopen(os.dup(0), encoding="utf-8")
    for text in orders:
        print(json.dumps(obey(json.loads(text))), file=answers, flush=True)


if __name__ == "__main__":
    obeys()
