"""A lighter workout."""

import pytest

from coach.content.library import Library
from coach.workout.athlete import Athlete
from coach.workout.exercise import GENTLE
from coach.workout.lighter import lighter


@pytest.mark.parametrize("routine", ["day-one", "day-two", "complete-hamstrings", "no-equipment", "first-steps"])
def test_each_strength_exercise_has_a_set_less_and_is_one_rung_easier(library: Library, routine: str) -> None:
    plan = library.plan(routine)
    light = lighter(plan)
    for number, (before, after) in enumerate(zip(plan.exercises, light.exercises, strict=True)):
        sets = [sum(one.exercise == number for one in each.sets) for each in (plan, light)]
        if before.exercise.purpose in GENTLE:
            assert (after, sets[0]) == (before, sets[1])
        else:
            assert sets[1] == max(1, sets[0] - 1)
            assert after.rung == max(0, before.rung - 1)


def test_a_rung_that_lacks_something_is_passed_over(library: Library) -> None:
    everything = Athlete(lacks=frozenset(library.equipment) - {"mat", "wall"})
    plan = library.plan_of(library.routines["day-one"], everything)
    assert all(one.possible(one.rung) for one in lighter(plan).exercises)


def test_one_set_stays(library: Library) -> None:
    plan = library.plan("day-one")
    for _ in range(9):
        plan = lighter(plan)
    assert {one.exercise for one in plan.sets} == set(range(len(plan.exercises)))
    assert all(one.rung == 0 for one in plan.exercises if one.exercise.purpose not in GENTLE)
