"""The athlete, as far as a plan depends on them."""

from collections.abc import Mapping
from typing import Literal

from pydantic import field_serializer

from coach.workout.history import LastTime
from coach.workout.model import Identifier, Model, Tilt

#: What loads are given in, where nothing else is said.
Units = Literal["kg", "lb"]


class Athlete(Model):
    """What is known of the person who trains. What was never said to be lacking is taken to be there.

    `history` has what is known of earlier workouts, by the id of the exercise.
    """

    lacks: frozenset[Identifier] = frozenset()
    tilt: Tilt | None = None
    units: Units = "kg"
    history: Mapping[Identifier, LastTime] = {}

    @field_serializer("lacks")
    def _in_order(self, lacks: frozenset[str]) -> list[str]:
        return sorted(lacks)
