"""The files of a store: nobody else on the machine can read what an athlete did."""

import os
from contextlib import suppress
from pathlib import Path

#: A file with these behind its name belongs to the database.
COMPANIONS = ("", "-wal", "-shm")
FOLDER_MODE, FILE_MODE = 0o700, 0o600


def make_folder(folder: Path) -> None:
    """Make the folder if it is not there, for its owner alone. Raises OSError."""
    folder.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)


def make_private(path: Path) -> None:
    """Have a database at `path` that its owner alone can read, one that was there before too. Raises OSError.

    SQLite gives the files that it makes beside it the same mode.
    """
    make_folder(path.parent)
    with suppress(FileExistsError):
        # One that is there must not be opened here: closing it would end SQLite's locks of other threads.
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, FILE_MODE))
    for end in COMPANIONS:
        file = path.with_name(path.name + end)
        with suppress(OSError):  # it belongs to somebody else, or the disk is read-only: it is used as it is
            if file.stat().st_mode & 0o777 != FILE_MODE:
                file.chmod(FILE_MODE)
