"""A dialogue on the pure session: somebody speaks at a time, and we look at what comes of it."""

from dataclasses import dataclass, field

from coach.cues.estimate import spoken_seconds
from coach.faces.transcript import Record, Transcript
from coach.language.language import Language, load_language
from coach.rehearsal import said
from coach.session.effects import Effect, Phase, Play
from coach.session.events import Begin, Tick
from coach.session.session import Session
from coach.session.states import State
from coach.workout.plan import Plan


@dataclass
class Dialogue:
    """Runs a session on virtual time. `say` speaks now; `wait` and `wait_for` let time pass.

    While it waits for a state, the athlete says "done" where a set has no end of its own.
    """

    plan: Plan
    language: Language = field(default_factory=lambda: load_language("en"))
    seed: int = 0
    now: float = 0.0
    gain: float = 1.0

    def __post_init__(self) -> None:
        self.session = Session(self.plan, self.language, spoken_seconds, self.seed, self.gain)
        self.effects: list[Effect] = []
        self._transcript = Transcript()
        self._records: list[Record] = []
        self._take(self.session.handle(Begin(0.0)))

    def wait(self, seconds: float) -> "Dialogue":
        """Let time pass."""
        until = self.now + seconds
        while self.session.due is not None and self.session.due <= until:
            self._take(self.session.handle(Tick(self.session.due)))
        self.now = until
        return self

    def wait_for(
        self, state: State, exercise: str | None = None, set_number: int | None = None, side: str | None = None
    ) -> "Dialogue":
        """Let time pass until a state begins (anew)."""
        seen = len(self.effects)
        for _ in range(200):
            for effect in self.effects[seen:]:
                if (
                    isinstance(effect, Phase)
                    and effect.phase == state.value
                    and exercise in (None, effect.exercise)
                    and set_number in (None, effect.set)
                    and side in (None, effect.side)
                ):
                    return self
            seen = len(self.effects)
            if self.session.expected is not None:
                self.wait(self.session.expected - self.now).say("done")
                continue
            assert self.session.due is not None, f"it waits in {self.session.state}"
            self.wait(self.session.due - self.now)
        raise AssertionError(f"{state} {exercise} never came")

    def say(self, text: str) -> list[Record]:
        """Speak; returns the records of the answer (until the next thing happens)."""
        before = len(self._all())
        self._take(said(self.session, self.language, text, self.now))
        return self._all(self.now + 1e-6)[before:]

    def sentences(self, since: float = 0.0) -> list[str]:
        """What the coach said from a time on."""
        return [record["text"] for record in self._all() if record["kind"] == "say" and record["at"] >= since]

    def planned(self) -> list[str]:
        """What the coach is going to say, as planned now, beats included."""
        play = next(effect for effect in reversed(self.effects) if isinstance(effect, Play))
        return [cue.text for cue in play.placements if cue.text and cue.at >= self.now]

    def answer(self, text: str) -> str:
        """Speak, and return the first sentence that follows."""
        self.say(text)
        return next(iter(self.planned()), "")

    def records(self, kind: str) -> list[Record]:
        """All records of a kind so far."""
        return [record for record in self._all() if record["kind"] == kind]

    def records_of_all_kinds(self) -> list[Record]:
        """All records so far."""
        return list(self._all())

    def phase(self) -> Phase:
        """The last phase effect."""
        return next(effect for effect in reversed(self.effects) if isinstance(effect, Phase))

    def _take(self, effects: list[Effect]) -> None:
        self.effects += effects
        for effect in effects:
            self._transcript.take(effect)

    def _all(self, until: float | None = None) -> list[Record]:
        self._records += self._transcript.until(self.now if until is None else until)
        return self._records
