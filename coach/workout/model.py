"""What all content models share: they are frozen, strict about unknown keys, and typed with units."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Seconds = Annotated[float, Field(ge=0)]
Count = Annotated[int, Field(ge=1, le=100)]
Identifier = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Text = Annotated[str, Field(min_length=1, max_length=400)]

#: Where a fact comes from: one of the five sources, or common practice where none of them says anything.
Source = Literal["A", "B", "C", "D", "E", "practice"]
Sources = Annotated[tuple[Source, ...], Field(min_length=1)]


class Model(BaseModel):
    """A frozen model that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Fact(Model):
    """One sentence fit to be spoken, and who says so."""

    text: Text
    sources: Sources


class Way(StrEnum):
    """A way to do a set."""

    PACED = "paced"
    BREATH = "breath"
