"""`coach devices` and `coach doctor`: what this machine has, and what is missing."""

import json
import os
import platform
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from coach import __version__
from coach.athletes import settings
from coach.commands.common import told_problems
from coach.commands.past import store
from coach.commands.remarks import counted
from coach.commands.shared import state
from coach.content.library import load_library
from coach.errors import CoachError
from coach.journal.owner import owner
from coach.journal.unfinished import unfinished
from coach.journal.version import CURRENT
from coach.language.language import load_language
from coach.roster import current
from coach.settings import clip_limit, clips_folder, folders, shared_store, shipped
from coach.speech.pruning import kept

ADVICE = "What the coach keeps there is lost; COACH_HOME names another place."
SAMPLE_TEXT = "Three. Two. One."


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at. `state`: "ok", "without" (the coach does without it) or "broken"."""

    what: str
    state: str
    detail: str


def list_devices(*, as_json: bool) -> None:
    """Print the sound devices, as a table or one object a line. Raises CoachError when there are none."""
    from coach.sound.device import devices  # noqa: PLC0415  # PortAudio takes a while to load

    found = devices()
    if not found:
        raise CoachError("There are no sound devices.", 'The coach runs in text without them: "coach run --text".')
    if as_json:
        for device in found:
            click.echo(json.dumps(asdict(device), ensure_ascii=False))
        return
    table = Table(box=None, header_style="bold")
    for heading in ("Number", "Name", "Out", "In", "Rate", "Default"):
        table.add_column(heading, justify="right" if heading in ("Number", "Out", "In", "Rate") else "left")
    for device in found:
        default = [word for word, yes in (("out", device.default_output), ("in", device.default_input)) if yes]
        cells = (device.index, device.name, device.outputs, device.inputs, device.rate, " ".join(default))
        table.add_row(*(str(cell) for cell in cells))
    Console().print(table)


def examine() -> None:
    """Look at everything and print what was found. Raises CoachError when something a workout needs is broken."""
    marks = {"ok": "[green]ok[/]", "without": "[yellow]--[/]", "broken": "[red]!![/]"}
    console = Console(highlight=False, soft_wrap=True)
    broken = 0
    for finding in _findings():
        console.print(f"{marks[finding.state]}  {finding.what:<12} {finding.detail}")
        broken += finding.state == "broken"
    if broken:
        raise CoachError(f"{broken} thing{'s' if broken > 1 else ''} a workout needs must be mended first (see above).")
    click.echo("Ready for a workout.")


def _findings() -> Iterator[Finding]:
    python = f"{platform.python_version()} on {platform.machine()}, {sys.platform}"
    yield Finding("coach", "ok", f"{__version__}, Python {python}")
    for what, look, otherwise in (
        ("content", _content, "broken"),
        ("own content", _own_content, "without"),
        ("voice", _voice, "broken"),
        ("your voice", _own_voice, "without"),
        ("PocketSphinx", _pocketsphinx, "broken"),
        ("Vosk", _vosk, "without"),
        ("speaker", _speaker, "without"),
        ("microphone", _microphone, "without"),
        ("demo voice", _athlete, "without"),
        ("settings", lambda: _writable(folders().config), "broken"),
        ("data", lambda: _writable(folders().data), "without"),
        ("store", _store, "without"),
        ("shared store", _shared_store, "without"),
        ("workout", _workout, "without"),
        ("cache", lambda: _writable(folders().cache), "without"),
        ("clips", _clips, "broken"),
    ):
        yield _finding(what, look, otherwise)


def _finding(what: str, look: Callable[[], str], otherwise: str) -> Finding:
    try:
        return Finding(what, "ok", look())
    except CoachError as error:
        return Finding(what, otherwise, str(error))


def _content() -> str:
    library = load_library(shipped("routines"))
    if library.problems:
        raise CoachError("; ".join(str(problem) for problem in library.problems))
    return f"{len(library.routines)} routines, {len(library.exercises)} exercises"


def _own_content() -> str:
    library, folder = load_library(), folders().routines
    used = len({library.files[key] for key in library.own})
    found = f"{folder}, {counted(used, 'file')} in use"
    if told := told_problems(library):
        raise CoachError(f"{found}; {told}")
    return found


def _voice() -> str:
    from coach.speech.pyttsx3_engine import Pyttsx3Engine  # noqa: PLC0415  # only who speaks loads the engine

    engine = Pyttsx3Engine("en")
    try:
        samples = engine.render(SAMPLE_TEXT)
    finally:
        engine.close()
    if not len(samples):
        raise CoachError("The voice engine renders silence.", "Install it again: sudo apt-get install espeak-ng")
    return engine.fingerprint


def _own_voice() -> str:
    from coach.voices import choose  # noqa: PLC0415  # only who speaks loads the engine

    choice = choose("en", settings())
    try:
        if choice.remark:
            raise CoachError(choice.remark)
        if not choice.own:
            return "the system's (coach voices)"
        choice.engine.render(SAMPLE_TEXT)
    finally:
        choice.engine.close()
    return choice.engine.fingerprint


def _pocketsphinx() -> str:
    from coach.hearing.engines import open_recogniser  # noqa: PLC0415  # loads models

    open_recogniser("pocketsphinx", load_language("en"), None).close()
    return "English model from its package"


def _vosk() -> str:
    from coach.hearing.engines import choose, open_recogniser  # noqa: PLC0415  # loads models

    english = load_language("en")
    try:
        _, model = choose("vosk", english)
    except CoachError as error:
        raise CoachError(f"{error} PocketSphinx listens instead.") from error
    open_recogniser("vosk", english, model).close()
    return str(model)


def _speaker() -> str:
    from coach.sound.device import devices  # noqa: PLC0415  # PortAudio takes a while to load

    for device in devices():
        if device.default_output:
            return f"{device.name}, {device.rate} Hz"
    raise CoachError("No speaker: a workout shows its cues as text.")


def _microphone() -> str:
    from coach.sound.device import devices  # noqa: PLC0415  # PortAudio takes a while to load

    for device in devices():
        if device.default_input:
            return f"{device.name}, {device.rate} Hz"
    raise CoachError("No microphone: commands are typed.")


def _athlete() -> str:
    from coach.speech.athlete import find_athlete  # noqa: PLC0415  # only the demo needs a second voice

    return find_athlete("en").name


def _store() -> str:
    kept = store(advice="")
    version = kept.version()
    if version is None:
        return f"{kept.path}, nothing in it yet"
    found = f"{kept.path}, {kept.size / 1e6:.1f} MB, form {version}"
    if wrong := kept.check():
        raise CoachError(f"{found}: damaged ({wrong}).", "The next workout sets it aside, and begins a new one.")
    return f"{found}, whole"


def _shared_store() -> str:
    if shared_store() is None:
        return "none: what is done here stays here (coach store)"
    here = store(advice="")
    if here.version() not in {None, CURRENT}:
        return "not looked at: the store here is of another form"
    return state(here)


def _workout() -> str:
    if number := owner(folders().data, current()):
        return f"one is running (process {number})"
    kept = store(advice="")
    # Older tables would be brought to the present form by looking into them.
    found = unfinished(kept, current(), datetime.now().astimezone()) if kept.version() == CURRENT else None
    if found is None:
        return "none is broken off"
    begun, minutes = found.begun, found.clock / 60
    when = f"{begun.started:%Y-%m-%d %H:%M}"
    return f"{begun.plan.routine.id} of {when} was broken off after {minutes:.0f} minutes: coach run goes on with it"


def _clips() -> str:
    limit = clip_limit()
    clips = kept(clips_folder())
    size = sum(clip.size for clip in clips)
    return f"{len(clips)} in {size / 1e6:.0f} of at most {limit // 1_000_000} MB (COACH_CLIPS_MB)"


def _writable(folder: Path) -> str:
    existing = next(parent for parent in (folder, *folder.parents) if parent.exists())
    if not existing.is_dir():
        raise CoachError(f"{folder} cannot be made: {existing} is no folder.", ADVICE)
    if not os.access(existing, os.W_OK):
        raise CoachError(f"{folder} cannot be written.", ADVICE)
    return f"{folder}, {shutil.disk_usage(existing).free // 1_000_000} MB free"
