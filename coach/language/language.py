"""One language: what can be heard and what is said. Each lives in one file beside this one."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from coach.errors import UsageError
from coach.language.command import Command, Intent, Unit
from coach.language.grammar import Fillings, Grammar, Meaning, filled
from coach.language.notation import Notation, Reader
from coach.language.numbers import Numbers
from coach.language.reports import Reports
from coach.language.text import joined, normalised
from coach.language.vocabulary import Names, Vocabulary

LANGUAGES = Path(__file__).parent
END_OF_SENTENCE = re.compile(r"(?<=[.!?])\s+")
#: The numbers of minutes that can be typed.
TYPED_MINUTES = range(1, 181)


class Language(BaseModel):
    """The words of one language."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: str
    name: str
    commands: dict[Command, tuple[str, ...]]
    #: Phrases of commands with one of a few values, by the value: what is asked, how hard it was, how to go on.
    choices: dict[Command, dict[str, tuple[str, ...]]] = {}
    #: Phrases with a gap ({equipment}, {exercise}, {athlete}, {minutes}) by command. Those of `typed` are not listened
    #: for.
    templates: dict[Command, tuple[str, ...]] = {}
    typed: dict[Command, tuple[str, ...]] = {}
    #: What can be answered when a workout is asked for too soon, by what it means.
    offers: dict[str, tuple[str, ...]] = {}
    #: What was done, with {reps}, {load} or both, by command.
    reports: dict[Command, tuple[str, ...]] = {}
    #: What {article} before the name of a thing may be: the first pattern that is found in the name decides.
    articles: dict[str, tuple[str, ...]] = {}
    #: What is typed with a word that begins with an alarm is about pain, unless a word denies it.
    alarms: tuple[str, ...] = ()
    denials: tuple[str, ...] = ()
    #: Words that may stand anywhere in what is typed, besides the articles: "i don't have the ball".
    ignored: tuple[str, ...] = ()
    #: Words that sound like a command but are none; a recogniser may put them into its grammar.
    decoys: tuple[str, ...] = ()
    #: The word that a phrase begins with where only what is said to the coach counts, and what sounds like it.
    address: str = ""
    address_decoys: tuple[str, ...] = ()
    #: What is never said with the address word: the shortest phrases of pain, which would be heard in others.
    exclamations: tuple[str, ...] = ()
    #: Whether only what begins with the address word is listened for; pain counts without it.
    by_address: bool = False
    numbers: Numbers | None = None
    #: How digits and signs are said; without it they are left to the voice.
    notation: Notation | None = None
    #: The units of loads in words, and as they are only typed.
    units: dict[Unit, tuple[str, ...]] = {}
    abbreviations: dict[Unit, tuple[str, ...]] = {}
    #: Words that a voice says wrong, by what reads its letters, and how they have to be spelled for it.
    pronunciations: dict[str, dict[str, str]] = {}
    #: What the coach says, by key; several phrasings of one thing are taken in turn.
    says: dict[str, tuple[str, ...]] = {}
    #: Texts of the content in another language: they are shown, and not said.
    foreign: frozenset[str] = frozenset()
    #: What the gaps can hold; without one there are only the fixed phrases.
    vocabulary: Vocabulary | None = None

    def knowing(self, vocabulary: Vocabulary) -> "Language":
        """The language with a vocabulary. One in another language's words is of no use, and left aside."""
        return self.model_copy(update={"vocabulary": vocabulary}) if vocabulary.language == self.code else self

    def addressed(self) -> "Language":
        """The language in which only what begins with the address word is listened for. What is typed needs none."""
        return self.model_copy(update={"by_address": bool(self.address)})

    def unaddressed(self) -> "Language":
        """The language in which nothing needs the address word."""
        return self.model_copy(update={"by_address": False})

    def calls(self, text: str) -> bool:
        """Whether a text that was heard is meant for the coach: by address, when it begins with the address word."""
        return not self.by_address or joined(text).startswith(joined(self.address))

    def command(self, text: str) -> Command | None:
        """The command of `intent`."""
        intent = self.intent(text)
        return intent.command if intent else None

    def intent(self, text: str) -> Intent | None:
        """What a text means that is exactly a phrase, ignoring case, punctuation, spacing and articles of things.

        Whoever types of pain in any words means that something hurts.
        """
        return _grammar(self).typed(text) or (Intent(Command.HURTS) if self._alarming(text) else None)

    def heard(self, text: str) -> Intent | None:
        """What a recogniser's text means: only what it listens for."""
        return _grammar(self).spoken(text)

    def phrases(self) -> tuple[str, ...]:
        """Every phrase that is listened for, normalised: the fixed ones in the order of the file, then the others.

        Reports are no phrases: `reporting` has what they are made of.
        """
        return _grammar(self).phrases

    @property
    def reporting(self) -> Reports | None:
        """How what was done is said; None: the language has no words for it."""
        return _reports(self)

    def clashes(self) -> dict[str, tuple[Intent, ...]]:
        """The phrases that would mean several things, with all of them; the first is what it means."""
        return _grammar(self).clashes

    def bare(self, text: str) -> str:
        """A text as it is compared when it is typed."""
        return _grammar(self).bare(text)

    def aloud(self, text: str) -> str:
        """What is said of a text, in words: the sentences without anything foreign in them; "" when there is none."""
        if self.foreign:
            found = _foreign(self.foreign)
            text = " ".join(part for part in END_OF_SENTENCE.split(text) if not found.search(part))
        reader = _reader(self)
        return reader.aloud(text) if reader else text

    def _alarming(self, text: str) -> bool:
        words = normalised(text).split()
        return any(word.startswith(self.alarms) for word in words) and not any(word in self.denials for word in words)

    def __hash__(self) -> int:
        return hash((self.code, self.vocabulary, self.by_address))


