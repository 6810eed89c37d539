"""The clip cache: what was rendered once is not rendered again, on this or any later day."""

import contextlib
import hashlib
import json
import os
import tempfile
from pathlib import Path

from coach.audio import Samples
from coach.speech.clip import from_pcm, to_pcm

_MAGIC = b"coach clip 1\n"
_DIGEST = hashlib.sha256().digest_size


class ClipCache:
    """Samples by what they say and who says it, one file each.

    A file is written beside its place and renamed, so two processes can share the folder; it carries its own
    SHA-256, so a damaged one counts as missing. A folder that cannot be written is reported in `problem`,
    and the cache goes on without it. Nothing here raises.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self.problem: str | None = None

    def read(self, *key: str) -> Samples | None:
        """Return the samples under this key, or None when there are none or they are damaged."""
        if self._folder is None:
            return None
        try:
            data = self._place(key).read_bytes()
        except OSError:
            return None
        head = len(_MAGIC) + _DIGEST
        body = data[head:]
        if data[:head] != _MAGIC + hashlib.sha256(body).digest() or len(body) % 2:
            return None
        return from_pcm(body)

    def write(self, samples: Samples, *key: str) -> None:
        """Keep samples under this key, if the disk allows."""
        if self._folder is None or self.problem is not None:
            return
        body = to_pcm(samples)
        temporary: str | None = None
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            handle, temporary = tempfile.mkstemp(dir=self._folder, suffix=".part")
            with os.fdopen(handle, "wb") as file:
                file.write(_MAGIC + hashlib.sha256(body).digest() + body)
            Path(temporary).replace(self._place(key))
        except OSError as error:
            if temporary is not None:
                with contextlib.suppress(OSError):
                    Path(temporary).unlink()
            self.problem = f"Clips cannot be kept in {self._folder} ({error.strerror}); going on without."

    def _place(self, key: tuple[str, ...]) -> Path:
        assert self._folder is not None  # both callers return early without a folder
        name = hashlib.sha256(json.dumps(key, ensure_ascii=False).encode()).hexdigest()
        return self._folder / f"{name}.clip"
