"""The athlete, as far as a plan depends on them."""

from coach.workout.model import Identifier, Model, Tilt


class Athlete(Model):
    """What is known of the person who trains. What was never said to be lacking is taken to be there."""

    lacks: frozenset[Identifier] = frozenset()
    tilt: Tilt | None = None
