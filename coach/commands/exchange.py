"""`coach export` and `coach import`: what was done, for other programs and from them."""

import json
import sys
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import click

from coach.athletes import save_athlete, settings
from coach.commands.common import is_interactive
from coach.commands.past import past, store
from coach.commands.remarks import counted, remark
from coach.content.library import Library, load_library
from coach.content.names import names_of
from coach.errors import CoachError, UsageError
from coach.exchange import hevy, strong
from coach.exchange.entry import Taken
from coach.exchange.table import Table
from coach.exchange.titles import Called, comparable
from coach.journal import archive
from coach.journal.names import shown
from coach.journal.writing import put
from coach.roster import current, enter, file_of, training
from coach.workout.athlete import Athlete, Units
from coach.workout.record import WorkoutDone

Format = Literal["csv", "json", "fit"]
FORMATS: tuple[Format, ...] = ("csv", "json", "fit")
#: So many bad rows are listed; the others are counted.
LISTED = 50


def export(
    target: Path | None,
    *,
    form: Format | None,
    since: datetime | None,
    until: datetime | None,
) -> None:
    """Write what an athlete did to a file, or to the standard output; FIT into a folder, a file for each workout.

    Raises CoachError when there is nothing, or it cannot be written; nothing that was there is lost then.
    """
    form = form or _form(target)
    if form == "json":
        if since or until:
            raise UsageError("JSON holds everything: --since and --until do not go with it.")
        found = archive.export(store(), [current()])
        if not found["athletes"]:
            raise CoachError(f"Nothing is remembered of {shown(current())} yet.")
        for one in found["athletes"]:
            one["settings"] = settings().model_dump(mode="json", exclude_defaults=True)
        _write(target, json.dumps(found, ensure_ascii=False, indent=1) + "\n")
        return
    done = past().workouts(since=since, until=until)
    if not done:
        raise CoachError("There is no workout to export.")
    library = load_library()
    if form == "csv":
        _write(target, "".join(hevy.write(done, _titles(library))))
        return
    if target is None:
        raise UsageError("FIT needs a file or a folder.", "For example: coach export workouts/ --format fit")
    _write_fit(target, done, _titles(library))


def take_over(source: Path, *, unit: Units | None, zone: str | None, yes: bool) -> None:
    """Take over what a file holds: an archive of ours, or a table of Hevy, Strong or our own export.

    What cannot be taken is listed; the rest is offered. Raises CoachError, and UsageError where something must be said.
    """
    if source.suffix.lower() == ".json":
        held = _json(source)
        new = archive.restore(store(), held)
        _enter(held)
        click.echo(f"{counted(new, 'workout')} taken over.")
        return
    table = Table(source)
    where = _zone(zone)
    library = load_library()
    called = Called(_called(library.exercises), _called(library.routines))
    if hevy.fits(table.headings):
        taken, name = hevy.read(table, where, called), hevy.SOURCE
    elif strong.fits(table.headings):
        taken = strong.read(table, where, called, unit or _unit(table))
        name = strong.SOURCE
    else:
        raise CoachError(
            f"{source}: has none of the headings that Hevy or Strong write.",
            f"Hevy: {', '.join(sorted(hevy.NEEDED))}. Strong: {', '.join(sorted(strong.NEEDED))}.",
        )
    _offer(source, taken, name, yes=yes)


def _enter(held: Any) -> None:
    """Whoever an archive brings is known from now on; settings that are here already stay."""
    for one in held["athletes"]:
        name, kept = one["name"], one["settings"]
        if not file_of(name).exists():
            enter(name)
            with training(name):
                save_athlete(Athlete.model_validate(kept))


