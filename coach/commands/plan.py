"""`coach plan`: what is due, on which days, and why; and what decides it."""

import json
from collections.abc import Iterable, Sequence
from datetime import timedelta
from itertools import islice

import click
from rich.console import Console
from rich.table import Table

from coach.athletes import change_settings, settings
from coach.clock import now
from coach.commands.advice import Situation, situation, title, told
from coach.commands.common import told_library
from coach.content.library import Library
from coach.content.names import find, unknown
from coach.errors import UsageError
from coach.workout.calendar import Advice, PlannedDay, Today, planned_days
from coach.workout.routine import Rules
from coach.workout.schedule import BEGINNERS, BEGINNERS_WEEKS, MOST, WEEK, Schedule, Train, Weekday, terms_of
from coach.workout.sessions import monday_of


def show_plan(*, weeks: int, as_json: bool) -> None:
    """Print what today is and the days to come. Raises CoachError."""
    library = told_library()
    here = situation(library, settings().schedule)
    advice, days = here.advice, coming(here, weeks)
    if as_json:
        click.echo(json.dumps(_record(here, advice, days), ensure_ascii=False))
        return
    console = Console(highlight=False)
    for line in told(here, advice, library):
        console.print(line, markup=False, soft_wrap=True)
    if days:
        console.print(_table(here, days, library))


def coming(here: Situation, weeks: int) -> list[PlannedDay]:
    """The days from today to the end of so many weeks; none where the clock cannot be right."""
    if not here.sessions.knows(here.now):
        return []
    until = monday_of(here.now.date()) + timedelta(weeks=weeks)
    number = (until - here.now.date()).days
    return list(islice(planned_days(here.sessions, here.schedule, here.terms, here.now), number))


def set_days(number: int) -> None:
    """Keep how many sessions a week has, and say it. Raises UsageError for another number than two or three."""
    if not BEGINNERS <= number <= MOST:
        raise UsageError(f"A week has {BEGINNERS} or {MOST} sessions, not {number}.", "At least 48 hours lie between.")
    schedule = settings().schedule
    if number != schedule.days:
        _keep(schedule, days=number, days_since=now().date())
    beginner = situation(told_library(), schedule).sessions.is_beginner(schedule)
    more = f" Two are right for the first {BEGINNERS_WEEKS} weeks; you may go back with: coach plan days 2"
    click.echo(f"{number} sessions a week.{more if number > BEGINNERS and beginner else ''}")


def set_runs(names: Sequence[str], train: Train | None) -> None:
    """Keep the days with a run, and what they mean for training. Raises UsageError with all that is not right."""
    runs = () if [name.lower() for name in names] == ["none"] else _days(names)
    schedule = settings().schedule.model_copy(update={"runs": runs, "train": train if runs else None})
    terms = terms_of(schedule, _rules(schedule, told_library()))
    fit = _most(terms.days_between, [day for day in WEEK if terms.train != "on-days-off" or day not in runs])
    if fit < schedule.days:
        raise UsageError(
            f"Without a run there is room for {fit} of {schedule.days} sessions a week.",
            f"Train after the run: coach plan runs {' '.join(names)} --after-the-run",
        )
    _keep(schedule)
    if not runs:
        click.echo("No days with a run.")
        return
    where = "after the run" if terms.train == "after-the-run" else "on the other days"
    click.echo(f"You run on {', '.join(day.value.capitalize() for day in runs)}, and train {where}.")


def set_programme(names: Iterable[str]) -> None:
    """Keep which routines are done in turn. Raises UsageError with every name that nothing has."""
    routines, found, wrong = told_library().routines, list[str](), []
    for name in names:
        match = find(name, routines)
        if match is None:
            wrong.append(str(unknown("routine", name, routines)))
        elif match in found:
            wrong.append(f"{match} is there twice.")
        else:
            found.append(match)
    if wrong:
        raise UsageError("\n".join(wrong))
    _keep(settings().schedule, programme=tuple(found))
    click.echo(f"In turn: {', '.join(routines[one].name for one in found)}.")


def _table(here: Situation, days: Sequence[PlannedDay], library: Library) -> Table:
    table = Table(box=None, header_style="bold")
    for heading in ("Day", "What", "Why"):
        table.add_column(heading, no_wrap=heading == "Day")
    last = here.sessions.last
    before = last.ended.astimezone(here.now.tzinfo).date() if last else None
    placed = len(here.sessions.in_week(monday_of(here.now.date())))
    for one in days:
        if one.day.weekday() == 0 and one is not days[0]:
            table.add_row()
            placed = 0
        if one.routine:
            table.add_row(f"{one.day:%a %d %b}", title(library, one.routine), _why(one, here.schedule.days))
            before, placed = one.day, one.number or 0
            continue
        if before is not None and (one.day - before).days < here.terms.days_between:
            why = f"less than {here.terms.hours} h after the last session"
        elif not here.terms.allows(one.day):
            why = "strength is for days without a run"
        else:
            why = "the week has its sessions" if placed >= here.schedule.days else "days far from each other"
        table.add_row(f"{one.day:%a %d %b}", f"[dim]{'run' if one.run else 'rest'}[/]", f"[dim]{why}[/]")
    return table


def _why(one: PlannedDay, sessions: int) -> str:
    parts = [f"session {one.number} of {sessions}"]
    if one.earliest:
        parts.append(f"from {one.earliest:%H:%M}")
    if one.after_run:
        parts.append("after the run")
    return ", ".join(parts)


def _record(here: Situation, advice: Advice, days: Iterable[PlannedDay]) -> dict[str, object]:
    return {
        "now": here.now.isoformat(timespec="seconds"),
        "today": advice.today.value,
        "due": advice.due,
        "session": advice.number,
        "sessions": advice.sessions,
        "next": advice.day.isoformat() if advice.day else None,
        "earliest": advice.earliest.isoformat(timespec="seconds") if advice.earliest else None,
        "hours_between": advice.hours,
        "streak": None if advice.today is Today.UNKNOWN else advice.streak,
        "missed_weeks": advice.missed_weeks,
        "long_away": advice.long_away,
        "beginner": advice.beginner,
        "days": [
            {
                "date": one.day.isoformat(),
                "routine": one.routine,
                "session": one.number,
                "run": one.run,
                "after_run": one.after_run,
                "earliest": one.earliest.isoformat(timespec="seconds") if one.earliest else None,
            }
            for one in days
        ],
    }


def _keep(schedule: Schedule, **changes: object) -> None:
    change_settings(schedule=schedule.model_copy(update=changes))


def _rules(schedule: Schedule, library: Library) -> Rules | None:
    found = library.routines.get(schedule.programme[0])
    return found.rules if found else None


def _days(names: Iterable[str]) -> tuple[Weekday, ...]:
    """The days that names mean, in the order of the week: "mon" or "Monday". Raises UsageError for all others."""
    found, wrong = set[Weekday](), list[str]()
    for name in names:
        match = [day for day in WEEK if len(name) >= 2 and day.value.startswith(name.lower())]
        found.update(match)
        if not match:
            wrong.append(name)
    if wrong:
        raise UsageError(f"No day of the week: {', '.join(wrong)}.", 'For example: coach plan runs mon wed, or "none".')
    return tuple(day for day in WEEK if day in found)


def _most(between: int, free: Sequence[Weekday]) -> int:
    """How many sessions fit on free days of a week."""
    number, last = 0, -between
    for day in free:
        if WEEK.index(day) - last >= between:
            number, last = number + 1, WEEK.index(day)
    return number
