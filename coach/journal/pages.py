"""Writing one workout into the store while it happens. All of it may be written anew: nothing is there twice."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as insert_or

from coach.journal.beginning import Beginning, plan_as_text
from coach.journal.entry import Entry, Kept, as_row
from coach.journal.registry import identity
from coach.journal.schema import beginnings, events, lengths, pains, proposals, sets, workouts
from coach.journal.writing import COACH
from coach.session.effects import Ended, Flagged, Logged, Proposed, Undone


def write(connection: Connection, begun: Beginning, entries: Sequence[Entry], clock: float) -> None:
    """Write what of this workout is not there yet; `clock`: so much time is known to have passed.

    The store may be another one than before, or an older one: what is missing in it is known by the numbers.
    """
    there = connection.execute(select(workouts.c.id).where(workouts.c.id == begun.id)).scalar()
    if there is None:
        _begin(connection, begun)
    of_it = events.c.workout == begun.id
    known = connection.execute(select(func.count()).select_from(events).where(of_it)).scalar() or 0
    for number, entry in enumerate(entries[known:], known + 1):
        row = {"workout": begun.id, "number": number, **as_row(entry.event)}
        connection.execute(insert(events), [row])
        _keep_lengths(connection, begun.id, entry.lengths)
        for effect in entry.kept:
            _keep(connection, begun.id, effect)
    connection.execute(update(workouts).where(workouts.c.id == begun.id).values(clock=clock))


def close(connection: Connection, workout: str, reason: str) -> None:
    """The workout is over: what a replay would need is not needed any more."""
    connection.execute(update(workouts).where(workouts.c.id == workout).values(reason=reason))
    for table in (beginnings, lengths):
        connection.execute(delete(table).where(table.c.workout == workout))


def drop(connection: Connection, workout: str) -> None:
    """The workout was none: nothing of it is kept."""
    connection.execute(delete(workouts).where(workouts.c.id == workout))


def _begin(connection: Connection, begun: Beginning) -> None:
    offset = begun.started.utcoffset()
    row = {
        "id": begun.id,
        "athlete": identity(connection, begun.athlete),
        "routine": begun.plan.routine.id,
        "started": begun.started.timestamp(),
        "offset_minutes": round(offset.total_seconds() / 60) if offset else 0,
        "clock": 0.0,
        "reason": None,
        "source": COACH,
    }
    connection.execute(insert(workouts), [row])
    how = {"plan": plan_as_text(begun.plan), "language": begun.language, "seed": begun.seed, "gain": begun.gain}
    connection.execute(insert(beginnings), [{"workout": begun.id, **how}])


def _keep_lengths(connection: Connection, workout: str, new: Mapping[str, float]) -> None:
    if new:
        rows = [{"workout": workout, "text": text, "seconds": seconds} for text, seconds in new.items()]
        connection.execute(insert_or(lengths).on_conflict_do_nothing(), rows)


def _keep(connection: Connection, workout: str, effect: Kept) -> None:
    match effect:
        case Logged():
            _log(connection, workout, effect)
        case Undone():
            connection.execute(delete(sets).where(*_same_set(workout, effect)))
        case Flagged():
            row = {"workout": workout, "exercise": effect.exercise, "times": effect.times}
            connection.execute(insert_or(pains).on_conflict_do_update(set_={"times": effect.times}), [row])
        case Proposed(reason=None):
            connection.execute(
                delete(proposals).where(proposals.c.workout == workout, proposals.c.exercise == effect.exercise)
            )
        case Proposed():
            how = {"variant": effect.variant, "reason": str(effect.reason)}
            row = {"workout": workout, "exercise": effect.exercise, **how}
            connection.execute(insert_or(proposals).on_conflict_do_update(set_=how), [row])
        case Ended():
            close(connection, workout, effect.reason)


def _log(connection: Connection, workout: str, effect: Logged) -> None:
    last = select(func.max(sets.c.position)).where(sets.c.workout == workout)
    least, most = effect.planned or (None, None)
    values: dict[str, Any] = {
        "variant": effect.variant,
        "rung": effect.rung,
        "at": effect.at,
        "reps": effect.reps,
        "seconds": effect.seconds,
        "load_kg": effect.load_kg,
        "effort": effect.effort,
        "least": least,
        "most": most,
    }
    row = {
        "workout": workout,
        "item": effect.item,
        "number": effect.set,
        "side": effect.side.value if effect.side else "",
        "exercise": effect.exercise,
        "position": (connection.execute(last).scalar() or 0) + 1,
        **values,
    }
    connection.execute(insert_or(sets).on_conflict_do_update(set_=values), [row])


def _same_set(workout: str, effect: Undone) -> tuple[Any, ...]:
    side = effect.side.value if effect.side else ""
    of_set = (sets.c.item == effect.item, sets.c.number == effect.set, sets.c.side == side)
    return (sets.c.workout == workout, *of_set, sets.c.exercise == effect.exercise)
