"""Curves over time in a terminal: drawn on a canvas of plotille, whose own figures load numpy first."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from itertools import pairwise
from statistics import fmean

from plotille import Canvas, color

#: Curves by their names, each with a value or None for each moment.
Curves = Mapping[str, Sequence[float | None]]
Point = tuple[float, float]
#: Lines of a chart, and what is left beside it for the numbers.
HEIGHT = 8
MARGIN = 12
NARROWEST, WIDEST = 30, 100
COLORS = ("green", "cyan", "yellow")
#: As wide as a number and the bar behind it.
INDENT = " " * (MARGIN - 2)
DAY_SECONDS = 86_400.0


def chart(moments: Sequence[datetime], curves: Curves, width: int, *, colors: bool) -> str:
    """The curves, `width` characters wide; where there is more than one, their names stand below.

    What falls into the same column is shown by its mean.
    """
    columns = max(NARROWEST, min(WIDEST, width - MARGIN))
    every = [value for values in curves.values() for value in values if value is not None]
    lowest, highest = max(0.0, min(every) - 0.5), max(every) + 0.5
    first, last = moments[0].timestamp(), moments[-1].timestamp()
    canvas = Canvas(columns, HEIGHT, first - DAY_SECONDS, lowest, last + DAY_SECONDS, highest, mode="names")
    for shade, values in zip(COLORS, curves.values(), strict=False):
        _draw(canvas, _by_column(moments, values, columns), shade if colors else None)
    lines = list(_with_numbers(canvas.plot().splitlines(), lowest, highest))
    first_day, last_day = (f"{moment:%d %b %Y}" for moment in (moments[0], moments[-1]))
    days = first_day if first_day == last_day else first_day + last_day.rjust(columns - len(first_day))
    lines.append(f"{INDENT}{days}")
    if len(curves) > 1:
        names = (
            color(f"⠤⠤ {name}", fg=shade, no_color=not colors) for shade, name in zip(COLORS, curves, strict=False)
        )
        lines.append(f"{INDENT}{'   '.join(names)}")
    return "\n".join(lines)


def _draw(canvas: Canvas, points: Sequence[Point], shade: str | None) -> None:
    for x, y in points:
        canvas.point(x, y, color=shade)
    for (x0, y0), (x1, y1) in pairwise(points):
        canvas.line(x0, y0, x1, y1, color=shade)


def _with_numbers(rows: Sequence[str], lowest: float, highest: float) -> Iterator[str]:
    """The rows of a canvas, the highest first, with what stands in the middle of each."""
    step = (highest - lowest) / len(rows)
    for number, row in enumerate(rows):
        middle = highest - step * (number + 0.5)
        yield f"{middle:>{MARGIN - 4}.{0 if step >= 1 else 1}f} |{row}"


def _by_column(moments: Sequence[datetime], values: Sequence[float | None], columns: int) -> list[Point]:
    """The curve with at most one point for each column of the chart, in seconds since 1970."""
    known = [(at.timestamp(), value) for at, value in zip(moments, values, strict=True) if value is not None]
    if len(known) <= columns:
        return known
    span = (known[-1][0] - known[0][0]) / columns
    together: dict[int, list[Point]] = {}
    for at, value in known:
        together.setdefault(int((at - known[0][0]) / span), []).append((at, value))
    return [(group[0][0], fmean(value for _, value in group)) for group in together.values()]
