"""A workout that was broken off without a word, and how it is taken up again."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from coach.errors import CoachError
from coach.journal.beginning import Beginning, plan_from_text
from coach.journal.entry import Entry, entry, from_row
from coach.journal.past import instant
from coach.journal.store import Store
from coach.session.effects import Effect, Logged
from coach.session.events import Event
from coach.session.session import Session

#: A workout that was broken off longer ago is not taken up again: the body is cold, and the day another one.
TAKEN_UP_WITHIN = timedelta(hours=12)
NEWEST = (
    "SELECT workouts.id, started, offset_minutes, clock, plan, language, seed, gain FROM workouts"
    " JOIN athletes ON workouts.athlete = athletes.id JOIN beginnings ON beginnings.workout = workouts.id"
    " WHERE athletes.name = :athlete AND workouts.reason IS NULL ORDER BY started DESC"
)
EVENTS = "SELECT kind, at, about FROM events WHERE workout = :workout ORDER BY number"
LENGTHS = "SELECT text, seconds FROM lengths WHERE workout = :workout"
SETS = "SELECT item, number, side, exercise, variant, reps, seconds, load_kg, effort FROM sets WHERE workout = :workout"


class OutdatedError(CoachError):
    """A workout that was broken off is of another version of the coach, and cannot be taken up."""

    def __init__(self) -> None:
        super().__init__(
            "The workout that was broken off is of another version of the coach and cannot go on.", "Its sets are kept."
        )


@dataclass(frozen=True, slots=True)
class Replay:
    """What a journal had, and everything that came of it."""

    entries: tuple[Entry, ...]
    effects: tuple[Effect, ...]


@dataclass(frozen=True, slots=True)
class Unfinished:
    """What it was begun with, its events, the rows of its sets, and so many seconds of it on the frame clock."""

    begun: Beginning
    events: tuple[Event, ...]
    lengths: Mapping[str, float]
    sets: frozenset[tuple[object, ...]]
    clock: float

    def replay(self, session: Session) -> Replay:
        """Bring a new session to where the workout was; it must ask for the same lengths.

        Raises OutdatedError when the sets that come of it are others than those that were done.
        """
        try:
            effects = [session.handle(event) for event in self.events]
        except Exception as error:  # another version may have stumbled over anything
            raise OutdatedError from error
        if {_as_row(one) for one in session.logged} != self.sets:
            raise OutdatedError
        first = dict(self.lengths)
        entries = []
        for event, came in zip(self.events, effects, strict=True):
            entries.append(entry(event, came, first))
            first = {}
        return Replay(tuple(entries), tuple(effect for came in effects for effect in came))


def unfinished(store: Store, athlete: str, now: datetime) -> Unfinished | None:
    """The workout that can be taken up; None when there is none, or only older ones.

    Raises OutdatedError for one that only another version can take up, and CoachError.

    One whose time lies ahead counts as just broken off: the clock of the machine has jumped back.
    """
    for identity, started, offset, clock, plan, language, seed, gain in store.rows(NEWEST, athlete=athlete):
        begun_at = instant(started, offset)
        if now - begun_at > TAKEN_UP_WITHIN + timedelta(seconds=clock):
            return None
        try:
            begun = Beginning(identity, athlete, begun_at, plan_from_text(plan), language, seed, gain)
            events = recorded(store, identity)
        except (KeyError, ValueError):  # pydantic's is a ValueError
            raise OutdatedError from None
        sets = frozenset(store.rows(SETS, workout=identity))
        return Unfinished(begun, events, dict(store.rows(LENGTHS, workout=identity)), sets, clock)
    return None


def recorded(store: Store, workout: str) -> tuple[Event, ...]:
    """The events of a workout. Raises KeyError and ValueError for those of another version, and CoachError."""
    return tuple(from_row(kind, at, _json(about)) for kind, at, about in store.rows(EVENTS, workout=workout))


def close_all(store: Store, athlete: str) -> None:
    """What was broken off is over now, with what was done of it. Raises CoachError."""
    found = store.rows(NEWEST, athlete=athlete)
    if not found:
        return
    from coach.journal.pages import close  # noqa: PLC0415  # takes long to load, and is rarely needed

    with store.writing() as connection:
        for identity, *_ in found:
            close(connection, identity, "ended")


def _as_row(one: Logged) -> tuple[object, ...]:
    """A set as `SETS` gives it."""
    side = one.side.value if one.side else ""
    return one.item, one.set, side, one.exercise, one.variant, one.reps, one.seconds, one.load_kg, one.effort


def _json(about: object) -> Mapping[str, object] | None:
    """What SQLite keeps as text."""
    value: Mapping[str, object] | None = json.loads(about) if isinstance(about, str) else about  # type: ignore[assignment]
    return value
