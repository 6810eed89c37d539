"""The ear: samples in, verdicts out."""

from collections.abc import Iterator, Sequence

from coach.audio import MIC_RATE, Samples
from coach.hearing.candidate import Candidate
from coach.hearing.echo_level import EchoLevel
from coach.hearing.gate import SILENCE_DB, GateSettings, Passed, SpeechGate, level_db
from coach.hearing.gates import Refusal, Situation
from coach.hearing.hypothesis import Hypothesis, Recogniser
from coach.hearing.phrases import longest_call, longest_utterance
from coach.hearing.stable import Patience, StablePartial
from coach.hearing.steps import ANSWER_SECONDS, steps
from coach.hearing.utterance import Utterance
from coach.hearing.verdict import Step, Verdict
from coach.language.language import Language

__all__ = ["Ear", "Situation", "Verdict"]

#: The refusals that make an utterance a part of some talk.
TALK = frozenset({Refusal.TOO_LONG, Refusal.NOT_A_COMMAND, Refusal.WRONG_LENGTH, Refusal.UNSURE, Refusal.TALK})


class Ear:
    """A speech gate, a recogniser and the gates of `gates`; gives one verdict for an utterance.

    Speech that fits no phrase at all gives a verdict with an empty text. With `explains` the verdicts have the steps
    that led to them.
    """

    def __init__(
        self,
        recogniser: Recogniser,
        language: Language,
        gate: GateSettings | None = None,
        patience: Patience | None = None,
        *,
        explains: bool = False,
    ) -> None:
        self._explains = explains
        self.recogniser = recogniser
        self._language = language
        self._settings = gate or GateSettings(brief=longest_call(language))
        self._gate = SpeechGate(self._settings)
        self._patience = patience or Patience()
        self._limit = longest_utterance(language)
        self._echo = EchoLevel()
        self._received = 0
        self._utterances: list[Utterance] = []
        self._talk_ended = float("-inf")
        self._talk_peak = float("-inf")

    @property
    def problem(self) -> str | None:
        """One line for the user when it cannot hear at the moment."""
        return self.recogniser.problem

    @property
    def notice(self) -> str | None:
        """One line for the user when something else listens than was hoped for; known once it is ready."""
        return self.recogniser.notice

    @property
    def hears(self) -> bool:
        """Whether somebody is speaking, whatever they say."""
        return self._gate.is_open

    def listen(self, samples: Samples, at: float, situation: Situation) -> list[Verdict]:
        """Hear the next samples at `MIC_RATE`, of a block that starts `at` seconds on the frame clock."""
        clock = at - self._received / MIC_RATE
        self._received += len(samples)
        now = at + len(samples) / MIC_RATE
        verdicts: list[Verdict] = []
        silence = True
        echo = None if situation.echo_free else situation.speaking
        if len(samples):
            self._echo.hear(level_db(samples), echo, len(samples) / MIC_RATE)
        for passed in self._gate.accept(samples, SILENCE_DB if situation.echo_free else self._echo.floor):
            silence = False
            verdicts += self._hear(passed, clock, now, situation)
        if silence:
            # Nothing to hear costs nothing here; a recogniser in another process may have answered, or want a restart.
            verdicts += self._judge(self.recogniser.accept(samples[:0]), now, situation)
            verdicts += self._give_up(now, situation)
        for each in self._utterances:
            if each.closed and each.was_talk:
                self._talk_ended, self._talk_peak = each.speech_ends, each.peak
        self._utterances = [each for each in self._utterances if not (each.closed and each.decided)]
        return verdicts

    def close(self) -> None:
        """Close the recogniser."""
        self.recogniser.close()

    def _hear(self, passed: Passed, clock: float, now: float, situation: Situation) -> Iterator[Verdict]:
        if passed.opens:
            self._utterances.append(self._begin(passed, clock))
        current = self._utterances[-1]
        if situation.speaking:
            current.spoken.add(situation.speaking)
        current.speech_ends = clock + passed.ends - passed.quiet
        current.peak = passed.peak
        current.closed = passed.closes
        if current.decided:
            return
        yield from self._judge(self.recogniser.accept(passed.samples), now, situation)
        if not current.decided:
            yield from self._watch(current, now, situation)
        if passed.closes or current.decided:
            # Also after an early decision: the next utterance must find the recogniser empty.
            final = self.recogniser.finish(number_asked=situation.number_asked, over_voice=bool(current.spoken))
            yield from self._judge(final, now, situation)

    def _begin(self, passed: Passed, clock: float) -> Utterance:
        speech = clock + passed.ends - self._settings.onset_seconds
        return Utterance(
            clock=clock + passed.starts,
            fed=self.recogniser.fed,
            gap=speech - self._talk_ended,
            talk_peak=self._talk_peak,
            stable=StablePartial(self._language, self._patience),
            speech_starts=speech,
            speech_ends=speech,
            peak=passed.peak,
            threshold=self._gate.threshold,
        )

    def _judge(self, hypotheses: Sequence[Hypothesis], now: float, situation: Situation) -> Iterator[Verdict]:
        for hypothesis in hypotheses:
            utterance = self._of(hypothesis)
            if utterance is None or utterance.decided:
                continue
            if not hypothesis.final:
                utterance.partial = hypothesis
            elif hypothesis.text or utterance.closed:
                refusal = self._candidate(hypothesis, utterance, situation).refusal()
                yield self._decide(utterance, hypothesis, now, refusal, situation)

    def _watch(self, current: Utterance, now: float, situation: Situation) -> Iterator[Verdict]:
        """One more block has passed: see whether the partial hypothesis stands, or it is too long."""
        partial = current.partial or Hypothesis("", False, current.fed, self.recogniser.fed, 0.0)
        stands = current.stable.saw(partial.text)
        # What a gate refuses now may still become something else: the final hypothesis is refused, not a partial one.
        # While the coach's voice is in the samples, a partial hypothesis is too easily made of it.
        echo = bool(current.spoken) and not situation.echo_free
        if (stands and not echo) or current.speech > self._limit:
            refusal = self._candidate(partial, current, situation).refusal()
            if refusal is None or current.speech > self._limit:
                yield self._decide(current, partial, now, refusal, situation)

    def _candidate(self, hypothesis: Hypothesis, utterance: Utterance, situation: Situation) -> Candidate:
        return utterance.candidate(hypothesis, self._language, self._limit, situation)

    def _decide(
        self, utterance: Utterance, hypothesis: Hypothesis, now: float, refused: Refusal | None, situation: Situation
    ) -> Verdict:
        utterance.decided = True
        if refused is None:
            self._echo.was_spoken_over()
        utterance.was_talk = refused in TALK and not utterance.spoken
        shift = utterance.clock - utterance.fed
        intent = None if refused else self._language.heard(hypothesis.text)
        waited = now - utterance.speech_ends if refused is Refusal.NO_ANSWER else None
        return Verdict(
            text=hypothesis.text,
            command=intent.command if intent else None,
            value=intent.value if intent else None,
            refused=refused,
            starts=hypothesis.starts + shift if hypothesis.text else utterance.speech_starts,
            ends=min(now, hypothesis.ends + shift if hypothesis.text else utterance.speech_ends),
            decided=now,
            confidence=hypothesis.confidence,
            steps=tuple(self._steps(utterance, hypothesis, situation, waited)) if self._explains else (),
        )

    def _steps(
        self, utterance: Utterance, hypothesis: Hypothesis, situation: Situation, waited: float | None
    ) -> Iterator[Step]:
        return steps(utterance, hypothesis, self._candidate(hypothesis, utterance, situation), situation, waited)

    def _of(self, hypothesis: Hypothesis) -> Utterance | None:
        """The utterance that a hypothesis is about: the last that had begun where it starts."""
        begun = [each for each in self._utterances if each.fed <= hypothesis.starts + 1e-6]
        return begun[-1] if begun else None

    def _give_up(self, now: float, situation: Situation) -> Iterator[Verdict]:
        for each in self._utterances:
            if each.closed and not each.decided and now - each.speech_ends > ANSWER_SECONDS:
                nothing = each.partial or Hypothesis("", True, each.fed, each.fed, 0.0)
                yield self._decide(each, nothing, now, Refusal.NO_ANSWER, situation)
