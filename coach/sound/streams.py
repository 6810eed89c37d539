"""What other programs play through PulseAudio or PipeWire, turned down and back again."""

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

#: Roles of streams that are left alone: calls, screen readers, and what passes other sound on.
LEFT_ALONE = frozenset({"phone", "a11y", "filter"})
#: The server counts in steps of this; a volume that is as near to ours as that is ours.
STEP = 1 / 65536
PATIENCE = 0.5


@dataclass(frozen=True, slots=True)
class Stream:
    """The volumes of a stream, one for each channel: as they were, and as we have left them."""

    before: Sequence[float]
    lowered: Sequence[float]


class Streams:
    """The streams of other programs. Without a server, or without its library, nothing happens.

    For a thread that may wait: a server that does not answer costs half a second.
    """

    def __init__(self) -> None:
        self._lowered: dict[int, Stream] = {}
        #: What else plays here, as process numbers and as names of programs: it needs no turning down elsewhere.
        self.processes: frozenset[int] = frozenset()
        self.programs: frozenset[str] = frozenset()

    def lower(self, decibels: float) -> None:
        """Turn every stream down that is not yet; volumes of this server are the cubes of amplitudes."""
        _on_the_server(lambda server: self._lower(server, 10 ** (-decibels / 60)))

    def restore(self) -> None:
        """Turn back what was turned down, except for what has another volume meanwhile, or has gone."""
        if self._lowered:
            _on_the_server(self._restore)
            self._lowered.clear()

    def _lower(self, server: Any, factor: float) -> None:
        streams = [one for one in server.sink_input_list() if _is_other(one)]
        self.processes = frozenset(_process(one) for one in streams)
        self.programs = frozenset(one.proplist.get("application.process.binary", "").lower() for one in streams)
        for one in streams:
            if one.index in self._lowered:
                continue
            before = tuple(one.volume.values)
            lowered = tuple(volume * factor for volume in before)
            with suppress(*_failures()):  # it may have ended meanwhile
                _set(server, one, lowered)
                self._lowered[one.index] = Stream(before, lowered)

    def _restore(self, server: Any) -> None:
        for one in server.sink_input_list():
            ours = self._lowered.get(one.index)
            if ours is not None and _same(one.volume.values, ours.lowered):
                with suppress(*_failures()):
                    _set(server, one, ours.before)


def _is_other(stream: Any) -> bool:
    return _process(stream) != os.getpid() and stream.proplist.get("media.role") not in LEFT_ALONE


def _process(stream: Any) -> int:
    number = stream.proplist.get("application.process.id", "")
    return int(number) if number.isdecimal() else 0


def _set(server: Any, stream: Any, volumes: Sequence[float]) -> None:
    import pulsectl  # noqa: PLC0415  # see `_on_the_server`

    server.volume_set(stream, pulsectl.PulseVolumeInfo(list(volumes)))


def _same(one: Sequence[float], other: Sequence[float]) -> bool:
    return len(one) == len(other) and all(abs(a - b) <= STEP for a, b in zip(one, other, strict=True))


def _failures() -> tuple[type[Exception], ...]:
    import pulsectl  # noqa: PLC0415  # see `_on_the_server`

    return (pulsectl.PulseError,)


def _on_the_server(act: Callable[[Any], None]) -> None:
    # Imported here: it looks for the server's own library, which need not be on this machine.
    try:
        import pulsectl  # noqa: PLC0415
    except (ImportError, OSError, AttributeError):
        return
    with suppress(pulsectl.PulseError, OSError), pulsectl.Pulse("coach", connect=False) as server:
        server.connect(autospawn=False, timeout=PATIENCE)
        act(server)
