"""Where the coach keeps things on this machine, and where its own data lies."""

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from coach.errors import CoachError


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


def shipped(name: str) -> Path:
    """A folder that comes with the coach, `routines` or `voice_models`.

    In a checkout it lies beside the package; a wheel carries it inside (see `pyproject.toml`).
    """
    package = Path(__file__).parent
    for candidate in (package.parent / name, package / "data" / name):
        if candidate.is_dir():
            return candidate
    raise CoachError(f"The folder {name} that comes with the coach is missing.", "Install the coach again.")
