"""A translation: the texts of the content in another language, by the id of what they are texts of."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

from coach.content.files import read_toml
from coach.content.flaw import Flaw
from coach.content.kinds import TRANSLATIONS
from coach.content.library import Library
from coach.content.messages import did_you_mean
from coach.content.problem import Problem
from coach.content.spoken import command_in, fields_of, texts_of, unfit_to_say
from coach.language.language import Language, load_language
from coach.settings import folders, shipped
from coach.workout.equipment import Equipment
from coach.workout.exercise import Exercise
from coach.workout.knowledge import Topic
from coach.workout.model import Model

M = TypeVar("M", bound=Model)

#: The table of the texts that are the same wherever they stand.
EVERYWHERE = "everywhere"
#: Lists of what athletes say: what is not translated cannot be heard, and is not in them.
HEARD = ("aliases", "asks", "answers")


@dataclass(frozen=True, slots=True)
class Translation:
    """Texts by the id of what they belong to, or EVERYWHERE; each table by the text in the language of the content."""

    code: str
    tables: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    #: Which file a table is in.
    files: Mapping[str, Path] = field(default_factory=dict)

    def text(self, owner: str, text: str) -> str | None:
        """A text of what has this id; None: it has no translation."""
        return self.tables.get(owner, {}).get(text) or self.tables.get(EVERYWHERE, {}).get(text)

    def of(self, model: M, owner: str = "") -> M:
        """The model in this language; what has no translation is as it was, but for what is only heard."""
        owner = _owner(model, owner)
        changes = {name: self._value(name, getattr(model, name), owner) for name, _ in fields_of(type(model))}
        return model.model_copy(update=changes)

    def missing(self, model: Model) -> Iterator[Flaw]:
        """The texts of a model without a translation, each with its place."""
        for owner, place, text in _owned(model):
            if self.text(owner, text) is None:
                yield Flaw(place, text)

    def flaws(self, models: Iterable[Model], language: Language) -> Iterator[Problem]:
        """What is translated but is not there, and what cannot be spoken."""
        there: dict[str, dict[str, None]] = {EVERYWHERE: {}}
        for model in models:
            for owner, _, text in _owned(model):
                there.setdefault(owner, {})[text] = None
                there[EVERYWHERE][text] = None
        for owner, table in self.tables.items():
            if owner not in there:
                yield Problem(self.files[owner], owner, f"is no id of the content{did_you_mean(owner, list(there))}")
                continue
            for text, translated in table.items():
                if text not in there[owner]:
                    hint = did_you_mean(text, list(there[owner]))
                    yield Problem(self.files[owner], owner, f'has no text "{text}"{hint}')
                elif told := _unfit(translated, language):
                    yield Problem(self.files[owner], owner, f'"{text}" {told}')

    def _value(self, name: str, value: Any, owner: str) -> Any:
        if isinstance(value, Model):
            return self.of(value, owner)
        if isinstance(value, tuple):
            if name in HEARD:
                return tuple(dict.fromkeys(filter(None, (self.text(owner, one) for one in value))))
            return tuple(self._value(name, one, owner) for one in value)
        return (self.text(owner, value) or value) if isinstance(value, str) else value


def translation(code: str, roots: Iterable[Path] | None = None) -> tuple[Translation, list[Problem]]:
    """The translation into a language: what comes with the coach and what is in one's own folder, and their problems.

    What is wrong with a text leaves only that text without a translation.
    """
    tables: dict[str, dict[str, str]] = {}
    files: dict[str, Path] = {}
    problems: list[Problem] = []
    for root in roots or (shipped("routines"), folders().routines):
        path = root / TRANSLATIONS / f"{code}.toml"
        if not path.is_file():
            continue
        read, wrong = read_toml(path)
        problems += wrong
        for owner, table in read.items():
            if not isinstance(table, dict):
                problems.append(
                    Problem(path, owner, "must be a table of texts, under the id of what they are texts of")
                )
                continue
            files[owner] = path
            for text, translated in table.items():
                if isinstance(translated, str) and translated.strip():
                    tables.setdefault(owner, {})[text] = translated
                else:
                    problems.append(Problem(path, owner, f'"{text}" must be a text, got {translated!r}'))
    return Translation(code, tables, files), problems


def in_language(library: Library, told: Translation) -> Library:
    """The library in another language, as far as it is translated."""
    return replace(
        library,
        exercises={key: told.of(model) for key, model in library.exercises.items()},
        equipment={key: told.of(model) for key, model in library.equipment.items()},
        routines={key: told.of(model) for key, model in library.routines.items()},
        topics={key: told.of(model) for key, model in library.topics.items()},
        assessments={key: told.of(model) for key, model in library.assessments.items()},
    )


def foreign(library: Library, told: Translation) -> frozenset[str]:
    """The texts of a library that have no translation."""
    return frozenset(flaw.message for model in models_of(library) for flaw in told.missing(model))


def models_of(library: Library) -> tuple[Model, ...]:
    """Everything in a library that has texts."""
    kinds = (library.routines, library.exercises, library.equipment, library.topics, library.assessments)
    return tuple(model for kind in kinds for model in kind.values())


def problems_of(library: Library, told: Translation) -> list[Problem]:
    """What is wrong with a translation of this library."""
    return list(told.flaws(models_of(library), load_language(told.code)))


def _owned(model: Model) -> Iterator[tuple[str, str, str]]:
    """Every text of a model: the id of what it belongs to, its place and the text."""
    owner = _owner(model, "")
    for place, text in texts_of(model):
        inner = _carrier(model, place)
        yield (owner if inner is None else _owner(inner, owner)), place, text


def _carrier(model: Model, place: str) -> Model | None:
    """What a routine brings along, of which a text at this place is."""
    name, _, rest = place.partition(".")
    number = rest.partition(".")[0]
    carried = getattr(model, name) if name in ("exercises", "equipment") else ()
    return carried[int(number)] if number.isdigit() and carried else None


def _owner(model: Model, above: str) -> str:
    """The id under which the texts of a model are translated: parts of something have that of the whole."""
    named = not above or isinstance(model, Exercise | Equipment | Topic)
    return str(getattr(model, "id", above)) if named else above


def _unfit(text: str, language: Language) -> str | None:
    if told := unfit_to_say(text):
        return told
    part = command_in(text, language)
    return f'holds "{part}", which would be heard as a command; say it otherwise' if part else None
