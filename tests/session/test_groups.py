"""Supersets and circuits: in turn, with short rests that name what comes, and left out as a whole."""

from typing import Any

from coach.session.effects import Phase
from coach.session.states import State
from coach.workout.model import Way
from tests.dialogue import Dialogue
from tests.session.exercises import dose, exercise, item, plan, rung


def circuit(sets: int = 3, names: tuple[str, ...] = ("curl", "lift"), **rests: Any) -> Dialogue:
    """Exercises in turn, and one alone after them."""
    members = [item(exercise(name), dose(Way.PACED, sets, 3), group="round") for name in names]
    return Dialogue(plan(*members, item(exercise("bend"), dose(Way.PACED, 1, 3)), **rests))


def worked(dialogue: Dialogue) -> list[tuple[str | None, int]]:
    parts = [(one.exercise, one.set) for one in dialogue.effects if isinstance(one, Phase) and one.phase == "working"]
    return [part for number, part in enumerate(parts) if number == 0 or part != parts[number - 1]]


def rests(dialogue: Dialogue) -> list[float]:
    return [
        round((one.ends or 0) - one.began, 3)
        for one in dialogue.effects
        if isinstance(one, Phase) and one.phase == "resting"
    ]


def test_the_sets_of_a_group_are_done_in_turn_and_each_exercise_is_briefed_once() -> None:
    dialogue = circuit(2).wait_for(State.FINISHED)
    assert worked(dialogue) == [("curl", 1), ("lift", 1), ("curl", 2), ("lift", 2), ("bend", 1)]
    briefed = [one.exercise for one in dialogue.effects if isinstance(one, Phase) and one.phase == "briefing"]
    assert briefed == ["curl", "lift", "bend"]
    assert rests(dialogue) == [15, 30, 15, 30]


def test_a_short_rest_in_a_group_names_what_comes_and_counts_in() -> None:
    dialogue = circuit(2).wait_for(State.RESTING, "lift", 2)
    assert dialogue.planned() == ["Round two of two comes next, Lift. Still.", "Three.", "Two.", "One."]


def test_the_rest_between_rounds_says_that_the_set_is_over_and_not_the_exercise() -> None:
    dialogue = circuit(2).wait_for(State.RESTING, "curl", 2)
    assert "Lift done" not in dialogue.planned()[0]
    assert "thirty seconds" in dialogue.planned()[0]
    dialogue.wait_for(State.RESTING, "bend")
    assert "Lift" in dialogue.planned()[0]


def test_a_rest_of_nothing_is_followed_by_the_name_and_a_count_in() -> None:
    for seconds in (0, 2, 4):
        dialogue = circuit(2, in_group=seconds).wait_for(State.WORKING, "lift", 2)
        assert dialogue.planned()[:4] == ["Next, Lift.", "Three.", "Two.", "One."]


def test_who_asks_while_the_name_is_being_said_hears_it_again() -> None:
    dialogue = circuit(2, in_group=0).wait_for(State.WORKING, "lift", 2).wait(0.5)
    dialogue.say("louder")
    assert dialogue.planned()[1:5] == ["Next, Lift.", "Three.", "Two.", "One."]


def test_a_rest_just_long_enough_names_and_counts_within_it() -> None:
    dialogue = circuit(2, in_group=6).wait_for(State.RESTING, "lift", 2)
    assert dialogue.planned() == ["Next, Lift.", "Three.", "Two.", "One."]


def test_next_in_a_rest_of_a_group_says_which_exercise_begins() -> None:
    dialogue = circuit(2).wait_for(State.RESTING, "curl", 2).wait(3)
    assert dialogue.answer("next") == "Curl, set two of two."


def test_skip_leaves_out_the_later_rounds_as_well() -> None:
    dialogue = circuit(3).wait_for(State.WORKING, "lift", 1).wait(5)
    assert dialogue.answer("skip") == "Leaving out Lift."
    assert dialogue.session.state is State.RESTING
    dialogue.wait_for(State.FINISHED)
    assert worked(dialogue) == [("curl", 1), ("lift", 1), ("curl", 2), ("curl", 3), ("bend", 1)]


def test_the_rests_around_what_is_left_out_are_those_between_sets() -> None:
    dialogue = circuit(3).wait_for(State.BRIEFING, "lift", 1)
    dialogue.say("skip")
    dialogue.wait_for(State.FINISHED)
    assert rests(dialogue) == [15, 30, 30, 30]


