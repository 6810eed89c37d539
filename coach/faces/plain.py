"""The plain face: one line for each thing that happens, typed commands from standard input if there are any."""

import queue
import sys
import threading
from collections.abc import Callable, Sequence
from typing import TextIO
from weakref import WeakKeyDictionary

from coach.faces.face import View
from coach.faces.transcript import line


class _Reader:
    """Reads lines behind the loop. One reads a source for all faces that follow each other: no line is lost between."""

    def __init__(self, source: TextIO) -> None:
        self.lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        self.ended = False
        threading.Thread(target=self._read, args=(source,), name="typed commands", daemon=True).start()

    def _read(self, source: TextIO) -> None:
        for text in source:
            if text.strip():
                self.lines.put(text.strip())
        self.ended = True


_READERS: WeakKeyDictionary[TextIO, _Reader] = WeakKeyDictionary()


class PlainFace:
    """For pipes, logs and terminals that cannot do more."""

    def __init__(self, out: TextIO, source: TextIO | None = None) -> None:
        self._out = out
        self._source = source
        self._reader: _Reader | None = None

    @property
    def ended(self) -> bool:
        """See `Face`."""
        return self._source is None or (self._reader is not None and self._reader.ended)

    def run(self, work: Callable[[], None]) -> None:
        """See `Face`."""
        if self._source is not None:
            self._reader = _READERS.get(self._source) or _READERS.setdefault(self._source, _Reader(self._source))
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
        while self._reader is not None and not self._reader.lines.empty():
            lines.append(self._reader.lines.get_nowait())
        return lines


def standard_input() -> TextIO | None:
    """Standard input where there is one to read from."""
    return sys.stdin if sys.stdin is not None and not sys.stdin.closed else None
