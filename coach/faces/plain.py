"""The plain face: one line for each thing that happens, typed commands from standard input if there are any."""

import queue
import sys
import threading
from collections.abc import Callable, Sequence
from typing import TextIO

from coach.faces.face import View
from coach.faces.transcript import line


class PlainFace:
    """For pipes, logs and terminals that cannot do more."""

    def __init__(self, out: TextIO, source: TextIO | None = None) -> None:
        self._out = out
        self._source = source
        self._lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        self.ended = source is None

    def run(self, work: Callable[[], None]) -> None:
        """See `Face`."""
        if self._source is not None:
            threading.Thread(target=self._read, args=(self._source,), name="typed commands", daemon=True).start()
        work()

    def show(self, view: View) -> None:
        """See `Face`."""
        for notice in view.notices:
            print(f"       {notice}", file=self._out, flush=True)
        for record in view.records:
            text = line(record)
            if text is not None:
                print(text, file=self._out, flush=True)

    def typed(self) -> Sequence[str]:
        """See `Face`."""
        lines = []
        while not self._lines.empty():
            lines.append(self._lines.get_nowait())
        return lines

    def _read(self, source: TextIO) -> None:
        for text in source:
            if text.strip():
                self._lines.put(text.strip())
        self.ended = True


def standard_input() -> TextIO | None:
    """Standard input where there is one to read from."""
    return sys.stdin if sys.stdin is not None and not sys.stdin.closed else None
