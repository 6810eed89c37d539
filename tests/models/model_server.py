"""A small model, the manifest that names it, and servers that give it out well or badly."""

import hashlib
import io
import random
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from coach.models.manifest import Archive, Manifest

NAME = "tiny-model-1.0"
CONTENT = {
    "am/final.mdl": random.Random(1).randbytes(300_000),  # does not compress: the zip is long enough to be cut
    "conf/model.conf": b"--min-active=200\n",
    "README": b"A model for a test.\n",
}


def zipped(entries: dict[str, bytes]) -> bytes:
    """A zip with entries of exactly these names, always with the same bytes (the date is that of a new ZipInfo)."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as content:
        for name, data in entries.items():
            content.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def tiny_zip() -> bytes:
    """The zip of the small model, as its maker would give it out."""
    return zipped({f"{NAME}/{name}": data for name, data in CONTENT.items()})


def manifest_for(data: bytes, url: str = "http://127.0.0.1:9/tiny-model-1.0.zip") -> Manifest:
    """A manifest that expects exactly this zip; without a URL the maker cannot be reached."""
    model = Archive(
        name=NAME,
        kind="archive",
        engine="vosk",
        language="en",
        licence="Apache-2.0",
        url=url,
        bytes=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
    )
    return Manifest({NAME: model})


@dataclass
class Shop:
    """A server of one file. `breaks` is used up one answer at a time: how many bytes that answer really sends."""

    data: bytes
    ranges: bool = True
    breaks: list[int] = field(default_factory=list)
    status: int = 200
    url: str = ""
    asked: list[str | None] = field(default_factory=list)  # the Range header of every request

    def answer(self, request: BaseHTTPRequestHandler) -> None:
        wanted = request.headers.get("Range")
        self.asked.append(wanted)
        if self.status != 200:
            request.send_error(self.status)
            return
        start = 0
        if wanted and self.ranges:
            start = int(wanted.removeprefix("bytes=").removesuffix("-"))
            request.send_response(206)
            request.send_header("Content-Range", f"bytes {start}-{len(self.data) - 1}/{len(self.data)}")
        else:
            request.send_response(200)
        body = self.data[start:]
        request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        request.wfile.write(body[: self.breaks.pop(0)] if self.breaks else body)


@contextmanager
def serving(shop: Shop) -> Iterator[Shop]:
    """Serve on this machine, on a port of its own, for as long as the block runs."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            shop.answer(self)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        shop.url = f"http://127.0.0.1:{server.server_port}/{NAME}.zip"
        try:
            yield shop
        finally:
            server.shutdown()
            thread.join()


def content_of(folder: Path) -> dict[str, bytes]:
    """Every file of an installed model, without the list that the installation adds."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != "coach-files.json"
    }
