"""The sound file that a command is to write: looked at before the work, so that a wrong name does not cost minutes."""

import tempfile
from pathlib import Path

from coach.errors import CoachError

ADVICE = "Name another file."


def check_output(path: Path) -> None:
    """Raises CoachError when there can be no sound file at `path`, or no captions beside it."""
    if path.suffix.lower() == ".vtt":
        raise CoachError(f"{path}: the captions get this name.", "Name a .wav file.")
    for each in (path, path.with_suffix(".vtt")) if path.name else (path,):
        if each.is_dir():
            raise CoachError(f"{each}: is a folder.", ADVICE)
        if each.exists() and not each.is_file():
            raise CoachError(f"{each}: is no regular file.", ADVICE)
    try:
        # Only writing shows whether it can be written.
        with tempfile.TemporaryFile(dir=path.parent):
            pass
    except OSError as error:
        problem = f"{path}: cannot be written ({path.parent}: {error.strerror})."
        raise CoachError(problem, "Choose another place.") from error
