"""A routine: which exercises in which order, how much of each, and how long to rest."""

from typing import Annotated

from pydantic import Field

from coach.workout.dose import Dose
from coach.workout.model import Identifier, Model, Seconds, Sources, Text


class Rests(Model):
    """Seconds of rest. The defaults are the decisions of the fact sheet."""

    between_sets: Annotated[Seconds, Field(le=600)] = 60
    between_exercises: Annotated[Seconds, Field(le=600)] = 90


class Item(Model):
    """One exercise of a routine and its dose. `variant` names a rung other than the standard one."""

    exercise: Identifier
    variant: Identifier | None = None
    part: Annotated[Text, Field(pattern="^(warm-up|strength|cool-down)$")] = "strength"
    dose: Dose
    rests: Rests | None = None
    sources: Sources


class Routine(Model):
    """A workout as written down. Exercises are named; `coach.workout.plan` resolves them."""

    id: Identifier
    name: Text
    programme: Text | None = None
    summary: Text
    closing: Text
    rests: Rests = Rests()
    items: Annotated[tuple[Item, ...], Field(min_length=1, max_length=60)]
    sources: Sources
