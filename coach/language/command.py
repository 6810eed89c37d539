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
    TODAY = "today"
    EXPLAIN = "explain"
    HELP = "help"
    LOUDER = "louder"
    QUIETER = "quieter"
    MISSING_EQUIPMENT = "missing-equipment"
    MINUTES = "minutes"
    ANSWER = "answer"
    UNDO = "undo"
    REPS = "reps"
    LOAD = "load"
    EFFORT = "effort"
    WAY = "way"
    SLOWER = "slower"
    FASTER = "faster"
    SWITCH_SIDES = "switch-sides"
    OTHER_SIDE_FIRST = "other-side-first"
    GO_TO = "go-to"
    MORE_SETS = "more-sets"
    FEWER_SETS = "fewer-sets"
    MORE_REPS = "more-reps"
    FEWER_REPS = "fewer-reps"
    SMALLER_RANGE = "smaller-range"
    SWAP = "swap"
    MORE_REST = "more-rest"
    LESS_REST = "less-rest"
    SETS_LEFT = "sets-left"
    REPS_DONE = "reps-done"
    WHICH_SIDE = "which-side"
    LAST_LOAD = "last-load"
    LAST_TIME = "last-time"
    BEST = "best"
    NO_MUSIC = "no-music"
    MUSIC = "music"
    TALK_LESS = "talk-less"
    TALK_MORE = "talk-more"
    TALK_SLOWER = "talk-slower"
    TALK_FASTER = "talk-faster"
    STOP_LISTENING = "stop-listening"
    LISTEN = "listen"
    ATHLETE = "athlete"


class Unit(StrEnum):
    """What loads are given in."""

    KILOGRAMS = "kg"
    POUNDS = "lb"


@dataclass(frozen=True, slots=True)
class Report:
    """What an athlete says they did: repetitions, a load, or both. Without a `unit` the load is in their usual one."""

    reps: int | None = None
    load: float | None = None
    unit: Unit | None = None


#: Commands that mean nothing without a value.
VALUED = frozenset(
    {
        Command.MISSING_EQUIPMENT,
        Command.MINUTES,
        Command.ANSWER,
        Command.REPS,
        Command.LOAD,
        Command.EFFORT,
        Command.WAY,
        Command.GO_TO,
        Command.ATHLETE,
    }
)

#: What a command is about: the id of a thing, a topic, an exercise, a way or an outcome; a number; what was done;
#: None: it needs nothing more.
Value = str | int | Report | None


@dataclass(frozen=True, slots=True)
class Intent:
    """A command with what it is about: missing-equipment with "exercise-ball", explain with a topic or with None."""

    command: Command
    value: Value = None


#: Answers: outside a question they would only be misheard, so that nothing listens for them there.
ASKED_FOR = frozenset({Command.YES, Command.NO, Command.REPS, Command.LOAD, Command.EFFORT})

#: What still counts while the coach's own voice is in the microphone: the commands whose delay would cost most.
BARGE_IN = frozenset({Command.STOP, Command.PAUSE, Command.HURTS, Command.NEXT, Command.SKIP, Command.EASIER})

#: What takes effect for good or may go on, such as a number, so that it waits for a final result instead of a stable
#: partial one. So does every command with a `Report`.
FINAL_ONLY = frozenset({Command.END, Command.YES}) | VALUED
