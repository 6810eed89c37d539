"""What each command does, as short dialogues."""

import pytest

from coach.cues.volume import LOUDEST, STEP
from coach.performer import Levels
from coach.session.effects import Answered, Ended, Flagged, Logged, Play, Volume
from coach.session.states import State
from coach.workout.plan import Plan
from tests.dialogue import Dialogue

RDL = "romanian-deadlift"


def in_the_set(plan: Plan, seconds: float = 16.0) -> Dialogue:
    """In the first set of deadlifts, `seconds` after its first repetition began: 5 s each."""
    return Dialogue(plan).wait_for(State.WORKING, RDL).wait(seconds)


def in_the_rest(plan: Plan, seconds: float = 10.0) -> Dialogue:
    """In the rest after the first set of deadlifts."""
    return Dialogue(plan).wait_for(State.RESTING, RDL, 2).wait(seconds)


def test_easier_swaps_the_running_set_and_goes_on_from_the_repetition_reached(day_one: Plan) -> None:
    dialogue = in_the_set(day_one, 16.0)
    deadlift = day_one.catalog.exercises[RDL]
    assert dialogue.answer("easier") == deadlift.ladder[deadlift.rung_of("half-range")].change
    assert dialogue.planned()[1:5] == ["Three.", "Two.", "One.", "Four. Down."]
    assert (dialogue.phase().variant, dialogue.phase().reps, dialogue.phase().target) == ("half-range", 3, 10)
    dialogue.wait_for(State.RESTING)
    logged = dialogue.records("logged")[-1]
    assert (logged["variant"], logged["reps"]) == ("half-range", 10)


def test_easier_and_harder_climb_the_whole_ladder_and_say_when_it_ends(day_one: Plan) -> None:
    dialogue = in_the_set(day_one)
    for variant in ("half-range", "bodyweight"):
        dialogue.say("easier")
        assert dialogue.phase().variant == variant
    assert "easiest" in dialogue.answer("too hard")
    assert dialogue.phase().variant == "bodyweight"
    for variant in ("half-range", "standard", "slow", "heavier"):
        dialogue.say("harder")
        assert dialogue.phase().variant == variant
    assert "hardest" in dialogue.answer("too easy")


def test_easier_in_a_rest_changes_the_next_set_and_the_rest_goes_on(day_one: Plan) -> None:
    dialogue = in_the_rest(day_one)
    ends = dialogue.phase().ends
    dialogue.say("easier")
    assert dialogue.phase().ends == ends
    dialogue.wait_for(State.WORKING)
    assert dialogue.phase().variant == "half-range"


def test_a_command_cuts_what_sounds_and_a_tone_starts_at_once(day_one: Plan) -> None:
    dialogue = in_the_set(day_one)
    dialogue.say("easier")
    play = next(effect for effect in reversed(dialogue.effects) if isinstance(effect, Play))
    assert play.cut
    assert play.at == dialogue.now
    assert play.placements[0].at == dialogue.now
    assert play.placements[0].tone is not None


def test_done_ends_the_set_with_the_repetitions_that_were_complete(day_one: Plan) -> None:
    dialogue = in_the_set(day_one, 41.0)
    dialogue.say("done")
    assert dialogue.session.state is State.RESTING
    assert dialogue.records("logged")[-1]["reps"] == 8


def test_next_in_a_rest_counts_in_and_begins_the_set(day_one: Plan) -> None:
    dialogue = in_the_rest(day_one)
    dialogue.say("next")
    assert dialogue.session.state is State.WORKING
    assert dialogue.planned()[:4] == ["Three.", "Two.", "One.", "One. Down."]


def test_skip_leaves_the_exercise_out_and_briefs_the_next(day_one: Plan) -> None:
    dialogue = in_the_set(day_one)
    assert dialogue.answer("skip this exercise") == "Leaving out Romanian deadlift."
    assert dialogue.session.state is State.BRIEFING
    assert dialogue.phase().exercise == "stability-ball-leg-curl"


def test_skip_in_the_last_exercise_ends_the_workout(day_one: Plan) -> None:
    dialogue = Dialogue(day_one).wait_for(State.WORKING, "stability-ball-leg-curl").wait(7)
    assert dialogue.answer("skip") == "Leaving out Ball curl."
    assert dialogue.session.state is State.FINISHED
    assert dialogue.planned()[-1] == "That is all for today. Six sets done. Well done."


def test_back_goes_to_the_start_of_the_set(day_one: Plan) -> None:
    dialogue = in_the_set(day_one)
    dialogue.say("go back")
    assert dialogue.session.state is State.WORKING
    assert (dialogue.phase().set, dialogue.phase().reps) == (1, 0)


