"""One TOML file becomes one model, or a list of everything that is wrong with it."""

import difflib
import json
import re
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from coach.content.problem import Problem
from coach.workout.model import Model

M = TypeVar("M", bound=Model)

#: Larger files are no workout; they are refused before they are parsed.
LARGEST = 1_000_000
#: More problems of one file help nobody.
MOST_PROBLEMS = 50

#: A key of very many parts (a.a.a.a...): the time to parse it grows with the square of their number.
LONG_KEY = re.compile(r"""(?<![\w"'-])(?:[\w"'-]+[ \t]*\.[ \t]*){40}""")

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


def read_toml(path: Path) -> tuple[dict[str, Any], list[Problem]]:
    """The tables of a file, or why it cannot be read."""
    try:
        return tomllib.loads(_text(path)), []
    except UnicodeDecodeError as error:
        problem = f"is no UTF-8 text (byte {error.start})"
    except _UnfitError as error:
        problem = str(error)
    except ValueError as error:
        # Not only TOML's own errors: a number of thousands of digits is a plain one.
        problem = f"is no valid TOML: {_lower_first(str(error))}"
    except RecursionError:
        problem = "is nested too deeply"
    except OSError as error:
        problem = f"cannot be read: {error.strerror}"
    return {}, [Problem(path, "", problem)]


class _UnfitError(Exception):
    """A file that is not even parsed."""


def _text(path: Path) -> str:
    size = path.stat().st_size
    if not path.is_file():
        raise _UnfitError("is no regular file")
    if size > LARGEST:
        raise _UnfitError(f"is larger than {LARGEST // 1_000_000} MB; a routine is a short text file")
    text = path.read_text(encoding="utf-8-sig")
    if any(line.count(".") >= 40 and LONG_KEY.search(line) for line in text.splitlines()):
        raise _UnfitError("is nested too deeply: it has a key of more than 40 parts")
    return text


def parse(model: type[M], tables: dict[str, Any], path: Path) -> tuple[M | None, list[Problem]]:
    """The model that the tables describe, or every problem of them."""
    try:
        # By way of JSON: only there a list may become a tuple while "5" and true do not become numbers.
        text = json.dumps(tables, default=lambda other: {type(other).__name__: str(other)})
    except (ValueError, RecursionError):
        return None, [Problem(path, "", "holds a number that is too long, or is nested too deeply")]
    try:
        return model.model_validate_json(text, strict=True), []
    except ValidationError as error:
        name = tables.get("id") if isinstance(tables.get("id"), str) else None
        details = _own_errors(error.errors())
        problems = [_problem(model, detail, path, name) for detail in details[:MOST_PROBLEMS]]
        if len(details) > MOST_PROBLEMS:
            problems.append(Problem(path, "", f"has {len(details) - MOST_PROBLEMS} more problems"))
        return None, problems


def _own_errors(details: list[ErrorDetails]) -> list[ErrorDetails]:
    """Without lists that are too short only because entries of theirs are wrong."""
    above = {detail["loc"][:length] for detail in details for length in range(len(detail["loc"]))}
    return [detail for detail in details if detail["type"] != "too_short" or detail["loc"] not in above]


def _problem(model: type[Model], detail: ErrorDetails, path: Path, name: str | None) -> Problem:
    place = ".".join(str(part) for part in ([name] if name else []) + list(detail["loc"]))
    kind, value, context = detail["type"], detail["input"], detail.get("ctx", {})
    match kind:
        case "missing":
            message = "is missing"
        case "extra_forbidden":
            message = "is not known" + did_you_mean(str(detail["loc"][-1]), _fields(model, detail["loc"][:-1]))
        case "greater_than_equal":
            message = f"must be at least {context['ge']}, got {value!r}"
        case "less_than_equal":
            message = f"must be at most {context['le']}, got {value!r}"
        case "enum" | "literal_error":
            message = f"must be {context['expected']}, got {value!r}"
        case "too_short":
            message = f"needs at least {context['min_length']}, got {context['actual_length']}"
        case "value_error":
            message = str(context["error"])
        case "string_pattern_mismatch":
            message = f"must be lower-case words joined by hyphens, got {value!r}"
            if "|" in context["pattern"]:
                message = f"must be one of {context['pattern'].strip('^$()').replace('|', ', ')}, got {value!r}"
        case kind if kind in WANTED:
            message = f"must be {WANTED[kind]}, got {_short(value)}"
        case _:
            message = f"{_lower_first(detail['msg'])}, got {_short(value)}"
    return Problem(path, place, message)


def did_you_mean(word: str, known: Sequence[str]) -> str:
    """`; did you mean "x"?`, or what there is."""
    near = difflib.get_close_matches(word, known, n=1, cutoff=0.6)
    if near:
        return f'; did you mean "{near[0]}"?'
    return f"; there is: {', '.join(known)}" if known else ""


def _fields(model: type[BaseModel], place: Sequence[int | str]) -> list[str]:
    """The field names that are possible at a place inside a model."""
    here: Any = model
    for part in place:
        if isinstance(part, int):
            continue
        field = here.model_fields.get(part) if isinstance(here, type) and issubclass(here, BaseModel) else None
        here = _model_in(field.annotation) if field else None
    return list(here.model_fields) if isinstance(here, type) and issubclass(here, BaseModel) else []


def _model_in(annotation: Any) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."
