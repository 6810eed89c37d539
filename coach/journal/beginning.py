"""What a workout is begun with: all that a replay of its events needs."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache

from pydantic import TypeAdapter

from coach.workout.plan import Plan


@dataclass(frozen=True, slots=True)
class Beginning:
    """A workout that begins. `id` has 32 hexadecimal digits; `started` has the time zone of the place."""

    id: str
    athlete: str
    started: datetime
    plan: Plan
    language: str
    seed: int
    #: How loud it is from the start on.
    gain: float = 1.0


def plan_as_text(plan: Plan) -> str:
    """A plan as the store keeps it."""
    return _plans().dump_json(plan, warnings=False).decode()


def plan_from_text(text: str) -> Plan:
    """The plan again. Raises pydantic's ValidationError for one of another version of the coach."""
    return _plans().validate_json(text)


@cache
def _plans() -> TypeAdapter[Plan]:
    return TypeAdapter(Plan)
