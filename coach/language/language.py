"""One language: what can be heard and what is said. Each lives in one file beside this one."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from coach.errors import UsageError
from coach.language.command import Command, Intent

LANGUAGES = Path(__file__).parent


class Numbers(BaseModel):
    """The words of the numbers: zero to nineteen, and the tens by their first digit."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    units: Annotated[tuple[str, ...], Field(min_length=20, max_length=20)]
    tens: Annotated[tuple[str, ...], Field(min_length=10, max_length=10)]

    def word(self, number: int) -> str:
        """The number in words up to ninety-nine; above that in digits, which every voice engine can read."""
        if not 0 <= number <= 99:
            return str(number)
        if number < 20:
            return self.units[number]
        tens, unit = divmod(number, 10)
        return self.tens[tens] + (f"-{self.units[unit]}" if unit else "")


class Language(BaseModel):
    """The words of one language."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: str
    name: str
    commands: dict[Command, tuple[str, ...]]
    #: Words that sound like a command but are none; a recogniser may put them into its grammar.
    decoys: tuple[str, ...] = ()
    numbers: Numbers | None = None
    #: What the coach says, by key; several phrasings of one thing are taken in turn.
    says: dict[str, tuple[str, ...]] = {}

    def command(self, text: str) -> Command | None:
        """The command whose phrase is exactly `text`, ignoring case, punctuation and spacing."""
        intent = self.intent(text)
        return intent.command if intent else None

    def intent(self, text: str) -> Intent | None:
        """The command whose phrase is exactly `text`, with what it is about."""
        return self._phrases().get(normalised(text))

    def phrases(self) -> tuple[str, ...]:
        """Every phrase that is a command, normalised, in the order of the file."""
        return tuple(self._phrases())

    def _phrases(self) -> dict[str, Intent]:
        return _phrase_table(self)

    def __hash__(self) -> int:
        return hash(self.code)


@cache
def _phrase_table(language: Language) -> dict[str, Intent]:
    return {normalised(phrase): Intent(command) for command, phrases in language.commands.items() for phrase in phrases}


def normalised(text: str) -> str:
    """Lower case, single spaces, apostrophes kept, all other punctuation gone."""
    return " ".join(re.sub(r"[^\w' ]+", " ", text.lower().replace("’", "'")).split())


def known_languages() -> tuple[str, ...]:
    """Codes of the languages there are files for."""
    return tuple(sorted(path.stem for path in LANGUAGES.glob("*.toml")))


@cache
def load_language(code: str) -> Language:
    """The language with this code. Raises UsageError when there is no file for it."""
    path = LANGUAGES / f"{code}.toml"
    if not path.is_file():
        raise UsageError(f"There is no language {code!r}.", f"There are: {', '.join(known_languages())}.")
    return Language.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
