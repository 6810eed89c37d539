"""The live port: a sound card's output is the heartbeat, a microphone is welcome but not needed.

The speaker's callback fills a block from the mixer and hands a copy on. When the card goes away, blocks go on at
the pace of the machine's clock, silent, and the card is looked for until it is back; the frame count never stops
and never jumps.
"""

import contextlib
import threading
from collections.abc import Callable, Iterator

from coach.audio import BLOCK_SECONDS, Samples
from coach.errors import CoachError
from coach.sound import cards
from coach.sound.cards import Device, Stream, Which, devices
from coach.sound.microphone import Microphone
from coach.sound.mixer import Mixer
from coach.sound.outlet import Feed, Outlet
from coach.sound.port import Block
from coach.sound.silent import NOTHING, SILENCE, Pace, SilentPort

__all__ = ["Device", "DevicePort", "SilentPort", "devices"]

#: Enough for two busy cores not to underrun, little enough for a reply to feel immediate.
LATENCY_SECONDS = 0.1
#: The microphone's buffer may be smaller: what it brings late is not lost at once.
INPUT_LATENCY_SECONDS = 0.06
#: After this long without a callback the speaker counts as lost.
LOST_SECONDS = 1.0
#: A sleeping speaker may take this long to begin.
START_SECONDS = 4.0
RETRY_SECONDS = 2.0
CLOSE_SECONDS = 2.0
LOST = "The speaker is gone: going on in text until it is back."


class DevicePort:
    """A port on real devices. Raises CoachError when there is no speaker; without a microphone it only says so.

    output, input: a part of the device's name, its number, or None for the default one; `input=False` opens no
    microphone. latency, input_latency: seconds of buffer that PortAudio is asked for. `underruns` and `overruns`
    count the blocks that came too late, `losses` how often the speaker went away.
    """

    def __init__(
        self,
        mixer: Mixer,
        output: Which = None,
        input: Which | bool = None,  # noqa: A002  # the word the user knows
        *,
        latency: float = LATENCY_SECONDS,
        input_latency: float = INPUT_LATENCY_SECONDS,
    ) -> None:
        self._output = output
        self._wanted_latency = latency
        self._outlet = Outlet(mixer)
        self._microphone = None if input is False else Microphone(None if input is True else input, input_latency)
        self._closed = threading.Event()
        # PortAudio's streams are opened and closed by one thread at a time.
        self._devices = threading.Lock()
        self._looking: threading.Thread | None = None
        self.losses = 0
        self._feed = Feed()
        self._stream = self._open_output(self._feed)

    @property
    def status(self) -> str | None:
        """What is wrong just now, in one line."""
        if self.losses and self._outlet.lost:
            return LOST
        return self._microphone.problem if self._microphone is not None else None

    @property
    def latency(self) -> float:
        """Seconds from the filling of a block until it is heard, as PortAudio tells it."""
        return float(self._stream.latency) + BLOCK_SECONDS

    @property
    def underruns(self) -> int:
        """How often the speaker got its block too late."""
        return self._outlet.underruns

    @property
    def overruns(self) -> int:
        """How often the microphone's samples were fetched too late."""
        return self._microphone.overruns if self._microphone is not None else 0

    def blocks(self) -> Iterator[Block]:
        """Blocks at the pace of the speaker until `close`. Raises CoachError when the speaker cannot be started."""
        self._outlet.go_live(self._feed)
        cards.start(self._stream, "output")
        if self._microphone is not None:
            self._microphone.open()
        while not self._closed.is_set():
            if (block := self._outlet.next(self._patience())) is not None:
                yield self._block(*block)
            elif not self._closed.is_set():
                yield from self._without_speaker()

    def close(self) -> None:
        """End `blocks` and give the devices back."""
        if self._closed.is_set():
            return
        self._closed.set()
        # Not before what sounds has been faded out, and that has been heard: ending a stream in a word is a click.
        self._outlet.end(self.latency).wait(CLOSE_SECONDS)
        # A thread that hangs in PortAudio keeps the devices; the coach ends all the same.
        if self._devices.acquire(timeout=CLOSE_SECONDS):
            try:
                if self._microphone is not None:
                    self._microphone.close()
                self._stream.close()
            finally:
                self._devices.release()

    def _patience(self) -> float:
        return LOST_SECONDS if self._outlet.settled else START_SECONDS

    def _block(self, frame: int, played: Samples) -> Block:
        if self._microphone is None:
            return Block(frame, played, NOTHING)
        heard = self._microphone.heard()
        if self._microphone.lost and not self._outlet.lost:
            self._look(self._look_for_microphone)
        return Block(frame, played, heard)

    def _without_speaker(self) -> Iterator[Block]:
        """Silent blocks until the speaker is back, from the beat after the last one it played."""
        pace = Pace(self._outlet.lose())
        self.losses += 1
        for left_over in self._outlet.left_over():
            yield self._block(*left_over)
        while not self._closed.is_set():
            self._look(self._look_for_speaker)
            pace.wait(self._closed)
            if self._outlet.recovered():
                return
            yield self._block(self._outlet.skip(), SILENCE)

    def _look(self, search: Callable[[], None]) -> None:
        """Search in a thread of its own, one search at a time: PortAudio may take seconds, or hang."""
        if self._looking is None or not self._looking.is_alive():
            self._looking = threading.Thread(target=search, name="look for a sound device", daemon=True)
            self._looking.start()

    def _look_for_speaker(self) -> None:
        """One attempt, after a while. Ends every stream and looks at all devices anew."""
        if self._closed.wait(RETRY_SECONDS) or not self._outlet.lost:
            return
        with self._devices, contextlib.suppress(CoachError):
            if self._closed.is_set():
                return
            cards.restart()
            if self._microphone is not None:
                self._microphone.forget()
            feed = Feed()
            self._stream = self._open_output(feed)
            cards.start(self._stream, "output")
            if self._microphone is not None:
                self._microphone.open()

    def _look_for_microphone(self) -> None:
        """One attempt, after a while. The speaker plays on, so the list of devices cannot be read anew."""
        if self._closed.wait(RETRY_SECONDS) or self._outlet.lost or self._microphone is None:
            return
        with self._devices:
            if not self._closed.is_set():
                self._microphone.close()
                self._microphone.open()

    def _open_output(self, feed: Feed) -> Stream:
        callback, ended = self._outlet.callbacks(feed)
        stream = cards.open_output(self._output, BLOCK_SECONDS, self._wanted_latency, callback, ended)
        feed.set_rate(round(stream.samplerate))
        return stream
