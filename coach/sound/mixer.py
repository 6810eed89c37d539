"""The mixer: sounds on the frame clock become speaker blocks.

The schedule is an immutable tuple. Whoever plans replaces it; whoever plays reads it once per block. So the
audio callback does a few additions and holds the lock only for one assignment.
"""

import threading
from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from coach.audio import SPEAKER_RATE, Samples

#: No sample that leaves the mixer is larger than this.
PEAK = 0.89
#: Below this the mixer is linear; above, it bends towards `PEAK` without a corner.
KNEE = 0.7
FADE_FRAMES = SPEAKER_RATE * 5 // 1000
#: How long a finished sound is remembered for `Mixer.sounding`, in frames.
MEMORY_FRAMES = 5 * SPEAKER_RATE

_FADE = (0.5 + 0.5 * np.cos(np.pi * np.arange(1, FADE_FRAMES + 1) / FADE_FRAMES)).astype(np.float32)


@dataclass(frozen=True, slots=True)
class Sound:
    """Samples that start at an absolute speaker frame; `text` is what they say ("" for a tone)."""

    frame: int
    samples: Samples
    text: str = ""


@dataclass(frozen=True, slots=True)
class _Placed:
    """A sound on the schedule. `fade` is the frame from which it fades out, at most its own end."""

    sound: Sound
    start: int
    fade: int

    @property
    def end(self) -> int:
        """The first frame at which it is silent."""
        return min(self.start + len(self.sound.samples), self.fade + FADE_FRAMES)


@dataclass(frozen=True, slots=True)
class _Schedule:
    """Sounds by start; `version` tells `fill` that its place in the tuple is no longer valid."""

    placed: tuple[_Placed, ...] = ()
    version: int = 0


class Mixer:
    """Places sounds, cuts them, and fills blocks. `fill` belongs to one thread, the rest to any."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._schedule = _Schedule()
        self._filled = 0
        self._target_gain = 1.0
        self._gain = 1.0
        self._version = -1
        self._first = 0

    @property
    def filled(self) -> int:
        """The first frame that has not been handed out: the earliest at which anything can still start."""
        return self._filled

    @property
    def gain(self) -> float:
        """Volume, 0 … 2. A new value is reached within one block, without a step."""
        return self._target_gain

    @gain.setter
    def gain(self, value: float) -> None:
        self._target_gain = min(2.0, max(0.0, value))

    def play(self, sounds: Iterable[Sound]) -> None:
        """Add sounds. One whose frame is already handed out starts at `filled`: late, but whole and without a click."""
        new = tuple(sounds)
        with self._lock:
            kept = [one for one in self._schedule.placed if one.end > self._filled - MEMORY_FRAMES]
            for sound in new:
                start = max(sound.frame, self._filled)
                kept.append(_Placed(sound, start, start + len(sound.samples)))
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
        if schedule.version != self._version:
            self._version, self._first = schedule.version, 0
        placed = schedule.placed
        while self._first < len(placed) and placed[self._first].end <= frame:
            self._first += 1
        out[:] = 0.0
        for index in range(self._first, len(placed)):
            if placed[index].start >= end:
                break
            _add(placed[index], frame, out)
        self._apply_gain(out)
        _limit(out)

    def _replace(self, placed: Iterable[_Placed]) -> None:
        """Swap the schedule; the lock is held."""
        ordered = tuple(sorted(placed, key=lambda one: one.start))
        self._schedule = _Schedule(ordered, self._schedule.version + 1)

    def _apply_gain(self, out: Samples) -> None:
        target = self._target_gain
        if target != self._gain:
            ramp = np.linspace(self._gain, target, len(out) + 1, dtype=np.float32)
            out *= ramp[1:]
            self._gain = target
        elif target != 1.0:
            out *= np.float32(target)


def _add(one: _Placed, frame: int, out: Samples) -> None:
    """Add the part of a sound that falls into the block."""
    begin, end = max(one.start, frame), min(one.end, frame + len(out))
    if begin >= end:
        return
    part = one.sound.samples[begin - one.start : end - one.start]
    if end <= one.fade:
        out[begin - frame : end - frame] += part
        return
    level = np.ones(end - begin, dtype=np.float32)
    first = max(begin, one.fade)
    level[first - begin :] = _FADE[first - one.fade : end - one.fade]
    out[begin - frame : end - frame] += part * level


def _limit(out: Samples) -> None:
    """Bend what is above the knee so that nothing passes `PEAK`. Without memory, so block borders do not show."""
    if max(float(out.max(initial=0.0)), -float(out.min(initial=0.0))) <= KNEE:
        return
    size = np.abs(out)
    loud = size > KNEE
    bent = KNEE + (PEAK - KNEE) * np.tanh((size[loud] - KNEE) / (PEAK - KNEE))
    out[loud] = np.sign(out[loud]) * np.minimum(bent, PEAK)
