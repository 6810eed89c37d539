"""Going to another exercise, and having more or fewer sets."""

import pytest

from coach.content.library import Library
from coach.content.vocabulary import vocabulary
from coach.language.language import Language
from coach.session.states import State
from coach.workout.plan import Plan
from tests.dialogue import Dialogue

RDL, CURL = "romanian-deadlift", "stability-ball-leg-curl"


@pytest.fixture
def dialogue(library: Library, english: Language, day_one: Plan) -> Dialogue:
    """In the first set of deadlifts, after five of ten repetitions."""
    knowing = english.knowing(vocabulary(library.catalog))
    return Dialogue(day_one, knowing).wait_for(State.WORKING, RDL).wait(26)


def exercises(dialogue: Dialogue) -> list[tuple[str, int]]:
    return [(one.exercise, one.set) for one in dialogue.session.logged]


def test_going_forward_keeps_what_was_done_and_goes_on_from_there(dialogue: Dialogue) -> None:
    assert dialogue.answer("go to ball curl") == "On we go."
    assert (dialogue.session.state, dialogue.phase().exercise) == (State.BRIEFING, CURL)
    dialogue.wait_for(State.FINISHED)
    assert exercises(dialogue)[-4:] == [(RDL, 1), (CURL, 1), (CURL, 2), (CURL, 3)]


def test_going_back_does_not_do_again_what_is_done(dialogue: Dialogue) -> None:
    dialogue.say("go to ball curl")
    dialogue.wait_for(State.RESTING, CURL, 3).wait(5)
    dialogue.say("go to romanian deadlift")
    assert dialogue.phase().set == 2
    dialogue.wait_for(State.FINISHED)
    assert sorted(exercises(dialogue)[-6:]) == sorted((name, number) for name in (RDL, CURL) for number in (1, 2, 3))


def test_an_exercise_that_is_done_is_not_gone_to(dialogue: Dialogue) -> None:
    assert dialogue.answer("go to cat cow") == "Cat cow is done for today."
    assert dialogue.session.state is State.WORKING


def test_an_exercise_that_is_not_in_the_plan_and_the_one_we_are_at_are_told_apart(dialogue: Dialogue) -> None:
    assert dialogue.answer("go to wall sit") == "Wall sit is not part of today's workout."
    assert dialogue.answer("go to romanian deadlift") == "We are at Romanian deadlift already."
    assert dialogue.session.state is State.WORKING


def test_an_exercise_that_hurt_twice_is_not_gone_to(dialogue: Dialogue) -> None:
    dialogue.say("ouch")
    dialogue.wait(8).say("resume")
    dialogue.wait(8).say("ouch")
    dialogue.wait(8).say("resume")
    dialogue.wait(2)
    assert dialogue.answer("go to romanian deadlift") == "Romanian deadlift stays out for today."


def test_what_was_skipped_can_be_gone_to_after_all(dialogue: Dialogue) -> None:
    dialogue.say("skip")
    dialogue.wait(5).say("go to romanian deadlift")
    dialogue.wait_for(State.WORKING)
    assert (dialogue.phase().exercise, dialogue.phase().set) == (RDL, 2)


def test_one_more_set_comes_after_the_last_one_of_the_exercise(dialogue: Dialogue) -> None:
    assert dialogue.answer("one more set") == "One more. Four sets of Romanian deadlift in all."
    dialogue.wait_for(State.WORKING, RDL, 4)
    assert dialogue.phase().sets == 4


def test_one_more_set_in_the_rest_after_an_exercise_is_one_more_of_it(dialogue: Dialogue) -> None:
    dialogue.wait_for(State.RESTING, CURL, 1).wait(5)
    dialogue.say("another set")
    dialogue.wait_for(State.WORKING)
    assert (dialogue.phase().exercise, dialogue.phase().set) == (RDL, 4)
    dialogue.wait_for(State.WORKING, CURL, 1)


def test_one_set_fewer_takes_the_last_one_away_but_never_the_one_that_is_done(dialogue: Dialogue) -> None:
    for sets in ("Two sets", "One set"):
        assert f"{sets} of Romanian deadlift" in dialogue.answer("one set fewer") or "has" in dialogue.planned()[0]
        dialogue.wait(3)
    assert "last one already" in dialogue.answer("one set less")
    dialogue.wait_for(State.RESTING)
    assert dialogue.phase().exercise == CURL
