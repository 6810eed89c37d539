"""The grammar of a language: every phrase that can be said or typed, and what it means."""

from collections.abc import Iterable, Iterator, Mapping

from coach.language.command import Command, Intent, Value
from coach.language.text import normalised

#: A phrase and what it means.
Meaning = tuple[str, Intent]
#: What the gaps of a command's templates can hold: the words by the name of the gap, and the value they stand for.
Fillings = Mapping[Command, Iterable[tuple[Mapping[str, str], Value]]]


def filled(templates: Mapping[Command, Iterable[str]], fillings: Fillings) -> Iterator[Meaning]:
    """Every template with everything that fits its gaps."""
    for command, texts in templates.items():
        for words, value in fillings[command]:
            for text in texts:
                yield text.format_map(words), Intent(command, value)


class Grammar:
    """Tables of phrases. The first meaning of a phrase is the one that counts.

    `spoken` is listened for. `typed` is understood besides when it is typed. Typed, both may be with or without
    `articles` and apostrophes.
    """

    def __init__(self, spoken: Iterable[Meaning], typed: Iterable[Meaning] = (), articles: Iterable[str] = ()) -> None:
        self._articles = frozenset(articles)
        self._spoken: dict[str, Intent] = {}
        self._typed: dict[str, Intent] = {}
        meanings: dict[str, dict[Intent, None]] = {}
        for phrase, intent in spoken:
            self._spoken.setdefault(normalised(phrase), intent)
            self._typed.setdefault(self.bare(phrase), intent)
            meanings.setdefault(self.bare(phrase), {})[intent] = None
        for phrase, intent in typed:
            self._typed.setdefault(self.bare(phrase), intent)
            meanings.setdefault(self.bare(phrase), {})[intent] = None
        self.phrases = tuple(self._spoken)
        self._typed.pop("", None)
        self.clashes = {phrase: tuple(intents) for phrase, intents in meanings.items() if len(intents) > 1}

    def spoken(self, text: str) -> Intent | None:
        """What a text means that is exactly a phrase that is listened for."""
        return self._spoken.get(normalised(text))

    def typed(self, text: str) -> Intent | None:
        """What a text means that is exactly a phrase of either kind."""
        return self.spoken(text) or self._typed.get(self.bare(text))

    def bare(self, text: str) -> str:
        """A text without articles and apostrophes: people leave them out when they type."""
        return " ".join(word for word in normalised(text).replace("'", "").split() if word not in self._articles)
