"""What the athletes of the benchmark say: every command in up to three phrasings, and samples of what has a value."""

from collections.abc import Iterator
from itertools import islice

from scripts.benchmarks.words import Intent, Language

PHRASINGS = 3
#: Reports are put together from parts: some of each kind.
REPORTS = {
    "en": (
        *("zero", "seven", "eighteen", "done nine", "i did eight", "done twelve", "fifteen kilos"),
        *("ten kilos", "twenty pounds", "seven and a half kilos", "i did nine with twelve kilos"),
    ),
    "ko": ("아홉", "열 번", "여덟 번 했어", "십 킬로", "이십 킬로"),
}
#: So many of the phrases that name things, exercises, topics and minutes, evenly over all of them.
NAMING = 24


def sayings(language: Language) -> list[tuple[str, Intent]]:
    """Phrases with what they mean, each once, in a fixed order."""
    return [(text, intent) for text in dict.fromkeys(_texts(language)) if (intent := language.intent(text)) is not None]


def _texts(language: Language) -> Iterator[str]:
    fixed = list(language.commands.values())
    fixed += [phrases for values in language.choices.values() for phrases in values.values()]
    for phrases in fixed:
        yield from islice(phrases, PHRASINGS)
    yield from REPORTS.get(language.code, ())
    known = {text for phrases in fixed for text in phrases}
    named = [text for text in language.phrases() if text not in known]
    yield from named[:: max(1, len(named) // NAMING)]
