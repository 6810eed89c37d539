"""The lines of a story: what each kind of line holds. Each reader raises ValueError for a text that is not right."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ValidationError

from coach.language.language import known_languages
from coach.session.states import State
from coach.workout.history import LastTime
from coach.workout.model import Tilt, Way
from coach.workout.side import Side


@dataclass(frozen=True, slots=True)
class When:
    """Wait until a phase begins anew, and then for some seconds more."""

    line: int
    state: State
    exercise: str | None
    set: int | None
    side: Side | None
    seconds: float


@dataclass(frozen=True, slots=True)
class After:
    """Let some seconds pass."""

    line: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Says:
    """The athlete speaks."""

    line: int
    words: str


@dataclass(frozen=True, slots=True)
class PastBout:
    """One exercise in one earlier workout: so many days ago, with the amounts of its sets by what they are."""

    exercise: str
    days: int
    amounts: Mapping[str, tuple[int, ...]]
    variant: str | None
    load_kg: float | None
    effort: Any
    hurt: bool


#: What can be told of an earlier workout; the amounts of its sets are repetitions, of both sides or of one, or seconds.
AMOUNTS = ("reps", "left", "right", "seconds")
PAST = ("days", *AMOUNTS, "variant", "load", "effort", "hurt")

Step = When | After | Says


def seconds(text: str) -> float:
    """A number of seconds."""
    if not re.fullmatch(r"\d+(\.\d+)?", text):
        raise ValueError(f'needs seconds, as in "12", got "{text}"')
    return float(text)


def _whole(text: str) -> int:
    if not text.isdecimal():
        raise ValueError(f'needs a whole number, got "{text}"')
    return int(text)


def _name(text: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", text):
        raise ValueError(f'needs one id, as in "day-one", got "{text}"')
    return text


def _names(text: str) -> tuple[str, ...]:
    return tuple(_name(name) for name in (text.split() or [""]))


def _one_of(names: list[str]) -> Callable[[str], str]:
    def read(text: str) -> str:
        if text not in names:
            raise ValueError(f'there is no "{text}"; there are: {", ".join(names)}')
        return text

    return read


def _moment(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text).replace(tzinfo=UTC)
    except ValueError:
        raise ValueError(f'needs a time, as in "2026-11-26T18:00", got "{text}"') from None


def _did(text: str) -> tuple[tuple[str, datetime], ...]:
    """`day-one 2026-11-23T18:00`: a routine that was done to its end, and when it began."""
    routine, _, when = text.partition(" ")
    return ((_name(routine), _moment(when)),)


def _values(kind: type[StrEnum]) -> list[str]:
    return [each.value for each in kind]


def _history(text: str) -> dict[str, LastTime]:
    """`romanian-deadlift times=3 load=10 reps=10,9 next=half-range/easier`: what LastTime knows of an exercise."""
    exercise, *facts = text.split() or [""]
    values: dict[str, Any] = {}
    for fact in facts:
        key, equals, value = fact.partition("=")
        if not equals:
            raise ValueError(f'"{fact}" should be like "times=3"')
        match key:
            case "load":
                values["load_kg"] = value
            case "reps":
                values["reps"] = value.split(",")
            case "next":
                values["proposal"] = dict(zip(("variant", "reason"), value.split("/"), strict=False))
            case _:
                values[key] = value
    return {_name(exercise): _checked(LastTime, values)}


def _past(text: str) -> tuple[PastBout, ...]:
    """`romanian-deadlift days=3 reps=10,9,9 load=10 effort=fine`: one exercise in one earlier workout."""
    exercise, *facts = text.split() or [""]
    values: dict[str, str] = {}
    for fact in facts:
        key, equals, value = fact.partition("=")
        if not equals or key not in PAST:
            raise ValueError(f'"{fact}" should be like "days=3"; there are: {", ".join(PAST)}')
        values[key] = value
    amounts = {key: tuple(map(_whole, values[key].split(","))) for key in AMOUNTS if key in values}
    if not amounts:
        raise ValueError(f"needs what was done: one of {', '.join(AMOUNTS)}")
    return (
        PastBout(
            _name(exercise),
            _whole(values.get("days", "3")),
            amounts,
            _name(values["variant"]) if "variant" in values else None,
            float(values["load"]) if "load" in values else None,
            _one_of(["easy", "fine", "hard"])(values["effort"]) if "effort" in values else None,
            values.get("hurt") == "yes",
        ),
    )


def _loads(text: str) -> dict[str, list[str]]:
    """`dumbbells 4,6,10`: the weights there are of a thing, in kilograms."""
    thing, _, own = text.partition(" ")
    return {_name(thing): own.strip().split(",")}


def _checked(model: type[BaseModel], values: dict[str, Any]) -> Any:
    try:
        return model.model_validate(values)
    except ValidationError as error:
        told = "; ".join(f"{'.'.join(map(str, each['loc']))}: {each['msg']}" for each in error.errors())
        raise ValueError(told) from error


_WHEN = re.compile(
    r"(?P<state>[a-z-]+)"
    r"( (?!set\b|left\b|right\b)(?P<exercise>[a-z0-9-]+))?"
    r"( set (?P<set>\d+))?"
    r"( (?P<side>left|right))?"
    r"( \+ (?P<seconds>\d+(\.\d+)?))?"
)


def _when(line: int, rest: str) -> When:
    found = _WHEN.fullmatch(" ".join(rest.split()))
    if found is None:
        raise ValueError('should be like "when working romanian-deadlift set 2 right + 12", or shorter')
    _one_of([each.value for each in State])(found["state"])
    return When(
        line,
        State(found["state"]),
        found["exercise"],
        int(found["set"]) if found["set"] else None,
        Side(found["side"]) if found["side"] else None,
        float(found["seconds"] or 0),
    )


def _says(line: int, rest: str) -> Says:
    if not rest:
        raise ValueError('needs words, as in "athlete: pause"')
    return Says(line, rest)


#: By their first word: what is done; what is known of the athlete; what happens.
SETTINGS: dict[str, Callable[[str], Any]] = {
    "routine": _name,
    "only": _names,
    "minutes": _whole,
    "way": lambda text: Way(_one_of(_values(Way))(text)),
    "seed": _whole,
    "language": _one_of(list(known_languages())),
    "now": _moment,
    "did": _did,
    "past": _past,
}
FACTS: dict[str, Callable[[str], Any]] = {
    "lacks": _names,
    "tilt": lambda text: Tilt(_one_of(_values(Tilt))(text)),
    "units": _one_of(["kg", "lb"]),
    "history": _history,
    "loads": _loads,
}
STEPS: dict[str, Callable[[int, str], Step]] = {
    "when": _when,
    "after": lambda line, rest: After(line, seconds(rest)),
    "athlete:": _says,
}
