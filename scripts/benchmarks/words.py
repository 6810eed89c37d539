"""The coach's words: the one place of the benchmark that knows where they are kept."""

from coach.content.library import load_library
from coach.content.vocabulary import vocabulary
from coach.language.command import Command, Intent
from coach.language.language import Language, load_language

__all__ = ["Command", "Intent", "Language", "load_language", "workout_language"]


def workout_language(code: str) -> Language:
    """A language with all that can be named in Day One: what a recogniser listens for."""
    library = load_library()
    exercises = {planned.exercise.id for planned in library.plan("day-one").exercises}
    return load_language(code).knowing(vocabulary(library.catalog, exercises))
