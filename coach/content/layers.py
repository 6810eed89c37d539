"""Layers of content: each extends and overrides those below; what is wrong with one file stays with that file."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from coach.content.entries import Entry, catalog_of
from coach.content.files import Parsed, parsed_file, read_toml
from coach.content.flaw import Flaw, Key
from coach.content.heard import heard_otherwise
from coach.content.kinds import MARKS, MODELS, Kind, kind_of, parts_of
from coach.content.messages import did_you_mean
from coach.content.problem import Problem
from coach.content.references import circle, flaws_of, shared_names, told_circle
from coach.content.spoken import unfit_texts
from coach.content.vocabulary import LANGUAGE
from coach.language.language import load_language
from coach.workout.exercise import Exercise


@dataclass(slots=True)
class Found:
    """What all files hold: entries by layer, and what cannot be used but can still be checked."""

    stacks: dict[Key, list[Entry]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    #: Entries that are left aside, with whether a place of theirs was in the file.
    spoilt: list[tuple[Entry, Callable[[str], bool]]] = field(default_factory=list)
    #: What is left aside because of its problems, and in which file it is.
    aside: dict[Key, Path] = field(default_factory=dict)

    def leave_aside(self, entry: Entry, has: Callable[[str], bool] = lambda _: True) -> None:
        """Remember an entry for further checks only."""
        self.spoilt.append((entry, has))
        self.aside[entry.key] = entry.file

    def add_problems(self, found: Iterable[Problem]) -> None:
        """Add what is not told yet."""
        self.problems += [problem for problem in dict.fromkeys(found) if problem not in self.problems]

    @property
    def entries(self) -> dict[Key, Entry]:
        """What holds."""
        return {key: stack[-1] for key, stack in self.stacks.items()}


def merged(layers: Iterable[Iterable[Path]], proven: Collection[Path] = ()) -> Found:
    """What holds in the end, and every problem of every file.

    The texts of the files in `proven` are not looked at: it would take a third of the time, and the tests have done it.

    An entry that is wrong, or that does not fit together with what is below it, leaves what it would override in
    force. It is checked all the same, so that all of its problems are told at once.
    """
    found = Found()
    for layer, paths in enumerate(layers):
        for path in paths:
            for entry in _entries(path, layer, found, proven=path in proven):
                stack = found.stacks.setdefault(entry.key, [])
                if stack and stack[-1].layer == layer:
                    first = stack[-1]
                    where = str(first.file) + (f" ({first.place})" if first.place else "")
                    found.problems.append(entry.problem(Flaw("id", f'"{entry.key[1]}" is already the id of {where}')))
                    found.spoilt.append((entry, lambda _: True))
                else:
                    stack.append(entry)
    while wrong := _wrong(found.entries, found.aside) or heard_otherwise(found.entries):
        for key, problems in wrong.items():
            found.add_problems(problems)
            found.aside[key] = found.stacks[key].pop().file
            if not found.stacks[key]:
                del found.stacks[key]
    _check_spoilt(found)
    return found


def _entries(path: Path, layer: int, found: Found, *, proven: bool) -> Iterator[Entry]:
    tables, problems = read_toml(path)
    found.problems += problems
    if problems:
        # It may be what others mean by the name of the file.
        found.aside.update({(kind, path.stem): path for kind in (Kind.EXERCISE, Kind.ROUTINE)})
        return
    kind = kind_of(tables)
    if kind is None:
        found.problems.append(_of_no_kind(path, tables))
        return
    parsed = parsed_file(MODELS[kind], tables, path)
    found.problems += parsed.problems
    model = parsed.model or parsed.rest
    if model is None:
        found.aside[kind, str(tables.get("id", path.stem))] = path
        return
    language = load_language(LANGUAGE)
    for place, part in parts_of(model):
        entry = Entry((kind, str(getattr(part, "id"))), part, path, layer, place)  # noqa: B009
        flaws = () if proven else unfit_texts(part, language)
        unfit = [entry.problem(flaw) for flaw in flaws if _was_there(parsed, place, flaw.place)]
        found.problems += unfit
        if parsed.model is None:
            found.leave_aside(entry, lambda inner, place=place: _was_there(parsed, place, inner))  # type: ignore[misc]
        elif unfit:
            found.leave_aside(entry)
        else:
            yield entry


def _was_there(parsed: Parsed, place: str, inner: str) -> bool:
    return parsed.has(".".join(filter(None, (place, inner))))


def _check_spoilt(found: Found) -> None:
    """What else is wrong with the entries that are left aside, seen from what holds."""
    entries = found.entries
    catalog = catalog_of(entries)
    for entry, has in found.spoilt:
        flaws = list(flaws_of(entry.model, catalog))
        others = [(key, other.model) for key, other in entries.items() if key != entry.key and key[0] is entry.key[0]]
        flaws += [flaw for key, flaw in shared_names([*others, (entry.key, entry.model)]) if key == entry.key]
        if isinstance(entry.model, Exercise):
            names = circle({**catalog.exercises, entry.key[1]: entry.model})
            flaws += [Flaw("", told_circle(names))] if entry.key[1] in names else []
        told = (_explained(flaw, entries, found.aside) for flaw in flaws if has(flaw.place))
        found.add_problems(entry.problem(flaw) for flaw in told)


def _explained(flaw: Flaw, entries: Mapping[Key, Entry], aside: Mapping[Key, Path]) -> Flaw:
    """A flaw that comes from another entry being left aside says so."""
    if flaw.other is None or flaw.other not in aside:
        return flaw
    kind, name = flaw.other
    if flaw.other in entries:
        return Flaw(flaw.place, f"{flaw.message} (that of {aside[flaw.other].name} is left aside)", flaw.other)
    return Flaw(flaw.place, f'the {kind} "{name}" is left aside because of its problems', flaw.other)


def _of_no_kind(path: Path, tables: Mapping[str, Any]) -> Problem:
    what = ", ".join(f"{marks[0]} ({kind})" for kind, marks in MARKS.items())
    marks = [mark for marks in MARKS.values() for mark in marks]
    hints = (did_you_mean(key, marks) for key in tables)
    hint = next((hint for hint in hints if hint.startswith("; did")), "")
    return Problem(path, "", f"is no content: it has none of {what}{hint}")


def _wrong(entries: Mapping[Key, Entry], aside: Mapping[Key, Path]) -> dict[Key, list[Problem]]:
    """The entries that do not fit together with the others, with what is to be told of each."""
    catalog = catalog_of(entries)
    wrong: dict[Key, list[Problem]] = {}

    def blame(entry: Entry, problem: Problem) -> None:
        found = wrong.setdefault(entry.key, [])
        if problem not in found:
            found.append(problem)

    for entry in entries.values():
        for each in flaws_of(entry.model, catalog):
            flaw = _explained(each, entries, aside)
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
