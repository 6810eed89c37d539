"""The commands about this machine: models, voices, devices, and what is missing."""

# ruff: noqa: PLC0415  a command imports what it needs: `coach --help` answers at once

from typing import Any

import click

from coach.cli.options import CHANNEL


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


@click.group(invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="One object a line.")
@click.pass_context
def voices(context: click.Context, *, as_json: bool) -> None:
    """Who speaks: list, install, verify and choose voices, and set how fast they are."""
    if context.invoked_subcommand is None:
        context.invoke(voices_list, as_json=as_json)


@voices.command("list")
@click.option("--json", "as_json", is_flag=True, help="One object a line.")
def voices_list(*, as_json: bool) -> None:
    """List the voices, which are here, and which one you have chosen."""
    from coach.commands.voices import list_voices

    list_voices(as_json=as_json)


@voices.command("install")
@click.argument("name")
def voices_install(name: str) -> None:
    """Download a voice, verify it, and put it in place."""
    from coach.commands.voices import install_voice

    install_voice(name)


@voices.command("verify")
@click.argument("name", required=False)
def voices_verify(name: str | None) -> None:
    """Check every file of the installed voices."""
    from coach.commands.voices import verify_voices

    verify_voices(name)


@voices.command("use")
@click.argument("name")
def voices_use(name: str) -> None:
    """Let this voice speak; "system" is the one that needs nothing."""
    from coach.commands.voices import use_voice

    use_voice(name)


@voices.command("speed")
@click.argument("percent", type=int, required=False)
def voices_speed(percent: int | None) -> None:
    """How fast the coach speaks, in percent of its usual speed."""
    from coach.commands import voices as command

    if percent is None:
        command.show_speed()
    else:
        command.set_speed(percent)


@click.command()
@click.option("--json", "as_json", is_flag=True, help="One object a line.")
def devices(as_json: bool) -> None:
    """List speakers and microphones."""
    from coach.commands.doctor import list_devices

    list_devices(as_json=as_json)


@click.group(invoke_without_command=True)
@click.pass_context
def store(context: click.Context) -> None:
    """Where workouts are kept, and the store that several speakers share."""
    if context.invoked_subcommand is None:
        from coach.commands import past, shared

        shared.show(past.store())


@store.command("use")
@click.argument("url")
def store_use(url: str) -> None:
    """Share a PostgreSQL database: what is here goes there, and what is there comes here."""
    from coach.commands import past, shared

    shared.use(past.store(), url)


@store.command("follow")
def store_follow() -> None:
    """Bring both to the same now; each workout does that too."""
    from coach.commands import past, shared

    shared.follow_now(past.store())


@store.command("leave")
def store_leave() -> None:
    """Share no store any more; nothing is deleted."""
    from coach.commands import shared

    shared.leave()


@click.command()
@click.option("--echo", is_flag=True, help="Speak, and measure how the coach's own voice comes back.")
@click.option("--latency", is_flag=True, help="Click, and measure the way through speaker and microphone.")
@CHANNEL
@click.option("--microphone", help="Part of the name of the microphone, or its number.")
@click.option("--speaker", help="Part of the name of the speaker, or its number (see `coach devices`).")
def doctor(*, echo: bool, latency: bool, **devices: Any) -> None:
    """Check everything a workout needs, and say what to do about what is missing."""
    if echo or latency:
        from coach.commands.probes import examine_echo, examine_latency

        for wanted, examine in ((echo, examine_echo), (latency, examine_latency)):
            if wanted:
                examine(**devices)
        return
    from coach.commands import doctor as command

    command.examine()
