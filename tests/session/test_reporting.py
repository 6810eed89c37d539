"""What the athlete says of a set: how many, how heavy, how hard, and that it was otherwise."""

import pytest

from coach.session.effects import Logged, Undone
from coach.session.states import State
from coach.workout.model import Way
from coach.workout.plan import Plan
from tests.dialogue import Dialogue
from tests.session.exercises import dose, exercise, item, plan


def doing(way: Way = Way.SELF_PACED, amount: int = 10, sets: int = 2, units: str = "kg") -> Dialogue:
    """In the first set of one exercise, twelve seconds after its start."""
    made = plan(item(exercise("curl"), dose(way, sets, amount)), item(exercise("lift"), dose(Way.PACED)))
    return (
        Dialogue(Plan(made.routine, made.exercises, made.sets, made.catalog, units=units))
        .wait_for(State.WORKING)
        .wait(12)
    )


def last(dialogue: Dialogue) -> tuple[int | None, int | None, float | None, str | None]:
    one = dialogue.session.logged[-1]
    return one.reps, one.seconds, one.load_kg, one.effort


@pytest.mark.parametrize("way", [Way.SELF_PACED, Way.FATIGUE])
def test_a_set_that_only_the_athlete_counts_ends_with_the_question_how_many(way: Way) -> None:
    dialogue = doing(way)
    assert dialogue.answer("done") == "How many?"
    dialogue.wait(2)
    assert dialogue.answer("nine") == "Nine, got it."
    assert last(dialogue) == (9, None, None, None)


def test_a_counted_set_is_not_asked_about(day_one: Plan) -> None:
    dialogue = Dialogue(day_one).wait_for(State.WORKING, "romanian-deadlift").wait(26)
    assert "How many" not in dialogue.answer("done")


def test_silence_keeps_what_is_known_of_a_set() -> None:
    dialogue = doing(Way.FATIGUE)
    dialogue.say("done")
    dialogue.wait_for(State.WORKING)
    assert dialogue.session.logged[0].reps is None
    assert dialogue.session.logged[0].seconds == 12


def test_a_correction_replaces_the_number_and_undo_brings_it_back() -> None:
    dialogue = doing()
    dialogue.say("done")
    for text, reps in (("nine", 9), ("no, eight", 8), ("undo", 9), ("undo", 10)):
        dialogue.wait(2).say(text)
        assert last(dialogue)[0] == reps
    dialogue.wait(2)
    assert dialogue.answer("undo") == "Taken back: Curl, set one."
    assert dialogue.session.logged == ()
    assert isinstance([one for one in dialogue.effects if isinstance(one, Logged | Undone)][-1], Undone)
    dialogue.wait(2)
    assert "nothing" in dialogue.answer("undo").lower()


def test_done_with_a_number_says_it_in_one_go_and_asks_no_more() -> None:
    dialogue = doing()
    assert "many" not in dialogue.answer("done, nine")
    assert last(dialogue) == (9, None, None, None)


def test_repetitions_and_load_can_be_said_at_once_and_the_load_stays_for_the_next_sets() -> None:
    dialogue = doing()
    dialogue.say("I did nine with twelve and a half kilos")
    assert last(dialogue) == (9, None, 12.5, None)
    dialogue.wait_for(State.WORKING).wait(5).say("done")
    assert last(dialogue)[2] == 12.5


def test_the_load_of_one_exercise_is_not_that_of_the_next() -> None:
    dialogue = doing(sets=1)
    dialogue.say("done, nine with twelve kilos")
    dialogue.wait_for(State.FINISHED)
    assert [one.load_kg for one in dialogue.session.logged] == [12.0, None]


def test_pounds_are_kept_in_kilograms_and_said_in_pounds() -> None:
    dialogue = doing(units="lb")
    dialogue.say("done")
    dialogue.wait(2)
    assert dialogue.answer("with twenty five") == "Twenty-five pounds, got it."
    assert last(dialogue)[2] == pytest.approx(11.34, abs=0.01)
    dialogue.wait(3)
    assert dialogue.answer("what weight last time") == "Twenty-five pounds today."


def test_who_names_a_unit_goes_on_in_it() -> None:
    dialogue = doing()
    dialogue.say("done, nine with twenty pounds")
    dialogue.wait(3)
    assert dialogue.answer("with thirty") == "Thirty pounds, got it."


def test_effort_is_asked_once_after_the_last_set_of_an_exercise_and_kept_with_it() -> None:
    dialogue = doing(Way.PACED, 5, sets=2).wait_for(State.RESTING, "lift")
    dialogue.wait(12).say("hard")
    assert last(dialogue)[3] == "hard"
    asked = [text for text in dialogue.sentences() if "easy, fine or hard" in text]
    assert len(asked) == 1


def test_silence_about_the_effort_is_no_answer() -> None:
    dialogue = doing(Way.PACED, 5, sets=1).wait_for(State.FINISHED).wait(60)
    assert dialogue.session.over
    assert [one.effort for one in dialogue.session.logged] == [None, None]


def test_after_the_last_set_the_last_words_come_as_soon_as_nothing_is_left_to_ask() -> None:
    dialogue = doing(Way.PACED, 5, sets=1).wait_for(State.FINISHED).wait(2)
    assert dialogue.planned()[-1] == "That was it."
    dialogue.say("fine")
    assert dialogue.planned()[1:] == ["That was it."]
    assert last(dialogue)[3] == "fine"


def test_a_number_before_any_set_is_no_answer() -> None:
    dialogue = Dialogue(plan(item(exercise("curl"), dose(Way.PACED)))).wait_for(State.BRIEFING).wait(1)
    assert [one["accepted"] for one in dialogue.say("nine") if one["kind"] == "heard"] == [False]
    assert dialogue.session.logged == ()


def test_counting_aloud_does_not_end_a_set() -> None:
    dialogue = doing()
    dialogue.say("nine")
    assert dialogue.session.state is State.WORKING
    assert dialogue.session.logged == ()