def test_back_within_three_seconds_goes_to_the_set_before(day_one: Plan) -> None:
    dialogue = Dialogue(day_one).wait_for(State.WORKING, RDL, 2).wait(2)
    assert dialogue.answer("back") == "Back to Romanian deadlift, set one."
    assert dialogue.phase().set == 1


def test_back_in_a_rest_repeats_the_set_and_the_better_of_the_two_is_kept(day_one: Plan) -> None:
    dialogue = in_the_rest(day_one)
    dialogue.say("back")
    dialogue.wait(dialogue.phase().began + 16 - dialogue.now).say("done")
    logged = [one for one in dialogue.session.logged if one.exercise == RDL]
    assert [(one.set, one.reps) for one in logged] == [(1, 10)]


def test_repeat_says_the_last_sentence_again(day_one: Plan) -> None:
    dialogue = in_the_rest(day_one)
    last = dialogue.sentences()[-1]
    assert dialogue.answer("say that again") == last


def test_pausing_in_a_set_freezes_it_and_resume_goes_on_with_the_repetition(day_one: Plan) -> None:
    dialogue = in_the_set(day_one, 17.0)
    dialogue.say("pause")
    assert dialogue.session.state is State.PAUSED
    assert dialogue.session.waits
    dialogue.wait(200)
    assert dialogue.answer("resume") == "Romanian deadlift, set one of three, after three repetitions."
    assert dialogue.planned()[1:5] == ["Three.", "Two.", "One.", "Four."]
    dialogue.wait_for(State.RESTING)
    assert dialogue.records("logged")[-1]["reps"] == 10


def test_pausing_in_a_rest_keeps_what_is_left_of_it(day_one: Plan) -> None:
    dialogue = in_the_rest(day_one, 20.0)
    dialogue.say("pause")
    dialogue.wait(100).say("continue")
    phase = dialogue.phase()
    assert phase.phase == "resting"
    assert phase.ends == pytest.approx(phase.began + 60)
    assert (phase.ends or 0) - dialogue.now > 40


def test_stop_is_silent_at_once_and_then_asks(day_one: Plan) -> None:
    dialogue = in_the_set(day_one)
    dialogue.say("stop")
    play = next(effect for effect in reversed(dialogue.effects) if isinstance(effect, Play))
    words = [cue for cue in play.placements if cue.text]
    assert play.cut
    assert words[0].at >= dialogue.now + 0.8
    assert words[0].text == "Stopped."
    assert words[1].text == "Three sets done, five sets to go. Do you want to end the workout?"
    assert dialogue.session.state is State.ASKING


def test_yes_ends_the_workout_and_keeps_what_was_done(day_one: Plan) -> None:
    dialogue = in_the_set(day_one, 26.0)
    dialogue.say("stop")
    dialogue.wait(4).say("yes")
    assert dialogue.session.state is State.FINISHED
    dialogue.wait(20)
    assert dialogue.effects[-1] == Ended(dialogue.effects[-1].at, "ended")
    assert dialogue.records("logged")[-1]["reps"] == 5


def test_no_goes_on_where_it_was(day_one: Plan) -> None:
    dialogue = in_the_set(day_one, 26.0)
    dialogue.say("end")
    dialogue.wait(4).say("no")
    assert dialogue.session.state is State.WORKING
    assert dialogue.phase().reps == 5


def test_a_question_nobody_answers_becomes_a_pause(day_one: Plan) -> None:
    dialogue = in_the_set(day_one)
    dialogue.say("stop")
    dialogue.wait(60)
    assert dialogue.session.state is State.PAUSED
    assert "Then I wait. Say resume to go on, or end." in dialogue.sentences()


def test_end_says_what_was_done_and_what_is_left(day_one: Plan) -> None:
    dialogue = in_the_rest(day_one)
    answer = dialogue.answer("end the workout")
    assert answer == "Three sets done, five sets to go. Do you want to end the workout?"


def test_end_while_paused_and_no_stays_paused(day_one: Plan) -> None:
    dialogue = in_the_set(day_one)
    dialogue.say("pause")
    dialogue.say("end")
    dialogue.say("no")
    assert dialogue.session.state is State.PAUSED


def test_time_left_and_whats_next_and_explain_are_answered(day_one: Plan) -> None:
    dialogue = in_the_rest(day_one)
    assert dialogue.answer("how long left") == "About eleven minutes left."
    assert dialogue.answer("what's next") == "Next comes set two of three, Romanian deadlift."
    assert dialogue.answer("how do i do this") == "Romanian deadlift."
    assert "Soften your knees." in dialogue.planned()


def test_a_question_in_a_set_does_not_cost_a_repetition(day_one: Plan) -> None:
    dialogue = in_the_set(day_one, 16.0)
    dialogue.say("how long left")
    assert dialogue.planned()[1] == "Four."
    dialogue.wait_for(State.RESTING)
    assert dialogue.records("logged")[-1]["reps"] == 10