def test_back_right_after_a_skip_brings_the_later_rounds_back() -> None:
    dialogue = circuit(3).wait_for(State.WORKING, "lift", 1).wait(5)
    dialogue.say("skip")
    dialogue.wait(1).say("back")
    assert (dialogue.phase().exercise, dialogue.phase().set) == ("lift", 1)
    dialogue.wait_for(State.FINISHED)
    assert worked(dialogue)[-3:] == [("curl", 3), ("lift", 3), ("bend", 1)]


def test_back_does_not_go_to_what_was_left_out() -> None:
    dialogue = circuit(3).wait_for(State.WORKING, "lift", 1).wait(5)
    dialogue.say("skip")
    dialogue.wait_for(State.WORKING, "curl", 2).wait(1).say("back")
    assert (dialogue.phase().exercise, dialogue.phase().set) == ("curl", 1)


def test_skipping_every_exercise_of_the_group_leads_out_of_it() -> None:
    dialogue = circuit(3).wait_for(State.WORKING, "lift", 1).wait(5)
    dialogue.say("skip")
    dialogue.wait_for(State.WORKING, "curl", 2).say("skip")
    assert (dialogue.session.state, dialogue.phase().exercise) == (State.BRIEFING, "bend")


def test_what_is_left_does_not_count_what_is_left_out() -> None:
    dialogue = circuit(3).wait_for(State.WORKING, "lift", 1).wait(5)
    before = dialogue.phase().left
    dialogue.say("skip")
    assert dialogue.answer("end").startswith("Two sets done, three sets to go.")
    assert dialogue.phase().left < before - 2 * 12


def test_pain_in_a_rest_of_a_group_makes_the_later_rounds_easier_and_keeps_the_rest() -> None:
    dialogue = circuit(3).wait_for(State.RESTING, "lift", 1).wait(3)
    dialogue.say("that hurts")
    assert dialogue.planned()[0].startswith("Then take care.")
    dialogue.wait(5)
    assert dialogue.answer("easier") == "Curl."
    assert (dialogue.session.state, dialogue.phase().exercise) == (State.RESTING, "lift")
    dialogue.wait_for(State.WORKING, "curl", 2)
    assert dialogue.phase().variant == "low"
    assert [flag["exercise"] for flag in dialogue.records("flagged")] == ["curl"]


def test_skip_after_pain_in_a_rest_leaves_out_what_hurts_and_not_what_comes() -> None:
    dialogue = circuit(3).wait_for(State.RESTING, "lift", 1).wait(3)
    dialogue.say("that hurts")
    dialogue.wait(5).say("skip")
    assert (dialogue.session.state, dialogue.phase().exercise) == (State.RESTING, "lift")
    dialogue.wait_for(State.FINISHED)
    assert worked(dialogue) == [("curl", 1), ("lift", 1), ("lift", 2), ("lift", 3), ("bend", 1)]


def test_a_second_pain_leaves_out_the_later_rounds() -> None:
    dialogue = circuit(3).wait_for(State.WORKING, "curl", 1).wait(5)
    dialogue.say("ouch")
    dialogue.wait(8).say("resume")
    dialogue.wait_for(State.RESTING, "lift", 1).wait(3)
    assert "Curl is done for today" in dialogue.answer("ouch")
    dialogue.wait(8).say("resume")
    dialogue.wait_for(State.FINISHED)
    assert worked(dialogue)[-4:] == [("lift", 1), ("lift", 2), ("lift", 3), ("bend", 1)]


def test_a_circuit_of_sides_and_ways_goes_through() -> None:
    members = [
        item(exercise("curl", one_sided=True), dose(Way.PACED, 2, 3), group="round"),
        item(exercise("hold"), dose(Way.TIMED, 2, 20), group="round"),
        item(exercise("lift", ladder=(rung("low"), rung("middle"), rung("high"))), dose(Way.FATIGUE, 1), group="round"),
    ]
    dialogue = Dialogue(plan(*members, in_group=0)).wait_for(State.FINISHED)
    assert [(one.exercise, one.set, one.side) for one in dialogue.session.logged] == [
        ("curl", 1, "left"),
        ("curl", 1, "right"),
        ("hold", 1, None),
        ("lift", 1, None),
        ("curl", 2, "left"),
        ("curl", 2, "right"),
        ("hold", 2, None),
    ]
