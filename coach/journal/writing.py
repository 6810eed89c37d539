"""Putting whole workouts into the store: what was imported, restored or generated."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, insert, select

from coach.journal.past import FINISHED
from coach.journal.registry import identity
from coach.journal.schema import pains, proposals, sets, workouts
from coach.journal.store import Store
from coach.workout.record import SetDone, WorkoutDone

#: How a workout ends before the end of its plan.
ENDED = "ended"
COACH = "coach"


def put(store: Store, athlete: str, done: Iterable[WorkoutDone], source: str = COACH) -> int:
    """Keep workouts of an athlete; those whose id is there already stay as they are. Returns how many are new.

    `source`: the program they come from. Raises CoachError.
    """
    with store.writing() as connection:
        one = identity(connection, athlete)
        known = set(connection.execute(select(workouts.c.id)).scalars())
        new = list({each.id: each for each in done if each.id not in known}.values())
        _put(connection, one, new, source)
    return len(new)


def _put(connection: Connection, athlete: str, new: list[WorkoutDone], source: str) -> None:
    rows = [
        {
            "id": each.id,
            "athlete": athlete,
            "routine": each.routine,
            "started": each.started.timestamp(),
            "offset_minutes": round((each.started.utcoffset() or each.started - each.started).total_seconds() / 60),
            "clock": each.seconds,
            "reason": FINISHED if each.finished else ENDED,
            "source": source,
        }
        for each in new
    ]
    done = [row for each in new for row in _rows(each.id, each.sets)]
    hurt = [{"workout": each.id, "exercise": one, "times": 1} for each in new for one in sorted(each.hurt)]
    asked = [
        {"workout": each.id, "exercise": name, "variant": one.variant, "reason": one.reason.value}
        for each in new
        for name, one in each.asked.items()
    ]
    for table, many in ((workouts, rows), (sets, done), (pains, hurt), (proposals, asked)):
        if many:
            connection.execute(insert(table), many)


def _rows(workout: str, done: Sequence[SetDone]) -> list[dict[str, Any]]:
    """The rows of the sets of a workout."""
    return [
        {
            "workout": workout,
            "item": one.item,
            "number": one.set,
            "side": one.side.value if one.side else "",
            "exercise": one.exercise,
            "variant": one.variant,
            "rung": one.rung,
            "position": position,
            "at": one.at,
            "reps": one.reps,
            "seconds": one.seconds,
            "load_kg": one.load_kg,
            "effort": one.effort,
            "least": one.planned[0] if one.planned else None,
            "most": one.planned[1] if one.planned else None,
        }
        for position, one in enumerate(done, 1)
    ]
