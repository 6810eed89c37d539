"""A real terminal: the program as a person at a keyboard meets it."""

import os
import pty
import subprocess
import sys
import termios
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2]


class Shown(NamedTuple):
    """What a program showed, and how it ended."""

    code: int
    text: str


def _reason() -> str:
    try:
        ends = pty.openpty()
    except OSError as error:
        return f"no pseudo-terminal ({error.strerror})"
    for end in ends:
        os.close(end)
    return ""


needs_terminal = pytest.mark.skipif(bool(_reason()), reason=_reason())


def in_terminal(home: Path, *arguments: object, answers: tuple[tuple[str, str], ...]) -> Shown:
    """`coach ARGUMENTS` in a terminal of its own; each answer is typed once its question stands there."""
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (40, 160))
    with subprocess.Popen(
        [sys.executable, "-m", "coach", *map(str, arguments)],
        env={**os.environ, "COACH_HOME": str(home), "PYTHONPATH": str(ROOT), "TERM": "xterm-256color"},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    ) as process:
        os.close(theirs)
        shown, waiting = "", list(answers)
        while piece := _read(ours):
            shown += piece
            if waiting and waiting[0][0] in shown:
                os.write(ours, waiting.pop(0)[1].encode())
    os.close(ours)
    assert not waiting, f"never asked: {waiting[0][0]}\n{shown}"
    return Shown(process.returncode, shown.replace("\r\n", "\n"))


def _read(terminal: int) -> str:
    try:
        return os.read(terminal, 4096).decode(errors="replace")
    except OSError:  # nobody has the other end any more
        return ""
