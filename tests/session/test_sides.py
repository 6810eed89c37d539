"""One-sided exercises: each side its full set, with a change in between, whatever is said meanwhile."""

from coach.session.effects import Phase
from coach.session.states import State
from coach.workout.exercise import Exercise
from coach.workout.model import Way
from coach.workout.side import Side
from tests.dialogue import Dialogue
from tests.session.exercises import dose, exercise, item, plan, rung

LEFT, RIGHT = Side.LEFT, Side.RIGHT


def one_sided(**given: object) -> Exercise:
    return exercise("curl", one_sided=True, **given)


def two_sets(**given: object) -> Dialogue:
    return Dialogue(plan(item(one_sided(), dose(Way.PACED, 2, 5), **given)))


def logged(dialogue: Dialogue) -> list[tuple[int, str | None, int | None]]:
    return [(one.set, one.side, one.reps) for one in dialogue.session.logged]


def course(dialogue: Dialogue) -> list[tuple[str, int, str | None]]:
    """The parts of the workout in order."""
    parts = [(one.phase, one.set, one.side) for one in dialogue.effects if isinstance(one, Phase)]
    return [part for number, part in enumerate(parts) if number == 0 or part != parts[number - 1]]


def test_each_set_is_done_on_both_sides_with_a_change_between() -> None:
    dialogue = two_sets().wait_for(State.FINISHED)
    assert course(dialogue)[2:] == [
        ("working", 1, LEFT),
        ("changing-sides", 1, RIGHT),
        ("working", 1, RIGHT),
        ("resting", 2, LEFT),
        ("working", 2, LEFT),
        ("changing-sides", 2, RIGHT),
        ("working", 2, RIGHT),
        ("finished", 2, None),
    ]
    assert logged(dialogue) == [(1, LEFT, 5), (1, RIGHT, 5), (2, LEFT, 5), (2, RIGHT, 5)]


def test_the_routine_says_which_side_begins() -> None:
    dialogue = two_sets(first_side=RIGHT).wait_for(State.FINISHED)
    assert [side for _, side, _ in logged(dialogue)] == [RIGHT, LEFT, RIGHT, LEFT]


def test_the_change_names_the_side_and_counts_in() -> None:
    dialogue = two_sets().wait_for(State.CHANGING_SIDES)
    assert dialogue.planned() == ["Change sides. Right side.", "Three.", "Two.", "One."]
    phase = dialogue.phase()
    assert (phase.ends or 0) - phase.began == 15


def test_a_change_without_time_is_told_before_the_other_side_begins() -> None:
    made = plan(item(one_sided(), dose(Way.PACED)), changing_sides=0)
    dialogue = Dialogue(made).wait_for(State.WORKING, side=RIGHT)
    assert dialogue.planned()[:4] == ["Change sides. Right side.", "Three.", "Two.", "One."]


def test_the_briefing_and_the_rest_say_which_side_is_first() -> None:
    dialogue = two_sets().wait_for(State.BRIEFING)
    assert dialogue.planned()[:2] == ["Curl. Two sets of five repetitions on each side.", "Left side first."]
    dialogue.wait_for(State.RESTING)
    assert any("Left side first." in text for text in dialogue.planned())


def test_done_on_the_first_side_leads_to_the_change_and_ready_begins_the_other() -> None:
    dialogue = two_sets().wait_for(State.WORKING).wait(9)
    dialogue.say("done")
    assert dialogue.session.state is State.CHANGING_SIDES
    dialogue.wait(3)
    assert dialogue.answer("ready") == "Right side."
    assert (dialogue.session.state, dialogue.phase().side) == (State.WORKING, RIGHT)
    assert logged(dialogue) == [(1, LEFT, 2)]


def test_back_in_the_change_does_the_same_side_again_and_keeps_the_better() -> None:
    dialogue = two_sets().wait_for(State.CHANGING_SIDES).wait(2)
    assert dialogue.answer("back") == "Back to Curl, set one. Left side."
    dialogue.wait(dialogue.phase().began + 9 - dialogue.now).say("done")
    assert logged(dialogue) == [(1, LEFT, 5)]


def test_back_at_the_start_of_the_other_side_goes_to_the_side_before() -> None:
    dialogue = two_sets().wait_for(State.WORKING, side=RIGHT).wait(1)
    dialogue.say("back")
    assert (dialogue.phase().set, dialogue.phase().side) == (1, LEFT)


def test_back_at_the_start_of_a_set_goes_to_the_other_side_of_the_set_before() -> None:
    dialogue = two_sets().wait_for(State.WORKING, set_number=2).wait(1)
    dialogue.say("back")
    assert (dialogue.phase().set, dialogue.phase().side) == (1, RIGHT)


def test_pause_stop_and_pain_in_the_change_come_back_to_it() -> None:
    for hold, release in (("pause", "resume"), ("stop", "no"), ("that hurts", "resume")):
        dialogue = two_sets().wait_for(State.CHANGING_SIDES).wait(2)
        dialogue.say(hold)
        dialogue.wait(10)
        assert dialogue.answer(release) == "Changing sides. Right side."
        assert dialogue.session.state is State.CHANGING_SIDES
        dialogue.wait_for(State.FINISHED)
        assert len(logged(dialogue)) == 4


