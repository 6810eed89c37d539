"""The commands about the athlete: what they have, what suits them, and what they want to know."""

# ruff: noqa: PLC0415  a command imports what it needs: `coach --help` answers at once

from pathlib import Path
from typing import Any

import click

from coach.cli.options import live_options

THINGS = click.argument("things", metavar="THING...", nargs=-1, required=True)


@click.command()
@click.argument("check", default="pelvic-tilt")
@live_options
@click.option("--result", "show", is_flag=True, help="Show what the last check came to.")
@click.option("--forget", is_flag=True, help="Forget what the last check came to.")
def assess(check: str, *, show: bool, forget: bool, **options: Any) -> None:
    """Check the tilt of your pelvis by voice: whether stretching suits you. CHECK may be one of your own."""
    from coach.commands import assess as command

    if show and forget:
        raise click.UsageError("--result and --forget do not go together.")
    if show:
        command.show_result(check)
    elif forget:
        command.forget_result()
    else:
        command.run_assess(check, **options)


@click.command()
@click.argument("topic", nargs=-1)
@click.option("--speak", is_flag=True, help="Say it through the speaker.")
@click.option("--speaker", help="Part of the name of the speaker, or its number (see `coach devices`).")
@click.option("--json", "as_json", is_flag=True, help="One object a line, with the sources.")
def explain(topic: tuple[str, ...], *, speak: bool, speaker: str | None, as_json: bool) -> None:
    """Answer a question, or say what an exercise is about. Without TOPIC: what can be asked."""
    from coach.commands.explain import run_explain

    if speak and as_json:
        raise click.UsageError("--speak and --json do not go together.")

    run_explain(" ".join(topic), speak=speak, speaker=speaker, as_json=as_json)


@click.group(invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="One object a line.")
@click.pass_context
def equipment(context: click.Context, *, as_json: bool) -> None:
    """What you have: a workout asks for nothing else. Until you say so, everything is taken to be there."""
    if context.invoked_subcommand is None:
        from coach.commands.equipment import list_equipment

        list_equipment(as_json=as_json)


@equipment.command()
@THINGS
def add(things: tuple[str, ...]) -> None:
    """You have these."""
    from coach.commands.equipment import add_things

    add_things(things)


@equipment.command()
@THINGS
def remove(things: tuple[str, ...]) -> None:
    """You do not have these."""
    from coach.commands.equipment import remove_things

    remove_things(things)


@equipment.command()
@THINGS
def only(things: tuple[str, ...]) -> None:
    """You have these and nothing else."""
    from coach.commands.equipment import keep_only

    keep_only(things)


@equipment.command()
@click.argument("words", metavar="[THING WEIGHT... [kg|lb]]", nargs=-1)
def loads(words: tuple[str, ...]) -> None:
    """Which weights you have of a thing, as in "dumbbells 4 6 10 kg"; "none" forgets them."""
    from coach.commands import weights

    if words:
        weights.set_loads(words)
    else:
        weights.show_loads()


@equipment.command()
def reset() -> None:
    """Everything is taken to be there again."""
    from coach.commands.equipment import reset_equipment

    reset_equipment()


@click.command()
@click.argument("name", metavar="[kg|lb]", required=False)
def units(name: str | None) -> None:
    """What loads are given in where you do not say it: kilograms or pounds."""
    from coach.commands import units as command

    if name is None:
        command.show_units()
    else:
        command.set_units(name)


@click.command()
@click.argument("setting", type=click.Choice(["on", "off"]), required=False)
def address(setting: str | None) -> None:
    """Whether a spoken command counts only after the word "coach": for rooms with television and other people."""
    from coach.commands import address as command

    if setting is None:
        command.show_address()
    else:
        command.set_address(on=setting == "on")


@click.group(invoke_without_command=True)
@click.option("--weeks", type=click.IntRange(1, 52), default=2, show_default=True, help="How far ahead, this one too.")
@click.option("--json", "as_json", is_flag=True, help="One object.")
@click.pass_context
def plan(context: click.Context, *, weeks: int, as_json: bool) -> None:
    """What is due today and in the coming weeks, and why."""
    if context.invoked_subcommand is None:
        from coach.commands.plan import show_plan

        show_plan(weeks=weeks, as_json=as_json)


@plan.command()
@click.argument("number", metavar="2|3", type=int)
def days(number: int) -> None:
    """How many sessions a week has: two for beginners, up to three later."""
    from coach.commands.plan import set_days

    set_days(number)


@plan.command()
@click.argument("names", metavar="DAY...", nargs=-1, required=True)
@click.option("--on-days-off", "train", flag_value="on-days-off", help="Train on the other days (up to 3 runs).")
@click.option("--after-the-run", "train", flag_value="after-the-run", help="Train after the run (4 runs and more).")
def runs(names: tuple[str, ...], train: Any) -> None:
    """The days on which you run, as in "mon wed fri"; or "none"."""
    from coach.commands.plan import set_runs

    set_runs(names, train)


@plan.command()
@click.argument("routines", metavar="ROUTINE...", nargs=-1, required=True)
def programme(routines: tuple[str, ...]) -> None:
    """The routines that are done in turn (default: day-one day-two)."""
    from coach.commands.plan import set_programme

    set_programme(routines)


@plan.command("export")
@click.argument("target", metavar="FILE.ics", type=click.Path(path_type=Path))
@click.option("--weeks", type=click.IntRange(1, 52), default=4, show_default=True, help="How far ahead, this one too.")
def export_plan(target: Path, *, weeks: int) -> None:
    """Write the coming weeks for other calendars (iCalendar). Importing again moves what has changed."""
    from coach.commands import plan_export

    plan_export.export_plan(target, weeks=weeks)
