"""One exercise: what it is, how it goes, and its ladder from the easiest variant to the hardest."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from coach.workout.dose import Breath, Tempo
from coach.workout.model import Fact, Identifier, Model, Source, Sources, Text, Way


class Equipment(Model):
    """A thing that is needed, and what may stand in for it. `item` is said after "you need"."""

    item: Text
    instead: tuple[Text, ...] = ()
    optional: bool = False
    sources: Sources


class KeyCue(Model):
    """The thing to think of, in a long and a short spoken form."""

    text: Text
    short: Text
    sources: Sources


class Movement(Model):
    """The words of a repetition's parts, and which part comes first."""

    begins: Literal["lower", "lift"] = "lower"
    lower: Text
    pause: Text = "hold"
    lift: Text
    hold: Text = "hold"


class BreathWords(Model):
    """What is said at the start of the first inhale and exhale; later breaths use the short forms."""

    inhale: Text
    exhale: Text


class Variant(Model):
    """One rung of the ladder."""

    id: Identifier
    name: Text
    change: Annotated[Text, Field(description="what changes, in one short spoken sentence")]
    equipment: tuple[Equipment, ...] | None = None
    tempo: Tempo | None = None
    breath: Breath | None = None
    reps: Annotated[tuple[int, int] | None, Field(description="added to the range of repetitions")] = None
    sources: Sources


class Exercise(Model):
    """Everything the coach knows about one exercise. Facts no source states are not there."""

    id: Identifier
    name: Text
    spoken: Text | None = None
    aliases: tuple[Text, ...] = ()
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]
    equipment: tuple[Equipment, ...] = ()
    one_sided: bool = False
    ways: Annotated[tuple[Way, ...], Field(min_length=1)]
    tempo: Tempo | None = None
    movement: Movement | None = None
    breath: Breath | None = None
    breath_words: BreathWords | None = None
    breathing: tuple[Fact, ...] = ()
    start: Annotated[tuple[Fact, ...], Field(min_length=1)]
    steps: Annotated[tuple[Fact, ...], Field(min_length=1)]
    cues: Annotated[tuple[KeyCue, ...], Field(min_length=1)]
    ready: Annotated[Fact | None, Field(description="the last thing said before the count-in")] = None
    mistakes: tuple[Fact, ...] = ()
    muscles: tuple[Fact, ...] = ()
    benefits: tuple[Fact, ...] = ()
    care: tuple[Fact, ...] = ()
    standard: Identifier
    ladder: Annotated[tuple[Variant, ...], Field(min_length=3)]

    @model_validator(mode="after")
    def _parts_fit_together(self) -> Self:
        rungs = [variant.id for variant in self.ladder]
        if len(set(rungs)) < len(rungs):
            raise ValueError(f"ladder has the same variant twice: {', '.join(rungs)}")
        if self.standard not in rungs:
            raise ValueError(f"standard must be one of the ladder ({', '.join(rungs)}), got {self.standard}")
        if Way.PACED in self.ways and not (self.tempo and self.movement):
            raise ValueError("a paced exercise needs tempo and movement")
        if Way.BREATH in self.ways and not (self.breath and self.breath_words):
            raise ValueError("an exercise by breath needs breath and breath_words")
        return self

    @property
    def standard_rung(self) -> int:
        """Index of the standard variant in the ladder."""
        return next(index for index, variant in enumerate(self.ladder) if variant.id == self.standard)

    @property
    def say(self) -> str:
        """The name as it is spoken."""
        return self.spoken or self.name
