"""The echo canceller: takes the coach's own voice out of what the microphone hears.

A partitioned-block frequency-domain Kalman filter: Enzner and Vary, "Frequency-domain adaptive Kalman filter for
acoustic echo control in hands-free telephones", Signal Processing 86 (2006); in its partitioned form Kuech, Mabande
and Enzner, ICASSP 2014. Its partitions are longer than a block: a few long ones learn a path several times as fast as
many short ones, and hear as soon. It is linear, so a command spoken over the coach stays whole; only blocks in which
nobody spoke are silenced.
The reference must be the frames that were really played, and both streams must run on one clock.
"""

import numpy as np
import soxr
from numpy.typing import NDArray

from coach.audio import MIC_BLOCK, MIC_RATE, SPEAKER_RATE, Samples
from coach.hearing.echo_delay import LONGEST_SECONDS, EchoDelay
from coach.hearing.room_noise import RoomNoise

#: Blocks in a partition, and the samples of the spectra: a partition and the block that is new.
PARTITION_BLOCKS = 8
PARTITION = PARTITION_BLOCKS * MIC_BLOCK
WINDOW = PARTITION + MIC_BLOCK
BINS = WINDOW // 2 + 1
#: How fast the path from speaker to microphone is expected to change: 1 would mean never.
MEMORY = 0.9998
#: Smoothing of the spectrum of what is left, by block.
SMOOTHING = 0.8
#: What is always taken to be there besides the echo, so that a silent room does not make the filter over-confident.
FLOOR = 1e-7
#: How much less (dB) each further partition is expected to hold: reverberation dies away.
DECAY_DB = 6.0
#: A played block with less energy than this is silence: ten times that of the dither in it.
SILENCE = 1e-6
#: The mean square of an echo that a recogniser could take for speech (-50 dB below full scale).
AUDIBLE = 1e-5
#: How fast the judgement of the reduction follows, by block with an echo: one over two seconds, and over half a second
#: while it gets better.
JUDGING, JUDGING_BETTER = 0.01, 0.04
CONVERGED_DB = 15.0
#: When so few of the blocks in which the coach speaks bring a sound back, there is no echo (headphones).
RARELY = 0.3
#: Up to so many times the usual power of what is left of an echo, a block holds nothing else.
RESIDUE = 4.0
#: A voice has pauses and faint sounds, so that so many blocks after it are left as they are; then what is only echo is
#: made as faint as the room, which is what a recogniser knows as silence, but never fainter than this.
VOICE_BLOCKS = 4
SILENCED = 0.03
#: How fast the echo may fall from block to block: what it leaves dies away more slowly than its estimate.
ECHO_DECAY = 0.8
#: So many blocks of the reference may wait for a microphone that brings nothing.
LARGEST_LAG = 25
#: What waits all the time while so many blocks are heard, the microphone has missed: it began late, or was away.
MISSED_BLOCKS = 50
#: An echo that is later than so many blocks is not looked for.
MOST_HELD = round(LONGEST_SECONDS * MIC_RATE / MIC_BLOCK)
#: The echo should begin within so many blocks of the filter; else the reference is delayed by what is missing.
EARLIEST_BLOCKS, LATEST_BLOCKS = 1, 6
#: Nobody speaks so long over the coach without a pause: when so many blocks with an echo in a row are hardly reduced,
#: the path is another one.
CHANGED_BLOCKS, CHANGED_DB = 60, 6.0


