"""What happens to a session. Times are seconds on the frame clock."""

from dataclasses import dataclass

from coach.language.command import Command, Value

Seconds = float


@dataclass(frozen=True, slots=True)
class Begin:
    """The workout starts."""

    at: Seconds


@dataclass(frozen=True, slots=True)
class Tick:
    """Time has come to `at`; wanted whenever `Session.due` is reached."""

    at: Seconds


@dataclass(frozen=True, slots=True)
class Given:
    """The athlete gave a command, in these words, by voice or by keyboard."""

    at: Seconds
    command: Command
    text: str
    value: Value = None


@dataclass(frozen=True, slots=True)
class Misheard:
    """Something was said or `typed` to the coach that is no command: these words, if any."""

    at: Seconds
    text: str
    reason: str
    typed: bool = False


@dataclass(frozen=True, slots=True)
class Returned:
    """The coach is there again, after it was gone without a word: a power cut, a crash."""

    at: Seconds


Event = Begin | Tick | Given | Misheard | Returned
