"""What the coach says, filled in and taken in turn, so that no wording comes twice in a row."""

from collections import Counter
from typing import Any

from coach.language.language import Language, Numbers


class Phrases:
    """Picks phrasings of one language. The same seed and the same order of calls give the same words."""

    def __init__(self, language: Language, seed: int = 0) -> None:
        assert language.numbers is not None, "checked by the language test"
        self._says = language.says
        self._numbers: Numbers = language.numbers
        self._turns: Counter[str] = Counter()
        self._seed = seed

    def say(self, key: str, **values: Any) -> str:
        """The next phrasing of `key` with its values filled in; numbers become words."""
        choices = self._says[key]
        text = choices[(self._seed + self._turns[key]) % len(choices)]
        self._turns[key] += 1
        return self._filled(text, values)

    def part(self, key: str, **values: str) -> str:
        """A part of a sentence, as it stands."""
        return self._says[key][0].format(**values)

    def all(self, key: str, **values: Any) -> list[str]:
        """Every phrasing of `key` with these values, to be rendered ahead."""
        return [self._filled(text, values) for text in self._says[key]]

    def word(self, number: int) -> str:
        """A number in words."""
        return self._numbers.word(number)

    def count(self, key: str, number: int) -> str:
        """A counted noun: `count("minutes", 3)` is "three minutes"."""
        if number == 1:
            return self._says[f"{key}_one"][0]
        return self._says[key][0].format(count=self.word(number))

    def listed(self, things: list[str]) -> str:
        """Things in a row: "a mat, a chair and a ball"."""
        if len(things) < 2:
            return "".join(things)
        return self._says["and"][0].format(most=", ".join(things[:-1]), last=things[-1])

    def _filled(self, text: str, values: dict[str, Any]) -> str:
        words = {name: self.word(value) if isinstance(value, int) else value for name, value in values.items()}
        return _sentence(text.format(**words))


def _sentence(text: str) -> str:
    """One space between words, none before a stop, a capital at the start of each sentence."""
    text = " ".join(text.split()).replace(" .", ".").replace(" ,", ",").replace("..", ".")
    parts = text.split(". ")
    return ". ".join(part[:1].upper() + part[1:] for part in parts)
