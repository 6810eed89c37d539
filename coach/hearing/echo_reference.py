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
#: The echo should begin within so many blocks of the reference; else that is held back until it begins with the second.
EARLIEST_BLOCKS, LATEST_BLOCKS = 1, 6
#: What is held back is held back for less when fewer samples than this stay before the echo.
TOO_NEAR = 50
#: A reference that runs out is moved by up to a block more than is missing, if so many samples stay before the echo.
NEAREST = 100
#: When the delay was looked for so often and not found, the echo may come before the reference.
MISSED = 6
#: When the reference is stretched by so much more or less (ppm), what was learned of the path before is a hindrance.
ANOTHER_PPM = 20.0
#: So many blocks may wait for a microphone that brings nothing.
LARGEST_LAG = 25


class EchoReference:
    """`play` what goes out, then take a block for each block that was heard."""

    def __init__(self) -> None:
        slowest = MIC_RATE * (1 - 2 * LARGEST_PPM / 1e6)
        self._resampler = soxr.ResampleStream(SPEAKER_RATE, slowest, 1, dtype="float32", vr=True)
        self._resampler.set_io_ratio(SPEAKER_RATE, MIC_RATE)
        #: Played and not compared yet, at MIC_RATE; of it, so much is held back because the echo comes that late.
        self.waiting: Samples = np.zeros(0, np.float32)
        self._held = 0
        self._past: Samples = np.zeros(round(LONGEST_SECONDS * MIC_RATE), np.float32)
        self._delay = EchoDelay()
        self._drift = EchoDrift()
        #: By so much the reference comes later than it was played, besides.
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
        self.waiting = self.waiting[max(0, len(self.waiting) - LARGEST_LAG * MIC_BLOCK - self._held) :]

    def provide(self, blocks: int) -> bool:
        """There must be so many blocks; whether the path between the two is another one now.

        The resampler holds some samples back at its start; a device may bring the microphone first.
        """
        missing = self._held + blocks * MIC_BLOCK - len(self.waiting)
        if missing <= 0:
            return self._delay.missed >= MISSED and self._catch_up(-missing)
        known = self._delay.samples
        later = missing if known is None else max(missing, min(missing + MIC_BLOCK, known - NEAREST))
        return self._move_later(later)

    def take(self, heard: Samples) -> tuple[Samples, bool]:
        """The block that belongs to what was heard, and whether the path between the two is another one now."""
        # The delay is looked for in what is not held back: it may become less as well as more.
        newest = self.waiting[self._held : self._held + MIC_BLOCK]
        block = self._pass(MIC_BLOCK)
        self._blocks += 1
        self._silent_blocks = 0 if float(np.dot(newest, newest)) > SILENCE else self._silent_blocks + 1
        if self._silent_blocks > ON_ITS_WAY:
            return block, False
        samples = self._delay.hear(newest, heard)
        if samples is None:
            return block, False
        before = samples - self._held
        if before >= (LATEST_BLOCKS + 1) * MIC_BLOCK or (self._held and before < TOO_NEAR):
            self._hold(max(0, int(samples) // MIC_BLOCK - EARLIEST_BLOCKS) * MIC_BLOCK)
            return block, True
        ppm = self._drift.ppm
        if self._drift.saw(self._blocks * MIC_BLOCK / MIC_RATE, samples):
            self._resampler.set_io_ratio(SPEAKER_RATE, MIC_RATE * (1 + self._drift.ppm / 1e6))
        return block, abs(self._drift.ppm - ppm) > ANOTHER_PPM

    def _hold(self, samples: int) -> None:
        """Hold so much back from the next block on."""
        if samples > self._held:
            self._repeat(samples - self._held)
        else:
            self._pass(self._held - samples)
        self._held = samples

    def _move_later(self, samples: int) -> bool:
        """The reference comes so much later; whether what is held back cannot make up for it."""
        held = max(0, self._held - samples)
        more = samples - (self._held - held)
        self._repeat(more)
        self._held = held
        self._lag += samples
        self._delay.move(samples)
        self._drift.moved()
        return more >= NEAREST

    def _catch_up(self, samples: int) -> bool:
        """Pass over so much that the microphone did not bring, and look for the delay anew; whether there was any."""
        if samples < MIC_BLOCK:
            return False
        self._pass(samples)
        self._lag = 0
        self._delay = EchoDelay()
        self._drift.moved()
        return True

    def _pass(self, samples: int) -> Samples:
        """Take so much of what waits."""
        passed, self.waiting = self.waiting[:samples], self.waiting[samples:]
        self._past = np.concatenate((self._past, passed))[-len(self._past) :]
        return passed

    def _repeat(self, samples: int) -> None:
        """Let the last so much that passed wait once more."""
        past = np.concatenate((np.zeros(samples, np.float32), self._past))
        kept = len(past) - samples
        self.waiting = np.concatenate((past[kept:], self.waiting))
        self._past = past[:kept]
