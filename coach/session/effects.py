"""What a session wants done. It never does anything itself. Times are seconds on the frame clock."""

from dataclasses import dataclass

from coach.cues.timeline import Placement
from coach.language.command import Command
from coach.workout.history import Reason
from coach.workout.model import Tilt
from coach.workout.plan import Plan
from coach.workout.side import Side

Seconds = float


@dataclass(frozen=True, slots=True)
class Play:
    """From `at` on exactly these placements sound, in place of all that was planned to start later.

    With `cut`, what sounds at `at` ends there; without, it is let finish.
    """

    at: Seconds
    placements: tuple[Placement, ...]
    cut: bool


@dataclass(frozen=True, slots=True)
class Phase:
    """A new part of the workout began, or is held or taken up again.

    `reps` were done in this set before; `target` is what it goes up to (0: repetitions are not asked for); `ends` is
    when this part will be over (None while held, and when only a command ends it); `left` is the estimate for the
    whole workout from `at` on, `fraction_left` what is left of this part at `at` (0 … 1).
    """

    at: Seconds
    phase: str
    exercise: str | None
    variant: str | None
    name: str
    set: int
    sets: int
    side: Side | None
    began: Seconds
    ends: Seconds | None
    left: Seconds
    fraction_left: float
    reps: int
    target: int
    rep_ends: tuple[Seconds, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """Something was said or typed: an accepted command, one that is not possible now, or (None) no command.

    `reason` says in a few words why it was not accepted.
    """

    at: Seconds
    text: str
    command: Command | None
    accepted: bool
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Logged:
    """A set (or a part of one) was done. A later one of the same item, exercise, set and side replaces it.

    `item` counts the exercises of the plan from 1: the same exercise may be in it twice. `reps` where their number is
    known, else `seconds` of work, in whole ones.
    """

    at: Seconds
    item: int
    exercise: str
    variant: str
    set: int
    side: Side | None
    reps: int | None
    seconds: int | None
    load_kg: float | None
    effort: str | None
    #: Which rung of the ladder, from the easiest on, counted from 1; and the repetitions the plan asked for.
    rung: int | None = None
    planned: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Undone:
    """What was logged of this set and side is taken back."""

    at: Seconds
    item: int
    exercise: str
    set: int
    side: Side | None


@dataclass(frozen=True, slots=True)
class Rested:
    """The rest before a set of an exercise, as it was really taken; `planned` is what the plan asked for."""

    at: Seconds
    exercise: str
    set: int
    seconds: Seconds
    planned: Seconds


@dataclass(frozen=True, slots=True)
class Proposed:
    """How to do an exercise next time, and why (None: as planned). A later one of the same exercise replaces it."""

    at: Seconds
    exercise: str
    variant: str
    reason: Reason | None


@dataclass(frozen=True, slots=True)
class Music:
    """The music of other players is wanted (again), or not."""

    at: Seconds
    playing: bool


@dataclass(frozen=True, slots=True)
class Listening:
    """What is said is to be heard (again), or only the call to listen and pain."""

    at: Seconds
    on: bool


@dataclass(frozen=True, slots=True)
class Flagged:
    """The athlete reported pain in an exercise, for the `times`-th time today."""

    at: Seconds
    exercise: str
    times: int


@dataclass(frozen=True, slots=True)
class Volume:
    """Sound at this gain from now on (1.0 is as rendered)."""

    at: Seconds
    gain: float


@dataclass(frozen=True, slots=True)
class Speech:
    """What is planned from now on is said at so many percent of the usual speed."""

    at: Seconds
    percent: int


@dataclass(frozen=True, slots=True)
class Lacking:
    """The athlete said that a thing, by its id, is not there."""

    at: Seconds
    item: str


@dataclass(frozen=True, slots=True)
class Replanned:
    """The workout goes on in this plan: other texts may be said from now on."""

    at: Seconds
    plan: Plan


@dataclass(frozen=True, slots=True)
class Assessed:
    """A self-check came to an outcome. A later one of the same check replaces it."""

    at: Seconds
    assessment: str
    outcome: Tilt


@dataclass(frozen=True, slots=True)
class Ended:
    """The workout is over: "finished" or "ended" (before its time)."""

    at: Seconds
    reason: str


Effect = (
    Play
    | Phase
    | Answered
    | Logged
    | Undone
    | Rested
    | Proposed
    | Flagged
    | Volume
    | Speech
    | Music
    | Listening
    | Lacking
    | Replanned
    | Assessed
    | Ended
)
