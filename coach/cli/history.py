"""The commands that look back, and bring what was done out and in."""

# ruff: noqa: PLC0415  a command imports what it needs: `coach --help` answers at once

from datetime import datetime
from pathlib import Path
from typing import Any

import click

DAY = click.DateTime(["%Y-%m-%d"])
ATHLETE = click.option("--athlete", metavar="NAME", help="Of this athlete.")


@click.command()
@click.argument("target", metavar="[FILE]", required=False, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["csv", "json", "fit"]), help="Else by the end of FILE's name.")
@click.option("--since", type=DAY, help="Only workouts from this day on.")
@click.option("--until", type=DAY, help="Only workouts before this day.")
@ATHLETE
def export(target: Path | None, **options: Any) -> None:
    """Write what was done: CSV with Hevy's columns, JSON with everything, or FIT for sports watches."""
    from coach.commands.exchange import export as write

    days: dict[str, datetime | None] = {name: _here(options.pop(name)) for name in ("since", "until")}
    write(target, since=days["since"], until=days["until"], **options)


@click.command("import")
@click.argument("source", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--unit", type=click.Choice(["kg", "lb"]), help="Of loads in a file that does not say it (Strong).")
@click.option("--zone", metavar="NAME", help='Where it was done, as in "Europe/Berlin"; else where this machine is.')
@click.option("--yes", is_flag=True, help="Take over what is well without asking.")
@ATHLETE
def import_(source: Path, **options: Any) -> None:
    """Take over workouts: CSV of Hevy or Strong, or JSON and CSV that the coach has written."""
    from coach.commands.exchange import take_over

    take_over(source, **options)


def _here(day: datetime | None) -> datetime | None:
    """The start of a day where this machine is."""
    return None if day is None else day.astimezone()
