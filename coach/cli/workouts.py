"""The commands that run a workout, live or on virtual time."""

# ruff: noqa: PLC0415  a command imports what it needs: `coach --help` answers at once

from pathlib import Path
from typing import Any

import click

ENGINES = click.Choice(["auto", "vosk", "pocketsphinx"])


@click.command()
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
@click.option("--json", "as_json", is_flag=True, help="One object a line.")
def simulate(routine: str, script: Path | None, seed: int, language: str, as_json: bool) -> None:
    """Print everything a workout says and does, on virtual time."""
    from coach.commands.simulate import run_simulate

    run_simulate(routine, script, seed, language, as_json)


@click.command()
@click.argument("routine")
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, help="The WAV file to write.")
@click.option("--script", type=click.Path(path_type=Path), help="What the athlete says.")
@click.option("--seed", default=0, show_default=True)
@click.option("--language", default="en", show_default=True)
def render(routine: str, output: Path, script: Path | None, seed: int, language: str) -> None:
    """Write a guided workout as an audio file, with captions beside it."""
    from coach.commands.render import run_render

    run_render(routine, output, script, seed, language)
