"""Entering athletes into the store, giving them other names, and deleting what is kept of them."""

from uuid import uuid4

from sqlalchemy import Connection, insert, select, update

from coach.journal import acquaintance
from coach.journal.schema import athletes
from coach.journal.store import Store


def forget(store: Store, name: str) -> bool:
    """Delete an athlete and all that is kept of them, for good. False when there was nobody of this name.

    Their id stays, a number that says nothing of anybody: a store that is shared, now or later, learns of it. Raises
    CoachError; then it may be tried again.
    """
    found = [one for (one,) in store.rows("SELECT id FROM athletes WHERE name = :name", name=name)]
    if found:
        with store.writing() as connection:
            acquaintance.forget(connection, found)
    # Also where they are deleted already: the first try may have got no further than that.
    store.sweep()
    return bool(found)


def rename(store: Store, old: str, new: str) -> None:
    """Give an athlete another name, which nobody has. Somebody of whom nothing is kept stays so. Raises CoachError."""
    if store.rows("SELECT 1 FROM athletes WHERE name = :name", name=old):
        with store.writing() as connection:
            connection.execute(update(athletes).where(athletes.c.name == old).values(name=new))


def identity(connection: Connection, name: str) -> str:
    """The id of the athlete of this name, who is known from now on."""
    found = connection.execute(select(athletes.c.id).where(athletes.c.name == name)).scalar()
    if found is not None:
        return str(found)
    one = uuid4().hex
    connection.execute(insert(athletes).values(id=one, name=name, settings={}))
    return one
