"""What athletes say they did: repetitions, a load or both, with numbers in words or in digits."""

import re
from collections.abc import Iterable, Mapping
from functools import cached_property

from coach.language.command import Command, Intent, Report, Unit
from coach.language.numbers import Numbers
from coach.language.text import joined, normalised

#: The gaps of a template.
REPS, LOAD = "{reps}", "{load}"
#: What a decimal point or comma becomes, because punctuation goes, and a space between digits, because spaces go:
#: people type "20kg", and models of Korean cut words elsewhere.
DECIMAL, APART = "_", "/"
POINT, SPACE = re.compile(r"(?<=\d)[.,](?=\d)"), re.compile(r"(?<=\d) (?=\d)")
#: Up to 999.99.
DIGITS = rf"\d{{1,3}}(?:{DECIMAL}\d{{1,2}})?"
MINUS = re.compile(r"(?<!\w)[-−]\d")


class Reports:
    """A parser made of the templates of a language. `{reps}` is a whole number, `{load}` one with or without a unit.

    A load that stands alone needs its unit: a bare number is repetitions. `abbreviations` of units are only typed.
    """

    def __init__(
        self,
        templates: Mapping[Command, Iterable[str]],
        numbers: Numbers,
        units: Mapping[Unit, Iterable[str]],
        abbreviations: Mapping[Unit, Iterable[str]],
    ) -> None:
        self.numbers = numbers
        self.units = {text: unit for unit, texts in units.items() for text in texts}
        self.templates = tuple((command, text) for command, texts in templates.items() for text in texts)
        self._numbers = {joined(text): number for text, number in numbers.words.items()}
        written = {text: unit for unit, texts in abbreviations.items() for text in texts}
        self._units = {joined(text): unit for text, unit in (self.units | written).items()}
        self._patterns = tuple((command, re.compile(self._pattern(text))) for command, text in self.templates)

    def intent(self, text: str) -> Intent | None:
        """What a text reports, ignoring case, punctuation and spacing; None: it is no report."""
        if MINUS.search(text):
            return None
        plain = SPACE.sub(APART, normalised(POINT.sub(DECIMAL, text))).replace(" ", "")
        for command, pattern in self._patterns:
            match = pattern.fullmatch(plain)
            if match and (report := self._report(match.groupdict())):
                return Intent(command, report)
        return None

    def grows(self, text: str) -> bool:
        """Whether more words could make a report of `text`, or another one: of "done", "nine" and "i did nine"."""
        return any(self.intent(f"{text} {ending}") for ending in self._endings)

    def pieces(self, template: str) -> tuple[str, ...]:
        """A template cut at its gaps: "done {reps} with {load}" has four pieces."""
        return tuple(piece.strip() for piece in re.split(r"({\w+})", template) if piece.strip())

    def parts(self) -> tuple[str, ...]:
        """All texts that spoken reports are put together from."""
        pieces = (piece for _, template in self.templates for piece in self.pieces(template) if piece[0] != "{")
        numbers = self.numbers
        words = numbers.heard or (*numbers.words, *numbers.counted, *numbers.half, *self.units)
        return tuple(dict.fromkeys((*pieces, *words)))

    def longest(self) -> tuple[str, ...]:
        """Each template with the longest number, and the first of the words that may follow it."""
        half = next(iter(self.numbers.half), "")
        return self._filled(max(self.numbers.words, key=len), half)

    @cached_property
    def _endings(self) -> tuple[str, ...]:
        """What may come after the beginning of a report: filled templates, from each of their words on."""
        words = [text.split() for text in self._filled(self.numbers.units[1])]
        return tuple(dict.fromkeys(" ".join(each[start:]) for each in words for start in range(len(each))))

    def _filled(self, number: str, half: str = "") -> tuple[str, ...]:
        counted, unit = next(iter(self.numbers.counted), ""), next(iter(self.units), "")
        words = {"reps": f"{number} {counted}", "load": f"{number} {half} {unit}"}
        return tuple(normalised(text.format_map(words)) for _, text in self.templates)

    def _pattern(self, template: str) -> str:
        alone = template == LOAD
        return "".join(
            self._gap(part, alone=alone) if part.startswith("{") else re.escape(part) for part in template.split()
        )

    def _gap(self, name: str, *, alone: bool) -> str:
        number = f"(?:{DIGITS}|{_any(self._numbers)})"
        if name == REPS:
            return f"(?P<reps>{number})(?:{_any(map(joined, self.numbers.counted))})?"
        half = f"(?P<half>{_any(map(joined, self.numbers.half))})?"
        return f"(?P<load>{number}){half}(?P<unit>{_any(self._units)}){'' if alone else '?'}"

    def _report(self, found: Mapping[str, str | None]) -> Report | None:
        reps, load, unit = found.get("reps"), found.get("load"), found.get("unit")
        if reps is not None and DECIMAL in reps:
            return None
        half = 0.5 if found.get("half") else 0.0
        return Report(
            reps=None if reps is None else int(self._value(reps)),
            load=None if load is None else self._value(load) + half,
            unit=self._units[unit] if unit else None,
        )

    def _value(self, text: str) -> float:
        known = self._numbers.get(text)
        return float(text.replace(DECIMAL, ".")) if known is None else float(known)


def _any(texts: Iterable[str]) -> str:
    """A pattern for one of some texts, the longest first; without texts it matches nothing."""
    return "|".join(re.escape(text) for text in sorted(texts, key=len, reverse=True)) or r"(?!)"
