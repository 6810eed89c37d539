"""The commands an athlete can give. Their names are the contract of scripts and of `--json`."""

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


#: What still counts while the coach's own voice is in the microphone: the commands whose delay would cost most.
BARGE_IN = frozenset({Command.STOP, Command.PAUSE, Command.HURTS, Command.NEXT, Command.SKIP})

#: What takes effect for good, so that it waits for a final result instead of a stable partial one.
FINAL_ONLY = frozenset({Command.END, Command.YES})
