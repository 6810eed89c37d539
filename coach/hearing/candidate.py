"""A hypothesis before the gates, and the order in which they look at it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from coach.hearing.gates import (
    BRIEFEST,
    TALK_DB,
    TALK_GAP,
    Refusal,
    barge_in_gate,
    confidence_gate,
    ledger_gate,
    length_gate,
    state_gate,
    sure,
    talk_gate,
)
from coach.hearing.phrases import longest_seconds, shortest_seconds
from coach.hearing.verdict import Step
from coach.language.command import Command, Intent


@dataclass(frozen=True, slots=True)
class Candidate:
    """What the gates look at: a text, what it means, and how it was said.

    `speech`: seconds of it; `limit`: those of the longest phrase; `pause`: how long one in it may be. `gap` and
    `above`: seconds since a talk, and dB over it. `spoken`: the cues that sounded meanwhile, and `echo`: those of them
    that are in the samples.
    """

    text: str
    intent: Intent | None
    confidence: float
    speech: float
    limit: float
    pause: float
    gap: float
    above: float
    spoken: frozenset[str]
    echo: frozenset[str]
    commands: frozenset[Command]
    number_asked: bool = False

    @property
    def briefest(self) -> float:
        """Seconds of speech that it takes at least."""
        return max(0.0 if self.number_asked else BRIEFEST, shortest_seconds(self.text))

    def refusal(self) -> Refusal | None:
        """Why the first gate that refuses it does."""
        return next((refused for gate in GATES if (refused := gate.refuses(self))), None)

    def steps(self) -> Iterator[Step]:
        """What each gate made of it, up to the first that refuses it."""
        for gate in GATES:
            refused = gate.refuses(self)
            yield gate.shows(self, refused is None)
            if refused:
                return


@dataclass(frozen=True, slots=True)
class Gate:
    """One gate: why it refuses, and what it shows to who asks, which is only worked out then."""

    refuses: Callable[[Candidate], Refusal | None]
    shows: Callable[[Candidate, bool], Step]


def _ledger(one: Candidate) -> Refusal | None:
    return ledger_gate(one.text, one.spoken) if one.text else None


def _show_ledger(one: Candidate, passed: bool) -> Step:
    return Step("ledger", passed, note=_cues(one.spoken) or "the coach said nothing meanwhile")


def _limit(one: Candidate) -> Refusal | None:
    return Refusal.TOO_LONG if one.speech > one.limit else None


def _show_limit(one: Candidate, passed: bool) -> Step:
    return Step("longest phrase", passed, one.speech, "s", most=one.limit)


def _phrase(one: Candidate) -> Refusal | None:
    return None if one.intent else Refusal.NOT_A_COMMAND


def _show_phrase(one: Candidate, passed: bool) -> Step:
    means = f"means {one.intent.command}" if one.intent else "is no phrase" if one.text else "fits no phrase"
    return Step("exact phrase", passed, note=means)


def _show_length(one: Candidate, passed: bool) -> Step:
    return Step("length", passed, one.speech, "s", one.briefest, longest_seconds(one.text, one.pause))


def _show_confidence(one: Candidate, passed: bool) -> Step:
    return Step("confidence", passed, one.confidence, least=sure(one.echo))


def _show_talk(one: Candidate, passed: bool) -> Step:
    if one.gap == float("inf"):
        return Step("talk", passed, note="no talk before it")
    louder = f"or {TALK_DB:.0f} dB louder than the talk: {one.above:.0f} dB"
    return Step("talk", passed, one.gap, "s", TALK_GAP, note=louder)


def _barge_in(one: Candidate) -> Refusal | None:
    return barge_in_gate(one.intent.command, one.echo) if one.intent else None


def _show_barge_in(one: Candidate, passed: bool) -> Step:
    return Step("barge-in", passed, note=_cues(one.echo) or "the coach is not in the samples")


def _state(one: Candidate) -> Refusal | None:
    return state_gate(one.intent.command, one.commands) if one.intent else None


def _show_state(_: Candidate, passed: bool) -> Step:
    return Step("state", passed, note="is taken now" if passed else "is not taken now")


def _cues(cues: frozenset[str]) -> str:
    return " ".join(f'"{cue}"' for cue in sorted(cues))


#: In this order: what the coach itself said first, so that nothing of it is told to anybody.
GATES = (
    Gate(_ledger, _show_ledger),
    Gate(_limit, _show_limit),
    Gate(_phrase, _show_phrase),
    Gate(lambda one: length_gate(one.text, one.speech, one.pause, one.briefest), _show_length),
    Gate(lambda one: confidence_gate(one.confidence, one.echo), _show_confidence),
    Gate(lambda one: talk_gate(one.gap, one.above), _show_talk),
    Gate(_barge_in, _show_barge_in),
    Gate(_state, _show_state),
)
