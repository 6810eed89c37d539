"""What the loop needs of a session: a workout, a self-check, an explanation that is spoken."""

from collections.abc import Iterator
from typing import Protocol

from coach.language.command import Command
from coach.session.effects import Effect, Seconds
from coach.session.events import Event


class Conversation(Protocol):
    """Events in, effects out. Hand it events in the order of their times, and a `Tick` whenever `due` is reached."""

    @property
    def commands(self) -> frozenset[Command]:
        """The commands that are possible now."""
        ...

    @property
    def due(self) -> Seconds | None:
        """When the next Tick is wanted; None: only a command can bring it forward, or it has ended."""
        ...

    @property
    def waits(self) -> bool:
        """Whether it goes on only when the athlete says something."""
        ...

    @property
    def asks_number(self) -> bool:
        """Whether the answer to what was asked is a number."""
        ...

    @property
    def over(self) -> bool:
        """Whether the last word has been said."""
        ...

    def handle(self, event: Event) -> list[Effect]:
        """What to do about an event. Never raises for an event that does not fit."""
        ...

    def texts(self) -> Iterator[str]:
        """Every text that may come apart from the main course, for rendering ahead."""
        ...
