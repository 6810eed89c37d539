"""The files that know somebody who is forgotten: settings, what backups have replaced, clips."""

import shutil
from pathlib import Path

from coach import backup
from coach.errors import CoachError
from coach.journal.failures import DamagedError
from coach.journal.files import COMPANIONS
from coach.journal.registry import forget
from coach.journal.store import Store
from coach.roster import CHOSEN, file_of, roster
from coach.settings import clips_folder, folders


def forget_files(one: str) -> None:
    """Delete what is known of an athlete outside of the store. Raises CoachError; then it may be tried again."""
    try:
        _forget_settings(folders().config, one)
        _forget_asides(one)
        # One of the clips may say the name. They are made again when they are needed.
        shutil.rmtree(clips_folder(), ignore_errors=True)
    except OSError as error:
        raise CoachError(f"{error.filename}: cannot be deleted ({error.strerror}).") from error


def _forget_settings(config: Path, one: str) -> None:
    """Delete the settings, also those that were set aside as damaged, and the choice."""
    file = file_of(one, config)
    for path in (file, *file.parent.glob(f"{file.name}.broken-*"), *file.parent.glob(f".{file.name}-*")):
        path.unlink(missing_ok=True)
    choice = roster(config) / CHOSEN
    if choice.is_file() and choice.read_text(encoding="utf-8", errors="replace").strip() == one:
        choice.unlink()


def _forget_asides(one: str) -> None:
    """The same in what backups have replaced. Of what is damaged nobody knows what is in it: it goes as a whole."""
    for folder in backup.asides():
        _forget_settings(folder, one)
        earlier = Store(folder / backup.DATABASE)
        try:
            forget(earlier, one)
            earlier.close()
        except DamagedError:
            _delete(folder / backup.DATABASE)
    for file in folders().data.glob(f"{backup.DATABASE}.damaged-*"):
        file.unlink(missing_ok=True)


def _delete(database: Path) -> None:
    for end in COMPANIONS:
        database.with_name(database.name + end).unlink(missing_ok=True)
