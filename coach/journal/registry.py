"""Entering athletes into the store, changing what is kept of them, and deleting it."""

from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, delete, insert, select, update

from coach.journal.names import proper
from coach.journal.schema import athletes
from coach.journal.store import Store
from coach.workout.athlete import Athlete


def keep(store: Store, name: str, settings: Athlete) -> None:
    """Keep all settings of this athlete, who is known from now on.

    Raises UsageError for a name that cannot be kept, and CoachError.
    """
    kept = settings.model_dump(mode="json")
    with store.writing() as connection:
        one = identity(connection, proper(name))
        connection.execute(update(athletes).where(athletes.c.id == one).values(settings=kept))


def forget(store: Store, name: str) -> bool:
    """Delete an athlete and all that is kept of them, for good. False when there was nobody of this name.

    Raises CoachError.
    """
    with store.writing() as connection:
        found = connection.execute(delete(athletes).where(athletes.c.name == name)).rowcount > 0
    if found:
        store.sweep()
    return found


def identity(connection: Connection, name: str, settings: Mapping[str, Any] | None = None) -> str:
    """The id of the athlete of this name, who is known from now on."""
    found = connection.execute(select(athletes.c.id).where(athletes.c.name == name)).scalar()
    if found is not None:
        return str(found)
    one = uuid4().hex
    connection.execute(insert(athletes).values(id=one, name=name, settings=settings or {}))
    return one
