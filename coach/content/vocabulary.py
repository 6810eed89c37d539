"""What can be said of the content: the names of things, the questions and the answers."""

from collections.abc import Collection

from coach.language.vocabulary import Vocabulary
from coach.workout.assessment import Assessment
from coach.workout.catalog import Catalog
from coach.workout.exercise import Exercise

#: The language that the content is written in.
LANGUAGE = "en"
#: The minutes that are listened for. Fifty sounds like fifteen, which far more people have; it can be typed.
MINUTES = (5, 10, 15, 20, 25, 30, 35, 40, 45, 55, 60)


def vocabulary(
    catalog: Catalog,
    exercises: Collection[str] | None = None,
    language: str = LANGUAGE,
    foreign: Collection[str] = frozenset(),
) -> Vocabulary:
    """What can be named during a workout: equipment, exercises, topics, and the minutes there are.

    Only `exercises` (ids) are listened for, to keep what is listened for small; None: all. All others can be typed.
    `language` is that of the catalog, and `foreign` what it has no words for.
    """
    every = {key: exercise for key, exercise in catalog.exercises.items() if exercise.say not in foreign}
    return Vocabulary(
        language=language,
        equipment=tuple((thing.id, thing.aliases) for thing in catalog.equipment.values()),
        exercises=tuple((key, said_of(every[key])) for key in every if exercises is None or key in exercises),
        typed_exercises=tuple((key, typed_of(exercise, language)) for key, exercise in every.items()),
        topics=tuple((topic.id, topic.asks) for topic in catalog.topics.values()),
        minutes=MINUTES,
    )


def said_of(exercise: Exercise) -> tuple[str, ...]:
    """What an exercise is called aloud; a name that is written otherwise than it is said is none of it."""
    return tuple(dict.fromkeys((exercise.say, *exercise.aliases)))


def typed_of(exercise: Exercise, language: str = LANGUAGE) -> tuple[str, ...]:
    """What it is called besides when it is typed: its name, its id, and in English all in the plural."""
    names = (*said_of(exercise), exercise.name) if language == LANGUAGE else ()
    return (exercise.name, exercise.id, *map(plural, names))


def plural(name: str) -> str:
    """The plural of an English name; one that ends in s has it already."""
    if name.endswith("s"):
        return name
    return f"{name}es" if name.endswith(("ch", "sh", "x")) else f"{name}s"


def answers_of(assessment: Assessment, language: str = LANGUAGE) -> Vocabulary:
    """What can be answered in a self-check, and only there: outside it such short words would be misheard."""
    answers = tuple((outcome.id.value, outcome.answers) for outcome in assessment.outcomes)
    return Vocabulary(language=language, answers=answers)
