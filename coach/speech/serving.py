"""The worker's side of a speaking process: JSON lines in and out, whatever the engine.

It says `{"ready": true}` once the engine is loaded, then answers each `{"text": …, "path": …, "percent": …}` with
`{"done": true}` when the WAV file at `path` is complete, or with `{"error": …}`. It ends when its input does.
"""

import json
import os
import sys
from collections.abc import Callable
from typing import TextIO


def serve(load: Callable[[], Callable[[str, str, int], None]]) -> None:
    """Answer requests until the input ends; `load` gives what writes a text to a path, at a percentage of its speed."""
    replies = _own_stdout()
    try:
        speak = load()
    except Exception as error:  # noqa: BLE001  # whatever the engine raises, the parent is told in one line
        _reply(replies, error=_line(error))
        return
    _reply(replies, ready=True)
    for line in sys.stdin:
        request = json.loads(line)
        try:
            speak(request["text"], request["path"], request["percent"])
        except Exception as error:  # noqa: BLE001  # as above
            _reply(replies, error=_line(error))
        else:
            _reply(replies, done=True)


def _line(error: Exception) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())


def _own_stdout() -> TextIO:
    """Keep stdout for replies alone: whatever the engine prints goes to stderr."""
    replies = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    return replies


def _reply(replies: TextIO, **message: object) -> None:
    replies.write(json.dumps(message) + "\n")
    replies.flush()
