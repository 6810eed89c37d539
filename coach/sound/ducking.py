"""Ducking: other sound of this machine steps back while somebody speaks, and comes back as it was."""

from contextlib import suppress
from threading import Condition, Thread
from typing import Protocol, Self

from coach.sound.attention import Attention

#: How long the end waits until everything is as it was.
LAST_SECONDS = 3.0


class Others(Protocol):
    """Something else that plays."""

    def lower(self, decibels: float) -> None:
        """Turn down what is not yet. May wait."""
        ...

    def restore(self) -> None:
        """Turn back what was turned down, and only that, to what it was. May wait."""
        ...


class Ducking:
    """Turns others down by so many decibels while it is wanted; at the end of a `with` block they are as they were.

    What it does to them may take its time, so a thread of its own does it, and only the last wish counts.
    """

    def __init__(self, decibels: float, *others: Others) -> None:
        self._decibels = decibels
        self._others = others
        self._attention = Attention()
        self._changed = Condition()
        self._wanted = self._over = False
        self._thread = Thread(target=self._work, name="ducking", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        with self._changed:
            self._wanted, self._over = False, True
            self._changed.notify()
        self._thread.join(LAST_SECONDS)

    def follow(self, now: float, *, speaks: bool, hears: bool) -> None:
        """Say who speaks at `now` (seconds on the frame clock): the coach, or somebody whom it hears. Never waits."""
        self.want(self._attention.wanted(now, speaks=speaks, hears=hears))

    def want(self, lowered: bool) -> None:
        """Have others lowered, or not. Never waits."""
        if lowered != self._wanted:
            with self._changed:
                self._wanted = lowered
                self._changed.notify()

    def _work(self) -> None:
        lowered = over = False
        while not over:
            with self._changed:
                while not self._over and self._wanted == lowered:
                    self._changed.wait()
                lowered, over = self._wanted, self._over
            for one in self._others:
                # Whatever another program does, the workout goes on, and the others of them get back what is theirs.
                with suppress(Exception):
                    if lowered:
                        one.lower(self._decibels)
                    else:
                        one.restore()
