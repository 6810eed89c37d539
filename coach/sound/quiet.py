"""Sound libraries in C print their own lines when a device goes away; a terminal's picture must not break."""

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def quiet_libraries() -> Iterator[None]:
    """Drop what C code and child processes write to stderr; what Python writes to `sys.stderr` still arrives.

    For the time a live port is open. PortAudio prints from a thread of its own, so no shorter time will do.
    """
    try:
        python_writes_there = sys.stderr.fileno() == 2
    except (AttributeError, OSError, io.UnsupportedOperation):
        python_writes_there = False
    kept = os.dup(2)
    before = sys.stderr
    if python_writes_there:
        before.flush()
        sys.stderr = os.fdopen(os.dup(kept), "w", encoding=before.encoding, errors=before.errors, buffering=1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    os.close(nowhere)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        if python_writes_there:
            sys.stderr.close()
            sys.stderr = before
