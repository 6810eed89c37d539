"""Pain: it stops what is done, acts on the exercise that hurts, and never offers what it would refuse."""

from coach.session.effects import Flagged
from coach.session.states import State
from coach.workout.plan import Plan
from tests.dialogue import Dialogue

LIFT, RDL, CURL = "ninety-ninety-hip-lift", "romanian-deadlift", "stability-ball-leg-curl"


def resting_after_the_lift(plan: Plan) -> Dialogue:
    """In the rest between the hip lift and the deadlifts."""
    return Dialogue(plan).wait_for(State.RESTING, RDL, 1).wait(10)


def test_pain_in_a_rest_flags_the_exercise_that_is_done_and_keeps_the_next(day_one: Plan) -> None:
    dialogue = resting_after_the_lift(day_one)
    assert "Ninety ninety hip lift is done for today" in dialogue.answer("that hurts")
    flags = [effect for effect in dialogue.effects if isinstance(effect, Flagged)]
    assert flags[-1].exercise == LIFT
    dialogue.wait(5).say("skip")
    assert dialogue.session.state is State.RESTING
    assert dialogue.phase().exercise == RDL


def test_after_pain_in_a_finished_exercise_the_next_one_is_not_made_easier(day_one: Plan) -> None:
    dialogue = resting_after_the_lift(day_one)
    dialogue.say("that hurts")
    assert dialogue.answer("easier") == "Take your time. You can say resume, or end."
    assert dialogue.phase().variant == "standard"
    dialogue.say("resume")
    assert dialogue.session.state is State.RESTING


def test_what_is_said_about_pain_has_the_highest_rank(day_one: Plan) -> None:
    dialogue = Dialogue(day_one).wait_for(State.WORKING, RDL).wait(12)
    dialogue.say("ouch")
    dialogue.wait(2)
    assert dialogue.records("say")[-1]["rank"] == "safety"


def test_what_is_refused_is_not_offered(day_one: Plan) -> None:
    dialogue = Dialogue(day_one).wait_for(State.WORKING, RDL).wait(12)
    dialogue.say("ouch")
    dialogue.wait(8).say("resume")
    dialogue.wait(12)
    assert "health professional" in dialogue.answer("that hurts")
    for words in ("easier", "help"):
        assert "easier" not in dialogue.answer(words)
    assert dialogue.session.state is State.HURTING


def test_an_exercise_left_out_for_pain_does_not_come_back(day_one: Plan) -> None:
    dialogue = Dialogue(day_one).wait_for(State.WORKING, RDL).wait(12)
    dialogue.say("ouch")
    dialogue.wait(12).say("resume")
    dialogue.wait(12).say("ouch")
    dialogue.wait(12).say("resume")
    dialogue.wait(1).say("back")
    assert dialogue.phase().exercise == LIFT