def test_a_question_late_in_a_rest_does_not_disturb_the_count_in(day_one: Plan) -> None:
    dialogue = in_the_rest(day_one, 57.5)
    dialogue.say("how long left")
    planned = dialogue.planned()
    assert planned[-3:] == ["Three.", "Two.", "One."]
    assert len(planned) > 3


def test_a_question_over_the_next_up_cue_does_not_lose_the_name(day_one: Plan) -> None:
    dialogue = in_the_rest(day_one, 43.0)
    dialogue.say("how long left")
    assert any("Romanian deadlift" in text for text in dialogue.planned()[1:])


def test_louder_and_quieter_change_the_gain_until_the_end(day_one: Plan) -> None:
    dialogue = in_the_rest(day_one)
    for _ in range(5):
        dialogue.say("louder")
    gains = [effect.gain for effect in dialogue.effects if isinstance(effect, Volume)]
    assert gains == sorted(gains)
    assert len(gains) == 3
    assert dialogue.answer("louder") == "This is as loud as it goes."
    dialogue.say("quieter")
    assert [effect for effect in dialogue.effects if isinstance(effect, Volume)][-1].gain == gains[1]


@pytest.mark.parametrize("volume", [-40.0, -12.0, 0.0, 3.0, 6.0])
def test_louder_goes_as_far_as_the_mixer_from_whatever_volume_is_set(day_one: Plan, volume: float) -> None:
    begun = Levels(volume).gain
    dialogue, loudest = Dialogue(day_one, gain=begun).wait(10.0), begun
    while not dialogue.answer("louder").startswith(("This is as loud", "It goes no")):
        told = [effect for effect in dialogue.effects if isinstance(effect, Volume)]
        assert begun * told[-1].gain > loudest
        loudest = begun * told[-1].gain
    assert loudest <= LOUDEST < loudest * STEP


def test_help_names_three_commands_of_the_state(day_one: Plan) -> None:
    assert in_the_set(day_one).answer("help") == "You can say done, easier, or pause."


def test_a_command_the_state_does_not_take_says_what_can_be_said(day_one: Plan) -> None:
    dialogue = in_the_rest(day_one)
    assert dialogue.answer("yes") == "Not now. You can say ready, more time, or pause."
    answered = [effect for effect in dialogue.effects if isinstance(effect, Answered)]
    assert not answered[-1].accepted
    assert dialogue.session.state is State.RESTING


def test_words_that_are_no_command_change_nothing(day_one: Plan) -> None:
    dialogue = in_the_set(day_one)
    before = dialogue.planned()
    heard = dialogue.say("nice weather today")
    assert [one["accepted"] for one in heard if one["kind"] == "heard"] == [False]
    assert dialogue.planned() == before


def test_pain_stops_the_set_offers_easier_and_flags_the_exercise(day_one: Plan) -> None:
    dialogue = in_the_set(day_one)
    assert dialogue.answer("that hurts").startswith("Stop there and let go.")
    assert dialogue.session.state is State.HURTING
    assert [(flag["exercise"], flag["times"]) for flag in dialogue.records("flagged")] == [(RDL, 1)]
    dialogue.say("easier")
    assert (dialogue.phase().phase, dialogue.phase().variant, dialogue.phase().reps) == ("working", "half-range", 3)


def test_a_second_pain_leaves_the_exercise_out_and_names_a_professional(day_one: Plan) -> None:
    dialogue = in_the_set(day_one)
    dialogue.say("ouch")
    dialogue.wait(5).say("easier")
    dialogue.wait(10)
    assert "health professional" in dialogue.answer("that hurts")
    assert "easier" not in dialogue.answer("easier")
    assert dialogue.session.state is State.HURTING
    dialogue.say("resume")
    assert dialogue.phase().exercise == "stability-ball-leg-curl"


def test_pain_in_a_rest_is_about_the_exercise_just_done(day_one: Plan) -> None:
    dialogue = Dialogue(day_one).wait_for(State.RESTING, "stability-ball-leg-curl", 1).wait(5)
    dialogue.say("it hurts")
    flags = [effect for effect in dialogue.effects if isinstance(effect, Flagged)]
    assert flags[-1].exercise == RDL


def test_after_the_end_nothing_is_taken_any_more(day_one: Plan) -> None:
    dialogue = in_the_set(day_one)
    dialogue.say("end")
    dialogue.say("yes")
    dialogue.wait(30)
    assert dialogue.session.over
    before = len([effect for effect in dialogue.effects if isinstance(effect, Logged)])
    dialogue.say("done")
    assert len([effect for effect in dialogue.effects if isinstance(effect, Logged)]) == before
