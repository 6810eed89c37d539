"""Options that several commands share."""

from collections.abc import Callable
from typing import Any

import click
from click.core import ParameterSource

ENGINES = click.Choice(["auto", "vosk", "pocketsphinx"])
WAYS = click.Choice(["paced", "self-paced", "timed", "breath", "fatigue"])

#: None where neither is said.
ADDRESS = click.option(
    "--address/--no-address",
    default=None,
    help='A command counts only after the word "coach" (default: see `coach address`).',
)

#: None for the first that is not digital silence.
CHANNEL = click.option(
    "--channel", type=click.IntRange(1, 64), help="Which channel of a microphone with several, counted from 1."
)


def plan_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The wishes about a plan: `minutes`, `way` and `only`."""
    for option in (
        click.option("--only", multiple=True, metavar="EXERCISE", help="Of its strength exercises only this (repeat)."),
        click.option("--way", type=WAYS, help="Do all sets in this way, where the exercise can be done so."),
        click.option("--minutes", type=click.IntRange(1, 240), help="How long there is; the rest is left out."),
    ):
        command = option(command)
    return command


def level_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """How loud it is: `volume` and `tones`, in dB against the usual."""
    for option in (
        click.option("--tones", type=click.FloatRange(-60, 12), default=0.0, help="Tones louder or softer, in dB."),
        click.option("--volume", type=click.FloatRange(-40, 6), default=0.0, help="All louder or softer, in dB."),
    ):
        command = option(command)
    return command


def _decibels(_: click.Context, __: click.Parameter, value: str) -> float:
    """How much is turned down, in dB; "off" is 0. Raises click.BadParameter."""
    try:
        decibels = 0.0 if value == "off" else float(value)
    except ValueError:
        decibels = -1.0
    if not 0.0 <= decibels <= 60.0:
        raise click.BadParameter(f'{value!r} is neither a number of decibels from 0 to 60 nor "off".')
    return decibels


def live_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Of a live command: `text`, `no_mic`, `address`, `engine`, `language`, the devices, `duck`, levels."""
    command = level_options(command)
    for option in (
        click.option(
            "--duck",
            metavar="DB|off",
            callback=_decibels,
            default="12",
            show_default=True,
            help="How much music, and the coach's own words, are lowered for who speaks.",
        ),
        ADDRESS,
        CHANNEL,
        click.option("--microphone", help="Part of the name of the microphone, or its number."),
        click.option("--speaker", help="Part of the name of the speaker, or its number (see `coach devices`)."),
        click.option("--language", default="en", show_default=True),
        click.option("--engine", type=ENGINES, default="auto", show_default=True, help="What listens."),
        click.option("--no-mic", is_flag=True, help="Typed commands only."),
        click.option("--text", is_flag=True, help="Without sound: cues as text, typed commands."),
    ):
        command = option(command)
    return command


def _train(context: click.Context, _: click.Parameter, name: str | None) -> None:
    """Who trains as long as the command runs. Raises UsageError for somebody who is not known."""
    if name is not None:
        from coach.roster import training  # noqa: PLC0415  # only who names somebody looks for them

        context.with_resource(training(name))


def welcome_guest(context: click.Context) -> None:
    """Let a guest train as long as the command runs, and say so. Raises click.UsageError beside `--athlete`."""
    from coach.journal.names import GUEST  # noqa: PLC0415  # as above
    from coach.roster import training  # noqa: PLC0415  # as above

    if context.get_parameter_source("athlete") is ParameterSource.COMMANDLINE:
        raise click.UsageError("--guest and --athlete do not go together.")
    context.with_resource(training(GUEST))
    click.echo("A guest trains: nothing is kept.", err=True)


def of_athlete(command: click.Command) -> click.Command:
    """A command that is about an athlete, and all below it: `--athlete` says which one."""
    command.params.append(
        click.Option(
            ["--athlete"],
            metavar="NAME",
            callback=_train,
            expose_value=False,
            help="Of this one (see `coach athletes`).",
        )
    )
    if isinstance(command, click.Group):
        for each in command.commands.values():
            of_athlete(each)
    return command
