"""A segment: a stretch of the workout with a length, what is said in it, and where it may be taken up again."""

import bisect
from dataclasses import dataclass

from coach.cues.timeline import INSTANT, Cue, Seconds


@dataclass(frozen=True, slots=True)
class Segment:
    """Times are offsets from the segment's start.

    `resume_at`: the points from which it goes on after an interruption (starts of repetitions, of
    sentences); empty: from exactly where it was. `rep_ends`: when each repetition is complete;
    `reps_before` were done before this segment began.
    """

    length: Seconds
    cues: tuple[Cue, ...]
    resume_at: tuple[Seconds, ...] = ()
    rep_ends: tuple[Seconds, ...] = ()
    reps_before: int = 0

    def resume_point(self, offset: Seconds) -> Seconds:
        """Where to go on when interrupted at `offset`."""
        if not self.resume_at:
            return min(offset, self.length)
        return self.resume_at[max(0, bisect.bisect_right(self.resume_at, offset + INSTANT) - 1)]

    def reps_done(self, offset: Seconds) -> int:
        """Repetitions complete at `offset`."""
        return self.reps_before + bisect.bisect_right(self.rep_ends, offset + INSTANT)
