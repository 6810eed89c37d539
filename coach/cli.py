"""The front door: the command line. Heavy parts are imported by the command that needs them."""

# ruff: noqa: PLC0415  a command imports what it needs: `coach --help` answers at once

import io
import os
import signal
import sys
from pathlib import Path
from typing import Any

import click

from coach import __version__
from coach.errors import CoachError

ENGINES = click.Choice(["auto", "vosk", "pocketsphinx"])


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="coach")
def cli() -> None:
    """A voice-guided home workout assistant that works entirely offline."""


def main() -> None:
    """Run the command line; a failure is one line on stderr and the right exit code, never a traceback."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        # What a terminal cannot show, or nobody could have typed, must not end a workout.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    # Whoever stops the coach gets the summary, and what it had started ends with it.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        status = _run()
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError as error:
        status = _told(error)
    sys.exit(status)


def _run() -> int:
    try:
        return cli.main(standalone_mode=False) or 0
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except CoachError as error:
        click.echo(f"coach: {error}", err=True)
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        return 130


def _told(error: OSError) -> int:
    """Say that the output is lost, unless its reader has gone (`| head`): then there is nobody left to tell."""
    if error.filename is not None:
        click.echo(f"coach: {error.filename}: {error.strerror}.", err=True)
        return 1
    # What is still to be written would fail once more when the interpreter ends.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if not isinstance(error, BrokenPipeError):
        click.echo(f"coach: the output cannot be written ({error.strerror}).", err=True)
    return 1


@cli.command()
@click.argument("routine", default="day-one")
@click.option("--text", is_flag=True, help="Without sound: cues as text, typed commands.")
@click.option("--no-mic", is_flag=True, help="Typed commands only.")
@click.option("--engine", type=ENGINES, default="auto", show_default=True, help="What listens.")
@click.option("--language", default="en", show_default=True)
@click.option("--speaker", help="Part of the name of the speaker, or its number (see `coach devices`).")
@click.option("--microphone", help="Part of the name of the microphone, or its number.")
@click.option("--seed", default=0, show_default=True, help="Chooses among the phrasings.")
def run(routine: str, **options: Any) -> None:
    """Run a workout (Day One by default): hands-free, from the first word to the last."""
    from coach.commands.run import run_workout

    run_workout(routine, **options)


@cli.command()
@click.option("-o", "--output", type=click.Path(path_type=Path), default="demo.wav", show_default=True)
@click.option("--engine", type=ENGINES, default="auto", show_default=True)
@click.option("--json", "as_json", is_flag=True, help="One object a line.")
def demo(output: Path, engine: Any, as_json: bool) -> None:
    """Hear the coach at work in a simulated room, with an athlete who speaks and is recognised."""
    from coach.commands.demo import run_demo

    run_demo(output, engine, as_json)


@cli.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option("--engine", type=ENGINES, default="auto", show_default=True)
@click.option("--language", default="en", show_default=True)
@click.option("--state", default="working", show_default=True, help="What the workout is doing: decides what counts.")
@click.option("--microphone", help="Part of the name of the microphone, or its number.")
@click.option("--json", "as_json", is_flag=True, help="One object a line.")
def listen(files: tuple[Path, ...], **options: Any) -> None:
    """Recognise commands from sound files, or live from the microphone."""
    from coach.commands.listen import run_listen

    run_listen(files, **options)


@cli.command()
@click.argument("routine")
@click.option("--script", type=click.Path(path_type=Path), help='What the athlete says: {"at": 61.5, "say": "easier"}')
@click.option("--seed", default=0, show_default=True)
@click.option("--language", default="en", show_default=True)
@click.option("--json", "as_json", is_flag=True, help="One object a line.")
def simulate(routine: str, script: Path | None, seed: int, language: str, as_json: bool) -> None:
    """Print everything a workout says and does, on virtual time."""
    from coach.commands.simulate import run_simulate

    run_simulate(routine, script, seed, language, as_json)


@cli.command()
@click.argument("routine")
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, help="The WAV file to write.")
@click.option("--script", type=click.Path(path_type=Path), help="What the athlete says.")
@click.option("--seed", default=0, show_default=True)
@click.option("--language", default="en", show_default=True)
def render(routine: str, output: Path, script: Path | None, seed: int, language: str) -> None:
    """Write a guided workout as an audio file, with captions beside it."""
    from coach.commands.render import run_render

    run_render(routine, output, script, seed, language)


@cli.command()
@click.option("--json", "as_json", is_flag=True, help="One object a line.")
def routines(as_json: bool) -> None:
    """List the routines."""
    from coach.commands.content import list_routines

    list_routines(as_json)


@cli.command()
@click.argument("name")
@click.option("--json", "as_json", is_flag=True)
def show(name: str, as_json: bool) -> None:
    """Show a routine or an exercise in full."""
    from coach.commands.content import show_content

    show_content(name, as_json)


@cli.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
def check(paths: tuple[Path, ...]) -> None:
    """Check routine and exercise files: every problem at once."""
    from coach.commands.content import check_files

    check_files(paths)


@cli.group(invoke_without_command=True)
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


@cli.command()
def devices() -> None:
    """List speakers and microphones."""
    from coach.commands.doctor import list_devices

    list_devices()


@cli.command()
def doctor() -> None:
    """Check everything a workout needs, and say what to do about what is missing."""
    from coach.commands.doctor import examine

    examine()
