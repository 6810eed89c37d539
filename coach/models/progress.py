"""A progress bar for a download, on stderr."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn, TransferSpeedColumn

from coach.models.download import Progress as Callback


@contextmanager
def bar(name: str, console: Console | None = None) -> Iterator[Callback]:
    """Give a callback for `install` that draws a bar; where stderr is no terminal, one line with the first bytes."""
    console = console or Console(stderr=True)
    if not console.is_terminal:
        said = False

        def line(done: int, total: int) -> None:
            nonlocal said
            if not said and 0 < done < total:
                console.print(f"Downloading {name} ({total / 1e6:.0f} MB).", highlight=False, soft_wrap=True)
                said = True

        yield line
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, transient=True) as display:
        task = display.add_task(name, total=None)
        yield lambda done, total: display.update(task, completed=done, total=total)
