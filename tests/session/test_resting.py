"""Rests made longer and shorter while they last, and logged as they were taken."""

import pytest

from coach.session.effects import Rested
from coach.session.states import State
from coach.workout.plan import Plan
from tests.dialogue import Dialogue

RDL = "romanian-deadlift"


def resting(day_one: Plan, seconds: float = 10.0) -> Dialogue:
    return Dialogue(day_one).wait_for(State.RESTING, RDL, 2).wait(seconds)


def rested(dialogue: Dialogue) -> list[tuple[float, float]]:
    return [(one.seconds, one.planned) for one in dialogue.effects if isinstance(one, Rested) and one.exercise == RDL]


def counts(dialogue: Dialogue, end: float) -> list[tuple[str, float]]:
    beats = [beat for beat in dialogue.records("beat") if end - 3.5 < beat["at"] < end]
    return [(beat["label"], round(end - beat["at"], 2)) for beat in beats]


def test_more_time_adds_fifteen_seconds_up_to_three_times(day_one: Plan) -> None:
    dialogue = resting(day_one)
    ends = dialogue.phase().ends or 0
    for times in (1, 2, 3):
        assert dialogue.answer("more time") in ("Fifteen seconds more.", "Fifteen seconds longer.")
        assert dialogue.phase().ends == pytest.approx(ends + 15 * times)
        dialogue.wait(2)
    assert "as long as I make it" in dialogue.answer("more time")
    assert dialogue.phase().ends == pytest.approx(ends + 45)


def test_a_longer_rest_ends_with_what_comes_next_and_the_count_in_at_their_places(day_one: Plan) -> None:
    dialogue = resting(day_one)
    dialogue.say("more rest")
    end = dialogue.phase().ends or 0
    dialogue.wait_for(State.WORKING)
    assert counts(dialogue, end) == [("3", 3.0), ("2", 2.0), ("1", 1.0)]
    following = [say["at"] for say in dialogue.records("say") if say["text"].startswith(("Next", "Set two"))]
    assert end - following[-1] == pytest.approx(18, abs=1)


def test_less_rest_takes_fifteen_seconds_away_and_always_leaves_the_count_in(day_one: Plan) -> None:
    dialogue = resting(day_one, 20)
    for _ in range(4):
        dialogue.say("less rest")
        dialogue.wait(0.5)
    end = dialogue.phase().ends or 0
    assert end < dialogue.now + 10
    dialogue.wait_for(State.WORKING)
    assert counts(dialogue, end) == [("3", 3.0), ("2", 2.0), ("1", 1.0)]


def test_the_rest_is_logged_as_it_was_taken(day_one: Plan) -> None:
    dialogue = resting(day_one, 20)
    dialogue.say("ready")
    dialogue.wait_for(State.RESTING, RDL, 3).wait(5).say("more time")
    dialogue.wait(2).say("pause")
    dialogue.wait(30).say("resume")
    dialogue.wait_for(State.WORKING)
    first, *_ = [one for one in rested(dialogue) if one[1] == 60]
    assert first[0] == pytest.approx(20)
    assert rested(dialogue)[-1][0] == pytest.approx(105, abs=3)


def test_outside_a_rest_there_is_none_to_change(day_one: Plan) -> None:
    dialogue = Dialogue(day_one).wait_for(State.WORKING, RDL).wait(10)
    assert dialogue.answer("more time") == "Say pause, and take all the time you need."
    assert dialogue.answer("less rest").startswith("Not now.")
