"""The commands about several athletes on one speaker."""

# ruff: noqa: PLC0415  a command imports what it needs: `coach --help` answers at once

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
