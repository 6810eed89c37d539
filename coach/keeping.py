"""Keeping what outlasts a conversation: behind the loop, which must not wait for a disk."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import copy_context
from queue import SimpleQueue
from threading import Thread

from coach.errors import CoachError
from coach.session.effects import Effect


@contextmanager
def kept(keep: Callable[[Effect], None], tell: Callable[[str], None]) -> Iterator[Callable[[Effect], None]]:
    """A function that hands each effect to `keep` in a thread of its own, in order, and returns at once.

    At the end everything has been kept; what could not be is told then, each failure once.
    """
    waiting: SimpleQueue[Effect | None] = SimpleQueue()
    failures: dict[str, None] = {}

    def work() -> None:
        while (effect := waiting.get()) is not None:
            try:
                keep(effect)
            except CoachError as error:
                failures[str(error)] = None

    # It keeps for whoever trains now, also when somebody else does before it comes to it.
    thread = Thread(target=copy_context().run, args=(work,), name="keeping")
    thread.start()
    try:
        yield waiting.put
    finally:
        waiting.put(None)
        thread.join()
        for failure in failures:
            tell(failure)