def test_skip_in_the_change_leaves_out_the_rest_of_the_exercise() -> None:
    made = plan(item(one_sided(), dose(Way.PACED, 2)), item(exercise("lift"), dose(Way.PACED)))
    dialogue = Dialogue(made).wait_for(State.CHANGING_SIDES).wait(2)
    dialogue.say("skip")
    assert (dialogue.session.state, dialogue.phase().exercise) == (State.BRIEFING, "lift")
    dialogue.wait_for(State.FINISHED)
    assert [(one.exercise, one.side) for one in dialogue.session.logged] == [("curl", LEFT), ("lift", None)]


def test_back_after_a_skip_in_the_change_returns_to_the_other_side() -> None:
    made = plan(item(one_sided(), dose(Way.PACED, 2)), item(exercise("lift"), dose(Way.PACED)))
    dialogue = Dialogue(made).wait_for(State.CHANGING_SIDES).wait(2)
    dialogue.say("skip")
    dialogue.say("back")
    assert (dialogue.session.state, dialogue.phase().exercise, dialogue.phase().side) == (State.WORKING, "curl", RIGHT)


def test_what_comes_next_respects_the_sides() -> None:
    dialogue = two_sets().wait_for(State.WORKING).wait(9)
    assert dialogue.answer("what's next") == "Next comes the right side."
    dialogue.wait_for(State.CHANGING_SIDES)
    assert dialogue.answer("what's next") == "Next comes the right side."
    dialogue.wait_for(State.WORKING).wait(9)
    dialogue.say("what's next")
    assert dialogue.planned()[:2] == ["First a rest of thirty seconds.", "Then comes set two of two, Curl."]


def test_a_set_counts_once_however_many_sides_were_done() -> None:
    dialogue = two_sets().wait_for(State.RESTING).wait(5)
    assert dialogue.answer("end").startswith("One set done, one set to go.")


def test_a_question_in_the_change_does_not_disturb_its_count_in() -> None:
    dialogue = two_sets().wait_for(State.CHANGING_SIDES).wait(12.5)
    dialogue.say("how long left")
    assert dialogue.planned()[-3:] == ["Three.", "Two.", "One."]


def mixed() -> Exercise:
    """Below the standard rung both legs work together."""
    return one_sided(ladder=(rung("low", one_sided=False), rung("middle"), rung("high")))


def test_easier_to_both_sides_at_once_goes_on_with_the_repetitions_and_has_no_further_side() -> None:
    dialogue = Dialogue(plan(item(mixed(), dose(Way.PACED, 1, 5)))).wait_for(State.WORKING).wait(9)
    dialogue.say("easier")
    assert (dialogue.phase().side, dialogue.phase().reps) == (None, 2)
    dialogue.wait_for(State.FINISHED)
    assert logged(dialogue) == [(1, None, 5)]


def test_harder_to_one_side_goes_on_as_the_first_side_and_then_does_the_other() -> None:
    made = plan(item(mixed(), dose(Way.PACED, 1, 5), variant="low"))
    dialogue = Dialogue(made).wait_for(State.WORKING).wait(9)
    dialogue.say("harder")
    assert dialogue.planned()[:2] == ["Now the middle one.", "Left side."]
    assert (dialogue.phase().side, dialogue.phase().reps) == (LEFT, 2)
    dialogue.wait_for(State.FINISHED)
    assert logged(dialogue) == [(1, LEFT, 5), (1, RIGHT, 5)]


def test_the_side_that_is_done_is_not_done_again_when_the_ladder_is_walked_to_both_and_back() -> None:
    dialogue = Dialogue(plan(item(mixed(), dose(Way.PACED, 1, 5)))).wait_for(State.WORKING, side=RIGHT).wait(9)
    dialogue.say("easier")
    dialogue.wait(1).say("harder")
    assert dialogue.phase().side == RIGHT
    dialogue.wait_for(State.FINISHED)
    assert logged(dialogue) == [(1, LEFT, 5), (1, RIGHT, 5)]


def test_easier_in_the_change_names_no_side_any_more() -> None:
    dialogue = Dialogue(plan(item(mixed(), dose(Way.PACED, 1, 5)))).wait_for(State.CHANGING_SIDES).wait(1)
    dialogue.say("easier")
    assert dialogue.planned() == ["Now the low one.", "Three.", "Two.", "One."]
    dialogue.wait_for(State.FINISHED)
    assert logged(dialogue) == [(1, LEFT, 5), (1, None, 5)]


def test_timed_and_open_ended_sets_have_sides_too() -> None:
    made = plan(
        item(one_sided(), dose(Way.TIMED, 1, 20)),
        item(exercise("lift", one_sided=True), dose(Way.FATIGUE)),
        item(exercise("bend", one_sided=True), dose(Way.SELF_PACED, 1, 10)),
    )
    dialogue = Dialogue(made).wait_for(State.FINISHED)
    assert [(one.exercise, one.side, one.reps, one.seconds) for one in dialogue.session.logged] == [
        ("curl", LEFT, None, 20),
        ("curl", RIGHT, None, 20),
        ("lift", LEFT, None, 40),
        ("lift", RIGHT, None, 40),
        ("bend", LEFT, 10, None),
        ("bend", RIGHT, 10, None),
    ]
