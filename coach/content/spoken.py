"""Texts fit to be spoken: nothing that no voice can say, and nothing that is a command when the coach says it."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from coach.content.flaw import Flaw
from coach.language.command import Command, Intent
from coach.language.language import Language
from coach.workout.assessment import Assessment
from coach.workout.knowledge import Topic
from coach.workout.model import Model, Text

MARKUP = re.compile(r"[<>{}\[\]|\\`*_#~^]|://|&\w+;")
END_OF_SENTENCE = re.compile(r"(?<=[.!?])\s+")
#: What the athlete says, not the coach: these texts are phrases themselves.
HEARD = ("asks", "answers")
#: Numbers are what the coach says all the time: they are answers only where they were asked for.
COUNTED = frozenset({Command.REPS, Command.LOAD})
#: What marks a text among the types of fields.
_TEXT = get_args(Text)[1]


def unfit_texts(model: Model, language: Language) -> Iterator[Flaw]:
    """Every text of a model that cannot be spoken, or that holds a command as a whole utterance."""
    for place, text in texts_of(model):
        if (unfit := unfit_to_say(text)) is not None:
            yield Flaw(place, unfit)
        elif not any(part in HEARD for part in place.split(".")):
            yield from _commands_in(place, text, language)
    yield from _phrases_with_another_meaning(model, language)


def texts_of(model: Model, place: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a model and of what is in it, with its place."""
    for name, is_text in fields_of(type(model)):
        value = getattr(model, name)
        values = [(f"{name}.{number}", one) for number, one in enumerate(value)] if isinstance(value, tuple) else []
        for here, one in values or [(name, value)]:
            if isinstance(one, Model):
                yield from texts_of(one, f"{place}{here}.")
            elif is_text and isinstance(one, str):
                yield f"{place}{here}", one


def unfit_to_say(text: str) -> str | None:
    """Why a text cannot be spoken; None: it can."""
    if not any(character.isalnum() for character in text):
        return f"has no word to speak, got {text!r}"
    if not text.isprintable():
        odd = next(character for character in text if not character.isprintable())
        return f"must be one line of plain text, without the character {odd!r}"
    if mark := MARKUP.search(text):
        return f"must be plain text as it is spoken, without {mark[0]!r}"
    return None


def command_in(text: str, language: Language) -> str | None:
    """The first sentence of a text, or the whole, that is a command; None: there is none."""
    parts = (part for part in (text, *END_OF_SENTENCE.split(text)) if part.count(" ") < _most_words(language))
    return next((part for part in parts if (intent := language.heard(part)) and intent.command not in COUNTED), None)


def _commands_in(place: str, text: str, language: Language) -> Iterator[Flaw]:
    if (part := command_in(text, language)) is not None:
        intent = language.heard(part)
        assert intent is not None, "it was found by its intent"
        yield Flaw(place, f'holds "{part}", which would be heard as the command "{intent.command}"; say it otherwise')


def _phrases_with_another_meaning(model: Model, language: Language) -> Iterator[Flaw]:
    if isinstance(model, Topic):
        asked = Intent(Command.EXPLAIN, model.id)
        phrases = [(f"asks.{number}", text, asked) for number, text in enumerate(model.asks)]
    elif isinstance(model, Assessment):
        phrases = [
            (f"outcomes.{number}.answers.{index}", text, Intent(Command.ANSWER, outcome.id.value))
            for number, outcome in enumerate(model.outcomes)
            for index, text in enumerate(outcome.answers)
        ]
    else:
        return
    for place, text, meant in phrases:
        intent = language.heard(text)
        if intent is not None and intent != meant:
            yield Flaw(place, f'"{text}" is the command "{intent.command}" already; choose other words')


@cache
def _most_words(language: Language) -> int:
    """More words than any command has, articles and all: a longer text need not be looked up."""
    reports = language.reporting.longest() if language.reporting else ()
    return 3 + max(len(phrase.split()) for phrase in (*language.phrases(), *reports))


@cache
def fields_of(model: type[Model]) -> tuple[tuple[str, bool], ...]:
    """The fields of a model that are texts, and those that may hold models with texts."""
    hints = get_type_hints(model, include_extras=True)
    fields = ((name, _holds_text(hints[name]), _holds_model(hints[name])) for name in model.model_fields)
    return tuple((name, text) for name, text, models in fields if text or models)


def _holds_text(hint: Any) -> bool:
    if get_origin(hint) is Annotated and get_args(hint)[1] is _TEXT:
        return True
    return any(_holds_text(part) for part in get_args(hint))


def _holds_model(hint: Any) -> bool:
    return (isinstance(hint, type) and issubclass(hint, Model)) or any(_holds_model(part) for part in get_args(hint))
