"""A self-check: how to stand and look, and what each outcome means and changes."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from coach.workout.model import Fact, Identifier, MisfitError, Model, Text, Tilt


class Outcome(Model):
    """One thing the athlete may see. `answers` are the words for it by voice."""

    id: Tilt
    name: Text
    answers: Annotated[tuple[Text, ...], Field(min_length=1)]
    sign: Annotated[Fact, Field(description="what it looks like")]
    meaning: tuple[Fact, ...] = ()
    advice: Annotated[tuple[Fact, ...], Field(min_length=1, description="what it changes")]


class Assessment(Model):
    """The pelvic-tilt self-check. It describes, and never diagnoses."""

    id: Identifier
    name: Text
    why: Annotated[tuple[Fact, ...], Field(min_length=1)]
    steps: Annotated[tuple[Fact, ...], Field(min_length=1)]
    question: Text
    outcomes: tuple[Outcome, ...]

    @model_validator(mode="after")
    def _every_outcome_once(self) -> Self:
        given = [outcome.id for outcome in self.outcomes]
        missing = [tilt.value for tilt in Tilt if tilt not in given]
        misfits = [("outcomes", f"lack {', '.join(missing)}")] if missing else []
        for number, tilt in enumerate(given):
            if tilt in given[:number]:
                misfits.append((f"outcomes.{number}.id", f'"{tilt}" is there twice'))
        if misfits:
            raise MisfitError(*misfits)
        return self

    def outcome(self, tilt: Tilt) -> Outcome:
        """What is said of one outcome."""
        return next(outcome for outcome in self.outcomes if outcome.id is tilt)
