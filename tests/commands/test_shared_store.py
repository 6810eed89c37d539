"""`coach store`, and workouts of the real program whose store is shared through a real PostgreSQL."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from coach.journal.store import Store
from coach.journal.version import CURRENT
from coach.journal.writing import put
from tests.commands.test_forget import bytes_of
from tests.commands.test_meeting_command import Program, run
from tests.journal.test_following import contents, workout
from tests.postgres import PASSWORD, Server
from tests.test_command_line import coach, failure


@pytest.fixture
def there(shared: str) -> Iterator[Store]:
    store = Store(shared)
    yield store
    store.close()


def at(home: Path) -> Store:
    return Store(home / "data" / "coach.db")


def one_set(program: Program) -> Program:
    """Begin, and get the first set done."""
    return program.until("ready").type("start").type("next").until("working").type("done, nine").until("resting")


def test_two_speakers_know_of_each_other(
    home: Path, tmp_path: Path, shared: str, postgres: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "bedroom"
    put(at(home), "me", [workout(1)])
    put(at(other), "me", [workout(2), workout(3)])
    assert coach("store", home=home).stdout.endswith("Shared: none is shared: what is done here stays here.\n")
    monkeypatch.setenv("COACH_STORE", shared)
    assert "nothing in it yet" in coach("store", home=home).stdout
    assert postgres.execute("SELECT 1 FROM pg_tables WHERE schemaname = 'public'", shared.rpartition("/")[2]) == []
    monkeypatch.delenv("COACH_STORE")
    assert coach("store", "use", shared, home=home).stdout == "1 workout went there, 0 came here.\n"
    assert coach("store", "use", shared, home=other).stdout == "2 workouts went there, 1 came here.\n"
    assert len(coach("history", "--json", home=home).stdout.splitlines()) == 3
    put(at(other), "me", [workout(4)])
    shown = coach("store", home=other).stdout
    assert "1 workout waits to follow" in shown
    assert PASSWORD not in shown
    assert coach("store", "follow", home=other).stdout == "1 workout went there, 0 came here.\n"
    doctor = coach("doctor", home=other).stdout
    assert f"form {CURRENT}, all of this machine is there" in doctor
    assert PASSWORD not in doctor
    assert (other / "config" / "shared-store").stat().st_mode & 0o777 == 0o600
    coach("store", "leave", home=home)
    assert len(coach("history", "--json", home=home).stdout.splitlines()) == 3


def test_a_server_that_stays_away_is_told_in_one_line_and_all_follows_at_the_next_look(
    home: Path, shared: str, there: Store, postgres: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COACH_STORE", shared)
    assert there.rows("SELECT count(*) FROM workouts") == [(0,)]
    there.close()
    postgres.stop()
    try:
        with run(home, "day-one") as program:
            one_set(program).type("end").type("yes")
            program.lines += program.process.communicate()[0].splitlines()
            assert program.process.returncode == 0
    finally:
        postgres.start()
    assert sum("Everything is kept on this machine meanwhile." in line for line in program.lines) == 1
    assert len(coach("history", "--json", home=home).stdout.splitlines()) == 1
    assert contents(at(home)) == contents(there)


def test_a_guest_leaves_nothing_on_the_server_either(
    home: Path, shared: str, there: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COACH_STORE", shared)
    with run(home, "day-one", "--guest") as program:
        one_set(program).type("end").type("yes")
        assert program.process.wait() == 0
    assert there.rows("SELECT count(*) FROM athletes") == [(0,)]


def test_who_is_forgotten_is_gone_from_the_server_at_once_or_as_soon_as_it_answers(
    home: Path, shared: str, there: Store, postgres: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COACH_STORE", shared)
    for name in ("sam", "kim"):
        coach("athletes", "add", name, home=home)
    put(at(home), "sam", [workout(1)])
    put(at(home), "kim", [workout(2)])
    coach("store", "follow", home=home)
    assert coach("forget", "sam", "--yes", home=home).stderr == ""
    assert there.rows("SELECT name FROM athletes") == [("kim",)]
    there.close()
    postgres.stop()
    try:
        told = coach("forget", "kim", "--yes", home=home)
    finally:
        postgres.start()
    assert told.returncode == 0
    assert "What is there is deleted when it can be." in told.stderr
    coach("store", "follow", home=home)
    assert there.rows("SELECT name FROM athletes") == []


def test_who_is_forgotten_on_one_speaker_leaves_no_file_on_another(
    home: Path, tmp_path: Path, shared: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COACH_STORE", shared)
    other = tmp_path / "bedroom"
    for place, number in ((home, 1), (other, 2)):
        coach("athletes", "add", "zebedee", home=place)
        put(at(place), "zebedee", [workout(number)])
        coach("store", "follow", home=place)
    coach("athletes", "use", "zebedee", home=other)
    assert coach("backup", str(tmp_path / "all.zip"), home=other).returncode == 0
    assert coach("restore", str(tmp_path / "all.zip"), home=other).returncode == 0
    assert coach("forget", "zebedee", "--yes", home=home).returncode == 0
    told = coach("history", "--athlete", "me", home=other).stderr
    assert "Zebedee was forgotten on another speaker, and is forgotten here too." in told
    assert b"zebedee" not in b"".join(bytes_of(place) for place in (home, other)).lower()


def test_who_was_forgotten_while_no_store_was_shared_does_not_come_back_with_one(
    home: Path, shared: str, there: Store
) -> None:
    coach("athletes", "add", "sam", home=home)
    put(at(home), "sam", [workout(1)])
    coach("store", "use", shared, home=home)
    coach("store", "leave", home=home)
    assert coach("forget", "sam", "--yes", home=home).returncode == 0
    coach("store", "use", shared, home=home)
    assert at(home).rows("SELECT name FROM athletes") == there.rows("SELECT name FROM athletes") == []


def test_who_trained_elsewhere_alone_is_forgotten_there(
    home: Path, tmp_path: Path, shared: str, there: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COACH_STORE", shared)
    put(at(tmp_path / "bedroom"), "sam", [workout(1)])
    coach("store", "follow", home=tmp_path / "bedroom")
    assert coach("forget", "sam", "--yes", home=home).returncode == 0
    assert there.rows("SELECT name FROM athletes") == []
    nobody = coach("forget", "kim", "--yes", home=home)
    assert (nobody.returncode, "Nobody called kim" in nobody.stderr) == (2, True)


def test_a_store_that_cannot_be_used_is_not_chosen(home: Path, postgres: Server) -> None:
    wrong = coach("store", "use", postgres.url_of("nowhere"), home=home)
    assert (wrong.returncode, 'database "nowhere" does not exist' in failure(wrong)) == (1, True)
    usage = coach("store", "use", "mysql://coach@there/coach", home=home)
    assert (usage.returncode, "postgresql://" in failure(usage)) == (2, True)
    assert not (home / "config" / "shared-store").exists()
    none = coach("store", "follow", home=home)
    assert (none.returncode, "No store is shared." in failure(none)) == (1, True)
