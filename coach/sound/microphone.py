"""The microphone beside the speaker: welcome, but the coach goes on without it."""

import queue
import time

import numpy as np
import soxr
from numpy.typing import NDArray

from coach.audio import BLOCK_SECONDS, MIC_RATE, Samples
from coach.errors import CoachError
from coach.sound import cards
from coach.sound.cards import Stream, Which
from coach.sound.silent import NOTHING

LOST = "The microphone is gone: type the commands until it is back."
#: A server's idle source may take two seconds until it brings the first samples.
LOST_SECONDS = 3.0


class Microphone:
    """Collects what an input stream brings, at MIC_RATE. Nothing here raises; `problem` says what is wrong.

    Of several channels `channel` is taken, counted from 1; without it the first that is not digital silence: arrays
    bring the voice they have worked out there, and a single microphone may be wired to the second of two.
    """

    def __init__(self, which: Which, latency: float, channel: int | None = None) -> None:
        self._which = which
        self._latency = latency
        self._channel = channel
        self._alive: NDArray[np.bool_] = np.zeros(1, dtype=np.bool_)
        self._stream: Stream | None = None
        self._brought: queue.SimpleQueue[Samples] = queue.SimpleQueue()
        self._resampler: soxr.ResampleStream | None = None
        self._last = time.monotonic()
        self.problem: str | None = None
        self.overruns = 0

    @property
    def which(self) -> Which:
        """What to look for: None for the default one, else a name, which is the device's own once it was found."""
        return self._which

    @property
    def gone(self) -> bool:
        """Whether it could not be opened, or has stopped bringing anything."""
        return self._stream is None or self.problem == LOST

    def open(self) -> None:
        """Open and start the device. Call `close` first when it was open."""
        self._resampler = None
        try:
            device = cards.find("input", self._which)
            stream = cards.open_input(device, BLOCK_SECONDS, self._latency, self._bring, self._channel)
            if self._which is not None:
                self._which = device.lasting_name
            self._alive = np.zeros(stream.channels, dtype=np.bool_)
            if (rate := round(stream.samplerate)) != MIC_RATE:
                self._resampler = soxr.ResampleStream(rate, MIC_RATE, 1, dtype="float32")
            cards.start(stream, "input")
        except CoachError as error:
            if self.problem != LOST:
                self.problem = str(error)
            return
        self._last = time.monotonic()
        self._stream = stream

    def heard(self) -> Samples:
        """Everything since the last call, at MIC_RATE."""
        chunks = []
        while not self._brought.empty():
            chunks.append(self._brought.get())
        if not chunks:
            if self._stream is not None and time.monotonic() - self._last > LOST_SECONDS:
                self.problem = LOST
            return NOTHING
        self._last = time.monotonic()
        self.problem = None
        samples = np.concatenate(chunks)
        if (resampler := self._resampler) is not None:
            samples = np.asarray(resampler.resample_chunk(samples), dtype=np.float32)
        return samples

    def close(self) -> None:
        """Give the device back."""
        stream, self._stream = self._stream, None
        if stream is not None:
            stream.close()

    def _bring(self, data: Samples, trouble: bool) -> None:
        self.overruns += trouble
        self._brought.put(data[:, self._chosen(data)].copy())

    def _chosen(self, data: Samples) -> int:
        if self._channel is not None:
            return self._channel - 1
        if len(self._alive) > 1 and not self._alive[0]:
            self._alive |= data.any(axis=0)
        return int(self._alive.argmax())
