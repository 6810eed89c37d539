"""Entering athletes into the store, giving them other names, and deleting what is kept of them."""

from uuid import uuid4

from sqlalchemy import Connection, delete, insert, select, update

from coach.journal.schema import athletes, forgotten
from coach.journal.store import Store


def forget(store: Store, name: str, *, shared: bool = False) -> bool:
    """Delete an athlete and all that is kept of them, for good. False when there was nobody of this name.

    `shared`: other stores are to learn of it, so that their id is remembered. Raises CoachError; then it may be tried
    again.
    """
    ids = [one for (one,) in store.rows("SELECT id FROM athletes WHERE name = :name", name=name)]
    found = bool(ids)
    if found:
        with store.writing() as connection:
            if shared:
                connection.execute(insert(forgotten), [{"id": one} for one in ids])
            connection.execute(delete(athletes).where(athletes.c.name == name))
    # Also where they are deleted already: the first try may have got no further than that.
    store.sweep()
    return found


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
