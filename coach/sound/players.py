"""Other players of music on this machine: held while they are not wanted, turned down, and as before later (MPRIS)."""

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Self

from coach.audio import from_decibels

if TYPE_CHECKING:
    from coach.sound.bus import Bus
    from coach.sound.streams import Streams

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


#: A volume as near to ours as this is ours: players round.
NEAR = 0.02


class PlayerVolumes:
    """The volumes of players that are playing and have one, 0 … 1; those whose streams are lowered are left alone."""

    def __init__(self, streams: "Streams | None" = None) -> None:
        self._streams = streams
        self._lowered: dict[str, tuple[float, float]] = {}

    def lower(self, decibels: float) -> None:
        """Turn down what plays and is not yet turned down."""
        _on_the_bus(lambda bus: self._lower(bus, from_decibels(-decibels)))

    def restore(self) -> None:
        """Turn back what was turned down, except for what has another volume meanwhile, or has gone."""
        if self._lowered:
            _on_the_bus(self._restore)
            self._lowered.clear()

    def _lower(self, bus: "Bus", factor: float) -> None:
        for name in bus.names():
            if not name.startswith(PREFIX) or name == PROXY or name in self._lowered or self._is_stream(bus, name):
                continue
            volume = _volume(bus, name) if _status(bus, name) == "Playing" else None
            if volume:
                # Even if it does not answer in time, it may be lower now.
                self._lowered[name] = volume, volume * factor
                bus.set_value(name, *PLAYER, "Volume", "d", volume * factor)

    def _restore(self, bus: "Bus") -> None:
        for name, (before, lowered) in self._lowered.items():
            volume = _volume(bus, name)
            if volume is not None and abs(volume - lowered) <= NEAR:
                bus.set_value(name, *PLAYER, "Volume", "d", before)

    def _is_stream(self, bus: "Bus", name: str) -> bool:
        """Whether its sound is one of the streams; a browser plays in another process than it answers in."""
        if self._streams is None:
            return False
        program = name.removeprefix(PREFIX).partition(".")[0].lower()
        return program in self._streams.programs or bus.process(name) in self._streams.processes


def _volume(bus: "Bus", name: str) -> float | None:
    volume = bus.value(name, *PLAYER, "Volume")
    return volume if isinstance(volume, float) else None


def _status(bus: "Bus", name: str) -> object:
    return bus.value(name, *PLAYER, "PlaybackStatus")


def _on_the_bus(act: Callable[["Bus"], None]) -> None:
    # Imported here: few workouts need the bus, and none needs it to begin.
    from coach.sound.bus import BusError, session_bus  # noqa: PLC0415

    with suppress(BusError), session_bus() as bus:
        act(bus)
