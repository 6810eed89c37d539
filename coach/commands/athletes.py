"""`coach athletes`: who trains here."""

import json
from dataclasses import dataclass
from datetime import datetime

import click
from rich.console import Console
from rich.table import Table

from coach.commands.past import store
from coach.commands.remarks import remark
from coach.errors import CoachError, UsageError
from coach.hearing.engines import open_recogniser
from coach.journal.names import proper, shown
from coach.journal.past import instant
from coach.language.command import Command
from coach.language.language import known_languages, load_language
from coach.language.text import normalised
from coach.language.vocabulary import Vocabulary
from coach.roster import choose, current, enter, known

LAST = (
    "SELECT name, count(*), max(started), offset_minutes FROM workouts JOIN athletes ON workouts.athlete = athletes.id"
    " WHERE reason IS NOT NULL GROUP BY name"
)


@dataclass(frozen=True, slots=True)
class Known:
    """An athlete, how many workouts they did, and when the last one began."""

    name: str
    trains: bool
    workouts: int = 0
    last: datetime | None = None


def list_athletes(*, as_json: bool) -> None:
    """Print everybody with their last workout. Raises CoachError."""
    everybody = _everybody()
    if as_json:
        for one in everybody:
            last = one.last.isoformat() if one.last else None
            row = {"name": one.name, "trains": one.trains, "workouts": one.workouts, "last": last}
            click.echo(json.dumps(row, ensure_ascii=False))
        return
    table = Table(box=None, header_style="bold")
    for heading in ("", "Athlete", "Workouts", "Last"):
        table.add_column(heading, justify="right" if heading == "Workouts" else "left")
    for one in everybody:
        last = f"{one.last:%a %d %b %Y, %H:%M}" if one.last else ""
        table.add_row("*" if one.trains else "", shown(one.name), str(one.workouts), last)
    Console().print(table)


def add_athlete(name: str) -> None:
    """Somebody is known from now on. Raises UsageError for who is already, CoachError."""
    one = proper(name)
    if one in known():
        raise UsageError(f"{shown(one)} is known already.")
    enter(one)
    said = _said(one)
    by_voice = f'or say "{said}"' if said else "no recogniser here knows the name by ear, but it can be typed"
    click.echo(f'{shown(one)} is known. Their workout: coach run --athlete "{one}"; {by_voice}.')


def use_athlete(name: str) -> None:
    """Keep who trains where nothing else says it. Raises UsageError for somebody who is not known, CoachError."""
    click.echo(f"{shown(choose(name))} trains where nothing else is said.")


def _said(name: str) -> str | None:
    """How an athlete says who they are, in the first language in which that is heard on this machine; None: in none."""
    for code in known_languages():
        words = load_language(code)
        words = words.knowing(Vocabulary(language=code, athletes=((name, (name,)),)))
        try:
            recogniser = open_recogniser("auto", words)
        except CoachError:
            continue
        recogniser.close()
        said = words.templates[Command.ATHLETE][0].format(athlete=shown(name))
        if normalised(said) not in recogniser.missing:
            return said
    return None


def _everybody() -> list[Known]:
    try:
        done = {name: (count, instant(last, offset)) for name, count, last, offset in store().rows(LAST)}
    except CoachError as error:
        # Who they are is known without it.
        remark(str(error))
        done = {}
    try:
        now = current()
    except UsageError as error:
        remark(str(error))
        now = ""
    return [Known(name, name == now, *done.get(name, (0, None))) for name in known()]
