"""What all content models share: they are frozen, strict about unknown keys, and typed with units."""

from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

Seconds = Annotated[float, Field(ge=0)]
Count = Annotated[int, Field(ge=1, le=1000)]
Identifier = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Text = Annotated[str, Field(min_length=1, max_length=400)]

#: Where a fact comes from: one of the five sources, or common practice where none of them says anything.
Source = Literal["A", "B", "C", "D", "E", "practice"]
Sources = Annotated[tuple[Source, ...], Field(min_length=1)]


def _as_pair(value: Any) -> Any:
    """One number is a range of itself; a list becomes the tuple that strict validation wants."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value, value
    return tuple(value) if isinstance(value, list) else value


#: The lowest and the highest of a number, written `[8, 10]`, or `10` where both are the same.
Range = Annotated[
    tuple[Count, Count],
    BeforeValidator(_as_pair),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "integer", "minimum": 1, "maximum": 1000},
                {
                    "type": "array",
                    "items": {"type": "integer", "minimum": 1, "maximum": 1000},
                    "minItems": 2,
                    "maxItems": 2,
                },
            ]
        }
    ),
]


class MisfitError(ValueError):
    """What does not fit together within one model: dotted places in it, each with what would be right."""

    def __init__(self, *misfits: tuple[str, str]) -> None:
        super().__init__("; ".join(f"{place} {told}" for place, told in misfits))
        self.misfits = misfits


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
    SELF_PACED = "self-paced"
    TIMED = "timed"
    BREATH = "breath"
    FATIGUE = "fatigue"


class Tilt(StrEnum):
    """What the pelvic-tilt self-check can come to."""

    NEUTRAL = "neutral"
    ANTERIOR = "anterior"
    POSTERIOR = "posterior"
    UNSURE = "unsure"
