"""Putting whole workouts into the store: what was imported, restored or generated."""

from collections.abc import Iterable

from sqlalchemy import Connection, insert, select

from coach.journal.past import FINISHED, of_done
from coach.journal.people import identity
from coach.journal.schema import pains, sets, workouts
from coach.journal.store import Store
from coach.workout.record import WorkoutDone

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
    done = [row for each in new for row in of_done(each.id, each.sets)]
    hurt = [{"workout": each.id, "exercise": one, "times": 1} for each in new for one in sorted(each.hurt)]
    for table, many in ((workouts, rows), (sets, done), (pains, hurt)):
        if many:
            connection.execute(insert(table), many)
