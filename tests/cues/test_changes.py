"""What a plan does otherwise, told in sentences, one each or one for all."""

import pytest

from coach.cues.changes import sentences
from coach.cues.phrases import Phrases
from coach.language.language import Language
from coach.session.states import State
from coach.workout.catalog import Catalog
from coach.workout.equipment import Equipment
from coach.workout.model import Way
from coach.workout.plan import Change, ChangeKind
from tests.dialogue import Dialogue
from tests.session.exercises import dose, exercise, item, needs, plan

BALL = Equipment(id="exercise-ball", name="an exercise ball", aliases=("exercise ball",), sources=("practice",))
CATALOG = Catalog(equipment={BALL.id: BALL})


@pytest.mark.parametrize(
    ("kind", "instead", "text"),
    [
        (ChangeKind.STAND_IN, "a foam roller", "No exercise ball: for Ball curl, take a foam roller."),
        (ChangeKind.EASIER, "Heel slide", "No exercise ball: instead of Ball curl, we do Heel slide."),
        (ChangeKind.OTHER, "Glute bridge", "No exercise ball: instead of Ball curl, we do Glute bridge."),
        (ChangeKind.LEFT_OUT, None, "No exercise ball: we leave out Ball curl."),
    ],
)
def test_what_is_lacking_is_told_with_what_is_done_instead(
    english: Language, kind: ChangeKind, instead: str | None, text: str
) -> None:
    change = Change(kind, "Ball curl", BALL.id, instead)
    assert sentences([change], Phrases(english), CATALOG) == [text]


def test_what_there_is_no_time_for_is_told_in_one_sentence_of_each_kind(english: Language) -> None:
    changes = [
        Change(ChangeKind.NO_TIME, "Stretch"),
        Change(ChangeKind.FEWER_SETS, "Ball curl", sets=2),
        Change(ChangeKind.NO_TIME, "Step-up"),
        Change(ChangeKind.FEWER_SETS, "Deadlift", sets=1),
    ]
    assert sentences(changes, Phrases(english), CATALOG) == [
        "To save time, we do only two sets of Ball curl and one set of Deadlift.",
        "There is no time for Stretch and Step-up.",
    ]


def test_the_opening_tells_the_changes_after_the_first_words() -> None:
    made = plan(
        item(exercise("curl", needs=needs("ball", instead=("roller",))), dose(Way.PACED)), lacks=frozenset({"ball"})
    )
    planned = Dialogue(made).planned()
    assert planned[0] == "Made up."
    assert planned[1].startswith("One exercise, about")
    assert planned[3] == "No ball: for Curl, take a roller."


def test_an_exercise_without_sets_is_not_counted_in_the_opening() -> None:
    made = plan(*(item(exercise(name), dose(Way.PACED)) for name in ("curl", "lift", "bend"))).without_sets([1])
    dialogue = Dialogue(made)
    assert dialogue.planned()[1].startswith("Two exercises")
    dialogue.wait_for(State.FINISHED)
    assert [one.exercise for one in dialogue.session.logged] == ["curl", "bend"]
