"""The coach's words: the one place of the benchmark that knows where they are kept."""

from coach.language.command import Command
from coach.language.language import Language, load_language

__all__ = ["Command", "Language", "load_language"]
