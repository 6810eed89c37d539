"""What PocketSphinx listens for, as a grammar in JSGF: every phrase is one word of it, a report is several."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from coach.language.reports import LOAD, REPS, Reports

#: A decoy is heard only where it fits much better than any phrase.
DECOY_WEIGHT = 0.0001
#: All reports together, beside the phrases, of which each has 1. In sets almost all numbers are small, so that thirteen
#: is meant where thirty would fit as well.
REPORTS_WEIGHT = 100.0
USUAL_NUMBERS = range(31)
UNUSUAL_WEIGHT = 0.05
#: Once a number was asked for, a number alone has 1 if it may be that of a set. What is longer, or no number at all, is
#: heard only where it fits clearly better.
ASKED_NUMBERS = range(13)
ASKED_UNUSUAL = range(13, 21)
ASKED_UNUSUAL_WEIGHT = 1e-6
ASKED_OTHER_WEIGHT = 1e-20
ASKED_REPORTS_WEIGHT = 1e-25
ASKED_PHRASE_WEIGHT = 1e-30


def grammar(
    phrases: Iterable[str],
    decoys: Iterable[str],
    reports: Reports | None,
    tokens: Mapping[str, str],
    address: str = "",
    unaddressed: Iterable[str] = (),
    *,
    asked: bool = False,
) -> str:
    """The grammar; `tokens` are the words that stand for texts, and what has none is left out.

    With an `address` all of it comes after that word. What is `unaddressed` stands alone: phrases, and decoys. When a
    number was `asked` for, everything else is less likely.
    """
    weight, reports_weight = (ASKED_PHRASE_WEIGHT, ASKED_REPORTS_WEIGHT) if asked else (1.0, REPORTS_WEIGHT)
    alternatives = [
        *(f"/{weight:.40f}/ {tokens[phrase]}" for phrase in phrases if phrase in tokens),
        *(f"/{DECOY_WEIGHT}/ {tokens[decoy]}" for decoy in decoys if decoy in tokens),
    ]
    rules: list[str] = []
    if reports is not None and any(number in tokens for number in reports.numbers.words):
        templates = _templates(reports, tokens)
        alternatives += [f"/{reports_weight:.40f}/ <report>", *(["/1.0/ <number>"] if asked else [])]
        rules = [f"<report> = {' | '.join(templates)} ;", *_gaps(reports, tokens, asked=asked)]
    if address:
        rules.append(f"<called> = {' | '.join(alternatives)} ;")
        alternatives = [f"/{len(alternatives)}/ {tokens[address]} <called>"]
        alternatives += [f"/1.0/ {tokens[text]}" for text in unaddressed if text in tokens]
    return "\n".join(["#JSGF V1.0;", "grammar phrases;", f"public <phrase> = {' | '.join(alternatives)} ;", *rules, ""])


def _templates(reports: Reports, tokens: Mapping[str, str]) -> list[str]:
    """The templates of which all pieces can be heard; those that differ only in their first words share a rule.

    Every rule with a number costs time with each frame.
    """
    heads: defaultdict[str, list[str]] = defaultdict(list)
    for _, template in reports.templates:
        rules = {REPS: "<reps>", LOAD: "<load_alone>" if template == LOAD else "<load>"}
        pieces = [rules.get(piece) or tokens.get(piece) for piece in reports.pieces(template)]
        if all(pieces):
            known = [piece for piece in pieces if piece]
            first = 0 if known[0].startswith("<") else 1
            heads[" ".join(known[first:])].append(" ".join(known[:first]))
    return [f"{_maybe(_any(head)) if '' in head else _any(head)} {tail}" for tail, head in heads.items()]


def _gaps(reports: Reports, tokens: Mapping[str, str], *, asked: bool) -> list[str]:
    numbers = [
        f"/{_weight(number, asked=asked):.40f}/ {tokens[text]}"
        for text, number in reports.numbers.words.items()
        if text in tokens
    ]
    half, unit = _known(reports.numbers.half, tokens), _known(reports.units, tokens)
    return [
        f"<number> = {' | '.join(numbers)} ;",
        f"<reps> = <number> {_maybe(_known(reports.numbers.counted, tokens))} ;",
        f"<load> = <number> {_maybe(half)} {_maybe(unit)} ;",
        f"<load_alone> = <number> {_maybe(half)} {unit or '<VOID>'} ;",
    ]


def _weight(number: int, *, asked: bool) -> float:
    if not asked:
        return 1.0 if number in USUAL_NUMBERS else UNUSUAL_WEIGHT
    return 1.0 if number in ASKED_NUMBERS else ASKED_UNUSUAL_WEIGHT if number in ASKED_UNUSUAL else ASKED_OTHER_WEIGHT


def _known(texts: Iterable[str], tokens: Mapping[str, str]) -> str:
    return _any(tokens[text] for text in texts if text in tokens)


def _any(rules: Iterable[str]) -> str:
    known = [rule for rule in rules if rule]
    return f"( {' | '.join(known)} )" if known else ""


def _maybe(rule: str) -> str:
    return f"[ {rule} ]" if rule else ""
