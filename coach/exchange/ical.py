"""iCalendar (RFC 5545): the sessions of a plan as events for other calendars.

An event is a whole day, which is the same date in every zone. Its id is that of the athlete's calendar, the week and
the place of the session in it, so that importing again moves a session instead of adding one.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event

PRODUCT = "-//coach//plan//EN"
#: Of two versions of an event the one with the higher number counts: minutes since this day.
FIRST = datetime(2020, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Entry:
    """A session on a day: `number` is its place in its week. `off`: it will not take place any more."""

    day: date
    number: int
    title: str
    text: str
    off: bool = False


def write(entries: Iterable[Entry], calendar: str, now: datetime) -> bytes:
    """The text of a calendar file. `calendar` is the id of the athlete's calendar; `now` must be aware."""
    file = Calendar()
    file.add("prodid", PRODUCT)
    file.add("version", "2.0")
    file.add("method", "PUBLISH")
    for entry in entries:
        file.add_component(_event(entry, calendar, now.astimezone(UTC)))
    return bytes(file.to_ical())


def _event(entry: Entry, calendar: str, now: datetime) -> Event:
    year, week, _ = entry.day.isocalendar()
    event = Event()
    event.add("uid", f"{calendar}-{year}-W{week:02}-{entry.number}@coach.invalid")
    event.add("dtstamp", now)
    event.add("sequence", int((now - FIRST).total_seconds() // 60))
    event.add("dtstart", entry.day)
    event.add("dtend", entry.day + timedelta(days=1))
    event.add("summary", entry.title)
    event.add("description", entry.text)
    event.add("status", "CANCELLED" if entry.off else "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    return event
