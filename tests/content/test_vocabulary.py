"""The vocabulary of the content: what can be named, and where."""

import pytest

from coach.content.library import Library
from coach.content.vocabulary import answers_of, plural, vocabulary
from coach.language.command import Command, Intent
from coach.language.language import Language
from coach.workout.assessment import Assessment, Outcome
from coach.workout.catalog import Catalog
from coach.workout.equipment import Equipment
from coach.workout.knowledge import Topic
from coach.workout.model import Fact, Tilt

FACT = (Fact(text="It is so.", sources=("practice",)),)
BALL = Equipment(id="exercise-ball", name="an exercise ball", aliases=("ball",), sources=("A",))
REST = Topic(id="rest", name="Rest", asks=("why rest",), answer=FACT)
CHECK = Assessment(
    id="pelvic-tilt",
    name="Pelvic tilt",
    why=FACT,
    steps=FACT,
    question="What do you see?",
    outcomes=tuple(
        Outcome(id=tilt, name=tilt.value, answers=(f"it is {tilt.value}",), sign=FACT[0], advice=FACT) for tilt in Tilt
    ),
)
CATALOG = Catalog(equipment={BALL.id: BALL}, topics={REST.id: REST}, assessments={CHECK.id: CHECK})


def test_a_workout_knows_equipment_topics_and_minutes_but_no_answers(english: Language) -> None:
    knowing = english.knowing(vocabulary(CATALOG))
    assert knowing.heard("I don't have a ball") == Intent(Command.MISSING_EQUIPMENT, "exercise-ball")
    assert knowing.heard("Why rest?") == Intent(Command.EXPLAIN, "rest")
    assert knowing.heard("I have twenty minutes") == Intent(Command.MINUTES, 20)
    assert knowing.intent("it is neutral") is None


def test_only_the_exercises_of_a_workout_are_listened_for(english: Language, library: Library) -> None:
    knowing = english.knowing(vocabulary(library.catalog, {"ninety-ninety-hip-lift"}))
    assert knowing.heard("Go to ninety ninety") == Intent(Command.GO_TO, "ninety-ninety-hip-lift")
    assert knowing.heard("go to nordic curl") is None
    assert knowing.intent("go to Nordic curls") == Intent(Command.GO_TO, "nordic-hamstring-curl")
    assert english.knowing(vocabulary(library.catalog)).heard("go to nordic curl") is not None


def test_a_name_that_is_not_said_as_it_is_written_is_only_typed(english: Language, library: Library) -> None:
    knowing = english.knowing(vocabulary(library.catalog))
    assert knowing.heard("go to 90-90 hip lift") is None
    assert knowing.intent("go to the 90-90 hip lift") == knowing.heard("go to ninety ninety hip lift")


@pytest.mark.parametrize(
    ("name", "several"), [("Nordic curl", "Nordic curls"), ("hip hinges", "hip hinges"), ("march", "marches")]
)
def test_a_name_has_a_plural(name: str, several: str) -> None:
    assert plural(name) == several


def test_a_self_check_knows_its_answers_only(english: Language) -> None:
    knowing = english.knowing(answers_of(CHECK))
    assert [knowing.heard(f"it is {tilt.value}") for tilt in Tilt] == [
        Intent(Command.ANSWER, tilt.value) for tilt in Tilt
    ]
    assert knowing.intent("no ball") is None
    assert knowing.intent("20 minutes") is None
