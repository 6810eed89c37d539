"""A backup: all that is kept of the athletes, and what they wrote themselves, in one file.

It is a ZIP of the database, the settings and the folder of one's own routines, under the names that they have here. A
folder with the same in it is one too: that is how what a restored backup replaces is set aside.
"""

import json
import shutil
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Any

from coach.content.files import parse, read_toml
from coach.errors import CoachError
from coach.journal.copying import copy
from coach.journal.failures import DamagedError
from coach.journal.files import FILE_MODE, make_folder, make_private
from coach.journal.store import Store
from coach.journal.version import CURRENT, refuse_later
from coach.settings import folders
from coach.workout.athlete import Athlete

FORMAT = "coach-backup"
ABOUT = "about.json"
DATABASE = "coach.db"
#: What lies in the folder of the settings: the usual athlete's, those of the others, and content of one's own.
KEPT = ("athlete.toml", "athletes", "routines")
ASIDE = "before-restore"


def write(store: Store, target: Path) -> None:
    """Write a backup to a file, as a whole or not at all; whatever had its name is replaced.

    Raises CoachError, also for a database that is damaged.
    """
    try:
        with TemporaryDirectory(dir=target.parent, prefix=f".{target.name}-") as folder:
            whole, packed = Path(folder, "whole"), Path(folder, "packed")
            fill(store, whole)
            with zipfile.ZipFile(packed, "w") as archive:
                packed.chmod(FILE_MODE)
                for file in files(whole):
                    archive.writestr(_member(file.relative_to(whole)), file.read_bytes(), zipfile.ZIP_DEFLATED)
            packed.replace(target)
    except OSError as error:
        raise CoachError(f"{error.filename or target}: cannot be written or read ({error.strerror}).") from error


def fill(store: Store, folder: Path) -> None:
    """Put all that there is now into a new folder. Raises CoachError and OSError."""
    make_folder(folder)
    (folder / ABOUT).write_text(json.dumps({"format": FORMAT, "tables": CURRENT}) + "\n", encoding="utf-8")
    for name in KEPT:
        _copied(folders().config / name, folder / name)
    if store.path is not None and store.path.exists():
        make_private(folder / DATABASE)
        copy(store.path, folder / DATABASE)


@contextmanager
def opened(source: Path) -> Iterator[Path]:
    """A folder with all of a backup, which is whole and of a form that this coach knows. Raises CoachError."""
    here = folders().data
    try:
        make_folder(here)
        with TemporaryDirectory(dir=here, prefix=".restore-") as made:
            folder = Path(made, "whole")
            if source.is_dir():
                _taken(source, folder)
            else:
                _unpacked(source, folder)
            _check(source, folder)
            yield folder
    except OSError as error:
        raise CoachError(f"{error.filename or source}: cannot be read or written ({error.strerror}).") from error


def put(store: Store, folder: Path) -> Path:
    """Put what a checked folder holds in the place of what there is; returns where that is set aside.

    A workout that runs meanwhile goes on: its journal writes it into what was restored. Raises CoachError and OSError.
    """
    assert store.path is not None, "a backup is of a file"
    store.close()
    aside = next(path for number in count(1) if not (path := folders().data / f"{ASIDE}-{number}").exists())
    try:
        fill(store, aside)
    except DamagedError:
        store.set_aside()
    make_private(store.path)
    copy(folder / DATABASE, store.path)
    for name in KEPT:
        place = folders().config / name
        if place.is_dir():
            shutil.rmtree(place)
        else:
            place.unlink(missing_ok=True)
        _copied(folder / name, place)
    return aside


def asides() -> list[Path]:
    """The folders of what was replaced by backups."""
    return sorted(path for path in folders().data.glob(f"{ASIDE}-*") if path.is_dir())


def files(folder: Path) -> list[Path]:
    """All files of a backup's folder."""
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _member(name: Path) -> zipfile.ZipInfo:
    """A file of a ZIP, without a time: none before 1980 goes into it, and a machine may think that it is 1970."""
    info = zipfile.ZipInfo(name.as_posix())
    info.external_attr = FILE_MODE << 16
    return info


def _copied(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, dirs_exist_ok=True)
    elif source.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target)


def _taken(source: Path, folder: Path) -> None:
    """Copy what belongs to a backup from a folder. Raises CoachError for one that is none, and OSError."""
    _about(source, source)
    make_folder(folder)
    for name in (ABOUT, *KEPT):
        _copied(source / name, folder / name)
    if (source / DATABASE).exists():
        copy(source / DATABASE, folder / DATABASE)


def _unpacked(source: Path, folder: Path) -> None:
    """Unpack a file whose names are all of a backup; its checksums are compared. Raises CoachError and OSError."""
    try:
        _unpack(source, folder)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError) as error:
        raise CoachError(f"{source}: is no whole backup ({error}).", "Nothing was changed.") from error


def _unpack(source: Path, folder: Path) -> None:
    folder.mkdir()
    with zipfile.ZipFile(source) as archive:
        for name in archive.namelist():
            parts = PurePosixPath(name).parts
            if "\\" in name or ".." in parts or parts[:1] not in {(one,) for one in (ABOUT, DATABASE, *KEPT)}:
                raise zipfile.BadZipFile(f"{name!r} does not belong into one")
        archive.extractall(folder)
    for file in files(folder):
        file.chmod(FILE_MODE)


def _check(source: Path, folder: Path) -> None:
    """Raise CoachError for what this coach cannot use, before anything is changed."""
    refuse_later(str(_about(source, folder).get("tables")))
    store = Store(folder / DATABASE)
    try:
        wrong = store.check()
        # Brings older tables to the present form, and makes an empty database where there was none.
        with store.writing():
            pass
    except DamagedError as error:
        wrong = error.problem
    finally:
        store.close()
    if wrong:
        raise CoachError(f"{source}: its database is damaged ({wrong}).", "Nothing was changed.")
    for file in files(folder):
        if file.suffix == ".toml" and file.relative_to(folder).parts[0] != "routines":
            _, problems = read_toml(file)
            if not problems:
                _, problems = parse(Athlete, read_toml(file)[0], file)
            if problems:
                raise CoachError(f"{source}: {file.name} is damaged.", "Nothing was changed.")


def _about(source: Path, folder: Path) -> dict[str, Any]:
    """What a backup says of itself. Raises CoachError for what is none."""
    try:
        found = json.loads((folder / ABOUT).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        found = None
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise CoachError(f"{source}: is no backup of the coach.", "Nothing was changed.")
    return found
