"""A recogniser in a process of its own: its C code may crash or hang, and the workout goes on."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from queue import Empty, SimpleQueue
from threading import Thread

from coach.audio import MIC_RATE, Samples
from coach.hearing.child import FINISH
from coach.hearing.hypothesis import Hypothesis

#: Seconds after which a question without an answer means that the child hangs; loading a model may take longer.
HUNG_SECONDS = 3.0
LOADING_SECONDS = 60.0
#: Seconds before a child that died is started again: the first pause, doubled each time up to the longest.
FIRST_PAUSE = 0.5
LONGEST_PAUSE = 30.0
GOODBYE_SECONDS = 1.0


class RecogniserProcess:
    """A `Recogniser` whose work is done by a child process.

    `factory` is "module:function" of the function that opens the recogniser in the child, called with `arguments`;
    usually `coach.hearing.engines:open_by_code`. Nothing here waits: hypotheses come with a later `accept`. A child
    that crashed or hangs is started again, and `problem` says so until it is ready; speech meanwhile is lost.
    Once it is ready, `name` and `notice` are those of the recogniser that the child has really opened.
    """

    def __init__(
        self,
        name: str,
        factory: str,
        arguments: Sequence[str | None] = (),
        *,
        hung_seconds: float = HUNG_SECONDS,
        first_pause: float = FIRST_PAUSE,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.name = name
        self.problem: str | None = None
        self.notice: str | None = None
        self.restarts = 0
        self._command = [sys.executable, "-m", "coach.hearing.child", factory]
        # Not on the command line: a vocabulary may be longer than that can be.
        self._greeting = json.dumps(list(arguments)).encode() + b"\n"
        self._hung_seconds = hung_seconds
        self._first_pause = first_pause
        self._pause = first_pause
        self._clock = clock
        self._fed = 0
        self._start_at: float | None = None
        self._child: Child | None = Child(self._command, self._greeting, 0.0, clock())

    @property
    def fed(self) -> float:
        """Seconds of samples it was fed so far."""
        return self._fed / MIC_RATE

    @property
    def ready(self) -> bool:
        """Whether the child has loaded its model."""
        return self._child is not None and self._child.ready

    def accept(self, samples: Samples) -> Sequence[Hypothesis]:
        """Send the samples; give what has arrived."""
        self._start_when_due()
        if len(samples):
            self._send(len(samples.tobytes()), samples.tobytes())
            self._fed += len(samples)
        return self._collect()

    def finish(self, *, number_asked: bool = False, over_voice: bool = False) -> Sequence[Hypothesis]:
        """Ask for the final hypothesis; it comes with a later `accept`."""
        self._send(FINISH[number_asked, over_voice])
        return self._collect()

    def close(self) -> None:
        """End the child and wait for it."""
        if self._child is not None:
            self._child.end()
        self._child = None
        self._start_at = None

    def _start_when_due(self) -> None:
        if self._child is None and self._start_at is not None and self._clock() >= self._start_at:
            self._start_at = None
            self._child = Child(self._command, self._greeting, self.fed, self._clock())

    def _send(self, head: int, samples: bytes = b"") -> None:
        if self._child is not None:
            self._child.ask(head, samples, self._clock())

    def _collect(self) -> Sequence[Hypothesis]:
        child, now = self._child, self._clock()
        if child is None:
            return ()
        hypotheses = child.answers(now)
        if child.refusal:
            # It will not get better by itself: the model is missing or a library does not load.
            self.close()
            self.problem = child.refusal
        elif child.ended:
            self._start_again(f"The recogniser {self.name} stopped; starting it again.")
        elif child.waiting(now) > (self._hung_seconds if child.ready else LOADING_SECONDS):
            self._start_again(f"The recogniser {self.name} hangs; starting it again.")
        elif child.ready:
            self.name, self.notice = child.name or self.name, child.notice
            self.problem = None
            if child.answered > 0:
                self._pause = self._first_pause
        return hypotheses

    def _start_again(self, problem: str) -> None:
        self.close()
        self.problem = problem
        self.restarts += 1
        self._start_at = self._clock() + self._pause
        self._pause = min(2 * self._pause, LONGEST_PAUSE)


class Child:
    """One child process, with a thread that writes to it and one that reads, so that the caller never waits."""

    def __init__(self, command: Sequence[str], greeting: bytes, begun: float, now: float) -> None:
        #: Where on the parent's stream the child's stream begins, in seconds.
        self.begun = begun
        self.ready = False
        self.ended = False
        self.refusal: str | None = None
        self.name: str | None = None
        self.notice: str | None = None
        self.answered = 0
        self._asked: list[float] = []
        self._since = now
        self._questions: SimpleQueue[bytes | None] = SimpleQueue()
        self._arrived: SimpleQueue[bytes | None] = SimpleQueue()
        self._questions.put(greeting)
        # A session of its own: Ctrl-C in the terminal is for the coach, which then ends the child.
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=os.name == "posix",
        )
        self._threads = (Thread(target=self._write, daemon=True), Thread(target=self._read, daemon=True))
        for thread in self._threads:
            thread.start()

    def ask(self, head: int, samples: bytes, now: float) -> None:
        """Send samples after their length, or one of `FINISH` alone."""
        self._asked.append(now)
        self._questions.put(head.to_bytes(4, "little") + samples)

    def waiting(self, now: float) -> float:
        """For how many seconds the child has owed an answer without giving any."""
        if not self.ready:
            return now - self._since
        return now - max(self._since, self._asked[0]) if self._asked else 0.0

    def answers(self, now: float) -> list[Hypothesis]:
        """What has arrived, on the parent's stream."""
        hypotheses: list[Hypothesis] = []
        while True:
            try:
                line = self._arrived.get_nowait()
            except Empty:
                return hypotheses
            if line is None:
                self.ended = True
                return hypotheses
            answer = json.loads(line)
            if "problem" in answer:
                self.refusal = answer["problem"]
                return hypotheses
            self._since = now
            if not self.ready:
                self.ready, self.name, self.notice = True, answer["name"], answer["notice"]
                continue
            self.answered += 1
            self._asked.pop(0)
            hypotheses += [
                Hypothesis(text, final, starts + self.begun, ends + self.begun, confidence)
                for text, final, starts, ends, confidence in answer
            ]

    def end(self) -> None:
        """Let it end by itself, else kill it; wait until it has."""
        self._questions.put(None)
        try:
            self._process.wait(GOODBYE_SECONDS if self.ready and not self._asked else 0)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        for thread in self._threads:
            thread.join(GOODBYE_SECONDS)

    def _write(self) -> None:
        pipe = self._process.stdin
        if pipe is None:
            return
        try:
            with pipe:
                while (question := self._questions.get()) is not None:
                    pipe.write(question)
                    pipe.flush()
        except OSError:
            # The child has ended; the reader notices.
            return

    def _read(self) -> None:
        pipe = self._process.stdout
        if pipe is None:
            return
        with pipe:
            for line in pipe:
                self._arrived.put(line)
        self._arrived.put(None)
