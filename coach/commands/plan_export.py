"""`coach plan export`: the coming weeks for other calendars."""

import uuid
from pathlib import Path

import click

from coach.athletes import change_settings, settings
from coach.commands.advice import Situation, situation, title, untrusted
from coach.commands.common import told_library
from coach.commands.plan import coming
from coach.content.library import Library
from coach.errors import CoachError, UsageError
from coach.exchange.ical import Entry, write
from coach.workout.sessions import monday_of


def export_plan(target: Path, *, weeks: int) -> None:
    """Write an iCalendar file. Raises CoachError when it cannot be written, or no day can be told."""
    if target.suffix.lower() != ".ics":
        raise UsageError(f"{target}: the name of a calendar file ends in .ics.")
    library, schedule = told_library(), settings().schedule
    here = situation(library, schedule)
    if not here.sessions.knows(here.now):
        raise CoachError(untrusted(here), "No calendar was written.")
    calendar = schedule.calendar or uuid.uuid4().hex
    entries = entries_of(here, weeks, library)
    written = target.with_name(f".{target.name}.part")
    try:
        written.write_bytes(write(entries, calendar, here.now))
        written.replace(target)
    except OSError as error:
        written.unlink(missing_ok=True)
        raise CoachError(f"{target}: cannot be written ({error.strerror}).") from error
    if schedule.calendar is None:
        change_settings(schedule=schedule.model_copy(update={"calendar": calendar}))
    click.echo(f"{sum(not each.off for each in entries)} sessions in {target}.")


def entries_of(here: Situation, weeks: int, library: Library) -> list[Entry]:
    """The sessions of this week that are done, those to come, and, taken off, those there is no day for any more."""
    monday = monday_of(here.now.date())
    done = here.sessions.in_week(monday)
    past = [Entry(one.day, number, title(library, one.routine), "Done.") for number, one in enumerate(done, 1)]
    days = [day for day in coming(here, weeks) if day.routine and day.number]
    ahead = [
        Entry(
            day.day,
            day.number,
            title(library, day.routine),
            f"coach run {day.routine}{' (after the run)' if day.after_run else ''}",
        )
        for day in days
        if day.routine and day.number
    ]
    this_week = {entry.number for entry in ahead if monday_of(entry.day) == monday} | {entry.number for entry in past}
    off = [
        Entry(here.now.date(), number, "No session", "There is no day for it any more.", off=True)
        for number in range(1, here.schedule.days + 1)
        if number not in this_week
    ]
    return [*past, *ahead, *off]
