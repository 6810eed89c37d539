from coach.hearing.gates import (
    Refusal,
    barge_in_gate,
    confidence_gate,
    ledger_gate,
    length_gate,
    state_gate,
    talk_gate,
)
from coach.language.command import BARGE_IN, Command


def test_a_command_that_the_state_takes_passes() -> None:
    assert state_gate(Command.NEXT, frozenset({Command.NEXT})) is None


def test_a_command_that_the_state_does_not_take_is_not_now() -> None:
    assert state_gate(Command.YES, frozenset({Command.NEXT})) is Refusal.NOT_NOW


def test_in_silence_every_command_may_be_said() -> None:
    assert {barge_in_gate(command, ()) for command in Command} == {None}


def test_while_the_coach_speaks_only_urgent_commands_count() -> None:
    passing = {command for command in Command if barge_in_gate(command, {"Stand tall."}) is None}
    assert passing == BARGE_IN


def test_words_of_the_cue_that_sounds_are_the_coachs_own() -> None:
    assert ledger_gate("back", {"Keep your back flat."}) is Refusal.COACH_SAID_IT
    assert ledger_gate("next one", {"One more.", "The next one is the last."}) is Refusal.COACH_SAID_IT


def test_a_number_that_the_coach_counts_is_its_own() -> None:
    assert ledger_gate("nine", {"Nine."}) is Refusal.COACH_SAID_IT
    assert ledger_gate("twenty five", {"Twenty-five. Last three."}) is Refusal.COACH_SAID_IT
    assert barge_in_gate(Command.REPS, {"Nine."}) is Refusal.WHILE_SPEAKING


def test_words_of_two_cues_together_are_not_the_coachs_own() -> None:
    assert ledger_gate("next one", {"Next.", "One."}) is None


def test_other_words_than_the_cues_may_be_the_athletes() -> None:
    assert ledger_gate("stop", {"Keep your back flat."}) is None
    assert ledger_gate("stop", ()) is None


def test_case_and_punctuation_of_a_cue_do_not_matter_to_the_ledger() -> None:
    assert ledger_gate("what's next", {"What’s next? The ball curl!"}) is Refusal.COACH_SAID_IT


def test_a_phrase_takes_about_as_long_as_it_has_sounds() -> None:
    assert length_gate("next", 0.45) is None
    assert length_gate("next", 1.2) is Refusal.WRONG_LENGTH
    assert length_gate("how much time is left", 0.3) is Refusal.WRONG_LENGTH


def test_a_korean_syllable_counts_as_several_sounds() -> None:
    assert length_gate("얼마나 남았어", 1.2) is None


def test_while_the_coach_speaks_more_confidence_is_needed() -> None:
    assert confidence_gate(0.55, ()) is None
    assert confidence_gate(0.55, {"Stand tall."}) is Refusal.UNSURE
    assert confidence_gate(0.4, ()) is Refusal.UNSURE


def test_words_right_after_other_words_belong_to_a_talk() -> None:
    assert talk_gate(gap=0.3, above=2.0) is Refusal.TALK
    assert talk_gate(gap=0.8, above=2.0) is None


def test_a_command_right_after_a_faint_clatter_is_no_talk() -> None:
    assert talk_gate(gap=0.3, above=15.0) is None
