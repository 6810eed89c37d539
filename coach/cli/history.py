"""The commands that look back, and bring what was done out and in."""

# ruff: noqa: PLC0415  a command imports what it needs: `coach --help` answers at once

from datetime import datetime
from pathlib import Path
from typing import Any

import click

DAY = click.DateTime(["%Y-%m-%d"])
SINCE = click.option("--since", type=DAY, help="Only workouts from this day on.")
UNTIL = click.option("--until", type=DAY, help="Only workouts before this day.")
JSON = click.option("--json", "as_json", is_flag=True, help="One object a line.")


@click.command()
@click.option("--exercise", metavar="NAME", help="Only this exercise, set by set.")
@click.option("--limit", type=click.IntRange(0), help="So many of the last ones (20); 0 is all.")
@SINCE
@UNTIL
@JSON
def history(**options: Any) -> None:
    """What was done, workout by workout."""
    from coach.commands.history import show_history

    show_history(**_on_days(options))


@click.command()
@click.argument("exercise", nargs=-1, required=True)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="A picture instead, PNG or SVG by its name.")
@SINCE
@UNTIL
@JSON
def progress(exercise: tuple[str, ...], **options: Any) -> None:
    """How an exercise went: load, repetitions, rung, sides, records, weekly sets, pain; and what is proposed next."""
    from coach.commands.progress import show_progress

    show_progress(" ".join(exercise), **_on_days(options))


@click.command()
@click.argument("target", metavar="[FILE]", required=False, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["csv", "json", "fit"]), help="Else by the end of FILE's name.")
@SINCE
@UNTIL
def export(target: Path | None, **options: Any) -> None:
    """Write what was done: CSV with Hevy's columns, JSON with everything, or FIT for sports watches."""
    from coach.commands.exchange import export as write

    write(target, **_on_days(options))


@click.command("import")
@click.argument("source", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--unit", type=click.Choice(["kg", "lb"]), help="Of loads in a file that does not say it (Strong).")
@click.option("--zone", metavar="NAME", help='Where it was done, as in "Europe/Berlin"; else where this machine is.')
@click.option("--yes", is_flag=True, help="Take over what is well without asking.")
def import_(source: Path, **options: Any) -> None:
    """Take over workouts: CSV of Hevy or Strong, or JSON and CSV that the coach has written."""
    from coach.commands.exchange import take_over

    take_over(source, **options)


def _on_days(options: dict[str, Any]) -> dict[str, Any]:
    """Days become their starts where this machine is."""
    days: dict[str, datetime | None] = {name: options[name] for name in ("since", "until")}
    return {**options, **{name: day.astimezone() if day else None for name, day in days.items()}}
