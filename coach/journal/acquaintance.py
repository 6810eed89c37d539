"""Who is who in two stores: an athlete has one id in both, and those who were forgotten are in neither."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, delete, insert, select, text, update

from coach.journal.names import LONGEST_NAME
from coach.journal.schema import athletes, forgotten, workouts


def names(connection: Connection) -> dict[str, str]:
    """The athletes of a store: names by their ids."""
    return {row.id: row.name for row in connection.execute(select(athletes.c.id, athletes.c.name))}


def gone(connection: Connection) -> set[str]:
    """The ids of those who were forgotten."""
    return set(connection.execute(select(forgotten.c.id)).scalars())


def forget(connection: Connection, ids: Iterable[str]) -> int:
    """Delete these athletes with all that is theirs, and remember that; how many of them there were."""
    wanted = list(ids)
    known = gone(connection)
    if new := [{"id": one} for one in wanted if one not in known]:
        connection.execute(insert(forgotten), new)
    return connection.execute(delete(athletes).where(athletes.c.id.in_(wanted))).rowcount


def introduce(connection: Connection, others: Mapping[str, str]) -> dict[str, str]:
    """Make athletes of another store known to this one; which of them has another id here.

    They are the same when their ids are, or else their names are, unless the one of that name here is somebody else
    there too. Then the new one gets a name that is free.
    """
    here = names(connection)
    taken = {name: one for one, name in here.items()}
    elsewhere = {}
    for one, name in others.items():
        if one in here:
            continue
        same = taken.get(name)
        if same is not None and same not in others:
            elsewhere[one] = same
            continue
        free = _free(name, taken)
        connection.execute(insert(athletes), [{"id": one, "name": free, "settings": {}}])
        taken[free] = one
    return elsewhere


def adopt(connection: Connection, ids: Mapping[str, str]) -> None:
    """Give athletes of a file other ids, for good."""
    connection.execute(text("PRAGMA defer_foreign_keys=ON"))
    for old, new in ids.items():
        connection.execute(update(workouts).where(workouts.c.athlete == old).values(athlete=new))
        connection.execute(update(athletes).where(athletes.c.id == old).values(id=new))


def _free(name: str, taken: Mapping[str, str]) -> str:
    number, free = 1, name
    while free in taken:
        number += 1
        end = f" {number}"
        free = name[: LONGEST_NAME - len(end)] + end
    return free
