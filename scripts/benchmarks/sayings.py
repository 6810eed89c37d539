"""What is said in the measures of hearing: every command, in three phrasings each."""

from collections import defaultdict

from coach.language.command import Command
from coach.language.language import Language

PHRASINGS = 3
#: Reports are too many to be listed; three of each kind.
REPORTS = {
    "en": (
        *("nine", "done nine", "i did ten"),
        *("twelve kilos", "with twenty five pounds", "with ten and a half kilos"),
        *("done nine with ten kilos", "i did eight with twelve kilos", "no eight"),
    )
}


def sayings(language: Language) -> tuple[str, ...]:
    """Three phrases of each command that has so many, evenly spread over those with a gap; and reports."""
    by_command: defaultdict[Command, list[str]] = defaultdict(list)
    for phrase in language.phrases():
        intent = language.intent(phrase)
        if intent is not None:
            by_command[intent.command].append(phrase)
    fixed = [phrase for phrases in by_command.values() for phrase in _spread(phrases)]
    return tuple(dict.fromkeys((*fixed, *REPORTS.get(language.code, ()))))


def _spread(phrases: list[str]) -> list[str]:
    if len(phrases) <= 2 * PHRASINGS:
        return phrases[:PHRASINGS]
    return [phrases[index * (len(phrases) - 1) // (PHRASINGS - 1)] for index in range(PHRASINGS)]
