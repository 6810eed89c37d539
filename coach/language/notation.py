"""Notation: what is written in digits and signs becomes words, so that every voice engine says it right."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping

from pydantic import BaseModel, ConfigDict

from coach.language.numbers import Numbers

#: What is said of a text besides letters.
MARKS = ".,;:!?"
NUMBER = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:[.,]\d+)?)"
#: One number, or two of a range.
AMOUNT = rf"{NUMBER}(?:\s?-\s?{NUMBER})?"
#: How many sets: they are whole.
SETS = r"\d+(?:\s?-\s?\d+)?"
THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")
#: A fraction that is one sign needs a space before it, or it would become a part of the number.
ONE_SIGN = re.compile(r"(?<=\d)(?=[\u00bc-\u00be\u2150-\u215e])")
DASHES = re.compile(r"[\u2010-\u2015\u2212]|(?<=\d)\s?~\s?(?=\d)")
#: Letters and digits that touch are two words.
BOUND = re.compile(r"(?<=[A-Za-z])(?=\d)")
#: What stands around an aside becomes a short pause, and so does a dash between words.
PAUSE = re.compile(r"\s+-+\s+|\s*[()\[\]{}]\s*")
UNSAID = re.compile(rf"[^\w\s'{re.escape(MARKS)}-]|_")
#: Hyphens and apostrophes that are in no word; a hyphen beside a number joins nothing.
LOOSE = re.compile(r"(?<![^\W\d])[-']|[-'](?![^\W\d])")
MARK = f"[{re.escape(MARKS)}]"


class Notation(BaseModel):
    """The words of one language for what is written in signs.

    The gaps are numbers; one may name the series of its words, as in {count:counted}.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    #: 8-10, 7/8, 1 1/2, -5, and what stands between a number and its decimals.
    range: str
    fraction: str
    mixed: str
    minus: str
    point: str
    #: 3 x 8 and 2-3 x 8, for one set and for others; the words for the 8; and the units that may follow it.
    sets: tuple[str, ...]
    reps: str
    set_units: tuple[str, ...] = ()
    #: Fractions that have a name of their own.
    fractions: Mapping[str, str] = {}
    #: What is written right behind a number, as it is said for one and for others.
    units: Mapping[str, tuple[str, ...]]
    #: What marks a place in a row, and what the end of a number becomes then: of those that fit, the longest.
    place_marks: tuple[str, ...] = ()
    places: Mapping[str, str] = {}
    #: Abbreviations, written exactly so, and single signs. What is in no table is not said.
    words: Mapping[str, str] = {}
    signs: Mapping[str, str] = {}


