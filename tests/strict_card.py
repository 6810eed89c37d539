"""A sound card that takes only some rates and numbers of channels, as cards without a server do.

It stands where sounddevice stands and behaves as that does: what it cannot do raises PortAudioError with PortAudio's
code. Nothing plays by itself: `pass_time` is the card's own clock, which calls the streams that run.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from coach.audio import Samples

INVALID_RATE, INVALID_CHANNELS = -9997, -9998


class PortAudioError(Exception):
    """Its arguments: a text, and PortAudio's code."""


class StrictCard:
    """One device for both directions. `heard` is what its microphones bring: (frames, inputs) at the stream's rate."""

    PortAudioError = PortAudioError

    def __init__(self, rates: Sequence[int], *, inputs: Sequence[int] = (1,), outputs: Sequence[int] = (2,)) -> None:
        self.rates = rates
        self.inputs = inputs
        self.outputs = outputs
        self.heard: Samples = np.zeros((0, max(inputs)), dtype=np.float32)
        self.streams: dict[str, _Stream] = {}
        self._played: list[Samples] = []

    @property
    def played(self) -> Samples:
        """All that was played, of shape (frames, outputs)."""
        return np.concatenate(self._played)

    def pass_time(self, blocks: int, *, late: bool = False) -> None:
        """Play and hear so many blocks of the streams that run; `late`: each came too late."""
        for _ in range(blocks):
            for kind, stream in self.streams.items():
                if not stream.running:
                    continue
                if kind == "input":
                    brought, self.heard = self.heard[: stream.blocksize], self.heard[stream.blocksize :]
                    stream.callback(brought[:, : stream.channels], len(brought), None, int(late))
                else:
                    data = np.full((stream.blocksize, stream.channels), np.nan, dtype=np.float32)
                    stream.callback(data, len(data), None, int(late))
                    self._played.append(data)

    def query_hostapis(self) -> list[dict[str, Any]]:
        return [{"name": "ALSA"}]

    def query_devices(self, kind: str | None = None) -> Any:
        device = {
            "index": 0,
            "name": "Strict: Audio (hw:1,0)",
            "hostapi": 0,
            "max_input_channels": max(self.inputs),
            "max_output_channels": max(self.outputs),
            "default_samplerate": float(self.rates[0]),
        }
        return [device] if kind is None else device

    def OutputStream(self, **wanted: Any) -> "_Stream":  # noqa: N802  # sounddevice's name
        return self._open("output", self.outputs, **wanted)

    def InputStream(self, **wanted: Any) -> "_Stream":  # noqa: N802  # sounddevice's name
        return self._open("input", self.inputs, **wanted)

    def _open(self, kind: str, counts: Sequence[int], **wanted: Any) -> "_Stream":
        if wanted["channels"] not in counts:
            raise PortAudioError("Invalid number of channels", INVALID_CHANNELS)
        if wanted["samplerate"] not in self.rates:
            raise PortAudioError("Invalid sample rate", INVALID_RATE)
        self.streams[kind] = stream = _Stream(**wanted)
        return stream


class _Stream:
    def __init__(
        self, samplerate: int, channels: int, blocksize: int, latency: float, callback: Callable[..., None], **_: Any
    ) -> None:
        self.samplerate = float(samplerate)
        self.channels = channels
        self.blocksize = blocksize
        self.latency = latency
        self.callback = callback
        self.running = False

    def start(self) -> None:
        self.running = True

    def close(self) -> None:
        self.running = False
