"""The live port: a sound card's output is the heartbeat, a microphone is welcome but not needed.

The speaker's callback fills a block from the mixer and hands a copy on. When the card goes away, blocks go on at
the pace of the machine's clock, silent, and the card is looked for until it is back; the frame count never stops
and never jumps.
"""

import contextlib
import math
import threading
import time
from collections.abc import Iterator

from coach.audio import BLOCK_SECONDS, Samples
from coach.errors import CoachError
from coach.sound import cards
from coach.sound.cards import Device, Stream, Which, devices
from coach.sound.census import census
from coach.sound.loopback import Loopback
from coach.sound.microphone import LOST as MICROPHONE_LOST
from coach.sound.microphone import Microphone
from coach.sound.mixer import Mixer
from coach.sound.outlet import LEAD_SECONDS, Feed, Outlet
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
#: A device that is gone is looked for after this long; each further time after twice as long, up to the longest.
RETRY_SECONDS = 2.0
LONGEST_RETRY_SECONDS = 8.0
#: How soon a search that waits for one device turns to another that is more urgent.
LOOK_SECONDS = 0.25
#: A microphone that never was there may never come, and looking for it takes a process.
RARE_RETRY_SECONDS = 30.0
#: Streams are ended where nothing sounds, when there is such a place within so many seconds.
PAUSE_SECONDS = 5.0
CLOSE_SECONDS = 2.0
LOST = "The speaker is gone: going on in text until it is back."


