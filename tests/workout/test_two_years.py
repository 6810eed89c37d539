"""Two years of simulated athletes: by the proposals they climb, and are never asked for more than the rule allows."""

import pytest

from coach.workout.history import Reason
from tests.workout.simulated_athletes import ATHLETES, EXERCISES, Course, course

SEEDS = range(3)
COURSES = {
    (habits.name, exercise, seed): course(habits, exercise, seed)
    for habits in ATHLETES
    for exercise in EXERCISES
    for seed in SEEDS
}
every_course = pytest.mark.parametrize("made", COURSES.values(), ids=["-".join(map(str, key)) for key in COURSES])
#: Those who accept whatever is proposed: for them the last workout is always the one that counts.
obedient = pytest.mark.parametrize("made", [made for made in COURSES.values() if not made.habits.declines])
UP = {Reason.LOAD_UP, Reason.RUNG_UP}
DOWN = {Reason.FAILED, Reason.PAIN, Reason.AWAY}


def of(name: str) -> list[Course]:
    return [made for (habits, *_), made in COURSES.items() if habits == name]


def quarters(made: Course) -> tuple[float, float]:
    """The mean step of the first and of the last half year."""
    places, quarter = made.places, len(made.days) // 4
    return sum(places[:quarter]) / quarter, sum(places[-quarter:]) / quarter


@pytest.mark.parametrize("name", [habits.name for habits in ATHLETES if habits.name != "returning"])
def test_every_athlete_climbs_in_two_years(name: str) -> None:
    assert all(last > first for first, last in map(quarters, of(name)))


def test_who_returns_after_a_long_break_climbs_back_to_where_they_were() -> None:
    regained = 0
    for made in of("returning"):
        places = made.places
        for number, day in enumerate(made.days):
            if day.proposal is None or day.proposal.steps < 2 or number + 40 > len(places):
                continue
            assert max(places[number : number + 40]) >= places[number - 1]
            regained += 1
    assert regained > 2


def test_a_fast_athlete_is_at_the_end_of_the_ladder_and_a_slow_one_gets_there_later() -> None:
    def arrival(made: Course) -> int:
        return made.places.index(max(made.places))

    assert all(max(made.places) == len(made.scale) - 1 for made in of("fast"))
    fast, slow = (sum(map(arrival, of(name))) for name in ("fast", "slow"))
    assert fast * 2 < slow


@every_course
def test_without_pain_or_a_break_nobody_falls_back_more_than_one_step(made: Course) -> None:
    assert made.deepest_fall <= 1


@obedient
def test_from_one_workout_to_the_next_an_accepted_proposal_is_at_most_one_step(made: Course) -> None:
    places = made.places
    for number, (before, day) in enumerate(zip(made.days, made.days[1:], strict=False), 1):
        assert day.accepted
        assert day.proposal is not None
        assert abs(places[number] - places[number - 1]) <= max(1, day.proposal.steps), before


@obedient
def test_up_needs_two_full_workouts_that_were_easy_or_fine(made: Course) -> None:
    full = {step: made.planned.reps(step.rung)[1] for step in made.scale}
    for number, day in enumerate(made.days):
        if day.proposal is None or day.proposal.reason not in UP:
            continue
        done = made.days[number - 2 : number]
        assert len({one.step for one in done}) == 1
        for one in done:
            assert len(one.reps) == made.planned.dose.sets
            assert min(one.reps) >= full[one.step]
            assert one.effort in ("easy", "fine")
            assert not one.hurt


@obedient
def test_after_pain_or_a_break_it_is_never_harder(made: Course) -> None:
    scale = made.scale
    for before, day in zip(made.days, made.days[1:], strict=False):
        assert day.proposal is not None
        if before.hurt or (day.at - before.at).days > 14:
            assert day.proposal.reason in DOWN
            rung = made.planned.exercise.rung_of(day.proposal.variant)
            there = scale.index(made.steps.at(rung, day.proposal.load_kg))
            assert there == max(0, scale.index(before.step) - max(1, day.proposal.steps))


def test_only_long_breaks_are_more_than_one_step_down_and_some_are() -> None:
    breaks = [
        ((day.at - before.at).days, day.proposal.steps)
        for made in COURSES.values()
        for before, day in zip(made.days, made.days[1:], strict=False)
        if day.proposal and day.proposal.reason is Reason.AWAY
    ]
    assert all(steps <= 1 + (days > 56) + (days > 168) for days, steps in breaks)
    assert {steps for _, steps in breaks} >= {1, 2, 3}


def test_every_reason_to_step_back_comes_up_in_these_years() -> None:
    reasons = {day.proposal.reason for made in COURSES.values() for day in made.days if day.proposal}
    assert reasons >= UP | DOWN | {Reason.MORE, Reason.TOP_ONCE, Reason.MISSED, Reason.HIGHEST}


def test_the_same_seed_gives_the_same_two_years() -> None:
    again = course(ATHLETES[2], EXERCISES[0], 1)
    assert again.days == COURSES["irregular", EXERCISES[0], 1].days
    assert again.days != COURSES["irregular", EXERCISES[0], 2].days
