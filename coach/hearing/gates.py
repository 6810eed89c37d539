"""The gates between a recognised phrase and a command. Each refuses for one reason, which the user may be shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from coach.hearing.phrases import longest_seconds, shortest_seconds
from coach.language.command import BARGE_IN, Command
from coach.language.text import normalised

#: The confidence that a command needs, and the one it needs while the coach speaks.
SURE = 0.5
SURE_WHILE_SPEAKING = 0.6

#: Seconds of speech that every phrase takes; what bangs or clatters is mostly shorter. "Two" over a telephone may be so
#: short that nothing is asked of the answer to "how many?" but what its sounds take.
BRIEFEST = 0.2
#: Speech that begins so soon (seconds) after other speech that was no command belongs to it.
TALK_GAP = 0.5
#: What is so much louder (dB) is somebody else.
TALK_DB = 10.0


class Refusal(StrEnum):
    """Why something heard is no command."""

    NOT_A_COMMAND = "not a command"
    TOO_LONG = "too long"
    WRONG_LENGTH = "too short or too drawn out"
    COACH_SAID_IT = "the coach said it"
    WHILE_SPEAKING = "not while the coach speaks"
    NOT_NOW = "not now"
    UNSURE = "not sure enough"
    TALK = "in the middle of talk"
    NO_ANSWER = "the recogniser did not answer"


@dataclass(frozen=True, slots=True)
class Situation:
    """What the athlete may say now: the commands of the state, and the cue that sounds.

    `speaking` is the text of the cue that sounds now or did within the latency and the reverberation; None in silence.
    `echo_free`: it is not in the samples (any more), so that a command over it can be heard like any other.
    `echo_db`: how much of it the echo canceller takes out; None where nothing is played. `number_asked`: the coach
    waits for a number.
    """

    commands: frozenset[Command]
    speaking: str | None
    echo_free: bool = False
    echo_db: float | None = None
    number_asked: bool = False


def state_gate(command: Command, commands: frozenset[Command]) -> Refusal | None:
    """Only what the state of the session takes."""
    return None if command in commands else Refusal.NOT_NOW


def barge_in_gate(command: Command, spoken: Iterable[str]) -> Refusal | None:
    """Over a sentence of the coach (`spoken`: what sounded meanwhile) only the most urgent commands."""
    return Refusal.WHILE_SPEAKING if any(spoken) and command not in BARGE_IN else None


def ledger_gate(text: str, spoken: Iterable[str]) -> Refusal | None:
    """Not the coach's own words: refused when all words of `text` are among those of one cue that sounded."""
    words = set(normalised(text).split())
    said = any(words <= set(normalised(cue).split()) for cue in spoken)
    return Refusal.COACH_SAID_IT if said else None


def length_gate(text: str, seconds: float, pause: float = 0.0, briefest: float = BRIEFEST) -> Refusal | None:
    """Only what took about as long as the phrase takes to say, with a `pause` in it, and at least `briefest`."""
    fits = max(briefest, shortest_seconds(text)) <= seconds <= longest_seconds(text, pause)
    return None if fits else Refusal.WRONG_LENGTH


def confidence_gate(confidence: float, spoken: Iterable[str]) -> Refusal | None:
    """Only what the recogniser is sure of; surer still while the coach speaks."""
    return None if confidence >= sure(spoken) else Refusal.UNSURE


def sure(spoken: Iterable[str]) -> float:
    """The confidence that a command needs over what sounds."""
    return SURE_WHILE_SPEAKING if any(spoken) else SURE


def talk_gate(gap: float, above: float) -> Refusal | None:
    """Not the next words of a talk: `gap` is seconds since other speech that was no command, `above` how much louder.

    Something clattering in the background is followed by a command that is much louder.
    """
    return Refusal.TALK if gap < TALK_GAP and above < TALK_DB else None
