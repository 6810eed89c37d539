"""The clip cache: what was rendered once is not rendered again, on this or any later day."""

import contextlib
import hashlib
import json
import os
import tempfile
import threading
from pathlib import Path

from coach.audio import Samples
from coach.speech.clip import from_pcm, to_pcm
from coach.speech.pruning import CLIP, TEMPORARY, note_use, prune

_MAGIC = b"coach clip 1\n"
_DIGEST = hashlib.sha256().digest_size


class ClipCache:
    """Samples by what they say and who says it, one file each, in at most `limit` bytes (None: any number).

    A file is written beside its place and renamed, so two processes can share the folder; it carries its own
    SHA-256, so a damaged one counts as missing, also one that a power cut left without its data. A folder that
    cannot be written is reported in `problem`, and the cache goes on without it. Nothing here raises. Thread-safe.
    """

    def __init__(self, folder: Path | None, limit: int | None = None) -> None:
        self._folder = folder
        self._limit = limit
        self._lock = threading.Lock()
        self._tidying = threading.Lock()
        #: What the clips take, as far as this process knows; None until it has looked.
        self._size: int | None = None
        self.problem: str | None = None

    def has(self, *key: str) -> bool:
        """Whether there is a file under this key; that it is whole is seen when it is read."""
        if self._folder is None:
            return False
        try:
            return self._place(key).stat().st_size > len(_MAGIC) + _DIGEST
        except OSError:
            return False

    def read(self, *key: str) -> Samples | None:
        """Return the samples under this key, or None when there are none or they are damaged."""
        if self._folder is None:
            return None
        place = self._place(key)
        try:
            with place.open("rb") as file:
                noted = os.fstat(file.fileno()).st_mtime
                data = file.read()
        except OSError:
            return None
        head = len(_MAGIC) + _DIGEST
        body = data[head:]
        if data[:head] != _MAGIC + hashlib.sha256(body).digest() or len(body) % 2:
            return None
        note_use(place, noted)
        return from_pcm(body)

    def write(self, samples: Samples, *key: str) -> None:
        """Keep samples under this key, if the disk allows."""
        if self._folder is None or self._limit == 0 or self.problem is not None:
            return
        body = to_pcm(samples)
        temporary: str | None = None
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            handle, temporary = tempfile.mkstemp(dir=self._folder, suffix=TEMPORARY)
            with os.fdopen(handle, "wb") as file:
                file.write(_MAGIC + hashlib.sha256(body).digest() + body)
            Path(temporary).replace(self._place(key))
        except OSError as error:
            if temporary is not None:
                with contextlib.suppress(OSError):
                    Path(temporary).unlink()
            self.problem = f"Clips cannot be kept in {self._folder} ({error.strerror}); going on without."
            return
        with self._lock:
            if self._size is not None:
                self._size += len(_MAGIC) + _DIGEST + len(body)

    def tidy(self, *, anew: bool = False) -> None:
        """Prune the folder when its clips take more than they may; for a thread that has time.

        It looks into the folder the first time, when this process has written too much, and `anew`: other
        processes write too, so whoever ends looks once more.
        """
        if self._folder is None or self._limit is None:
            return
        with self._lock:
            if self._size is not None and self._size <= self._limit and not anew:
                return
        if not self._tidying.acquire(blocking=False):
            return  # another thread is at it
        try:
            left = prune(self._folder, self._limit)
        finally:
            self._tidying.release()
        with self._lock:
            self._size = left

    def _place(self, key: tuple[str, ...]) -> Path:
        assert self._folder is not None  # both callers return early without a folder
        name = hashlib.sha256(json.dumps(key, ensure_ascii=False).encode()).hexdigest()
        return self._folder / f"{name}{CLIP}"