def _offer(source: Path, taken: Taken, name: str, *, yes: bool) -> None:
    for problem in taken.problems[:LISTED]:
        remark(f"{source}: {problem}")
    if len(taken.problems) > LISTED:
        remark(f"{source}: and {len(taken.problems) - LISTED} more")
    for what, count in taken.passed_over.items():
        remark(f"{source}: {counted(count, what)} left out")
    known = {(one.routine, _minute(one)) for one in past().workouts()}
    new = [one for one in taken.workouts if (one.routine, _minute(one)) not in known]
    if not taken.workouts:
        raise CoachError(f"{source}: holds no workout that can be taken over.")
    if not new:
        click.echo(f"{counted(len(taken.workouts), 'workout')} in it, and nothing new.")
        return
    sets = counted(sum(len(one.sets) for one in new), "set")
    known_of = f", {len(taken.workouts) - len(new)} more are here already" if len(new) < len(taken.workouts) else ""
    click.echo(f"{counted(len(new), 'workout')} with {sets} can be taken over{known_of}.")
    if not yes:
        if not is_interactive():
            raise UsageError("Nothing was taken over: nobody was there to be asked.", "Say so with --yes.")
        if not click.confirm("Take them over?", default=True):
            raise CoachError("Nothing was taken over.")
    click.echo(f"{counted(put(store(), current(), new, name), 'workout')} taken over.")


def _called(known: Mapping[str, Any]) -> dict[str, str]:
    return {
        comparable(text): key for key, one in known.items() for text in (key, one.name, *(t for _, t in names_of(one)))
    }


def _minute(one: WorkoutDone) -> str:
    """The minute in which it began, on the clock of that place: other programs keep no more of it."""
    return f"{one.started:%Y-%m-%d %H:%M}"


def _form(target: Path | None) -> Format:
    suffix = target.suffix.lower().lstrip(".") if target is not None else "csv"
    found = next((form for form in FORMATS if form == suffix), None)
    if found is None:
        raise UsageError(f"What is {target} to be?", "End its name in .csv, .json or .fit, or use --format.")
    return found


def _titles(library: Library) -> dict[str, str]:
    routines = {key: one.name for key, one in library.routines.items()}
    return {**{key: one.name for key, one in library.exercises.items()}, **routines}


def _write_fit(target: Path, done: tuple[WorkoutDone, ...], titles: dict[str, str]) -> None:
    from coach.exchange import fit  # noqa: PLC0415  # takes long to load

    if target.suffix.lower() == ".fit":
        if len(done) > 1:
            remark(f"{target}: the last of {len(done)} workouts; a folder takes all of them.")
        _write(target, fit.write(done[-1], titles))
        return
    for one in done:
        _write(target / f"{one.started:%Y-%m-%d-%H%M}-{one.routine}.fit", fit.write(one, titles))
    click.echo(f"{counted(len(done), 'workout')} in {target}.")


def _write(target: Path | None, content: str | bytes) -> None:
    if target is None or str(target) == "-":
        sys.stdout.write(content if isinstance(content, str) else "")
        return
    written = target.with_name(f".{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        written.write_bytes(content.encode() if isinstance(content, str) else content)
        written.replace(target)
    except OSError as error:
        raise CoachError(f"{target}: cannot be written ({error.strerror}).") from error


def _json(source: Path) -> Any:
    try:
        return json.loads(source.read_text(encoding="utf-8"))
    except OSError as error:
        raise CoachError(f"{source}: cannot be read ({error.strerror}).") from error
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        raise CoachError(f"{source}: is no JSON ({error}).") from error


def _zone(name: str | None) -> ZoneInfo | None:
    if name is None:
        return None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise UsageError(f'There is no time zone "{name}".', "For example: Europe/Berlin") from None


def _unit(table: Table) -> Units:
    """The unit of loads in a file that does not say it. Asks; raises UsageError where nobody can be asked."""
    if strong.told_unit(table):
        return "kg"
    if not is_interactive():
        raise UsageError("The file does not say whether its loads are kilograms or pounds.", "Use --unit kg or lb.")
    answer: Units = click.prompt("Are its loads in kg or lb?", type=click.Choice(["kg", "lb"]))
    return answer
