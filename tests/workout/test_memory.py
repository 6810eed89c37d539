"""The memory: what earlier workouts leave behind of each exercise, and what they leave alone."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.workout.athlete import Athlete
from coach.workout.history import LastTime, Proposal, Reason
from coach.workout.memory import remembered, remembering
from coach.workout.record import SetDone, WorkoutDone
from coach.workout.side import Side
from tests.workout.past_workouts import at

EASIER = Proposal(variant="low", reason=Reason.EASIER)
START = at("2026-11-02T18:00")


def one(number: int = 1, reps: int | None = 8, side: Side | None = None, **given: Any) -> SetDone:
    values: dict[str, Any] = {"item": 1, "exercise": "curl", "variant": "middle", "seconds": None}
    return SetDone(**values | {"set": number, "side": side, "reps": reps} | given)


def workout(*sets: SetDone, started: datetime = START, **given: Any) -> WorkoutDone:
    return WorkoutDone("0" * 32, "day-one", started, 600.0, finished=True, sets=sets, **given)


BEFORE = workout(one(1, 9, Side.LEFT, load_kg=10.0), one(1, 10, Side.RIGHT, load_kg=10.0, effort="fine"), started=START)


def known(*sets: SetDone, before: tuple[WorkoutDone, ...] = (BEFORE,), **given: Any) -> LastTime:
    return remembered([*before, workout(*sets, started=START + timedelta(days=3), **given)])["curl"]


def test_a_first_set_is_the_first_time() -> None:
    assert known(one(reps=9), before=()) == LastTime(times=1, variant="middle", reps=(9,))


def test_a_workout_counts_once_however_many_sets_it_has() -> None:
    assert known(one(1), one(2), one(3)).times == 2


def test_repetitions_are_those_of_the_last_workout_set_by_set() -> None:
    assert known(one(1, 10), one(2, 9), one(1, 7, item=4)).reps == (10, 9, 7)


def test_a_set_that_is_counted_in_seconds_adds_no_repetitions() -> None:
    assert known(one(1, None, seconds=30)).reps == ()


def test_the_last_variant_counts() -> None:
    assert known(one(1), one(2, variant="low")).variant == "low"


def test_load_and_effort_are_the_last_that_are_known() -> None:
    last = known(one(1, load_kg=12.5, effort="easy"), one(2, load_kg=15.0), one(3))
    assert (last.load_kg, last.effort) == (15.0, "easy")


def test_load_effort_and_weaker_side_of_before_stay_when_nothing_is_said() -> None:
    assert (known(one()).load_kg, known(one()).effort, known(one()).weaker) == (10.0, "fine", Side.LEFT)


def test_no_load_at_all_is_none() -> None:
    assert known(one(load_kg=0.0)).load_kg is None


def test_the_side_with_fewer_repetitions_is_the_weaker_one() -> None:
    sets = [one(1, 10, Side.LEFT), one(1, 9, Side.RIGHT), one(2, 8, Side.LEFT), one(2, 8, Side.RIGHT)]
    assert known(*sets).weaker is Side.RIGHT


def test_of_a_set_to_fatigue_the_shorter_side_is_the_weaker_one() -> None:
    sides = [one(1, None, side, seconds=time) for side, time in ((Side.LEFT, 31), (Side.RIGHT, 40))]
    assert known(*sides, before=()).weaker is Side.LEFT


@pytest.mark.parametrize(
    "sets",
    [
        [one(1, 8, Side.LEFT), one(1, 8, Side.RIGHT)],  # the same
        [one(1, 8, Side.LEFT), one(2, 3, Side.RIGHT)],  # no set with both sides
        [one(1, 8)],  # no sides
        [one(1, 8, Side.LEFT), one(1, None, Side.RIGHT, seconds=9)],  # nothing to compare
    ],
)
def test_without_a_difference_the_weaker_side_stays_what_it_was(sets: list[SetDone]) -> None:
    assert known(*sets).weaker is Side.LEFT


def test_pain_is_remembered_until_a_workout_goes_without_it() -> None:
    hurt = workout(one(), hurt=frozenset({"curl"}))
    assert remembered([hurt])["curl"].hurt
    assert remembered([hurt, workout(one(exercise="squat"))])["curl"].hurt
    assert not remembered([hurt, workout(one())])["curl"].hurt


def test_pain_before_the_first_set_is_remembered_too() -> None:
    only_pain = workout(hurt=frozenset({"curl"}))
    assert remembered([only_pain])["curl"] == LastTime(times=0, hurt=True)
    assert remembered([BEFORE, only_pain])["curl"].times == 1


def test_what_was_asked_for_waits_for_the_next_time_and_is_gone_after_it() -> None:
    asked = workout(one(), asked={"curl": EASIER})
    assert remembered([asked])["curl"].proposal == EASIER
    assert remembered([asked, workout(one(exercise="squat"))])["curl"].proposal == EASIER
    assert remembered([asked, workout(one())])["curl"].proposal is None


def test_what_was_kept_before_there_was_a_record_stays() -> None:
    kept = {"squat": LastTime(times=4), "curl": LastTime(times=7)}
    history = remembering(Athlete(history=kept), [BEFORE]).history
    assert (history["squat"].times, history["curl"].times) == (4, 1)


NAMES = st.sampled_from(["curl", "bridge"])
SETS = st.builds(
    one,
    st.integers(1, 3),
    st.none() | st.integers(0, 200),
    st.sampled_from([None, *Side]),
    item=st.integers(1, 2),
    exercise=NAMES,
    seconds=st.none() | st.integers(0, 200),
    load_kg=st.none() | st.floats(0, 500, allow_nan=False),
    effort=st.sampled_from([None, "easy", "fine", "hard"]),
)
WORKOUTS = st.lists(
    st.builds(
        lambda sets, hurt: workout(*sets, hurt=frozenset(hurt)), st.lists(SETS, max_size=6), st.sets(NAMES, max_size=2)
    ),
    max_size=6,
)


@given(WORKOUTS)
def test_each_exercise_is_remembered_by_itself_and_as_a_setting_can_be(workouts: list[WorkoutDone]) -> None:
    history = remembered(workouts)
    for exercise, last in history.items():
        alone = [
            replace(
                each,
                sets=tuple(done for done in each.sets if done.exercise == exercise),
                hurt=each.hurt & {exercise},
            )
            for each in workouts
        ]
        assert remembered(alone) == {exercise: last}
        assert last.times == sum(any(done.exercise == exercise for done in each.sets) for each in workouts)
        assert LastTime.model_validate(last.model_dump()) == last
