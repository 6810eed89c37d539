"""The way and the tempo of a set, changed in the middle of it."""

import pytest

from coach.session.effects import Play
from coach.session.states import State
from coach.workout.dose import Tempo
from coach.workout.model import Way
from tests.dialogue import Dialogue
from tests.session.exercises import dose, exercise, item, plan

SLOW = Tempo(lower=3, pause=1, lift=1, sources=("practice",))


def doing(way: Way, amount: int = 8, seconds: float = 12.0, **given: object) -> Dialogue:
    made = plan(item(exercise("curl", tempo=SLOW, **given), dose(way, 2, amount)))
    return Dialogue(made).wait_for(State.WORKING).wait(seconds)


def beats(dialogue: Dialogue, since: float) -> list[tuple[float, str]]:
    return [
        (round(beat["at"] - since, 2), beat["label"])
        for beat in dialogue.records("beat")
        if beat["at"] >= since - 0.01 and beat["label"] != "tick"
    ]


def test_slower_begins_with_the_next_repetition_and_the_one_being_done_goes_on() -> None:
    dialogue = doing(Way.PACED, seconds=6.3)
    began = dialogue.phase().began
    dialogue.say("slower")
    play = next(effect for effect in reversed(dialogue.effects) if isinstance(effect, Play))
    assert not play.cut
    dialogue.wait(20)
    assert beats(dialogue, began) == [
        (0, "1"), (3, "hold"), (4, "up"),
        (5, "2"), (8, "hold"), (9, "up"),
        (10, "3"), (14, "hold"), (15, "up"),
        (17, "4"), (21, "hold"), (22, "up"),
        (24, "5"),
    ]  # fmt: skip


def test_faster_goes_down_to_a_second_for_each_part_and_says_so() -> None:
    dialogue = doing(Way.PACED, seconds=0.5)
    for _ in range(2):
        dialogue.say("faster")
        dialogue.wait(1.5)
    assert "fast as it goes" in dialogue.answer("faster")


def test_slower_in_the_last_repetition_changes_the_next_set() -> None:
    dialogue = doing(Way.PACED, amount=2, seconds=6)
    ends = dialogue.phase().ends
    dialogue.say("slower")
    assert dialogue.phase().ends == ends
    dialogue.wait_for(State.WORKING)
    phase = dialogue.phase()
    assert (phase.ends or 0) - phase.began == pytest.approx(2 * 7)


def test_breaths_get_longer_too() -> None:
    dialogue = doing(Way.BREATH, amount=4, seconds=1)
    dialogue.say("slower")
    phase = dialogue.phase()
    assert (phase.ends or 0) - phase.began == pytest.approx(4 + 3 * 6)


@pytest.mark.parametrize("way", [Way.TIMED, Way.SELF_PACED, Way.FATIGUE])
def test_where_nothing_is_counted_there_is_no_pace(way: Way) -> None:
    assert "I can count for you" in doing(way, amount=30).answer("slower")


def test_count_for_me_takes_up_a_set_of_ones_own_pace_where_it_should_be() -> None:
    dialogue = doing(Way.SELF_PACED, seconds=15.4)
    assert dialogue.answer("count for me") == "I count for you."
    assert dialogue.planned()[1:5] == ["Three.", "Two.", "One.", "Four. Down."]
    dialogue.wait_for(State.RESTING)
    assert dialogue.session.logged[-1].reps == 8


def test_my_pace_leaves_the_rest_of_a_counted_set_to_the_athlete() -> None:
    dialogue = doing(Way.PACED)
    dialogue.say("my pace")
    assert dialogue.session.waits
    dialogue.wait(10).say("done")
    assert dialogue.session.logged[-1].reps == 8


@pytest.mark.parametrize(("text", "way"), [("use the timer", Way.TIMED), ("to fatigue", Way.FATIGUE)])
def test_a_counted_set_becomes_one_of_seconds_and_keeps_what_was_done(text: str, way: Way) -> None:
    dialogue = doing(Way.PACED, seconds=11)
    dialogue.say(text)
    dialogue.wait(dialogue.phase().began + 7 - dialogue.now).say("done")
    assert dialogue.session.logged[-1].seconds == 17


def test_the_way_lasts_for_the_next_sets() -> None:
    dialogue = doing(Way.PACED)
    dialogue.say("my pace")
    dialogue.wait_for(State.RESTING).wait_for(State.WORKING)
    assert dialogue.session.waits


def test_a_way_the_exercise_does_not_have_is_answered_with_those_it_has() -> None:
    dialogue = doing(Way.PACED, ways=(Way.PACED, Way.SELF_PACED))
    assert dialogue.answer("by breath") == "Curl goes with me counting, or at your own pace."
    assert "already" in dialogue.answer("count for me")
