"""Several stores that follow one another through a real PostgreSQL."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, delete, func, insert, select, update

from coach.errors import CoachError, UsageError
from coach.journal.archive import export as archived
from coach.journal.archive import restore
from coach.journal.copying import copy
from coach.journal.database import AWAY, LIMITS, LOCK, without_secrets
from coach.journal.follower import Follower
from coach.journal.following import Followed, bring, follow, waiting
from coach.journal.owner import owned
from coach.journal.past import Past
from coach.journal.registry import forget, identity
from coach.journal.schema import events, metadata, sets, workouts
from coach.journal.store import Store
from coach.journal.unfinished import close_all
from coach.journal.writing import put
from coach.workout.plan import Plan
from coach.workout.record import SetDone, WorkoutDone
from coach.workout.side import Side
from scripts.benchmarks.past import decade
from tests.journal.rehearsed import Rehearsed
from tests.postgres import Server

Speaker = Callable[[], Store]


@pytest.fixture
def speaker(tmp_path: Path) -> Iterator[Speaker]:
    """A speaker's own store, another one each time."""
    stores: list[Store] = []

    def another() -> Store:
        stores.append(Store(tmp_path / f"speaker-{len(stores)}" / "coach.db"))
        return stores[-1]

    yield another
    for store in stores:
        store.close()


@pytest.fixture
def there(shared: str) -> Iterator[Store]:
    """The shared store."""
    store = Store(shared)
    yield store
    store.close()


class BreaksOff(Store):
    """A shared store that is away once so many transactions have been written to it, the last of them in vain."""

    left = 1_000_000

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        self.left -= 1
        with super().writing() as connection:
            yield connection
            if self.left <= 0:
                raise CoachError("It went away.")


class Household:
    """Three speakers, some athletes and a shared store. Every step is the number of a speaker and what it is about."""

    def __init__(self, folder: Path, shared: str) -> None:
        self.there = BreaksOff(shared)
        self.speakers = [Store(folder / str(number) / "coach.db") for number in range(3)]
        #: Whose each workout was that is over.
        self.ended: dict[str, str] = {}
        self._numbers = count(1)

    def train(self, speaker: int, name: str) -> None:
        """A workout begins, and its first set is done."""
        one = f"{next(self._numbers):032x}"
        row = {"id": one, "routine": "day-one", "started": 1.0, "offset_minutes": 0, "clock": 0.0, "source": "coach"}
        with self.speakers[speaker].writing() as connection:
            connection.execute(insert(workouts), [{**row, "athlete": identity(connection, name)}])
        self.work(speaker, name)

    def work(self, speaker: int, name: str) -> None:
        """Two events, and another set in the place of the one before."""
        for one in self._going(speaker, name):
            with self.speakers[speaker].writing() as connection:
                ((known,),) = connection.execute(select(func.count()).where(events.c.workout == one)).all()
                new = [{"workout": one, "number": known + n, "at": 1.0 * n, "kind": "tick"} for n in (1, 2)]
                connection.execute(insert(events), new)
                connection.execute(delete(sets).where(sets.c.workout == one))
                done = {"item": 1, "number": known, "side": "", "exercise": "wall-sit", "position": 1}
                connection.execute(insert(sets), [{"workout": one, **done}])

    def end(self, speaker: int, name: str) -> None:
        """What goes on is over."""
        for one in self._going(speaker, name):
            with self.speakers[speaker].writing() as connection:
                connection.execute(update(workouts).where(workouts.c.id == one).values(reason="finished"))
            self.ended[one] = name

    def end_all(self) -> None:
        """Nothing goes on any more."""
        for speaker in range(3):
            for name in NAMES:
                self.end(speaker, name)

    def forget(self, speaker: int, name: str) -> None:
        """An athlete is forgotten."""
        forget(self.speakers[speaker], name)

    def follow(self, speaker: int, writes: int = 1_000_000) -> None:
        """As far as it goes."""
        self.there.left = writes
        try:
            follow(self.speakers[speaker], self.there)
        except CoachError:
            assert writes < 1_000
        self.there.left = 1_000_000

    def close(self) -> None:
        for store in (*self.speakers, self.there):
            store.close()

    def _going(self, speaker: int, name: str) -> list[str]:
        query = "SELECT workouts.id FROM workouts JOIN athletes ON workouts.athlete = athletes.id"
        return [one for (one,) in self.speakers[speaker].rows(f"{query} WHERE reason IS NULL AND name = :n", n=name)]


