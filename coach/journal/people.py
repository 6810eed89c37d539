"""Who trains here: athletes by their names, each with settings of their own."""

from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from pydantic import ValidationError
from sqlalchemy import Connection, delete, insert, select, update

from coach.errors import CoachError, UsageError
from coach.journal.schema import athletes
from coach.journal.store import Store
from coach.workout.athlete import Athlete

#: Who trains where nobody has said a name.
USUAL = "me"
#: Nothing of theirs is kept.
GUEST = "guest"
LONGEST_NAME = 60


class People:
    """The athletes in a store. All methods raise CoachError when the store cannot be used."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def names(self) -> tuple[str, ...]:
        """All athletes, in the order of their names."""
        with self._store.reading() as connection:
            return tuple(connection.execute(select(athletes.c.name).order_by(athletes.c.name)).scalars())

    def settings(self, name: str) -> Athlete | None:
        """The settings of this athlete; None for nobody that is known. Raises CoachError for ones that are damaged."""
        with self._store.reading() as connection:
            kept = connection.execute(select(athletes.c.settings).where(athletes.c.name == name)).scalar()
        try:
            return None if kept is None else Athlete.model_validate(kept)
        except ValidationError as error:
            first = error.errors()[0]
            place = ".".join(str(part) for part in first["loc"])
            raise CoachError(f"The settings of {name} are damaged ({place}: {first['msg']}).") from error

    def keep(self, name: str, settings: Athlete) -> None:
        """Keep all settings of this athlete, who is known from now on. Raises UsageError for a name that cannot be."""
        kept = settings.model_dump(mode="json")
        with self._store.writing() as connection:
            one = identity(connection, proper(name))
            connection.execute(update(athletes).where(athletes.c.id == one).values(settings=kept))

    def forget(self, name: str) -> bool:
        """Delete an athlete and all that is kept of them, for good. False when there was nobody of this name."""
        with self._store.writing() as connection:
            found = connection.execute(delete(athletes).where(athletes.c.name == name)).rowcount > 0
        if found:
            self._store.sweep()
        return found


def identity(connection: Connection, name: str, settings: Mapping[str, Any] | None = None) -> str:
    """The id of the athlete of this name, who is known from now on."""
    found = connection.execute(select(athletes.c.id).where(athletes.c.name == name)).scalar()
    if found is not None:
        return str(found)
    one = uuid4().hex
    connection.execute(insert(athletes).values(id=one, name=name, settings=settings or {}))
    return one


def proper(name: str) -> str:
    """A name as it is kept: in small letters, with single spaces. Raises UsageError for one that cannot be kept."""
    kept = " ".join(name.lower().split())
    if not kept or len(kept) > LONGEST_NAME or not all(letter.isalnum() or letter in " -'" for letter in kept):
        raise UsageError(f"{name!r} is no name for an athlete.", "Use letters and digits, 60 at most.")
    if kept == GUEST:
        raise UsageError("Nothing of a guest is kept.", "Choose another name.")
    return kept
