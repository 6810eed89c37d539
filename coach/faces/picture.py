"""Curves over time as a picture, PNG or SVG, by matplotlib (an extra: it is large)."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from coach.errors import CoachError
from coach.faces.chart import Curves

SUFFIXES = (".png", ".svg")


def draw(
    path: Path, title: str, moments: Sequence[datetime], panels: Mapping[str, Curves], hurt: Sequence[datetime]
) -> None:
    """Write a picture with one panel below the other, each of curves by their names; `hurt` are marked in all.

    Raises CoachError when matplotlib is not there, or the file cannot be written.
    """
    try:
        from matplotlib.figure import Figure  # noqa: PLC0415  # takes a second to load, and is an extra
        from matplotlib.ticker import MaxNLocator  # noqa: PLC0415
    except ImportError as error:
        raise CoachError("Pictures need matplotlib.", 'Type: pip install "coach[plot]"') from error
    figure = Figure(figsize=(9, 1 + 2.2 * len(panels)), layout="constrained")
    figure.suptitle(title)
    axes = figure.subplots(len(panels), 1, sharex=True, squeeze=False)[:, 0]
    for plot, (name, curves) in zip(axes, panels.items(), strict=True):
        for label, values in curves.items():
            shown = [(at, value) for at, value in zip(moments, values, strict=True) if value is not None]
            plot.plot([at for at, _ in shown], [value for _, value in shown], marker="o", markersize=3, label=label)
        for number, at in enumerate(hurt):
            named = number == 0 and plot is axes[0]
            plot.axvline(at, color="tab:red", linestyle=":", linewidth=1, label="pain" if named else "_")
        if all(value is None or value == int(value) for values in curves.values() for value in values):
            # There is no half repetition, and no half rung.
            plot.yaxis.set_major_locator(MaxNLocator(integer=True, min_n_ticks=1))
        plot.set_ylabel(name)
        plot.grid(visible=True, alpha=0.3)
        if len(curves) > 1 or (hurt and plot is axes[0]):
            plot.legend(loc="best", fontsize="small")
    axes[-1].tick_params(axis="x", rotation=30)
    try:
        figure.savefig(path)
    except OSError as error:
        raise CoachError(f"{path}: cannot be written ({error.strerror}).") from error
