"""The commands that run a workout, live or on virtual time."""

# ruff: noqa: PLC0415  a command imports what it needs: `coach --help` answers at once

from pathlib import Path
from typing import Any

import click

from coach.cli.options import ADDRESS, CHANNEL, ENGINES, level_options, live_options, plan_options, welcome_guest


@click.command()
@click.argument("routine", required=False)
@live_options
@click.option("--anyway", is_flag=True, help="Do not ask where it is too soon for it.")
@click.option("--seed", default=0, show_default=True, help="Chooses among the phrasings.")
@click.option("--fresh", is_flag=True, help="Begin anew, also where a workout was broken off.")
@plan_options
@click.option("--guest", is_flag=True, help="For somebody of whom nothing is kept.")
def run(routine: str | None, *, guest: bool, **options: Any) -> None:
    """Run a workout (without ROUTINE what is due, see `coach plan`): hands-free, from the first word to the last."""
    from coach.commands.run import run_workout

    if guest:
        welcome_guest(click.get_current_context())
    run_workout(routine, **options)


@click.command()
@click.option("-o", "--output", type=click.Path(path_type=Path), default="demo.wav", show_default=True)
@click.option("--engine", type=ENGINES, default="auto", show_default=True)
@click.option("--json", "as_json", is_flag=True, help="One object a line.")
def demo(output: Path, engine: Any, as_json: bool) -> None:
    """Hear the coach at work in a simulated room, with an athlete who speaks and is recognised."""
    from coach.commands.demo import run_demo

    run_demo(output, engine, as_json)


@click.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option("--engine", type=ENGINES, default="auto", show_default=True)
@click.option("--language", default="en", show_default=True)
@click.option("--state", default="working", show_default=True, help="What the workout is doing: decides what counts.")
@click.option("--microphone", help="Part of the name of the microphone, or its number.")
@CHANNEL
@ADDRESS
@click.option("--explain", is_flag=True, help="Show each step that led to a command or a refusal, with its figure.")
@click.option("--json", "as_json", is_flag=True, help="One object a line.")
def listen(files: tuple[Path, ...], **options: Any) -> None:
    """Recognise commands from sound files, or live from the microphone."""
    from coach.commands.listen import run_listen

    run_listen(files, **options)


@click.command()
@click.argument("routine")
@click.option("--script", type=click.Path(path_type=Path), help='What the athlete says: {"at": 61.5, "say": "easier"}')
@click.option("--seed", default=0, show_default=True)
@click.option("--language", default="en", show_default=True)
@plan_options
@click.option("--json", "as_json", is_flag=True, help="One object a line.")
def simulate(routine: str, **options: Any) -> None:
    """Print everything a workout says and does, on virtual time."""
    from coach.commands.simulate import run_simulate

    run_simulate(routine, **options)


@click.command()
@click.argument("routine")
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, help="The WAV file to write.")
@click.option("--script", type=click.Path(path_type=Path), help="What the athlete says.")
@click.option("--seed", default=0, show_default=True)
@click.option("--language", default="en", show_default=True)
@level_options
@plan_options
def render(routine: str, **options: Any) -> None:
    """Write a guided workout as an audio file, with captions beside it."""
    from coach.commands.render import run_render

    run_render(routine, **options)


@click.command()
@click.argument("state", required=False)
@click.option("--language", default="en", show_default=True)
@click.option("--json", "as_json", is_flag=True, help="One object a line.")
def commands(state: str | None, *, language: str, as_json: bool) -> None:
    """List what can be said in a STATE of a workout, the most useful first. Without STATE: in all of them."""
    from coach.commands.commands import run_commands

    run_commands(state, language=language, as_json=as_json)
