"""Which cue gives way to which."""

from enum import IntEnum


class Rank(IntEnum):
    """Lower numbers win. A countdown is never late, a name is never cut."""

    SAFETY = 0
    REPLY = 1
    COUNTDOWN = 2
    NAME = 3
    HOW_TO = 4
    NEXT_UP = 5
    ENCOURAGEMENT = 6

    @property
    def label(self) -> str:
        """As written in transcripts: "how-to"."""
        return self.name.lower().replace("_", "-")