NAMES = ("me", "sam")
STEPS = st.one_of(
    st.tuples(st.sampled_from(["train", "work", "end", "forget"]), st.integers(0, 2), st.sampled_from(NAMES)),
    st.tuples(st.just("follow"), st.integers(0, 2), st.one_of(st.just(1_000_000), st.integers(1, 4))),
)


def workout(number: int, **changes: Any) -> WorkoutDone:
    done = WorkoutDone(
        id=f"{number:032x}",
        routine="day-one",
        started=datetime(2026, 1, 1, 18, 30, tzinfo=UTC) + timedelta(minutes=number),
        seconds=1500.0,
        finished=True,
        sets=(SetDone(item=1, exercise="wall-sit", set=1, side=Side.LEFT, reps=8, load_kg=7.5, effort="fine"),),
        hurt=frozenset({"wall-sit"}),
    )
    return replace(done, **changes)


def contents(store: Store) -> dict[str, list[str]]:
    """All that is in a store, but for what a workout that goes on needs on its own machine."""
    with store.reading() as connection:
        return {
            table.name: sorted(repr(tuple(row)) for row in connection.execute(table.select()))
            for table in metadata.sorted_tables
            if table.name not in {"beginnings", "lengths"}
        }


def test_what_was_done_on_one_speaker_is_known_to_the_other_and_to_the_server_alike(
    speaker: Speaker, there: Store
) -> None:
    kitchen, bedroom = speaker(), speaker()
    put(kitchen, "sam", decade(120))
    put(bedroom, "sam", [workout(1_000_000)])
    put(bedroom, "me", [workout(1_000_001)])
    assert follow(kitchen, there) == Followed(brought=120)
    assert follow(bedroom, there) == Followed(brought=2, fetched=120)
    assert follow(kitchen, there) == Followed(fetched=2)
    assert contents(kitchen) == contents(bedroom) == contents(there)
    assert Past(kitchen, "sam").workouts() == Past(bedroom, "sam").workouts() == Past(there, "sam").workouts()
    assert len(Past(bedroom, "sam").workouts()) == 121


def test_following_twice_adds_nothing(speaker: Speaker, there: Store) -> None:
    here = speaker()
    put(here, "me", [workout(1), workout(2)])
    follow(here, there)
    before = contents(here)
    assert follow(here, there) == Followed()
    assert contents(here) == contents(there) == before


def test_a_workout_that_goes_on_follows_event_by_event_and_is_the_same_in_the_end(
    speaker: Speaker, there: Store, day_one: Plan
) -> None:
    here = speaker()
    played = Rehearsed(day_one, here)
    counts = []
    for minute in range(1, 40, 3):
        played.until(60.0 * minute)
        bring(here, there, (played.begun.id,))
        counts.append(there.rows("SELECT count(*) FROM events")[0][0])
    assert counts == sorted(counts)
    assert len(set(counts)) > 5
    played.until(1e9).gone()
    follow(here, there)
    assert played.session.over
    assert contents(here) == contents(there)


