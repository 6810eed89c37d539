"""The mixer: sounds on the frame clock become speaker blocks.

The schedule is an immutable tuple. Whoever plans replaces it; whoever plays reads it once per block. So the
audio callback does a few additions and holds the lock only for one assignment.
"""

import threading
from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from coach.audio import FADE_FRAMES, SPEAKER_RATE, Samples, true_peak
from coach.cues.volume import LOUDEST
from coach.sound.dither import dither
from coach.sound.headroom import TO_NOTHING, Claim, Headroom, room_gain

#: How much of its way back the volume takes in one block after it has given way: all of it in 80 ms.
RETURN = 0.25
#: How long a finished sound is remembered for `Mixer.sounding`, in frames.
MEMORY_FRAMES = 5 * SPEAKER_RATE

_FADE = TO_NOTHING[1:]


@dataclass(frozen=True, slots=True)
class Sound:
    """Samples that start at an absolute speaker frame; `text` is what they say ("" for a tone).

    `peak`: what their true peak is at most, where that is known; otherwise the mixer measures it.
    """

    frame: int
    samples: Samples
    text: str = ""
    peak: float | None = None


@dataclass(frozen=True, slots=True)
class _Placed:
    """A sound on the schedule. `fade` is the frame from which it fades out, at most its own end.

    `faded_in`: it comes too late to announce itself to what already sounds, and begins softly instead.
    """

    sound: Sound
    start: int
    fade: int
    peak: float
    faded_in: bool

    @property
    def end(self) -> int:
        """The first frame at which it is silent."""
        return min(self.start + len(self.sound.samples), self.fade + FADE_FRAMES)

    @property
    def claim(self) -> Claim:
        """What it may add to the mix, and when."""
        return Claim(self.peak, self.start + FADE_FRAMES if self.faded_in else self.start, self.end)

    def matters(self, begin: int, end: int) -> bool:
        """Whether it sounds between two frames, or makes room for itself there."""
        return self.start - FADE_FRAMES < end and self.end + FADE_FRAMES > begin


@dataclass(frozen=True, slots=True)
class _Schedule:
    """Sounds by start; `version` tells `fill` that its place in the tuple is no longer valid."""

    placed: tuple[_Placed, ...] = ()
    version: int = 0


class Mixer:
    """Places sounds, cuts them, and fills blocks. `fill` belongs to one thread, the rest to any.

    Whatever is played at whatever volume, the true peak of what leaves it stays below -1 dBTP (see `Headroom`). It is
    never digital silence (see `dither`), and the same calls give the same samples.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._schedule = _Schedule()
        self._filled = 0
        self._target_gain = 1.0
        self._gain = 1.0
        self._way = self._target_way = 1.0
        self._headroom = Headroom()
        self._version = -1
        self._first = 0

    @property
    def filled(self) -> int:
        """The first frame that has not been handed out: the earliest at which anything can still start."""
        return self._filled

    @property
    def gain(self) -> float:
        """Volume, 0 … LOUDEST. A new value is reached within one block, without a step."""
        return self._target_gain

    @gain.setter
    def gain(self, value: float) -> None:
        self._target_gain = min(LOUDEST, max(0.0, value))

    @property
    def way(self) -> float:
        """What is left of the volume while it gives way to somebody who speaks, 0 … 1; else 1.

        It falls within one block, and comes back within 80 ms. No sound is moved.
        """
        return self._target_way

    @way.setter
    def way(self, value: float) -> None:
        self._target_way = min(1.0, max(0.0, value))

    def play(self, sounds: Iterable[Sound]) -> None:
        """Add sounds. One whose frame is already handed out starts at `filled`: late, but whole and without a click.

        Into what sounds already it is faded in, when there are not 5 ms left until it starts.
        """
        new = tuple((sound, true_peak(sound.samples) if sound.peak is None else sound.peak) for sound in sounds)
        with self._lock:
            now = self._filled
            kept = [one for one in self._schedule.placed if one.end > now - MEMORY_FRAMES]
            busy = any(one.matters(now, now + 1) for one in kept)
            for sound, peak in new:
                start = max(sound.frame, now)
                late = busy and start < now + FADE_FRAMES
                kept.append(_Placed(sound, start, start + len(sound.samples), peak, late))
            self._replace(kept)

    def cut(self, frame: int) -> None:
        """Silence from `frame`: what has not started is removed, what sounds fades out within 5 ms."""
        with self._lock:
            frame = max(frame, self._filled)
            self._replace(replace(one, fade=min(one.fade, frame)) for one in self._schedule.placed if one.start < frame)

    def cut_pending(self, frame: int) -> None:
        """Remove what would start at or after `frame`; what sounds goes on to its end."""
        with self._lock:
            frame = max(frame, self._filled)
            self._replace(one for one in self._schedule.placed if one.start < frame)

    def sounding(self, start: int, end: int) -> tuple[Sound, ...]:
        """Return what sounds, sounded or will sound between two frames; a finished sound is remembered for 5 s."""
        return tuple(one.sound for one in self._schedule.placed if one.start < end and one.end > start)

    def fill(self, frame: int, out: Samples) -> None:
        """Write `len(out)` frames that start at absolute `frame`. Frames must not go backwards."""
        end = frame + len(out)
        with self._lock:
            schedule = self._schedule
            self._filled = end
        if changed := schedule.version != self._version:
            self._version, self._first = schedule.version, 0
        placed = schedule.placed
        while self._first < len(placed) and placed[self._first].end + FADE_FRAMES <= frame:
            self._first += 1
        out[:] = 0.0
        claims = []
        for index in range(self._first, len(placed)):
            one = placed[index]
            if one.start - FADE_FRAMES >= end:
                break
            if one.matters(frame, end):
                claims.append(one.claim)
                _add(one, frame, out)
        bound = self._headroom.bound(claims, frame, len(out), changed=changed)
        volume = self._volume(len(out))
        if bound is not None:
            out *= room_gain(volume, bound)
        out += dither(frame, len(out))

    def _replace(self, placed: Iterable[_Placed]) -> None:
        """Swap the schedule; the lock is held."""
        ordered = tuple(sorted(placed, key=lambda one: one.start))
        self._schedule = _Schedule(ordered, self._schedule.version + 1)

    def _volume(self, frames: int) -> Samples | float:
        """The volume of the next frames."""
        self._way = min(self._target_way, self._way + RETURN)
        before, self._gain = self._gain, self._target_gain * self._way
        if before == self._gain:
            return before
        return np.linspace(before, self._gain, frames + 1, dtype=np.float32)[1:]


def _add(one: _Placed, frame: int, out: Samples) -> None:
    """Add the part of a sound that falls into the block."""
    begin, end = max(one.start, frame), min(one.end, frame + len(out))
    if begin >= end:
        return
    part = one.sound.samples[begin - one.start : end - one.start]
    if one.faded_in and begin < one.start + FADE_FRAMES:
        part = _shaped(part, _FADE[::-1], begin - one.start)
    if end > one.fade:
        lead = max(0, one.fade - begin)
        part = np.concatenate([part[:lead], _shaped(part[lead:], _FADE, begin + lead - one.fade)])
    out[begin - frame : end - frame] += part


def _shaped(part: Samples, shape: Samples, place: int) -> Samples:
    """The samples from `place` of a fade on, with the fade; what lies beyond it as it is."""
    level = np.ones(len(part), dtype=np.float32)
    inside = shape[place : place + len(part)]
    level[: len(inside)] = inside
    return part * level
