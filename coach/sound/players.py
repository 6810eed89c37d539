"""Other players of music on this machine: held while they are not wanted, and going on afterwards (MPRIS)."""

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from coach.sound.bus import Bus

PREFIX = "org.mpris.MediaPlayer2."
#: No player of its own: it stands for whichever of the others was used last, which would be held twice.
PROXY = f"{PREFIX}playerctld"
#: The object of a player that plays, and its interface.
PLAYER = ("/org/mpris/MediaPlayer2", "org.mpris.MediaPlayer2.Player")


class Players:
    """The other players, and which of them are held: at the end of a `with` block they go on.

    Without a bus, or without players, nothing happens. A player that does not answer costs half a second, and all of
    them at most two: not for the audio loop.
    """

    def __init__(self) -> None:
        self._held: dict[str, None] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.resume()

    def pause(self) -> None:
        """Hold every player that is playing."""
        _on_the_bus(self._pause)

    def resume(self) -> None:
        """Let those that were held go on, except for one that was stopped or closed meanwhile."""
        if self._held:
            _on_the_bus(self._resume)
            self._held.clear()

    def _pause(self, bus: "Bus") -> None:
        for name in bus.names():
            if name.startswith(PREFIX) and name != PROXY and _status(bus, name) == "Playing":
                # Even if it does not answer in time, it may hold, and has to go on too.
                self._held[name] = None
                bus.call(name, *PLAYER, "Pause")

    def _resume(self, bus: "Bus") -> None:
        for name in self._held:
            # "Playing" too: it may not have come to holding yet.
            if _status(bus, name) in ("Paused", "Playing"):
                bus.call(name, *PLAYER, "Play")


def _status(bus: "Bus", name: str) -> object:
    return bus.value(name, *PLAYER, "PlaybackStatus")


def _on_the_bus(act: Callable[["Bus"], None]) -> None:
    # Imported here: few workouts need the bus, and none needs it to begin.
    from coach.sound.bus import BusError, session_bus  # noqa: PLC0415

    with suppress(BusError), session_bus() as bus:
        act(bus)
