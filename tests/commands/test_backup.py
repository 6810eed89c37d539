"""`coach backup` and `coach restore`, also while a workout runs."""

import json
import sqlite3
import sys
import zipfile
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from coach.athletes import change_settings, load_athlete
from coach.cli.main import cli
from coach.commands.past import store
from coach.errors import CoachError, UsageError
from coach.journal.past import Past
from coach.journal.unfinished import unfinished
from coach.journal.writing import put
from coach.roster import choose, chosen, enter, known, training
from coach.settings import folders
from coach.workout.plan import Plan
from tests.commands.test_forget import workout
from tests.journal.rehearsed import Rehearsed


def coach(*arguments: object) -> Result:
    return CliRunner().invoke(cli, [str(one) for one in arguments], catch_exceptions=False)


@pytest.fixture
def saved(home: Path, tmp_path: Path) -> Path:
    """A backup of two athletes with a workout each, and a routine of one's own; then all is changed."""
    enter("sam")
    choose("sam")
    change_settings(units="lb")
    folders().routines.mkdir(parents=True)
    (folders().routines / "mine.toml").write_text('id = "mine"\n', encoding="utf-8")
    put(store(), "me", [workout(1, "day-one", "wall-sit")])
    put(store(), "sam", [workout(2, "day-two", "step-up")])
    target = tmp_path / "all.zip"
    assert coach("backup", target).stdout == f"{target}: 2 workouts of 2 athletes.\n"
    choose("me")
    enter("kim")
    with training("sam"):
        change_settings(units="kg", address=True)
    (folders().routines / "mine.toml").write_text('id = "changed"\n', encoding="utf-8")
    put(store(), "kim", [workout(3, "demo", "wall-sit")])
    return target


def ids(*names: str) -> list[str]:
    return [one.id[-1] for name in names for one in Past(store(), name).workouts()]


def test_all_is_as_it_was_when_the_backup_was_made(saved: Path) -> None:
    coach("restore", saved)
    assert (known(), chosen()) == (("me", "sam"), "sam")
    assert (load_athlete()[0].units, load_athlete()[0].address) == ("lb", False)
    assert (folders().routines / "mine.toml").read_text(encoding="utf-8") == 'id = "mine"\n'
    assert ids("me", "sam", "kim") == ["1", "2"]
    assert store().check() is None


def test_what_is_replaced_is_set_aside_and_can_be_brought_back(saved: Path) -> None:
    told = coach("restore", saved).stdout
    aside = folders().data / "before-restore-1"
    assert str(aside) in told
    coach("restore", aside)
    assert (known(), chosen()) == (("me", "kim", "sam"), None)
    assert ids("me", "sam", "kim") == ["1", "2", "3"]
    assert (folders().data / "before-restore-2").is_dir()
    assert [path.name for path in folders().data.iterdir() if path.name.startswith(".")] == []


