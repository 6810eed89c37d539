"""The transcript: effects become records in the order of their times, the JSON shapes of the command line.

A planned cue that is replaced before it starts never becomes a record; one that is cut ends where it was cut.
"""

from typing import Any

from coach.cues.timeline import Placement
from coach.session.effects import (
    Answered,
    Effect,
    Ended,
    Flagged,
    Listening,
    Logged,
    Music,
    Phase,
    Play,
    Proposed,
    Rested,
    Speech,
    Undone,
    Volume,
)

Record = dict[str, Any]


class Transcript:
    """Collects effects as they come; `until` gives the records that have begun."""

    def __init__(self) -> None:
        self._planned: tuple[Placement, ...] = ()
        self._records: list[Record] = []
        self._sounding: list[Record] = []
        self._place: tuple[Any, ...] = ()

    def take(self, effect: Effect) -> None:
        """Note an effect. Effects come in the order of their times."""
        self._begin(effect.at)
        match effect:
            case Play():
                if effect.cut:
                    self._cut(effect.at)
                self._planned = effect.placements
            case Phase():
                self._phase(effect)
            case Answered():
                command = effect.command.value if effect.command else None
                why = {} if effect.accepted else {"reason": effect.reason}
                self._add(effect.at, "heard", text=effect.text, command=command, accepted=effect.accepted, **why)
            case Logged() | Undone() | Rested() | Proposed() | Flagged():
                self._note(effect)
            case Ended():
                self._add(effect.at, "end", reason=effect.reason)
            case Volume():
                self._add(effect.at, "volume", gain=round(effect.gain, 3))
            case Speech():
                self._add(effect.at, "speech", percent=effect.percent)
            case Music():
                self._add(effect.at, "music", playing=effect.playing)
            case Listening():
                self._add(effect.at, "listening", on=effect.on)

    def until(self, now: float) -> list[Record]:
        """The records that began before `now` and have not been given out yet."""
        self._begin(now)
        records, self._records = self._records, []
        return records

    def _begin(self, now: float) -> None:
        """Planned cues that start before `now` become records."""
        begun = [cue for cue in self._planned if cue.at < now]
        self._planned = tuple(cue for cue in self._planned if cue.at >= now)
        for cue in begun:
            if cue.label is not None:
                self._add(cue.at, "beat", label=cue.label)
            elif cue.text:
                self._add(cue.at, "say", text=cue.text, until=round(cue.until, 3), rank=cue.rank.label)
                self._sounding = [record for record in self._sounding if record["until"] > cue.at]
                self._sounding.append(self._records[-1])

    def _cut(self, at: float) -> None:
        for record in self._sounding:
            record["until"] = min(record["until"], round(at, 3))

    def _phase(self, phase: Phase) -> None:
        """One record for each new place; a question in between does not make a new one."""
        place = (phase.phase, phase.exercise, phase.variant, phase.set, phase.side)
        if place == self._place:
            return
        self._place = place
        self._add(
            phase.at,
            "phase",
            phase=phase.phase,
            exercise=phase.exercise,
            variant=phase.variant,
            set=phase.set,
            sets=phase.sets,
            side=phase.side,
        )

    def _note(self, effect: Logged | Undone | Rested | Proposed | Flagged) -> None:
        """What is known of an exercise by now."""
        match effect:
            case Logged():
                self._add(
                    effect.at,
                    "logged",
                    item=effect.item,
                    exercise=effect.exercise,
                    variant=effect.variant,
                    set=effect.set,
                    side=effect.side,
                    reps=effect.reps,
                    seconds=effect.seconds,
                    load_kg=effect.load_kg,
                    effort=effect.effort,
                )
            case Undone():
                place = {"exercise": effect.exercise, "set": effect.set, "side": effect.side}
                self._add(effect.at, "undone", item=effect.item, **place)
            case Rested():
                taken = {"seconds": round(effect.seconds, 1), "planned": effect.planned}
                self._add(effect.at, "rested", exercise=effect.exercise, set=effect.set, **taken)
            case Proposed():
                how = {"variant": effect.variant, "reason": effect.reason}
                self._add(effect.at, "proposed", exercise=effect.exercise, **how)
            case Flagged():
                self._add(effect.at, "flagged", exercise=effect.exercise, times=effect.times)

    def _add(self, at: float, kind: str, **fields: Any) -> None:
        self._records.append({"at": round(at, 3), "kind": kind, **fields})


def line(record: Record) -> str | None:
    """A record as a line to read, or None for what is too small to print."""
    match record["kind"]:
        case "say":
            text = record["text"]
        case "beat":
            if record["label"] == "tick":
                return None
            text = f"  {record['label']}"
        case "phase":
            where = f" · {record['variant']} · set {record['set']} of {record['sets']}" if record["exercise"] else ""
            where += f" ·{_of(record['side'])}" if record["side"] else ""
            text = f"── {record['phase']}{' · ' + record['exercise'] if record['exercise'] else ''}{where}"
        case "heard":
            text = f"» {record['text']}" + ("" if record["accepted"] else f"   ({record['reason']})")
        case "end":
            text = f"── {record['reason']}"
        case "music":
            text = f"♪ {'music' if record['playing'] else 'no music'}"
        case "listening":
            text = f"◦ {'listening' if record['on'] else 'not listening'}"
        case "logged" | "undone" | "rested" | "proposed" | "flagged":
            text = _noted(record)
        case _:
            return None
    return f"{clock(record['at'])}  {text}"


def _noted(record: Record) -> str:
    """What is known of an exercise by now, as text."""
    match record["kind"]:
        case "logged":
            return f"✓ {record['exercise']}, set {record['set']}: {_done(record)}"
        case "undone":
            return f"✗ {record['exercise']}, set {record['set']}{_of(record['side'])}: taken back"
        case "rested":
            return f"rested {record['seconds']:.0f} s ({record['planned']:g} planned)"
        case "proposed":
            why = record["reason"] or "as planned"
            return f"→ next time {record['exercise']} · {record['variant']} ({why})"
        case _:
            return f"! pain reported in {record['exercise']} ({record['times']})"


def _done(record: Record) -> str:
    """What was done of a set, on which side, with what, and how it went: "9 left with 12 kg, fine"."""
    load = f" with {record['load_kg']:g} kg" if record["load_kg"] is not None else ""
    effort = f", {record['effort']}" if record["effort"] else ""
    return f"{amount(record['reps'], record['seconds'])}{_of(record['side'])}{load}{effort}"


def _of(side: str | None) -> str:
    return f" {side}" if side else ""


def amount(reps: int | None, seconds: int | None) -> str:
    """What was done of a set: "10", or "30 s" where repetitions were not counted."""
    return str(reps) if reps is not None else f"{seconds} s"


def clock(seconds: float) -> str:
    """Minutes and seconds: "12:05"."""
    whole = max(0, int(seconds))
    return f"{whole // 60:2d}:{whole % 60:02d}"
