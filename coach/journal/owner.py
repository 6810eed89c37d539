"""Who runs a workout: one program at a time for each athlete."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from coach.errors import CoachError
from coach.journal.files import FILE_MODE, make_folder

#: So long it is tried: somebody may be about to end, or only look who has it.
PATIENCE_SECONDS = 0.2
ADVICE = "End it there, or wait until it is over."


@contextmanager
def owned(folder: Path, athlete: str) -> Iterator[None]:
    """While it is entered, the workout of this athlete is ours. Raises CoachError when it is another program's.

    The kernel gives it back when the program ends, however it ends. Where nothing can be written or locked, nobody
    owns it, and a workout takes place all the same.
    """
    path = folder / f"{athlete}.lock"
    handle = _locked(path)
    try:
        yield
    finally:
        if handle is not None:
            with suppress(OSError):
                path.unlink()
            os.close(handle)


def owner(folder: Path, athlete: str) -> str | None:
    """The number of the process that runs a workout of this athlete; None: there is none."""
    try:
        handle = os.open(folder / f"{athlete}.lock", os.O_RDONLY)
    except OSError:
        return None
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return _number(handle)
    except OSError:
        return None
    finally:
        os.close(handle)
    return None


def _locked(path: Path) -> int | None:
    until = time.monotonic() + PATIENCE_SECONDS
    while (handle := _opened(path)) is not None:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if _is_at(handle, path):
                _sign(handle)
                return handle
        except BlockingIOError:
            if time.monotonic() > until:
                number = _number(handle)
                os.close(handle)
                raise CoachError(f"A workout is running already (process {number}).", ADVICE) from None
        except OSError:
            os.close(handle)
            return None
        os.close(handle)  # whoever had it is taking the file away, or only looks who has it
        time.sleep(PATIENCE_SECONDS / 10)
    return None


def _sign(handle: int) -> None:
    with suppress(OSError):
        os.ftruncate(handle, 0)
        os.write(handle, f"{os.getpid()}\n".encode())


def _number(handle: int) -> str:
    return os.read(handle, 20).decode("ascii", "replace").strip() or "unknown"


def _opened(path: Path) -> int | None:
    for flags in (os.O_RDWR | os.O_CREAT, os.O_RDONLY):
        with suppress(OSError):
            make_folder(path.parent)
            return os.open(path, flags, FILE_MODE)
    return None


def _is_at(handle: int, path: Path) -> bool:
    with suppress(OSError):
        return os.path.samestat(os.fstat(handle), path.stat())
    return False
