"""A plan for fifteen minutes: what is left out, in which order."""

import pytest

from coach.cues.budget import shortened
from coach.workout.plan import Change, ChangeKind, Plan
from coach.workout.planner import make_plan
from tests.workout.content import catalog, exercise, item, routine

EXERCISES = ("warm-a", "warm-b", "first", "second", "stretch")


def plan() -> Plan:
    items = (
        item("warm-a", 1, part="warm-up"),
        item("warm-b", 1, part="warm-up"),
        item("first", 3, priority=1),
        item("second", 3),
        item("stretch", 2, part="cool-down"),
    )
    return make_plan(routine(*items), catalog(*(exercise(name) for name in EXERCISES)))


def minutes(plan: Plan) -> float:
    """A minute for each set, in seconds."""
    return 60.0 * len(plan.sets)


def sets(plan: Plan) -> dict[str, int]:
    counted = dict.fromkeys(EXERCISES, 0)
    for planned in plan.sets:
        counted[plan.exercises[planned.exercise].exercise.id] += 1
    return {name: count for name, count in counted.items() if count}


@pytest.mark.parametrize(
    ("time", "left"),
    [
        (10, {"warm-a": 1, "warm-b": 1, "first": 3, "second": 3, "stretch": 2}),
        (9, {"warm-a": 1, "warm-b": 1, "first": 3, "second": 2, "stretch": 2}),
        (8, {"warm-a": 1, "warm-b": 1, "first": 2, "second": 2, "stretch": 2}),
        (7, {"warm-a": 1, "warm-b": 1, "first": 2, "second": 2}),
        (5, {"warm-a": 1, "warm-b": 1, "first": 2, "second": 1}),
        (4, {"warm-a": 1, "warm-b": 1, "first": 1, "second": 1}),
        (3, {"warm-a": 1, "warm-b": 1, "first": 1}),
        (2, {"warm-a": 1, "first": 1}),
        (0, {"warm-a": 1, "first": 1}),
    ],
)
def test_the_least_important_goes_first_and_a_warm_up_and_one_exercise_stay(time: int, left: dict[str, int]) -> None:
    assert sets(shortened(plan(), time, minutes)) == left


def test_what_was_left_out_is_told() -> None:
    assert shortened(plan(), 6, minutes).changes == (
        Change(ChangeKind.FEWER_SETS, "first", sets=2),
        Change(ChangeKind.FEWER_SETS, "second", sets=2),
        Change(ChangeKind.NO_TIME, "stretch"),
    )


def test_in_the_middle_of_a_workout_what_is_done_stays() -> None:
    whole = plan()
    short = shortened(whole, 0, minutes, after=3)
    assert short.sets[:2] == whole.sets[:2]
    assert sets(short) == {"warm-a": 1, "warm-b": 1, "first": 2}


def test_enough_time_changes_nothing() -> None:
    assert shortened(plan(), 1000, minutes) == plan()


def test_of_an_exercise_that_is_there_twice_it_is_not_said_that_there_is_no_time_for_it() -> None:
    items = (item("first", 2), item("second", 2), item("first", 2, priority=5))
    twice = make_plan(routine(*items), catalog(*(exercise(name) for name in EXERCISES)))
    short = shortened(twice, 4, minutes)
    assert sets(short) == {"first": 2, "second": 2}
    assert short.changes == ()
