"""A recogniser that hears what it is told to, for tests of what is made of it. Also one that crashes or hangs."""

import os
import time
from collections import deque
from collections.abc import Iterable, Sequence

from coach.audio import MIC_RATE, Samples
from coach.hearing.hypothesis import Hypothesis


class ScriptedRecogniser:
    """For each utterance: the partial text after each block, if any, and the final text.

    With `late` the final hypotheses come only when it is asked once more, as from another process.
    """

    def __init__(
        self, finals: Iterable[str], partials: Sequence[str] = (), confidence: float = 1.0, late: bool = False
    ) -> None:
        self.name = "scripted"
        self.problem: str | None = None
        self.notice: str | None = None
        self.closed = False
        self.finished = 0
        self.numbers_asked: list[bool] = []
        self.over_voices: list[bool] = []
        self._finals = deque(finals)
        self._partials = partials
        self._confidence = confidence
        self._late = late
        self._owed: list[Hypothesis] = []
        self._samples = 0
        self._begun = 0
        self._blocks = 0

    @property
    def fed(self) -> float:
        return self._samples / MIC_RATE

    def accept(self, samples: Samples) -> Sequence[Hypothesis]:
        owed, self._owed = self._owed, []
        if not len(samples):
            return owed
        self._samples += len(samples)
        if self._blocks < len(self._partials):
            owed.append(self._hypothesis(self._partials[self._blocks], final=False))
        self._blocks += 1
        return owed

    def finish(self, *, number_asked: bool = False, over_voice: bool = False) -> Sequence[Hypothesis]:
        self.finished += 1
        self.numbers_asked.append(number_asked)
        self.over_voices.append(over_voice)
        final = self._hypothesis(self._finals.popleft() if self._finals else "", final=True)
        self._begun, self._blocks = self._samples, 0
        if self._late:
            self._owed.append(final)
            return ()
        return (final,)

    def close(self) -> None:
        self.closed = True

    def _hypothesis(self, text: str, final: bool) -> Hypothesis:
        return Hypothesis(text, final, self._begun / MIC_RATE, self.fed, self._confidence)


class CrashingRecogniser(ScriptedRecogniser):
    """Ends its process when it hears something loud, and hangs when it hears something negative."""

    def accept(self, samples: Samples) -> Sequence[Hypothesis]:
        if samples.max() > 0.9:
            os._exit(9)
        if samples.min() < -0.9:
            time.sleep(60)
        return super().accept(samples)


def open_scripted() -> ScriptedRecogniser:
    return ScriptedRecogniser(["next"] * 10)


def open_crashing() -> CrashingRecogniser:
    return CrashingRecogniser(["next"] * 10)
