"""The vocabulary: what a language can name besides its own words. It comes from the content."""

from pydantic import BaseModel, ConfigDict

#: Ids, each with the ways to say it.
Names = tuple[tuple[str, tuple[str, ...]], ...]


class Vocabulary(BaseModel):
    """What the gaps of a language's templates can hold, and the questions and answers that are whole phrases."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    #: The code of the language that the words are in.
    language: str
    #: What people call a thing, without an article.
    equipment: Names = ()
    #: What the exercises are called that are listened for, and those that are only understood when they are typed.
    exercises: Names = ()
    typed_exercises: Names = ()
    #: The ways to ask about a topic, and to give an answer, in full.
    topics: Names = ()
    answers: Names = ()
    #: Who can say that it is they who train, and who does.
    athletes: Names = ()
    athlete: str = ""
    #: The numbers of minutes that are listened for.
    minutes: tuple[int, ...] = ()
