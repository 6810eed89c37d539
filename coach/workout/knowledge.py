"""Knowledge: questions about training and their short spoken answers."""

from typing import Annotated

from pydantic import Field

from coach.workout.model import Fact, Identifier, Model, Text


class Topic(Model):
    """One question. `asks` are the ways to put it by voice, without "coach" before them."""

    id: Identifier
    name: Text
    asks: Annotated[tuple[Text, ...], Field(min_length=1)]
    answer: Annotated[tuple[Fact, ...], Field(min_length=1, max_length=6)]
