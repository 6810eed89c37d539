"""Weights of the sides: the same for both until one side takes another one, and then each has its own."""

from dataclasses import replace

from coach.content.library import Library
from coach.session.states import State
from coach.workout.athlete import Athlete
from coach.workout.history import Proposal, Reason
from coach.workout.model import Way
from coach.workout.side import Side
from tests.dialogue import Dialogue
from tests.session.exercises import dose, exercise, item, plan

LEFT, RIGHT = Side.LEFT, Side.RIGHT
#: The right side is the weaker one, and begins.
APART = Proposal(variant="middle", reason=Reason.MORE, load_kg=4.0, aim=4, first=RIGHT, other_load_kg=6.0, other_aim=3)


def dialogue(*, way: Way = Way.PACED, proposal: Proposal | None = None, **given: object) -> Dialogue:
    made = plan(item(exercise("curl", one_sided=True), dose(way, 2, 5), **given))
    return Dialogue(replace(made, proposals={"curl": proposal} if proposal else {}))


def loads(one: Dialogue) -> list[tuple[int, str | None, float | None]]:
    return [(each.set, each.side, each.load_kg) for each in one.session.logged]


def test_a_weight_is_that_of_both_sides_at_first() -> None:
    done = dialogue().wait_for(State.WORKING)
    done.say("with six kilos")
    done.wait_for(State.FINISHED)
    assert [load for *_, load in loads(done)] == [6.0] * 4


def test_another_weight_for_the_second_side_is_of_that_side_alone_from_then_on() -> None:
    done = dialogue().wait_for(State.WORKING)
    done.say("with six kilos")
    done.wait_for(State.WORKING, side=RIGHT).say("with four kilos")
    done.wait_for(State.FINISHED)
    assert loads(done) == [(1, LEFT, 6.0), (1, RIGHT, 4.0), (2, LEFT, 6.0), (2, RIGHT, 4.0)]


def test_between_the_sides_it_corrects_the_one_that_is_done_and_holds_for_both() -> None:
    done = dialogue().wait_for(State.CHANGING_SIDES)
    done.say("with six kilos")
    done.wait_for(State.FINISHED)
    assert [load for *_, load in loads(done)] == [6.0] * 4


def test_what_is_proposed_of_each_side_is_told_and_done_and_counted() -> None:
    done = dialogue(proposal=APART, first_side=RIGHT).wait_for(State.BRIEFING)
    told = " ".join(done.planned())
    assert "The right side takes less, so it begins, and the other one waits for it." in told
    assert "Today the right side with four kilos, aim for four; the left side with six kilos, aim for three." in told
    done.say("yes")
    done.wait_for(State.FINISHED)
    assert loads(done) == [(1, RIGHT, 4.0), (1, LEFT, 6.0), (2, RIGHT, 4.0), (2, LEFT, 6.0)]


def test_each_side_is_counted_to_its_own_aim(library: Library) -> None:
    routine = library.routines["balanced-eleven"]
    made = library.plan_of(routine, Athlete(), only=("single-leg-deadlift",))
    proposal = APART.model_copy(update={"variant": "standard", "aim": 10, "other_aim": 9})
    done = Dialogue(replace(made, proposals={"single-leg-deadlift": proposal})).wait_for(
        State.BRIEFING, "single-leg-deadlift"
    )
    done.say("yes")
    done.wait_for(State.RESTING, "single-leg-deadlift")
    counted = [(one.side, one.reps) for one in done.session.logged if one.exercise == "single-leg-deadlift"]
    assert dict(counted) == {RIGHT: 10, LEFT: 9}


def test_what_is_said_of_a_set_is_of_the_side_just_done_once_they_are_apart() -> None:
    done = dialogue(proposal=APART, first_side=RIGHT).wait_for(State.BRIEFING)
    done.say("yes")
    done.wait_for(State.CHANGING_SIDES).say("with five kilos")
    done.wait_for(State.RESTING)
    done.wait(1).say("with eight kilos")
    done.wait_for(State.FINISHED)
    assert loads(done) == [(1, RIGHT, 5.0), (1, LEFT, 8.0), (2, RIGHT, 5.0), (2, LEFT, 8.0)]


def test_taking_it_back_leaves_the_other_side_its_weight() -> None:
    done = dialogue(proposal=APART, first_side=RIGHT).wait_for(State.BRIEFING)
    done.say("yes")
    done.wait_for(State.RESTING).wait(1).say("with eight kilos")
    done.wait(3).say("undo")
    done.wait_for(State.FINISHED)
    assert loads(done) == [(1, RIGHT, 4.0), (1, LEFT, 6.0), (2, RIGHT, 4.0), (2, LEFT, 6.0)]


def test_the_same_weight_for_both_again_is_one_for_both() -> None:
    done = dialogue(proposal=APART, first_side=RIGHT).wait_for(State.BRIEFING)
    done.say("yes")
    done.wait_for(State.CHANGING_SIDES).say("with six kilos")
    done.wait_for(State.RESTING).wait(1).say("with seven kilos")
    done.wait_for(State.FINISHED)
    assert [load for *_, load in loads(done)] == [7.0] * 4
