"""What is right in a file with problems: the rest is filled in, so that everything else can still be checked.

Such a model is never used; it only lets all problems be told at once.
"""

import copy
import re
from collections.abc import Sequence
from enum import Enum
from itertools import count
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

#: Where in the tables something stands.
Place = tuple[int | str, ...]


class Salvage:
    """The tables of a file, mended step by step. `holes` are the places where something was filled in or taken out."""

    def __init__(self, model: type[BaseModel], tables: dict[str, Any]) -> None:
        self.tables: dict[str, Any] = copy.deepcopy(tables)
        self.holes: set[Place] = set()
        self._model = model
        self._numbers = count(1)

    def in_hole(self, place: Place) -> bool:
        """Whether what stands there was not in the file."""
        return any(place[:length] in self.holes for length in range(1, len(place) + 1))

    def touched(self, place: Place) -> bool:
        """Whether something in what stands there, or all of it, was not in the file."""
        return self.in_hole(place) or any(hole[: len(place)] == place for hole in self.holes)

    def mend(self, detail: ErrorDetails) -> bool:
        """Mend one error of validation; False when nothing can be done about it."""
        error = detail.get("ctx", {}).get("error")
        misfits = getattr(error, "misfits", ())
        if misfits:
            above = tuple(detail["loc"])
            mended = [self._mend((*above, *parts(place)), "misfit") for place, _ in misfits]
            return all(mended)
        return self._mend(tuple(detail["loc"]), detail["type"])

    def _mend(self, place: Place, kind: str) -> bool:  # noqa: PLR0912  # one branch for each kind of error
        if not place:
            return False
        *above, last = place
        inside: Any = self.tables
        for part in above:
            try:
                inside = inside[part]
            except (KeyError, IndexError, TypeError):
                return False
        field = field_at(self._model, place)
        there = last in inside if isinstance(inside, dict) else isinstance(inside, list) and last in range(len(inside))
        if kind == "extra_forbidden" and there:
            del inside[last]
            return True
        if field is None or (not there and not isinstance(inside, dict)):
            return False
        value = inside[last] if there else None
        if kind == "too_short" and isinstance(value, list):
            for number in range(len(value), _least(field)):
                value.append(self._filling(_entry(field.annotation)))
                self.holes.add((*place, number))
        elif kind == "too_long" and isinstance(value, list) and field.metadata:
            del value[next((limit.max_length for limit in field.metadata if hasattr(limit, "max_length")), 0) :]
        elif kind == "string_pattern_mismatch" and (name := _hyphened(value)):
            inside[last] = name
        elif last == "outcomes" and kind == "misfit" and isinstance(value, list):
            self._add_outcomes(value, field, place)
        else:
            self.holes.add(place)
            if there and kind == "misfit" and not field.is_required() and isinstance(last, str):
                del inside[last]
            elif last == "standard" and kind == "misfit":
                inside[last] = inside["ladder"][0]["id"]
            else:
                inside[last] = self._filling(field.annotation, field)
        return True

    def _add_outcomes(self, outcomes: list[Any], field: FieldInfo, place: Place) -> None:
        model = _entry(field.annotation)
        ids = list(model.model_fields["id"].annotation)
        given = [outcome.get("id") for outcome in outcomes]
        for missing in (one.value for one in ids if one.value not in given):
            self.holes.add((*place, len(outcomes)))
            outcomes.append({**self._filling(model), "id": missing})

    def _filling(self, wanted: Any, field: FieldInfo | None = None) -> Any:  # noqa: PLR0911  # one for each type
        """A value that is valid there, and says nothing that anybody else says."""
        wanted = _without_none(wanted)
        arguments = get_args(wanted)
        if isinstance(wanted, type) and issubclass(wanted, BaseModel):
            fields = wanted.model_fields.items()
            return {name: self._filling(one.annotation, one) for name, one in fields if one.is_required()}
        if isinstance(wanted, type) and issubclass(wanted, Enum):
            return next(iter(wanted)).value
        if get_origin(wanted) is Literal:
            return arguments[0]
        if get_origin(wanted) is tuple:
            if arguments[-1] is not Ellipsis:
                return [self._filling(argument) for argument in arguments]
            return [self._filling(arguments[0]) for _ in range(_least(field))]
        if arguments:
            return self._filling(arguments[0])
        if wanted is bool:
            return False
        return f"filled-in-{next(self._numbers)}" if wanted is str else 1


def field_at(model: type[BaseModel], place: Sequence[int | str]) -> FieldInfo | None:
    """The field at a place inside a model, or for an entry of a list, a field like it; None: there is none."""
    here: Any = model
    field: FieldInfo | None = None
    for part in place:
        if isinstance(part, int):
            here = _entry(here)
            field = FieldInfo(annotation=here)
            continue
        here = _without_none(here)
        if not (isinstance(here, type) and issubclass(here, BaseModel)) or part not in here.model_fields:
            return None
        field = here.model_fields[part]
        here = field.annotation
    return field


def _entry(annotation: Any) -> Any:
    """What a list has entries of."""
    annotation = _without_none(annotation)
    return get_args(annotation)[0] if get_args(annotation) else annotation


def _without_none(annotation: Any) -> Any:
    """The type of what is there, when it may also be left out; and without what only limits it."""
    arguments = [argument for argument in get_args(annotation) if argument is not type(None)]
    if hasattr(annotation, "__metadata__"):
        return _without_none(arguments[0])
    if type(None) in get_args(annotation):
        return _without_none(arguments[0])
    return annotation


def _least(field: FieldInfo | None) -> int:
    limits = field.metadata if field is not None else ()
    return max((limit.min_length for limit in limits if hasattr(limit, "min_length")), default=0)


def _hyphened(value: Any) -> str:
    """The id that was perhaps meant."""
    return re.sub(r"[^a-z0-9]+", "-", value.lower()).strip("-")[:60].strip("-") if isinstance(value, str) else ""


def parts(place: str) -> Place:
    """The parts of a dotted place."""
    return tuple(int(part) if part.isdigit() else part for part in place.split("."))
