"""Commands from sound files: the same ear that listens live, fed from a file."""

import time
from collections.abc import Collection
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from coach.audio import MIC_BLOCK, MIC_RATE, Samples, read
from coach.hearing.ear import Ear
from coach.hearing.gates import Situation
from coach.hearing.hypothesis import Recogniser
from coach.hearing.verdict import Step, Verdict
from coach.language.command import Command, Report, Value
from coach.language.language import Language

TRAILING_SILENCE = 1.0


def listen_file(
    path: Path,
    recogniser: Recogniser,
    language: Language,
    commands: Collection[Command] = tuple(Command),
    *,
    explains: bool = False,
) -> dict[str, Any]:
    """The commands in a sound file of any rate, as `coach listen --json` prints them (see DESIGN.md).

    Besides, under "refused": what else was heard, and why it was no command. With `explains` each has its steps.
    Raises CoachError when the file cannot be read. The recogniser stays open.
    """
    samples = read(path, MIC_RATE)
    begun = time.process_time()
    verdicts = listen_samples(samples, recogniser, language, commands, explains=explains)
    spent = time.process_time() - begun
    return {
        "file": str(path),
        "engine": recogniser.name,
        "seconds": round(len(samples) / MIC_RATE, 3),
        "cpu_seconds": round(spent, 3),
        "commands": [fields(verdict) for verdict in verdicts if verdict.command],
        "refused": [fields(verdict) for verdict in verdicts if not verdict.command],
    }


def listen_samples(
    samples: Samples,
    recogniser: Recogniser,
    language: Language,
    commands: Collection[Command] = tuple(Command),
    *,
    explains: bool = False,
    number_asked: bool = False,
) -> list[Verdict]:
    """What an ear makes of samples at `MIC_RATE`, in blocks of 20 ms, with some silence after them."""
    ear = Ear(recogniser, language, explains=explains)
    situation = Situation(frozenset(commands), None, number_asked=number_asked)
    silence = np.zeros(round(TRAILING_SILENCE * MIC_RATE) + MIC_BLOCK, dtype=np.float32)
    stream = np.concatenate((samples, silence))
    return [
        verdict
        for start in range(0, len(stream) - MIC_BLOCK + 1, MIC_BLOCK)
        for verdict in ear.listen(stream[start : start + MIC_BLOCK], start / MIC_RATE, situation)
    ]


def fields(verdict: Verdict) -> dict[str, Any]:
    """A verdict as it is printed: a command with what it is about, or what was refused and why.

    Times are seconds on the audio's clock. Under "explain": the steps that led to it, where they are known.
    """
    what = {"command": verdict.command.value} if verdict.command else {"refused": str(verdict.refused)}
    about = {} if verdict.value is None else {"value": _plain(verdict.value)}
    times = {name: round(getattr(verdict, name), 3) for name in ("starts", "ends", "decided", "confidence")}
    explained = {"explain": [_step(step) for step in verdict.steps]} if verdict.steps else {}
    return {**what, **about, "text": verdict.text, **times, **explained}


def _step(step: Step) -> dict[str, Any]:
    """A step as JSON has it: only the figures that it has."""
    figures = {name: getattr(step, name) for name in ("figure", "least", "most")}
    rounded = {name: round(figure, 3) for name, figure in figures.items() if figure is not None}
    words = {name: getattr(step, name) for name in ("unit", "note") if getattr(step, name)}
    return {"step": step.name, "passed": step.passed, **rounded, **words}


def _plain(value: Value) -> str | int | dict[str, Any] | None:
    """A value as JSON has it: of what was done only what was said."""
    if not isinstance(value, Report):
        return value
    return {name: each for name, each in asdict(value).items() if each is not None}
