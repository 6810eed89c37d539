"""One exercise: what it is, how it goes, and its ladder from the easiest variant to the hardest."""

from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from coach.workout.dose import Breath, Tempo
from coach.workout.equipment import Need
from coach.workout.model import Fact, Identifier, MisfitError, Model, Source, Sources, Text, Way


class Purpose(StrEnum):
    """What an exercise is for. Another one for the same purpose may take its place."""

    HINGE = "hinge"
    CURL = "curl"
    BRIDGE = "bridge"
    LEGS = "legs"
    MOBILITY = "mobility"
    STRETCH = "stretch"


#: What asks for no rest after it, and can be done on a day of rest.
GENTLE = frozenset({Purpose.MOBILITY, Purpose.STRETCH})


class KeyCue(Model):
    """The thing to think of, in a long and a short spoken form."""

    text: Text
    short: Annotated[Text, Field(description="what is said of it during a set")]
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
    """One rung of the ladder. What is not given is as in the exercise."""

    id: Identifier
    name: Text
    spoken: Annotated[Text | None, Field(description="the name as it is said, where it is written otherwise")] = None
    change: Annotated[Text, Field(description="what is different, in a short spoken sentence")]
    needs: tuple[Need, ...] | None = None
    one_sided: bool | None = None
    tempo: Tempo | None = None
    movement: Movement | None = None
    breath: Breath | None = None
    breath_words: BreathWords | None = None
    start: Annotated[tuple[Fact, ...] | None, Field(min_length=1, description="its own start position")] = None
    steps: Annotated[
        tuple[Fact, ...] | None,
        Field(
            min_length=1,
            description="its own steps; `ready` of the exercise and, when explained, `change` are not said",
        ),
    ] = None
    cues: Annotated[tuple[KeyCue, ...] | None, Field(min_length=1, description="its own key cues")] = None
    ready: Annotated[Fact | None, Field(description="its own last thing said before the count-in")] = None
    reps: Annotated[tuple[int, int] | None, Field(description="added to the range of repetitions")] = None
    seconds: Annotated[int | None, Field(description="added to the seconds of a timed set")] = None
    load: Annotated[float | None, Field(ge=0.1, le=5, description="times the usual load; default: 1")] = None
    sources: Sources

    @property
    def say(self) -> str:
        """The name as it is spoken."""
        return self.spoken or self.name


#: What a variant may state in place of the exercise's own.
VARIED = ("needs", "one_sided", "tempo", "movement", "breath", "breath_words", "start", "steps", "cues", "ready")


class Exercise(Model):
    """Everything the coach knows about one exercise. Facts no source states are not there."""

    id: Identifier
    name: Text
    spoken: Annotated[Text | None, Field(description="the name as it is said, where it is written otherwise")] = None
    aliases: Annotated[tuple[Text, ...], Field(description="what people also call it")] = ()
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]
    purpose: Annotated[Purpose, Field(description="what it is for; one for the same purpose may take its place")]
    needs: Annotated[tuple[Need, ...], Field(description="the equipment")] = ()
    one_sided: Annotated[bool, Field(description="each set is done left and right")] = False
    ways: Annotated[tuple[Way, ...], Field(min_length=1, description="the ways a set can be done, the usual one first")]
    tempo: Tempo | None = None
    movement: Movement | None = None
    breath: Breath | None = None
    breath_words: BreathWords | None = None
    breathing: tuple[Fact, ...] = ()
    start: Annotated[tuple[Fact, ...], Field(min_length=1, description="the start position")]
    steps: Annotated[tuple[Fact, ...], Field(min_length=1)]
    cues: Annotated[tuple[KeyCue, ...], Field(min_length=1)]
    ready: Annotated[Fact | None, Field(description="the last thing said before the count-in")] = None
    mistakes: Annotated[tuple[Fact, ...], Field(min_length=1)]
    muscles: Annotated[tuple[Fact, ...], Field(min_length=1)]
    benefits: Annotated[tuple[Fact, ...], Field(min_length=1)]
    care: Annotated[
        tuple[Fact, ...], Field(description="who should take care, and of what; the first is always said")
    ] = ()
    standard: Annotated[Identifier, Field(description="the rung of the ladder to begin with")]
    ladder: Annotated[tuple[Variant, ...], Field(min_length=3, description="the variants, easiest first")]
    easier: Annotated[Identifier | None, Field(description="the exercise below the ladder")] = None
    harder: Annotated[Identifier | None, Field(description="the exercise above the ladder")] = None
    substitutes: Annotated[
        tuple[Identifier, ...], Field(description="what to do instead when equipment is lacking, the best first")
    ] = ()

    @model_validator(mode="after")
    def _parts_fit_together(self) -> Self:
        rungs = [variant.id for variant in self.ladder]
        misfits = [
            (f"ladder.{number}.id", f'"{rung}" is there twice')
            for number, rung in enumerate(rungs)
            if rung in rungs[:number]
        ]
        if self.standard not in rungs:
            misfits.append(("standard", f"must be one of the ladder ({', '.join(rungs)}), got {self.standard}"))
        for way, parts in ((Way.PACED, ("tempo", "movement")), (Way.BREATH, ("breath", "breath_words"))):
            if way in self.ways:
                needed = f'is missing: the way "{way}" needs it'
                misfits += [(part, needed) for part in parts if getattr(self, part) is None]
        if misfits:
            raise MisfitError(*misfits)
        return self

    @property
    def standard_rung(self) -> int:
        """Index of the standard variant in the ladder."""
        return self.rung_of(self.standard)

    def rung_of(self, variant: str) -> int:
        """Index of a variant in the ladder. Raises StopIteration for one that is not there."""
        return next(index for index, rung in enumerate(self.ladder) if rung.id == variant)

    def on(self, rung: int) -> "Exercise":
        """The exercise as it is done on one rung: what the variant states takes the place of its own."""
        variant = self.ladder[rung]
        told = {part: stated for part in VARIED if (stated := getattr(variant, part)) is not None}
        if variant.steps is not None:
            told["ready"] = variant.ready
        return self.model_copy(update=told) if told else self

    def needs_on(self, rung: int) -> tuple[Need, ...]:
        """The equipment of one rung."""
        own = self.ladder[rung].needs
        return self.needs if own is None else own

    def one_sided_on(self, rung: int) -> bool:
        """Whether a set on this rung is done left and right."""
        own = self.ladder[rung].one_sided
        return self.one_sided if own is None else own

    @property
    def say(self) -> str:
        """The name as it is spoken."""
        return self.spoken or self.name
