"""How long an event of a workout takes until it is on the disk, beside a plain insert and commit of SQLite."""

import sqlite3
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, closing, nullcontext
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from coach.commands.past import FILE
from coach.content.library import load_library
from coach.cues.estimate import spoken_seconds
from coach.journal.beginning import Beginning
from coach.journal.journal import COUNT, Journal
from coach.journal.lengths import Lengths
from coach.journal.names import USUAL
from coach.journal.store import Store
from coach.language.language import load_language
from coach.rehearsal import WillingAthlete, given
from coach.session.effects import Effect
from coach.session.events import Begin, Event, Tick
from coach.session.session import Session
from scripts.benchmarks.figure import QUICK, Measurement, Missing, Reading, Spec, Task

PLAIN = "a plain insert and commit"
USUALLY = Spec("kept", "an event of a workout, until it is on the disk: median", "s", beside=PLAIN)
AT_MOST = Spec("kept-95", "the same: 95th percentile", "s", 0.05, PLAIN)
WORKOUTS = 20
Around = Callable[[str], AbstractContextManager[None]]
#: What an event of a workout takes as text.
ROW = "x" * 120


def keep(task: Task) -> Mapping[str, Reading]:
    """All events of Day One, many times: each `record` returns when SQLite has synchronised the disk."""
    folder = task.home / "journal"
    folder.mkdir()
    workouts = 1 if task.effort == QUICK else WORKOUTS
    seconds = [one for _ in range(workouts) for one in recorded(folder / FILE)]
    plain = _plain(folder / "plain.db", len(seconds))
    note = f"{len(seconds)} events, longest {max(seconds):.3f} s"
    return {
        USUALLY.name: Reading(statistics.median(seconds), statistics.median(plain), note),
        AT_MOST.name: Reading(percentile(seconds), percentile(plain)),
    }


def recorded(path: Path, around: Around = lambda _: nullcontext()) -> list[float]:
    """Seconds of each event of a workout that has begun. Raises Missing when one is not kept.

    `around`: what is entered meanwhile, given the id of the workout.
    """
    plan, words, store = load_library().plan("day-one"), load_language("en"), Store(path)
    lengths = Lengths(spoken_seconds)
    session, athlete = Session(plan, words, lengths), WillingAthlete(words)
    workout = Beginning(uuid4().hex, USUAL, datetime.now(UTC), plan, words.code, 0)
    journal = Journal(store, workout, lengths)
    journal.ready()
    seconds: list[float] = []
    event: Event = Begin(0.0)
    with around(workout.id):
        while True:
            effects: Sequence[Effect] = session.handle(event)
            begun = time.perf_counter()
            journal.record(event, effects)
            seconds.append(time.perf_counter() - begun)
            due, answer = session.due, athlete.line(session)
            if session.over or due is None:
                break
            event = Tick(due) if answer is None or due < answer.at else given(words, answer.say, answer.at)
    if problem := journal.close():
        raise Missing(problem)
    if store.rows(COUNT, workout=workout.id) != [(len(seconds),)]:
        raise Missing("not every event was kept")
    return seconds


def _plain(path: Path, count: int) -> list[float]:
    """Seconds that SQLite takes for a row, with nothing around it and the same care."""
    seconds = []
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("CREATE TABLE events (number INTEGER PRIMARY KEY, about TEXT)")
        for _ in range(count):
            begun = time.perf_counter()
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("INSERT INTO events (about) VALUES (?)", (ROW,))
            connection.execute("COMMIT")
            seconds.append(time.perf_counter() - begun)
    return seconds


def percentile(seconds: Sequence[float]) -> float:
    """What 95 in a hundred do not exceed."""
    return sorted(seconds)[-(-len(seconds) * 95 // 100) - 1]


MEASUREMENTS = (Measurement("journal", (USUALLY, AT_MOST), keep),)
