"""The steps from sound to command that one utterance took, for who asks why it was heard or refused."""

from collections.abc import Iterator

from coach.hearing.candidate import Candidate
from coach.hearing.echo_canceller import CONVERGED_DB
from coach.hearing.gates import Situation
from coach.hearing.hypothesis import Hypothesis
from coach.hearing.utterance import Utterance
from coach.hearing.verdict import Step

#: How long (seconds) the final hypothesis of a recogniser in another process is waited for.
ANSWER_SECONDS = 2.0


def steps(
    utterance: Utterance, hypothesis: Hypothesis, candidate: Candidate, situation: Situation, waited: float | None
) -> Iterator[Step]:
    """All steps in their order, up to the one that refused it. `waited`: for so long, and no answer came."""
    yield _canceller(situation)
    yield Step("speech gate", True, utterance.peak, "dB", least=utterance.threshold)
    if waited is not None:
        yield Step("recogniser", False, waited, "s", most=ANSWER_SECONDS, note="no final result")
        return
    kind = "final" if hypothesis.final else "partial"
    yield Step("recogniser", True, note=f'"{hypothesis.text}", {kind}' if hypothesis.text else f"nothing, {kind}")
    passed = True
    for step in candidate.steps():
        passed = step.passed
        yield step
    if passed:
        yield _decision(utterance, hypothesis)


def _canceller(situation: Situation) -> Step:
    if situation.echo_db is None:
        return Step("echo canceller", True, note="nothing was played")
    clear = "no echo in the samples" if situation.echo_free else "the echo is in the samples"
    return Step("echo canceller", True, situation.echo_db, "dB", least=CONVERGED_DB, note=clear)


def _decision(utterance: Utterance, hypothesis: Hypothesis) -> Step:
    if hypothesis.final:
        return Step("decision", True, note="by the final result")
    stable = utterance.stable
    return Step("decision", True, stable.blocks, "blocks", least=stable.needed, note="by a partial result that stood")
