"""`coach store`: a store that several speakers share, and how all commands keep to it."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from coach.commands.remarks import counted, remark, remark_once
from coach.errors import CoachError
from coach.journal.failures import KEPT_HERE
from coach.journal.follower import Follower
from coach.journal.names import shown
from coach.journal.store import Store
from coach.journal.version import CURRENT, refuse_later
from coach.settings import shared_store, shared_store_file

#: Who looks back waits so long for what was done elsewhere.
PATIENCE_SECONDS = 3.0
#: At the end of a workout the last of it has so long to follow.
LAST_SECONDS = 5.0
#: What is on its way when a command ends has so long.
MOMENT_SECONDS = 0.5
SLOW = f"The shared store is slow. {KEPT_HERE}"

#: The files that were brought up to date in this process.
_CAUGHT_UP: set[Path | None] = set()


def catch_up(here: Store) -> None:
    """Have here what was done elsewhere, once in a process; what stands in the way is said in a line."""
    if here.path in _CAUGHT_UP:
        return
    _CAUGHT_UP.add(here.path)
    with _told():
        there = _shared()
        if there is not None:
            follower = Follower(here, there)
            in_time = follower.tried.wait(PATIENCE_SECONDS)
            _say(follower.problem or (None if in_time else SLOW))
            follower.close(MOMENT_SECONDS)
            _settle(follower.forgotten)


@contextmanager
def followed(here: Store, workout: str, *, keeps: bool) -> Iterator[None]:
    """Bring a workout to the shared store while it goes on, where there is one and it `keeps` anything."""
    follower = None
    if keeps:
        with _told():
            there = _shared()
            follower = Follower(here, there, workout) if there is not None else None
    try:
        yield
    finally:
        if follower is not None:
            _say(follower.close(LAST_SECONDS))
            _settle(follower.forgotten)


def tell_elsewhere(here: Store) -> None:
    """Have those forgotten elsewhere too who were forgotten here; if not now, then the next time."""
    with _told():
        there = _shared()
        if there is None:
            return
        try:
            _follow(here, there)
        except CoachError as error:
            raise CoachError(f"{error.problem} What is there is deleted when it can be.") from error


def state(here: Store) -> str:
    """Which store is shared, its form, and how many workouts wait to follow; nothing is changed.

    Raises CoachError when it cannot be used.
    """
    from coach.journal.database import without_secrets  # noqa: PLC0415  # loads SQLAlchemy
    from coach.journal.following import waiting  # noqa: PLC0415  # as above

    url = shared_store()
    if url is None:
        return "none is shared: what is done here stays here"
    there = Store(url)
    shown = without_secrets(url)
    try:
        version = there.version()
        if version is None:
            return f"{shown}, nothing in it yet"
        if refuse_later(version) != CURRENT:
            return f"{shown}, form {version}; the next workout brings it to {CURRENT}"
        many = waiting(here, there)
    finally:
        there.close()
        here.close()
    wait = f"{counted(many, 'workout')} {'waits' if many == 1 else 'wait'} to follow"
    return f"{shown}, form {version}, {wait if many else 'all of this machine is there'}"


def show(here: Store) -> None:
    """Print it."""
    click.echo(f"Store: {here.path}. Shared: {state(here)}.")


def use(here: Store, url: str) -> None:
    """Share the store of this URL from now on: what is here goes there, and what is there comes here.

    Raises UsageError for a URL that is none, and CoachError when the store cannot be used; then nothing is changed.
    """
    told = _follow(here, Store(url))
    file = shared_store_file()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.chmod(0o600)  # a password may be in it
        file.write_text(f"{url}\n", encoding="utf-8")
    except OSError as error:
        raise CoachError(f"{file}: cannot be written ({error.strerror}).") from error
    click.echo(told)


def follow_now(here: Store) -> None:
    """Bring both to the same now. Raises CoachError, also where no store is shared."""
    there = _shared()
    if there is None:
        raise CoachError("No store is shared.", "Type: coach store use postgresql://coach@living-room/coach")
    click.echo(_follow(here, there))


def leave() -> None:
    """Share no store any more; what came from it stays here. Raises CoachError."""
    try:
        shared_store_file().unlink(missing_ok=True)
    except OSError as error:
        raise CoachError(f"{shared_store_file()}: cannot be deleted ({error.strerror}).") from error
    click.echo("What is done here stays here from now on.")


def _follow(here: Store, there: Store) -> str:
    """Bring both to the same now; how much that was, in a line. Raises CoachError."""
    from coach.journal.following import follow  # noqa: PLC0415  # loads SQLAlchemy

    try:
        done = follow(here, there)
    finally:
        there.close()
        here.close()
    _settle(done.forgotten)
    return f"{counted(done.brought, 'workout')} went there, {done.fetched} came here."


def _settle(forgotten: Iterable[str]) -> None:
    """Nothing is left here of those who were forgotten elsewhere."""
    for one in forgotten:
        from coach.commands.forgetting import forget_files  # noqa: PLC0415  # takes long to load, and is rarely needed

        remark(f"{shown(one)} was forgotten on another speaker, and is forgotten here too.")
        with _told():
            forget_files(one)


def _shared() -> Store | None:
    url = shared_store()
    return None if url is None else Store(url, KEPT_HERE)


@contextmanager
def _told() -> Iterator[None]:
    """Nothing that is wrong with a shared store stops anybody."""
    try:
        yield
    except CoachError as error:
        _say(str(error))


def _say(problem: str | None) -> None:
    if problem is not None:
        remark_once(CoachError(problem))
