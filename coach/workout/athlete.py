"""The athlete, as far as a plan depends on them."""

from pydantic import field_serializer

from coach.workout.model import Identifier, Model, Tilt


class Athlete(Model):
    """What is known of the person who trains. What was never said to be lacking is taken to be there."""

    lacks: frozenset[Identifier] = frozenset()
    tilt: Tilt | None = None

    @field_serializer("lacks")
    def _in_order(self, lacks: frozenset[str]) -> list[str]:
        return sorted(lacks)
