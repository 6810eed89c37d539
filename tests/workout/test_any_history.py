"""Whatever was done: what is proposed is never more than the rule allows."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from coach.workout.bout import bouts
from coach.workout.history import ASKED, Proposal, Reason
from coach.workout.plan import PlannedExercise
from coach.workout.progression import proposed, track
from coach.workout.record import Effort, SetDone, WorkoutDone
from coach.workout.side import Side
from coach.workout.steps import Step, Steps
from tests.workout.past_workouts import at
from tests.workout.simulated_athletes import LOADS, plan_with

NOW = at("2026-11-26T18:00")
EXERCISES = ("romanian-deadlift", "nordic-hamstring-curl", "single-leg-deadlift", "wall-sit", "elevated-hip-raise")
LOADED = st.sampled_from([None, 4.0, 6.0, 10.0, 12.5])
UP = {Reason.LOAD_UP, Reason.RUNG_UP}


@cache
def planned_with(exercise: str, owned: bool) -> tuple[PlannedExercise, Steps]:
    plan = plan_with(exercise)
    planned = next(one for one in plan.exercises if one.exercise.id == exercise)
    return planned, Steps(planned, plan.catalog, LOADS if owned else {})


@st.composite
def sets(draw: st.DrawFn, planned: PlannedExercise, rung: int, load: float | None) -> tuple[SetDone, ...]:
    """The sets of an exercise in a workout: often all full, or all alike, or on the edge of the range."""
    sides: Sequence[Side | None] = tuple(Side) if planned.exercise.one_sided_on(rung) else (None,)
    low, high = (planned.seconds(rung),) * 2 if planned.dose.seconds else planned.reps(rung)
    count = st.integers(low - 1, high + 1) | st.none() | st.integers(0, 60)
    alike, kind = draw(count), draw(st.sampled_from(["full", "full", "alike", "any"]))
    full = {"full": high, "alike": alike}
    number_of_sets = draw(st.sampled_from([planned.dose.sets] * 3 + [1, 4]))
    # The weights of the two sides are seldom apart.
    apart = {Side.RIGHT: draw(LOADED)} if len(sides) == 2 and draw(st.integers(0, 3)) == 3 else {}
    amounts = [draw(count) if kind == "any" else full[kind] for _ in range(number_of_sets * len(sides))]
    if kind == "full" and draw(st.integers(0, 3)) == 0:
        amounts[draw(st.integers(0, len(amounts) - 1))] = high - 1
    effort: Effort | None = draw(st.sampled_from(("easy", "fine", "fine", "hard", None)))
    return tuple(
        SetDone(
            item=1,
            exercise=planned.exercise.id,
            set=number + 1,
            variant=draw(st.sampled_from([None, "gone"]))
            if draw(st.integers(0, 19)) == 19
            else planned.variant(rung).id,
            side=side,
            reps=None if planned.dose.seconds else amounts[number * len(sides) + place],
            seconds=amounts[number * len(sides) + place] if planned.dose.seconds else None,
            load_kg=apart.get(side, load) if side else load,
            effort=effort if number == number_of_sets - 1 else None,
        )
        for number in range(number_of_sets)
        for place, side in enumerate(sides)
    )


@st.composite
def histories(draw: st.DrawFn) -> tuple[PlannedExercise, Steps, tuple[WorkoutDone, ...]]:
    planned, steps = planned_with(draw(st.sampled_from(EXERCISES)), draw(st.booleans()))
    rungs = st.integers(0, len(planned.exercise.ladder) - 1)
    usual = draw(rungs), draw(LOADED)
    name, when, workouts = planned.exercise.id, NOW, list[WorkoutDone]()
    for _ in range(draw(st.integers(0, 6))):
        when -= timedelta(days=draw(st.sampled_from([2, 3, 4, 13, 15, 40])))
        asked = {}
        if draw(st.integers(0, 7)) == 7:
            variant = draw(st.sampled_from([each.id for each in planned.exercise.ladder]))
            asked[name] = Proposal(variant=variant, reason=draw(st.sampled_from(sorted(ASKED))))
        rung, load = (draw(rungs), draw(LOADED)) if draw(st.integers(0, 3)) == 3 else usual
        done = () if draw(st.integers(0, 9)) == 9 else draw(sets(planned, rung, load))
        hurt = frozenset({name} if draw(st.integers(0, 7)) == 7 else ())
        workouts.insert(0, WorkoutDone("0" * 32, "x", when, 900.0, True, done, hurt, asked))
    return planned, steps, tuple(workouts)


def rank(step: Step) -> tuple[int, float]:
    """Steps in their order: the movement first, then the load."""
    return step.rung, step.load_kg or 0.0


def offered(history: tuple[PlannedExercise, Steps, tuple[WorkoutDone, ...]], **given: Any) -> Proposal | None:
    planned, steps, workouts = history
    return proposed(planned, steps, bouts(planned, steps, workouts), given.get("now", NOW))


def step_of(planned: PlannedExercise, found: Proposal) -> Step:
    return Step(planned.exercise.rung_of(found.variant), found.load_kg)


@given(histories())
def test_it_is_never_more_than_one_step_from_what_counts(history: Any) -> None:
    planned, steps, workouts = history
    found = offered(history)
    if found is None:
        return
    last = track(steps, bouts(planned, steps, workouts))[-1]
    step = step_of(planned, found)
    if found.reason is Reason.AWAY:
        below = [last.step]
        while len(below) <= 3 and (easier := steps.down(below[-1])) is not None:
            below.append(easier)
        assert below.index(step) == found.steps
        return
    near = {last.step, steps.down(last.step), steps.up(last.step), steps.down(last.hardest), last.hardest}
    assert step in near or (last.asked is not None and found.variant == last.asked.variant)
    if found.reason not in UP | ASKED:
        assert rank(step) <= rank(last.hardest)
    if found.reason in UP:
        assert step == steps.up(last.step)


@given(histories())
def test_up_is_proposed_only_after_two_full_workouts_without_pain_that_were_not_hard(history: Any) -> None:
    planned, steps, workouts = history
    found = offered(history)
    if found is None or found.reason not in UP:
        return
    two = track(steps, bouts(planned, steps, workouts))[-2:]
    assert len(two) == 2
    high = planned.seconds(two[0].step.rung) if planned.dose.seconds else planned.reps(two[0].step.rung)[1]
    for bout in two:
        day = next(one for one in workouts if one.started == bout.started)
        every = [one for one in day.sets if one.exercise == planned.exercise.id]
        done = [one for one in every if bout.other is None or one.side is bout.weaker]
        counted = [one.seconds if planned.dose.seconds else one.reps for one in done]
        assert planned.exercise.id not in day.hurt
        assert [one.effort for one in every if one.effort][-1] in ("easy", "fine")
        assert len({one.set for one in done}) >= planned.dose.sets
        if planned.dose.reps or planned.dose.seconds:
            rungs = {one.variant for one in done}
            assert len(rungs) > 1 or all(count is not None and count >= high for count in counted)


@given(histories())
def test_after_pain_or_a_long_break_it_is_never_more_than_before(history: Any) -> None:
    planned, _, workouts = history
    found = offered(history)
    recent = [one for one in workouts if one.sets or planned.exercise.id in one.hurt]
    if found is None or not recent:
        return
    last_sets = next(one for one in reversed(workouts) if one.sets)
    if planned.exercise.id in recent[-1].hurt:
        assert found.reason is Reason.PAIN
    elif (NOW - last_sets.started).days > 14:
        assert found.reason in (Reason.AWAY, Reason.PAIN)


@given(histories())
def test_the_aim_is_in_the_range_and_at_most_one_repetition_more(history: Any) -> None:
    planned, steps, workouts = history
    found = offered(history)
    if found is None or found.aim is None:
        return
    if planned.dose.reps:
        low, high = planned.reps(planned.exercise.rung_of(found.variant))
        assert low <= found.aim <= high
    best = track(steps, bouts(planned, steps, workouts))[-1].best
    if found.reason is Reason.MORE and planned.dose.reps:
        assert best is not None
        assert found.aim <= max(best + 1, planned.reps(planned.exercise.rung_of(found.variant))[0])


@given(histories())
def test_a_load_is_one_that_is_owned_or_was_used(history: Any) -> None:
    planned, steps, workouts = history
    found = offered(history)
    if found is None or found.load_kg is None:
        return
    used = {done.load_kg for one in workouts for done in one.sets}
    assert found.load_kg in used | set(steps.owned(planned.exercise.rung_of(found.variant)))


@given(histories())
def test_the_stronger_side_waits_at_most_one_step_above_the_weaker_one(history: Any) -> None:
    planned, steps, workouts = history
    found = offered(history)
    if found is None or found.other_load_kg is None:
        return
    other = track(steps, bouts(planned, steps, workouts))[-1].other
    assert other is not None
    assert found.first is not None
    assert (found.load_kg or 0) < found.other_load_kg <= (other.step.load_kg or 0)
    owned = steps.owned(planned.exercise.rung_of(found.variant))
    if owned:
        assert sum((found.load_kg or 0) < load < found.other_load_kg for load in owned) == 0
    assert found.other_aim is not None


@given(histories())
def test_what_is_proposed_depends_on_the_history_alone_and_not_on_other_exercises(history: Any) -> None:
    planned, steps, workouts = history
    other = SetDone(item=9, exercise="other", set=1, reps=5, effort="hard", load_kg=99.0)
    more = tuple(replace(one, sets=(other, *one.sets), hurt=one.hurt | {"other"}) for one in workouts)
    assert offered(history) == offered((planned, steps, more))


@given(histories(), st.integers(15, 2000))
def test_a_longer_break_never_makes_it_harder(history: Any, days: int) -> None:
    planned, _, _ = history
    now, later = offered(history), offered(history, now=NOW + timedelta(days=days))
    if now is None or later is None:
        return
    assert later.reason in (Reason.AWAY, Reason.PAIN)
    assert rank(step_of(planned, later)) <= rank(step_of(planned, now)) or now.reason in {Reason.FAILED, *ASKED}
