"""The athlete, as far as a plan depends on them."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, field_serializer, field_validator

from coach.workout.history import LastTime
from coach.workout.model import Identifier, Model, Tilt
from coach.workout.schedule import Schedule

#: What loads are given in, where nothing else is said.
Units = Literal["kg", "lb"]
#: The slowest and the fastest speech, in percent of the usual, that can be followed with ease.
SPEECH_PERCENT = (60, 160)
#: How much slower or faster a wish makes it.
SPEECH_STEP = 15
#: A weight in kilograms.
Load = Annotated[float, Field(gt=0, le=1000)]


def speech_changed(percent: int, steps: int) -> int:
    """The speed of speech so many steps faster, below 0 slower, as far as it goes."""
    least, most = SPEECH_PERCENT
    return min(max(percent + steps * SPEECH_STEP, least), most)


class Athlete(Model):
    """What is known of the person who trains. What was never said to be lacking is taken to be there.

    `voice` is None for the system's. `address`: a spoken command counts only after the address word. `loads`: the
    weights there are, in kilograms and from the lightest on, by the id of the thing. `history` has what is known of
    earlier workouts, by the id of the exercise; the store tells it, and kept with the settings is only what was before.
    """

    lacks: frozenset[Identifier] = frozenset()
    tilt: Tilt | None = None
    units: Units = "kg"
    voice: Identifier | None = None
    speech_percent: Annotated[int, Field(ge=SPEECH_PERCENT[0], le=SPEECH_PERCENT[1])] = 100
    address: bool = False
    schedule: Schedule = Schedule()
    loads: Mapping[Identifier, tuple[Load, ...]] = {}
    history: Mapping[Identifier, LastTime] = {}

    @field_validator("loads")
    @classmethod
    def _lightest_first(cls, loads: Mapping[str, tuple[float, ...]]) -> Mapping[str, tuple[float, ...]]:
        return {thing: tuple(sorted(set(own))) for thing, own in loads.items()}

    @field_serializer("lacks")
    def _in_order(self, lacks: frozenset[str]) -> list[str]:
        return sorted(lacks)
