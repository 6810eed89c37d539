"""A routine: which exercises in which order, how much of each, how long to rest, and how often."""

from collections.abc import Collection
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from coach.workout.dose import Dose
from coach.workout.model import Count, Identifier, MisfitError, Model, Range, Seconds, Source, Sources, Text, Tilt
from coach.workout.side import Side

Rest = Annotated[Seconds, Field(le=600)]
Part = Literal["warm-up", "strength", "cool-down"]


class Rests(Model):
    """Seconds of rest. The defaults are the decisions of the fact sheet: no source gives any."""

    between_sets: Annotated[Rest, Field(description="between sets of one exercise, in seconds")] = 60
    between_exercises: Annotated[Rest, Field(description="between one exercise and the next, in seconds")] = 90
    after_fatigue: Annotated[Rest, Field(description="between sets to fatigue")] = 90
    changing_sides: Annotated[Rest, Field(description="between the sides of a one-sided exercise, in seconds")] = 15
    in_group: Annotated[Rest, Field(description="between the exercises of a superset or a circuit")] = 15
    sources: Sources = ("practice",)

    def changed_by(self, other: "Rests | None") -> "Rests":
        """These, with what `other` states in place of them."""
        if other is None:
            return self
        return self.model_copy(update={name: getattr(other, name) for name in other.model_fields_set})


class Item(Model):
    """One exercise of a routine and its dose.

    Items that follow each other with the same `group` are done in turn, one set of each: a superset or a circuit.
    """

    exercise: Annotated[Identifier, Field(description="id of the exercise")]
    variant: Annotated[Identifier | None, Field(description="a rung of the ladder other than the standard one")] = None
    part: Part = "strength"
    dose: Annotated[Dose, Field(description="how much of it")]
    rests: Annotated[Rests | None, Field(description="other rests than those of the routine")] = None
    first_side: Annotated[Side, Field(description="the side that begins, where sides are done one by one")] = Side.LEFT
    group: Annotated[Identifier | None, Field(description="name of the superset or circuit it belongs to")] = None
    priority: Annotated[
        int | None,
        Field(ge=1, le=5, description="1: left out last when time is short; default: 2, cool-down 4"),
    ] = None
    only_for: Annotated[
        tuple[Tilt, ...] | None,
        Field(min_length=1, description="only when the pelvic-tilt self-check came to one of these"),
    ] = None
    sources: Sources

    @property
    def importance(self) -> int:
        """The stated priority, or the usual one of its part."""
        return self.priority or (4 if self.part == "cool-down" else 2)


class Runners(Model):
    """What runners do, by how often they run in a week."""

    runs: Annotated[Range, Field(description="runs a week: a number, or lowest and highest")]
    train: Literal["on-days-off", "after-the-run"]
    sources: Sources


class Rules(Model):
    """How often the routine is done."""

    days_per_week: Annotated[Range | None, Field(description="a number, or lowest and highest")] = None
    beginners_per_week: Annotated[Count | None, Field(description="days a week for beginners")] = None
    hours_between: Annotated[Count | None, Field(description="at least so many hours from one time to the next")] = None
    runners: tuple[Runners, ...] = ()
    sources: Sources

    @model_validator(mode="after")
    def _a_week_has_seven_days(self) -> Self:
        if self.days_per_week and not self.days_per_week[0] <= self.days_per_week[1] <= 7:
            raise MisfitError(("days_per_week", f"must be 1 to 7, lowest first, got {list(self.days_per_week)}"))
        return self


class Routine(Model):
    """A workout as written down. Exercises are named; the planner resolves them."""

    id: Identifier
    name: Text
    programme: Annotated[Source | None, Field(description="the source whose programme it is, or a part of")] = None
    summary: Annotated[Text, Field(description="what it is, in one spoken sentence")]
    closing: Annotated[Text, Field(description="the last words")]
    assessment: Annotated[Identifier | None, Field(description="the self-check to do before the first time")] = None
    rests: Rests = Rests()
    rules: Rules | None = None
    items: Annotated[tuple[Item, ...], Field(min_length=1, max_length=60)]
    sources: Sources

    def only(self, exercises: Collection[str]) -> "Routine":
        """The same as a menu: of its strength exercises only these. Raises ValueError when none is among them."""
        items = tuple(item for item in self.items if item.part != "strength" or item.exercise in exercises)
        if not any(item.part == "strength" for item in items):
            raise ValueError(f"{self.name} has none of {', '.join(sorted(exercises))}")
        return self.model_copy(update={"items": items})
