"""A figure of the benchmark: what was measured, the bar it must reach, and its plain counterpart."""

import math
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coach.errors import CoachError


class Missing(Exception):  # noqa: N818  # it is a reason, not a failure of the benchmark
    """Why something cannot be measured on this machine, in one line."""


@dataclass(frozen=True, slots=True)
class Effort:
    """How much is measured."""

    #: Beats of the coach, and of pyttsx3 beside it.
    beats: int
    spoken_beats: int
    #: So many phrases are spoken at most, by recogniser.
    phrases: int
    #: Seconds of a quiet room, simulated and live.
    silence: float
    live_silence: float
    #: How often something short is repeated, and how often a program is started.
    repeats: int
    starts: int
    #: A demo has no smaller size.
    demos: int


FULL = Effort(beats=60, spoken_beats=12, phrases=1000, silence=120.0, live_silence=10.0, repeats=9, starts=3, demos=1)
#: Shows that everything can be measured; what it measures means nothing.
QUICK = Effort(beats=3, spoken_beats=2, phrases=2, silence=1.0, live_silence=1.0, repeats=1, starts=1, demos=0)


@dataclass(frozen=True, slots=True)
class Task:
    """What a measurement is told. `home`: a folder for the coach's data and cache, empty at first, shared by all."""

    effort: Effort
    home: Path


@dataclass(frozen=True, slots=True)
class Spec:
    """What is measured. `bar`: the largest value that will do; `beside`: what the plain counterpart is."""

    name: str
    what: str
    unit: str
    bar: float | None = None
    beside: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What came out, in the unit of its spec. `beside` is a reason where the counterpart cannot be measured."""

    value: float
    beside: float | Missing | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Measurement:
    """Gives the readings of its specs, by their names. Raises Missing, CoachError, OSError or SubprocessError."""

    group: str
    specs: Sequence[Spec]
    measure: Callable[[Task], Mapping[str, Reading]]


@dataclass(frozen=True, slots=True)
class Figure:
    """A spec with its reading, or with the reason why there is none."""

    spec: Spec
    reading: Reading | None
    why: str | None = None

    @property
    def met(self) -> bool | None:
        """Whether the bar is met; None without a bar or a value."""
        if self.spec.bar is None or self.reading is None:
            return None
        return self.reading.value <= self.spec.bar

    def as_json(self) -> dict[str, Any]:
        """The figure as `--json` writes it."""
        spec, reading = self.spec, self.reading
        beside = reading.beside if reading else None
        return {
            "name": spec.name,
            "what": spec.what,
            "value": _rounded(reading.value) if reading else None,
            "unit": spec.unit,
            "bar": spec.bar,
            "met": self.met,
            "beside": {
                "name": spec.beside,
                "value": None if beside is None or isinstance(beside, Missing) else _rounded(beside),
                "why": str(beside) if isinstance(beside, Missing) else None,
            }
            if spec.beside
            else None,
            "note": reading.note if reading else "",
            "why": self.why,
        }


def figures(measurement: Measurement, task: Task) -> list[Figure]:
    """Measure; whatever cannot be measured here says why."""
    readings: Mapping[str, Reading] = {}
    why = "not measured"
    try:
        readings = measurement.measure(task)
    except (Missing, CoachError, OSError, subprocess.SubprocessError) as error:
        why = " ".join(str(error).split()) or type(error).__name__
    return [
        Figure(spec, reading) if (reading := readings.get(spec.name)) else Figure(spec, None, why)
        for spec in measurement.specs
    ]


def _rounded(value: float) -> float:
    """Four digits are more than any of these measurements is good for."""
    return round(value, 3 - math.floor(math.log10(abs(value)))) if value else 0.0
