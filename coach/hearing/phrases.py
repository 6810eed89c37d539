"""How long phrases take to say, and which phrase may grow into another."""

from functools import cache

from coach.language.language import Language
from coach.language.text import normalised

#: Seconds. Measured on five synthetic voices: a phrase takes 0.04 to 0.21 s for each sound.
SHORTEST_SOUND = 0.04
LONGEST_SOUND = 0.105
LONGEST_SPARE = 0.42

_HANGUL = range(0xAC00, 0xD7A4)


def sounds(phrase: str) -> float:
    """About how many sounds a phrase has: 0.8 for a letter, 2.4 for a Korean syllable."""
    return sum(2.4 if ord(letter) in _HANGUL else 0.8 for letter in phrase if letter.isalpha())


def shortest_seconds(phrase: str) -> float:
    """Speech shorter than this was not `phrase`."""
    return SHORTEST_SOUND * sounds(phrase)


def longest_seconds(phrase: str) -> float:
    """Speech longer than this was not `phrase` alone."""
    return LONGEST_SPARE + LONGEST_SOUND * sounds(phrase)


def longest_utterance(language: Language) -> float:
    """Seconds of speech after which no phrase of the language can be meant any more."""
    return max(map(longest_seconds, language.phrases()))


def may_grow(text: str, language: Language) -> bool:
    """Whether a longer phrase begins with `text`. Spaces are ignored: Korean models split words into pieces."""
    return joined(text) in _beginnings(language)


def joined(text: str) -> str:
    """The text, normalised, without spaces."""
    return normalised(text).replace(" ", "")


@cache
def _beginnings(language: Language) -> frozenset[str]:
    """Everything that a phrase begins with and that is not all of it, without spaces."""
    return frozenset(joined(phrase)[:end] for phrase in language.phrases() for end in range(len(joined(phrase))))
