"""What the coach says, filled in and taken in turn, so that no wording comes twice in a row."""

import random
from collections import Counter
from typing import Any

from coach.language.language import Language
from coach.language.numbers import Numbers


class Phrases:
    """Picks phrasings of one language. The same seed and the same order of calls give the same words."""

    def __init__(self, language: Language, seed: int = 0) -> None:
        assert language.numbers is not None, "checked by the language test"
        self._says = language.says
        self._numbers: Numbers = language.numbers
        self._turns: Counter[str] = Counter()
        self._orders: dict[str, list[str]] = {}
        self._seed = seed

    def say(self, key: str, **values: Any) -> str:
        """The next phrasing of `key` with its values filled in; numbers become words."""
        choices = self._in_order(key)
        text = choices[self._turns[key] % len(choices)]
        self._turns[key] += 1
        return self._filled(text, values)

    def part(self, key: str, **values: Any) -> str:
        """A part of a sentence, as it stands, with its values filled in."""
        return self._says[key][0].format(**self._in_words(values))

    def all(self, key: str, **values: Any) -> list[str]:
        """Every phrasing of `key` with these values, to be rendered ahead."""
        return [self._filled(text, values) for text in self._says[key]]

    def count(self, key: str, number: int) -> str:
        """A counted noun: `count("minutes", 3)` is "three minutes"."""
        if number == 1:
            return self._says[f"{key}_one"][0]
        return self.part(key, count=number)

    def measure(self, unit: str, amount: float) -> str:
        """An amount in halves of a unit: `measure("kg", 12.5)` is "twelve and a half kilos"."""
        whole, half = int(amount), amount % 1 > 0
        if half:
            return self.part(f"{unit}_half", count=whole) if whole else self.part(f"{unit}_only_half")
        return self.count(unit, whole)

    def listed(self, things: list[str], by: str = "and") -> str:
        """Things in a row: "a mat, a chair and a ball"; by "or": "a mat, a chair, or a ball"."""
        if len(things) < 2:
            return "".join(things)
        return self._says[by][0].format(most=", ".join(things[:-1]), last=things[-1])

    def _in_order(self, key: str) -> list[str]:
        """All phrasings of `key` in the order in which they take turns; with seed 0 that of the language file."""
        if key not in self._orders:
            order = list(self._says[key])
            if self._seed:
                random.Random(f"{self._seed} {key}").shuffle(order)  # noqa: S311  # variety, not a secret
            self._orders[key] = order
        return self._orders[key]

    def _filled(self, text: str, values: dict[str, Any]) -> str:
        return _sentence(text.format(**self._in_words(values)))

    def _in_words(self, values: dict[str, Any]) -> dict[str, Any]:
        return {
            name: self._numbers.written(value) if isinstance(value, int) else value for name, value in values.items()
        }


def _sentence(text: str) -> str:
    """One space between words, none before a stop, a capital at the start of each sentence."""
    text = " ".join(text.split()).replace(" .", ".").replace(" ,", ",").replace("..", ".")
    parts = text.split(". ")
    return ". ".join(part[:1].upper() + part[1:] for part in parts)
