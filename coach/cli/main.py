"""The front door: one group of commands, and what becomes of their failures."""

import gc
import io
import os
import signal
import sys

import click

from coach import __version__
from coach.cli import athlete, athletes, history, library, machine, workouts
from coach.cli.options import of_athlete
from coach.errors import CoachError

#: A start makes some hundred thousand objects that stay: to look through them after every 700 new ones for what could
#: go takes a tenth of a second.
RARELY = (20_000, 20, 100)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="coach")
def cli() -> None:
    """A voice-guided home workout assistant that works entirely offline."""


for command in (
    *map(of_athlete, (workouts.run, workouts.simulate, workouts.render, library.show)),
    *map(of_athlete, (athlete.assess, athlete.equipment, athlete.units, athlete.address, athlete.plan)),
    *map(of_athlete, (history.history, history.progress, history.export, history.import_)),
    *map(of_athlete, (athlete.explain, machine.voices)),
    *(workouts.demo, workouts.listen, workouts.commands),
    *(athletes.athletes, athletes.forget, athletes.backup, athletes.restore),
    *(library.routines, library.check, library.new, library.share),
    *(machine.models, machine.devices, machine.store, machine.doctor),
):
    cli.add_command(command)


def main() -> None:
    """Run the command line; a failure is one line on stderr and the right exit code, never a traceback."""
    gc.set_threshold(*RARELY)
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
