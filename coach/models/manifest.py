"""The lists of models the coach knows, `voice_models/models.toml` to hear with and `voices.toml` to speak with."""

import difflib
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, PositiveInt, ValidationError

from coach import settings
from coach.errors import CoachError, UsageError

Name = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$")]  # also the name of a folder and of a zip
Text = Annotated[str, Field(min_length=1)]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Name
    engine: Literal["vosk", "pocketsphinx", "piper"]
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}$")]
    licence: Text
    note: str = ""
    #: How much longer a voice takes than its maker meant.
    stretch: Annotated[float, Field(ge=0.5, le=2.0)] = 1.0

    @property
    def what(self) -> Literal["model", "voice"]:
        """What the user calls it; with an "s", the group of commands for it."""
        return "voice" if self.engine == "piper" else "model"


class Archive(_Entry):
    """A zip of its maker: one top folder, called like the model."""

    kind: Literal["archive"]
    url: Annotated[str, Field(pattern=r"^https?://.+\.zip$")]
    bytes: PositiveInt
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Download(BaseModel):
    """One file as its maker gives it out."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    url: Annotated[str, Field(pattern=r"^https?://.+/[A-Za-z0-9][A-Za-z0-9._-]*$")]
    bytes: PositiveInt
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]

    @property
    def name(self) -> str:
        """Its name in the model's folder and in a mirror."""
        return self.url.rpartition("/")[2]


class Files(_Entry):
    """Single files of their maker, which become one folder."""

    kind: Literal["files"]
    file: Annotated[list[Download], Field(min_length=1)]


class Package(_Entry):
    """A model inside a Python package: `folder` counts from the package `module`, `requirement` is for pip."""

    kind: Literal["package"]
    requirement: Text
    module: Annotated[str, Field(pattern=r"^[a-z_][a-z0-9_]*$")]
    folder: Text


Model = Archive | Files | Package


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    model: list[Annotated[Model, Field(discriminator="kind")]]


@dataclass(frozen=True, slots=True)
class Manifest:
    """The models by name, in the order of the file."""

    models: dict[str, Model]
    what: Literal["model", "voice"] = "model"

    def __iter__(self) -> Iterator[Model]:
        return iter(self.models.values())

    def find(self, name: str) -> Model:
        """Return the model of this name. Raises UsageError, with a guess at what was meant."""
        if name in self.models:
            return self.models[name]
        near = difflib.get_close_matches(name, self.models, n=1, cutoff=0.5)
        guess = f"Did you mean {near[0]}?" if near else f'See "coach {self.what}s list".'
        raise UsageError(f"There is no {self.what} called {name}.", guess)


def load_voices() -> Manifest:
    """Read the coach's list of voices. Raises CoachError as `load` does."""
    return replace(load(settings.shipped("voice_models") / "voices.toml"), what="voice")


def load(path: Path | None = None) -> Manifest:
    """Read a manifest, by default that of what listens. Raises CoachError with every problem of the file at once."""
    path = path or settings.shipped("voice_models") / "models.toml"
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        models = _File.model_validate(content).model
    except OSError as error:
        raise CoachError(f"{path}: cannot be read ({error.strerror}).") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CoachError(f"{path}: this is not TOML: {error}.") from error
    except ValidationError as error:
        raise CoachError(
            "\n".join(_problem(path, content, entry["loc"], entry["msg"]) for entry in error.errors())
        ) from error
    names = [model.name for model in models]
    if doubled := sorted({name for name in names if names.count(name) > 1}):
        raise CoachError(f"{path}: every model needs a name of its own; twice there: {', '.join(doubled)}.")
    return Manifest({model.name: model for model in models})


def _problem(path: Path, content: dict[str, object], place: tuple[int | str, ...], message: str) -> str:
    """One line: file, model by its name where it has one, field, and what is wrong."""
    fields = [str(part) for part in place if part not in {"archive", "files", "package"}]
    entries = content.get("model")
    if len(place) > 1 and isinstance(entries, list) and isinstance(place[1], int):
        entry = entries[place[1]]
        fields[:2] = [
            str(entry.get("name", f"model {place[1] + 1}")) if isinstance(entry, dict) else f"model {place[1] + 1}"
        ]
    return f"{path}: {'.'.join(fields)}: {message}"
