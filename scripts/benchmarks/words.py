"""The coach's words: the one place of the benchmark that knows where they are kept."""

from coach.cues.language import Language, load_language
from coach.session.commands import Command

__all__ = ["Command", "Language", "load_language"]
