"""A plan knows of earlier workouts: the weaker side begins, and nothing else is done otherwise for it."""

from dataclasses import replace
from typing import Any

import pytest

from coach.workout.athlete import Athlete
from coach.workout.exercise import Purpose
from coach.workout.history import LastTime, Proposal, Reason
from coach.workout.plan import Plan
from coach.workout.planner import make_plan
from coach.workout.side import Side
from tests.workout.content import catalog, exercise, item, need, routine

LUNGE = exercise("lunge", one_sided=True)
RIGHT_IS_WEAKER = LastTime(times=3, reps=(10, 8), weaker=Side.RIGHT)


def plan(last: LastTime, **given: Any) -> Plan:
    return make_plan(routine(item("lunge", **given)), catalog(LUNGE), Athlete(history={"lunge": last}))


def test_a_plan_has_the_history_and_the_units_of_its_athlete() -> None:
    athlete = Athlete(history={"squat": RIGHT_IS_WEAKER}, units="lb")
    planned = make_plan(routine(item("lunge")), catalog(LUNGE), athlete)
    assert (planned.history, planned.units) == ({"squat": RIGHT_IS_WEAKER}, "lb")
    again = replace(planned, changes=()).without_sets({1})
    assert (again.history, again.units) == ({"squat": RIGHT_IS_WEAKER}, "lb")


def test_nothing_is_known_of_nobody() -> None:
    planned = make_plan(routine(item("lunge")), catalog(LUNGE))
    assert (planned.history, planned.units) == ({}, "kg")


def test_the_weaker_side_goes_first() -> None:
    assert plan(RIGHT_IS_WEAKER).exercises[0].sides(1) == (Side.RIGHT, Side.LEFT)


def test_without_a_weaker_side_the_left_goes_first() -> None:
    assert plan(LastTime()).exercises[0].sides(1) == (Side.LEFT, Side.RIGHT)


@pytest.mark.parametrize("side", Side)
def test_a_routine_that_says_which_side_goes_first_is_right(side: Side) -> None:
    assert plan(RIGHT_IS_WEAKER, first_side=side).exercises[0].first_side is side


def test_what_comes_in_place_of_an_exercise_begins_with_its_own_weaker_side() -> None:
    ball = exercise("ball-curl", one_sided=True, needs=(need("ball"),), purpose=Purpose.CURL)
    other = exercise("walkout", one_sided=True, purpose=Purpose.CURL)
    history = {"ball-curl": LastTime(weaker=Side.LEFT), "walkout": LastTime(weaker=Side.RIGHT)}
    athlete = Athlete(lacks=frozenset({"ball"}), history=history)
    planned = make_plan(routine(item("ball-curl")), catalog(ball, other), athlete)
    assert (planned.exercises[0].exercise, planned.exercises[0].first_side) == (other, Side.RIGHT)


def test_a_proposal_is_not_applied_unasked() -> None:
    proposal = Proposal(variant="low", reason=Reason.EASIER)
    planned = plan(LastTime(hurt=True, proposal=proposal))
    assert planned.exercises == plan(LastTime()).exercises
    assert planned.history["lunge"].proposal == proposal
