"""Headroom: how far a mix is turned down so that no true peak of it passes the ceiling.

Every sound says how large its true peak is. Where sounds overlap, their sum is at most the sum of these peaks, times
the volume; that bound is known from the schedule, before anything sounds. The gain is the ceiling divided by the
bound where this is larger, so it bends no sample and does not depend on what the samples are. It moves within 5 ms
before a sound begins and after it has ended, without a step; mostly there is enough room, and it is 1.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from coach.audio import FADE_FRAMES, Samples

#: -1 dBTP is 0.891. The half decibel in between covers what four points for each sample may miss of a peak (0.47 dB at
#: 20 kHz), the movement of the gain, and the dither.
CEILING = 0.84

#: From 1 to 0 without a corner, in FADE_FRAMES steps.
TO_NOTHING = (0.5 + 0.5 * np.cos(np.pi * np.arange(FADE_FRAMES + 1) / FADE_FRAMES)).astype(np.float32)
TO_NOTHING[-1] = 0.0


@dataclass(frozen=True, slots=True)
class Claim:
    """What a sound claims of the headroom: all of its `peak` from `start` to `end`, and less for 5 ms on both sides."""

    peak: float
    start: int
    end: int


class Headroom:
    """Follows the claims from block to block. Frames must not go backwards."""

    def __init__(self) -> None:
        self._last = 0.0
        self._withdrawn = 0.0
        self._since = 0

    def bound(self, claims: Sequence[Claim], frame: int, length: int, *, changed: bool) -> Samples | None:
        """The largest true peak there can be at each of `length` frames from `frame` on; None where nothing is claimed.

        `changed`: other claims than in the block before may be there. One that is withdrawn while it rises falls again
        within 5 ms.
        """
        if not claims and self._last == 0.0:
            return None
        bound = np.zeros(length, dtype=np.float32)
        for claim in claims:
            _add(claim, frame, bound)
        falling = self._withdrawn * _fallen(frame - self._since, length)
        if changed and self._last > float(bound[0] + falling[0]):
            self._withdrawn, self._since = self._last - float(bound[0]), frame
            falling = self._withdrawn * _fallen(0, length)
        bound += falling
        self._last = float(bound[-1])
        return bound


def room_gain(volume: Samples | float, bound: Samples) -> Samples:
    """The gain at each frame for a mix with this bound: the volume where there is room for it, else less."""
    return np.asarray(volume * (CEILING / np.maximum(volume * bound, CEILING)), dtype=np.float32)


def _add(claim: Claim, frame: int, bound: Samples) -> None:
    """Add the part of a claim that falls into the block. Between its two slopes it is a constant."""
    start, end, peak = claim.start, claim.end, np.float32(claim.peak)
    for first, last in ((start - FADE_FRAMES, min(start, end)), (end, end + FADE_FRAMES)):
        begin, stop = max(first, frame), min(last, frame + len(bound))
        if begin < stop:
            bound[begin - frame : stop - frame] += peak * _shape(claim, begin, stop - begin)
    if start < end:
        bound[max(0, start - frame) : max(0, end - frame)] += peak


def _shape(claim: Claim, frame: int, length: int) -> Samples:
    """Between 0 and 1: what part of its peak a sound claims."""
    places = np.arange(frame, frame + length)
    risen = TO_NOTHING[np.clip(claim.start - places, 0, FADE_FRAMES)]
    return np.minimum(risen, TO_NOTHING[np.clip(places - claim.end + 1, 0, FADE_FRAMES)])


def _fallen(since: int, length: int) -> Samples:
    return TO_NOTHING[np.clip(np.arange(since, since + length), 0, FADE_FRAMES)]
