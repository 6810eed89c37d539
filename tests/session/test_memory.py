"""The memory of a workout: what it leaves behind of each exercise, and what it leaves alone."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.session.effects import Flagged, Logged, Proposed, Rested, Undone, Volume
from coach.session.memory import Memory
from coach.workout.history import LastTime, Proposal, Reason
from coach.workout.side import Side

BEFORE = LastTime(times=4, variant="middle", reps=(8, 8), load_kg=10.0, effort="fine", weaker=Side.LEFT)
EASIER = Proposal(variant="low", reason=Reason.EASIER)


def logged(number: int = 1, reps: int | None = 8, side: Side | None = None, **given: Any) -> Logged:
    values: dict[str, Any] = {
        "at": 0.0,
        "item": 1,
        "exercise": "curl",
        "variant": "middle",
        "seconds": None,
        "load_kg": None,
        "effort": None,
    }
    return Logged(**values | {"set": number, "side": side, "reps": reps} | given)


def undone(number: int = 1, side: Side | None = None, item: int = 1) -> Undone:
    return Undone(0.0, item, "curl", number, side)


def after(*effects: Any, before: LastTime | None = BEFORE) -> LastTime | None:
    memory = Memory({"curl": before} if before else {})
    for effect in effects:
        memory.take(effect)
    return memory.history.get("curl")


def known(*effects: Any, before: LastTime | None = BEFORE) -> LastTime:
    last = after(*effects, before=before)
    assert last is not None
    return last


def test_a_first_set_is_the_first_time() -> None:
    assert after(logged(reps=9), before=None) == LastTime(times=1, variant="middle", reps=(9,))


def test_a_workout_counts_once_however_many_sets_it_has() -> None:
    assert known(logged(1), logged(2), logged(3)).times == 5


def test_repetitions_are_those_of_this_workout_set_by_set() -> None:
    assert known(logged(1, 10), logged(2, 9), logged(3, 7)).reps == (10, 9, 7)


def test_a_set_that_is_told_again_stays_in_its_place() -> None:
    assert known(logged(1, 10), logged(2, 9), logged(1, 12)).reps == (12, 9)


def test_the_same_exercise_twice_in_a_plan_has_sets_of_its_own() -> None:
    assert known(logged(1, 10), logged(1, 6, item=4)).reps == (10, 6)


def test_a_set_that_is_counted_in_seconds_adds_no_repetitions() -> None:
    assert known(logged(1, None, seconds=30)).reps == ()


def test_the_last_variant_counts() -> None:
    assert known(logged(1), logged(2, variant="low")).variant == "low"


def test_load_and_effort_are_the_last_that_are_known() -> None:
    last = known(logged(1, load_kg=12.5, effort="easy"), logged(2, load_kg=15.0), logged(3))
    assert (last.load_kg, last.effort) == (15.0, "easy")


def test_load_and_effort_of_before_stay_when_nothing_is_said() -> None:
    assert (known(logged()).load_kg, known(logged()).effort) == (10.0, "fine")


def test_no_load_at_all_is_none() -> None:
    assert known(logged(load_kg=0.0)).load_kg is None


def test_a_set_that_is_taken_back_is_gone() -> None:
    assert known(logged(1, 10), logged(2, 9), undone(2)).reps == (10,)


def test_when_all_sets_are_taken_back_everything_is_as_before() -> None:
    assert after(logged(1), logged(2), undone(1), undone(2)) == BEFORE
    assert after(logged(), undone(), before=None) is None


def test_the_side_with_fewer_repetitions_is_the_weaker_one() -> None:
    sets = [logged(1, 10, Side.LEFT), logged(1, 9, Side.RIGHT), logged(2, 8, Side.LEFT), logged(2, 8, Side.RIGHT)]
    assert known(*sets).weaker is Side.RIGHT


def test_of_a_set_to_fatigue_the_shorter_side_is_the_weaker_one() -> None:
    sides = [logged(1, None, side, seconds=time) for side, time in ((Side.LEFT, 31), (Side.RIGHT, 40))]
    assert known(*sides, before=None).weaker is Side.LEFT


@pytest.mark.parametrize(
    "sets",
    [
        [logged(1, 8, Side.LEFT), logged(1, 8, Side.RIGHT)],  # the same
        [logged(1, 8, Side.LEFT), logged(2, 3, Side.RIGHT)],  # no set with both sides
        [logged(1, 8)],  # no sides
        [logged(1, 8, Side.LEFT), logged(1, None, Side.RIGHT, seconds=9)],  # nothing to compare
    ],
)
def test_without_a_difference_the_weaker_side_stays_what_it_was(sets: list[Logged]) -> None:
    assert known(*sets).weaker is Side.LEFT


def test_pain_is_remembered_until_a_workout_goes_without_it() -> None:
    hurt = known(logged(), Flagged(0.0, "curl", 1))
    assert hurt.hurt
    assert known(before=hurt).hurt
    assert not known(logged(), before=hurt).hurt


def test_pain_before_the_first_set_is_remembered_too() -> None:
    assert after(Flagged(0.0, "curl", 1), before=None) == LastTime(times=0, hurt=True)
    assert after(Flagged(0.0, "curl", 1)) == BEFORE.model_copy(update={"hurt": True})


def test_a_proposal_waits_for_the_next_time_and_is_gone_after_it() -> None:
    proposed = known(logged(), Proposed(0.0, "curl", "low", Reason.EASIER))
    assert proposed.proposal == EASIER
    assert known(before=proposed).proposal == EASIER
    assert known(logged(), before=proposed).proposal is None


def test_a_later_proposal_replaces_an_earlier_one() -> None:
    last = known(logged(), Proposed(0.0, "curl", "low", Reason.EASIER), Proposed(0.0, "curl", "high", Reason.HARDER))
    assert last.proposal == Proposal(variant="high", reason=Reason.HARDER)


def test_only_what_changes_something_is_worth_saving() -> None:
    memory = Memory({})
    assert memory.take(logged(1, 8))
    assert not memory.take(logged(1, 8))
    assert memory.take(Flagged(0.0, "curl", 1))
    assert not memory.take(Flagged(9.0, "curl", 2))
    assert not memory.take(Undone(0.0, 1, "curl", 5, None))
    assert not memory.take(Volume(0.0, 1.0))
    assert not memory.take(Rested(0.0, "curl", 2, 40.0, 60.0))


def test_a_workout_without_anything_leaves_the_history_alone() -> None:
    assert Memory({"curl": BEFORE}).history == {"curl": BEFORE}


NAMES = st.sampled_from(["curl", "bridge"])
PLACES = st.tuples(st.integers(1, 2), NAMES, st.integers(1, 2), st.sampled_from([None, *Side]))
LOADS = st.none() | st.floats(0, 500, allow_nan=False)
EFFORTS = st.sampled_from([None, "easy", "fine", "hard"])
VARIANTS = st.sampled_from(["low", "middle", "high"])


@st.composite
def logs(draw: st.DrawFn) -> Logged:
    item, exercise, number, side = draw(PLACES)
    amount, counted = draw(st.integers(0, 200)), draw(st.booleans())
    return Logged(
        at=0.0,
        item=item,
        exercise=exercise,
        variant=draw(VARIANTS),
        set=number,
        side=side,
        reps=amount if counted else None,
        seconds=None if counted else amount,
        load_kg=draw(LOADS),
        effort=draw(EFFORTS),
    )


UNDOS = PLACES.map(lambda place: Undone(0.0, *place))
EFFECTS = st.lists(
    logs()
    | UNDOS
    | st.builds(Flagged, st.just(0.0), NAMES, st.just(1))
    | st.builds(Proposed, st.just(0.0), NAMES, VARIANTS, st.sampled_from(Reason)),
    max_size=25,
)
TIMES = st.builds(
    LastTime,
    times=st.integers(0, 5000),
    reps=st.lists(st.integers(0, 1000), max_size=4).map(tuple),
    weaker=st.none() | st.sampled_from(Side),
    hurt=st.booleans(),
    proposal=st.none() | st.just(EASIER),
)
HISTORIES = st.dictionaries(st.sampled_from(["curl", "bridge", "squat"]), TIMES)


def place(effect: Logged | Undone) -> tuple[object, ...]:
    return effect.item, effect.exercise, effect.set, effect.side


def standing(effects: list[Any]) -> list[Logged]:
    """What is logged in the end, the plain way: a list of sets in which each finds its earlier self."""
    sets: list[Logged] = []
    for effect in effects:
        if isinstance(effect, Undone):
            sets = [one for one in sets if place(one) != place(effect)]
        elif isinstance(effect, Logged):
            places = [place(one) for one in sets]
            if place(effect) in places:
                sets[places.index(place(effect))] = effect
            else:
                sets.append(effect)
    return sets


@given(HISTORIES, EFFECTS)
def test_what_was_replaced_or_taken_back_leaves_no_trace(history: dict[str, LastTime], effects: list[Any]) -> None:
    whole, short = Memory(history), Memory(history)
    others = [effect for effect in effects if isinstance(effect, Flagged | Proposed)]
    for effect in effects:
        whole.take(effect)
    for effect in (*others, *standing(effects)):
        short.take(effect)
    assert whole.history == short.history


@given(HISTORIES, EFFECTS)
def test_it_is_worth_saving_exactly_when_something_changed(history: dict[str, LastTime], effects: list[Any]) -> None:
    memory = Memory(history)
    for effect in effects:
        was = memory.history
        assert memory.take(effect) == (memory.history != was)


@given(HISTORIES, EFFECTS)
def test_each_exercise_is_remembered_by_itself(history: dict[str, LastTime], effects: list[Any]) -> None:
    memory = Memory(history)
    for effect in effects:
        memory.take(effect)
    done = {one.exercise for one in standing(effects)}
    assert memory.history.get("squat") == history.get("squat")
    for exercise, last in memory.history.items():
        before = history[exercise].times if exercise in history else 0
        assert last.times == before + (exercise in done)


@given(HISTORIES, EFFECTS)
def test_undoing_all_sets_gives_back_the_history(history: dict[str, LastTime], effects: list[Any]) -> None:
    memory, sets = Memory(history), [effect for effect in effects if isinstance(effect, Logged)]
    for one in sets:
        memory.take(one)
    for one in reversed(sets):
        memory.take(Undone(1.0, one.item, one.exercise, one.set, one.side))
    assert memory.history == history
