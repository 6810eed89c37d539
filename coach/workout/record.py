"""The record: earlier workouts as they were done, for whatever looks back at them.

Plain dataclasses: ten years of them are read in a moment, and they were validated when they were written.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from coach.workout.history import Proposal
from coach.workout.side import Side

Seconds = float
Effort = Literal["easy", "fine", "hard"]


@dataclass(frozen=True, slots=True)
class SetDone:
    """One set, on one side where the exercise has sides.

    `item` counts the exercises of the workout from 1; `at` is when it ended, in seconds from the first word, where that
    is known. `reps` where their number is known, else `seconds` of work, in whole ones. `planned`: the fewest and the
    most repetitions the plan asked for; None where it asked for none, or where nobody knows. `rung`: which of the
    ladder's variants it was, from the easiest on, counted from 1.
    """

    item: int
    exercise: str
    set: int
    variant: str | None = None
    rung: int | None = None
    at: Seconds | None = None
    side: Side | None = None
    reps: int | None = None
    seconds: int | None = None
    load_kg: float | None = None
    effort: Effort | None = None
    planned: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class WorkoutDone:
    """One workout: when it `started`, on the clock and in the time zone of that place, and what was done in it.

    `id` has 32 hexadecimal digits. `seconds` from its first word to its last; `finished`: to the end of its plan.
    `hurt` are the exercises in which pain was reported; `asked`: how the athlete changed an exercise in the middle of
    it, to begin with the next time.
    """

    id: str
    routine: str
    started: datetime
    seconds: Seconds
    finished: bool
    sets: tuple[SetDone, ...] = ()
    hurt: frozenset[str] = frozenset()
    asked: Mapping[str, Proposal] = field(default_factory=dict)
