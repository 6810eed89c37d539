"""The vocabulary of the content: what can be named, and where."""

from coach.content.vocabulary import answers_of, vocabulary
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


def test_a_self_check_knows_its_answers_only(english: Language) -> None:
    knowing = english.knowing(answers_of(CHECK))
    assert [knowing.heard(f"it is {tilt.value}") for tilt in Tilt] == [
        Intent(Command.ANSWER, tilt.value) for tilt in Tilt
    ]
    assert knowing.intent("no ball") is None
    assert knowing.intent("20 minutes") is None
