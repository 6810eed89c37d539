"""`coach units`: what loads are given in."""

import click

from coach.athletes import change_settings, settings
from coach.errors import UsageError
from coach.workout.athlete import Units

NAMES: dict[Units, str] = {"kg": "kilograms (kg)", "lb": "pounds (lb)"}


def show_units() -> None:
    """Print what loads are given in. Raises CoachError."""
    _tell(settings().units)


def set_units(name: str) -> None:
    """Keep what loads are given in, and say it. Raises UsageError for other units than there are."""
    units = next((units for units in NAMES if units == name.lower()), None)
    if units is None:
        raise UsageError(f'There are no units "{name}". Loads are given in {" or ".join(NAMES)}.')
    change_settings(units=units)
    _tell(units)


def _tell(units: Units) -> None:
    click.echo(f"Loads are given in {NAMES[units]}.")
