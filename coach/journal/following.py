"""Two stores become one: what was done here follows to the shared one, and what was done elsewhere comes from it.

The file on this machine stays the one that is written and read. So a workout never waits for a network, looking back
takes no longer, and where the server does not answer everything goes on. Each pass compares both, so that it does not
matter what the last one got done: nothing is there twice. No transaction of the file is open while the server is
waited for, and while a workout goes on here it has the file for itself.
"""

from collections.abc import Callable, Collection
from contextlib import ExitStack
from dataclasses import dataclass

from coach.errors import CoachError
from coach.journal import acquaintance
from coach.journal.database import LOCK
from coach.journal.owner import owned
from coach.journal.parcel import packed, portions, states, unpack
from coach.journal.store import Store


@dataclass(frozen=True, slots=True)
class Followed:
    """How many workouts went to the shared store, and how many came from it."""

    brought: int = 0
    fetched: int = 0
    #: Who was forgotten elsewhere, and is forgotten here now too.
    forgotten: tuple[str, ...] = ()


def follow(here: Store, there: Store, enough: Callable[[], bool] = lambda: False) -> Followed:
    """Bring both to the same, or end soon after it is `enough`. Raises CoachError.

    In both cases the next time goes on with the rest.
    """
    forgotten = _forget(here, there)
    _introduce(here, there)
    return Followed(_bring(here, there, enough=enough), _fetch(here, there, enough), forgotten)


def bring(here: Store, there: Store, only: Collection[str] | None = None) -> None:
    """Bring what is done here, all of it or `only` some workouts, and fetch nothing. Raises CoachError.

    One that goes on is brought from its first set on: before that it may turn out to be none.
    """
    _introduce(here, there)
    _bring(here, there, only)


def waiting(here: Store, there: Store) -> int:
    """How many workouts have news that the shared store does not know. Raises CoachError."""
    return len(_ahead(here, there))


def _bring(
    here: Store, there: Store, only: Collection[str] | None = None, enough: Callable[[], bool] = lambda: False
) -> int:
    """Bring workouts with their news to the shared store, all of them or `only` some; how many were brought."""
    brought = 0
    for some in portions(_ahead(here, there, only)):
        if enough():
            break
        with there.writing() as server:
            server.execute(LOCK)
            known = states(server, some)
            forgotten = acquaintance.gone(server)
            with here.reading() as connection:
                parcels = [packed(connection, one, known[one].events if one in known else 0) for one in some]
            for parcel in parcels:
                if parcel is not None and parcel.workout["athlete"] not in forgotten:
                    unpack(server, parcel)
                    brought += 1
    return brought


def _ahead(here: Store, there: Store, only: Collection[str] | None = None) -> list[str]:
    with here.reading() as connection:
        mine = states(connection, only)
    with there.reading() as server:
        theirs = states(server, only)
    return [one for one, state in mine.items() if state.counts and state.is_ahead_of(theirs.get(one))]


def _forget(here: Store, there: Store) -> tuple[str, ...]:
    """Who was forgotten on one side is forgotten on the other too; who trains here now, the next time.

    Returns the names of those who were forgotten here.
    """
    with here.reading() as connection:
        mine, known = acquaintance.gone(connection), acquaintance.names(connection)
    with there.reading() as server:
        theirs = acquaintance.gone(server)
    if mine - theirs:
        with there.writing() as server:
            server.execute(LOCK)
            acquaintance.forget(server, mine)
    new = theirs - mine
    if not new:
        return ()
    with ExitStack() as idle:
        training = {one for one in new & known.keys() if not _is_idle(here, known[one], idle)}
        with here.writing() as connection:
            deleted = acquaintance.forget(connection, new - training)
    if deleted:
        here.sweep()
    return tuple(sorted(known[one] for one in (new & known.keys()) - training))


def _is_idle(here: Store, name: str, idle: ExitStack) -> bool:
    """Whether no workout of an athlete goes on here; then none begins either, until `idle` is closed."""
    assert here.path is not None, "what is here is a file"
    try:
        idle.enter_context(owned(here.path.parent, name))
    except CoachError:
        return False
    return True


def _introduce(here: Store, there: Store) -> None:
    """Everybody of one side is known to the other, by the same id."""
    with here.reading() as connection:
        mine = acquaintance.names(connection)
    with there.reading() as server:
        if acquaintance.names(server).keys() == mine.keys():
            return
    with there.writing() as server:
        server.execute(LOCK)
        forgotten = acquaintance.gone(server)  # who trains here meanwhile
        other_ids = acquaintance.introduce(server, {one: name for one, name in mine.items() if one not in forgotten})
        theirs = acquaintance.names(server)
    with here.writing() as connection:
        acquaintance.adopt(connection, other_ids)
        acquaintance.introduce(connection, theirs)


def _fetch(here: Store, there: Store, enough: Callable[[], bool]) -> int:
    """Fetch what was done elsewhere and is over, the last of it first; how many workouts were fetched."""
    with here.reading() as connection:
        mine = states(connection)
    with there.reading() as server:
        new = [one for one, state in states(server).items() if state.over and one not in mine]
    fetched = 0
    for some in portions(new):
        if enough():
            break
        with there.reading() as server:
            parcels = [packed(server, one) for one in some]
        with here.writing() as connection:
            known = states(connection, some)
            for parcel in parcels:
                if parcel is not None and parcel.workout["id"] not in known:
                    unpack(connection, parcel)
        fetched += len(some)
    return fetched
