"""Numbers in the words of a language: said by the coach, understood from the athlete."""

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from coach.language.text import normalised


class Series(BaseModel):
    """One series of number words: zero to nineteen, and the tens and the hundreds by their first digit."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    units: Annotated[tuple[str, ...], Field(min_length=20, max_length=20)]
    tens: Annotated[tuple[str, ...], Field(min_length=10, max_length=10)]
    hundreds: Annotated[tuple[str, ...], Field(min_length=10, max_length=10)]
    #: What stands between the tens and a unit.
    joint: str = "-"
    hundreds_joint: str = " "
    #: Numbers that are called otherwise than they are put together.
    otherwise: Mapping[int, str] = {}

    def word(self, number: int) -> str:
        """The number in words up to nine hundred and ninety-nine; above that in digits."""
        if not 0 <= number <= 999:
            return str(number)
        if number > 99:
            hundreds, rest = divmod(number, 100)
            return self.hundreds[hundreds] + (self.hundreds_joint + self.word(rest) if rest else "")
        if number in self.otherwise:
            return self.otherwise[number]
        if number < 20:
            return self.units[number]
        tens, unit = divmod(number, 10)
        return self.tens[tens] + (self.joint + self.units[unit] if unit else "")


class Numbers(Series):
    """The words of the numbers, and what else they are called."""

    #: Other series by name, where a language has several: a gap of a sentence chooses one, as in {count:native}.
    series: Mapping[str, Series] = {}
    hundred: tuple[str, ...] = ()
    #: Other words for a number, which the coach does not say: "a hundred", Korean's own numbers.
    also: Mapping[str, int] = {}
    #: What adds a half to a number of a load.
    half: tuple[str, ...] = ()
    #: What may follow a number of repetitions.
    counted: tuple[str, ...] = ()
    #: What is listened for where numbers are too short for that without what they count; without it, all words are.
    heard: tuple[str, ...] = ()

    def written(self, number: int) -> "Written":
        """The number as a value for a gap of a sentence."""
        return Written(self, number)

    @cached_property
    def words(self) -> dict[str, int]:
        """The numbers from zero to one hundred by all their words, normalised; the usual words come first."""
        usual = {normalised(self.word(number)): number for number in range(100)}
        return {**usual, **dict.fromkeys(self.hundred, 100), **self.also}


class Written:
    """A number that a gap writes in words, of the series that it names."""

    def __init__(self, numbers: Numbers, number: int) -> None:
        self._numbers = numbers
        self._number = number

    def __format__(self, series: str) -> str:
        """In words. Raises KeyError for a series that the language does not have."""
        return (self._numbers.series[series] if series else self._numbers).word(self._number)