def test_an_older_copy_of_a_workout_takes_nothing_away_though_it_was_ended_there(
    speaker: Speaker, there: Store, day_one: Plan
) -> None:
    here, moved = speaker(), speaker()
    played = Rehearsed(day_one, here).until(600.0)
    assert here.path is not None
    assert moved.path is not None
    moved.path.parent.mkdir()
    copy(here.path, moved.path)
    played.until(1000.0).gone()
    assert not played.session.over
    follow(here, there)
    close_all(moved, "me")
    assert follow(moved, there) == Followed()
    assert contents(here) == contents(there)
    assert there.rows("SELECT count(*) FROM sets")[0][0] > moved.rows("SELECT count(*) FROM sets")[0][0] > 0


def test_a_workout_without_a_set_stays_here_until_it_is_over(speaker: Speaker, there: Store) -> None:
    here = speaker()
    put(here, "me", [workout(1, sets=(), hurt=frozenset())])
    with here.writing() as connection:
        connection.execute(update(workouts).values(reason=None))
    assert follow(here, there) == Followed()
    with here.writing() as connection:
        connection.execute(update(workouts).values(reason="handed-over"))  # and about to be deleted
    assert follow(here, there) == Followed()
    with here.writing() as connection:
        connection.execute(update(workouts).values(reason="ended"))
    assert waiting(here, there) == 1
    assert follow(here, there) == Followed(brought=1)
    assert waiting(here, there) == 0


def test_who_is_forgotten_on_one_speaker_is_forgotten_on_all_and_does_not_come_back(
    speaker: Speaker, there: Store
) -> None:
    kitchen, bedroom = speaker(), speaker()
    for store, number in ((kitchen, 1), (bedroom, 2)):
        put(store, "sam", [workout(number, routine="secret-routine")])
        put(store, "kim", [workout(10 + number)])
        follow(store, there)
    follow(kitchen, there)
    assert forget(kitchen, "sam")
    put(bedroom, "sam", [workout(3, routine="secret-routine")])  # done before the bedroom hears of it
    for _ in range(2):
        follow(kitchen, there)
        follow(bedroom, there)
    for store in (kitchen, bedroom, there):
        assert store.rows("SELECT name FROM athletes") == [("kim",)]
        assert len(Past(store, "kim").workouts()) == 2
    assert bedroom.path is not None
    assert b"secret-routine" not in bedroom.path.read_bytes()


def test_another_one_of_a_forgotten_name_is_somebody_new(speaker: Speaker, there: Store) -> None:
    here = speaker()
    put(here, "sam", [workout(1)])
    follow(here, there)
    forget(here, "sam")
    put(here, "sam", [workout(2)])
    follow(here, there)
    assert [one.id for one in Past(there, "sam").workouts()] == [workout(2).id]


def test_who_was_forgotten_and_is_imported_again_stays(speaker: Speaker, there: Store) -> None:
    here = speaker()
    put(here, "sam", [workout(1)])
    archive = archived(here)
    follow(here, there)
    forget(here, "sam")
    follow(here, there)
    assert restore(here, archive) == 1
    for _ in range(2):
        follow(here, there)
    assert Past(here, "sam").workouts() == Past(there, "sam").workouts() == (workout(1),)


def test_two_of_one_name_who_are_known_to_be_others_stay_apart(speaker: Speaker, there: Store) -> None:
    kitchen, bedroom = speaker(), speaker()
    put(kitchen, "sam", [workout(1)])
    follow(kitchen, there)
    follow(bedroom, there)
    with bedroom.writing() as connection:  # there the first one is called otherwise by now
        connection.exec_driver_sql("UPDATE athletes SET name = 'samuel'")
    put(bedroom, "sam", [workout(2)])
    follow(bedroom, there)
    follow(kitchen, there)
    assert len(Past(kitchen, "sam").workouts()) == len(Past(kitchen, "sam 2").workouts()) == 1
    assert Past(bedroom, "samuel").workouts() == Past(kitchen, "sam").workouts()


