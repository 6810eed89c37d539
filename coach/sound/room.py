"""The simulated room: the other port. It runs as fast as it is read, and always with the same result.

The microphone hears the coach's own output (gain, delay, reverberation), the athlete, and noise.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from coach.audio import MIC_BLOCK, MIC_RATE, SPEAKER_BLOCK, SPEAKER_RATE, Samples, blocks_in, resample
from coach.sound.echo import EchoPath
from coach.sound.mixer import Mixer
from coach.sound.port import Block


@dataclass(frozen=True, slots=True)
class _Utterance:
    """The athlete's voice from a microphone sample on."""

    start: int
    samples: Samples

    @property
    def end(self) -> int:
        return self.start + len(self.samples)


class Room:
    """A port without a device.

    echo_db: level of the coach's voice at the microphone relative to what was played, reverberation included;
    None for no echo. echo_delay: seconds from speaker to microphone. reverb: seconds in which the reverberation
    falls by 60 dB, 0 for none. noise: samples at MIC_RATE, repeated; without them `noise_db` makes white noise.
    noise_db: RMS of the noise in dB below full scale. record: keep everything for `heard` and `recording`. since: where
    the frame clock begins, in seconds. drift_ppm, drive_db: see `EchoPath`. path_changes: when, in seconds, the way
    from the speaker to the microphone becomes another one.
    """

    status: str | None = None
    latency = 0.0

    def __init__(
        self,
        mixer: Mixer,
        *,
        echo_db: float | None = None,
        echo_delay: float = 0.15,
        reverb: float = 0.0,
        noise: Samples | None = None,
        noise_db: float | None = None,
        seed: int = 0,
        record: bool = False,
        since: float = 0.0,
        drift_ppm: float = 0.0,
        drive_db: float | None = None,
        path_changes: Sequence[float] = (),
    ) -> None:
        self._mixer = mixer
        self._echo = None
        if echo_db is not None:
            self._echo = EchoPath(echo_db, echo_delay, reverb, seed, drift_ppm=drift_ppm, drive_db=drive_db)
        self._path_changes = sorted(path_changes)
        self._seed = seed
        self._noise = _noise(noise, noise_db, seed)
        self._utterances: list[_Utterance] = []
        self._record = record
        self._played: list[Samples] = []
        self._near: list[Samples] = []
        self._heard: list[Samples] = []
        self._block = blocks_in(since)
        self._open = True

    @property
    def seconds(self) -> float:
        """Where the next block starts on the frame clock."""
        return self._block * SPEAKER_BLOCK / SPEAKER_RATE

    def say(self, samples: Samples, at: float, gain: float = 1.0) -> None:
        """Let the athlete speak (samples at MIC_RATE) at a time in seconds; a time that has passed means now."""
        start = max(round(at * MIC_RATE), self._block * MIC_BLOCK)
        self._utterances.append(_Utterance(start, np.asarray(samples * np.float32(gain), dtype=np.float32)))

    def blocks(self) -> Iterator[Block]:
        """Blocks without end; leave the loop, or close the room."""
        while self._open:
            frame = self._block * SPEAKER_BLOCK
            played = np.empty(SPEAKER_BLOCK, dtype=np.float32)
            self._mixer.fill(frame, played)
            near = self._near_end()
            self._change_path()
            heard = near if self._echo is None else near + self._echo.pass_block(played)
            np.clip(heard, -1.0, 1.0, out=heard)
            if self._record:
                self._played.append(played)
                self._near.append(near)
                self._heard.append(heard)
            self._block += 1
            yield Block(frame, played, heard)

    def close(self) -> None:
        """End `blocks` after the current one."""
        self._open = False

    def heard(self) -> Samples:
        """Return all the microphone heard so far, at MIC_RATE. Needs `record`."""
        return _joined(self._heard)

    def recording(self) -> Samples:
        """Return what a person in the room heard so far, coach and athlete, at SPEAKER_RATE. Needs `record`."""
        played = _joined(self._played)
        near = resample(_joined(self._near), MIC_RATE, SPEAKER_RATE)
        mixed = played.copy()
        length = min(len(near), len(mixed))
        mixed[:length] += near[:length]
        return np.clip(mixed, -1.0, 1.0)

    def _change_path(self) -> None:
        if self._path_changes and self.seconds >= self._path_changes[0] and self._echo is not None:
            self._path_changes.pop(0)
            self._seed += 1
            self._echo.change(self._seed)

    def _near_end(self) -> Samples:
        """Mix the athlete and the noise of this block."""
        begin = self._block * MIC_BLOCK
        end = begin + MIC_BLOCK
        if self._noise is None:
            out = np.zeros(MIC_BLOCK, dtype=np.float32)
        else:
            out = np.take(self._noise, range(begin, end), mode="wrap")
        for one in self._utterances:
            first, last = max(begin, one.start), min(end, one.end)
            if first < last:
                out[first - begin : last - begin] += one.samples[first - one.start : last - one.start]
        self._utterances = [one for one in self._utterances if one.end > end]
        return out


def _joined(blocks: list[Samples]) -> Samples:
    return np.concatenate(blocks) if blocks else np.zeros(0, dtype=np.float32)


def _noise(noise: Samples | None, level_db: float | None, seed: int) -> Samples | None:
    """Noise at its level, begun at a seeded place; ten seconds of white noise when only a level is given."""
    if noise is None and level_db is None:
        return None
    random = np.random.default_rng(seed)
    if noise is None:
        noise = random.standard_normal(10 * MIC_RATE).astype(np.float32)
    rms = float(np.sqrt(np.mean(np.square(noise, dtype=np.float64))))
    gain = 1.0 if level_db is None or rms == 0.0 else 10.0 ** (level_db / 20.0) / rms
    return np.roll(noise * np.float32(gain), int(random.integers(len(noise))))
