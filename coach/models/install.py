"""Bringing a model here: fetch, check, unpack beside, rename. Half a model is never accepted."""

import errno
import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from coach.errors import CoachError
from coach.models import download, store
from coach.models.archive import BadArchiveError, unpack
from coach.models.download import Progress, SourceError
from coach.models.manifest import Archive, Download, Files, Manifest, Package, load

MIRROR = "COACH_MODEL_MIRROR"
#: What is downloaded, as against what comes with a package.
Fetched = Archive | Files


def install(name: str, progress: Progress = lambda *_: None, manifest: Manifest | None = None) -> Path:
    """Install a model of the manifest and return its folder; one that is there and whole stays as it is.

    Asks the mirror in `COACH_MODEL_MIRROR` (a folder or a URL) first, then the maker. An interrupted download is
    taken up where it stopped. Raises CoachError in one line that says what to do.
    """
    manifest = manifest or load()
    model = manifest.find(name)
    if folder := store.installed(name, manifest):
        return folder
    if isinstance(model, Package):
        raise CoachError(f"The {model.what} {name} is not installed.", store.how_to_install(model))
    models = store.models_folder()
    with _disk_errors(models):
        models.mkdir(parents=True, exist_ok=True)
        with _alone(models / f".{name}.lock", f"{model.what} {name}"):
            # Another coach may have finished between the first look and the lock.
            return store.installed(name, manifest) or _install(model, models, progress)


def _install(model: Fetched, models: Path, progress: Progress) -> Path:
    beside = models / f".{model.name}.new"
    parts = _fetch(model, models, progress)
    _remove(beside)  # of an installation that was cut off
    beside.mkdir()
    try:
        fresh = _assemble(model, parts, beside)
        listed = store.list_as_json(store.describe(fresh))
        _write_through(fresh / store.FILE_LIST, listed)
        target = models / model.name
        _remove(target)  # damaged, or it would have been taken
        fresh.replace(target)
        _sync_folder(models)
    except BadArchiveError:
        for part in parts:
            part.unlink(missing_ok=True)
        raise
    finally:
        _remove(beside)
    for part in parts:
        part.unlink(missing_ok=True)
    return target


def _assemble(model: Fetched, parts: list[Path], beside: Path) -> Path:
    """Make the model's folder of what was fetched."""
    if isinstance(model, Archive):
        return unpack(parts[0], model.name, beside)
    fresh = beside / model.name
    fresh.mkdir()
    for part, file in zip(parts, model.file, strict=True):
        part.replace(fresh / file.name)
    return fresh


def _fetch(model: Fetched, models: Path, progress: Progress) -> list[Path]:
    """Fetch every file of a model, each from the first source that has it, and return where they lie."""
    files = [_Wanted(f"{model.name}.zip", model)] if isinstance(model, Archive) else _wanted(model)
    parts = [models / f"{file.name}.part" for file in files]
    total = sum(file.source.bytes for file in files)
    have = sum(part.stat().st_size for part in parts if part.exists())
    if not download.room_for(models, total - have):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    done = 0
    for file, part in zip(files, parts, strict=True):
        _fetch_one(model, file, part, _part_of(progress, done, total))
        done += file.source.bytes
    return parts


def _part_of(progress: Progress, before: int, total: int) -> Progress:
    """Report the progress of one file as that of the whole."""
    return lambda have, _: progress(before + have, total)


def _fetch_one(model: Fetched, file: "_Wanted", part: Path, progress: Progress) -> None:
    problems = []
    for source in _sources(file):
        try:
            download.fetch(source, part, file.source.bytes, file.source.sha256, progress)
        except SourceError as error:
            problems.append(str(error))
        else:
            return
    waiting = "What has arrived is kept. " if part.exists() and part.stat().st_size else ""
    until = "Until then PocketSphinx listens. " if (model.engine, model.language) == ("vosk", "en") else ""
    raise CoachError(
        f"The {model.what} {model.name} cannot be had: {'; '.join(problems)}.",
        f'{waiting}{until}Try again later with "coach {model.what}s install {model.name}", or set {MIRROR} '
        f"to a folder or URL with {file.name}.",
    )


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A file to fetch: what a mirror calls it, and what its maker says of it."""

    name: str
    source: Archive | Download


def _wanted(model: Files) -> list[_Wanted]:
    return [_Wanted(file.name, file) for file in model.file]


def _sources(file: _Wanted) -> list[str]:
    mirror = os.environ.get(MIRROR, "")
    first = []
    if "://" in mirror:
        first = [f"{mirror.rstrip('/')}/{file.name}"]
    elif mirror:
        first = [str(Path(mirror).expanduser() / file.name)]
    return [*first, file.source.url]


@contextmanager
def _alone(path: Path, name: str) -> Iterator[None]:
    """Hold the lock of a model; the system lets go of it when the process ends, however it ends."""
    with path.open("ab") as stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise CoachError(f"The {name} is being installed already.", "Wait until that is done.") from error
        yield


@contextmanager
def _disk_errors(models: Path) -> Iterator[None]:
    """Put what the disk refuses into our words."""
    try:
        yield
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise CoachError(f"{models}: the disk is full.", "Free some space, then install it again.") from error
        raise CoachError(
            f"{models}: what was downloaded cannot be written ({error.strerror}).",
            "Make the folder writable, or set COACH_HOME to another one.",
        ) from error


def _write_through(path: Path, content: bytes) -> None:
    with path.open("xb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)
