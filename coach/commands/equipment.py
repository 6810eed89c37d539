"""`coach equipment`: what the athlete has."""

import json
from collections.abc import Iterable, Mapping

import click
from rich.console import Console
from rich.table import Table

from coach.athletes import change_settings, settings
from coach.commands.common import told_library
from coach.commands.weights import told_loads
from coach.content.library import Library
from coach.content.names import find, unknown
from coach.errors import UsageError
from coach.workout.equipment import Equipment
from coach.workout.exercise import Exercise


def list_equipment(*, as_json: bool) -> None:
    """Print each thing, whether it is there, and what it is used for. Raises CoachError."""
    library, athlete = told_library(), settings()
    lacks = athlete.lacks
    rows = [(thing, thing.id not in lacks, _used_by(thing.id, library)) for thing in library.things.values()]
    if as_json:
        for thing, here, exercises in rows:
            row = {
                "id": thing.id,
                "name": thing.name,
                "here": here,
                "loads_kg": list(athlete.loads.get(thing.id, ())),
                "exercises": [each.id for each in exercises],
            }
            click.echo(json.dumps(row, ensure_ascii=False))
        return
    table = Table(box=None, header_style="bold")
    for heading in ("Thing", "Here", "Weights", "Used for"):
        table.add_column(heading, no_wrap=heading == "Thing")
    for thing, here, exercises in rows:
        used = ", ".join(each.name for each in exercises)
        table.add_row(thing.id, "yes" if here else "no", told_loads(athlete, thing.id), used)
    Console().print(table)


def add_things(names: Iterable[str]) -> None:
    """These are there. Raises UsageError with every name that nothing has."""
    things = told_library().things
    _lack(settings().lacks - _ids(names, things), things)


def remove_things(names: Iterable[str]) -> None:
    """These are not there. Raises UsageError with every name that nothing has."""
    things = told_library().things
    _lack(settings().lacks | _ids(names, things), things)


def keep_only(names: Iterable[str]) -> None:
    """These are there and nothing else. Raises UsageError with every name that nothing has."""
    things = told_library().things
    _lack(things.keys() - _ids(names, things), things)


def reset_equipment() -> None:
    """Everything is taken to be there."""
    _lack(frozenset(), told_library().things)


def _ids(words: Iterable[str], things: Mapping[str, Equipment]) -> frozenset[str]:
    """The things that words name, several words to one thing where they are the longest name of one."""
    left, found, wrong = list(words), set[str](), []
    while left:
        lengths = range(len(left), 0, -1)
        length, thing = next(
            ((length, thing) for length in lengths if (thing := find(" ".join(left[:length]), things))), (1, None)
        )
        if thing is None:
            wrong.append(str(unknown("thing", left[0], things)))
        else:
            found.add(thing)
        left = left[length:]
    if wrong:
        raise UsageError("\n".join(wrong))
    return frozenset(found)


def _lack(lacks: Iterable[str], things: Mapping[str, Equipment]) -> None:
    """Keep what is lacking, and say it."""
    change_settings(lacks=frozenset(lacks))
    lacking = [thing for thing in things if thing in frozenset(lacks)]
    click.echo(f"You do not have: {', '.join(lacking)}." if lacking else "Everything is taken to be there.")


def _used_by(thing: str, library: Library) -> list[Exercise]:
    """The exercises that some variant of takes the thing, if only in place of another."""
    carried = {each.id: each for routine in library.routines.values() for each in routine.exercises}
    return [
        exercise
        for exercise in {**carried, **library.exercises}.values()
        if any(
            thing in (need.item, *need.instead)
            for rung in range(len(exercise.ladder))
            for need in exercise.needs_on(rung)
        )
    ]
