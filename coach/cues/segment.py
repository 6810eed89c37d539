"""A segment: a stretch of the workout with a length, what is said in it, and where it may be taken up again."""

import bisect
import math
from dataclasses import dataclass, replace

from coach.cues.timeline import INSTANT, Cue, Seconds

#: Three, two, one.
COUNT_IN: Seconds = 3.0


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

    @property
    def is_timed(self) -> bool:
        """Whether a clock runs down in it."""
        return self.measured and not self.is_open

    def counts(self, done: Amount) -> bool:
        """Whether an amount is of this kind of set, and not all of it."""
        if self.rep_ends:
            return done.reps is not None and done.reps < self.target
        return self.measured and done.seconds is not None and done.seconds < self.length

    def next_repetition(self, offset: Seconds) -> Seconds:
        """Where the first repetition begins that has not begun at `offset`; the end when there is none."""
        return next((end for end in (0.0, *self.rep_ends) if end >= offset - INSTANT), self.length)

    def resume_point(self, offset: Seconds) -> Seconds:
        """Where to go on when interrupted at `offset`."""
        if self.resume_at:
            return self.resume_at[max(0, bisect.bisect_right(self.resume_at, offset + INSTANT) - 1)]
        if offset < self.told_until:
            return 0.0
        # Nobody is sent off with half a count.
        return min(offset, max(0.0, self.length - COUNT_IN) if self.counts_in else self.length)

    def done(self, offset: Seconds, *, said: bool = False) -> Amount:
        """What is done of the set at `offset`; `said`: the athlete says that all of it is."""
        if self.rep_ends:
            return Amount(reps=(self.before.reps or 0) + bisect.bisect_right(self.rep_ends, offset + INSTANT))
        if said and self.asked:
            return Amount(reps=self.asked)
        if self.before.reps is not None:
            return self.before  # what was counted is known, what came after it is not
        return Amount(seconds=(self.before.seconds or 0) + int(offset + INSTANT)) if self.measured else Amount()


def spliced(first: Segment, at: Seconds, then: Segment) -> Segment:
    """One counted segment up to `at`, where a repetition ends, and from there on another that goes on from it."""
    return replace(
        first,
        length=at + then.length,
        cues=(*(cue for cue in first.cues if cue.at < at - INSTANT), *(cue.shifted(at) for cue in then.cues)),
        resume_at=(*(point for point in first.resume_at if point < at - INSTANT), *(at + p for p in then.resume_at)),
        rep_ends=(*(end for end in first.rep_ends if end < at + INSTANT), *(at + end for end in then.rep_ends)),
    )
