"""People: the words for who trains, where several may say who they are."""

from coach.cues.phrases import Phrases
from coach.language.language import Language
from coach.language.vocabulary import Vocabulary

#: How a conversation ends that somebody else takes over.
HANDED_OVER = "handed-over"


def hello(phrases: Phrases, athlete: str) -> str:
    """A greeting by name."""
    return phrases.say("hello", name=athlete.title())


def hellos(phrases: Phrases, language: Language) -> list[str]:
    """The greetings of all who can say who they are."""
    return [text for name, _ in people(language).athletes for text in phrases.all("hello", name=name.title())]


def people(language: Language) -> Vocabulary:
    """Who can say who they are, and who trains."""
    return language.vocabulary or Vocabulary(language=language.code)
