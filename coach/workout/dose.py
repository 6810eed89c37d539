"""How much of an exercise: sets of repetitions, seconds or breaths, and the pace they are done at."""

from typing import Annotated, Any, Self

from pydantic import Field, model_validator

from coach.workout.model import Count, MisfitError, Model, Range, Seconds, Sources, Way

#: Which amount a set takes, by the way it is done; to fatigue it takes none.
AMOUNTS: dict[Way, str | None] = {
    Way.PACED: "reps",
    Way.SELF_PACED: "reps",
    Way.TIMED: "seconds",
    Way.BREATH: "breaths",
    Way.FATIGUE: None,
}


#: One repetition of an exercise that has no tempo.
USUAL_CYCLE: Seconds = 4.0
#: What "fewer repetitions" takes away from a set, and what it leaves at least. Common practice.
REPS_STEP, FEWEST_REPS = 2, 3
SECONDS_STEP, FEWEST_SECONDS = 10, 10
#: No part of a repetition, or of a breath, gets shorter or longer than this when the pace is changed.
FASTEST, SLOWEST = 1, 10
SHORTEST_BREATH: Seconds = 2


class Tempo(Model):
    """Seconds of the four parts of a repetition, written lower-pause-lift-hold as in "3-1-1-0"."""

    lower: Annotated[int, Field(ge=1, le=10)]
    pause: Annotated[int, Field(ge=0, le=10)] = 0
    lift: Annotated[int, Field(ge=1, le=10)]
    hold: Annotated[int, Field(ge=0, le=10)] = 0
    sources: Sources

    @property
    def cycle(self) -> Seconds:
        """Length of one repetition."""
        return self.lower + self.pause + self.lift + self.hold

    def at(self, pace: int) -> "Tempo":
        """The same so many steps slower, or faster below 0: each is a second more or less of both moving parts."""
        if not pace:
            return self
        return self.model_copy(update={"lower": _moved(self.lower, pace), "lift": _moved(self.lift, pace)})


class Breath(Model):
    """Seconds of one breath: in, out, and the pause at the end of the exhale."""

    inhale: Annotated[Seconds, Field(ge=1, le=20)]
    exhale: Annotated[Seconds, Field(ge=1, le=20)]
    pause: Annotated[Seconds, Field(le=20)] = 0
    sources: Sources

    @property
    def cycle(self) -> Seconds:
        """Length of one breath."""
        return self.inhale + self.exhale + self.pause

    def at(self, pace: int) -> "Breath":
        """The same so many steps slower, or faster below 0: each is a second more or less of both ways."""
        if not pace:
            return self
        inhale, exhale = (max(SHORTEST_BREATH, _moved(one, pace)) for one in (self.inhale, self.exhale))
        return self.model_copy(update={"inhale": inhale, "exhale": exhale})


class Dose(Model):
    """What is asked of the athlete: `sets` times repetitions, seconds or breaths, or until the muscles are tired.

    Of a one-sided exercise each side does that much.
    """

    way: Annotated[Way, Field(description="how a set is done; it decides which amount is given")]
    sets: Annotated[Count, Field(description="how many sets")] = 1
    reps: Annotated[Range | None, Field(description="how many repetitions: a number, or lowest and highest")] = None
    seconds: Annotated[Count | None, Field(description="how long a timed set lasts")] = None
    breaths: Annotated[Count | None, Field(description="how many breaths")] = None

    @model_validator(mode="after")
    def _amount_fits_the_way(self) -> Self:
        wanted, misfits = AMOUNTS[self.way], []
        for amount in ("reps", "seconds", "breaths"):
            given = getattr(self, amount) is not None
            if given and amount != wanted:
                instead = f"takes {wanted}" if wanted else "takes no number"
                misfits.append((amount, f"does not belong here: a {self.way} set {instead}"))
            if not given and amount == wanted:
                misfits.append((amount, f"is missing: a {self.way} set needs it"))
        if self.reps and self.reps[0] > self.reps[1]:
            low_first = f"must go from the lower to the higher number, as in [{self.reps[1]}, {self.reps[0]}]"
            misfits.append(("reps", low_first))
        if misfits:
            raise MisfitError(*misfits)
        return self

    def changed_by(self, step: int) -> "Dose":
        """One step more (+1) or less (-1) in each set, as far as it goes; to fatigue there is no number to change."""
        change: dict[str, Any] = {}
        if self.reps:
            low, high = self.reps
            fewest = min(low, FEWEST_REPS)
            change = {"reps": (max(fewest, low + step * REPS_STEP), max(fewest, high + step * REPS_STEP))}
        elif self.seconds:
            change = {"seconds": max(min(self.seconds, FEWEST_SECONDS), self.seconds + step * SECONDS_STEP)}
        elif self.breaths:
            change = {"breaths": max(1, self.breaths + step)}
        return self.model_copy(update=change)


def _moved(seconds: float, pace: int) -> float:
    return min(max(seconds + pace, min(seconds, FASTEST)), max(seconds, SLOWEST))
