"""How much of an exercise: sets, repetitions or breaths, and the pace they are done at."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from coach.workout.model import Count, Model, Seconds, Way


class Tempo(Model):
    """Seconds of the four parts of a repetition, written lower-pause-lift-hold as in "3-1-1-0"."""

    lower: Annotated[int, Field(ge=1, le=10)]
    pause: Annotated[int, Field(ge=0, le=10)] = 0
    lift: Annotated[int, Field(ge=1, le=10)]
    hold: Annotated[int, Field(ge=0, le=10)] = 0

    @property
    def cycle(self) -> Seconds:
        """Length of one repetition."""
        return self.lower + self.pause + self.lift + self.hold


class Breath(Model):
    """Seconds of one breath: in, out, and the pause at the end of the exhale."""

    inhale: Annotated[Seconds, Field(ge=1, le=20)]
    exhale: Annotated[Seconds, Field(ge=1, le=20)]
    pause: Annotated[Seconds, Field(le=20)] = 0

    @property
    def cycle(self) -> Seconds:
        """Length of one breath."""
        return self.inhale + self.exhale + self.pause


class Dose(Model):
    """What is asked of the athlete: `sets` times a range of repetitions, or a number of breaths."""

    way: Way
    sets: Count = 1
    reps: Annotated[tuple[Count, Count], Field(description="lowest and highest number of repetitions")] | None = None
    breaths: Count | None = None

    @model_validator(mode="after")
    def _amount_fits_the_way(self) -> Self:
        wanted = {Way.PACED: "reps", Way.BREATH: "breaths"}[self.way]
        for amount in ("reps", "breaths"):
            given = getattr(self, amount) is not None
            if given and amount != wanted:
                raise ValueError(f"a {self.way} set takes {wanted}, not {amount}")
            if not given and amount == wanted:
                raise ValueError(f"a {self.way} set needs {wanted}")
        if self.reps and self.reps[0] > self.reps[1]:
            raise ValueError(f"reps go from the lower to the higher number, as in [{self.reps[1]}, {self.reps[0]}]")
        return self

    @property
    def target(self) -> int:
        """Repetitions (or breaths) a whole set goes up to."""
        return self.reps[1] if self.reps else self.breaths or 0
