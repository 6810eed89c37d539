"""The plan as a calendar file, read back by another program's reader."""

from datetime import UTC, date, datetime, timedelta

import vobject

from coach.exchange.ical import Entry, write

NOW = datetime(2026, 11, 26, 18, 0, tzinfo=UTC)
MINE = "a" * 32
FIRST = Entry(date(2026, 11, 26), 1, "Day One", "coach run day-one; after the run, täglich")
SECOND = Entry(date(2026, 11, 29), 2, "첫째 날", "x" * 300)


def events(text: bytes) -> dict[str, vobject.base.Component]:
    calendar = vobject.readOne(text.decode())
    return {event.uid.value: event for event in calendar.vevent_list}


def test_another_reader_finds_each_session_on_its_day() -> None:
    first, second = events(write([FIRST, SECOND], MINE, NOW)).values()
    assert (first.dtstart.value, first.dtend.value) == (date(2026, 11, 26), date(2026, 11, 27))
    assert (first.summary.value, first.description.value) == (FIRST.title, FIRST.text)
    assert (second.summary.value, second.description.value) == (SECOND.title, SECOND.text)


def test_lines_are_short_and_end_as_the_standard_says() -> None:
    lines = write([FIRST, SECOND], MINE, NOW).split(b"\r\n")
    assert all(len(line) <= 75 and b"\n" not in line for line in lines)


def test_a_session_that_moves_within_its_week_keeps_its_id_and_counts_as_newer() -> None:
    later = NOW + timedelta(hours=1)
    (before,) = events(write([FIRST], MINE, NOW)).items()
    (after,) = events(write([Entry(date(2026, 11, 28), 1, "Day One", "")], MINE, later)).items()
    assert before[0] == after[0]
    assert int(after[1].sequence.value) > int(before[1].sequence.value)
    assert after[1].dtstamp.value > before[1].dtstamp.value


def test_no_two_sessions_athletes_weeks_or_years_share_an_id() -> None:
    days = [date(2020, 1, 1) + timedelta(weeks=week) for week in range(600)]
    entries = [Entry(day, number, "", "") for day in days for number in (1, 2, 3)]
    found = {*events(write(entries, MINE, NOW)), *events(write(entries, "b" * 32, NOW))}
    assert len(found) == 2 * len(entries)


def test_what_does_not_take_place_any_more_is_cancelled() -> None:
    (event,) = events(write([Entry(date(2026, 11, 29), 2, "No session", "", off=True)], MINE, NOW)).values()
    assert event.status.value == "CANCELLED"
