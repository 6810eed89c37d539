"""What a question in free words is about: a topic, or an exercise and one thing of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from coach.content.names import find, names_of, near
from coach.errors import UsageError
from coach.language.text import normalised
from coach.workout.catalog import Catalog
from coach.workout.exercise import Exercise
from coach.workout.knowledge import Topic

#: Words that say what of an exercise is asked about.
ABOUT = {
    "mistakes": ("mistake", "mistakes", "wrong", "avoid"),
    "muscles": ("work", "works", "muscle", "muscles", "train", "trains"),
    "benefits": ("benefit", "benefits", "good", "why"),
    "how": ("how", "steps", "start", "do", "go", "goes"),
    "care": ("care", "careful", "safe", "risk"),
}
#: Words that say nothing of what is asked about.
SMALL = frozenset(
    normalised(
        """a about an and any are at can does for goes has have i in is it me my of on or should tell the this to
        what when which who with you"""
    ).split()
)
MOST_LISTED = 6


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked about; `about` is a key of `ABOUT`, or None for all of it."""

    what: Topic | Exercise
    about: str | None = None


def asked(question: str, catalog: Catalog) -> Asked:
    """What a question is about: the one of that name, else the one that has its words.

    Raises UsageError with what is near when there is nothing, or several.
    """
    if (topic := find(question, catalog.topics)) is not None:
        return Asked(catalog.topics[topic])
    if (exercise := find(question, catalog.exercises)) is not None:
        return Asked(catalog.exercises[exercise])
    words = _words(question)
    asked_for = [word for word in words if word not in SMALL]
    near_topics = [topic for topic in catalog.topics.values() if _has(_words_of(topic), asked_for)]
    if len(near_topics) == 1:
        return Asked(near_topics[0])
    for left, about in _readings(words):
        if (found := _exercise(left, catalog)) is not None:
            return Asked(found, about)
    near_topics = near_topics or [topic for topic in catalog.topics.values() if _has(_said_in(topic), asked_for)]
    if len(near_topics) == 1:
        return Asked(near_topics[0])
    exercises = [each for each in catalog.exercises.values() if _has(_words_of(each), asked_for)]
    names = [*(each.id for each in near_topics), *(each.id for each in exercises)]
    if names:
        several = f'There is more than one thing about "{question}": {", ".join(names[:MOST_LISTED])}.'
        raise UsageError(several, "Ask for one.")
    meant = near(question, {**catalog.topics, **catalog.exercises})
    hint = f'Did you mean "{meant}"? ' if meant else ""
    raise UsageError(f'There is no topic or exercise "{question}".', f'{hint}See "coach explain".')


def _readings(words: list[str]) -> Iterator[tuple[list[str], str | None]]:
    """What may be the name in a question, and what of it is asked; with all of its words first."""
    plain = [word for word in words if word not in SMALL]
    yield plain, None
    for about, hints in ABOUT.items():
        if any(word in hints for word in plain):
            others = {word for each in ABOUT.values() for word in each}
            yield [word for word in plain if word not in others], about


def _exercise(words: list[str], catalog: Catalog) -> Exercise | None:
    """The exercise with a name of these words; else the only shortest name that has them all among others."""
    if not words:
        return None
    if (found := find(" ".join(words), catalog.exercises)) is not None:
        return catalog.exercises[found]
    fitting: dict[str, int] = {}
    for exercise in catalog.exercises.values():
        for name in (exercise.name, exercise.id, *(text for _, text in names_of(exercise))):
            own = _words(name)
            if _has(own, words, whole=True):
                fitting[exercise.id] = min(len(own), fitting.get(exercise.id, len(own)))
    least = [name for name, length in fitting.items() if length == min(fitting.values())]
    return catalog.exercises[least[0]] if len(least) == 1 else None


def _has(own: list[str], wanted: list[str], *, whole: bool = False) -> bool:
    """Whether every wanted word is there, or at least its beginning."""
    return bool(wanted) and all(
        any(word == each or (not whole and len(word) > 2 and each.startswith(word)) for each in own) for word in wanted
    )


def _words(text: str) -> list[str]:
    return normalised(text).replace("'", "").split()


def _words_of(entry: Topic | Exercise) -> list[str]:
    return [word for text in (entry.id, entry.name, *(text for _, text in names_of(entry))) for word in _words(text)]


def _said_in(topic: Topic) -> list[str]:
    return [word for fact in topic.answer for word in _words(fact.text)]
