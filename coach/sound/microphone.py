"""The microphone beside the speaker: welcome, but the coach goes on without it."""

import queue
import time

import numpy as np
import soxr

from coach.audio import BLOCK_SECONDS, MIC_RATE, Samples
from coach.errors import CoachError
from coach.sound import cards
from coach.sound.cards import Stream, Which
from coach.sound.silent import NOTHING

LOST = "The microphone is gone: type the commands until it is back."
#: A server's idle source may take two seconds until it brings the first samples.
LOST_SECONDS = 3.0


class Microphone:
    """Collects what an input stream brings, at MIC_RATE. Nothing here raises; `problem` says what is wrong."""

    def __init__(self, which: Which, latency: float) -> None:
        self._which = which
        self._latency = latency
        self._stream: Stream | None = None
        self._brought: queue.SimpleQueue[Samples] = queue.SimpleQueue()
        self._resampler: soxr.ResampleStream | None = None
        self._last = time.monotonic()
        self.problem: str | None = None
        self.overruns = 0

    @property
    def lost(self) -> bool:
        """Whether it was there and has stopped bringing anything."""
        return self.problem == LOST

    def open(self) -> None:
        """Open and start the device. Call `close` or `forget` first when it was open."""
        self._resampler = None
        try:
            stream = cards.open_input(self._which, BLOCK_SECONDS, self._latency, self._bring)
            if (rate := round(stream.samplerate)) != MIC_RATE:
                self._resampler = soxr.ResampleStream(rate, MIC_RATE, 1, dtype="float32")
            cards.start(stream, "input")
        except CoachError as error:
            if not self.lost:
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

    def forget(self) -> None:
        """Drop a stream that PortAudio has already ended."""
        self._stream = None

    def _bring(self, data: Samples, trouble: bool) -> None:
        self.overruns += trouble
        self._brought.put(data[:, 0].copy())
