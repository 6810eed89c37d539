"""What people call things: the names, aliases and questions that lead to one entry."""

from collections.abc import Iterable, Mapping
from typing import Any

from coach.content.messages import did_you_mean, nearest
from coach.errors import UsageError
from coach.language.text import normalised
from coach.workout.assessment import Assessment
from coach.workout.equipment import Equipment
from coach.workout.exercise import Exercise
from coach.workout.knowledge import Topic

#: What may stand before a name. The content is in English.
ARTICLES = ("the", "a", "an", "any", "my")


def names_of(model: object) -> list[tuple[str, str]]:
    """The names of an entry by which it must be told from others of its kind: the place and the text of each."""
    match model:
        case Exercise():
            spoken = [("spoken", model.spoken)] if model.spoken else []
            return [("name", model.name), *spoken, *_listed("aliases", model.aliases)]
        case Equipment():
            return _listed("aliases", model.aliases)
        case Topic():
            return _listed("asks", model.asks)
        case Assessment():
            return [
                (f"outcomes.{number}.{place}", text)
                for number, outcome in enumerate(model.outcomes)
                for place, text in _listed("answers", outcome.answers)
            ]
    return []


def find(name: str, known: Mapping[str, Any]) -> str | None:
    """The id of what is called `name`: by its id, its name or an alias, with or without an article."""
    return name if name in known else called(known).get(_plain(name))


def called(known: Mapping[str, Any]) -> dict[str, str]:
    """The id of each by all that it is called, made comparable."""
    return {
        _plain(text): key
        for key, model in known.items()
        for text in (*(text for _, text in names_of(model)), model.name, key)
    }


def near(name: str, known: Mapping[str, Any]) -> str | None:
    """The id of what was perhaps meant: of what is called so, or nearly so."""
    every = called(known)
    return find(name, known) or every.get(nearest(_plain(name), list(every)) or "")


def unknown(what: str, name: str, known: Mapping[str, Any], see: str = "") -> UsageError:
    """The failure of a name that nothing has, with the nearest one that something has."""
    if meant := near(name, known):
        hint = f'Did you mean "{meant}"?'
    else:
        hint = did_you_mean(name, list(known)).lstrip("; ").capitalize()
        hint = f"{hint}." if hint else ""
    return UsageError(f'There is no {what} "{name}".', f"{hint} {see}".strip())


def _plain(text: str) -> str:
    """A name without an article before it, apostrophes and hyphens."""
    words = normalised(text).replace("'", "").split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in ARTICLES else words)


def _listed(place: str, texts: Iterable[str]) -> list[tuple[str, str]]:
    return [(f"{place}.{number}", text) for number, text in enumerate(texts)]
