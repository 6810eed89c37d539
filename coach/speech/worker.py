"""The process that speaks: `python -m coach.speech.worker VOICE RATE`, JSON lines in and out.

It is a process of its own because espeak can crash or hang, and because two threads in it always crash. It says
`{"ready": true}` once, then answers each `{"text": …, "path": …}` with `{"done": true}` when the WAV file at
`path` is complete, or with `{"error": …}`. It ends when its input does. This is the only place that imports
pyttsx3.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

COMPLETE_SECONDS = 5.0
LOOK_SECONDS = 0.002


def main(voice: str, rate: int) -> None:
    """Answer requests until the input ends."""
    replies = _own_stdout()
    try:
        render = _engine(voice, rate)
    except Exception as error:  # noqa: BLE001  # whatever the engine raises, the parent is told in one line
        _reply(replies, error=f"{type(error).__name__}: {error}")
        return
    _reply(replies, ready=True)
    for line in sys.stdin:
        request = json.loads(line)
        try:
            render(request["text"], request["path"])
            _wait_until_complete(Path(request["path"]))
        except Exception as error:  # noqa: BLE001  # as above
            _reply(replies, error=f"{type(error).__name__}: {error}")
        else:
            _reply(replies, done=True)


def _own_stdout() -> TextIO:
    """Stdout for replies alone: whatever the engine prints goes to stderr."""
    replies = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    return replies


def _engine(voice: str, rate: int) -> Callable[[str, str], None]:
    import pyttsx3  # noqa: PLC0415  # after stdout is safe, and where its failure can be reported

    engine = pyttsx3.init()
    engine.setProperty("voice", voice)
    engine.setProperty("rate", rate)

    def render(text: str, path: str) -> None:
        engine.save_to_file(text, path)  # one file per run: of several, only the last would be written
        engine.runAndWait()

    return render


def _wait_until_complete(path: Path) -> None:
    """Wait for all the data: `runAndWait` can return before the file is there."""
    until = time.monotonic() + COMPLETE_SECONDS
    while not is_complete(path):
        if time.monotonic() > until:
            raise TimeoutError("the engine wrote no sound")
        time.sleep(LOOK_SECONDS)


def is_complete(path: Path) -> bool:
    """Whether a WAV file has the sizes its header promises, and any data at all.

    pyttsx3 writes the plain header of 44 bytes; a file that is only the header is one in the making.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(44)
    except OSError:
        return False
    if size <= 44 or head[:4] != b"RIFF" or head[36:40] != b"data":
        return False
    riff = int.from_bytes(head[4:8], "little")
    data = int.from_bytes(head[40:44], "little")
    return 0 < data == size - 44 and riff == size - 8


def _reply(replies: TextIO, **message: object) -> None:
    replies.write(json.dumps(message) + "\n")
    replies.flush()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
