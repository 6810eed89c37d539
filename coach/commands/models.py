"""`coach models`: what the recognisers need."""

import click
from rich.console import Console
from rich.table import Table

from coach.errors import CoachError
from coach.models.install import install
from coach.models.manifest import Manifest, load
from coach.models.progress import bar
from coach.models.store import listing, verify


def list_models() -> None:
    """Print a table of all models and what is here of them."""
    table = Table(box=None, header_style="bold")
    for heading in ("Name", "Language", "Engine", "Licence", "Here"):
        table.add_column(heading, no_wrap=heading == "Name")
    for entry in listing():
        model = entry.model
        here = "damaged" if entry.damaged else str(entry.path) if entry.path else "no"
        table.add_row(model.name, model.language, model.engine, model.licence, here)
    Console().print(table)


def install_model(name: str) -> None:
    """Install a model and say where it is."""
    with bar(name) as progress:
        folder = install(name, progress)
    click.echo(f"{name} is installed in {folder}.")


def verify_models(name: str | None, manifest: Manifest | None = None) -> None:
    """Verify one of a manifest, or all that are here, whole or not. Raises CoachError with every difference."""
    manifest = manifest or load()
    names = [name] if name else [entry.model.name for entry in listing(manifest) if entry.path or entry.damaged]
    problems = [f"{each}: {problem}." for each in names for problem in verify(each, manifest)]
    if problems:
        raise CoachError("\n".join(problems), f"Install it again with: coach {manifest.what}s install NAME")
    for each in names:
        click.echo(f"{each} is whole.")
    if not names:
        click.echo(f"No {manifest.what}s are installed.")
