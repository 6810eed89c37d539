"""A workout with all that belongs to it, as it is carried from one store to another."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, delete, func, insert, select, update

from coach.journal.schema import events, pains, proposals, sets, workouts
from coach.session.people import HANDED_OVER

#: What may change while a workout goes on; it is carried as a whole each time. Events are only ever added.
CHANGING: tuple[Table, ...] = (sets, pains, proposals)
#: So many workouts are carried in one transaction: what is interrupted goes on from there.
AT_A_TIME = 50

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class State:
    """How far a workout is known to a store: how many events, seconds on its frame clock, whether it is over.

    `counts`: a set was done, or it is over; one that goes on without, or was handed over, may turn out to be none.
    """

    events: int
    clock: float
    over: bool
    counts: bool

    def is_ahead_of(self, other: "State | None") -> bool:
        """Whether there is more of it here than there; what has fewer events is an older copy, over or not."""
        if other is None:
            return True
        mine, theirs = (self.over, self.events, self.clock), (other.over, other.events, other.clock)
        return self.events >= other.events and mine > theirs


@dataclass(frozen=True, slots=True)
class Parcel:
    """The row of a workout, its events from a number on, and all rows of the other tables."""

    workout: Row
    events: Sequence[Row]
    others: Mapping[str, Sequence[Row]]


def states(connection: Connection, only: Collection[str] | None = None) -> dict[str, State]:
    """All workouts of a store, or only some of them, by their ids, the last of them first."""
    counted = select(events.c.workout, func.count().label("many")).group_by(events.c.workout).subquery()
    done = select(sets.c.workout).distinct().subquery()
    columns = (workouts.c.id, func.coalesce(counted.c.many, 0), workouts.c.clock, workouts.c.reason, done.c.workout)
    query = (
        select(*columns)
        .outerjoin(counted, counted.c.workout == workouts.c.id)
        .outerjoin(done, done.c.workout == workouts.c.id)
        .order_by(workouts.c.started.desc())
    )
    if only is not None:
        query = query.where(workouts.c.id.in_(only))
    return {
        one: State(many, clock, reason is not None, with_sets is not None or reason not in {None, HANDED_OVER})
        for one, many, clock, reason, with_sets in connection.execute(query)
    }


def packed(connection: Connection, workout: str, known: int = 0) -> Parcel | None:
    """A workout with its events behind the `known` ones; None when it is not there any more."""
    row = connection.execute(select(workouts).where(workouts.c.id == workout)).mappings().first()
    if row is None:
        return None
    new = select(events).where(events.c.workout == workout, events.c.number > known).order_by(events.c.number)
    others = {
        table.name: [
            dict(one) for one in connection.execute(select(table).where(table.c.workout == workout)).mappings()
        ]
        for table in CHANGING
    }
    return Parcel(dict(row), [dict(one) for one in connection.execute(new).mappings()], others)


def unpack(connection: Connection, parcel: Parcel) -> None:
    """Put a workout into a store, where its athlete is known."""
    row = parcel.workout
    identity = row["id"]
    if connection.execute(select(workouts.c.id).where(workouts.c.id == identity)).first() is None:
        connection.execute(insert(workouts), [row])
    else:
        connection.execute(update(workouts).where(workouts.c.id == identity).values(row))
    if parcel.events:
        connection.execute(insert(events), list(parcel.events))
    for table in CHANGING:
        connection.execute(delete(table).where(table.c.workout == identity))
        if rows := parcel.others[table.name]:
            connection.execute(insert(table), list(rows))


def portions(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    """The ids, so many at a time."""
    for begin in range(0, len(ids), AT_A_TIME):
        yield ids[begin : begin + AT_A_TIME]
