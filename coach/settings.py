"""Where the coach keeps things on this machine, and where its own data lies."""

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from coach.errors import CoachError, UsageError

#: All that every routine says takes 365 MB in one voice (estimated from its texts).
CLIP_MEGABYTES = 500


@dataclass(frozen=True, slots=True)
class Folders:
    """The three folders of the coach. None of them need exist yet."""

    data: Path
    cache: Path
    config: Path

    @property
    def routines(self) -> Path:
        """Routines, exercises and other content of one's own."""
        return self.config / "routines"


def folders() -> Folders:
    """The folders by the platform's conventions, or all below `COACH_HOME` when that is set."""
    if home := os.environ.get("COACH_HOME"):
        root = Path(home).expanduser()
        return Folders(root / "data", root / "cache", root / "config")
    return Folders(
        platformdirs.user_data_path("coach", appauthor=False),
        platformdirs.user_cache_path("coach", appauthor=False),
        platformdirs.user_config_path("coach", appauthor=False),
    )


def clips_folder() -> Path:
    """Where rendered clips are kept. Need not exist."""
    return folders().cache / "clips"


def clip_limit() -> int:
    """How many bytes the rendered clips may take: 500 MB, or as `COACH_CLIPS_MB` says. Raises UsageError."""
    value = os.environ.get("COACH_CLIPS_MB") or str(CLIP_MEGABYTES)
    if not (value.isascii() and value.isdigit()):
        raise UsageError(f'COACH_CLIPS_MB must be a whole number of megabytes, got "{value}".', "0 keeps no clips.")
    return int(value) * 1_000_000


def shared_store() -> str | None:
    """The URL of the store that is shared with other speakers: `COACH_STORE`, else as was chosen; None for none.

    Raises CoachError when the choice cannot be read.
    """
    if (url := os.environ.get("COACH_STORE")) is not None:
        return url.strip() or None
    return choice_in(shared_store_file())


def shared_store_file() -> Path:
    """Where the choice of a shared store is kept. Need not exist."""
    return folders().config / "shared-store"


def choice_in(file: Path) -> str | None:
    """What a file with a single choice holds; None for none. Raises CoachError when it cannot be read."""
    try:
        return file.read_text(encoding="utf-8", errors="replace").strip() or None
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise CoachError(f"{file}: cannot be read ({error.strerror}).") from error


def shipped(name: str) -> Path:
    """A folder that comes with the coach, `routines` or `voice_models`.

    In a checkout it lies beside the package; a wheel carries it inside (see `pyproject.toml`).
    """
    package = Path(__file__).parent
    for candidate in (package.parent / name, package / "data" / name):
        if candidate.is_dir():
            return candidate
    raise CoachError(f"The folder {name} that comes with the coach is missing.", "Install the coach again.")
