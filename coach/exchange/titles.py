"""What exercises and workouts are called elsewhere, and our ids."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

#: As long as an identifier may be.
LONGEST = 60
#: Other programs say in brackets what an exercise is done with.
EQUIPMENT = re.compile(r"\s*\([^)]*\)\s*$")


def slug(title: str, instead: str) -> str:
    """A title as an identifier; `instead` where nothing of it can be one."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:LONGEST].strip("-") or instead


@dataclass(frozen=True, slots=True)
class Called:
    """Our ids by all that exercises and routines are called, made comparable by `comparable`."""

    exercises: Mapping[str, str] = field(default_factory=dict)
    routines: Mapping[str, str] = field(default_factory=dict)

    def exercise(self, title: str) -> str:
        """The id of an exercise: ours, or one made from its title."""
        plain = EQUIPMENT.sub("", title)
        ours = self.exercises.get(comparable(title)) or self.exercises.get(comparable(plain))
        return ours or slug(title, "exercise")

    def routine(self, title: str) -> str:
        """The same of a routine."""
        return self.routines.get(comparable(title)) or slug(title, "workout")


def comparable(name: str) -> str:
    """A name without capitals, signs and the plural of its last word."""
    return slug(name, "").removesuffix("s")