@cache
def _foreign(texts: frozenset[str]) -> re.Pattern[str]:
    """Finds any of some texts, whole; a stop at its end is the sentence's."""
    every = sorted((text.rstrip(".!?") for text in texts), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, every))})(?!\w)", re.IGNORECASE)


@cache
def _reader(language: Language) -> Reader | None:
    """How texts are read aloud, where the language says how its signs and numbers are."""
    return Reader(language.notation, language.numbers) if language.notation and language.numbers else None


@cache
def _reports(language: Language) -> Reports | None:
    if language.numbers is None:
        return None
    templates = language.reports
    if language.by_address:
        templates = {command: tuple(_called(text, language) for text in texts) for command, texts in templates.items()}
    return Reports(templates, language.numbers, language.units, language.abbreviations)


@cache
def _grammar(language: Language) -> Grammar:
    known = language.vocabulary or Vocabulary(language=language.code)
    # The fixed phrases first: no content can change what they mean.
    spoken = [
        *((text, Intent(command)) for command, texts in language.commands.items() for text in texts),
        *chain.from_iterable(_meanings(command, choices.items()) for command, choices in language.choices.items()),
        *_meanings(Command.EXPLAIN, known.topics),
        *_meanings(Command.ANSWER, known.answers),
        *filled(language.templates, _fillings(language, known, _in_words(language, known.minutes), known.exercises)),
    ]
    every = (*_in_words(language, TYPED_MINUTES), *((str(count), count) for count in TYPED_MINUTES))
    exercises = (*known.exercises, *known.typed_exercises)
    typed = _fillings(language, known, every if known.minutes else (), exercises)
    listened_for = spoken
    if language.by_address:
        # Who is in pain need not think of the word.
        pain = [meaning for meaning in spoken if meaning[1].command is Command.HURTS]
        called = ((text, intent) for text, intent in spoken if text not in language.exclamations)
        listened_for = [*((_called(text, language), intent) for text, intent in called), *pain]
    return Grammar(
        listened_for,
        [
            *spoken,
            *filled(language.templates, typed),
            *filled(language.typed, typed),
            # The name of an answer is one; only typed, because some of these words are hard to hear.
            *_meanings(Command.ANSWER, ((answer, (answer,)) for answer, _ in known.answers)),
        ],
        [*(article for articles in language.articles.values() for article in articles), *language.ignored],
        _reports(language),
        _reports(language.unaddressed()),
    )


def _called(text: str, language: Language) -> str:
    """A phrase with the address word before it."""
    return text if text.startswith(f"{language.address} ") else f"{language.address} {text}"


def _meanings(command: Command, phrases: Iterable[tuple[str, Iterable[str]]]) -> Iterator[Meaning]:
    return ((text, Intent(command, value)) for value, texts in phrases for text in texts)


def _in_words(language: Language, counts: Iterable[int]) -> list[tuple[str, int]]:
    return [(language.numbers.word(count), count) for count in counts] if language.numbers else []


def _fillings(language: Language, known: Vocabulary, minutes: Iterable[tuple[str, int]], exercises: Names) -> Fillings:
    return {
        Command.MISSING_EQUIPMENT: [
            ({"article": article, "equipment": name}, thing)
            for thing, names in known.equipment
            for name in names
            for article in _articles(language, name)
        ],
        Command.MINUTES: [({"minutes": text}, count) for text, count in minutes],
        Command.GO_TO: [({"exercise": name}, key) for key, names in exercises for name in names],
        Command.ATHLETE: [({"athlete": name}, key) for key, names in known.athletes for name in names],
    }


def _articles(language: Language, name: str) -> tuple[str, ...]:
    """What may stand before the name of a thing; nothing in a language without articles."""
    return next((words for pattern, words in language.articles.items() if re.search(pattern, name)), ("",))


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
