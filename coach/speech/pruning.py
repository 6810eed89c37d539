"""The folder of the clip cache kept within its size: what was not used for longest goes first."""

import contextlib
import os
import time
from dataclasses import dataclass
from pathlib import Path

#: Pruning goes on to this part of the limit, so that the next clip does not begin it anew.
ENOUGH = 0.9
#: A temporary file that is older was left by a process that was killed; a younger one is being written.
ABANDONED_SECONDS = 3600.0
#: A use is noted once a day: an SD card lives longer without a write for every clip of every workout.
NOTED_SECONDS = 24 * 3600.0
CLIP, TEMPORARY = ".clip", ".part"


@dataclass(frozen=True, slots=True)
class Kept:
    """A clip in the folder: its size in bytes, and when it was last used, by the system's clock."""

    path: Path
    size: int
    used: float


def kept(folder: Path) -> list[Kept]:
    """Every clip in a folder, which need not exist; what another process removes meanwhile is passed over."""
    return [entry for entry in _files(folder) if entry.path.suffix == CLIP]


def prune(folder: Path, limit: int) -> int:
    """Remove what is abandoned, and, when the clips take more than `limit` bytes, those unused for longest.

    Returns the bytes that are left. What cannot be removed stays; nothing is raised.
    """
    now = time.time()
    left = 0
    clips = []
    for entry in _files(folder):
        if entry.path.suffix == CLIP:
            clips.append(entry)
            left += entry.size
        elif entry.path.suffix == TEMPORARY and now - entry.used > ABANDONED_SECONDS:
            _remove(entry.path)
    if left <= limit:
        return left
    for entry in sorted(clips, key=lambda entry: entry.used):
        if left <= limit * ENOUGH:
            break
        if _remove(entry.path):
            left -= entry.size
    return left


def note_use(path: Path, noted: float) -> None:
    """Keep that a clip is used now, if that was `noted` a day or longer ago, or by a clock that went wrong."""
    if abs(time.time() - noted) > NOTED_SECONDS:
        with contextlib.suppress(OSError):  # a folder that can only be read is not pruned either
            os.utime(path)


def _files(folder: Path) -> list[Kept]:
    found: list[Kept] = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                with contextlib.suppress(OSError):
                    status = entry.stat(follow_symlinks=False)
                    found.append(Kept(Path(entry.path), status.st_size, status.st_mtime))
    except OSError:
        return found
    return found


def _remove(path: Path) -> bool:
    try:
        path.unlink(missing_ok=True)  # another process may prune at the same time, and takes the same clips
    except OSError:
        return False
    return True
