"""Fetching a file of known size and hash: from a folder or by HTTP, going on where it stopped."""

import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from urllib.parse import unquote, urlsplit

import requests

from coach.errors import CoachError

Progress = Callable[[int, int], None]
"""Called with the bytes that are there and the bytes of the whole."""

CONNECT_SECONDS = 5.0
READ_SECONDS = 20.0
CHUNK = 1 << 16


class SourceError(CoachError):
    """One source does not give the file; another may."""


class _BrokenOffError(Exception):
    """The transfer broke; what arrived is kept."""


@dataclass(frozen=True, slots=True)
class Part:
    """A file on its way here: what it must become, and what there is of it."""

    path: Path
    size: int
    sha256: str
    progress: Progress

    def have(self) -> int:
        """Return the bytes that are there; a part that is too long is no part of this file and is removed."""
        have = self.path.stat().st_size if self.path.exists() else 0
        if have > self.size:
            self.path.unlink()
            return 0
        return have

    def write(self, chunks: Iterator[bytes], start: int) -> None:
        """Keep the first `start` bytes and put these behind. Raises SourceError when there are too many."""
        with self.path.open("r+b" if self.path.exists() else "xb") as sink:
            sink.truncate(start)
            sink.seek(start)
            for chunk in chunks:
                start += len(chunk)
                if start > self.size:
                    sink.truncate(0)
                    raise SourceError(f"more than the {self.size} bytes the file should have")
                sink.write(chunk)
                self.progress(start, self.size)
            sink.flush()
            os.fsync(sink.fileno())

    def accept(self) -> bool:
        """Whether the whole has the right hash; one that has not is removed."""
        with self.path.open("rb") as stream:
            right = hashlib.file_digest(stream, "sha256").hexdigest() == self.sha256
        if not right:
            self.path.unlink()
        return right


def fetch(source: str, part: Path, size: int, sha256: str, progress: Progress) -> None:
    """Make `part` the file of these bytes and this hash; what it holds already is not fetched again.

    `source` is a URL or the path of a file. A broken transfer is taken up again as long as each try brings
    something; when it ends for good, the part stays for the next call. A part with the wrong hash is removed, and,
    if it was begun by an earlier call, fetched once more from its start.
    Raises SourceError; OSError when the disk does not take it.
    """
    target = Part(part, size, sha256, progress)
    begun = target.have() > 0
    try:
        _fill(source, target)
        if target.accept():
            return
        if begun:
            _fill(source, target)
            if target.accept():
                return
    except SourceError as error:
        raise SourceError(f"{_place(source)}: {error}") from error
    raise SourceError(f"{_place(source)}: the file has the wrong SHA-256 and was thrown away")


def room_for(folder: Path, needed: int) -> bool:
    """Whether the disk of a folder that exists has room for so many bytes."""
    return shutil.disk_usage(folder).free >= needed


def _fill(source: str, part: Part) -> None:
    while (have := part.have()) < part.size:
        part.progress(have, part.size)
        try:
            if _is_remote(source):
                _from_server(source, part)
            else:
                _from_folder(Path(unquote(urlsplit(source).path) if source.startswith("file://") else source), part)
        except _BrokenOffError as error:
            if part.have() <= have:
                raise SourceError(str(error)) from error
    part.progress(part.size, part.size)


def _from_server(url: str, part: Part) -> None:
    have = part.have()
    # Without "identity" a server may compress, and then neither sizes nor ranges would be those of the file.
    headers = {"Accept-Encoding": "identity"} | ({"Range": f"bytes={have}-"} if have else {})
    timeout = (CONNECT_SECONDS, READ_SECONDS)
    with _translated(), requests.get(url, headers=headers, stream=True, timeout=timeout) as answer:
        # A file of another size is another file: a page that asks for a login, or a newer model of the same name.
        if answer.status_code == HTTPStatus.PARTIAL_CONTENT:
            if answer.headers.get("Content-Range") != f"bytes {have}-{part.size - 1}/{part.size}":
                raise SourceError(f"not the {part.size} bytes the file should have")
        elif answer.status_code == HTTPStatus.OK:
            if answer.headers.get("Content-Length", str(part.size)) != str(part.size):
                raise SourceError(f"{answer.headers['Content-Length']} bytes instead of {part.size}")
            have = 0  # this server starts again from the first byte
        elif answer.status_code == HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE:
            raise SourceError(f"fewer than the {part.size} bytes the file should have")
        else:
            raise SourceError(f"HTTP {answer.status_code} {answer.reason}")
        part.write(answer.iter_content(CHUNK), have)
    if part.have() < part.size:
        raise _BrokenOffError("the transfer ended early")


@contextmanager
def _translated() -> Iterator[None]:
    """Put what requests raises into our words. A failure of the disk passes through as it is."""
    try:
        yield
    except (requests.exceptions.ChunkedEncodingError, requests.exceptions.ReadTimeout) as error:
        raise _BrokenOffError("the transfer broke off") from error
    except requests.exceptions.SSLError as error:
        raise _BrokenOffError("the server's certificate is not accepted (is this machine's clock right?)") from error
    except requests.exceptions.ConnectTimeout as error:
        raise _BrokenOffError(f"no answer within {CONNECT_SECONDS:.0f} s") from error
    except requests.exceptions.ConnectionError as error:
        raise _BrokenOffError("no connection") from error
    except (requests.exceptions.RequestException, ValueError) as error:  # ValueError: a URL that is none
        raise SourceError(f"this cannot be fetched ({error})") from error


def _from_folder(path: Path, part: Part) -> None:
    try:
        there = path.stat().st_size
        stream = path.open("rb")
    except OSError as error:
        raise SourceError(str(error.strerror)) from error
    with stream:
        if there != part.size:
            raise SourceError(f"{there} bytes instead of {part.size}")
        have = part.have()
        stream.seek(have)
        part.write(iter(lambda: stream.read(CHUNK), b""), have)


def _is_remote(source: str) -> bool:
    return "://" in source and not source.startswith("file://")


def _place(source: str) -> str:
    """Return what a message calls a source: the server, or the path."""
    return urlsplit(source).netloc if _is_remote(source) else source
