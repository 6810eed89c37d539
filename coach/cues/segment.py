"""A segment: a stretch of the workout with a length, what is said in it, and where it may be taken up again."""

import bisect
import math
from dataclasses import dataclass

from coach.cues.timeline import INSTANT, Cue, Seconds


@dataclass(frozen=True, slots=True)
class Amount:
    """What was done of a set: repetitions where their number is known, else whole seconds of work; or nothing."""

    reps: int | None = None
    seconds: int | None = None

    def __bool__(self) -> bool:
        return bool(self.reps or self.seconds)

    def __lt__(self, other: "Amount") -> bool:
        return (self.reps or 0, self.seconds or 0) < (other.reps or 0, other.seconds or 0)


@dataclass(frozen=True, slots=True)
class Segment:
    """Times are offsets from the segment's start. An open-ended one has infinite length: a command ends it.

    `resume_at`: the points from which it goes on after an interruption (starts of repetitions, of
    sentences); empty: from exactly where it was, but from the start before `told_until`. `counts_in`: three, two,
    one are said at its end. Of a set: `rep_ends` is when each repetition is complete, or else `measured` says that
    its seconds count; `before` was done before this segment began; `asked` are the repetitions that count as done
    when the athlete says so.
    """

    length: Seconds
    cues: tuple[Cue, ...]
    resume_at: tuple[Seconds, ...] = ()
    told_until: Seconds = 0.0
    counts_in: bool = False
    rep_ends: tuple[Seconds, ...] = ()
    measured: bool = False
    before: Amount = Amount()
    asked: int | None = None

    @property
    def is_open(self) -> bool:
        """Whether only a command ends it."""
        return math.isinf(self.length)

    @property
    def target(self) -> int:
        """The repetitions the set goes up to; 0 where none are asked for."""
        return self.asked or (self.before.reps or 0) + len(self.rep_ends)

    def resume_point(self, offset: Seconds) -> Seconds:
        """Where to go on when interrupted at `offset`."""
        if self.resume_at:
            return self.resume_at[max(0, bisect.bisect_right(self.resume_at, offset + INSTANT) - 1)]
        return 0.0 if offset < self.told_until else min(offset, self.length)

    def done(self, offset: Seconds, *, said: bool = False) -> Amount:
        """What is done of the set at `offset`; `said`: the athlete says that all of it is."""
        if self.rep_ends:
            return Amount(reps=(self.before.reps or 0) + bisect.bisect_right(self.rep_ends, offset + INSTANT))
        if said and self.asked:
            return Amount(reps=self.asked)
        return Amount(seconds=(self.before.seconds or 0) + int(offset + INSTANT)) if self.measured else Amount()
