"""Nobody says anything for long, or nothing that is understood."""

import pytest

from coach.session.effects import Ended
from coach.session.events import Misheard
from coach.session.states import State
from coach.workout.model import Way
from coach.workout.plan import Plan
from tests.dialogue import Dialogue
from tests.session.exercises import dose, exercise, item, plan

RDL = "romanian-deadlift"


def working(day_one: Plan) -> Dialogue:
    return Dialogue(day_one).wait_for(State.WORKING, RDL).wait(26)


@pytest.mark.parametrize(("word", "asks"), [("pause", "Are you still there?"), ("that hurts", "Take your time.")])
def test_after_five_minutes_the_coach_asks_and_after_fifteen_it_keeps_all_and_ends(
    day_one: Plan, word: str, asks: str
) -> None:
    dialogue = working(day_one)
    dialogue.say(word)
    paused = dialogue.now
    dialogue.wait(299)
    assert not dialogue.sentences(paused)[-1].startswith(asks)
    dialogue.wait(2)
    assert dialogue.sentences()[-1].startswith(asks)
    assert dialogue.session.waits
    dialogue.wait(598)
    assert not dialogue.session.over
    dialogue.wait(20)
    assert isinstance(dialogue.effects[-1], Ended)
    assert dialogue.effects[-1].reason == "forgotten"
    assert [one.reps for one in dialogue.session.logged if one.exercise == RDL] == [5]


def test_any_word_begins_the_wait_anew_and_resume_still_goes_on(day_one: Plan) -> None:
    dialogue = working(day_one)
    dialogue.say("pause")
    for _ in range(5):
        dialogue.wait(400).say("how long left")
    dialogue.say("resume")
    assert dialogue.session.state is State.WORKING


def test_in_a_set_without_an_end_the_same_happens() -> None:
    dialogue = Dialogue(plan(item(exercise("curl"), dose(Way.FATIGUE)))).wait_for(State.WORKING)
    dialogue.wait(345)
    assert "there" in dialogue.sentences()[-1]
    dialogue.wait(600)
    assert dialogue.session.over
    assert dialogue.session.logged == (), "nobody knows how long of it was work"


def test_yes_is_an_answer_to_who_is_there(day_one: Plan) -> None:
    dialogue = working(day_one)
    dialogue.say("pause")
    assert [one["accepted"] for one in dialogue.wait(10).say("okay") if one["kind"] == "heard"] == [False]
    assert dialogue.wait(310).answer("yes") == "Say resume when you are ready."
    dialogue.wait(100).say("resume")
    assert dialogue.session.state is State.WORKING


def test_talk_that_is_not_understood_does_not_keep_a_workout_going() -> None:
    dialogue = Dialogue(plan(item(exercise("curl"), dose(Way.FATIGUE)))).wait_for(State.WORKING)
    for _ in range(200):
        dialogue.wait(5).say("mumble")
    assert dialogue.session.over


def test_three_misunderstandings_in_a_row_are_answered_with_what_can_be_said(day_one: Plan) -> None:
    dialogue = working(day_one)
    for text in ("blue", "green"):
        dialogue.say(text)
    assert "I did not get that" not in " ".join(dialogue.planned())
    assert dialogue.answer("red") == "I did not get that. You can say done, easier, or pause."
    for text in ("blue", "green", "red"):
        dialogue.wait(1).say(text)
    assert "I did not get that" not in " ".join(dialogue.planned())


def test_a_command_in_between_begins_the_count_anew(day_one: Plan) -> None:
    dialogue = working(day_one)
    for text in ("blue", "green", "louder", "red", "pink"):
        dialogue.wait(2).say(text)
    assert "I did not get that" not in " ".join(dialogue.planned())
    dialogue.say("yellow")
    assert "I did not get that" in " ".join(dialogue.planned())


def test_words_that_are_no_command_change_nothing_that_goes_on(day_one: Plan) -> None:
    dialogue = working(day_one)
    before = dialogue.planned()
    effects = dialogue.session.handle(Misheard(dialogue.now, "blue", "not a command"))
    assert [type(effect).__name__ for effect in effects] == ["Answered"]
    assert dialogue.planned() == before
