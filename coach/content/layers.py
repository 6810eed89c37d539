"""Layers of content: each extends and overrides those below; what is wrong with one file stays with that file."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coach.content.files import did_you_mean, parse, read_toml
from coach.content.flaw import Flaw, Key
from coach.content.kinds import MARKS, MODELS, Kind, kind_of, parts_of
from coach.content.problem import Problem
from coach.content.references import circle, flaws_of, shared_names, told_circle
from coach.content.spoken import unfit_texts
from coach.content.vocabulary import LANGUAGE
from coach.language.language import load_language
from coach.workout.catalog import Catalog
from coach.workout.model import Model


@dataclass(frozen=True, slots=True)
class Entry:
    """One exercise, routine, thing, topic or self-check: where it came from, and how far up."""

    key: Key
    model: Model
    file: Path
    layer: int
    place: str

    def problem(self, flaw: Flaw) -> Problem:
        """A flaw of this entry, told with its file."""
        place = self.place or self.key[1]
        return Problem(self.file, f"{place}.{flaw.place}" if flaw.place else place, flaw.message)


def merged(layers: Iterable[Iterable[Path]], proven: Collection[Path] = ()) -> tuple[dict[Key, Entry], list[Problem]]:
    """What holds in the end, and every problem of every file.

    The texts of the files in `proven` are not looked at: it would take a third of the time, and the tests have done it.

    An entry that is wrong, or that does not fit together with what is below it, leaves what it would override in
    force.
    """
    stacks: dict[Key, list[Entry]] = {}
    problems: list[Problem] = []
    for layer, paths in enumerate(layers):
        for path in paths:
            for entry in _entries(path, layer, problems, proven=path in proven):
                stack = stacks.setdefault(entry.key, [])
                if stack and stack[-1].layer == layer:
                    first = stack[-1]
                    where = str(first.file) + (f" ({first.place})" if first.place else "")
                    problems.append(entry.problem(Flaw("id", f'"{entry.key[1]}" is already the id of {where}')))
                else:
                    stack.append(entry)
    while wrong := _wrong({key: stack[-1] for key, stack in stacks.items()}):
        for key, found in wrong.items():
            problems += [problem for problem in found if problem not in problems]
            stacks[key].pop()
            if not stacks[key]:
                del stacks[key]
    return {key: stack[-1] for key, stack in stacks.items()}, problems


def _entries(path: Path, layer: int, problems: list[Problem], *, proven: bool) -> Iterator[Entry]:
    tables, found = read_toml(path)
    problems += found
    if found:
        return
    kind = kind_of(tables)
    if kind is None:
        problems.append(_of_no_kind(path, tables))
        return
    model, found = parse(MODELS[kind], tables, path)
    problems += found
    if model is None:
        return
    language = load_language(LANGUAGE)
    for place, part in parts_of(model):
        entry = Entry((kind, str(getattr(part, "id"))), part, path, layer, place)  # noqa: B009
        unfit = [] if proven else [entry.problem(flaw) for flaw in unfit_texts(part, language)]
        problems += unfit
        if not unfit:
            yield entry


def _of_no_kind(path: Path, tables: Mapping[str, Any]) -> Problem:
    what = ", ".join(f"{marks[0]} ({kind})" for kind, marks in MARKS.items())
    marks = [mark for marks in MARKS.values() for mark in marks]
    hints = (did_you_mean(key, marks) for key in tables)
    hint = next((hint for hint in hints if hint.startswith("; did")), "")
    return Problem(path, "", f"is no content: it has none of {what}{hint}")


def _wrong(entries: Mapping[Key, Entry]) -> dict[Key, list[Problem]]:
    """The entries that do not fit together with the others, with what is to be told of each."""
    catalog = _catalog(entries)
    wrong: dict[Key, list[Problem]] = {}

    def blame(entry: Entry, problem: Problem) -> None:
        found = wrong.setdefault(entry.key, [])
        if problem not in found:
            found.append(problem)

    for entry in entries.values():
        for flaw in flaws_of(entry.model, catalog):
            other = entries.get(flaw.other) if flaw.other else None
            if other is not None and other.layer > entry.layer:
                told = f"does not fit where it would be used: {entry.key[1]}.{flaw.place} {flaw.message}"
                blame(other, other.problem(Flaw("", told)))
            else:
                blame(entry, entry.problem(flaw))
    in_order = sorted(entries.values(), key=lambda entry: entry.layer)
    for key, flaw in shared_names((entry.key, entry.model) for entry in in_order):
        blame(entries[key], entries[key].problem(flaw))
    if names := circle(catalog.exercises):
        members = [entries[Kind.EXERCISE, name] for name in names if (Kind.EXERCISE, name) in entries]
        top = max(member.layer for member in members)
        highest = [member for member in members if member.layer == top]
        for member in highest:
            blame(member, highest[0].problem(Flaw("", told_circle(names))))
    return wrong


def _catalog(entries: Mapping[Key, Entry]) -> Catalog:
    def of(kind: Kind) -> dict[str, Any]:
        return {name: entry.model for (its, name), entry in entries.items() if its is kind}

    return Catalog(of(Kind.EXERCISE), of(Kind.EQUIPMENT), of(Kind.KNOWLEDGE), of(Kind.ASSESSMENT))
