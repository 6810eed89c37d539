"""`coach equipment`: what the athlete has."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

import click
from rich.console import Console
from rich.table import Table

from coach.athletes import load_athlete, save_athlete
from coach.commands.common import remark, told_library
from coach.content.names import find, unknown
from coach.errors import CoachError, UsageError
from coach.workout.athlete import Athlete
from coach.workout.catalog import Catalog
from coach.workout.equipment import Equipment
from coach.workout.exercise import Exercise


def settings() -> Athlete:
    """The athlete's settings; that they were damaged is said in a line. Raises CoachError when they cannot be read."""
    athlete, problem = load_athlete()
    if problem:
        remark(problem)
    return athlete


def known_athlete() -> Athlete:
    """The same for a workout: settings that cannot be read are done without."""
    try:
        return settings()
    except CoachError as error:
        remark(str(error))
        return Athlete()


def change_settings(**changes: Any) -> None:
    """Keep settings of the athlete by their names. Raises CoachError when they cannot be kept."""
    save_athlete(settings().model_copy(update=changes))


def list_equipment(*, as_json: bool) -> None:
    """Print each thing, whether it is there, and what it is used for. Raises CoachError."""
    catalog, lacks = told_library().catalog, settings().lacks
    rows = [(thing, thing.id not in lacks, _used_by(thing.id, catalog)) for thing in catalog.equipment.values()]
    if as_json:
        for thing, here, exercises in rows:
            row = {"id": thing.id, "name": thing.name, "here": here, "exercises": [each.id for each in exercises]}
            click.echo(json.dumps(row, ensure_ascii=False))
        return
    table = Table(box=None, header_style="bold")
    for heading in ("Thing", "Here", "Used for"):
        table.add_column(heading, no_wrap=heading == "Thing")
    for thing, here, exercises in rows:
        table.add_row(thing.id, "yes" if here else "no", ", ".join(each.name for each in exercises))
    Console().print(table)


def add_things(names: Iterable[str]) -> None:
    """These are there. Raises UsageError with every name that nothing has."""
    things = told_library().catalog.equipment
    _lack(settings().lacks - _ids(names, things), things)


def remove_things(names: Iterable[str]) -> None:
    """These are not there. Raises UsageError with every name that nothing has."""
    things = told_library().catalog.equipment
    _lack(settings().lacks | _ids(names, things), things)


def keep_only(names: Iterable[str]) -> None:
    """These are there and nothing else. Raises UsageError with every name that nothing has."""
    things = told_library().catalog.equipment
    _lack(things.keys() - _ids(names, things), things)


def reset_equipment() -> None:
    """Everything is taken to be there."""
    _lack(frozenset(), told_library().catalog.equipment)


def _ids(names: Iterable[str], things: Mapping[str, Equipment]) -> frozenset[str]:
    found = {name: find(name, things) for name in names}
    wrong = [str(unknown("thing", name, things)) for name, thing in found.items() if thing is None]
    if wrong:
        raise UsageError("\n".join(wrong))
    return frozenset(thing for thing in found.values() if thing is not None)


def _lack(lacks: Iterable[str], things: Mapping[str, Equipment]) -> None:
    """Keep what is lacking, and say it."""
    change_settings(lacks=frozenset(lacks))
    lacking = [thing for thing in things if thing in frozenset(lacks)]
    click.echo(f"You do not have: {', '.join(lacking)}." if lacking else "Everything is taken to be there.")


def _used_by(thing: str, catalog: Catalog) -> list[Exercise]:
    """The exercises that some variant of takes the thing, if only in place of another."""
    return [
        exercise
        for exercise in catalog.exercises.values()
        if any(
            thing in (need.item, *need.instead)
            for rung in range(len(exercise.ladder))
            for need in exercise.needs_on(rung)
        )
    ]
