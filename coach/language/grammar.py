"""The grammar of a language: every phrase that can be said or typed, and what it means."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from coach.language.command import Command, Intent, Value
from coach.language.reports import Reports
from coach.language.text import normalised

#: A phrase and what it means.
Meaning = tuple[str, Intent]
#: What the gaps of a command's templates can hold: the words by the name of the gap, and the value they stand for.
Fillings = Mapping[Command, Iterable[tuple[Mapping[str, str], Value]]]

#: A template without a gap is a phrase.
NO_GAP: tuple[tuple[Mapping[str, str], Value], ...] = (({}, None),)


def filled(templates: Mapping[Command, Iterable[str]], fillings: Fillings) -> Iterator[Meaning]:
    """Every template with everything that fits its gaps."""
    for command, texts in templates.items():
        for words, value in fillings.get(command, NO_GAP):
            for text in texts:
                yield text.format_map(words), Intent(command, value)


class Grammar:
    """Tables of phrases, and the reports. The first meaning of a phrase is the one that counts; a report comes last.

    `spoken` is listened for. `typed` is understood besides when it is typed, and so are `typed_reports`. Typed, both
    may be with or without `articles` and apostrophes.
    """

    def __init__(
        self,
        spoken: Iterable[Meaning],
        typed: Iterable[Meaning] = (),
        articles: Iterable[str] = (),
        reports: Reports | None = None,
        typed_reports: Reports | None = None,
    ) -> None:
        self._articles = frozenset(articles)
        self._reports = reports
        self._typed_reports = typed_reports or reports
        self._spoken: dict[str, Intent] = {}
        self._typed: dict[str, Intent] = {}
        self._meanings: dict[str, dict[Intent, None]] = {}
        for phrase, intent in spoken:
            self._spoken.setdefault(normalised(phrase), intent)
            self._type(phrase, intent)
        for phrase, intent in typed:
            self._type(phrase, intent)
        self.phrases = tuple(self._spoken)
        self._typed.pop("", None)

    def spoken(self, text: str) -> Intent | None:
        """What a text means that is exactly a phrase that is listened for, or a report."""
        return self._spoken.get(normalised(text)) or _reported(text, self._reports)

    def typed(self, text: str) -> Intent | None:
        """What a text means that is exactly a phrase of either kind, or a report."""
        known = self._spoken.get(normalised(text)) or self._typed.get(self.bare(text))
        return known or _reported(text, self._typed_reports) or _reported(text, self._reports)

    def bare(self, text: str) -> str:
        """A text without articles and apostrophes: people leave them out when they type."""
        return " ".join(word for word in normalised(text).replace("'", "").split() if word not in self._articles)

    @cached_property
    def clashes(self) -> dict[str, tuple[Intent, ...]]:
        """The phrases that mean several things, with all of them."""
        reported = {phrase: _reported(phrase, self._typed_reports) for phrase in self._meanings}
        every = {
            phrase: tuple(dict.fromkeys((*intents, *filter(None, [reported[phrase]]))))
            for phrase, intents in self._meanings.items()
        }
        return {phrase: intents for phrase, intents in every.items() if len(intents) > 1}

    def _type(self, phrase: str, intent: Intent) -> None:
        bare = self.bare(phrase)
        self._typed.setdefault(bare, intent)
        self._meanings.setdefault(bare, {})[intent] = None


def _reported(text: str, reports: Reports | None) -> Intent | None:
    return reports.intent(text) if reports else None
