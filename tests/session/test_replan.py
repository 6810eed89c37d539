"""Another plan in the middle of a workout: everything that follows is said, timed and logged by the new one."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from coach.cues.estimate import spoken_seconds
from coach.language.command import Command
from coach.language.language import load_language
from coach.session.dialogue import Dialogue as Model
from coach.session.events import Given
from coach.session.states import State
from coach.workout.exercise import Exercise
from coach.workout.model import Way
from coach.workout.plan import Plan
from coach.workout.planner import lacking
from tests.dialogue import Dialogue
from tests.session.exercises import dose, exercise, item, needs, plan, rung
from tests.session.shapes import PLANS

LADDER = (rung("low"), rung("middle", needs=needs("ball")), rung("high", needs=needs("ball")))


def with_ball(name: str, **given: object) -> Exercise:
    return exercise(name, needs=needs("ball"), **given)


def model_of(dialogue: Dialogue) -> Model:
    return dialogue.session._dialogue


def replanned(dialogue: Dialogue, plan: Plan) -> None:
    """Swap the plan, and answer something, as a wish does."""
    model = model_of(dialogue)
    model.turn(dialogue.now)
    model.replan(plan)
    dialogue.say("louder")


def without_ball(dialogue: Dialogue) -> Plan:
    progress = model_of(dialogue).progress
    return lacking(progress.plan, "ball", progress.index, progress.rungs)


def test_an_exercise_that_became_another_one_is_briefed_and_done_in_its_place() -> None:
    made = plan(item(exercise("lift"), dose(Way.PACED)), item(with_ball("curl"), dose(Way.PACED, 2, 5)))
    other = exercise("bend")
    made = replace(made, catalog=replace(made.catalog, exercises={**made.catalog.exercises, "bend": other}))
    dialogue = Dialogue(made).wait_for(State.RESTING, "curl").wait(3)
    replanned(dialogue, without_ball(dialogue))
    assert "Next, Bend." in dialogue.planned()
    dialogue.wait_for(State.BRIEFING, "bend").wait_for(State.FINISHED)
    assert [(one.exercise, one.set) for one in dialogue.session.logged] == [("lift", 1), ("bend", 1), ("bend", 2)]


def test_an_exercise_that_changes_between_its_sets_is_briefed_again() -> None:
    made = plan(item(with_ball("curl"), dose(Way.PACED, 2, 5)), others=(exercise("bend"),))
    dialogue = Dialogue(made).wait_for(State.RESTING, "curl", 2).wait(3)
    replanned(dialogue, without_ball(dialogue))
    dialogue.wait_for(State.BRIEFING, "bend", 2).wait_for(State.FINISHED)
    assert [one.exercise for one in dialogue.session.logged] == ["curl", "bend"]


def test_another_exercise_in_the_change_of_sides_begins_with_its_first_side() -> None:
    ball = needs("ball")
    made = plan(item(exercise("curl", one_sided=True, needs=ball), dose(Way.PACED)), others=(exercise("bend"),))
    dialogue = Dialogue(made).wait_for(State.CHANGING_SIDES).wait(2)
    replanned(dialogue, without_ball(dialogue))
    assert (dialogue.phase().exercise, dialogue.phase().side) == ("bend", None)
    assert not any("side" in text for text in dialogue.planned())


def test_a_rung_that_is_not_possible_any_more_is_left_for_the_planned_one() -> None:
    made = plan(item(exercise("curl", ladder=LADDER), dose(Way.PACED, 2, 5)))
    dialogue = Dialogue(made).wait_for(State.WORKING).wait(2)
    dialogue.say("harder")
    dialogue.wait_for(State.RESTING).wait(3)
    replanned(dialogue, without_ball(dialogue))
    dialogue.wait_for(State.WORKING)
    assert dialogue.phase().variant == "low"


def test_a_rung_that_was_reached_stays_where_it_is_possible() -> None:
    made = plan(item(exercise("curl"), dose(Way.PACED, 2, 5)), item(with_ball("lift"), dose(Way.PACED)))
    dialogue = Dialogue(made).wait_for(State.WORKING).wait(2)
    dialogue.say("harder")
    dialogue.wait_for(State.RESTING).wait(3)
    replanned(dialogue, made)
    dialogue.wait_for(State.WORKING)
    assert dialogue.phase().variant == "high"


def test_the_time_left_is_that_of_the_new_plan() -> None:
    made = plan(item(exercise("curl"), dose(Way.PACED, 9, 5)))
    dialogue = Dialogue(made).wait_for(State.RESTING, "curl", 2).wait(3)
    before = dialogue.phase().left
    replanned(dialogue, made.without_sets(range(3, 9)))
    assert dialogue.phase().left < before - 6 * 45
    dialogue.wait_for(State.FINISHED)
    assert len(dialogue.session.logged) == 3


@settings(max_examples=60)
@given(PLANS, st.floats(0, 600), st.sampled_from(("ball", "chair")))
def test_a_thing_can_turn_out_to_be_lacking_at_any_time_and_the_workout_comes_to_its_end(
    made: Plan, at: float, thing: str
) -> None:
    dialogue = Dialogue(made)
    while dialogue.now < at and not dialogue.session.over:
        if dialogue.session.expected is not None:
            dialogue.wait(max(0.0, dialogue.session.expected - dialogue.now)).say("done")
        else:
            dialogue.wait(10)
    progress = model_of(dialogue).progress
    replanned(dialogue, lacking(progress.plan, thing, progress.index, progress.rungs))
    if dialogue.session.state is not State.FINISHED:
        dialogue.wait_for(State.FINISHED)
    dialogue.wait(30)
    assert dialogue.session.over


def test_the_value_of_a_command_is_there_for_the_actions() -> None:
    model = Model(plan(item(exercise("curl"), dose(Way.PACED))), load_language("en"), spoken_seconds, 0)
    model.turn(1.0, Given(1.0, Command.MINUTES, "i have twenty minutes", 20))
    assert model.value == 20
    model.turn(2.0)
    assert model.value is None
