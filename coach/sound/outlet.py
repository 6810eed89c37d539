"""The speaker's side of the frame clock: exactly one party at a time may fill blocks and count frames."""

import math
import queue
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial

import numpy as np
import soxr

from coach.audio import BLOCK_SECONDS, FADE_FRAMES, SPEAKER_BLOCK, SPEAKER_RATE, Samples, blocks_in
from coach.sound.dither import dither
from coach.sound.headroom import TO_NOTHING
from coach.sound.mixer import Mixer
from coach.sound.silent import SILENCE

#: A stream fetches some blocks ahead when it starts, whether or not its device works; after this many it does.
SETTLED_CALLS = 15
#: Before the first frame the speaker gets so much dither: HDMI and Bluetooth swallow what wakes them.
LEAD_SECONDS = 0.5
#: What was filled so many frames ago may still be on its way; who ends a stream needs so many to begin another.
PAUSE_BEFORE, PAUSE_AFTER = SPEAKER_RATE * 3 // 20, SPEAKER_RATE // 5


class Feed:
    """What one output stream gets: the mixer's blocks, at the rate and in the portions of the device."""

    def __init__(self) -> None:
        self.calls = 0
        self._resampler: soxr.ResampleStream | None = None
        self._left = np.zeros(0, dtype=np.float32)

    def set_rate(self, rate: int) -> None:
        """Set the device's rate, before the stream starts."""
        if rate != SPEAKER_RATE:
            self._resampler = soxr.ResampleStream(SPEAKER_RATE, rate, 1, dtype="float32")

    def take(self, frames: int, next_block: Callable[[], Samples]) -> Samples:
        """Return the next `frames` at the device's rate, made from as many blocks as it needs."""
        if self._resampler is None and frames == SPEAKER_BLOCK and not len(self._left):
            return next_block()
        while len(self._left) < frames:
            block = next_block()
            if self._resampler is not None:
                block = self._resampler.resample_chunk(block)
            self._left = np.concatenate([self._left, block])
        taken, self._left = self._left[:frames], self._left[frames:]
        return taken


class Outlet:
    """Fills blocks from the mixer for the feed that is live, and hands copies on.

    When no feed is live, `skip` counts on without sound. A feed that is not live gets silence; its calls only show
    that its device works, and `recovered` makes it the live one. `lead`: seconds of dither before the first frame, of
    which nobody is told: the clock begins after them, at `since` seconds.
    """

    def __init__(self, mixer: Mixer, lead: float = LEAD_SECONDS, since: float = 0.0) -> None:
        self._mixer = mixer
        self._lead = math.ceil(lead / BLOCK_SECONDS)
        #: Blocks until what was faded out has been heard; None while nobody wants to end.
        self._to_drain: int | None = None
        self._faded_out = False
        self._drained = threading.Event()
        self._lock = threading.Lock()
        self._played: queue.SimpleQueue[tuple[int, Samples] | Feed] = queue.SimpleQueue()
        self._frame = blocks_in(since) * SPEAKER_BLOCK
        self._live: Feed | None = None
        self._calling: Feed | None = None
        self._last_call = time.monotonic()
        self._fade_in = False
        self.underruns = 0

    @property
    def lost(self) -> bool:
        """Whether nobody plays."""
        return self._live is None

    @property
    def settled(self) -> bool:
        """Whether the live stream has shown that its device works."""
        live = self._live
        return live is not None and live.calls >= SETTLED_CALLS

    @property
    def pauses(self) -> bool:
        """Whether nothing sounds now, nor did or will for a moment."""
        begin, end = self._frame - PAUSE_BEFORE, self._frame + PAUSE_AFTER
        return not self._mixer.sounding(begin, end)

    def callbacks(self, feed: Feed) -> tuple[Callable[[Samples, bool], None], Callable[[], None]]:
        """Return what an output stream calls: for each of its blocks, and when it has ended by itself."""
        return partial(self._write, feed), partial(self._played.put, feed)

    def go_live(self, feed: Feed) -> None:
        """From now on this feed plays. What its device has had of dither by now shortens the lead."""
        with self._lock:
            self._live = feed
            self._lead = max(0, self._lead - feed.calls)
            self._last_call = time.monotonic()

    def next(self, timeout: float) -> tuple[int, Samples] | None:
        """Wait for the next block that went out, and its frame; None when the live stream has ended or keeps silent."""
        while True:
            try:
                item = self._played.get(timeout=timeout)
            except queue.Empty:
                return None
            if not isinstance(item, Feed):
                return item
            if item is self._live:
                return None

    def lose(self) -> float:
        """Nobody plays any more. Returns when the last block was filled, on the machine's steady clock."""
        with self._lock:
            self._live = self._calling = None
            return self._last_call

    def recovered(self) -> bool:
        """Whether a stream has been calling steadily since `lose`; it is live now."""
        with self._lock:
            if self._calling is None or self._calling.calls < SETTLED_CALLS:
                return False
            self._live = self._calling
            self._fade_in = True  # it may be in the middle of a word
            self._last_call = time.monotonic()
            return True

    def left_over(self) -> Iterator[tuple[int, Samples]]:
        """Blocks that went out before `lose` and that nobody has fetched yet."""
        while not self._played.empty():
            item = self._played.get()
            if not isinstance(item, Feed):
                yield item

    def end(self, latency: float) -> threading.Event:
        """Fade out within the next block and stay silent. The event is set when `latency` seconds have followed it."""
        with self._lock:
            if self._to_drain is None:
                self._to_drain = math.ceil(latency / BLOCK_SECONDS) + 1  # a feed may hold back a block
            if self._live is None:
                self._drained.set()
        return self._drained

    def skip(self) -> int:
        """Count a block that nobody plays; the mixer's schedule runs on. Returns its frame."""
        with self._lock:
            frame = self._frame
            self._frame += SPEAKER_BLOCK
            self._mixer.fill(frame, np.empty(SPEAKER_BLOCK, dtype=np.float32))
            return frame

    def _write(self, feed: Feed, out: Samples, trouble: bool) -> None:
        with self._lock:
            self._calling = feed
            feed.calls += 1
            if feed is not self._live:
                # Never digital silence: the device that will play shall be awake by then.
                out[:] = dither(feed.calls * len(out), len(out))[:, None]
                return
            self._last_call = time.monotonic()
            self.underruns += trouble
            out[:] = feed.take(len(out), self._next_block)[:, None]

    def _next_block(self) -> Samples:
        if self._to_drain is None:
            return self._lead_in() if self._lead else self._mixed()
        if self._faded_out:
            self._to_drain -= 1
            if self._to_drain <= 0:
                self._drained.set()
            return SILENCE
        self._faded_out = True
        last = SILENCE.copy()
        last[:FADE_FRAMES] = (self._lead_in() if self._lead else self._mixed())[:FADE_FRAMES] * TO_NOTHING[1:]
        return last

    def _lead_in(self) -> Samples:
        self._lead -= 1
        return dither(-(self._lead + 1) * SPEAKER_BLOCK, SPEAKER_BLOCK)

    def _mixed(self) -> Samples:
        played = np.empty(SPEAKER_BLOCK, dtype=np.float32)
        self._mixer.fill(self._frame, played)
        if self._fade_in:
            self._fade_in = False
            played[:FADE_FRAMES] *= TO_NOTHING[:0:-1]
        self._played.put((self._frame, played))
        self._frame += SPEAKER_BLOCK
        return played
