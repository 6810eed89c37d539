"""The summary: one line that says what was done, in every way of doing it."""

from coach.faces.summary import summary
from coach.session.states import State
from coach.workout.model import Way
from tests.dialogue import Dialogue
from tests.session.exercises import dose, exercise, item, plan


def test_it_tells_repetitions_seconds_and_sides_and_counts_a_set_once() -> None:
    made = plan(
        item(exercise("curl", one_sided=True), dose(Way.PACED, 1, 5)),
        item(exercise("hold"), dose(Way.TIMED, 2, 20)),
    )
    dialogue = Dialogue(made).wait_for(State.FINISHED)
    assert summary(dialogue.session) == "Done: 3 sets (curl 5 left, 5 right; hold 20 s, 20 s)."


def test_it_says_when_nothing_was_done() -> None:
    dialogue = Dialogue(plan(item(exercise("curl"), dose(Way.PACED))))
    assert summary(dialogue.session) == "Nothing was finished this time."
