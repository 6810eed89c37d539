"""Breaks: the rest between two sets, the change of sides within one, and what leads into a set after them."""

from dataclasses import replace

from coach.cues.announcements import Announcements
from coach.cues.phrases import Phrases
from coach.cues.rank import Rank
from coach.cues.segment import Segment
from coach.cues.timeline import GAP, Cue, Length, Seconds
from coach.cues.ways import COUNT_IN, count_in
from coach.workout.model import Side
from coach.workout.plan import Plan, laid_out

#: The next-up cue begins this long before a rest ends, by the length of what has to be got ready.
NEXT_UP: Seconds = 18.0
NEXT_UP_EXERCISE: Seconds = 28.0
#: A rest shorter than this has no time for more than what comes next.
SHORT_REST: Seconds = 20.0
#: Silence between what comes next and the count-in.
SPACE: Seconds = 0.4


def rest_between(plan: Plan, before: int, after: int) -> Seconds:
    """The rest between two sets of a plan, also when those between them are left out."""
    if after == before + 1:
        return plan.sets[before].rest
    return laid_out((plan.sets[before].exercise, plan.sets[after].exercise), plan.exercises)[0].rest


class Breaks:
    """Builds the segments between the sets of one plan."""

    def __init__(self, plan: Plan, announcements: Announcements, phrases: Phrases, length: Length) -> None:
        self._plan = plan
        self._announcements = announcements
        self._phrases = phrases
        self._length = length

    def rest(self, before: int, index: int, rung: int, *, new: bool, over: bool = True) -> Segment:
        """The rest between two sets: how long, half over, what comes next, three, two, one.

        `new`: a briefing follows. `over`: begin with what is over. What there is no time for is left to `lead_in`.
        """
        seconds, say = rest_between(self._plan, before, index), self._phrases.say
        next_up = self._next_up(index, rung, seconds, new=new)
        if not self._fits(next_up, seconds):
            return Segment(seconds, ())
        cues = [next_up]
        if seconds >= SHORT_REST:
            done, long = self._plan.sets[before], self._phrases.count("seconds", round(seconds))
            if not over:
                text = say("rest_only", rest=long)
            elif done.number < done.sets:
                text = say("set_over", rest=long)
            else:
                text = say("exercise_over", name=self._plan.exercise_of(before).exercise.say, rest=long)
            cues = [
                Cue(0.0, text, Rank.NAME, latest=2.0),
                Cue(seconds / 2, say("halfway"), Rank.NEXT_UP, latest=seconds / 2 + 2),
                next_up,
            ]
        return Segment(seconds, (*cues, *count_in(self._phrases, seconds)), counts_in=True)

    def rest_again(self, rest: Segment, index: int, rung: int, *, new: bool) -> Segment:
        """The same rest when something else follows it: what comes next is said anew."""
        return self._with(rest, self._next_up(index, rung, rest.length, new=new))

    def change(self, index: int, side: Side | None) -> Segment:
        """The change to the other side, with its count-in."""
        seconds = self._plan.exercise_of(index).rests.changing_sides
        cue = self._change(side)
        if not self._fits(cue, seconds):
            return Segment(seconds, ())
        return Segment(seconds, (cue, *count_in(self._phrases, seconds)), counts_in=True)

    def change_again(self, change: Segment, side: Side | None) -> Segment:
        """The same change when another variant follows it."""
        return self._with(change, self._change(side))

    def lead_in(self, index: int, rung: int, *, turn: int) -> Segment:
        """What a break was too short for: what comes next, and the count-in."""
        if turn:
            text = self._change(self._plan.exercise_of(index).sides(rung)[-1]).text
        else:
            _, text = self._announcements.next_up(index, rung, new=False)
        at = self._length(text) + SPACE + COUNT_IN if text else COUNT_IN
        told = (Cue(0.0, text, Rank.NAME),) if text else ()
        return Segment(at, (*told, *count_in(self._phrases, at)), counts_in=True)

    def _next_up(self, index: int, rung: int, seconds: Seconds, *, new: bool) -> Cue:
        """What comes next, at its place before the end of a rest; the only cue of a break that has a short form."""
        text, short = self._announcements.next_up(index, rung, new=new)
        if seconds < SHORT_REST:
            return Cue(0.0, text, Rank.NAME, latest=max(0.0, seconds - COUNT_IN - 1), short=short)
        at = seconds - (NEXT_UP_EXERCISE if new else NEXT_UP)
        if at < seconds / 2:
            at = seconds / 3
        return Cue(at, text, Rank.NAME, latest=max(at, seconds - COUNT_IN - 1), short=short)

    def _change(self, side: Side | None) -> Cue:
        text = self._announcements.side(side, "change_sides")
        return Cue(0.0, text, Rank.NAME, latest=5.0, short=self._announcements.side(side))

    def _fits(self, cue: Cue, seconds: Seconds) -> bool:
        return self._length(cue.short or cue.text) + GAP + COUNT_IN <= seconds

    def _with(self, segment: Segment, cue: Cue) -> Segment:
        kept = tuple(other for other in segment.cues if other.short is None)
        return replace(segment, cues=(*kept, cue)) if segment.counts_in and cue.text else replace(segment, cues=kept)
