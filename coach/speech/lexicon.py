"""The lexicon of an engine: the words that it would say wrong, written so that it says them right."""

import re
from collections.abc import Mapping

#: What reads letters for the system's voice on Linux, and for Piper everywhere.
ESPEAK = "espeak-ng"


class Lexicon:
    """Words and how they have to be spelled, for one language and what reads its letters.

    A word in Latin letters counts whole, in upper or lower case. Hangul is replaced wherever it stands, because its
    words grow: eight is in eighteen, and with a particle.
    """

    def __init__(self, words: Mapping[str, str] | None = None) -> None:
        self._words = {word.lower(): spelled for word, spelled in (words or {}).items()}
        every = "|".join(re.escape(word) for word in sorted(self._words, key=len, reverse=True))
        self._pattern = re.compile(rf"(?<![A-Za-z'])(?:{every})(?![A-Za-z'])", re.IGNORECASE) if every else None

    def spelled(self, text: str) -> str:
        """The text as the engine has to read it."""
        if self._pattern is None:
            return text
        return self._pattern.sub(lambda found: self._words[found[0].lower()], text)
