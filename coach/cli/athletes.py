"""The commands about several athletes on one speaker."""

# ruff: noqa: PLC0415  a command imports what it needs: `coach --help` answers at once

from pathlib import Path

import click


@click.group(invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="One object a line.")
@click.pass_context
def athletes(context: click.Context, *, as_json: bool) -> None:
    """Who trains here: each has settings, equipment and a history of their own."""
    if context.invoked_subcommand is None:
        from coach.commands.athletes import list_athletes

        list_athletes(as_json=as_json)


@athletes.command("add")
@click.argument("name")
def add(name: str) -> None:
    """Somebody else trains here too."""
    from coach.commands.athletes import add_athlete

    add_athlete(name)


@athletes.command("use")
@click.argument("name")
def use(name: str) -> None:
    """Choose who trains where nothing else says it; "me" is who was here first."""
    from coach.commands.athletes import use_athlete

    use_athlete(name)


@athletes.command("rename")
@click.argument("old")
@click.argument("new")
def rename(old: str, new: str) -> None:
    """Give somebody another name: settings, history and all stay theirs. "me" is who was here first."""
    from coach.commands.rename import rename_athlete

    rename_athlete(old, new)


@click.command()
@click.argument("athlete")
@click.option("--yes", is_flag=True, help="Without asking for the name again.")
def forget(athlete: str, *, yes: bool) -> None:
    """Delete everything of an athlete, for good."""
    from coach.commands import forget as command

    command.forget(athlete, yes=yes)


@click.command()
@click.argument("target", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Replace a file that is there.")
def backup(target: Path, *, force: bool) -> None:
    """Write everything of all athletes to one file: workouts, settings, routines of your own. Also during a workout."""
    from coach.commands.backup import back_up

    back_up(target, force=force)


@click.command()
@click.argument("source", metavar="FILE", type=click.Path(path_type=Path))
def restore(source: Path) -> None:
    """Put a backup in the place of what there is, which is set aside. Also during a workout, which goes on."""
    from coach.commands import backup as command

    command.restore(source)
