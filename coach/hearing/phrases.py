"""How long phrases take to say, and which phrase may grow into another."""

from functools import cache, lru_cache

from coach.language.language import Language
from coach.language.text import joined, normalised

#: Seconds. Measured on five synthetic voices: a phrase takes 0.04 to 0.21 s for each sound.
SHORTEST_SOUND = 0.04
LONGEST_SOUND = 0.105
LONGEST_SPARE = 0.6
#: The same of the address word, which is never drawn out.
CALL_SPARE = 0.18
CALL_PAUSE = 0.3

_HANGUL = range(0xAC00, 0xD7A4)
_VOWELS = frozenset("aeiouy")


def sounds(phrase: str) -> float:
    """About how many sounds a phrase has: 0.8 for a letter, 2.4 for a Korean syllable and a letter that is spelled."""
    return sum(_sounds(word) for word in normalised(phrase).split())


def _sounds(word: str) -> float:
    letters = [letter for letter in word if letter.isalpha()]
    spelled = word.isascii() and not _VOWELS & set(word)
    return sum(2.4 if spelled or ord(letter) in _HANGUL else 0.8 for letter in letters)


def shortest_seconds(phrase: str) -> float:
    """Speech shorter than this was not `phrase`."""
    return SHORTEST_SOUND * sounds(phrase)


def longest_seconds(phrase: str, pause: float = 0.0) -> float:
    """Speech longer than this was not `phrase` alone, with a `pause` in it."""
    return LONGEST_SPARE + LONGEST_SOUND * sounds(phrase) + pause


def longest_utterance(language: Language) -> float:
    """Seconds of speech after which nothing that is listened for can be meant any more."""
    reports = language.reporting.longest() if language.reporting else ()
    return max(map(longest_seconds, (*language.phrases(), *reports))) + pause_in(language)


def pause_in(language: Language) -> float:
    """Seconds for which people may pause within a phrase: after the address word."""
    return CALL_PAUSE if language.by_address else 0.0


def longest_call(language: Language) -> float:
    """Seconds of speech that may be no more than the address word, whose phrase is still to come; else 0."""
    return LONGEST_SOUND * sounds(language.address) + CALL_SPARE if language.by_address else 0.0


def may_grow(text: str, language: Language) -> bool:
    """Whether a longer phrase or report begins with `text`. Spaces are ignored: Korean models cut words into pieces."""
    return joined(text) in _beginnings(language) or takes_number(text, language)


@lru_cache(maxsize=1024)
def takes_number(text: str, language: Language) -> bool:
    """Whether `text` becomes a report, or another one, when a number or what is counted follows: "done", "nine"."""
    return language.reporting is not None and language.reporting.grows(text)


@cache
def _beginnings(language: Language) -> frozenset[str]:
    """Everything that a phrase begins with and that is not all of it, without spaces."""
    return frozenset(joined(phrase)[:end] for phrase in language.phrases() for end in range(len(joined(phrase))))
