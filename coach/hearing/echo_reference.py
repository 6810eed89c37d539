"""What was played, as the microphone should hear it: at its rate, on its clock, and about as late as the echo."""

import numpy as np
import soxr

from coach.audio import MIC_BLOCK, MIC_RATE, SPEAKER_RATE, Samples
from coach.hearing.echo_delay import LONGEST_SECONDS, EchoDelay
from coach.hearing.echo_drift import LARGEST_PPM, EchoDrift

#: A played block with less energy than this is silence: ten times that of the dither in it.
SILENCE = 1e-6
#: For so many blocks after a sound its echo may still be on its way.
ON_ITS_WAY = round(LONGEST_SECONDS * MIC_RATE / MIC_BLOCK)
#: The echo should begin within so many blocks of the reference; else that is moved until it begins with the first.
EARLIEST_BLOCKS, LATEST_BLOCKS = 1, 6
#: A reference that runs out is moved by up to a block more than is missing, if so many samples stay before the echo.
NEAREST = 100
#: When a delay that was known was looked for so often and not found, the echo comes before the reference.
MISSED = 6
#: So many blocks may wait for a microphone that brings nothing.
LARGEST_LAG = 25


class EchoReference:
    """`play` what goes out, then take a block for each block that was heard."""

    def __init__(self) -> None:
        slowest = MIC_RATE * (1 - 2 * LARGEST_PPM / 1e6)
        self._resampler = soxr.ResampleStream(SPEAKER_RATE, slowest, 1, dtype="float32", vr=True)
        self._resampler.set_io_ratio(SPEAKER_RATE, MIC_RATE)
        #: Played and not compared yet, at MIC_RATE.
        self.waiting: Samples = np.zeros(0, np.float32)
        self._past: Samples = np.zeros(round(LONGEST_SECONDS * MIC_RATE), np.float32)
        self._delay = EchoDelay()
        self._drift = EchoDrift()
        self._lag = 0
        self._blocks = 0
        self._silent_blocks = ON_ITS_WAY

    @property
    def delay(self) -> float | None:
        """Seconds from the handing out of a sound until it is heard, as far as it is known."""
        return None if self._delay.samples is None else (self._delay.samples + self._lag) / MIC_RATE

    @property
    def drift_ppm(self) -> float:
        """How much faster the microphone's clock runs than the loudspeaker's, as far as it is known."""
        return self._drift.ppm

    def play(self, played: Samples) -> None:
        """What went out, at SPEAKER_RATE, in any amount."""
        self.waiting = np.concatenate((self.waiting, self._resampler.resample_chunk(played)))

    def drop_stale(self) -> None:
        """Without a microphone the reference would pile up."""
        self.waiting = self.waiting[max(0, len(self.waiting) - LARGEST_LAG * MIC_BLOCK - self._lag) :]

    def provide(self, blocks: int) -> None:
        """There must be so many blocks.

        The resampler holds some samples back at its start; a device may bring the microphone first.
        """
        if self._delay.missed >= MISSED and self._delay.samples is not None:
            self._move(blocks * MIC_BLOCK - len(self.waiting))
            self._delay = EchoDelay()
        missing = blocks * MIC_BLOCK - len(self.waiting)
        if missing > 0:
            spare = 0 if self._delay.samples is None else self._delay.samples - missing - NEAREST
            self._move(missing + max(0, min(spare, MIC_BLOCK)))

    def take(self, heard: Samples) -> tuple[Samples, bool]:
        """The block that belongs to what was heard, and whether the path between the two is another one now."""
        block, self.waiting = self.waiting[:MIC_BLOCK], self.waiting[MIC_BLOCK:]
        self._past = np.concatenate((self._past[MIC_BLOCK:], block))
        self._blocks += 1
        self._silent_blocks = 0 if float(np.dot(block, block)) > SILENCE else self._silent_blocks + 1
        if self._silent_blocks > ON_ITS_WAY:
            return block, False
        samples = self._delay.hear(block, heard)
        if samples is None:
            return block, False
        first = int(samples) // MIC_BLOCK
        if first > LATEST_BLOCKS or (first < EARLIEST_BLOCKS and self._lag >= MIC_BLOCK * EARLIEST_BLOCKS):
            self._move((first - EARLIEST_BLOCKS) * MIC_BLOCK)
            return block, True
        if self._drift.saw(self._blocks * MIC_BLOCK / MIC_RATE, samples):
            self._resampler.set_io_ratio(SPEAKER_RATE, MIC_RATE * (1 + self._drift.ppm / 1e6))
        return block, False

    def _move(self, later: int) -> None:
        """From the next block on the reference comes so many samples later, or earlier."""
        if later < 0:
            later = -min(-later, len(self.waiting))
            earlier = self.waiting[:-later]
            self.waiting = self.waiting[-later:]
            self._past = np.concatenate((self._past, earlier))[-len(self._past) :]
        elif later:
            self.waiting = np.concatenate((self._past[-later:], self.waiting))
            self._past = np.concatenate((np.zeros(later, np.float32), self._past[:-later]))
        self._lag += later
        self._delay.move(later)
        self._drift.moved()
