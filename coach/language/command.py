"""The commands an athlete can give. Their names are the contract of scripts and of `--json`."""

from dataclasses import dataclass
from enum import StrEnum


class Command(StrEnum):
    """One thing an athlete can say or type, whatever words they used for it."""

    START = "start"
    READY = "ready"
    NEXT = "next"
    SKIP = "skip"
    BACK = "back"
    REPEAT = "repeat"
    PAUSE = "pause"
    RESUME = "resume"
    STOP = "stop"
    END = "end"
    DONE = "done"
    YES = "yes"
    NO = "no"
    EASIER = "easier"
    HARDER = "harder"
    HURTS = "hurts"
    TIME_LEFT = "time-left"
    WHATS_NEXT = "whats-next"
    EXPLAIN = "explain"
    HELP = "help"
    LOUDER = "louder"
    QUIETER = "quieter"
    MISSING_EQUIPMENT = "missing-equipment"
    MINUTES = "minutes"
    ANSWER = "answer"


#: Commands that mean nothing without a value.
VALUED = frozenset({Command.MISSING_EQUIPMENT, Command.MINUTES, Command.ANSWER})

#: What a command is about: the id of a thing, a topic or an outcome, or a number; None: it needs nothing more.
Value = str | int | None


@dataclass(frozen=True, slots=True)
class Intent:
    """A command with what it is about: missing-equipment with "exercise-ball", explain with a topic or with None."""

    command: Command
    value: Value = None


#: What still counts while the coach's own voice is in the microphone: the commands whose delay would cost most.
BARGE_IN = frozenset({Command.STOP, Command.PAUSE, Command.HURTS, Command.NEXT, Command.SKIP})

#: What takes effect for good, so that it waits for a final result instead of a stable partial one.
FINAL_ONLY = frozenset({Command.END, Command.YES}) | VALUED
