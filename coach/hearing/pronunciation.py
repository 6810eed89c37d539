"""How English texts are said, in the phones of a CMU dictionary."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice, product
from pathlib import Path

PRONUNCIATIONS = 6
#: Letters that each part of a compound has at least: shorter ones are mostly syllables, said in another way.
SHORTEST_PART = 4
LONGEST_ABBREVIATION = 4
#: Words of the gym that are in no dictionary, and the endings of plurals.
VOICED, VOICELESS = "+z", "+s"
OWN = {"glute": "G L UW T", VOICED: "Z", VOICELESS: "S"}
VOWELS = frozenset("aeiouy")


def pronunciations(dictionary: Path, entries: Iterable[str]) -> dict[str, list[str]]:
    """The phones of every entry whose words can be said, several where words have several.

    A word that is not in the dictionary is said as a plural ("nordics"), letter by letter ("rdl"), or as a compound of
    two that are ("kettlebell").
    """
    entries = tuple(dict.fromkeys(entries))
    ways = {word: tuple(_ways(word)) for entry in entries for word in entry.split()}
    known = _looked_up(dictionary, {piece for every in ways.values() for way in every for piece in way})
    sayings = {}
    for entry in entries:
        found = [next((way for way in ways[word] if all(map(known.get, way))), None) for word in entry.split()]
        if all(found):
            parts = [known[piece] for way in found for piece in way or ()]
            sayings[entry] = [" ".join(take) for take in islice(product(*parts), PRONUNCIATIONS)]
    return sayings


def _ways(word: str) -> Iterator[tuple[str, ...]]:
    """The words and endings that a word may be made of, the likeliest first."""
    yield (word,)
    if word.endswith("s"):
        yield (word[:-1], VOICELESS if word[-2:-1] in ("p", "t", "k", "f") else VOICED)
    if len(word) <= LONGEST_ABBREVIATION and not VOWELS & set(word):
        yield tuple(word)
    for cut in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        yield (word[:cut], word[cut:])


def _looked_up(dictionary: Path, wanted: Iterable[str]) -> dict[str, list[str]]:
    words = frozenset(wanted)
    found: defaultdict[str, list[str]] = defaultdict(list)
    for word, phones in OWN.items():
        found[word].append(phones)
    with dictionary.open(encoding="utf-8") as lines:
        for line in lines:
            word, _, phones = line.strip().partition(" ")
            if (word := word.split("(")[0]) in words:
                found[word].append(phones.strip())
    return found
