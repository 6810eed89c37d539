"""The process that speaks with pyttsx3: `python -m coach.speech.worker VOICE RATE` (see `serving`).

It is a process of its own because espeak can crash or hang, and because two threads in it always crash. This is
the only place that imports pyttsx3.

On Linux each text is spoken by a fresh fork, because espeak carries state from one text to the next: "one" after
another text is up to 40 ms longer than "one" alone (measured, 1.51). So a clip does not depend on what was
rendered before it, and the simulated room always gives the same result.
"""

import contextlib
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from coach.speech.serving import serve

COMPLETE_SECONDS = 5.0
LOOK_SECONDS = 0.002


def main(voice: str, rate: int) -> None:
    """Answer requests until the input ends."""
    speak = _speak_in_fork if sys.platform == "linux" else _speak

    def load() -> Callable[[str, str, int], None]:
        _load()
        return lambda text, path, percent: speak(voice, round(rate * percent / 100), text, path)

    serve(load)


def _load() -> None:
    """Load the engine without starting it: a fork takes over what is loaded, but not the threads of espeak."""
    import pyttsx3  # noqa: PLC0415  # after stdout is safe, and where its failure can be reported

    if sys.platform == "linux":
        import pyttsx3.drivers.espeak  # noqa: F401, PLC0415


def _speak_in_fork(voice: str, rate: int, text: str, path: str) -> None:
    """Let a child speak. Raises ChildProcessError with what went wrong there."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        code = 1
        try:
            _speak(voice, rate, text, path)
            code = 0
        except BaseException as error:  # noqa: BLE001  # a fork must not return into the parent's loop
            os.write(writing, f"{type(error).__name__}: {error}".encode())
        finally:
            os._exit(code)  # espeak's own ending crashes at times
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read().decode(errors="replace")
    _, status = os.waitpid(child, 0)
    if status != 0:
        raise ChildProcessError(said or f"it crashed ({os.waitstatus_to_exitcode(status)})")


def _speak(voice: str, rate: int, text: str, path: str) -> None:
    """Speak one text into a file: of several before one run, only the last would be written."""
    import pyttsx3  # noqa: PLC0415  # loaded already

    engine = pyttsx3.init()
    # espeak takes settings in a thread of its own, and forgets the rate once in 150 starts when a voice is loaded
    # at the same time (measured). Waiting and setting it again has not failed in 3,000.
    engine.setProperty("voice", voice)
    for _ in range(2):
        _settle()
        engine.setProperty("rate", rate)
    _settle()
    engine.save_to_file(text, path)
    engine.runAndWait()
    _wait_until_complete(Path(path))


def _settle() -> None:
    """Wait until espeak, where that is the engine, has taken all settings."""
    with contextlib.suppress(KeyError):
        sys.modules["pyttsx3.drivers._espeak"].Synchronize()


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


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
