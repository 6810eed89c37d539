"""Entries: what the files hold, each with where it came from."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coach.content.flaw import Flaw, Key
from coach.content.kinds import Kind
from coach.content.problem import Problem
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


def catalog_of(entries: Mapping[Key, Entry]) -> Catalog:
    """What plans and conversations draw on."""

    def of(kind: Kind) -> dict[str, Any]:
        return {name: entry.model for (its, name), entry in entries.items() if its is kind}

    return Catalog(of(Kind.EXERCISE), of(Kind.EQUIPMENT), of(Kind.KNOWLEDGE), of(Kind.ASSESSMENT))
