"""An ear that explains itself: every step of the way from sound to command, and the one that refused."""

import numpy as np
import pytest

from coach.audio import MIC_BLOCK, MIC_RATE, Samples
from coach.hearing.ear import Ear, Verdict
from coach.hearing.gates import Situation
from coach.hearing.listen import fields
from coach.hearing.verdict import Step
from coach.language.command import Command
from coach.language.language import Language
from tests.hearing.scripted import ScriptedRecogniser
from tests.hearing.speakers import Say

EVERYTHING = frozenset(Command)
IN_ORDER = [
    "echo canceller",
    "speech gate",
    "recogniser",
    "ledger",
    "longest phrase",
    "exact phrase",
    "length",
    "confidence",
    "talk",
    "barge-in",
    "state",
    "decision",
]


def explained(
    recogniser: ScriptedRecogniser,
    language: Language,
    sound: Samples,
    now: Situation | None = None,
    *,
    explains: bool = True,
) -> list[Verdict]:
    """What an explaining ear makes of a sound, after a short quiet cue from which it knows the level of the echo."""
    ear, now = Ear(recogniser, language, explains=explains), now or Situation(EVERYTHING, None)
    verdicts = []
    for start in range(0, len(sound) - MIC_BLOCK + 1, MIC_BLOCK):
        situation = Situation(EVERYTHING, "Ready.") if MIC_BLOCK <= start < 5 * MIC_BLOCK else now
        verdicts += ear.listen(sound[start : start + MIC_BLOCK], start / MIC_RATE, situation)
    return verdicts


def only(verdicts: list[Verdict]) -> dict[str, Step]:
    """The steps of the only verdict by their names, in order."""
    (verdict,) = verdicts
    return {step.name: step for step in verdict.steps}


def test_a_command_has_passed_every_step_in_order(english: Language, flite: Say) -> None:
    steps = only(explained(ScriptedRecogniser(["easier"]), english, flite("easier")))
    assert list(steps) == IN_ORDER
    assert all(step.passed for step in steps.values())


def test_figures_lie_within_what_a_passed_step_asks_for(english: Language, flite: Say) -> None:
    partials = [""] * 15 + ["easier"] * 100
    steps = only(explained(ScriptedRecogniser(["easier"], partials), english, flite("easier")))
    measured = [step for step in steps.values() if step.figure is not None]
    assert {step.name for step in measured} >= {"speech gate", "length", "confidence", "decision"}
    for step in measured:
        assert (step.least or -np.inf) <= (step.figure or 0.0) <= (step.most or np.inf), step.name


def test_a_partial_result_that_stood_is_explained_by_its_blocks(english: Language, flite: Say) -> None:
    partials = [""] * 15 + ["easier"] * 100
    decision = only(explained(ScriptedRecogniser(["easier"], partials), english, flite("easier")))["decision"]
    assert (decision.figure, decision.unit, decision.least) == (6, "blocks", 6)
    final = only(explained(ScriptedRecogniser(["easier"]), english, flite("easier")))["decision"]
    assert final.figure is None


@pytest.mark.parametrize(
    ("heard", "confidence", "now", "refused_by"),
    [
        ("nothing like it", 1.0, None, "exact phrase"),
        ("done seventy three with seventy three kilos", 1.0, None, "length"),
        ("next", 0.2, None, "confidence"),
        ("next", 1.0, Situation(frozenset({Command.PAUSE}), None), "state"),
        ("next", 1.0, Situation(EVERYTHING, "Next, ball curl."), "ledger"),
        ("louder", 1.0, Situation(EVERYTHING, "Stand tall."), "barge-in"),
    ],
)
def test_the_last_step_is_the_one_that_refused(
    english: Language, flite: Say, heard: str, confidence: float, now: Situation | None, refused_by: str
) -> None:
    steps = only(explained(ScriptedRecogniser([heard], confidence=confidence), english, flite("next"), now))
    assert list(steps) == IN_ORDER[: IN_ORDER.index(refused_by) + 1]
    assert [step.name for step in steps.values() if not step.passed] == [refused_by]


def test_long_speech_is_refused_with_its_length_and_the_limit(english: Language, flite: Say) -> None:
    talk = "my grandmother used to make coffee every morning at seven and then she read the paper until we came in"
    step = list(only(explained(ScriptedRecogniser([]), english, flite(talk))).values())[-1]
    assert (step.name, step.passed, step.unit) == ("longest phrase", False, "s")
    assert step.figure is not None
    assert step.most is not None
    assert step.figure > step.most


def test_words_in_a_talk_are_refused_with_the_pause_before_them(english: Language, flite: Say) -> None:
    talk, word = flite("my grandmother used to make coffee"), flite("next")
    both = np.concatenate((talk[: -MIC_RATE // 2], word[MIC_RATE // 2 :]))
    step = explained(ScriptedRecogniser(["", "next"]), english, both)[-1].steps[-1]
    assert (step.name, step.passed) == ("talk", False)
    assert step.figure is not None
    assert step.least is not None
    assert 0 < step.figure < step.least


def test_a_recogniser_that_does_not_answer_is_explained_by_how_long_it_was_waited_for(
    english: Language, flite: Say
) -> None:
    class Mute(ScriptedRecogniser):
        def finish(self, *, number_asked: bool = False, over_voice: bool = False) -> tuple[()]:
            assert not number_asked
            assert not over_voice
            return ()

    sound = np.concatenate((flite("next"), np.zeros(3 * MIC_RATE, np.float32)))
    step = list(only(explained(Mute([]), english, sound)).values())[-1]
    assert (step.name, step.passed, step.most) == ("recogniser", False, 2.0)
    assert step.figure is not None
    assert step.figure > 2.0


def test_how_much_of_the_echo_is_taken_out_is_told_where_something_is_played(english: Language, flite: Say) -> None:
    now = Situation(EVERYTHING, None, echo_free=True, echo_db=31.0)
    step = only(explained(ScriptedRecogniser(["next"]), english, flite("next"), now))["echo canceller"]
    assert (step.figure, step.unit, step.passed) == (31.0, "dB", True)


def test_who_does_not_ask_gets_the_same_verdict_without_steps(english: Language, flite: Say) -> None:
    (silent,) = explained(ScriptedRecogniser(["easier"]), english, flite("easier"), explains=False)
    (explaining,) = explained(ScriptedRecogniser(["easier"]), english, flite("easier"))
    assert silent.steps == ()
    assert "explain" not in fields(silent)
    assert fields(silent) == {name: value for name, value in fields(explaining).items() if name != "explain"}


def test_steps_in_json_have_only_the_figures_they_have(english: Language, flite: Say) -> None:
    (verdict,) = explained(ScriptedRecogniser(["next"], confidence=0.2), english, flite("next"))
    listed = fields(verdict)["explain"]
    assert listed[-1] == {"step": "confidence", "passed": False, "figure": 0.2, "least": 0.5}
    assert all({"step", "passed"} <= step.keys() and None not in step.values() for step in listed)
