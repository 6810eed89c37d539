"""`coach address`: whether a command counts only when it begins with the address word."""

import click

from coach.athletes import change_settings, settings
from coach.commands.common import calling
from coach.language.language import load_language


def show_address() -> None:
    """Print whether the address word is needed. Raises CoachError."""
    _tell(on=settings().address)


def set_address(*, on: bool) -> None:
    """Keep whether the address word is needed, and say it. Raises CoachError."""
    change_settings(address=on)
    _tell(on=on)


def _tell(*, on: bool) -> None:
    click.echo(calling(load_language("en")) if on else "Whatever is a command counts, with no word before it.")
