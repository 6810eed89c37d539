"""Placing cues: by rank, without overlaps, exact where it matters."""

import itertools
import time

from hypothesis import given
from hypothesis import strategies as st

from coach.cues.rank import Rank
from coach.cues.timeline import Cue, Placement, place


def one_second(_: str) -> float:
    return 1.0


def by_letters(text: str) -> float:
    return 0.1 * len(text)


def placed(*cues: Cue, start: float = 0.0) -> list[tuple[float, str]]:
    return [(round(cue.at, 3), cue.text) for cue in place(cues, by_letters, start)]


def test_a_cue_that_fits_stands_where_it_wants_to() -> None:
    assert placed(Cue(2.0, "hello", Rank.NAME)) == [(2.0, "hello")]


def test_the_countdown_keeps_its_place_and_the_name_waits() -> None:
    name, count = Cue(1.0, "deadlift", Rank.NAME, latest=5.0), Cue(1.5, "3", Rank.COUNTDOWN, label="3")
    assert placed(name, count) == [(1.5, "3"), (1.72, "deadlift")]


def test_a_lower_rank_that_cannot_wait_is_left_out() -> None:
    assert placed(Cue(1.0, "deadlift", Rank.NAME), Cue(1.2, "well done", Rank.ENCOURAGEMENT)) == [(1.0, "deadlift")]


def test_the_short_form_is_taken_when_the_whole_does_not_fit() -> None:
    long = Cue(0.0, "next comes the deadlift", Rank.NEXT_UP, latest=0.5, short="deadlift")
    assert placed(long, Cue(1.0, "3", Rank.COUNTDOWN)) == [(0.0, "deadlift"), (1.0, "3")]


def test_cues_before_the_start_are_over() -> None:
    assert placed(Cue(1.0, "a", Rank.NAME), Cue(3.0, "b", Rank.NAME), start=2.0) == [(3.0, "b")]


def test_what_has_its_place_already_is_gone_around() -> None:
    around = Placement(1.0, 2.0, "reply", Rank.REPLY)
    result = place([Cue(1.5, "name", Rank.NAME, latest=9.0)], one_second, around=[around])
    assert [(cue.at, cue.text) for cue in result] == [(1.0, "reply"), (2.12, "name")]


def test_a_long_set_costs_no_more_for_each_of_its_cues_than_a_short_one() -> None:
    def seconds(count: int) -> float:
        cues = [Cue(float(number), "3", Rank.COUNTDOWN, label="3") for number in range(count)]
        began = time.process_time()
        place(cues, by_letters)
        return time.process_time() - began

    # Twenty times as many: four hundred times the cost if each looked at all the others.
    assert min(seconds(4000) for _ in range(3)) < 100 * min(seconds(200) for _ in range(3))


CUES = st.lists(
    st.builds(
        Cue,
        at=st.floats(0, 60),
        text=st.text("abc", min_size=1, max_size=30),
        rank=st.sampled_from(Rank),
        latest=st.none() | st.floats(0, 90),
        short=st.none() | st.text("x", min_size=1, max_size=5),
        label=st.none() | st.just("1"),
    ),
    max_size=40,
)


@given(CUES)
def test_nothing_ever_overlaps(cues: list[Cue]) -> None:
    for one, other in itertools.pairwise(place(cues, by_letters)):
        assert one.until <= other.at


@given(CUES)
def test_a_cue_is_in_its_window_or_not_there(cues: list[Cue]) -> None:
    windows = {(cue.rank, text): [] for cue in cues for text in (cue.text, cue.short)}  # type: dict[object, list[tuple[float, float]]]
    for cue in cues:
        for text in (cue.text, cue.short):
            windows[cue.rank, text].append((cue.at, max(cue.at, cue.latest or cue.at)))
    for found in place(cues, by_letters):
        assert any(first <= found.at <= last for first, last in windows[found.rank, found.text])


@given(CUES)
def test_a_countdown_is_never_moved_or_crowded_out_by_a_lower_rank(cues: list[Cue]) -> None:
    counts = [cue for cue in cues if cue.rank <= Rank.COUNTDOWN]
    alone = place(counts, by_letters)
    together = [cue for cue in place(cues, by_letters) if cue.rank <= Rank.COUNTDOWN]
    assert together == list(alone)
