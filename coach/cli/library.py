"""The commands about content: what there is, whether it is right, and how to add to it."""

# ruff: noqa: PLC0415  a command imports what it needs: `coach --help` answers at once

from pathlib import Path
from typing import Any

import click

from coach.cli.options import plan_options


@click.command()
@click.option("--json", "as_json", is_flag=True, help="One object a line.")
def routines(as_json: bool) -> None:
    """List the routines."""
    from coach.commands.listing import list_routines

    list_routines(as_json)


@click.command()
@click.argument("name")
@plan_options
@click.option("--json", "as_json", is_flag=True)
def show(name: str, **options: Any) -> None:
    """Show a routine as it is for you, or an exercise, in full."""
    from coach.commands.show import show_content

    show_content(name, **options)


@click.command()
@click.argument("names", metavar="NAME...", nargs=-1)
@click.option("--language", help="Tell what is not translated into this language; without NAME of everything.")
def check(names: tuple[str, ...], *, language: str | None) -> None:
    """Check files, folders, or what has that id: every problem at once, and the plan of each routine."""
    from coach.commands.check import check_files
    from coach.commands.translated import check_translation

    if language is not None:
        check_translation(names, language)
    elif names:
        check_files(names)
    else:
        raise click.UsageError("Missing argument 'NAME...'.")


@click.command()
@click.argument("kind", type=click.Choice(["routine", "exercise"]))
@click.argument("name")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The file; default: in the folder of your own.")
def new(kind: str, name: str, output: Path | None) -> None:
    """Begin a routine or an exercise of your own: a file with everything explained in it."""
    from coach.commands.authoring import new_content
    from coach.content.kinds import Kind

    new_content(Kind(kind), name, output)


@click.command()
@click.argument("routine")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The file; default: ROUTINE.toml, here.")
@click.option("--all", "everything", is_flag=True, help="Also the exercises that come with the coach.")
def share(routine: str, output: Path | None, everything: bool) -> None:
    """Write a routine as one file, with the exercises and equipment of your own that it uses."""
    from coach.commands.authoring import share_routine

    share_routine(routine, output, everything=everything)
