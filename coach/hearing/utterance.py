"""An utterance while it is heard."""

from dataclasses import dataclass, field

from coach.hearing.candidate import Candidate
from coach.hearing.gates import Situation
from coach.hearing.hypothesis import Hypothesis
from coach.hearing.phrases import pause_in
from coach.hearing.stable import StablePartial
from coach.language.language import Language


@dataclass(slots=True)
class Utterance:
    """What is known of one utterance. `clock` minus `fed` turns the recogniser's time into the frame clock's."""

    clock: float
    fed: float
    #: Since the talk before: seconds, and the level of that talk.
    gap: float
    talk_peak: float
    stable: StablePartial
    speech_starts: float
    speech_ends: float
    peak: float
    #: The level (dB) that opened the speech gate for it.
    threshold: float
    spoken: set[str] = field(default_factory=set)
    partial: Hypothesis | None = None
    closed: bool = False
    decided: bool = False
    was_talk: bool = False

    @property
    def speech(self) -> float:
        """Seconds of speech so far, without the gate's pre-roll and hang-over."""
        return self.speech_ends - self.speech_starts

    def candidate(self, hypothesis: Hypothesis, language: Language, limit: float, now: Situation) -> Candidate:
        """What the gates look at when it is heard as `hypothesis`."""
        spoken = frozenset(self.spoken | ({now.speaking} if now.speaking else set()))
        return Candidate(
            text=hypothesis.text,
            intent=language.heard(hypothesis.text),
            confidence=hypothesis.confidence,
            speech=self.speech,
            limit=limit,
            pause=pause_in(language),
            gap=self.gap,
            above=self.peak - self.talk_peak,
            spoken=spoken,
            echo=frozenset() if now.echo_free else spoken,
            commands=now.commands,
            number_asked=now.number_asked,
        )
