"""`coach listen`: what is heard in sound files, or live."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from coach.app import ALWAYS_HEARD
from coach.commands.common import called, device_name
from coach.commands.remarks import remark
from coach.errors import CoachError, UsageError
from coach.faces.transcript import clock
from coach.hearing.ear import Ear, Situation
from coach.hearing.engines import Engine, open_recogniser
from coach.hearing.listen import fields, listen_file
from coach.language.command import Command
from coach.language.language import load_language
from coach.session.states import State, commands_in
from coach.sound.device import DevicePort
from coach.sound.mixer import Mixer


def run_listen(
    files: Sequence[Path],
    *,
    engine: Engine,
    language: str,
    state: str,
    microphone: str | None,
    channel: int | None,
    address: bool | None,
    explain: bool,
    as_json: bool,
) -> None:
    """Print the commands and what was refused, file by file, or live as it comes until Ctrl-C.

    Raises CoachError after all good files when some could not be read.
    """
    words, commands = called(load_language(language), address), _commands(state)
    recogniser = open_recogniser(engine, words)
    problems = []
    if recogniser.notice:
        remark(recogniser.notice)
    try:
        if not files:
            _live(Ear(recogniser, words, explains=explain), commands, microphone, channel, as_json=as_json)
        for path in files:
            try:
                result = listen_file(path, recogniser, words, commands, explains=explain)
            except CoachError as error:
                problems.append(str(error))
            else:
                click.echo(json.dumps(result, ensure_ascii=False) if as_json else _lines(result))
    finally:
        recogniser.close()
    if problems:
        raise CoachError("\n".join(problems))


def _commands(state: str) -> frozenset[Command]:
    names = [each.value for each in State]
    if state not in names:
        raise UsageError(f'There is no state "{state}".', f"There are: {', '.join(names)}.")
    return commands_in(State(state)) | ALWAYS_HEARD


def _lines(result: dict[str, Any]) -> str:
    lines = [f"{result['file']}: {result['seconds']} s, {result['engine']}"]
    heard = sorted(result["commands"] + result["refused"], key=lambda one: one["decided"])
    lines += [_line(one) for one in heard]
    return "\n".join(lines if heard else [*lines, "  nothing was heard"])


def _line(one: dict[str, Any]) -> str:
    what = one.get("command") or f"({one['refused']})"
    line = f"  {clock(one['decided'])}  {what:<12} {one['text']}"
    return "\n".join([line, *map(_explained, one.get("explain", ()))])


def _explained(step: dict[str, Any]) -> str:
    """One step in a line: "length  refused: 1.92 s (0.29 … 1.18 s)"."""
    words = [_figures(step), step.get("note", "")]
    line = (
        f"         {step['step']:<14} {'passed' if step['passed'] else 'refused':<7}  {', '.join(filter(None, words))}"
    )
    return line.rstrip()


def _figures(step: dict[str, Any]) -> str:
    """A figure with its unit, and within what it must be."""
    if "figure" not in step:
        return ""
    least, most, unit = step.get("least"), step.get("most"), f" {step['unit']}" if "unit" in step else ""
    figure = f"{_amount(step['figure'])}{unit}"
    if least is not None and most is not None:
        return f"{figure} ({_amount(least)} … {_amount(most)}{unit})"
    if least is not None:
        return f"{figure} (at least {_amount(least)}{unit})"
    return figure if most is None else f"{figure} (at most {_amount(most)}{unit})"


def _amount(figure: float) -> str:
    return str(figure) if isinstance(figure, int) else f"{figure:.2f}"


def _live(
    ear: Ear, commands: frozenset[Command], microphone: str | None, channel: int | None, *, as_json: bool
) -> None:
    port = DevicePort(Mixer(), None, device_name(microphone), channel=channel)
    status = None
    remark("Listening; Ctrl-C ends.")
    try:
        for block in port.blocks():
            if port.status != status:
                status = port.status
                remark(status or "The sound is back.")
            if not len(block.heard):
                continue
            for verdict in ear.listen(block.heard, block.seconds, Situation(commands, None)):
                one = fields(verdict)
                click.echo(json.dumps(one, ensure_ascii=False) if as_json else _line(one))
    finally:
        port.close()
