"""A segment on the clock: where it began, whether it is held, and what of it has been said."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from coach.cues.rank import Rank
from coach.cues.segment import Amount, Segment
from coach.cues.timeline import INSTANT, TONE_SECONDS, Cue, Length, Placement, Seconds, Tone, place

#: Silence between a reply and what goes on after it.
AFTER_REPLY: Seconds = 0.6
#: A question late in a rest never runs into its count-in: the rest is made longer by what is missing.
BEFORE_COUNT_IN: Seconds = 3.5
AFTER_TONE: Seconds = 0.05
BETWEEN_TEXTS: Seconds = 0.3
#: An answer that waits for a gap between beats waits at most this long; its tone may wait for a sentence.
SOON: Seconds = 1.5
TONE_SOON: Seconds = 3.0
#: What a break begins with is told so much later at most.
NEWS: Seconds = 5.0
NOTHING = Segment(0.0, ())


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said at once: a tone, `silence` seconds of quiet, then texts one after the other."""

    at: Seconds
    texts: tuple[str, ...] = ()
    tone: Tone | None = None
    silence: Seconds = 0.0
    rank: Rank = Rank.REPLY


class Running:
    """The segment that runs now. Offsets count from the segment's start, clock times from the workout's."""

    def __init__(self, length: Length) -> None:
        self._length = length
        self.segment = NOTHING
        self.lead_in = NOTHING
        self.origin: Seconds = 0.0
        self.held: Seconds | None = 0.0
        self.playing: tuple[Placement, ...] = ()
        self._finished: set[str] = set()
        self._goes_on_at: Seconds = 0.0

    @property
    def ends(self) -> Seconds | None:
        """When the segment is over; None while it is held, and when it is open-ended."""
        return None if self.held is not None or self.segment.is_open else self.origin + self.segment.length

    def offset(self, now: Seconds) -> Seconds:
        """How far into the segment we are; while a reply is being said first, where it will go on."""
        return (
            self.held if self.held is not None else min(max(self._goes_on_at, now - self.origin), self.segment.length)
        )

    def is_leading_in(self, now: Seconds) -> bool:
        """Whether an answer or a count-in is still being said before the segment goes on."""
        return self.held is None and now < self.origin + self._goes_on_at

    def fraction_left(self, now: Seconds) -> float:
        """What is left of the segment, 0 … 1."""
        return 1.0 - self.offset(now) / self.segment.length if self.segment.length > 0 else 0.0

    def seconds(self, texts: Iterable[str]) -> Seconds:
        """How long texts take to say."""
        return sum(self._length(text) for text in texts)

    def done(self, now: Seconds, *, said: bool = False) -> Amount:
        """What is done of the set; `said`: the athlete says that all of it is."""
        return self.segment.done(self.offset(now), said=said)

    def begin(self, segment: Segment, answer: Answer, lead_in: Segment = NOTHING, *, new: bool = True) -> None:
        """Start a segment after what is said first; its clock begins behind that. Of a `new` one nothing was said."""
        self._note_finished(answer.at)
        self.segment = segment
        if new:
            self._finished, self.playing = set(), ()
        self.go_on(0.0, answer, lead_in)

    def go_on(self, offset: Seconds, answer: Answer, lead_in: Segment = NOTHING, first: str = "") -> None:
        """Take the segment up at `offset`, after the answer and the lead-in; `first` is said there.

        What a segment that may be taken up anywhere was about to say, and has not said to its end, is said then.
        """
        self._note_finished(answer.at)
        self.lead_in = lead_in
        said, end = self._said(answer)
        if answer.texts:
            end += AFTER_REPLY
        self.origin, self.held, self._goes_on_at = end + lead_in.length - offset, None, offset
        self.playing = (
            *said,
            *(cue.shifted(end) for cue in place(lead_in.cues, self._length)),
            *(cue.shifted(self.origin) for cue in self._placed(self._ahead(offset, first), offset)),
        )

    def aside(self, answer: Answer) -> None:
        """Say something while the segment's clock goes on; what it was about to say waits, by rank."""
        now = answer.at
        self._note_finished(now)
        said, end = self._said(answer)
        self.origin += max(0.0, end + BEFORE_COUNT_IN - (self.origin + self.segment.length))
        offset, after = self.offset(now), self.offset(end) + AFTER_REPLY
        waiting = [self._waiting(cue, after) for cue in self.segment.cues]
        placed = self._placed(waiting, offset, [cue.shifted(-self.origin) for cue in said])
        self.playing = tuple(cue.shifted(self.origin) for cue in placed)

    def hold(self, answer: Answer) -> Seconds:
        """Stop the segment's clock, answer, and return when the answer ends."""
        self._note_finished(answer.at)
        if self.held is None:
            self.held = self.offset(answer.at)
        self.playing, end = self._said(answer)
        return end

    def become(self, segment: Segment, answer: Answer) -> bool:
        """Go on in another segment that is the same up to now: the answer comes where there is room between its cues.

        What sounds is not interrupted. Returns whether there is room for its tone.
        """
        now, offset = answer.at, self.offset(answer.at)
        self.segment = segment
        goes_on = self.origin + offset
        kept = [cue.shifted(-self.origin) for cue in self.playing if cue.until > now and cue.at < goes_on]
        at = now - self.origin
        words = [Cue(at, text, Rank.ENCOURAGEMENT, latest=at + SOON) for text in answer.texts]
        tone = [Cue(at, "", Rank.NEXT_UP, latest=at + TONE_SOON, tone=answer.tone)] if answer.tone else []
        later = [cue for cue in segment.cues if cue.at >= offset - INSTANT]
        placed = self._placed((*later, *tone, *words), min(at, offset), kept)
        self.playing = tuple(cue.shifted(self.origin) for cue in placed)
        return all(any(cue.tone is one.tone and cue.rank is one.rank for cue in placed) for one in tone)

    def swap(self, segment: Segment) -> None:
        """Put another segment in place of a held one; it will be taken up from its start."""
        self.segment, self._finished, self.held = segment, set(), 0.0

    def has_said(self, text: str, now: Seconds) -> bool:
        """Whether a text of the segment was said to its end."""
        self._note_finished(now)
        return text in self._finished

    def _note_finished(self, now: Seconds) -> None:
        self._finished |= {cue.text for cue in self.playing if cue.until <= now + INSTANT}

    def _ahead(self, offset: Seconds, first: str) -> Iterable[Cue]:
        """The cues of the segment when it is taken up at `offset`."""
        if first:
            yield Cue(offset, first, Rank.NAME)
        for cue in self.segment.cues:
            anywhere = offset > 0 and not self.segment.resume_at and not self.segment.measured
            yield self._waiting(cue, offset) if anywhere else cue

    def _waiting(self, cue: Cue, after: Seconds) -> Cue:
        """A cue that has to wait until `after`, unless it is over by then: what has just begun is soon no news."""
        if cue.at > after or cue.rank is not Rank.NAME or cue.text in self._finished:
            return cue
        if cue.short is None and after > cue.at + NEWS:
            return cue
        return replace(cue, at=after, latest=max(after, cue.latest or 0.0))

    def _placed(self, cues: Iterable[Cue], start: Seconds, around: Iterable[Placement] = ()) -> tuple[Placement, ...]:
        """Cues in the segment's time; what would last beyond its end gives way to what follows."""
        return place(cues, self._length, start, around, self.segment.length)

    def _said(self, answer: Answer) -> tuple[tuple[Placement, ...], Seconds]:
        """The tone, then the texts one after the other; and when they end."""
        placed: list[Placement] = []
        at = end = answer.at
        if answer.tone:
            end = at + TONE_SECONDS[answer.tone]
            placed.append(Placement(at, end, "", Rank.REPLY, tone=answer.tone))
            at = end + max(answer.silence, AFTER_TONE)
        for text in answer.texts:
            end = at + self._length(text)
            placed.append(Placement(at, end, text, answer.rank))
            at = end + BETWEEN_TEXTS
        return tuple(placed), end
