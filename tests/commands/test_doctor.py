"""`coach doctor`: what it says of the clips, and of what is remembered."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from coach.commands import doctor
from coach.commands.past import store
from coach.errors import CoachError, UsageError
from coach.journal.owner import owned
from coach.journal.version import CURRENT
from coach.settings import clip_limit, clips_folder, folders
from coach.speech.cache import ClipCache
from coach.workout.plan import Plan
from tests.journal.rehearsed import Rehearsed


def test_the_size_of_the_clips_is_shown_beside_their_limit(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert doctor._clips() == "0 in 0 of at most 500 MB (COACH_CLIPS_MB)"
    for text in ("three", "two"):
        ClipCache(clips_folder()).write(np.zeros(1_000_000, dtype=np.float32), "voice", text)
    monkeypatch.setenv("COACH_CLIPS_MB", "20")
    assert doctor._clips() == "2 in 4 of at most 20 MB (COACH_CLIPS_MB)"


@pytest.mark.parametrize("value", ["many", "-1", "1.5", "²"])
def test_a_limit_that_is_no_number_is_told(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COACH_CLIPS_MB", value)
    with pytest.raises(UsageError, match="COACH_CLIPS_MB must be a whole number"):
        clip_limit()


def test_the_store_is_shown_and_that_a_workout_is_broken_off(home: Path, day_one: Plan) -> None:
    path = home / "data" / "coach.db"
    assert doctor._store() == f"{path}, nothing in it yet"
    assert doctor._workout() == "none is broken off"
    assert not home.exists()
    Rehearsed(day_one, store()).until(400.0).gone()
    megabytes = path.stat().st_size / 1e6
    assert doctor._store() == f"{path}, {megabytes:.1f} MB, form {CURRENT}, whole"
    assert "day-one of " in doctor._workout()
    assert "broken off after 7 minutes" in doctor._workout()
    with owned(folders().data, "me"):
        assert doctor._workout() == f"one is running (process {os.getpid()})"


def test_a_damaged_store_is_shown_with_what_becomes_of_it(home: Path, day_one: Plan) -> None:
    Rehearsed(day_one, store()).until(400.0).gone()
    path = home / "data" / "coach.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP INDEX ix_sets_exercise")
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_master SET rootpage = 3 WHERE name = 'sets'")
        connection.commit()
    with pytest.raises(CoachError, match="damaged"):
        doctor._store()
    path.write_bytes(b"no database" * 1000)
    with pytest.raises(CoachError, match="damaged"):
        doctor._store()
    assert not list(path.parent.glob("*damaged*"))
