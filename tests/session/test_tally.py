"""The tally: every change of an entry can be taken back, the last one first."""

from hypothesis import given
from hypothesis import strategies as st

from coach.session.effects import Logged
from coach.session.tally import Change, Tally
from coach.workout.side import Side


def logged(item: int = 1, number: int = 1, reps: int = 5, side: Side | None = None) -> Logged:
    return Logged(0.0, item, f"exercise-{item}", "standard", number, side, reps, None, None, None)


ENTRIES = st.builds(logged, st.integers(1, 3), st.integers(1, 3), st.integers(1, 12), st.sampled_from((None, *Side)))
CHANGES = st.lists(ENTRIES | st.integers(1, 20) | st.sampled_from(("easy", "hard")), max_size=30)


def apply(tally: Tally, change: Logged | int | str) -> bool:
    """Whether something changed."""
    match change:
        case Logged():
            return tally.note(change) is not None
        case int():
            return bool(tally.correct(change, None))
        case str():
            return tally.last is not None and bool(tally.rate([tally.last.item], change))


@given(CHANGES)
def test_taking_everything_back_leaves_what_stood_before_each_change(changes: list[Logged | int | str]) -> None:
    tally, states = Tally(), []
    for change in changes:
        before = tally.entries
        if apply(tally, change):
            states.append(before)
    for before in reversed(states):
        assert tally.undo()
        assert tally.entries == before
    assert tally.undo() == []
    assert tally.entries == ()


def test_less_of_a_set_does_not_replace_more_of_it() -> None:
    tally = Tally()
    assert tally.note(logged(reps=8))
    assert tally.note(logged(reps=3)) is None
    assert [one.reps for one in tally.entries] == [8]


def test_a_correction_may_say_less() -> None:
    tally = Tally()
    tally.note(logged(reps=8))
    assert tally.correct(3, None) == [logged(reps=3)]


def test_what_is_taken_back_whole_is_told() -> None:
    tally = Tally()
    entry = logged(item=2, number=3, side=Side.LEFT)
    tally.note(entry)
    assert tally.undo() == [Change(entry, None)]
    assert tally.last is None


def test_a_load_is_that_of_both_sides_and_taken_back_with_both() -> None:
    tally = Tally()
    for side in Side:
        tally.note(logged(side=side))
    assert [one.load_kg for one in tally.correct(None, 12.0)] == [12.0, 12.0]
    assert len(tally.undo()) == 2
    assert [one.load_kg for one in tally.entries] == [None, None]


def test_doing_a_set_again_keeps_how_hard_it_was() -> None:
    tally = Tally()
    tally.note(logged(reps=5))
    tally.rate([1], "hard")
    tally.note(logged(reps=8))
    assert [(one.reps, one.effort) for one in tally.entries] == [(8, "hard")]


def test_a_set_counts_once_whatever_its_sides() -> None:
    tally = Tally()
    for side in Side:
        tally.note(logged(side=side))
    tally.note(logged(number=2))
    assert tally.sets_done == 2


def test_a_set_that_nobody_spoke_of_is_not_taken_back() -> None:
    tally = Tally()
    tally.note(logged(), said=False)
    assert tally.undo() == []
    tally.correct(9, None)
    tally.undo()
    assert [one.reps for one in tally.entries] == [5]
    assert tally.undo() == []
