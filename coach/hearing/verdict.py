"""What became of one utterance, and the steps that led to it."""

from dataclasses import dataclass

from coach.language.command import Command, Value


@dataclass(frozen=True, slots=True)
class Step:
    """What one step of the way from sound to command made of an utterance.

    `figure` is in `unit`, and must be at `least` and at `most` what they say, where they do. `note` says the rest.
    """

    name: str
    passed: bool
    figure: float | None = None
    unit: str = ""
    least: float | None = None
    most: float | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one utterance: a command, or a reason (`Refusal`) why it is none. Times are on the frame clock.

    `value` is what the command is about, as in `Intent`. `decided` is the end of the block that decided it. `steps`,
    from an ear that explains itself: all that were taken, the last of which decided.
    """

    text: str
    command: Command | None
    value: Value
    refused: str | None
    starts: float
    ends: float
    decided: float
    confidence: float
    steps: tuple[Step, ...] = ()
