import numpy as np
import pytest

from coach.audio import MIC_BLOCK, MIC_RATE, Samples
from coach.hearing.ear import Ear, Verdict
from coach.hearing.gates import Refusal, Situation
from coach.language.command import Command, Report
from coach.language.language import Language
from coach.language.vocabulary import Vocabulary
from tests.hearing.scripted import ScriptedRecogniser
from tests.hearing.speakers import Say

EVERYTHING = frozenset(Command)


def hear(
    recogniser: ScriptedRecogniser,
    language: Language,
    sound: Samples,
    commands: frozenset[Command] = EVERYTHING,
    speaking: str | None = None,
    begins: float = 0.0,
) -> list[Verdict]:
    """What an ear makes of a sound. A short quiet cue has sounded before, so that the level of the echo is known."""
    ear = Ear(recogniser, language)
    verdicts = []
    for start in range(0, len(sound) - MIC_BLOCK + 1, MIC_BLOCK):
        cue = "Ready." if MIC_BLOCK <= start < 5 * MIC_BLOCK else speaking if start > 8 * MIC_BLOCK else None
        situation = Situation(commands, cue)
        verdicts += ear.listen(sound[start : start + MIC_BLOCK], begins + start / MIC_RATE, situation)
    return verdicts


def only(verdicts: list[Verdict]) -> Verdict:
    assert len(verdicts) == 1
    return verdicts[0]


def test_a_phrase_becomes_one_command_with_its_times_on_the_frame_clock(english: Language, flite: Say) -> None:
    verdict = only(hear(ScriptedRecogniser(["easier"]), english, flite("easier"), begins=100.0))
    assert verdict.command is Command.EASIER
    assert verdict.refused is None
    assert 100.0 < verdict.starts < verdict.ends <= verdict.decided < 101.6
    assert verdict.decided / 0.02 == pytest.approx(round(verdict.decided / 0.02))


def test_in_silence_the_recogniser_is_fed_nothing(english: Language) -> None:
    recogniser = ScriptedRecogniser(["next"])
    assert hear(recogniser, english, np.zeros(5 * MIC_RATE, np.float32)) == []
    assert recogniser.fed == 0.0


def test_a_stable_partial_decides_before_the_final_and_the_utterance_fires_once(english: Language, flite: Say) -> None:
    partials = [""] * 15 + ["easier"] * 100
    early = only(hear(ScriptedRecogniser(["easier"], partials), english, flite("easier")))
    late = only(hear(ScriptedRecogniser(["easier"]), english, flite("easier")))
    assert early.command is late.command is Command.EASIER
    assert early.decided < late.decided


def test_the_end_waits_for_the_final_hypothesis(english: Language, flite: Say) -> None:
    partials = ["end workout"] * 100
    with_partials = only(hear(ScriptedRecogniser(["end workout"], partials), english, flite("end workout")))
    without = only(hear(ScriptedRecogniser(["end workout"]), english, flite("end workout")))
    assert with_partials.command is Command.END
    assert with_partials.decided == without.decided


def test_a_partial_that_grows_into_no_command_is_none(english: Language, flite: Say) -> None:
    partials = [""] * 10 + ["easier"] * 2 + ["easier said"] * 100
    verdict = only(hear(ScriptedRecogniser(["easier said than done"], partials), english, flite("easier said")))
    assert (verdict.command, verdict.refused) == (None, Refusal.NOT_A_COMMAND)


def test_a_report_is_what_the_final_hypothesis_says(english: Language, flite: Say) -> None:
    partials = [""] * 20 + ["done"] * 10 + ["done nine"] * 100
    verdict = only(hear(ScriptedRecogniser(["done nineteen"], partials), english, flite("done nineteen")))
    assert (verdict.command, verdict.value) == (Command.DONE, Report(reps=19))


def test_a_number_that_the_coach_counts_is_no_report(english: Language, flite: Say) -> None:
    verdict = only(hear(ScriptedRecogniser(["nine"]), english, flite("nine"), speaking="Nine."))
    assert (verdict.command, verdict.refused) == (None, Refusal.COACH_SAID_IT)


def test_speech_longer_than_any_phrase_is_refused_and_the_recogniser_emptied(english: Language, flite: Say) -> None:
    recogniser = ScriptedRecogniser(["next"])
    talk = "my grandmother used to make coffee every morning at seven and then she read the paper until we came in"
    verdict = only(hear(recogniser, english, flite(talk)))
    assert (verdict.command, verdict.refused) == (None, Refusal.TOO_LONG)
    assert recogniser.finished == 1


def test_a_command_that_the_state_does_not_take_is_refused_with_its_text(english: Language, flite: Say) -> None:
    verdict = only(hear(ScriptedRecogniser(["yes"]), english, flite("yes"), frozenset({Command.NEXT})))
    assert (verdict.text, verdict.command, verdict.refused) == ("yes", None, Refusal.NOT_NOW)


def test_an_unsure_hypothesis_is_refused(english: Language, flite: Say) -> None:
    verdict = only(hear(ScriptedRecogniser(["next"], confidence=0.2), english, flite("next")))
    assert verdict.refused is Refusal.UNSURE


