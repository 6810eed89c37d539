"""The parent's side of one speaking process: starts it, asks it, and starts it again when it dies."""

import contextlib
import json
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

#: Starting Python and the engine takes 0.3 s here and a few seconds on a small board.
START_SECONDS = 30.0


class WorkerError(Exception):
    """The process died, hung, or said that it cannot. Stays inside this room."""


class SpeakingProcess:
    """One worker. Belongs to one thread at a time; started by the first request."""

    def __init__(self, command: Sequence[str], timeout: float) -> None:
        self._command = list(command)
        self._timeout = timeout
        self._process: subprocess.Popen[str] | None = None
        self._reader = threading.Thread()
        self._lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._awake = False
        self._closed = False
        self._lock = threading.Lock()

    @property
    def pid(self) -> int | None:
        """The process number while there is a process."""
        return self._process.pid if self._process is not None else None

    def start(self) -> None:
        """Start the process, without waiting until it is ready."""
        with self._lock:
            if self._closed:
                raise WorkerError("it was closed")
            if self._process is not None:
                return
            self._lines = queue.SimpleQueue()
            self._awake = False
            try:
                self._process = subprocess.Popen(
                    self._command,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    text=True,
                    encoding="utf-8",
                    start_new_session=True,  # Ctrl-C is for the coach, which then closes this
                )
            except OSError as error:
                raise WorkerError(str(error)) from error
            self._reader = threading.Thread(target=_read, args=(self._process, self._lines), daemon=True)
            self._reader.start()

    def render(self, text: str, path: Path, percent: int) -> None:
        """Have `text` written to `path`, at so many percent of the usual speed.

        Raises WorkerError; the next call then starts a new process.
        """
        try:
            self.start()
            if not self._awake:
                self._answer(START_SECONDS)
                self._awake = True
            self._send({"text": text, "path": str(path), "percent": percent})
            self._answer(self._timeout)
        except WorkerError:
            self._end()
            raise

    def close(self) -> None:
        """End the process at once, for good; a request that waits for it fails."""
        with self._lock:
            self._closed = True
        self._end()

    def _end(self) -> None:
        with self._lock:
            process, self._process = self._process, None
            if process is None:
                return
            _kill(process)
            process.wait()
            self._reader.join()  # its pipe has ended
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    with contextlib.suppress(OSError):  # what was not written yet has nobody to go to
                        pipe.close()

    def _send(self, request: dict[str, str | int]) -> None:
        process = self._process
        if process is None or process.stdin is None:
            raise WorkerError("it was closed")
        try:
            process.stdin.write(json.dumps(request) + "\n")
            process.stdin.flush()
        except (OSError, ValueError) as error:
            raise WorkerError("it ended") from error

    def _answer(self, timeout: float) -> None:
        try:
            line = self._lines.get(timeout=timeout)
        except queue.Empty as error:
            raise WorkerError(f"no answer in {timeout:g} s") from error
        if not line:
            raise WorkerError("it ended")
        try:
            reply = json.loads(line)
        except ValueError as error:
            raise WorkerError("it answered nonsense") from error
        if "error" in reply:
            raise WorkerError(reply["error"])


def _kill(process: subprocess.Popen[str]) -> None:
    """End a worker and the fork that may be speaking for it: they are a group of their own."""
    if sys.platform == "win32":
        process.kill()
        return
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


def _read(process: subprocess.Popen[str], lines: "queue.SimpleQueue[str]") -> None:
    """Pass the replies on; an empty line says that there will be no more."""
    assert process.stdout is not None  # it was asked for as a pipe
    with contextlib.suppress(OSError, ValueError):
        for line in process.stdout:
            lines.put(line)
    lines.put("")