class EchoCanceller:
    """Feed it what was played and what was heard, in any amounts; get back what was heard without the echo.

    `seconds`: the longest echo it can follow, from its first sound to the last of its reverberation; how late it comes
    is estimated besides, up to a second.
    """

    def __init__(self, seconds: float = 0.32) -> None:
        self._partitions = max(1, round(seconds * MIC_RATE / PARTITION))
        self._resampler = soxr.ResampleStream(SPEAKER_RATE, MIC_RATE, 1, dtype="float32", quality="LQ")
        self.reset()

    def reset(self) -> None:
        """Forget the path: it will be learned again within seconds."""
        self._forget_path()
        self._played: Samples = np.zeros(0, np.float32)
        self._heard: Samples = np.zeros(0, np.float32)
        #: How much of the echo the filter takes out, in dB, over the last seconds with an echo.
        self.reduction_db = 0.0
        self._echo_power = 0.0
        self._audible = 1.0
        self._delay = EchoDelay()
        self._held: list[Samples] = []
        #: Blocks heard since it was last looked at what waits, and the least (in blocks) that has waited meanwhile.
        self._since, self._least = 0, 0
        self._only_echo = 0
        self._noise = RoomNoise()

    def _forget_path(self) -> None:
        shape = (self._partitions, BINS)
        #: Of each block for as long as all partitions last, the newest first.
        self._spectra: NDArray[np.complex64] = np.zeros((self._partitions * PARTITION_BLOCKS, BINS), np.complex64)
        self._weights: NDArray[np.complex64] = np.zeros(shape, np.complex64)
        self._uncertainty: NDArray[np.float32] = self._unknown()
        self._error_power: NDArray[np.float32] = np.full(BINS, FLOOR, np.float32)
        self._window: Samples = np.zeros(WINDOW, np.float32)
        self._constrained = 0
        self._silent_blocks = len(self._spectra) + 1
        self._unreduced = 0

    def _unknown(self) -> NDArray[np.float32]:
        """The uncertainty of a path of which nothing is known."""
        falling = 10.0 ** (-DECAY_DB * np.arange(self._partitions) / 10.0)
        return np.repeat(falling[:, None], BINS, axis=1).astype(np.float32)

    @property
    def delay(self) -> float | None:
        """Seconds from the handing out of a sound until it is heard, as far as it is known."""
        return self._delay.seconds

    @property
    def clear(self) -> bool:
        """Whether what comes out is free of the coach's voice: its echo is taken out, or there is none to hear."""
        return self.reduction_db >= CONVERGED_DB or self._audible < RARELY

    @property
    def waiting(self) -> Samples:
        """What was played and has not been compared with a microphone yet, at MIC_RATE."""
        return self._played

    def cancel(self, played: Samples, heard: Samples) -> Samples:
        """The heard samples without the echo (at MIC_RATE), as many whole blocks as there are by now.

        played: what went out, at SPEAKER_RATE; heard: what came in meanwhile, at MIC_RATE.
        """
        self._played = np.concatenate((self._played, self._resampler.resample_chunk(played)))
        if not len(heard):
            self._drop_stale_reference()
            return heard
        self._heard = np.concatenate((self._heard, heard))
        blocks = len(self._heard) // MIC_BLOCK
        missing = blocks * MIC_BLOCK - len(self._played)
        if missing > 0:
            # The resampler holds some samples back at its start; a device may bring the microphone first.
            self._played = np.concatenate((np.zeros(missing, np.float32), self._played))
        if missing >= MIC_BLOCK:
            self.reduction_db = min(self.reduction_db, 0.0)  # the echo is whole again, until it is judged anew
        out = np.empty(blocks * MIC_BLOCK, np.float32)
        for start in range(0, len(out), MIC_BLOCK):
            end = start + MIC_BLOCK
            out[start:end] = self._block(self._played[start:end], self._heard[start:end])
        self._played, self._heard = self._played[len(out) :], self._heard[len(out) :]
        self._catch_up(blocks)
        return out

    def _drop_stale_reference(self) -> None:
        """Without a microphone the reference would pile up."""
        self._played = self._played[max(0, len(self._played) - LARGEST_LAG * MIC_BLOCK) :]

    def _catch_up(self, blocks: int) -> None:
        """Hold back what waits in vain: an echo that came before its reference could not be found."""
        waiting = len(self._played) // MIC_BLOCK
        self._least = min(self._least, waiting) if self._since else waiting
        self._since += blocks
        if self._since < MISSED_BLOCKS:
            return
        self._since = 0
        if self._least:
            missed = self._least * MIC_BLOCK
            self._held = [*self._held, *np.split(self._played[:missed], self._least)][-MOST_HELD:]
            self._played = self._played[missed:]
            known = self._delay.seconds
            self._delay = EchoDelay(None if known is None else known + missed / MIC_RATE)

    def _block(self, played: Samples, heard: Samples) -> Samples:
        sounds = float(np.dot(played, played)) > SILENCE
        if sounds or self._silent_blocks <= len(self._spectra):
            self._delay.hear(played, heard)
        played = self._delayed(played)
        self._silent_blocks = 0 if float(np.dot(played, played)) > SILENCE else self._silent_blocks + 1
        self._window = np.concatenate((self._window[MIC_BLOCK:], played))
        if self._silent_blocks > len(self._spectra) + 1:
            self._noise.hear(float(np.dot(heard, heard)))
            return heard  # nothing of what was played can still be in the air
        self._spectra[1:] = self._spectra[:-1]
        self._spectra[0] = np.fft.rfft(self._window)
        spectra = self._spectra[::PARTITION_BLOCKS]
        echo = np.fft.irfft((spectra * self._weights).sum(axis=0), n=WINDOW)[PARTITION:]
        left = (heard - echo).astype(np.float32)
        self._noise.hear(float(np.dot(left, left)))
        self._judge(heard, left)
        self._only_echo = self._only_echo + 1 if self._is_echo(echo, left) else 0
        self._learn(left, spectra)
        return self._silenced(left) if self._only_echo > VOICE_BLOCKS else left

    def _delayed(self, played: Samples) -> Samples:
        """The reference as late as the echo is, but for what the filter itself covers."""
        if (seconds := self._delay.seconds) is not None:
            first = int(seconds * MIC_RATE / MIC_BLOCK)
            if not EARLIEST_BLOCKS <= first - len(self._held) <= LATEST_BLOCKS:
                wanted = max(0, first - EARLIEST_BLOCKS)
                if wanted != len(self._held):
                    missing = [np.zeros(MIC_BLOCK, np.float32)] * (wanted - len(self._held))
                    self._held = [*missing, *self._held][-wanted:] if wanted else []
                    self._forget_path()
        self._held.append(played)
        return self._held.pop(0)

    def _learn(self, left: Samples, spectra: NDArray[np.complex64]) -> None:
        """One step of the filter: weights and their uncertainty, from what is left."""
        power = spectra.real**2 + spectra.imag**2
        error = np.fft.rfft(np.concatenate((np.zeros(PARTITION, np.float32), left))).astype(np.complex64)
        self._error_power *= SMOOTHING
        self._error_power += (1 - SMOOTHING) * (error.real**2 + error.imag**2)
        expected = (power * self._uncertainty).sum(axis=0)
        gain = self._uncertainty / (expected + WINDOW / MIC_BLOCK * self._error_power + FLOOR)
        self._weights += gain * spectra.conj() * error
        self._uncertainty *= 1 - MIC_BLOCK / WINDOW * gain * power
        self._uncertainty *= MEMORY**2
        self._uncertainty += (1 - MEMORY**2) * (self._weights.real**2 + self._weights.imag**2) + 1e-12
        self._constrain()

    def _judge(self, heard: Samples, left: Samples) -> None:
        """Follow the reduction while there is an echo to reduce. Somebody who speaks meanwhile lowers it a little."""
        before, after = float(np.dot(heard, heard)), float(np.dot(left, left))
        audible = before > AUDIBLE * MIC_BLOCK
        self._audible += JUDGING * (audible - self._audible)
        if not audible:
            return
        reduced = 10 * np.log10(before / (after + 1e-12))
        self.reduction_db += (JUDGING_BETTER if reduced > self.reduction_db else JUDGING) * (
            reduced - self.reduction_db
        )
        self._unreduced = self._unreduced + 1 if reduced < CHANGED_DB else max(0, self._unreduced - 2)
        if self._unreduced > CHANGED_BLOCKS:
            self._unreduced = 0
            self._uncertainty = np.maximum(self._uncertainty, self._unknown())

    def _is_echo(self, echo: NDArray[np.float64], left: Samples) -> bool:
        """Whether no more is left of a block than the echo usually leaves, and so nobody spoke in it."""
        self._echo_power = max(float(np.dot(echo, echo)), ECHO_DECAY * self._echo_power)
        usual = self._echo_power * 10 ** (-self.reduction_db / 10)
        return float(np.dot(left, left)) < RESIDUE * usual

    def _silenced(self, left: Samples) -> Samples:
        """What is left of an echo, no louder than the room."""
        energy = float(np.dot(left, left))
        gain = min(1.0, (self._noise.energy / (energy + 1e-12)) ** 0.5)
        return left * np.float32(max(SILENCED, gain))

    def _constrain(self) -> None:
        """Keep the impulse response of a partition within its length; one partition in turn, to save time."""
        response = np.fft.irfft(self._weights[self._constrained], n=WINDOW)
        response[PARTITION:] = 0.0
        self._weights[self._constrained] = np.fft.rfft(response)
        self._constrained = (self._constrained + 1) % self._partitions
