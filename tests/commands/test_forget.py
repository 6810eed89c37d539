"""`coach forget`: nothing of an athlete is left in any file."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from coach.athletes import change_settings, load_athlete
from coach.cli.main import cli
from coach.commands.past import store
from coach.content.library import Library
from coach.errors import CoachError, UsageError
from coach.journal.owner import owned
from coach.journal.past import Past
from coach.journal.writing import put
from coach.roster import choose, chosen, enter, known, training
from coach.settings import folders
from coach.workout.record import SetDone, WorkoutDone
from tests.commands.terminal import in_terminal, needs_terminal
from tests.journal.rehearsed import Rehearsed

#: What is only in the workouts of the one who is forgotten.
SECRETS = (b"zebedee", b"secret-routine", b"secret-curl", b"secret-thing")


def coach(*arguments: object) -> Result:
    return CliRunner().invoke(cli, [str(one) for one in arguments], catch_exceptions=False)


def workout(number: int, routine: str, exercise: str) -> WorkoutDone:
    return WorkoutDone(
        id=f"{number:032x}",
        routine=routine,
        started=datetime(2026, 1, number, 18, 30, tzinfo=UTC),
        seconds=1500.0,
        finished=True,
        sets=(SetDone(item=1, exercise=exercise, set=1, reps=8),),
    )


def bytes_of(home: Path) -> bytes:
    """The names and the contents of all files."""
    return b"".join(str(file).encode() + (file.read_bytes() if file.is_file() else b"") for file in home.rglob("*"))


@pytest.fixture
def two(home: Path) -> Path:
    enter("Zebedee")
    with training("zebedee"):
        change_settings(lacks=frozenset({"secret-thing"}))
    put(store(), "zebedee", [workout(number, "secret-routine", "secret-curl") for number in range(1, 20)])
    put(store(), "me", [workout(20, "day-one", "wall-sit")])
    store().close()
    return home


def left(home: Path) -> list[bytes]:
    found = bytes_of(home)
    return [secret for secret in SECRETS if secret in found]


def test_neither_name_nor_data_are_in_the_bytes_of_any_file(two: Path) -> None:
    choose("zebedee")
    assert left(two) == list(SECRETS)
    assert coach("forget", "ZEBEDEE", "--yes").stdout.startswith("Zebedee is forgotten.")
    assert left(two) == []
    assert (known(), chosen()) == (("me",), None)
    assert len(Past(store(), "me").workouts()) == 1


def test_what_was_set_aside_is_forgotten_too(two: Path, tmp_path: Path) -> None:
    coach("backup", tmp_path / "all.zip")
    coach("restore", tmp_path / "all.zip")
    (folders().config / "athletes" / "zebedee.toml").write_text("lacks = secret-thing", encoding="utf-8")
    with training("zebedee"):
        assert "broken-1" in str(load_athlete()[1])
    (folders().data / "coach.db.damaged-1").write_bytes(b"pages with zebedee on them")
    choose("zebedee")
    coach("forget", "zebedee", "--yes")
    assert left(two) == []
    aside = folders().data / "before-restore-1" / "coach.db"
    with closing(sqlite3.connect(aside)) as connection:
        assert connection.execute("SELECT name FROM athletes").fetchall() == [("me",)]


def test_bytes_that_a_reader_holds_back_are_an_error_and_gone_at_the_next_try(
    two: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("coach.journal.store.LOCK_SECONDS", 0.1)
    with closing(sqlite3.connect(two / "data" / "coach.db", isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM sets").fetchone()
        with pytest.raises(CoachError, match=r"Try again|locked"):
            coach("forget", "zebedee", "--yes")
    assert left(two)
    coach("forget", "zebedee", "--yes")
    assert left(two) == []


def test_the_name_is_asked_for_again(two: Path) -> None:
    with pytest.raises(UsageError, match="nobody was there to be asked"):
        coach("forget", "zebedee")
    assert left(two) == list(SECRETS)


QUESTION = "Type the name again: "


@needs_terminal
def test_who_types_the_name_again_in_a_terminal_is_obeyed(two: Path) -> None:
    shown = in_terminal(two, "forget", "Zebedee", answers=((QUESTION, "  ZEBEDEE \r"),))
    assert shown.code == 0
    assert "All workouts and settings of Zebedee will be deleted." in shown.text
    assert "Zebedee is forgotten." in shown.text
    assert left(two) == []


@needs_terminal
@pytest.mark.parametrize(
    ("typed", "told"), [("zebede\r", "That is another name. Nothing was forgotten."), ("\x04", "")]
)
def test_another_name_or_the_end_of_input_in_a_terminal_forgets_nothing(two: Path, typed: str, told: str) -> None:
    shown = in_terminal(two, "forget", "zebedee", answers=((QUESTION, typed),))
    assert shown.code != 0
    assert told in shown.text
    assert "Traceback" not in shown.text
    assert left(two) == list(SECRETS)


@pytest.mark.parametrize("name", ["nobody", "zebede", "../zebedee", ""])
def test_nobody_else_is_forgotten(two: Path, name: str) -> None:
    with pytest.raises(UsageError):
        coach("forget", name, "--yes")
    assert left(two) == list(SECRETS)
    assert len(Past(store(), "zebedee").workouts()) == 19


def test_who_was_here_first_can_be_forgotten_and_begin_anew(two: Path) -> None:
    change_settings(units="lb")
    coach("forget", "me", "--yes")
    assert load_athlete()[0].units == "kg"
    assert Past(store(), "me").workouts() == ()
    assert len(Past(store(), "zebedee").workouts()) == 19


def test_nobody_is_forgotten_while_they_train_but_others_are(two: Path, library: Library) -> None:
    running = Rehearsed(library.plan("day-one"), store()).until(300.0)
    with owned(folders().data, "me"):
        with pytest.raises(CoachError, match="running already"):
            coach("forget", "me", "--yes")
        (folders().data / "zebedee.lock").touch()  # of a workout that was killed
        coach("forget", "zebedee", "--yes")
        assert left(two) == []
    running.until(10_000.0).gone()
    last = Past(store(), "me").workouts()[-1]
    assert last.finished
    assert len(last.sets) == len(running.session.logged)


def test_a_damaged_database_forgets_nothing_and_says_what_to_do(two: Path) -> None:
    for file in (two / "data").iterdir():
        file.unlink()
    (two / "data" / "coach.db").write_bytes(b"zebedee, and no database " * 100)
    with pytest.raises(CoachError, match="Nothing was forgotten"):
        coach("forget", "zebedee", "--yes")
    assert known() == ("me", "zebedee")
