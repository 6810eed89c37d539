"""What a recogniser says, and what any recogniser can be asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from coach.audio import Samples


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """Words that may have been said.

    `starts` and `ends` are seconds on the stream of samples that was fed to the recogniser, so they do not count what
    the speech gate held back. `confidence` is 0 … 1, and scaled so that 0.5 is where a recogniser would draw its own
    line between a phrase and other speech. A hypothesis that is not `final` may still change.
    """

    text: str
    final: bool
    starts: float
    ends: float
    confidence: float


class Recogniser(Protocol):
    """Turns samples into hypotheses. Feed utterances that a speech gate has cut out.

    The times of its hypotheses count every sample it was fed since it was made. One thread uses it.
    """

    name: str
    #: One line for the user when something else listens than was hoped for.
    notice: str | None

    @property
    def fed(self) -> float:
        """Seconds of samples it was fed so far."""

    @property
    def problem(self) -> str | None:
        """One line for the user when it cannot hear at the moment; None when all is well."""

    def accept(self, samples: Samples) -> Sequence[Hypothesis]:
        """Take mono float32 samples at `MIC_RATE`; give what is known by now.

        With no samples at all it only gives what has arrived since: a recogniser in another process answers late.
        """

    def finish(self, *, number_asked: bool = False, over_voice: bool = False) -> Sequence[Hypothesis]:
        """The utterance is over: give its final hypothesis, now or (in another process) with a later `accept`.

        `number_asked`: it probably is a number. `over_voice`: the coach spoke meanwhile.
        """

    def close(self) -> None:
        """Give everything back. Nothing may be asked afterwards."""


class LocalRecogniser(Recogniser, Protocol):
    """One in this process, which can say what it does not listen for."""

    #: The phrases that have a word it does not know.
    missing: tuple[str, ...]