def test_a_backup_brings_everything_to_a_machine_where_nothing_is(
    saved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COACH_HOME", str(tmp_path / "other"))
    coach("restore", saved)
    assert ids("me", "sam") == ["1", "2"]
    assert known() == ("me", "sam")


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_nobody_else_can_read_a_backup_or_what_comes_of_it(
    saved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    coach("restore", saved)
    aside = folders().data / "before-restore-1"
    monkeypatch.setenv("COACH_HOME", str(tmp_path / "other"))
    coach("restore", saved)
    private = [saved, aside / "coach.db", folders().data / "coach.db", folders().config / "athletes" / "sam.toml"]
    assert [path.stat().st_mode & 0o777 for path in private] == [0o600] * 4
    assert aside.stat().st_mode & 0o777 == 0o700


def test_a_machine_where_nothing_is_can_be_backed_up(home: Path, tmp_path: Path) -> None:
    coach("backup", tmp_path / "nothing.zip")
    assert not home.exists()
    coach("restore", tmp_path / "nothing.zip")
    assert ids("me") == []


def test_a_file_that_is_there_is_kept_unless_it_may_be_replaced(saved: Path) -> None:
    before = saved.read_bytes()
    with pytest.raises(UsageError, match="is there already"):
        coach("backup", saved)
    assert saved.read_bytes() == before
    coach("backup", saved, "--force")
    coach("restore", saved)
    assert ids("me", "sam", "kim") == ["1", "2", "3"]


def test_a_backup_in_a_workout_is_whole_and_has_what_was_done_until_then(
    home: Path, tmp_path: Path, day_one: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = Rehearsed(day_one, store()).until(500.0)
    done = len(running.session.logged)
    coach("backup", tmp_path / "all.zip")
    running.until(10_000.0).gone()
    assert len(Past(store(), "me").workouts()[0].sets) == len(running.session.logged) > done
    monkeypatch.setenv("COACH_HOME", str(tmp_path / "other"))
    coach("restore", tmp_path / "all.zip")
    with closing(sqlite3.connect(folders().data / "coach.db")) as connection:
        assert connection.execute("SELECT count(*) FROM sets").fetchone() == (done,)
    assert unfinished(store(), "me", datetime.now(UTC)) is not None


def test_a_workout_goes_on_while_a_backup_is_restored_and_loses_nothing(saved: Path, day_one: Plan) -> None:
    running = Rehearsed(day_one, store()).until(500.0)
    coach("restore", saved)
    running.until(700.0)
    with closing(sqlite3.connect(folders().data / "coach.db")) as connection:
        written = connection.execute("SELECT count(*) FROM events WHERE workout = ?", [running.begun.id]).fetchone()
    assert written == (len(running.journal._entries),)
    running.until(10_000.0)
    assert running.journal.close() is None
    (restored, ran) = Past(store(), "me").workouts()
    assert restored.id[-1] == "1"
    assert ran.finished
    assert len(ran.sets) == len(running.session.logged)
    assert store().check() is None


def test_a_backup_of_this_very_workout_takes_nothing_of_it_away(home: Path, tmp_path: Path, day_one: Plan) -> None:
    running = Rehearsed(day_one, store()).until(400.0)
    coach("backup", tmp_path / "all.zip")
    running.until(600.0)
    coach("restore", tmp_path / "all.zip")
    running.until(10_000.0).gone()
    (ran,) = Past(store(), "me").workouts()
    assert len(ran.sets) == len(running.session.logged)


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def flipped(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[len(data) // 3] ^= 0xFF
    file.write_bytes(data)


def other(file: Path) -> None:
    file.write_text("my notes", encoding="utf-8")


def with_member(name: str, content: bytes) -> Callable[[Path], None]:
    """The same backup with one file of it changed."""

    def change(file: Path) -> None:
        with zipfile.ZipFile(file) as archive:
            held = {one: archive.read(one) for one in archive.namelist()}
        with zipfile.ZipFile(file, "w") as archive:
            for one, data in {**held, name: content}.items():
                archive.writestr(one, data)

    return change


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (cut, "is no whole backup"),
        (flipped, "is no whole backup"),
        (other, "is no whole backup"),
        (with_member("../../evil.toml", b""), "does not belong"),
        (with_member("/evil", b""), "does not belong"),
        (with_member("evil.sh", b""), "does not belong"),
        (with_member("about.json", b"{}"), "is no backup of the coach"),
        (with_member("about.json", json.dumps({"format": "coach-backup", "tables": "9999"}).encode()), "later version"),
        (with_member("coach.db", b"SQLite format 3\0 no more"), "damaged"),
        (with_member("athletes/sam.toml", b"lacks ="), "sam.toml is damaged"),
    ],
)
def test_what_cannot_be_used_is_one_line_and_changes_nothing(
    saved: Path, damage: Callable[[Path], None], words: str
) -> None:
    damage(saved)
    with pytest.raises(CoachError, match=words):
        coach("restore", saved)
    assert ids("me", "sam", "kim") == ["1", "2", "3"]
    assert known() == ("me", "kim", "sam")
    assert sorted(path.name for path in folders().data.iterdir() if "coach.db" not in path.name) == []


def test_a_folder_that_is_no_backup_is_left_alone(saved: Path, tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    (folder / "athletes").mkdir(parents=True)
    (folder / "athletes" / "loop").symlink_to(folder)
    with pytest.raises(CoachError, match="photos: is no backup of the coach"):
        coach("restore", folder)
    assert ids("me", "sam", "kim") == ["1", "2", "3"]


def test_a_backup_after_the_last_word_takes_nothing_of_the_workout_away(saved: Path, day_one: Plan) -> None:
    running = Rehearsed(day_one, store()).until(10_000.0)
    coach("restore", saved)
    assert running.journal.close() is None
    assert [one.finished for one in Past(store(), "me").workouts()] == [True, True]
    assert len(Past(store(), "me").workouts()[-1].sets) == len(running.session.logged)


def test_a_damaged_store_is_set_aside_as_it_is(saved: Path) -> None:
    store().close()
    for end in ("-wal", "-shm"):
        (folders().data / f"coach.db{end}").unlink(missing_ok=True)
    (folders().data / "coach.db").write_bytes(b"these are my old notes" * 100)
    with pytest.raises(CoachError, match="damaged"):
        coach("backup", saved.with_name("other.zip"))
    coach("restore", saved)
    assert ids("me", "sam") == ["1", "2"]
    assert (folders().data / "coach.db.damaged-1").read_bytes().startswith(b"these are my old notes")
    assert (folders().data / "before-restore-1" / "athletes" / "kim.toml").exists()


@pytest.mark.parametrize("name", ["none.zip", "no/such/folder/x.zip"])
def test_what_is_not_there_is_one_line(home: Path, tmp_path: Path, name: str) -> None:
    with pytest.raises(CoachError, match="there is no such file"):
        coach("restore", tmp_path / name)


def test_a_place_that_cannot_be_written_is_one_line(home: Path, tmp_path: Path) -> None:
    with pytest.raises(CoachError, match="cannot be written"):
        coach("backup", tmp_path / "no" / "such" / "x.zip")
