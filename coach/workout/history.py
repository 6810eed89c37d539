"""What is known of earlier workouts, as far as the next one depends on it."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from coach.workout.model import Identifier, Model
from coach.workout.side import Side


class Reason(StrEnum):
    """What was changed in the middle of a workout, and may be the beginning next time."""

    EASIER = "easier"
    HARDER = "harder"
    FEWER_REPS = "fewer-reps"
    MORE_REPS = "more-reps"
    SMALLER_RANGE = "smaller-range"


class Proposal(Model):
    """How to do an exercise next time, and why. It is never applied without being accepted."""

    variant: Identifier
    reason: Reason


class LastTime(Model):
    """One exercise in earlier workouts: how often it was done, and how it went the last time.

    `times` is 0 for one that only hurt, or only got a proposal, before a set of it was done. `reps` are those of the
    last time, set by set and side by side; `weaker` is the side that did fewer of them.
    """

    times: Annotated[int, Field(ge=0)] = 1
    variant: Identifier | None = None
    reps: tuple[Annotated[int, Field(ge=0, le=1000)], ...] = ()
    load_kg: Annotated[float | None, Field(gt=0, le=1000)] = None
    effort: Literal["easy", "fine", "hard"] | None = None
    weaker: Side | None = None
    hurt: bool = False
    proposal: Proposal | None = None