class DevicePort:
    """A port on real devices. Raises CoachError when there is no speaker; without a microphone it only says so.

    output, input: a part of the device's name, its number, or None for the default one; `input=False` opens no
    microphone. channel: which channel of the microphone, counted from 1 (see `Microphone`). latency, input_latency:
    seconds of buffer that PortAudio is asked for. lead: seconds of dither before the first frame. since: where the
    frame clock begins, in seconds. `underruns` and `overruns` count the blocks that came too late, `losses` how often
    the speaker went away.
    """

    def __init__(
        self,
        mixer: Mixer,
        output: Which = None,
        input: Which | bool = None,  # noqa: A002  # the word the user knows
        *,
        channel: int | None = None,
        latency: float = LATENCY_SECONDS,
        input_latency: float = INPUT_LATENCY_SECONDS,
        lead: float = LEAD_SECONDS,
        since: float = 0.0,
    ) -> None:
        self._output = output
        self._wanted_latency = latency
        self._outlet = Outlet(mixer, lead, since)
        self._microphone = None
        if input is not False:
            self._microphone = Microphone(None if input is True else input, input_latency, channel)
        self._loopback = Loopback()
        self._closed = threading.Event()
        # PortAudio's streams are opened and closed by one thread at a time.
        self._devices = threading.Lock()
        self._looking: threading.Thread | None = None
        self._attempts = 0
        self.losses = 0
        self._feed = Feed()
        self._stream = self._open_output(self._feed)
        # It plays dither from here on: a speaker wakes up while the first words are still being made.
        cards.start(self._stream, "output")

    @property
    def status(self) -> str | None:
        """What is wrong just now, in one line."""
        if self.losses and self._outlet.lost:
            return LOST
        return (self._microphone.problem or self._loopback.problem) if self._microphone is not None else None

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
        """Blocks at the pace of the speaker until `close`."""
        self._outlet.go_live(self._feed)
        if self._microphone is not None:
            self._microphone.open()
        beginning = True
        while not self._closed.is_set():
            if (block := self._outlet.next(self._patience())) is not None:
                if beginning and self._microphone is not None:
                    self._microphone.heard()  # what came before the first frame belongs to none
                beginning = False
                yield self._block(*block)
            elif not self._closed.is_set():
                yield from self._without_speaker()

    def close(self) -> None:
        """End `blocks` and give the devices back. Who calls it once more waits for that, too."""
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
        heard = self._loopback.take(played, self._microphone.heard())
        if not self._outlet.lost:
            if self._microphone.gone:
                self._look()
            else:
                self._attempts = 0
        return Block(frame, played, heard)

    def _without_speaker(self) -> Iterator[Block]:
        """Silent blocks until the speaker is back, from the beat after the last one it played."""
        pace = Pace(self._outlet.lose())
        self.losses += 1
        self._attempts = 0
        for left_over in self._outlet.left_over():
            yield self._block(*left_over)
        while not self._closed.is_set():
            self._look()
            pace.wait(self._closed)
            if self._outlet.recovered():
                return
            yield self._block(self._outlet.skip(), SILENCE)

    def _look(self) -> None:
        """Search in a thread of its own, one search at a time: PortAudio may take seconds, or hang."""
        if self._looking is None or not self._looking.is_alive():
            self._looking = threading.Thread(target=self._search, name="look for a sound device", daemon=True)
            self._looking.start()

    def _search(self) -> None:
        """One attempt, after a while, and the later ones after longer."""
        begun = time.monotonic()
        # The speaker may go away while it is only the microphone that is waited for.
        while time.monotonic() < begun + self._retry_after():
            if self._closed.wait(LOOK_SECONDS):
                return
        self._attempts += 1
        with self._devices, contextlib.suppress(CoachError):
            if self._closed.is_set():
                return
            if self._outlet.lost:
                self._search_for_speaker()
            elif self._microphone is not None and self._microphone.gone:
                self._search_for_microphone(self._microphone)

    def _retry_after(self) -> float:
        microphone = self._microphone
        rarely = not self._outlet.lost and microphone is not None and microphone.problem != MICROPHONE_LOST
        longest = RARE_RETRY_SECONDS if rarely else LONGEST_RETRY_SECONDS
        return min(math.ldexp(RETRY_SECONDS, min(self._attempts, 8)), longest)

    def _search_for_speaker(self) -> None:
        """Begin anew once it is there; until then the microphone is left alone, and listens on."""
        microphone = self._microphone
        try:
            cards.find("output", self._output, census())
        except CoachError:
            self._stream.close()  # who holds a card that is gone keeps its number from being free again
            if microphone is not None and microphone.gone:
                self._search_for_microphone(microphone)
            return
        if self._outlet.lost:  # still, and not resumed meanwhile
            self._begin_anew()

    def _search_for_microphone(self, microphone: Microphone) -> None:
        """Open it again; where it can only be seen by a new process, begin anew, which takes a moment of silence."""
        microphone.close()
        device = cards.find("input", microphone.which, census())
        if any((device.name, device.host) == (known.name, known.host) for known in cards.devices()):
            microphone.open()
        elif self._outlet.lost:
            self._begin_anew()
        else:
            self._wait_for_pause()
            self._outlet.go_live(feed := Feed())
            self._begin_anew(feed)

    def _wait_for_pause(self) -> None:
        until = time.monotonic() + PAUSE_SECONDS
        while not self._outlet.pauses and time.monotonic() < until and not self._closed.wait(BLOCK_SECONDS):
            pass

    def _begin_anew(self, feed: Feed | None = None) -> None:
        """End every stream and look at all devices anew: PortAudio knows no other way to see a new one."""
        if self._closed.is_set():
            return
        feed = Feed() if feed is None else feed
        # PortAudio would end them too, but who closes one of them after that touches what is no longer there.
        self._stream.close()
        if self._microphone is not None:
            self._microphone.close()
        cards.restart()
        try:
            self._stream = self._open_output(feed)
            cards.start(self._stream, "output")
        finally:
            if self._microphone is not None:
                self._microphone.open()

    def _open_output(self, feed: Feed) -> Stream:
        device = cards.find("output", self._output)
        callback, ended = self._outlet.callbacks(feed)
        stream = cards.open_output(device, BLOCK_SECONDS, self._wanted_latency, callback, ended)
        if self._output is not None:
            self._output = device.lasting_name
        feed.set_rate(round(stream.samplerate))
        return stream
