"""Placing cues: nothing overlaps, countdowns are exact, and what does not fit gives way by rank.

All times are seconds in a segment's own time. A clip's length is known before it is placed.
"""

import bisect
import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from coach.cues.rank import Rank

Seconds = float
Length = Callable[[str], Seconds]
#: The same at a speed, in percent of the usual one.
LengthAt = Callable[[str, int], Seconds]

#: Silence kept between two cues, so that words do not run into each other.
GAP: Seconds = 0.12
#: Beats may follow each other this closely: a tone stands right behind a number.
BEAT_GAP: Seconds = 0.02
#: Times closer than this are the same: what differs is rounding.
INSTANT: Seconds = 1e-6


class Tone(StrEnum):
    """A short sound that is no speech."""

    TICK = "tick"
    HEARD = "heard"
    NOT_TAKEN = "not-taken"


TONE_SECONDS: dict[Tone, Seconds] = {Tone.TICK: 0.03, Tone.HEARD: 0.12, Tone.NOT_TAKEN: 0.18}


@dataclass(frozen=True, slots=True)
class Cue:
    """Something to be said (or a tone to sound) from `at` on, or as late as `latest` if it has to wait.

    Without `latest` it sounds at `at` or not at all. `label` marks a beat: a number or word of a count.
    """

    at: Seconds
    text: str
    rank: Rank
    latest: Seconds | None = None
    short: str | None = None
    label: str | None = None
    tone: Tone | None = None

    def shifted(self, by: Seconds) -> "Cue":
        """The same later."""
        return replace(self, at=self.at + by, latest=None if self.latest is None else self.latest + by)


@dataclass(frozen=True, slots=True)
class Placement:
    """A cue with its place: it sounds from `at` to `until`."""

    at: Seconds
    until: Seconds
    text: str
    rank: Rank
    label: str | None = None
    tone: Tone | None = None

    def shifted(self, by: Seconds) -> "Placement":
        """The same on another clock."""
        return Placement(self.at + by, self.until + by, self.text, self.rank, self.label, self.tone)


def place(
    cues: Iterable[Cue],
    length: Length,
    start: Seconds = 0.0,
    around: Iterable[Placement] = (),
    end: Seconds = math.inf,
) -> tuple[Placement, ...]:
    """Place cues by rank, then by time, around what has its place already, from `start` to `end`.

    Tries the whole text at its time, then later up to `latest`, then the short form likewise; then leaves
    the cue out. The result, which includes `around`, is sorted and free of overlaps.
    """
    taken = sorted(around, key=lambda placement: placement.at)
    for cue in sorted((cue for cue in cues if cue.at >= start - INSTANT), key=lambda cue: (cue.rank, cue.at)):
        found = _fit(cue, length, taken, end)
        if found is not None:
            bisect.insort(taken, found, key=lambda placement: placement.at)
    return tuple(taken)


def _fit(cue: Cue, length: Length, taken: list[Placement], end: Seconds) -> Placement | None:
    for text in filter(None, (cue.text, cue.short)) if cue.tone is None else (cue.text,):
        seconds = TONE_SECONDS[cue.tone] if cue.tone else length(text)
        at = _first_gap(cue, seconds, taken)
        if at is not None and at + seconds <= end + INSTANT:
            return Placement(at, at + seconds, text, cue.rank, cue.label, cue.tone)
    return None


def _first_gap(cue: Cue, seconds: Seconds, taken: list[Placement]) -> Seconds | None:
    """The earliest start in the cue's window at which nothing placed so far is touched."""
    at, latest = cue.at, cue.at if cue.latest is None else cue.latest
    # What has its place is in order: all that ends before the window is passed over at once.
    nearby = bisect.bisect_left(taken, at - GAP, key=lambda placement: placement.until)
    for index in range(nearby, len(taken)):
        other = taken[index]
        if at + seconds + GAP <= other.at:
            break
        gap = BEAT_GAP if cue.label and other.label else GAP
        if at + seconds + gap <= other.at or other.until + gap <= at:
            continue
        at = other.until + gap
        if at > latest:
            return None
    return at
