"""Bringing a model here: fetch, check, unpack beside, rename. Half a model is never accepted."""

import errno
import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from coach.errors import CoachError
from coach.models import download, store
from coach.models.archive import BadArchiveError, unpack
from coach.models.download import Progress, SourceError
from coach.models.manifest import Archive, Manifest, load

MIRROR = "COACH_MODEL_MIRROR"


def install(name: str, progress: Progress = lambda *_: None, manifest: Manifest | None = None) -> Path:
    """Install a model of the manifest and return its folder; one that is there and whole stays as it is.

    Asks the mirror in `COACH_MODEL_MIRROR` (a folder or a URL) first, then the maker. An interrupted download is
    taken up where it stopped. Raises CoachError in one line that says what to do.
    """
    manifest = manifest or load()
    model = manifest.find(name)
    if folder := store.installed(name, manifest):
        return folder
    if not isinstance(model, Archive):
        raise CoachError(f"The model {name} is not installed.", store.how_to_install(model))
    models = store.models_folder()
    with _disk_errors(models):
        models.mkdir(parents=True, exist_ok=True)
        with _alone(models / f".{name}.lock", name):
            # Another coach may have finished between the first look and the lock.
            return store.installed(name, manifest) or _install(model, models, progress)


def _install(model: Archive, models: Path, progress: Progress) -> Path:
    part = models / f"{model.name}.zip.part"
    beside = models / f".{model.name}.new"
    _fetch(model, part, progress)
    _remove(beside)  # of an installation that was cut off
    beside.mkdir()
    try:
        fresh = unpack(part, model.name, beside)
        listed = store.list_as_json(store.describe(fresh))
        _write_through(fresh / store.FILE_LIST, listed)
        target = models / model.name
        _remove(target)  # damaged, or it would have been taken
        fresh.replace(target)
        _sync_folder(models)
    except BadArchiveError:
        part.unlink(missing_ok=True)
        raise
    finally:
        _remove(beside)
    part.unlink(missing_ok=True)
    return target


def _fetch(model: Archive, part: Path, progress: Progress) -> None:
    """Make the part the model's zip, from the first source that has it."""
    have = part.stat().st_size if part.exists() else 0
    if not download.room_for(part.parent, model.bytes - have):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    problems = []
    for source in _sources(model):
        try:
            download.fetch(source, part, model.bytes, model.sha256, progress)
        except SourceError as error:
            problems.append(str(error))
        else:
            return
    waiting = "What has arrived is kept. " if part.exists() and part.stat().st_size else ""
    until = "Until then PocketSphinx listens. " if (model.engine, model.language) == ("vosk", "en") else ""
    raise CoachError(
        f"The model {model.name} cannot be had: {'; '.join(problems)}.",
        f'{waiting}{until}Try again later with "coach models install {model.name}", or set {MIRROR} '
        f"to a folder or URL with {model.name}.zip.",
    )


def _sources(model: Archive) -> list[str]:
    mirror = os.environ.get(MIRROR, "")
    first = []
    if "://" in mirror:
        first = [f"{mirror.rstrip('/')}/{model.name}.zip"]
    elif mirror:
        first = [str(Path(mirror).expanduser() / f"{model.name}.zip")]
    return [*first, model.url]


@contextmanager
def _alone(path: Path, name: str) -> Iterator[None]:
    """Hold the lock of a model; the system lets go of it when the process ends, however it ends."""
    with path.open("ab") as stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise CoachError(f"The model {name} is being installed already.", "Wait until that is done.") from error
        yield


@contextmanager
def _disk_errors(models: Path) -> Iterator[None]:
    """Put what the disk refuses into our words."""
    try:
        yield
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise CoachError(
                f"{models}: the disk is full.", "Free some space, then install the model again."
            ) from error
        raise CoachError(
            f"{models}: the model cannot be written ({error.strerror}).",
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
