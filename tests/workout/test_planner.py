"""The planner never asks for what the athlete lacks, and says what it does instead."""

from dataclasses import replace

import pytest

from coach.content.library import Library
from coach.workout.athlete import Athlete
from coach.workout.exercise import Purpose
from coach.workout.model import Tilt, Way
from coach.workout.plan import Change, ChangeKind, Plan
from coach.workout.planner import lacking, make_plan
from tests.workout.content import catalog, exercise, item, need, routine, rung

BALL_CURL = exercise("ball-curl", needs=(need("ball", "roller"),), purpose=Purpose.CURL)


def plan_without(*things: str, exercises: tuple[object, ...] = ()) -> Plan:
    known = catalog(BALL_CURL, *exercises)  # type: ignore[arg-type]
    return make_plan(routine(item("ball-curl")), known, Athlete(lacks=frozenset(things)))


def test_what_is_there_is_used() -> None:
    plan = plan_without()
    assert plan.exercises[0].things(1) == (("ball", None),)
    assert plan.changes == ()


def test_a_stand_in_comes_first() -> None:
    plan = plan_without("ball")
    assert plan.exercises[0].things(1) == (("roller", None),)
    assert plan.changes == (Change(ChangeKind.STAND_IN, "ball curl", "ball", "a roller"),)


def test_then_a_lower_rung() -> None:
    low = exercise("low-curl", needs=(need("ball"),), ladder=(rung("floor", needs=()), rung("middle"), rung("high")))
    plan = make_plan(routine(item("low-curl")), catalog(low), Athlete(lacks=frozenset({"ball"})))
    assert plan.exercises[0].rung == 0
    assert plan.changes == (Change(ChangeKind.EASIER, "low curl", "ball", "floor"),)


def test_then_another_exercise_for_the_same_purpose() -> None:
    other = exercise("walkout", purpose=Purpose.CURL)
    plan = plan_without("ball", "roller", exercises=(exercise("hinge"), other))
    assert plan.exercises[0].exercise is other
    assert plan.changes == (Change(ChangeKind.OTHER, "ball curl", "ball", "walkout"),)


def test_named_substitutes_are_tried_before_others_for_the_purpose() -> None:
    curl = BALL_CURL.model_copy(update={"substitutes": ("hinge",)})
    known = catalog(curl, exercise("aaa", purpose=Purpose.CURL), exercise("hinge"))
    plan = make_plan(routine(item("ball-curl")), known, Athlete(lacks=frozenset({"ball", "roller"})))
    assert plan.exercises[0].exercise.id == "hinge"


def test_an_exercise_that_is_in_the_plan_already_is_taken_only_in_need() -> None:
    known = catalog(BALL_CURL, exercise("aaa", purpose=Purpose.CURL), exercise("bbb", purpose=Purpose.CURL))
    lacks = Athlete(lacks=frozenset({"ball", "roller"}))
    plan = make_plan(routine(item("aaa"), item("ball-curl")), known, lacks)
    assert [planned.exercise.id for planned in plan.exercises] == ["aaa", "bbb"]


def test_what_cannot_be_replaced_is_left_out() -> None:
    known = catalog(BALL_CURL, exercise("hinge"))
    lacks = Athlete(lacks=frozenset({"ball", "roller"}))
    plan = make_plan(routine(item("hinge"), item("ball-curl")), known, lacks)
    assert [planned.exercise.id for planned in plan.exercises] == ["hinge"]
    assert plan.changes == (Change(ChangeKind.LEFT_OUT, "ball curl", "ball"),)


def test_a_plan_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing of Mine"):
        plan_without("ball", "roller")


def test_a_substitute_is_dosed_in_a_way_it_can_be_done() -> None:
    hold = exercise("hold", purpose=Purpose.CURL, ways=(Way.TIMED,))
    plan = plan_without("ball", "roller", exercises=(hold,))
    dose = plan.exercises[0].dose
    assert (dose.way, dose.sets, dose.seconds) == (Way.TIMED, 3, 30)


def test_an_optional_thing_is_never_missed() -> None:
    mat = exercise("mat-work", needs=(need("chair", optional=True),))
    plan = make_plan(routine(item("mat-work")), catalog(mat), Athlete(lacks=frozenset({"chair"})))
    assert plan.exercises[0].things(1) == ()
    assert plan.changes == ()


def test_the_pelvic_check_chooses_among_items() -> None:
    known = catalog(exercise("hinge"), exercise("stretch"), exercise("lying-stretch"))
    items = (
        item("hinge"),
        item("stretch", only_for=(Tilt.NEUTRAL, Tilt.UNSURE)),
        item("lying-stretch", only_for=(Tilt.POSTERIOR,)),
    )

    def names(tilt: Tilt | None) -> list[str]:
        return [planned.exercise.id for planned in make_plan(routine(*items), known, Athlete(tilt=tilt)).exercises]

    assert names(None) == names(Tilt.UNSURE) == names(Tilt.NEUTRAL) == ["hinge", "stretch"]
    assert names(Tilt.ANTERIOR) == ["hinge"]
    assert names(Tilt.POSTERIOR) == ["hinge", "lying-stretch"]


