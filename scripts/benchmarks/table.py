"""The figures for people: one table."""

from collections.abc import Iterable

from rich.console import Console
from rich.table import Table
from rich.text import Text

from scripts.benchmarks.figure import Figure, Missing

#: Where there is no terminal whose width counts.
WIDTH = 170


def table(figures: Iterable[Figure]) -> Table:
    """One row for a figure: its value, whether it reaches its bar, and its plain counterpart."""
    out = Table(title="Benchmark", show_lines=False)
    out.add_column("figure", style="bold", no_wrap=True)
    out.add_column("what")
    out.add_column("value", justify="right", no_wrap=True)
    out.add_column("bar", justify="right", no_wrap=True)
    out.add_column("met", no_wrap=True)
    out.add_column("beside", justify="right")
    out.add_column("note")
    for figure in figures:
        out.add_row(*_cells(figure))
    return out


def show(figures: Iterable[Figure]) -> None:
    """Print the table on standard output, in full where it is no terminal."""
    console = Console(highlight=False)
    if not console.is_terminal:
        console = Console(width=WIDTH, highlight=False)
    console.print(table(figures))


def _cells(figure: Figure) -> Iterable[Text]:
    spec, reading = figure.spec, figure.reading
    met = {None: Text(""), True: Text("yes", style="green"), False: Text("no", style="bold red")}[figure.met]
    yield Text(spec.name)
    yield Text(spec.what)
    yield Text(_amount(reading.value, spec.unit) if reading else "-")
    yield Text(f"≤ {_amount(spec.bar, spec.unit)}" if spec.bar is not None else "")
    yield met
    yield Text(_beside(figure))
    yield Text(reading.note) if reading else Text(figure.why or "", style="yellow")


def _beside(figure: Figure) -> str:
    beside = figure.reading.beside if figure.reading else None
    if figure.spec.beside is None or beside is None:
        return ""
    if isinstance(beside, Missing):
        return f"{figure.spec.beside}: {beside}"
    return f"{_amount(beside, figure.spec.unit)}  {figure.spec.beside}"


def _amount(value: float, unit: str) -> str:
    """Three digits, and no more than the unit needs."""
    digits = 0 if abs(value) >= 100 or value == round(value) else 1 if abs(value) >= 10 else 2 if abs(value) >= 1 else 3
    return f"{value:.{digits}f} {unit}"
