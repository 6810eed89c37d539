"""The commands about content: what there is, and whether it is right."""

# ruff: noqa: PLC0415  a command imports what it needs: `coach --help` answers at once

from pathlib import Path

import click


@click.command()
@click.option("--json", "as_json", is_flag=True, help="One object a line.")
def routines(as_json: bool) -> None:
    """List the routines."""
    from coach.commands.content import list_routines

    list_routines(as_json)


@click.command()
@click.argument("name")
@click.option("--json", "as_json", is_flag=True)
def show(name: str, as_json: bool) -> None:
    """Show a routine or an exercise in full."""
    from coach.commands.content import show_content

    show_content(name, as_json)


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
def check(paths: tuple[Path, ...]) -> None:
    """Check routine and exercise files: every problem at once."""
    from coach.commands.content import check_files

    check_files(paths)
