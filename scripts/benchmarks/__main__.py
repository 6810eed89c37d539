"""Measure, and print one table: `scripts/bench [--json FILE] [--only NAME]… [--quick]`."""

import json
import os
import platform
import sys
import tempfile
from pathlib import Path
from typing import Any

import click

from coach.settings import folders
from scripts.benchmarks import (
    address,
    beats,
    commands,
    conversation,
    digits,
    echo,
    following,
    journal,
    listening,
    loudness,
    memory,
    past,
    reply,
    start,
    stepping_back,
    work,
)
from scripts.benchmarks.figure import FULL, QUICK, Figure, Measurement, Task, figures
from scripts.benchmarks.table import show

MEASUREMENTS: tuple[Measurement, ...] = tuple(
    measurement
    for module in (
        *(beats, reply, commands, digits, echo, stepping_back, listening, address),
        *(loudness, memory, journal, following, past, work, conversation, start),
    )
    for measurement in module.MEASUREMENTS
)


def _names(measurement: Measurement) -> set[str]:
    """What it can be chosen by."""
    return {measurement.group, *(spec.name for spec in measurement.specs)}


NAMES = sorted(set().union(*map(_names, MEASUREMENTS)))


@click.command()
@click.option("--json", "json_file", type=click.Path(path_type=Path), help="Write the figures to this file too.")
@click.option("--only", multiple=True, metavar="NAME", help="Only this figure or group; can be given several times.")
@click.option("--quick", is_flag=True, help="Tiny inputs, to see that everything runs: the figures mean nothing.")
def main(json_file: Path | None, only: tuple[str, ...], quick: bool) -> None:
    """Measure the coach on this machine, each figure beside its plain counterpart."""
    if unknown := sorted(set(only) - set(NAMES)):
        known = f"there are: {', '.join(NAMES)}"
        raise click.BadParameter(f"there is no {', '.join(unknown)}; {known}.", param_hint="--only")
    chosen = [each for each in MEASUREMENTS if not only or _names(each) & set(only)]
    with tempfile.TemporaryDirectory(prefix="coach-bench-") as folder:
        task = Task(QUICK if quick else FULL, _home(Path(folder)))
        measured: list[Figure] = []
        for each in chosen:
            click.echo(f"Measuring {', '.join(spec.name for spec in each.specs)} …", err=True)
            measured += figures(each, task)
    show(measured)
    if json_file is not None:
        json_file.write_text(json.dumps(_report(measured, quick=quick), indent=2, ensure_ascii=False) + "\n", "utf-8")


def _home(folder: Path) -> Path:
    """The coach's folders for all that is measured: an empty cache, and the models of this machine."""
    models = folders().data / "models"
    (folder / "data").mkdir()
    if models.is_dir():
        (folder / "data" / "models").symlink_to(models, target_is_directory=True)
    os.environ["COACH_HOME"] = str(folder)
    return folder


def _report(measured: list[Figure], *, quick: bool) -> dict[str, Any]:
    machine = {
        "machine": platform.machine(),
        "cores": os.cpu_count(),
        "system": platform.platform(),
        "python": platform.python_version(),
    }
    return {"machine": machine, "quick": quick, "figures": [figure.as_json() for figure in measured]}


if __name__ == "__main__":
    sys.exit(main(prog_name="scripts/bench"))
