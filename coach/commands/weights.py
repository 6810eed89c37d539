"""`coach equipment loads`: which weights the athlete owns."""

import re
from collections.abc import Mapping, Sequence

import click

from coach.athletes import change_settings, settings
from coach.commands.common import told_library
from coach.content.names import find, unknown
from coach.errors import UsageError
from coach.workout.athlete import Athlete, Units
from coach.workout.equipment import Equipment
from coach.workout.told import POUND, load

#: A weight as it is typed, with or without its unit.
WEIGHT = re.compile(r"(\d+(?:\.\d+)?)(kg|kgs|lb|lbs)?")
#: The heaviest that anybody can own, in kilograms.
MOST_KG = 1000
NONE = "none"
EXAMPLE = 'Write it as in "coach equipment loads dumbbells 4 6 10 kg".'


def show_loads() -> None:
    """Print the weights of each thing. Raises CoachError."""
    athlete = settings()
    if not any(athlete.loads.values()):
        click.echo(f"No weights are known. {EXAMPLE}")
    for thing in athlete.loads:
        click.echo(_told(athlete, thing))


def set_loads(words: Sequence[str]) -> None:
    """Keep the weights of a thing, which is then taken to be there, and say them; "none": forget them.

    A number without a unit is in the athlete's own, but one unit at the end is that of all. Raises UsageError.
    """
    things, athlete = told_library().things, settings()
    plain = [word for typed in words for word in re.split(r"[,;\s]+", typed.lower()) if word]
    start = next((place for place, word in enumerate(plain) if word == NONE or word[0] in "-0123456789."), len(plain))
    thing = _thing(" ".join(plain[:start]), things)
    own = () if plain[start:] == [NONE] else _kilograms(plain[start:], athlete.units)
    loads = {**athlete.loads, thing: own}
    changed = athlete.model_validate(
        {**athlete.model_dump(), "loads": {name: one for name, one in loads.items() if one}}
    )
    change_settings(loads=changed.loads, lacks=athlete.lacks - {thing} if own else athlete.lacks)
    click.echo(_told(settings(), thing))


def told_loads(athlete: Athlete, thing: str) -> str:
    """The weights of a thing in the athlete's unit; "" where none are known."""
    return ", ".join(load(one, athlete.units) for one in athlete.loads.get(thing, ()))


def _told(athlete: Athlete, thing: str) -> str:
    return f"{thing}: {told_loads(athlete, thing) or 'no weights are known'}."


def _thing(name: str, things: Mapping[str, Equipment]) -> str:
    found = find(name, things) if name else None
    if found is None:
        raise UsageError(str(unknown("thing", name, things)) if name else "Which thing is it?", EXAMPLE)
    if not things[found].weight:
        weights = ", ".join(thing for thing, one in things.items() if one.weight)
        raise UsageError(f"{things[found].name.capitalize()} is no weight.", f"Weights are: {weights}.")
    return found


def _kilograms(words: Sequence[str], usual: Units) -> tuple[float, ...]:
    units = {"kg": 1.0, "kgs": 1.0, "lb": POUND, "lbs": POUND}
    last = words[-1] if words and words[-1] in units else ""
    numbers = words[:-1] if last else words
    found = [(word, WEIGHT.fullmatch(word)) for word in numbers]
    wrong = [word for word, match in found if match is None]
    if wrong or not found:
        raise UsageError(f'"{wrong[0]}" is no weight.' if wrong else "How heavy are they?", EXAMPLE)
    own = tuple(round(float(match[1]) * units[match[2] or last or usual], 3) for _, match in found if match is not None)
    if not all(0 < one <= MOST_KG for one in own):
        raise UsageError(f"A weight is more than 0 and at most {MOST_KG} kg.", EXAMPLE)
    return own
