"""The commands about this machine: models, devices, and what is missing."""

# ruff: noqa: PLC0415  a command imports what it needs: `coach --help` answers at once

import click


@click.group(invoke_without_command=True)
@click.pass_context
def models(context: click.Context) -> None:
    """What the recognisers need: list, install and verify models."""
    if context.invoked_subcommand is None:
        context.invoke(models_list)


@models.command("list")
def models_list() -> None:
    """List the models, and which are installed."""
    from coach.commands.models import list_models

    list_models()


@models.command("install")
@click.argument("name")
def models_install(name: str) -> None:
    """Download a model, verify it, and put it in place."""
    from coach.commands.models import install_model

    install_model(name)


@models.command("verify")
@click.argument("name", required=False)
def models_verify(name: str | None) -> None:
    """Check every file of the installed models."""
    from coach.commands.models import verify_models

    verify_models(name)


@click.command()
def devices() -> None:
    """List speakers and microphones."""
    from coach.commands.doctor import list_devices

    list_devices()


@click.command()
def doctor() -> None:
    """Check everything a workout needs, and say what to do about what is missing."""
    from coach.commands.doctor import examine

    examine()
