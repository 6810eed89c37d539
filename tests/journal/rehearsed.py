"""A workout on virtual time with its journal, up to some moment: then it is gone without a word."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from uuid import uuid4

from coach.cues.estimate import spoken_seconds
from coach.faces.status import repetition
from coach.journal.beginning import Beginning
from coach.journal.journal import Journal
from coach.journal.lengths import Lengths
from coach.journal.store import Store
from coach.language.language import Language, load_language
from coach.rehearsal import Line, WillingAthlete, given
from coach.session.effects import Effect, Phase
from coach.session.events import Begin, Event, Tick
from coach.session.session import Session
from coach.workout.plan import Plan


@dataclass
class Rehearsed:
    """Runs `plan` with what the athlete says, and keeps it in `store`."""

    plan: Plan
    store: Store
    athlete: str = "me"
    seed: int = 3
    language: Language = field(default_factory=lambda: load_language("en"))
    now: float = 0.0

    def __post_init__(self) -> None:
        started = datetime.now(UTC)
        self.begun = Beginning(uuid4().hex, self.athlete, started, self.plan, "en", self.seed)
        # Clips are a little longer than the estimate, and their lengths known only here.
        self.lengths = Lengths(lambda text, percent: 1.07 * spoken_seconds(text, percent) + 0.01 * (len(text) % 7))
        self.session = Session(self.plan, self.language, self.lengths, self.seed)
        self.journal = Journal(self.store, self.begun, self.lengths)
        # Time flies here: it would be far ahead of a disk that is slow at first, and is then not waited for.
        self.journal.ready()
        self.effects: list[Effect] = []
        self.handle(Begin(0.0))

    def handle(self, event: Event) -> None:
        """As the loop does."""
        effects = self.session.handle(event)
        self.journal.record(event, effects)
        self.effects += effects
        self.now = max(self.now, event.at)

    def until(self, moment: float, script: Sequence[Line] = ()) -> "Rehearsed":
        """Let time pass to `moment`, or to the end."""
        lines, athlete = sorted(script, key=lambda line: line.at), WillingAthlete(self.language)
        lines = [line for line in lines if line.at >= self.now]
        while not self.session.over:
            due, answer = self.session.due, athlete.line(self.session)
            coming = [
                at for at in (due, answer.at if answer else None, lines[0].at if lines else None) if at is not None
            ]
            if not coming or min(coming) > moment:
                break
            at = max(self.now, min(coming))
            if lines and lines[0].at <= at:
                self.handle(given(self.language, lines.pop(0).say, at))
            elif answer is not None and answer.at <= at:
                self.handle(given(self.language, answer.say, at))
            else:
                self.handle(Tick(at))
        if not self.session.over:
            self.journal.beat(moment)
            self.now = max(self.now, moment)
        return self

    def gone(self) -> "Rehearsed":
        """What was written is on the disk, and nothing more will be."""
        self.journal.close()
        return self

    @property
    def phase(self) -> Phase:
        """Where the workout is."""
        return next(effect for effect in reversed(self.effects) if isinstance(effect, Phase))


def place(phase: Phase, now: float) -> tuple[object, ...]:
    """The set, the side and the repetition that is being done."""
    reps = repetition(phase, now) if phase.rep_ends else phase.reps
    return phase.phase, phase.exercise, phase.variant, phase.set, phase.side, reps
