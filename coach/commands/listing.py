"""`coach routines`: what there is to do."""

import json

import click
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from coach.commands.common import told_library
from coach.commands.plans import minutes_of, things_of
from coach.content.flaw import Key
from coach.content.kinds import Kind, RoutineFile
from coach.content.library import Library
from coach.errors import CoachError
from coach.workout.plan import Plan


def list_routines(as_json: bool) -> None:
    """Each routine: its id, length, and what it is; as JSON also what it needs, its rules and where it came from."""
    library = told_library()
    rows = [(routine, _plan(routine, library)) for routine in library.routines.values()]
    if as_json:
        for routine, plan in rows:
            click.echo(json.dumps(_record(routine, plan, library), ensure_ascii=False))
        return
    table = Table(box=None, header_style="bold")
    for heading in ("Id", "Minutes", "What it is"):
        table.add_column(heading, justify="right" if heading == "Minutes" else "left", no_wrap=heading == "Id")
    for routine, plan in rows:
        own = " (your own)" if (Kind.ROUTINE, routine.id) in library.own else ""
        minutes = str(minutes_of(plan)) if plan else "–"
        table.add_row(routine.id, minutes, escape(routine.summary + own))
    Console().print(table)


def _plan(routine: RoutineFile, library: Library) -> Plan | None:
    """The plan; None for a routine that is only for one outcome of the self-check."""
    try:
        return library.plan_of(routine)
    except CoachError:
        return None


def _record(routine: RoutineFile, plan: Plan | None, library: Library) -> dict[str, object]:
    key: Key = (Kind.ROUTINE, routine.id)
    return {
        **routine.model_dump(mode="json", exclude={"items", "exercises", "equipment"}),
        "minutes": minutes_of(plan) if plan else None,
        "equipment": things_of(plan) if plan else [],
        "file": str(library.files[key]),
        "own": key in library.own,
    }
