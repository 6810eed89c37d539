"""Earlier workouts, as the store gives them back."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta, timezone
from typing import Any

from sqlalchemy import Connection, Row, Select, select

from coach.journal.schema import athletes, pains, sets, workouts
from coach.journal.store import Store
from coach.workout.model import Side
from coach.workout.record import SetDone, WorkoutDone

#: How a workout ends that was done to the end of its plan.
FINISHED = "finished"


class Past:
    """What one athlete did. Raises CoachError when the store cannot be used."""

    def __init__(self, store: Store, athlete: str) -> None:
        self._store = store
        self._athlete = athlete

    def workouts(
        self, *, exercise: str | None = None, since: datetime | None = None, until: datetime | None = None
    ) -> tuple[WorkoutDone, ...]:
        """The workouts that have ended, oldest first: those begun from `since` on and before `until`.

        With an `exercise`, only those with a set of it, and of their sets only these.
        """
        chosen = select(workouts).join(athletes, workouts.c.athlete == athletes.c.id)
        chosen = chosen.where(athletes.c.name == self._athlete, workouts.c.reason.is_not(None))
        if since is not None:
            chosen = chosen.where(workouts.c.started >= since.timestamp())
        if until is not None:
            chosen = chosen.where(workouts.c.started < until.timestamp())
        if exercise is not None:
            chosen = chosen.where(workouts.c.id.in_(select(sets.c.workout).where(sets.c.exercise == exercise)))
        with self._store.reading() as connection:
            return tuple(_workouts(connection, chosen.order_by(workouts.c.started, workouts.c.id), exercise))


def _workouts(connection: Connection, chosen: Select[Any], exercise: str | None) -> Iterable[WorkoutDone]:
    found = connection.execute(chosen).all()
    ids = chosen.with_only_columns(workouts.c.id).order_by(None)
    done = select(sets).where(sets.c.workout.in_(ids)).order_by(sets.c.workout, sets.c.position)
    if exercise is not None:
        done = done.where(sets.c.exercise == exercise)
    by_workout: defaultdict[str, list[SetDone]] = defaultdict(list)
    for row in connection.execute(done):
        by_workout[row.workout].append(_set(row))
    hurt: defaultdict[str, set[str]] = defaultdict(set)
    for row in connection.execute(select(pains).where(pains.c.workout.in_(ids))):
        hurt[row.workout].add(row.exercise)
    for row in found:
        yield WorkoutDone.model_construct(
            id=row.id,
            routine=row.routine,
            started=instant(row.started, row.offset_minutes),
            seconds=row.clock,
            finished=row.reason == FINISHED,
            sets=tuple(by_workout[row.id]),
            hurt=frozenset(hurt[row.id]),
        )


def _set(row: Row[Any]) -> SetDone:
    # What the store holds was validated when it was written; validating ten years of it again takes a second.
    return SetDone.model_construct(
        item=row.item,
        exercise=row.exercise,
        variant=row.variant,
        set=row.number,
        at=row.at,
        side=Side(row.side) if row.side else None,
        reps=row.reps,
        seconds=row.seconds,
        load_kg=row.load_kg,
        effort=row.effort,
        planned=None if row.least is None else (row.least, row.most),
    )


def instant(started: float, offset_minutes: int) -> datetime:
    """A time of the store, on the clock of the place where it was."""
    return datetime.fromtimestamp(started, timezone(timedelta(minutes=offset_minutes)))


def of_done(workout: str, done: Sequence[SetDone]) -> list[dict[str, Any]]:
    """The rows of the sets of a workout."""
    return [
        {
            "workout": workout,
            "item": one.item,
            "number": one.set,
            "side": one.side.value if one.side else "",
            "exercise": one.exercise,
            "variant": one.variant,
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
