"""`coach voices`: who speaks, and how fast."""

import json

import click
from rich.console import Console
from rich.table import Table

from coach.athletes import change_settings, settings
from coach.commands.models import verify_models
from coach.errors import CoachError, UsageError
from coach.models.install import install
from coach.models.manifest import Archive, Files, Model, load_voices
from coach.models.progress import bar
from coach.models.store import Entry, how_to_install, listing
from coach.speech.piper_engine import ADVICE
from coach.speech.piper_voice import is_installed
from coach.voices import SYSTEM, piper, system
from coach.workout.athlete import SPEECH_PERCENT

SAMPLE_TEXT = "Three. Two. One."


def list_voices(*, as_json: bool = False) -> None:
    """Print all voices, what is here of them, and which one was chosen. Raises CoachError."""
    chosen = settings().voice or SYSTEM
    if as_json:
        _print_json(chosen)
        return
    table = Table(box=None, header_style="bold")
    for heading in ("", "Name", "Language", "Engine", "MB", "Licence", "Here"):
        table.add_column(heading, no_wrap=heading == "Name", justify="right" if heading == "MB" else "left")
    rows = [(SYSTEM, "all", "pyttsx3", "", "", "yes"), *(_row(entry) for entry in listing(load_voices()))]
    for row in rows:
        table.add_row("*" if row[0] == chosen else "", *row)
    Console().print(table)
    if not is_installed():
        click.echo(f"All but the system's need Piper. {ADVICE}")


def _print_json(chosen: str) -> None:
    """A line for each voice; what is not known of it is null."""
    system = {"name": SYSTEM, "language": None, "engine": "pyttsx3", "bytes": None, "licence": None}
    rows: list[dict[str, object]] = [{**system, "installed": True, "damaged": False, "chosen": chosen == SYSTEM}]
    for entry in listing(load_voices()):
        model = entry.model
        about = {"name": model.name, "language": model.language, "engine": model.engine, "bytes": _bytes(model)}
        state = {"installed": entry.path is not None, "damaged": entry.damaged, "chosen": model.name == chosen}
        rows.append({**about, "licence": model.licence, **state})
    for row in rows:
        click.echo(json.dumps(row))


def verify_voices(name: str | None) -> None:
    """Compare the files of the voices that are here with their SHA-256. Raises CoachError with every difference."""
    verify_models(name, load_voices())


def install_voice(name: str) -> None:
    """Install a voice and say how to use it. Raises CoachError."""
    with bar(name) as progress:
        folder = install(name, progress, load_voices())
    click.echo(f'{name} is in {folder}. Let it speak with "coach voices use {name}".')


def use_voice(name: str) -> None:
    """Try a voice and keep it as the athlete's. Raises CoachError, and keeps the old one, when it cannot speak."""
    percent = settings().speech_percent
    engine = system("en") if name == SYSTEM else piper(name)
    try:
        if not len(engine.render(SAMPLE_TEXT, percent)):
            raise CoachError(f"The voice {name} renders silence.", "Choose another one.")
    finally:
        engine.close()
    change_settings(voice=None if name == SYSTEM else name)
    click.echo("The system's voice speaks." if name == SYSTEM else f"{name} speaks.")


def show_speed() -> None:
    """Print how fast the coach speaks. Raises CoachError."""
    _tell_speed(settings().speech_percent)


def set_speed(percent: int) -> None:
    """Keep how fast the coach speaks. Raises UsageError when nobody could follow."""
    least, most = SPEECH_PERCENT
    if not least <= percent <= most:
        raise UsageError(f"The speed is between {least} and {most} percent, got {percent}.")
    change_settings(speech_percent=percent)
    _tell_speed(percent)


def _tell_speed(percent: int) -> None:
    click.echo(f"The coach speaks at {percent} percent of its usual speed.")


def _row(entry: Entry) -> tuple[str, ...]:
    model = entry.model
    here = "damaged" if entry.damaged else "yes" if entry.path else f"no. {how_to_install(model)}"
    return model.name, model.language, model.engine, _megabytes(model), model.licence, here


def _megabytes(model: Model) -> str:
    size = _bytes(model)
    return "" if size is None else f"{size / 1e6:.0f}"


def _bytes(model: Model) -> int | None:
    """What has to be downloaded; None for what comes with a package."""
    match model:
        case Archive():
            return model.bytes
        case Files():
            return sum(file.bytes for file in model.file)
        case _:
            return None
