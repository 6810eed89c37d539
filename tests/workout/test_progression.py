"""Progression: what is proposed of an exercise, by how it went; `docs/progression.md` has the rule."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from coach.content.library import Library
from coach.workout.athlete import Athlete
from coach.workout.dose import Dose
from coach.workout.history import Proposal, Reason
from coach.workout.memory import remembering
from coach.workout.model import Way
from coach.workout.plan import Plan
from coach.workout.progression import progressed
from coach.workout.record import SetDone, WorkoutDone
from coach.workout.side import Side
from tests.workout.past_workouts import at

NOW = at("2026-11-26T18:00")
RDL = "romanian-deadlift"
CURL = "standing-single-leg-hamstring-curl"
DUMBBELLS = {"dumbbells": (4.0, 6.0, 10.0)}


def did(
    *reps: int | None,
    exercise: str = RDL,
    days: float = 3,
    load: float | None = 6.0,
    variant: str | None = "standard",
    effort: Any = "fine",
    hurt: bool = False,
    sides: tuple[Side | None, ...] = (None,),
    **given: Any,
) -> WorkoutDone:
    """One exercise in one workout, `days` ago; of two sides the repetitions are those of the first, then the other."""
    each = len(reps) // len(sides)
    sets = tuple(
        SetDone(
            item=1,
            exercise=exercise,
            set=number % each + 1,
            variant=variant,
            side=sides[number // each],
            reps=count,
            load_kg=load,
            effort=effort if number == len(reps) - 1 else None,
        )
        for number, count in enumerate(reps)
    )
    hurting = frozenset({exercise} if hurt else ())
    started = NOW - timedelta(days=days)
    return WorkoutDone("0" * 32, "day-one", started, 900.0, finished=True, sets=sets, hurt=hurting, **given)


@pytest.fixture
def plan(library: Library) -> Plan:
    """Three sets of eight to ten of the deadlift."""
    return library.plan_of(library.routines["day-one"], Athlete(loads=DUMBBELLS))


@pytest.fixture
def knee(library: Library) -> Plan:
    """Three sets of eight to twelve a side, without weights."""
    return library.plan_of(library.routines["knee-curl"], Athlete(loads=DUMBBELLS))


def proposal(plan: Plan, *past: WorkoutDone, exercise: str = RDL, loads: Any = DUMBBELLS) -> Proposal | None:
    return progressed(plan, Athlete(loads=loads), past, NOW).proposals.get(exercise)


def told(plan: Plan, *past: WorkoutDone, **given: Any) -> tuple[str, float | None, int | None, Reason]:
    """Variant, load, aim and reason."""
    found = proposal(plan, *past, **given)
    assert found is not None
    return found.variant, found.load_kg, found.aim, found.reason


def test_there_is_nothing_to_propose_the_first_time(plan: Plan) -> None:
    assert progressed(plan, Athlete(loads=DUMBBELLS), (), NOW).proposals == {}


def test_within_the_range_it_is_the_same_load_and_one_repetition_more(plan: Plan) -> None:
    assert told(plan, did(9, 9, 8, load=10.0)) == ("standard", 10.0, 10, Reason.MORE)
    assert told(plan, did(8, 8, 8)) == ("standard", 6.0, 9, Reason.MORE)


def test_twice_full_and_easy_or_fine_is_the_next_owned_load_from_the_bottom_of_the_range(plan: Plan) -> None:
    past = did(10, 10, 10, days=7, effort="easy"), did(10, 10, 10)
    assert told(plan, *past) == ("standard", 10.0, 8, Reason.LOAD_UP)


@pytest.mark.parametrize(
    ("before", "last", "reason"),
    [
        ({}, {"effort": "hard"}, Reason.TOP_HARD),
        ({}, {"effort": None}, Reason.UNRATED),
        ({"effort": "hard"}, {}, Reason.TOP_ONCE),
        ({"effort": None}, {}, Reason.TOP_ONCE),
        ({"load": 4.0}, {}, Reason.TOP_ONCE),
        ({"hurt": True}, {}, Reason.TOP_ONCE),
    ],
)
def test_full_is_not_enough_when_it_was_hard_or_unknown_or_of_another_load(
    plan: Plan, before: dict[str, Any], last: dict[str, Any], reason: Reason
) -> None:
    past = did(10, 10, 10, days=7, **before), did(10, 10, 10, **last)
    assert told(plan, *past) == ("standard", 6.0, 10, reason)


def test_a_workout_between_that_was_not_full_begins_the_count_anew(plan: Plan) -> None:
    past = did(10, 10, 10, days=9), did(10, 10, 9, days=6), did(10, 10, 10)
    assert told(plan, *past) == ("standard", 6.0, 10, Reason.TOP_ONCE)


def test_fewer_sets_than_are_asked_for_are_not_full(plan: Plan) -> None:
    past = did(10, 10, days=7), did(10, 10)
    assert told(plan, *past) == ("standard", 6.0, 10, Reason.UNFINISHED)


def test_with_the_heaviest_load_it_is_the_next_rung_with_the_same_load(plan: Plan) -> None:
    past = did(10, 10, 10, days=7, load=10.0), did(10, 10, 10, load=10.0)
    assert told(plan, *past) == ("slow", 10.0, 8, Reason.RUNG_UP)


def test_a_rung_that_is_only_heavier_is_no_step_where_the_loads_are_known(plan: Plan) -> None:
    past = did(10, 10, 10, days=7, load=10.0, variant="slow"), did(10, 10, 10, load=10.0, variant="slow")
    assert told(plan, *past) == ("slow", 10.0, 10, Reason.HIGHEST)
    assert told(plan, *past, loads={})[0] == "heavier"


def test_without_owned_loads_the_next_step_is_a_rung(plan: Plan) -> None:
    past = did(10, 10, 10, days=7), did(10, 10, 10)
    assert told(plan, *past, loads={}) == ("slow", 6.0, 8, Reason.RUNG_UP)


def test_of_several_loads_the_one_that_is_used_has_to_be_known(plan: Plan) -> None:
    past = did(10, 10, 10, days=7, load=None), did(10, 10, 10, load=None)
    assert told(plan, *past) == ("standard", None, 10, Reason.UNTOLD)
    assert told(plan, *past, loads={"dumbbells": (6.0,)}) == ("slow", 6.0, 8, Reason.RUNG_UP)


def test_a_load_that_was_not_told_is_that_of_the_time_before(plan: Plan) -> None:
    assert told(plan, did(8, 8, 8, days=7), did(9, 9, 9, load=None)) == ("standard", 6.0, 10, Reason.MORE)


def test_a_load_that_was_told_long_ago_is_still_that_of_today(plan: Plan) -> None:
    past = did(8, 8, 8, days=900), *(did(9, 9, 8, load=None, days=3 * ago) for ago in range(150, 0, -1))
    assert told(plan, *past) == ("standard", 6.0, 10, Reason.MORE)


def test_the_lightest_of_the_loads_of_a_day_counts(plan: Plan) -> None:
    day = did(10, 10, 10, load=10.0)
    day = replace(day, sets=(*day.sets[:2], replace(day.sets[2], load_kg=6.0)))
    assert told(plan, day)[1] == 6.0


def test_below_the_usual_variant_the_movement_comes_before_the_load(plan: Plan) -> None:
    past = did(10, 10, 10, days=7, variant="half-range"), did(10, 10, 10, variant="half-range")
    assert told(plan, *past) == ("standard", 6.0, 8, Reason.RUNG_UP)
    past = did(10, 10, 10, days=7, variant="bodyweight", load=None), did(10, 10, 10, variant="bodyweight", load=None)
    assert told(plan, *past) == ("half-range", 4.0, 8, Reason.RUNG_UP)


def test_a_missed_range_holds_and_a_second_one_is_a_step_down(plan: Plan) -> None:
    assert told(plan, did(9, 8, 7)) == ("standard", 6.0, 8, Reason.MISSED)
    assert told(plan, did(9, 8, 7, days=7), did(8, 7, 7)) == ("standard", 4.0, 8, Reason.FAILED)


def test_two_failed_workouts_on_different_steps_are_one_on_each(plan: Plan) -> None:
    assert told(plan, did(9, 8, 7, days=7, load=10.0), did(9, 8, 7))[3] is Reason.MISSED


def test_below_the_lightest_load_is_the_rung_below(plan: Plan) -> None:
    past = did(7, 7, 7, days=7, load=4.0), did(7, 7, 7, load=4.0)
    assert told(plan, *past) == ("half-range", 4.0, 8, Reason.FAILED)


def test_on_the_easiest_step_there_is_none_below(plan: Plan) -> None:
    easiest: dict[str, Any] = {"variant": "bodyweight", "load": None}
    assert told(plan, did(5, 5, 5, days=7, **easiest), did(5, 5, 5, **easiest)) == (
        "bodyweight",
        None,
        8,
        Reason.MISSED,
    )
    assert told(plan, did(8, 8, 8, hurt=True, **easiest)) == ("bodyweight", None, 8, Reason.PAIN)


def test_pain_is_a_step_down_however_well_it_went(plan: Plan) -> None:
    past = did(10, 10, 10, days=7), did(10, 10, 10, effort="easy", hurt=True)
    assert told(plan, *past) == ("standard", 4.0, 8, Reason.PAIN)


def test_who_went_down_when_it_hurt_stays_there(plan: Plan) -> None:
    day = did(8, 8, 8, hurt=True)
    eased = replace(day, sets=(day.sets[0], *(replace(each, variant="half-range") for each in day.sets[1:])))
    assert told(plan, eased) == ("half-range", 6.0, 8, Reason.PAIN)


def test_pain_before_the_first_set_counts_for_the_next_time(plan: Plan) -> None:
    only_pain = replace(did(hurt=True), sets=())
    assert told(plan, did(9, 9, 9, days=6), only_pain) == ("standard", 4.0, 8, Reason.PAIN)


def test_pain_is_over_with_a_workout_without_it(plan: Plan) -> None:
    assert told(plan, did(9, 9, 9, days=6, hurt=True), did(9, 9, 9, load=4.0))[3] is Reason.MORE


@pytest.mark.parametrize(
    ("days", "told_so"),
    [
        (14, ("standard", 6.0, 10, Reason.MORE)),
        (15, ("standard", 4.0, 9, Reason.AWAY)),
        (28, ("standard", 4.0, 9, Reason.AWAY)),
        (29, ("standard", 4.0, 8, Reason.AWAY)),
        (56, ("standard", 4.0, 8, Reason.AWAY)),
        (300, ("half-range", 4.0, 8, Reason.AWAY)),
    ],
)
def test_more_than_two_weeks_away_is_a_step_down_and_more_than_four_the_bottom_of_the_range(
    plan: Plan, days: int, told_so: tuple[str, float, int, Reason]
) -> None:
    assert told(plan, did(9, 9, 9, days=days)) == told_so


def away(plan: Plan, days: int, loads: tuple[float, ...], **given: Any) -> tuple[str, float | None, int]:
    """Variant and load after so many days, and how many steps down that is."""
    found = proposal(plan, did(9, 9, 9, days=days, **given), loads={"dumbbells": loads})
    assert found is not None
    return found.variant, found.load_kg, found.steps


@pytest.mark.parametrize(
    ("days", "expected"),
    [(14, (20.0, 0)), (15, (17.5, 1)), (56, (17.5, 1)), (57, (15.0, 2)), (168, (15.0, 2)), (169, (12.5, 3)),
     (3000, (12.5, 3))],
)  # fmt: skip
def test_long_breaks_are_more_steps_down_and_never_more_than_three(
    plan: Plan, days: int, expected: tuple[float, int]
) -> None:
    loads = (7.5, 10.0, 12.5, 15.0, 17.5, 20.0)
    assert away(plan, days, loads, load=20.0) == ("standard", *expected)


def test_the_steps_beyond_the_first_end_at_half_the_weight(plan: Plan) -> None:
    assert away(plan, 400, (4.0, 6.0, 10.0), load=10.0) == ("standard", 6.0, 1)
    assert away(plan, 400, (4.0, 5.0, 6.0, 10.0), load=10.0) == ("standard", 5.0, 2)
    assert away(plan, 400, (4.0, 10.0), load=10.0) == ("standard", 4.0, 1)


def test_long_breaks_end_at_the_easiest_step(plan: Plan) -> None:
    assert away(plan, 400, (4.0,), variant="bodyweight", load=None) == ("bodyweight", None, 0)


def test_a_clock_that_is_wrong_is_no_break(plan: Plan) -> None:
    assert told(plan, did(9, 9, 9, days=-400))[3] is Reason.MORE
    past = [did(9, 9, 9, days=400)]
    assert progressed(plan, Athlete(loads=DUMBBELLS), past, None).proposals[RDL].reason is Reason.MORE


def test_what_the_athlete_changed_is_proposed_again_with_what_follows_from_it(plan: Plan) -> None:
    harder = {RDL: Proposal(variant="slow", reason=Reason.HARDER)}
    assert told(plan, did(8, 8, 8, variant="slow", asked=harder)) == ("slow", 6.0, 9, Reason.HARDER)
    fewer = {RDL: Proposal(variant="standard", reason=Reason.FEWER_REPS)}
    assert told(plan, did(7, 7, 7, asked=fewer)) == ("standard", 6.0, None, Reason.FEWER_REPS)


def test_pain_goes_before_what_the_athlete_changed(plan: Plan) -> None:
    harder = {RDL: Proposal(variant="slow", reason=Reason.HARDER)}
    assert told(plan, did(8, 8, 8, variant="slow", asked=harder, hurt=True)) == ("standard", 6.0, 8, Reason.PAIN)


def test_fewer_repetitions_are_over_when_they_were_all_done_and_fine(plan: Plan) -> None:
    fewer = {RDL: Proposal(variant="standard", reason=Reason.FEWER_REPS)}
    day = did(8, 8, 8, asked=fewer)
    full = replace(day, sets=tuple(replace(each, planned=(6, 8)) for each in day.sets))
    assert told(plan, full) == ("standard", 6.0, 9, Reason.MORE)


def test_a_lighter_day_does_not_count(plan: Plan) -> None:
    past = did(9, 9, 9, days=6, load=10.0), did(10, 10, load=10.0, variant="half-range")
    assert told(plan, *past) == ("standard", 10.0, 10, Reason.MORE)


def test_who_does_the_plan_as_it_is_in_place_of_a_far_easier_step_and_fails_is_asked_for_that_step(knee: Plan) -> None:
    easy: dict[str, Any] = {"exercise": CURL, "load": None}
    past = did(9, 9, 9, days=6, variant="half-range", **easy), did(5, 4, 4, **easy)
    assert told(knee, *past, exercise=CURL) == ("half-range", None, 10, Reason.MORE)


def test_an_easier_day_that_went_badly_counts(plan: Plan) -> None:
    past = did(9, 9, 9, days=6, load=10.0), did(7, 7, 6, load=6.0)
    assert told(plan, *past) == ("standard", 6.0, 8, Reason.MISSED)


BOTH = (Side.LEFT, Side.RIGHT)


def test_the_weaker_side_decides_for_both(knee: Plan) -> None:
    found = proposal(knee, did(12, 12, 12, 10, 10, 9, exercise=CURL, load=None, sides=BOTH), exercise=CURL)
    assert found is not None
    assert (found.aim, found.first, found.reason) == (11, Side.RIGHT, Reason.MORE)


def test_it_goes_up_only_when_both_sides_are_full(knee: Plan) -> None:
    full = [12] * 6
    sided: dict[str, Any] = {"exercise": CURL, "load": None, "sides": BOTH}
    assert told(knee, did(*full, days=7, **sided), did(*full, **sided), exercise=CURL)[3] is Reason.RUNG_UP
    lame = [*full[:5], 11]
    assert told(knee, did(*full, days=7, **sided), did(*lame, **sided), exercise=CURL)[3] is Reason.MORE


def test_a_side_that_was_not_done_is_not_full(knee: Plan) -> None:
    one: dict[str, Any] = {"exercise": CURL, "load": None}
    past = did(12, 12, 12, days=7, sides=(Side.LEFT,), **one), did(12, 12, 12, sides=(Side.LEFT,), **one)
    assert told(knee, *past, exercise=CURL)[3] is Reason.UNFINISHED


ONE_LEG = "single-leg-deadlift"


@pytest.fixture
def one_leg(library: Library) -> Plan:
    """Two sets of eight to twelve of the deadlift on one leg, with a weight."""
    return library.plan_of(library.routines["balanced-eleven"], Athlete(loads=DUMBBELLS))


def legs(left: tuple[int, float], right: tuple[int, float], **given: Any) -> WorkoutDone:
    """Two sets a side, each of so many repetitions with so many kilograms."""
    day = did(left[0], left[0], right[0], right[0], exercise=ONE_LEG, sides=BOTH, **given)
    loads = {Side.LEFT: left[1], Side.RIGHT: right[1]}
    return replace(day, sets=tuple(replace(one, load_kg=loads[one.side or Side.LEFT]) for one in day.sets))


def of_sides(plan: Plan, *past: WorkoutDone, loads: Any = DUMBBELLS) -> tuple[Any, ...]:
    """Who begins, load and aim of that side, load and aim of the other one, and why."""
    found = proposal(plan, *past, exercise=ONE_LEG, loads=loads)
    assert found is not None
    return found.first, found.load_kg, found.aim, found.other_load_kg, found.other_aim, found.reason


def test_sides_with_weights_of_their_own_keep_them_and_the_lighter_one_begins(one_leg: Plan) -> None:
    assert of_sides(one_leg, legs((9, 6.0), (10, 4.0))) == (Side.RIGHT, 4.0, 11, 6.0, 10, Reason.MORE)


def test_the_lighter_side_goes_up_by_itself_until_both_have_the_same(one_leg: Plan) -> None:
    past = legs((9, 6.0), (12, 4.0), days=7), legs((9, 6.0), (12, 4.0))
    assert of_sides(one_leg, *past) == (Side.RIGHT, 6.0, 8, None, None, Reason.LOAD_UP)


def test_the_stronger_side_does_not_go_up_before_the_other_one(one_leg: Plan) -> None:
    past = legs((12, 6.0), (9, 4.0), days=7), legs((12, 6.0), (9, 4.0))
    assert of_sides(one_leg, *past) == (Side.RIGHT, 4.0, 10, 6.0, 12, Reason.MORE)


def test_the_stronger_side_is_at_most_one_owned_weight_above(one_leg: Plan) -> None:
    assert of_sides(one_leg, legs((9, 10.0), (9, 4.0))) == (Side.RIGHT, 4.0, 10, 6.0, 8, Reason.MORE)


def test_the_stronger_side_comes_down_when_it_failed_twice(one_leg: Plan) -> None:
    past = legs((5, 6.0), (9, 4.0), days=7), legs((5, 6.0), (9, 4.0))
    assert of_sides(one_leg, *past) == (Side.RIGHT, 4.0, 10, None, None, Reason.MORE)


def test_pain_and_a_break_take_both_sides_down(one_leg: Plan) -> None:
    loads = {"dumbbells": (4.0, 6.0, 8.0, 10.0)}
    hurt = legs((9, 10.0), (9, 8.0), hurt=True)
    assert of_sides(one_leg, hurt, loads=loads) == (Side.RIGHT, 6.0, 8, 8.0, 8, Reason.PAIN)
    rested = legs((9, 10.0), (9, 8.0), days=20)
    assert of_sides(one_leg, rested, loads=loads) == (Side.RIGHT, 6.0, 9, 8.0, 8, Reason.AWAY)


def test_who_takes_a_lighter_weight_for_one_side_had_no_lighter_day(one_leg: Plan) -> None:
    past = legs((9, 6.0), (9, 6.0), days=7), legs((9, 6.0), (9, 4.0))
    assert of_sides(one_leg, *past)[:5] == (Side.RIGHT, 4.0, 10, 6.0, 10)


def test_lopsided_sides_meet_and_are_never_more_than_a_step_apart_on_the_way(one_leg: Plan) -> None:
    loads = {"dumbbells": (4.0, 6.0, 8.0, 10.0)}
    past, apart = [legs((9, 10.0), (8, 4.0), days=100)], []
    for number in range(1, 30):
        _, load, aim, other_load, other_aim, _ = of_sides_on(one_leg, past, loads)
        apart.append(loads["dumbbells"].index(other_load or load) - loads["dumbbells"].index(load))
        left = (other_aim or aim, other_load or load)
        past.append(legs(left, (aim, load), days=100 - 3 * number))
    assert max(apart) == 1
    assert apart[-1] == 0
    assert apart == sorted(apart, reverse=True)


def of_sides_on(plan: Plan, past: list[WorkoutDone], loads: Any) -> tuple[Any, ...]:
    """The same three days after the last workout."""
    now = past[-1].started + timedelta(days=3)
    found = progressed(plan, Athlete(loads=loads), past, now).proposals[ONE_LEG]
    return found.first, found.load_kg, found.aim, found.other_load_kg, found.other_aim, found.reason


def test_the_weaker_side_begins(library: Library) -> None:
    past = did(12, 12, 12, 10, 10, 9, exercise=CURL, load=None, sides=BOTH)
    plan = library.plan_of(library.routines["knee-curl"], remembering(Athlete(), [past]))
    (curl,) = [one for one in plan.exercises if one.exercise.id == CURL]
    assert curl.first_side is Side.RIGHT


def test_a_set_by_the_clock_steps_up_when_it_was_held_twice(plan: Plan) -> None:
    number = next(n for n, one in enumerate(plan.exercises) if one.exercise.id == RDL)
    timed = plan.changed(number, dose=Dose(way=Way.TIMED, sets=3, seconds=30))

    def held(*seconds: int, days: float = 3) -> WorkoutDone:
        day = did(*seconds, days=days)
        return replace(day, sets=tuple(replace(one, reps=None, seconds=one.reps) for one in day.sets))

    assert told(timed, held(30, 30, 30, days=7), held(30, 30, 30)) == ("standard", 10.0, 30, Reason.LOAD_UP)
    assert told(timed, held(30, 30, 20)) == ("standard", 6.0, 30, Reason.MISSED)


def test_sets_that_nobody_counted_change_nothing(plan: Plan) -> None:
    assert told(plan, did(None, None, None)) == ("standard", 6.0, 8, Reason.UNCOUNTED)


def test_sets_from_elsewhere_are_taken_to_be_the_usual_variant(plan: Plan) -> None:
    assert told(plan, did(9, 9, 9, variant=None))[:2] == ("standard", 6.0)
    assert told(plan, did(9, 9, 9, variant="long-gone"))[:2] == ("standard", 6.0)


def test_warm_ups_and_stretches_are_not_progressed(plan: Plan) -> None:
    past = did(5, exercise="cat-cow", load=None), did(1, exercise="standing-hamstring-stretch", load=None)
    assert progressed(plan, Athlete(), past, NOW).proposals == {}
