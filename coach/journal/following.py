"""Two stores become one: what was done here follows to the shared one, and what was done elsewhere comes from it.

The file on this machine stays the one that is written and read. So a workout never waits for a network, looking back
takes no longer, and where the server does not answer everything goes on. Each pass compares both, so that it does not
matter what the last one got done: nothing is there twice. No transaction of the file is open while the server is
waited for.
"""

from collections.abc import Collection
from dataclasses import dataclass

from coach.journal import acquaintance
from coach.journal.database import LOCK
from coach.journal.parcel import packed, portions, states, unpack
from coach.journal.store import Store


@dataclass(frozen=True, slots=True)
class Followed:
    """How many workouts went to the shared store, and how many came from it."""

    brought: int = 0
    fetched: int = 0


def follow(here: Store, there: Store) -> Followed:
    """Bring both to the same. Raises CoachError; then the next time goes on with the rest."""
    _forget(here, there)
    _introduce(here, there)
    return Followed(_bring(here, there), _fetch(here, there))


def follow_one(here: Store, there: Store, workout: str) -> None:
    """Bring a workout that goes on. Raises CoachError.

    It is brought from its first set on: before that it may turn out to be none.
    """
    _introduce(here, there)
    _bring(here, there, (workout,))


def waiting(here: Store, there: Store) -> int:
    """How many workouts have news that the shared store does not know. Raises CoachError."""
    return len(_ahead(here, there))


def _bring(here: Store, there: Store, only: Collection[str] | None = None) -> int:
    """Bring workouts with their news to the shared store, all of them or `only` some; how many had any."""
    ahead = _ahead(here, there, only)
    for some in portions(ahead):
        with there.writing() as server:
            server.execute(LOCK)
            known = states(server, some)
            forgotten = acquaintance.gone(server)
            with here.reading() as connection:
                parcels = [packed(connection, one, known[one].events if one in known else 0) for one in some]
            for parcel in parcels:
                if parcel is not None and parcel.workout["athlete"] not in forgotten:
                    unpack(server, parcel, parcel.workout["athlete"])
    return len(ahead)


def _ahead(here: Store, there: Store, only: Collection[str] | None = None) -> list[str]:
    with here.reading() as connection:
        mine = states(connection, only)
    with there.reading() as server:
        theirs = states(server, only)
    return [one for one, state in mine.items() if (state.over or state.sets) and state.is_ahead_of(theirs.get(one))]


def _forget(here: Store, there: Store) -> None:
    """Who was forgotten on one side is forgotten on the other too."""
    with here.reading() as connection:
        mine = acquaintance.gone(connection)
    with there.reading() as server:
        theirs = acquaintance.gone(server)
    if mine - theirs:
        with there.writing() as server:
            server.execute(LOCK)
            acquaintance.forget(server, mine)
    if theirs - mine:
        with here.writing() as connection:
            deleted = acquaintance.forget(connection, theirs)
        if deleted:
            here.sweep()


def _introduce(here: Store, there: Store) -> None:
    """Everybody of one side is known to the other, by the same id."""
    with here.reading() as connection:
        mine = acquaintance.names(connection)
    with there.reading() as server:
        if acquaintance.names(server).keys() == mine.keys():
            return
    with there.writing() as server:
        server.execute(LOCK)
        other_ids = acquaintance.introduce(server, mine)
        theirs = acquaintance.names(server)
    with here.writing() as connection:
        acquaintance.adopt(connection, other_ids)
        acquaintance.introduce(connection, theirs)


def _fetch(here: Store, there: Store) -> int:
    """Fetch what was done elsewhere and is over."""
    with here.reading() as connection:
        mine = states(connection)
    with there.reading() as server:
        new = [one for one, state in states(server).items() if state.over and one not in mine]
    for some in portions(new):
        with there.reading() as server:
            parcels = [packed(server, one) for one in some]
        with here.writing() as connection:
            known = states(connection, some)
            for parcel in parcels:
                if parcel is not None and parcel.workout["id"] not in known:
                    unpack(connection, parcel, parcel.workout["athlete"])
    return len(new)