@settings(max_examples=25)
@given(steps=st.lists(STEPS, min_size=4, max_size=20), number=st.uuids())
def test_whatever_is_done_where_and_wherever_it_breaks_off_in_the_end_all_have_the_same(
    steps: list[tuple[str, int, Any]], number: UUID, postgres: Server, tmp_path_factory: pytest.TempPathFactory
) -> None:
    name = f"any_{number.hex}"
    postgres.execute(f"CREATE DATABASE {name}")
    house = Household(tmp_path_factory.mktemp("house"), postgres.url_of(name))
    try:
        for what, speaker, about in steps:
            getattr(house, what)(speaker, about)
        house.end_all()
        for speaker in (0, 1, 2, 0, 1, 2):
            house.follow(speaker)
        everything = contents(house.there)
        assert [contents(here) for here in house.speakers] == [everything] * 3
        assert all(here.check() is None for here in house.speakers)
        assert all(follow(here, house.there) == Followed() for here in house.speakers)
        gone = {who for what, _, who in steps if what == "forget"}
        kept = {one for (one,) in house.there.rows("SELECT id FROM workouts")}
        assert {one for one, who in house.ended.items() if who not in gone} <= kept
    finally:
        house.close()
        postgres.execute(f"DROP DATABASE {name} WITH (FORCE)")


def test_while_a_workout_goes_on_nothing_is_fetched_and_when_it_is_over_everything(
    speaker: Speaker, shared: str, there: Store, day_one: Plan
) -> None:
    kitchen, here = speaker(), speaker()
    put(kitchen, "me", [workout(number) for number in range(3)])
    follow(kitchen, there)
    running = Rehearsed(day_one, here).until(900.0)
    assert here.path is not None
    follower = Follower(Store(here.path), Store(shared), running.begun.id)
    assert follower.tried.wait(30.0)
    running.until(1800.0)
    assert here.rows("SELECT id FROM workouts") == [(running.begun.id,)]
    assert there.rows("SELECT count(*) FROM sets WHERE workout = :one", one=running.begun.id)[0][0] > 0
    running.until(1e9).gone()
    assert follower.close(30.0) is None
    assert contents(here) == contents(there)
    assert len(Past(here, "me").workouts()) == 4


