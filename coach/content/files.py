"""One TOML file becomes one model, or a list of everything that is wrong with it."""

import json
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import rtoml
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from coach.content.messages import DATE, lower_first, told
from coach.content.problem import Problem
from coach.content.salvage import Salvage, parts
from coach.workout.model import Model

M = TypeVar("M", bound=Model)

#: Larger files are no workout; they are refused before they are parsed.
LARGEST = 1_000_000
#: More problems of one file help nobody.
MOST_PROBLEMS = 50
#: So often a file is mended before the rest of it is given up.
MOST_STEPS = 8

#: A key of very many parts (a.a.a.a...): the time to parse it grows with the square of their number.
LONG_KEY = re.compile(r"""(?<![\w"'-])(?:[\w"'-]+[ \t]*\.[ \t]*){40}""")


def read_toml(path: Path) -> tuple[dict[str, Any], list[Problem]]:
    """The tables of a file, or why it cannot be read."""
    try:
        return _tables(_text(path)), []
    except UnicodeDecodeError as error:
        problem = f"is no UTF-8 text (byte {error.start})"
    except _UnfitError as error:
        problem = str(error)
    except ValueError as error:
        # Not only TOML's own errors: a number of thousands of digits is a plain one.
        problem = f"is no valid TOML: {lower_first(str(error))}"
    except RecursionError:
        problem = "is nested too deeply"
    except OSError as error:
        problem = f"cannot be read: {error.strerror}"
    return {}, [Problem(path, "", problem)]


def _tables(text: str) -> dict[str, Any]:
    """The tables of a text. The parser that is ten times as fast reads it; the other says where it is wrong."""
    try:
        return rtoml.loads(text)
    except ValueError:
        return tomllib.loads(text)


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


@dataclass(frozen=True, slots=True)
class Parsed:
    """What became of the tables of a file: the model; or all problems, and as far as possible the rest as a model.

    `rest` is only for further checks, and only where `has` says that it was in the file.
    """

    model: Model | None
    problems: list[Problem]
    rest: Model | None = None
    salvage: Salvage | None = None

    def has(self, place: str) -> bool:
        """Whether what is told of a place is told of the file, not of what was filled in."""
        return self.salvage is None or not self.salvage.in_hole(parts(place))


def parse(model: type[M], tables: dict[str, Any], path: Path) -> tuple[M | None, list[Problem]]:
    """The model that the tables describe, or the problems of them."""
    parsed = parsed_file(model, tables, path)
    return (parsed.model if isinstance(parsed.model, model) else None), parsed.problems


def parsed_file(model: type[Model], tables: dict[str, Any], path: Path) -> Parsed:
    """The same with what can be salvaged. What is found only after mending the rest is told at once with it."""
    try:
        return Parsed(_validated(model, tables), [])
    except (ValueError, RecursionError) as error:
        if not isinstance(error, ValidationError):
            return Parsed(None, [Problem(path, "", "holds a number that is too long, or is nested too deeply")])
        details = _own_errors(error.errors())
    name = tables.get("id") if isinstance(tables.get("id"), str) else None
    flaws: dict[tuple[str, str], None] = dict.fromkeys(one for detail in details for one in told(model, detail))
    rest = None
    salvage = Salvage(model, tables)
    if len(flaws) <= MOST_PROBLEMS:
        rest = _mended(model, salvage, details, flaws)
    problems = [Problem(path, ".".join(filter(None, (name, place))), message) for place, message in flaws]
    if len(problems) > MOST_PROBLEMS:
        more = Problem(path, "", f"has {len(problems) - MOST_PROBLEMS} more problems")
        problems = [*problems[:MOST_PROBLEMS], more]
    return Parsed(None, problems, rest, salvage)


def _mended(
    model: type[Model], salvage: Salvage, details: list[ErrorDetails], flaws: dict[tuple[str, str], None]
) -> Model | None:
    """The rest of a file as a model, and in `flaws` what is found in it; None: it cannot be mended."""
    for _ in range(MOST_STEPS):
        # From behind, so that what is taken out moves nothing that is still to be mended.
        mended = [salvage.mend(detail) for detail in reversed(details)]
        if not all(mended):
            return None
        try:
            return _validated(model, salvage.tables)
        except ValidationError as error:
            details = _own_errors(error.errors())
        for place, message in (one for detail in details for one in told(model, detail)):
            if not salvage.touched(parts(place)):
                flaws.setdefault((place, message))
    return None


def _validated(model: type[M], tables: dict[str, Any]) -> M:
    # By way of JSON: only there a list may become a tuple while "5" and true do not become numbers.
    text = json.dumps(tables, default=lambda other: {DATE: str(other)})
    return model.model_validate_json(text, strict=True)


def _own_errors(details: list[ErrorDetails]) -> list[ErrorDetails]:
    """Without lists that are too short only because entries of theirs are wrong."""
    above = {detail["loc"][:length] for detail in details for length in range(len(detail["loc"]))}
    return [detail for detail in details if detail["type"] != "too_short" or detail["loc"] not in above]
