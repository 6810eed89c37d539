"""What is wrong with a file, in plain words: the errors of validation as a place and what would be right."""

import difflib
import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from pydantic import BaseModel, BeforeValidator
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from coach.content.salvage import field_at

#: A list of all there is helps only when it is short.
MOST_LISTED = 12

#: What must be there instead, by the kind of the error.
WANTED = {
    "string_type": "text",
    "string_too_short": "text of at least one letter",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "float_parsing": "a number",
    "finite_number": "a finite number",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "tuple_type": "a list",
    "list_type": "a list",
    "model_type": "a table",
    "model_attributes_type": "a table",
    "dict_type": "a table",
}
#: What TOML has and JSON has not travels as a table with this key.
DATE = "a date or a time"


def told(model: type[BaseModel], detail: ErrorDetails) -> Iterator[tuple[str, str]]:
    """The dotted places of an error, each with what would be right."""
    place = ".".join(str(part) for part in detail["loc"])
    error = detail.get("ctx", {}).get("error")
    if misfits := getattr(error, "misfits", None):
        yield from ((f"{place}.{inner}" if place else inner, message) for inner, message in misfits)
    else:
        yield place, _message(model, detail)


def did_you_mean(word: str, known: Sequence[str]) -> str:
    """`; did you mean "x"?`, or what there is when that is little."""
    if near := nearest(word, known):
        return f'; did you mean "{near}"?'
    return f"; there is: {', '.join(known)}" if 0 < len(known) <= MOST_LISTED else ""


def nearest(word: str, known: Sequence[str]) -> str | None:
    """What was perhaps meant."""
    return next(iter(difflib.get_close_matches(word, known, n=1, cutoff=0.6)), None)


def lower_first(text: str) -> str:
    """The same as a part of a sentence."""
    return text[:1].lower() + text[1:]


def _message(model: type[BaseModel], detail: ErrorDetails) -> str:  # noqa: PLR0911  # one for each kind
    kind, value, context = detail["type"], detail["input"], detail.get("ctx", {})
    got = f"got {_shown(value)}"
    match kind:
        case "missing":
            return "is missing"
        case "extra_forbidden":
            return "is not known" + did_you_mean(str(detail["loc"][-1]), _fields(model, detail["loc"][:-1]))
        case "greater_than_equal":
            return f"must be at least {context['ge']}, {got}"
        case "less_than_equal":
            return f"must be at most {context['le']}, {got}"
        case "enum" | "literal_error":
            near = (
                nearest(value.lower(), re.findall(r"'([^']*)'", context["expected"])) if isinstance(value, str) else ""
            )
            return f"must be {context['expected']}, {got}" + (f'; did you mean "{near}"?' if near else "")
        case "too_short":
            return f"needs at least {context['min_length']}, got {context['actual_length']}"
        case "value_error":
            return str(context["error"])
        case "string_pattern_mismatch":
            if "|" in context["pattern"]:
                return f"must be one of {context['pattern'].strip('^$()').replace('|', ', ')}, {got}"
            return f"must be lower-case words joined by hyphens, {got}"
        case "tuple_type" if _is_range(field_at(model, detail["loc"])):
            return f"must be a whole number or two, {got}"
        case kind if kind in WANTED:
            return f"must be {WANTED[kind]}, {got}"
    return f"{lower_first(detail['msg'])}, {got}"


def _is_range(field: FieldInfo | None) -> bool:
    def limits(annotation: Any) -> Iterator[Any]:
        yield from getattr(annotation, "__metadata__", ())
        for part in getattr(annotation, "__args__", ()):
            yield from limits(part)

    parts = (*field.metadata, *limits(field.annotation)) if field is not None else ()
    return any(isinstance(part, BeforeValidator) for part in parts)


def _fields(model: type[BaseModel], place: Sequence[int | str]) -> list[str]:
    """The field names that are possible at a place inside a model."""
    field = field_at(model, place) if place else None
    here = _model_in(field.annotation) if field else None if place else model
    return list(here.model_fields) if here else []


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in getattr(annotation, "__args__", ()) if (found := _model_in(part))), None)


def _shown(value: object) -> str:
    """A value as it stands in the file, as far as it is short."""
    if isinstance(value, dict):
        return str(value[DATE]) if set(value) == {DATE} else "a table"
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 60 else f"{text[:57]}..."
