"""What can be said of the content: the names of things, the questions and the answers."""

from coach.language.vocabulary import Vocabulary
from coach.workout.assessment import Assessment
from coach.workout.catalog import Catalog

#: The language that the content is written in.
LANGUAGE = "en"
#: The minutes that are listened for. Fifty sounds like fifteen, which far more people have; it can be typed.
MINUTES = (5, 10, 15, 20, 25, 30, 35, 40, 45, 55, 60)


def vocabulary(catalog: Catalog) -> Vocabulary:
    """What can be named during a workout: equipment, topics, and the minutes there are."""
    return Vocabulary(
        language=LANGUAGE,
        equipment=tuple((thing.id, thing.aliases) for thing in catalog.equipment.values()),
        topics=tuple((topic.id, topic.asks) for topic in catalog.topics.values()),
        minutes=MINUTES,
    )


def answers_of(assessment: Assessment) -> Vocabulary:
    """What can be answered in a self-check, and only there: outside it such short words would be misheard."""
    answers = tuple((outcome.id.value, outcome.answers) for outcome in assessment.outcomes)
    return Vocabulary(language=LANGUAGE, answers=answers)
