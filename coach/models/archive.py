"""Unpacking a model's zip without trusting it."""

import os
import shutil
import stat
import zipfile
import zlib
from pathlib import Path, PurePosixPath

from coach.errors import CoachError


class BadArchiveError(CoachError):
    """A zip that is damaged, or that holds something other than one folder of plain files."""


def unpack(archive: Path, top: str, into: Path) -> Path:
    """Unpack a zip whose entries all lie in the folder `top`, and return that folder, `into / top`.

    `into` exists and is empty; on failure it may hold a part. Files reach the disk before this returns.
    Raises BadArchiveError before anything is written when an entry is absolute, climbs out, is a link or lies
    elsewhere, and OSError when the disk does not take it.
    """
    try:
        with zipfile.ZipFile(archive) as content:
            entries = content.infolist()
            for entry in entries:
                _check(entry, top)
            if not any(PurePosixPath(entry.filename).parts[1:] for entry in entries if not entry.is_dir()):
                raise BadArchiveError(f"{archive.name}: there is no folder {top} with files in it.")
            for entry in entries:
                _extract(content, entry, into)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, FileExistsError) as error:
        raise BadArchiveError(f"{archive.name}: this zip is damaged ({error}).") from error
    return into / top


def _check(entry: zipfile.ZipInfo, top: str) -> None:
    name = entry.orig_filename  # as it stands in the zip: `filename` is cut at a NUL, and backslashes may be changed
    path = PurePosixPath(name)
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if path.is_absolute() or ".." in path.parts or "\\" in name or "\0" in name or ":" in name:
        raise BadArchiveError(f"This zip is refused: its entry {name!r} climbs out of its folder.")
    if kind not in {0, stat.S_IFREG, stat.S_IFDIR} or entry.flag_bits & 1:
        raise BadArchiveError(f"This zip is refused: its entry {name!r} is not a plain file.")
    if not path.parts or path.parts[0] != top or (len(path.parts) == 1 and not entry.is_dir()):
        raise BadArchiveError(f"This zip is refused: its entry {name!r} is not in the folder {top}.")


def _extract(content: zipfile.ZipFile, entry: zipfile.ZipInfo, into: Path) -> None:
    target = into / entry.filename
    if entry.is_dir():
        target.mkdir(parents=True, exist_ok=True)
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    with content.open(entry) as source, target.open("xb") as sink:
        shutil.copyfileobj(source, sink, 1 << 20)
        sink.flush()
        os.fsync(sink.fileno())