@pytest.mark.parametrize(
    ("said", "refused"),
    [("stop", None), ("louder", Refusal.WHILE_SPEAKING), ("back", Refusal.COACH_SAID_IT)],
)
def test_over_a_sentence_of_the_coach(english: Language, flite: Say, said: str, refused: Refusal | None) -> None:
    verdict = only(hear(ScriptedRecogniser([said]), english, flite(said), speaking="Keep your back flat."))
    assert verdict.refused is refused


def test_the_coachs_own_echo_does_not_reach_the_recogniser(english: Language, flite: Say) -> None:
    recogniser = ScriptedRecogniser(["stop"] * 20)
    ear = Ear(recogniser, english)
    block = 0
    for text in ("Three.", "Two.", "One.", "Next, ball curl."):
        sound = flite(text)
        for start in range(0, len(sound) - MIC_BLOCK + 1, MIC_BLOCK):
            speaking = text if MIC_RATE // 2 < start < len(sound) - MIC_RATE // 4 else None
            ear.listen(sound[start : start + MIC_BLOCK], block * 0.02, Situation(EVERYTHING, speaking))
            block += 1
    assert recogniser.fed == 0.0


def test_words_right_after_a_talk_are_part_of_it(english: Language, flite: Say) -> None:
    talk, word = flite("my grandmother used to make coffee"), flite("next")
    recogniser = ScriptedRecogniser(["", "next"])
    run_on = hear(recogniser, english, np.concatenate((talk[: -MIC_RATE // 2], word[MIC_RATE // 2 :])))
    assert [verdict.refused for verdict in run_on] == [Refusal.NOT_A_COMMAND, Refusal.TALK]
    apart = hear(ScriptedRecogniser(["", "next"]), english, np.concatenate((talk, word)))
    assert [verdict.command for verdict in apart] == [None, Command.NEXT]


def test_a_final_hypothesis_that_comes_late_still_counts(english: Language, flite: Say) -> None:
    verdict = only(hear(ScriptedRecogniser(["harder"], late=True), english, flite("harder")))
    assert verdict.command is Command.HARDER


def test_two_commands_one_after_the_other_are_two(english: Language, flite: Say) -> None:
    both = np.concatenate((flite("pause"), flite("resume")))
    verdicts = hear(ScriptedRecogniser(["pause", "resume"]), english, both)
    assert [verdict.command for verdict in verdicts] == [Command.PAUSE, Command.RESUME]


def test_a_recogniser_that_does_not_answer_is_not_waited_for(english: Language, flite: Say) -> None:
    class Mute(ScriptedRecogniser):
        def finish(self, *, number_asked: bool = False, over_voice: bool = False) -> tuple[()]:
            assert not number_asked
            assert not over_voice
            return ()

    quiet = np.zeros(3 * MIC_RATE, np.float32)
    verdict = only(hear(Mute([]), english, np.concatenate((flite("next"), quiet))))
    assert verdict.refused is Refusal.NO_ANSWER


@pytest.mark.parametrize("asked", [True, False])
@pytest.mark.parametrize("speaking", [None, "Lower your hips."])
def test_the_recogniser_is_told_whether_a_number_was_asked_for_and_whether_the_coach_spoke(
    asked: bool, speaking: str | None, english: Language, flite: Say
) -> None:
    recogniser = ScriptedRecogniser(["nine"])
    situation = Situation(frozenset(Command), speaking, echo_free=True, number_asked=asked)
    samples = np.concatenate((flite("nine"), np.zeros(MIC_RATE, np.float32)))
    ear = Ear(recogniser, english)
    for start in range(0, len(samples) - MIC_BLOCK + 1, MIC_BLOCK):
        ear.listen(samples[start : start + MIC_BLOCK], start / MIC_RATE, situation)
    assert recogniser.numbers_asked == [asked]
    assert recogniser.over_voices == [speaking is not None]


def test_closing_the_ear_closes_the_recogniser(english: Language) -> None:
    recogniser = ScriptedRecogniser([])
    Ear(recogniser, english).close()
    assert recogniser.closed


def test_a_command_with_a_value_waits_for_the_final_hypothesis_and_brings_the_value(
    english: Language, flite: Say
) -> None:
    knowing = english.knowing(Vocabulary(language="en", equipment=(("exercise-ball", ("ball",)),)))
    text = "i don't have a ball"
    partly = only(hear(ScriptedRecogniser([text], [""] * 15 + [text] * 100), knowing, flite(text)))
    late = only(hear(ScriptedRecogniser([text]), knowing, flite(text)))
    assert (partly.command, partly.value) == (Command.MISSING_EQUIPMENT, "exercise-ball")
    assert partly.decided == late.decided


def test_a_question_brings_its_topic_without_waiting_for_the_end(english: Language, flite: Say) -> None:
    text = "what goes wrong"
    early = only(hear(ScriptedRecogniser([text], [""] * 25 + [text] * 100), english, flite(text)))
    late = only(hear(ScriptedRecogniser([text]), english, flite(text)))
    assert (early.command, early.value) == (late.command, late.value) == (Command.EXPLAIN, "mistakes")
    assert early.decided < late.decided


def test_what_can_only_be_typed_is_no_command_when_a_recogniser_hears_it(english: Language, flite: Say) -> None:
    knowing = english.knowing(Vocabulary(language="en", equipment=(("exercise-ball", ("ball",)),)))
    verdict = only(hear(ScriptedRecogniser(["no ball"]), knowing, flite("no ball")))
    assert (verdict.command, verdict.value, verdict.refused) == (None, None, Refusal.NOT_A_COMMAND)
