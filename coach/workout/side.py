"""The sides of the body."""

from enum import StrEnum


class Side(StrEnum):
    """A side of the body."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> "Side":
        """The side that is not this one."""
        return Side.RIGHT if self is Side.LEFT else Side.LEFT
