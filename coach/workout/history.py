"""What is known of earlier workouts, as far as the next one depends on it."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from coach.workout.model import Count, Identifier, Model
from coach.workout.side import Side


class Reason(StrEnum):
    """Why an exercise is to be done so: what the athlete changed the last time, or what the rule says of it."""

    EASIER = "easier"
    HARDER = "harder"
    FEWER_REPS = "fewer-reps"
    MORE_REPS = "more-reps"
    SMALLER_RANGE = "smaller-range"
    LOAD_UP = "load-up"
    RUNG_UP = "rung-up"
    MORE = "more"
    TOP_ONCE = "top-once"
    TOP_HARD = "top-hard"
    UNRATED = "unrated"
    UNTOLD = "untold"
    HIGHEST = "highest"
    MISSED = "missed"
    UNFINISHED = "unfinished"
    UNCOUNTED = "uncounted"
    FAILED = "failed"
    PAIN = "pain"
    AWAY = "away"


#: So many of the last workouts with an exercise are looked at: what counts is in them, and a workout begins with this.
RECENT = 100
#: What only the athlete knows: no set tells it, so it is kept as it was said.
SAID = frozenset({Reason.FEWER_REPS, Reason.MORE_REPS, Reason.SMALLER_RANGE})
#: What the athlete may have changed.
ASKED = SAID | {Reason.EASIER, Reason.HARDER}


class Proposal(Model):
    """How to do an exercise next time, and why. It is never applied without being accepted.

    `load_kg` None: no weight, or one that is not known. `aim`: repetitions of each set, or seconds of one by the clock;
    None: as the plan has it. `first`: the side that did less the last time; the other one does no more, but where it
    took a heavier weight already: that is `other_load_kg`, with an aim of its own. `weeks`: how
    many whole ones the athlete was away, and `steps` how many steps it goes back for that. `low`: the bottom of the
    range that counted the last time.
    """

    variant: Identifier
    reason: Reason
    load_kg: Annotated[float | None, Field(gt=0, le=1000)] = None
    aim: Count | None = None
    first: Side | None = None
    other_load_kg: Annotated[float | None, Field(gt=0, le=1000)] = None
    other_aim: Count | None = None
    weeks: Annotated[int, Field(ge=0)] = 0
    low: Annotated[int, Field(ge=0)] = 0
    steps: Annotated[int, Field(ge=0)] = 0


class LastTime(Model):
    """One exercise in earlier workouts: how often it was done, and how it went the last time.

    `times` is 0 for one that only hurt, or only got a proposal, before a set of it was done. `reps` are those of the
    last time, set by set and side by side; `weaker` is the side that did fewer of them. `proposal` is what the athlete
    changed in it.
    """

    times: Annotated[int, Field(ge=0)] = 1
    variant: Identifier | None = None
    reps: tuple[Annotated[int, Field(ge=0, le=1000)], ...] = ()
    load_kg: Annotated[float | None, Field(gt=0, le=1000)] = None
    effort: Literal["easy", "fine", "hard"] | None = None
    weaker: Side | None = None
    hurt: bool = False
    proposal: Proposal | None = None
