"""What the journal keeps of one event, and events as rows of the store and back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import TypeAdapter

from coach.session.effects import Effect, Ended, Flagged, Logged, Proposed, Undone
from coach.session.events import Begin, Event, Given, Misheard, Returned, Tick

#: Effects that are remembered beyond the workout.
Kept = Logged | Undone | Flagged | Proposed | Ended
#: The kinds of events by their names in the store.
KINDS: Mapping[str, type[Any]] = {
    "begin": Begin,
    "tick": Tick,
    "given": Given,
    "misheard": Misheard,
    "returned": Returned,
}
#: How they are written and read; making one of these takes longer than writing a hundred events.
_FORMS: Mapping[type[Any], TypeAdapter[Any]] = {kind: TypeAdapter(kind) for kind in KINDS.values()}
_NAMES = {kind: name for name, kind in KINDS.items()}


@dataclass(frozen=True, slots=True)
class Entry:
    """One event, what is remembered of its effects, and how long texts took to say that were new with it."""

    event: Event
    kept: tuple[Kept, ...]
    lengths: Mapping[str, float] = field(default_factory=dict)


def entry(event: Event, effects: Iterable[Effect], lengths: Mapping[str, float]) -> Entry:
    """What is kept of an event and of what came of it."""
    return Entry(event, tuple(one for one in effects if isinstance(one, Kept)), lengths)


def as_row(event: Event) -> dict[str, Any]:
    """An event as a row, without its workout and number."""
    values = _FORMS[type(event)].dump_python(event, mode="json")
    at = values.pop("at")
    return {"at": at, "kind": _NAMES[type(event)], "about": values or None}


def from_row(kind: str, at: float, about: Mapping[str, Any] | None) -> Event:
    """The event of a row. Raises pydantic's ValidationError for one that is damaged."""
    event: Event = _FORMS[KINDS[kind]].validate_python({**(about or {}), "at": at})
    return event
