"""What people call things: the names, aliases and questions that lead to one entry."""

from collections.abc import Iterable, Mapping
from typing import Any

from coach.content.files import did_you_mean
from coach.errors import UsageError
from coach.language.text import normalised
from coach.workout.assessment import Assessment
from coach.workout.equipment import Equipment
from coach.workout.exercise import Exercise
from coach.workout.knowledge import Topic


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
    """The id of what is called `name`: by its id, its name or an alias, whatever the case and the punctuation."""
    if name in known:
        return name
    wanted = normalised(name)
    called = {
        normalised(text): key
        for key, model in known.items()
        for text in (*(text for _, text in names_of(model)), model.name, key)
    }
    return called.get(wanted)


def unknown(what: str, name: str, known: Mapping[str, Any], see: str = "") -> UsageError:
    """The failure of a name that nothing has, with the nearest one that something has."""
    hint = did_you_mean(name, list(known)).lstrip("; ")
    return UsageError(f'There is no {what} "{name}".', f"{hint[:1].upper()}{hint[1:]} {see}".strip())


def _listed(place: str, texts: Iterable[str]) -> list[tuple[str, str]]:
    return [(f"{place}.{number}", text) for number, text in enumerate(texts)]