def test_items_of_a_group_are_done_in_turn() -> None:
    known = catalog(exercise("warm"), exercise("one"), exercise("two"))
    items = (item("warm", 1), item("one", 3, group="pair"), item("two", 2, group="pair"))
    plan = make_plan(routine(*items), known)
    assert [(planned.exercise, planned.number, planned.sets) for planned in plan.sets] == [
        (0, 1, 1),
        (1, 1, 3),
        (2, 1, 2),
        (1, 2, 3),
        (2, 2, 2),
        (1, 3, 3),
    ]
    assert [planned.rest for planned in plan.sets] == [90, 15, 60, 15, 60, 0]


def test_sets_to_fatigue_are_followed_by_a_longer_rest() -> None:
    plan = make_plan(routine(item("one"), item("two")), catalog(exercise("one"), exercise("two")), way=Way.FATIGUE)
    assert [planned.rest for planned in plan.sets] == [90, 90, 90, 90, 90, 0]


def test_rests_of_an_item_change_only_what_they_state() -> None:
    from coach.workout.routine import Rests  # noqa: PLC0415  # next to what it shows

    known = catalog(exercise("one"), exercise("two"))
    own = item("one", 2, rests=Rests(between_sets=30))
    plan = make_plan(routine(own, item("two", 1), rests=Rests(between_exercises=120)), known)
    assert [planned.rest for planned in plan.sets] == [30, 120, 0]


def test_lack_found_out_in_the_middle_changes_only_what_is_to_come() -> None:
    known = catalog(BALL_CURL, exercise("hinge"), exercise("walkout", purpose=Purpose.CURL))
    plan = make_plan(routine(item("hinge"), item("ball-curl")), known)
    without = lacking(plan, "ball", 1, [planned.rung for planned in plan.exercises])
    assert without.sets == plan.sets
    assert without.exercises[1].things(1) == (("roller", None),)
    twice = lacking(without, "roller", 1, [planned.rung for planned in without.exercises])
    assert twice.exercises[1].exercise.id == "walkout"
    assert [change.kind for change in twice.changes] == [ChangeKind.OTHER]


def test_what_turns_out_impossible_keeps_the_sets_up_to_now() -> None:
    plan = make_plan(routine(item("ball-curl"), item("hinge")), catalog(BALL_CURL, exercise("hinge")))
    rungs = [planned.rung for planned in plan.exercises]
    without = lacking(lacking(plan, "roller", 1, rungs), "ball", 1, rungs)
    assert [(planned.exercise, planned.number, planned.sets) for planned in without.sets] == [
        (0, 1, 2),
        (0, 2, 2),
        (1, 1, 3),
        (1, 2, 3),
        (1, 3, 3),
    ]
    assert without.changes[0].kind is ChangeKind.LEFT_OUT


@pytest.mark.parametrize("way", Way)
def test_every_way_gives_every_exercise_an_amount_of_its_own(library: Library, way: Way) -> None:
    for name in library.routines:
        plan = library.plan(name)
        for planned in plan.exercises:
            if way in planned.exercise.ways:
                other = make_plan(plan.routine, library.catalog, way=way)
                same = next(one for one in other.exercises if one.exercise is planned.exercise)
                assert same.dose.way is way
                assert same.dose.sets == planned.dose.sets


@pytest.mark.parametrize("thing", ["everything", "dumbbells", "exercise-ball", "couch", "wall", "chair", "step"])
def test_no_plan_asks_for_what_is_lacking(library: Library, thing: str) -> None:
    lacks = frozenset(library.equipment) if thing == "everything" else frozenset({thing})
    for name in library.routines:
        plan = make_plan(library.routines[name], library.catalog, Athlete(lacks=lacks))
        for planned in plan.exercises:
            for number in range(len(planned.exercise.ladder)):
                if planned.possible(number):
                    assert not lacks & {item for item, _ in planned.things(number)}
            assert planned.possible(planned.rung)


def test_a_plan_tells_each_change_once(library: Library) -> None:
    for name in library.routines:
        plan = make_plan(library.routines[name], library.catalog, Athlete(lacks=frozenset(library.equipment)))
        assert len(plan.changes) == len(set(plan.changes))


def test_a_plan_without_sets_of_an_exercise_numbers_the_others_anew() -> None:
    plan = make_plan(routine(item("one"), item("two")), catalog(exercise("one"), exercise("two")))
    short = plan.without_sets({2, 3, 4, 5})
    assert [(planned.number, planned.sets, planned.rest) for planned in short.sets] == [(1, 2, 60), (2, 2, 0)]
    assert short.distinct == 1
    assert replace(short, sets=plan.sets) == plan
