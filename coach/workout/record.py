"""The record: earlier workouts as they were done, for whatever looks back at them."""

from typing import Annotated, Literal, Self

from pydantic import AwareDatetime, Field, model_validator

from coach.workout.model import Count, Identifier, Model, Seconds, Side

Effort = Literal["easy", "fine", "hard"]


class SetDone(Model):
    """One set, on one side where the exercise has sides.

    `item` counts the exercises of the workout from 1; `at` is when it ended, in seconds from the first word, where that
    is known. `reps` where their number is known, else `seconds` of work, in whole ones. `planned`: the fewest and the
    most repetitions the plan asked for; None where it asked for none, or where nobody knows.
    """

    item: Count
    exercise: Identifier
    variant: Identifier | None = None
    set: Count
    at: Seconds | None = None
    side: Side | None = None
    reps: Annotated[int | None, Field(ge=0, le=1000)] = None
    seconds: Annotated[int | None, Field(ge=0)] = None
    load_kg: Annotated[float | None, Field(ge=0, le=1000)] = None
    effort: Effort | None = None
    planned: tuple[Count, Count] | None = None


class WorkoutDone(Model):
    """One workout: when it `started`, on the clock and in the time zone of that place, and what was done in it.

    `seconds` from its first word to its last; `finished`: to the end of its plan. `hurt` are the exercises in which
    pain was reported.
    """

    id: Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]
    routine: Identifier
    started: AwareDatetime
    seconds: Seconds
    finished: bool
    sets: tuple[SetDone, ...] = ()
    hurt: frozenset[Identifier] = frozenset()

    @model_validator(mode="after")
    def _each_set_once(self) -> Self:
        keys = [(one.item, one.set, one.side, one.exercise) for one in self.sets]
        if len(set(keys)) < len(keys):
            raise ValueError("holds the same set of an exercise twice")
        return self
