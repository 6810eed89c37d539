"""A flaw: one thing wrong with a model, before it is known which file is to blame."""

from dataclasses import dataclass

from coach.content.kinds import Kind

#: What an entry of the library is known by.
Key = tuple[Kind, str]


@dataclass(frozen=True, slots=True)
class Flaw:
    """Where in the model, what would be right, and the other entry that it does not fit together with."""

    place: str
    message: str
    other: Key | None = None

    def within(self, place: str) -> "Flaw":
        """The same, seen from what the model is a part of."""
        return Flaw(f"{place}.{self.place}" if self.place else place, self.message, self.other)