class Reader:
    """Reads texts aloud: a pure function of a notation and the words of numbers."""

    def __init__(self, notation: Notation, numbers: Numbers) -> None:
        self._notation = notation
        self._numbers = numbers
        # What is in Latin letters ends where other such letters begin; a particle may follow it.
        self._words = re.compile(rf"(?<![A-Za-z])(?:{_any(notation.words)})(?![A-Za-z])")
        unit = rf"\s?(?P<unit>{_any(notation.units)})(?![A-Za-z])"
        set_unit = rf"\s?(?P<unit>{_any(notation.set_units)})(?![A-Za-z])"
        # What comes first leaves nothing of it to the next.
        then = unit.replace("?P<unit>", "?:")
        quantities: dict[str, Callable[[re.Match[str]], str]] = {
            rf"(?<![\w.-])(?P<sets>{SETS})\s?[x×]\s?(?P<amount>{AMOUNT})(?:{set_unit}|(?!{then}|\w))": self._sets,
            rf"(?<![\w./])(?:(?P<whole>\d+)\s)?(?P<low>\d+)/(?P<high>\d+)(?![\d/])(?:{unit})?": self._fraction,
            rf"(?P<place>\d+)(?:{_any(notation.place_marks)})(?!\w)": self._place,
            rf"{NUMBER}(?:[-:]{NUMBER}){{2,}}|{NUMBER}:{NUMBER}": self._one_by_one,
            rf"(?<![\w.-])-(?P<amount>{NUMBER})(?:{unit})?": self._negative,
            rf"(?P<amount>{AMOUNT})(?:{unit})?": self._measure,
        }
        self._quantities = [(re.compile(pattern), said) for pattern, said in quantities.items()]

    def aloud(self, text: str) -> str:
        """The text in letters, apostrophes and hyphens within words, and `MARKS`; "" when nothing is to be said.

        Numbers that have no words, from a thousand on, stay in digits.
        """
        text = unicodedata.normalize("NFKC", ONE_SIGN.sub(" ", text)).replace("’", "'").replace("⁄", "/")
        text = BOUND.sub(" ", DASHES.sub("-", text))
        text = self._words.sub(lambda found: self._notation.words[found[0]], text)
        for pattern, said in self._quantities:
            text = pattern.sub(said, text)
        text = UNSAID.sub(lambda found: f" {self._notation.signs.get(found[0], '')} ", PAUSE.sub(", ", text))
        return _tidy(LOOSE.sub(" ", text))

    def _sets(self, found: re.Match[str]) -> str:
        sets, reps, unit = self._amount(found["sets"]), self._amount(found["amount"]), found["unit"]
        templates = self._notation.sets
        done = self._of(reps, unit) if unit else self._notation.reps.format(count=reps)
        return (templates[0] if sets.is_one else templates[-1]).format(sets=sets, reps=done)

    def _fraction(self, found: re.Match[str]) -> str:
        low, high = self._amount(found["low"]), self._amount(found["high"])
        known = self._notation.fractions.get(f"{found['low']}/{found['high']}")
        fraction = known or self._notation.fraction.format(low=low, high=high)
        whole, unit = found["whole"], found["unit"]
        if whole:
            fraction = self._notation.mixed.format(number=self._amount(whole), fraction=fraction)
        return self._notation.units[unit][-1 if whole else 0].format(count=_Words(fraction)) if unit else fraction

    def _place(self, found: re.Match[str]) -> str:
        word, places = f"{self._amount(found['place'])}", self._notation.places
        end = max((end for end in places if word.endswith(end)), key=len)
        return word[: len(word) - len(end)] + places[end]

    def _one_by_one(self, found: re.Match[str]) -> str:
        return " ".join(f"{self._amount(part)}" for part in re.split("[-:]", found[0]))

    def _negative(self, found: re.Match[str]) -> str:
        return self._notation.minus.format(number=self._measure(found))

    def _measure(self, found: re.Match[str]) -> str:
        amount, unit = self._amount(found["amount"]), found["unit"]
        return self._of(amount, unit) if unit else f"{amount}"

    def _of(self, amount: "_Amount", unit: str) -> str:
        templates = self._notation.units[unit]
        return (templates[0] if amount.is_one else templates[-1]).format(count=amount)

    def _amount(self, text: str) -> "_Amount":
        return _Amount(self._notation, self._numbers, text)


class _Amount:
    """A number, or two with a dash between them, as a value for a gap."""

    def __init__(self, notation: Notation, numbers: Numbers, text: str) -> None:
        self._notation = notation
        self._numbers = numbers
        self._parts = [
            part.replace(",", "" if THOUSANDS.fullmatch(part) else ".") for part in re.split(r"\s?-\s?", text)
        ]

    @property
    def is_one(self) -> bool:
        return self._parts == ["1"]

    def __format__(self, series: str) -> str:
        """In words of a series. What does not rise is no range: 90-90 is one number after the other."""
        said = [self._word(part, series) for part in self._parts]
        if len(said) == 2 and float(self._parts[0]) < float(self._parts[1]):
            return self._notation.range.format(low=said[0], high=said[1])
        return " ".join(said)

    def _word(self, text: str, series: str) -> str:
        whole, _, decimals = text.partition(".")
        if not decimals:
            return f"{self._numbers.written(int(whole)):{series}}"
        word = self._numbers.word(int(whole))
        if decimals == "5" and int(whole) and self._numbers.half:
            return f"{word} {self._numbers.half[0]}"
        return " ".join([word, self._notation.point, *(self._numbers.word(int(digit)) for digit in decimals)])


class _Words(str):
    """Words for a gap that may name a series."""

    def __format__(self, _: str) -> str:
        return str(self)


def _any(texts: Iterable[str]) -> str:
    """A pattern for one of some texts, the longest first; without texts it matches nothing."""
    return "|".join(re.escape(text) for text in sorted(texts, key=len, reverse=True)) or "(?!)"


def _tidy(text: str) -> str:
    """One space between words, none before a mark, and where several marks meet the one that ends most."""
    text = re.sub(rf"\s+(?={MARK})", "", " ".join(text.split()))
    text = re.sub(rf"{MARK}*([.!?]){MARK}*", r"\1", text)
    return re.sub(r"([,;:])[,;:]+", r"\1", text).strip(" ,;:")
