"""The status: what the terminal shows besides the dialogue, as lines of text."""

from coach.faces.transcript import clock
from coach.session.effects import Phase
from coach.session.states import HELD, State

#: Names of the parts of a workout as they are shown.
TITLES = {
    "ready": "Getting ready",
    "briefing": "How it goes",
    "working": "Working",
    "changing-sides": "Changing sides",
    "resting": "Rest",
    "asking": "A question",
    "paused": "Paused",
    "hurting": "Stopped for pain",
    "finished": "Done",
}
BAR_CELLS = 30


def title(phase: Phase, now: float) -> str:
    """What is being done: "Working · Romanian deadlift · set 2 of 3 · repetition 4 of 10"."""
    parts = [TITLES[phase.phase], phase.name]
    if phase.exercise:
        parts.append(f"set {phase.set} of {phase.sets}")
    if phase.side:
        parts.append(f"{phase.side} side")
    if phase.phase == "working" and phase.rep_ends:
        parts.append(f"repetition {repetition(phase, now)} of {phase.target}")
    elif phase.phase == "working" and phase.target:
        parts.append(f"{phase.target} repetitions")
    return " · ".join(parts)


def held(phase: Phase) -> bool:
    """Whether the clock of this part stands still until a command sets it going."""
    return State(phase.phase) in HELD


def repetition(phase: Phase, now: float) -> int:
    """The repetition being done: one more than are complete."""
    complete = sum(phase.began + end <= now for end in phase.rep_ends)
    return min(phase.target, phase.target - len(phase.rep_ends) + complete + 1)


def part_left(phase: Phase, now: float) -> tuple[float, str]:
    """How much of this part is left, 0 … 1, and in words."""
    if phase.ends is None:
        return phase.fraction_left, "waiting" if held(phase) else "until you say done"
    length = phase.ends - phase.began
    left = min(max(0.0, phase.ends - now), length)
    return (left / length if length > 0 else 0.0), f"{clock(left + 0.999).strip()} left"


def workout_left(phase: Phase, now: float) -> str:
    """How long the workout will go on: "about 12 min to go"."""
    elapsed = 0.0 if held(phase) else max(0.0, now - phase.at)
    left = max(0.0, phase.left - elapsed)
    return "less than a minute to go" if left < 60 else f"about {round(left / 60)} min to go"


def bar(fraction: float, cells: int = BAR_CELLS) -> str:
    """A bar of what is left."""
    full = round(min(1.0, max(0.0, fraction)) * cells)
    return "█" * full + "░" * (cells - full)
