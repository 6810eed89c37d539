"""Breaks: the rest between two sets, the change of sides within one, and what leads into a set after them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from coach.cues.announcements import Announcements
from coach.cues.phrases import Phrases
from coach.cues.rank import Rank
from coach.cues.segment import COUNT_IN, Segment
from coach.cues.telling import Talkativeness
from coach.cues.timeline import GAP, Cue, Length, Seconds
from coach.cues.ways import count_in
from coach.workout.plan import Plan, laid_out
from coach.workout.side import Side

#: The next-up cue begins this long before a rest ends, by the length of what has to be got ready.
NEXT_UP: Seconds = 18.0
NEXT_UP_EXERCISE: Seconds = 28.0
#: A rest shorter than this has no time for more than what comes next.
SHORT_REST: Seconds = 20.0
#: Time to answer a question at the start of a break, before anything else is said; and from how long a rest is on to
#: the question how it was.
ANSWER_TIME: Seconds = 4.0
EFFORT_AFTER: Seconds = 4.0
#: Silence between what comes next and the count-in.
SPACE: Seconds = 0.4


@dataclass(frozen=True, slots=True)
class First:
    """What a break begins with: a confirmation, or a `question`; and a question that comes later (`effort`)."""

    text: str = ""
    question: bool = False
    effort: str = ""


NOTHING_FIRST = First()


def rest_between(plan: Plan, before: int, after: int) -> Seconds:
    """The rest between two sets of a plan, also when those between them are left out."""
    if after == before + 1:
        return plan.sets[before].rest
    return laid_out((plan.sets[before].exercise, plan.sets[after].exercise), plan.exercises)[0].rest


class Breaks:
    """Builds the segments between the sets of one plan."""

    def __init__(
        self,
        plan: Plan,
        announcements: Announcements,
        phrases: Phrases,
        length: Length,
        talk: Talkativeness = Talkativeness.USUAL,
    ) -> None:
        self._plan = plan
        self._announcements = announcements
        self._phrases = phrases
        self._length = length
        self._talk = talk

    def rest(
        self, before: int, index: int, rung: int, *, new: bool, over: bool = True, first: First = NOTHING_FIRST
    ) -> Segment:
        """The rest between two sets: what is said first, how long, half over, what comes next, a count-in.

        `new`: a briefing follows, and counts in itself. `over`: begin with what is over. What there is no time for is
        left to `lead_in`.
        """
        seconds, say = rest_between(self._plan, before, index), self._phrases.say
        next_up = self._next_up(index, rung, seconds, new=new)
        asked, at = self._first(first)
        if not self._fits(next_up, seconds - at, new=new):
            return Segment(seconds, asked)
        cues = [*asked, replace(next_up, at=max(at, next_up.at))]
        if seconds >= SHORT_REST:
            told = self._over(before, seconds, over=over and not asked)
            cues.append(Cue(at, told, Rank.NAME, latest=at + 2.0))
            if first.effort:
                at += EFFORT_AFTER
                cues.append(Cue(at, first.effort, Rank.NEXT_UP, latest=at + 3.0))
            if self._talk is not Talkativeness.LESS and seconds >= 2 * NEXT_UP:
                half = say("halfway_new" if new else "halfway")
                cues.append(Cue(seconds / 2, half, Rank.NEXT_UP, latest=seconds / 2 + 2))
            if self._encourages(before, index):
                at = seconds / 4
                key = "encouragement" if self._plan.sets[index].number == self._plan.sets[index].sets else "keep_going"
                cues.append(Cue(at, say(key), Rank.ENCOURAGEMENT, latest=seconds / 2 - 2))
        return Segment(seconds, (*cues, *self._end(seconds, new=new)), counts_in=not new)

    def rest_again(self, rest: Segment, index: int, rung: int, *, new: bool) -> Segment:
        """The same rest when something else follows it: what comes next is told anew."""
        return self._ending(rest, self._next_up(index, rung, rest.length, new=new), rest.length, new=new)

    def rest_of(self, rest: Segment, length: Seconds, *, told: bool, left: Seconds) -> Segment:
        """The same rest with another length, of which some is `left`: its end moves with it.

        What comes next is not told again when it was `told` already.
        """
        new = not rest.counts_in
        next_up = next((cue for cue in rest.cues if cue.short is not None), None)
        if next_up is None or told:
            kept = tuple(cue for cue in self._kept(rest, length) if cue is not next_up)
            return replace(rest, length=length, cues=(*kept, *self._end(length, new=new)))
        at = max(length - left, next_up.at + length - rest.length)
        moved = replace(next_up, at=at, latest=max(at, length - COUNT_IN - 1))
        return self._ending(rest, moved, length, new=new, left=left)

    def change(self, index: int, side: Side | None, *, first: First = NOTHING_FIRST) -> Segment:
        """The change to the other side, with its count-in; before it, what is said first."""
        seconds = self._plan.exercise_of(index).rests.changing_sides
        asked, at = self._first(first)
        cue = self._change(side)
        if not self._fits(cue, seconds - at):
            return Segment(seconds, asked)
        cue = replace(cue, at=at, latest=max(at, 5.0))
        return Segment(seconds, (*asked, cue, *count_in(self._phrases, seconds)), counts_in=True)

    def change_of(self, change: Segment, length: Seconds) -> Segment:
        """The same change of sides with another length."""
        kept = tuple(cue for cue in change.cues if cue.rank is not Rank.COUNTDOWN)
        counted = count_in(self._phrases, length) if change.counts_in else ()
        return replace(change, length=length, cues=(*kept, *counted))

    def change_again(self, change: Segment, side: Side | None) -> Segment:
        """The same change when another variant or side follows it."""
        cue = self._change(side)
        kept = tuple(other for other in change.cues if other.short is None)
        return replace(change, cues=(*kept, cue) if change.counts_in and cue.text else kept)

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

    def _first(self, first: First) -> tuple[tuple[Cue, ...], Seconds]:
        """What is said at the start of a break, and when the rest of it can be said."""
        if not first.text:
            return (), 0.0
        silence = ANSWER_TIME if first.question else SPACE
        return (Cue(0.0, first.text, Rank.NAME, latest=2.0),), self._length(first.text) + silence

    def _ending(
        self, rest: Segment, next_up: Cue, length: Seconds, *, new: bool, left: Seconds | None = None
    ) -> Segment:
        """A rest with another end; where there is no time to tell it, `lead_in` will."""
        kept = tuple(cue for cue in self._kept(rest, length) if cue.short is None)
        if not self._fits(next_up, length if left is None else left, new=new):
            return replace(rest, length=length, cues=kept, counts_in=False)
        return replace(rest, length=length, cues=(*kept, next_up, *self._end(length, new=new)), counts_in=not new)

    def _kept(self, rest: Segment, length: Seconds) -> Iterator[Cue]:
        """What a rest still says when it gets this length: nothing of the one it had."""
        questions = self._phrases.all("how_many")
        for cue in rest.cues:
            told_length = cue.rank is Rank.NAME and cue.short is None and cue.text not in questions
            half = cue.at == rest.length / 2
            if cue.rank is Rank.COUNTDOWN or (half and self._talk is Talkativeness.LESS):
                continue
            if length == rest.length or not (half or told_length):
                yield cue

    def _over(self, before: int, seconds: Seconds, *, over: bool) -> str:
        """How long the rest is, and what is over with it."""
        done, long = self._plan.sets[before], self._phrases.count("seconds", round(seconds))
        if not over:
            return self._phrases.say("rest_only", rest=long)
        if done.number < done.sets:
            return self._phrases.say("set_over", rest=long)
        return self._phrases.say("exercise_over", name=self._plan.exercise_of(before).exercise.say, rest=long)

    def _end(self, seconds: Seconds, *, new: bool) -> tuple[Cue, ...]:
        """The count-in; a briefing has its own."""
        return () if new else count_in(self._phrases, seconds)

    def _encourages(self, before: int, index: int) -> bool:
        """Before the last of several sets of a strength exercise; to who wants more talk, before each."""
        coming = self._plan.sets[index]
        if self._plan.exercise_of(index).part != "strength" or self._plan.sets[before].exercise != coming.exercise:
            return False
        return self._talk is Talkativeness.MORE or (self._talk is Talkativeness.USUAL and coming.number == coming.sets)

    def _fits(self, cue: Cue, seconds: Seconds, *, new: bool = False) -> bool:
        return self._length(cue.short or cue.text) + GAP + (0.0 if new else COUNT_IN) <= seconds
