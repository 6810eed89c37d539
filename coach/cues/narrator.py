"""The narrator: turns a plan's sets and rests into segments, with everything that is said in them.

Segments are built from the plan and the words of one language alone; clip lengths come from the voice.
"""

from collections.abc import Iterable

from coach.cues.announcements import Announcements
from coach.cues.breaks import Breaks
from coach.cues.changes import sentences
from coach.cues.phrases import Phrases
from coach.cues.rank import Rank
from coach.cues.segment import Amount, Segment
from coach.cues.timeline import Cue, Length, Seconds
from coach.cues.ways import COUNT_IN, Ways, count_in
from coach.workout.plan import Plan

#: Silence between two sentences of an explanation.
BREATHING_SPACE: Seconds = 0.4
#: Time to get into position before the count-in, and with equipment in hand.
SETTLE: Seconds = 5.0
SETTLE_WITH_EQUIPMENT: Seconds = 8.0


class Narrator:
    """Says what happens in each part of one plan; `breaks` says what happens between its sets."""

    def __init__(self, plan: Plan, phrases: Phrases, length: Length) -> None:
        self.plan = plan
        self.announcements = Announcements(plan, phrases)
        self.breaks = Breaks(plan, self.announcements, phrases, length)
        self._ways = Ways(phrases, length)
        self._phrases = phrases
        self._length = length

    def opening(self, minutes: int) -> Segment:
        """The first words: what this is, how long it takes, and what is otherwise than the routine says."""
        text = self._phrases.say(
            "opening",
            routine=self.plan.routine.name,
            exercises=self._phrases.count("exercises", self.plan.distinct),
            minutes=self._phrases.count("minutes", minutes),
        )
        changes = sentences(self.plan.changes, self._phrases, self.plan.catalog)
        return self._told([(line, Rank.NAME) for line in (text, *changes)], pause=1.0)

    def briefing(
        self, index: int, rung: int, *, full: bool, changed: bool | None = None, needs_said: bool = False
    ) -> Segment:
        """Name and dose of an exercise; in full also its equipment, set-up, steps and key cue; then a count-in.

        `changed`: say what is different from the standard variant; by default whenever it is another one.
        `needs_said`: the rest before has already said what is needed.
        """
        planned = self.plan.exercise_of(index)
        exercise, variant = planned.on(rung), planned.variant(rung)
        needs = planned.things(rung)
        lines = [
            (text, Rank.NAME)
            for text in (self.announcements.group(index, full=full), self.announcements.name_and_dose(index, rung))
            if text
        ]
        if side := self.announcements.first_side(planned, rung):
            lines.append((side, Rank.NAME))
        # Steps of its own say all of a variant; else what is different is said first.
        if (rung != exercise.standard_rung and not (full and variant.steps)) if changed is None else changed:
            lines.append((variant.change, Rank.NAME))
        if full:
            if needs and not needs_said:
                lines.append((self.announcements.need(needs), Rank.HOW_TO))
            lines += [(fact.text, Rank.HOW_TO) for fact in exercise.start]
            lines.append((self._phrases.say("first_start"), Rank.HOW_TO))
            lines += [(fact.text, Rank.HOW_TO) for fact in (*exercise.steps, *exercise.care[:1])]
        lines.append((exercise.cues[0].text, Rank.HOW_TO))
        lines.append((self._phrases.say("get_ready"), Rank.NAME))
        settle = SETTLE_WITH_EQUIPMENT if needs else SETTLE
        told = self._told(lines, pause=settle + COUNT_IN)
        last = [*told.cues, *count_in(self._phrases, told.length)]
        if exercise.ready:
            ready = exercise.ready.text
            last.append(Cue(told.length - COUNT_IN - BREATHING_SPACE - self._length(ready), ready, Rank.NAME))
        return Segment(told.length, tuple(last), told.resume_at, counts_in=True)

    def work(self, index: int, rung: int, before: Amount = Amount()) -> Segment:  # noqa: B008  # frozen
        """A set on one side, or what is left of it when some was done `before`."""
        return self._ways.segment(self.plan.exercise_of(index), rung, self.plan.sets[index].number, before)

    def closing(self, texts: Iterable[str]) -> Segment:
        """The last words."""
        return self._told([(text, Rank.NAME) for text in texts], pause=0.5)

    def count_in(self) -> Segment:
        """Three, two, one, by itself."""
        return Segment(COUNT_IN, count_in(self._phrases, COUNT_IN), counts_in=True)

    def _told(self, lines: Iterable[tuple[str, Rank]], pause: Seconds) -> Segment:
        """Sentences one after the other, then `pause` seconds; taken up again at the start of a sentence."""
        cues: list[Cue] = []
        at: Seconds = 0.0
        for text, rank in lines:
            cues.append(Cue(at, text, rank))
            at += self._length(text) + BREATHING_SPACE
        return Segment(at - BREATHING_SPACE + pause, tuple(cues), (*(cue.at for cue in cues), at))