def test_where_there_is_no_time_for_all_of_it_the_last_workouts_come_first(
    speaker: Speaker, there: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("coach.journal.parcel.AT_A_TIME", 2)
    kitchen, bedroom, asked = speaker(), speaker(), count()
    put(kitchen, "me", [workout(number) for number in (3, 1, 4, 2, 5)])
    follow(kitchen, there)
    assert follow(bedroom, there, lambda: next(asked) > 0) == Followed(fetched=2)
    assert [one.id for one in Past(bedroom, "me").workouts()] == [workout(4).id, workout(5).id]
    assert follow(bedroom, there) == Followed(fetched=3)


def test_who_trains_here_when_they_are_forgotten_elsewhere_is_forgotten_afterwards(
    speaker: Speaker, there: Store
) -> None:
    kitchen, here = speaker(), speaker()
    put(kitchen, "sam", [workout(1)])
    for store in (kitchen, here):
        follow(store, there)
    forget(kitchen, "sam")
    follow(kitchen, there)
    assert here.path is not None
    with owned(here.path.parent, "sam"):
        put(here, "sam", [workout(2)])
        assert follow(here, there) == Followed()
        assert len(Past(here, "sam").workouts()) == 2
        assert there.rows("SELECT 1 FROM athletes UNION ALL SELECT 1 FROM workouts") == []
    assert follow(here, there) == Followed(forgotten=("sam",))
    assert follow(here, there) == Followed()
    assert contents(here) == contents(there)


def test_what_is_interrupted_goes_on_where_it_was(speaker: Speaker, there: Store, postgres: Server) -> None:
    here = speaker()
    put(here, "me", decade(180))
    follow(here, there)
    put(here, "me", [workout(number) for number in range(1_000_000, 1_000_120)])
    postgres.stop()
    with pytest.raises(CoachError, match="cannot be used"):
        follow(here, there)
    postgres.start()
    assert follow(here, there) == Followed(brought=120)
    assert contents(here) == contents(there)


def test_a_speaker_that_was_cut_off_while_it_wrote_keeps_nobody_waiting(
    speaker: Speaker, shared: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    import psycopg  # noqa: PLC0415  # only where there is a server

    assert all(f"-c {limit}={value}" in str(AWAY["options"]) for limit, value in LIMITS.items())
    monkeypatch.setitem(AWAY, "options", "-c lock_timeout=200 -c idle_in_transaction_session_timeout=2000")
    here, there = speaker(), Store(shared)
    put(here, "me", [workout(1)])
    follow(speaker(), there)
    with psycopg.connect(shared, options=str(AWAY["options"])) as cut_off:
        cut_off.execute(str(LOCK).encode())
        with pytest.raises(CoachError, match="lock timeout"):
            follow(here, there)
        until = time.monotonic() + 30.0
        while follows_not(here, there):
            assert time.monotonic() < until, "it is waited for for ever"
        cut_off.close()
    there.close()
    assert contents(here) == contents(there)


def follows_not(here: Store, there: Store) -> bool:
    try:
        follow(here, there)
    except CoachError:
        return True
    return False


def test_each_way_in_which_a_server_cannot_be_used_is_one_line_that_says_why(
    postgres: Server, speaker: Speaker
) -> None:
    secret = "not-the-password"  # noqa: S105  # it is not
    postgres.execute("CREATE ROLE guest LOGIN PASSWORD 'guest'")
    for url, words, hint in (
        (postgres.url_of("postgres", secret), "password authentication failed", "~/.pgpass"),
        (postgres.url_of("postgres").replace(":hamstring", ""), "no password supplied", "~/.pgpass"),
        (postgres.url_of("postgres", "guest").replace("coach:", "guest:"), "permission denied", "own the database"),
        (postgres.url_of("no-such-database"), 'database "no-such-database" does not exist', "createdb"),
        ("postgresql://coach@127.0.0.1:1/coach", "Connection refused", ""),
        ("postgresql://coach@no.such.host.invalid/coach", "resolve", ""),
    ):
        server = Store(url)
        with pytest.raises(CoachError) as raised:
            follow(speaker(), server)
        server.close()
        told = str(raised.value)
        assert words in told
        assert hint in told
        assert "\n" not in told
        assert secret not in told
        assert told.startswith("The shared store on ")
        assert told.endswith("Everything is kept on this machine meanwhile.")


@pytest.mark.parametrize(
    "url",
    [
        "mysql://coach:secret@there/coach",
        "postgresql://coach:secret@there:port/x",
        "postgresql://coach:a@secret@there/x",
        "there",
    ],
)
def test_what_is_no_url_of_a_server_is_a_wrong_usage_that_does_not_tell_the_password(url: str) -> None:
    with pytest.raises(UsageError, match=r"For example: postgresql://|written as %40") as raised:
        Store(url)
    assert "secret" not in str(raised.value)


@pytest.mark.parametrize(
    "url",
    ["postgresql://coach:secret@there:7/x", "postgresql://coach:a/secret@there:7/x", "postgresql://coach@there:7/x"],
)
def test_of_a_url_everything_is_shown_but_what_is_secret(url: str) -> None:
    shown = without_secrets(f"{url}?password=secret&sslmode=require")
    assert shown == f"postgresql://coach{':***' if 'secret' in url else ''}@there:7/x"


def test_a_server_with_tables_of_a_later_coach_is_left_alone(
    speaker: Speaker, there: Store, shared: str, postgres: Server
) -> None:
    database = shared.rpartition("/")[2]
    with there.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    put(here := speaker(), "me", [workout(1)])
    there.close()
    assert Store(shared).version() == "9999"
    with pytest.raises(CoachError, match="later version"):
        follow(here, there)
    assert postgres.execute("SELECT count(*) FROM workouts", database) == [(0,)]
