"""The real program in the simulated room, with a shared store on a real server that comes and goes."""

import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from coach.errors import CoachError
from coach.journal.following import follow
from coach.journal.store import Store
from tests.journal.ordered import Room
from tests.journal.test_following import contents
from tests.postgres import Server

COUNT = "SELECT count(*) FROM events"
#: A second of the room takes so long here, so that a workout takes some seconds.
PACE = 0.006
LONG = 120.0


class Speaker:
    """Runs `coach run` in a folder of its own; `run` returns at once with what will be its exit code and its lines."""

    def __init__(self, home: Path, shared: str) -> None:
        home.mkdir()
        self.home, self.shared = home, shared
        self.store = Store(home / "data" / "coach.db")
        self._pool = ThreadPoolExecutor(1)
        self._room = Room()

    def run(self, **order: Any) -> "Future[tuple[int | None, str]]":
        """`after`: when it is killed; it has then no exit code."""
        given = {"home": str(self.home), "out": str(self.home / "out.txt"), "shared": self.shared, "pace": PACE}
        return self._pool.submit(self._obey, {**given, "seed": 1, "routine": "day-one", "after": LONG, **order})

    def events(self) -> int:
        """So many are on its disk."""
        ((count,),) = self.store.rows(COUNT) or [(0,)]
        return int(count)

    def close(self) -> None:
        self._room.close()
        self._pool.shutdown()

    def _obey(self, order: dict[str, Any]) -> tuple[int | None, str]:
        return self._room.run(order), Path(order["out"]).read_text("utf-8")


@pytest.fixture
def server(postgres: Server) -> Iterator[Server]:
    """A server that may be stopped, and is not afterwards."""
    yield postgres
    postgres.thaw()
    postgres.start()


@pytest.fixture
def speaker(tmp_path: Path, shared: str, server: Server) -> Iterator[Speaker]:
    one = Speaker(tmp_path / "kitchen", shared)
    yield one
    one.close()


def wait(until: Callable[[], bool]) -> None:
    end = time.monotonic() + LONG
    while not until():
        assert time.monotonic() < end, "it never happened"
        time.sleep(0.02)


def arrived(shared: str) -> int:
    """So many events are on the server."""
    try:
        ((count,),) = Store(shared).rows(COUNT)
    except CoachError:
        return 0
    return int(count)


def test_a_server_that_is_away_in_the_middle_of_a_workout_has_all_of_it_once_in_the_end(
    speaker: Speaker, shared: str, server: Server
) -> None:
    running = speaker.run()
    wait(lambda: arrived(shared) > 5)
    server.stop()
    kept = speaker.events()
    wait(lambda: speaker.events() > kept + 5)
    assert not running.done(), "the workout was over too soon to show anything"
    server.start()
    before = arrived(shared)
    wait(lambda: arrived(shared) > before)
    assert not running.done(), "what waited followed only at the end"
    code, text = running.result()
    assert code == 0, text
    assert contents(Store(shared)) == contents(speaker.store)
    assert "shared store" not in text, "it was away only for a while, and nothing was lost"


def test_while_a_server_hangs_events_are_kept_and_it_is_told_once_at_the_end(
    speaker: Speaker, shared: str, server: Server
) -> None:
    running = speaker.run()
    wait(lambda: arrived(shared) > 5)
    server.freeze()
    kept = speaker.events()
    wait(lambda: speaker.events() > kept + 5)
    code, text = running.result()
    assert code == 0, text
    assert text.count("The shared store") == 1, text
    server.thaw()
    follow(speaker.store, Store(shared))
    assert contents(Store(shared)) == contents(speaker.store)


def test_a_server_that_is_not_there_at_all_is_told_once_and_gets_everything_the_next_time(
    speaker: Speaker, shared: str, server: Server
) -> None:
    server.stop()
    code, text = speaker.run(routine="demo").result()
    assert code == 0, text
    assert text.count("The shared store") == 1, text
    server.start()
    code, text = speaker.run(routine="demo", seed=2).result()
    assert code == 0, text
    assert "shared store" not in text
    assert contents(Store(shared)) == contents(speaker.store)
    assert len(contents(speaker.store)["workouts"]) == 2


def test_a_coach_that_is_killed_follows_when_it_is_started_again(speaker: Speaker, shared: str, server: Server) -> None:
    after = 1.0
    while not speaker.events():
        after *= 1.5
        code, text = speaker.run(after=after).result()
        assert code is None, text
    server.stop()
    code, text = speaker.run(after=after, seed=2).result()
    assert code is None, text
    server.start()
    code, text = speaker.run(seed=3).result()
    assert code == 0, text
    assert contents(Store(shared)) == contents(speaker.store)
    assert len(contents(speaker.store)["workouts"]) == 1


def test_two_speakers_at_the_same_time_have_both_workouts_of_one_athlete(
    speaker: Speaker, tmp_path: Path, shared: str
) -> None:
    with closing(Speaker(tmp_path / "study", shared)) as other:
        running = [speaker.run(), other.run(seed=2, routine="demo")]
        for code, text in (one.result() for one in running):
            assert code == 0, text
    for one in (speaker, other):
        follow(one.store, Store(shared))
    assert contents(other.store) == contents(speaker.store) == contents(Store(shared))
    assert len(contents(speaker.store)["workouts"]) == 2
