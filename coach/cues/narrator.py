"""The narrator: turns a plan's sets and rests into segments, with everything that is said in them.

Segments are built from the plan and the words of one language alone; clip lengths come from the voice.
"""

from collections.abc import Callable, Iterable

from coach.cues.announcements import Announcements
from coach.cues.breaks import Breaks
from coach.cues.changes import sentences
from coach.cues.phrases import Phrases
from coach.cues.rank import Rank
from coach.cues.segment import COUNT_IN, Amount, Segment
from coach.cues.telling import Talkativeness, Telling, telling
from coach.cues.timeline import Cue, Length, Seconds
from coach.cues.ways import Ways, count_in
from coach.workout.plan import Plan

#: Silence between two sentences of an explanation.
BREATHING_SPACE: Seconds = 0.4
#: Time to answer a question about the last set.
ANSWER_TIME: Seconds = 5.0
#: The same of a question in the middle of a briefing, which can be answered as long as it goes on.
OFFER_TIME: Seconds = 3.0
#: Time to get into position before the count-in, and with equipment in hand.
SETTLE: Seconds = 5.0
SETTLE_WITH_EQUIPMENT: Seconds = 8.0


class Narrator:
    """Says what happens in each part of one plan; `breaks` says what happens between its sets."""

    def __init__(self, plan: Plan, phrases: Phrases, length: Length, talk: Talkativeness = Talkativeness.USUAL) -> None:
        self.plan = plan
        self.talk = talk
        self.announcements = Announcements(plan, phrases)
        self.breaks = Breaks(plan, self.announcements, phrases, length, talk)
        self._ways = Ways(phrases, length)
        self._phrases = phrases
        self._length = length

    def opening(self, minutes: int) -> Segment:
        """The first words: what this is, how long it takes, and what is otherwise than the routine says."""
        lines = (
            f"{self.plan.routine.name}.",
            self._phrases.say(
                "opening",
                exercises=self._phrases.count("exercises", self.plan.distinct),
                minutes=self._phrases.count("minutes", minutes),
            ),
            self._phrases.say("opening_words"),
            *sentences(self.plan.changes, self._phrases, self.plan.catalog),
        )
        return self._told([(line, Rank.NAME) for line in lines], pause=1.0)

    def telling(self, index: int) -> Telling:
        """How much is usually told before the exercise of set `index`, by how often it was done in earlier workouts."""
        before = self.plan.history.get(self.plan.exercise_of(index).exercise.id)
        return telling((before.times if before else 0) + 1, self.talk)

    def briefing(
        self,
        index: int,
        rung: int,
        told: Telling | None = None,
        *,
        changed: bool | None = None,
        needs_said: bool = False,
        besides: Iterable[str] = (),
        question: str = "",
        but: Callable[[str], bool] | None = None,
    ) -> Segment:
        """Name and dose of an exercise, as much of its how-to as is `told` (by default the usual), and a count-in.

        `changed`: say what is different from the standard variant; by default whenever it is another one.
        `needs_said`: the rest before has already said what is needed. `besides`: what else there is to say of it, and
        `question` what is asked then, with time for an answer. `but`: texts that are not said.
        """
        told = self.telling(index) if told is None else told
        planned = self.plan.exercise_of(index)
        exercise, variant, needs = planned.on(rung), planned.variant(rung), planned.things(rung)
        complete = told is Telling.COMPLETE
        # Steps of its own say all of a variant; else what is different is said first.
        differs = rung != exercise.standard_rung and not (complete and variant.steps)
        names = (
            self.announcements.group(index, full=told >= Telling.SET_UP),
            self.announcements.name_and_dose(index, rung),
            self.announcements.first_side(planned, rung),
            *besides,
            question,
            variant.change if (differs if changed is None else changed) else "",
            self._phrases.say("small_range") if planned.small_range else "",
        )
        lines = [(text, Rank.NAME) for text in names if text]
        if needs and not needs_said:
            lines.append((self.announcements.need(needs), Rank.HOW_TO))
        if told >= Telling.SET_UP:
            lines += [(fact.text, Rank.HOW_TO) for fact in exercise.start]
        if complete:
            lines.append((self._phrases.say("first_start"), Rank.HOW_TO))
            lines += [(fact.text, Rank.HOW_TO) for fact in exercise.steps]
        if told >= Telling.SET_UP:
            lines += [(fact.text, Rank.HOW_TO) for fact in exercise.care[:1]]
        if told >= Telling.KEY_CUE:
            lines.append((exercise.cues[0].text, Rank.HOW_TO))
        lines = [(text, rank) for text, rank in lines if but is None or not but(text)]
        lines.append((self._phrases.say("get_ready"), Rank.NAME))
        settle = SETTLE_WITH_EQUIPMENT if needs else SETTLE
        segment = self._told(lines, pause=settle + COUNT_IN, question=question)
        last = [*segment.cues, *count_in(self._phrases, segment.length)]
        if exercise.ready:
            ready = exercise.ready.text
            last.append(Cue(segment.length - COUNT_IN - BREATHING_SPACE - self._length(ready), ready, Rank.NAME))
        return Segment(segment.length, tuple(last), segment.resume_at, counts_in=True)

    def work(self, index: int, rung: int, before: Amount = Amount(), *, turn: int = 0) -> Segment:  # noqa: B008  # frozen
        """A set on one side (`turn` 0 the first, 1 the other), or what is left of it when some was done `before`."""
        planned, number = self.plan.exercise_of(index), self.plan.sets[index].number
        return self._ways.segment(planned.at_turn(turn, rung), rung, number - 1 + turn, before)

    def closing(self, text: str, questions: Iterable[str] = ()) -> Segment:
        """Questions about the last set, each with time for an answer, and the last words."""
        at: Seconds = 0.0
        cues: list[Cue] = []
        for question in questions:
            cues.append(Cue(at, question, Rank.NAME))
            at += self._length(question) + ANSWER_TIME
        last = (*cues, Cue(at, text, Rank.NAME))
        return Segment(at + self._length(text) + 0.5, last, resume_at=tuple(cue.at for cue in last))

    def count_in(self, settle: Seconds = 0.0) -> Segment:
        """Three, two, one, by itself; before it, some time to settle."""
        return Segment(settle + COUNT_IN, count_in(self._phrases, settle + COUNT_IN), counts_in=True)

    def _told(self, lines: Iterable[tuple[str, Rank]], pause: Seconds, question: str = "") -> Segment:
        """Sentences one after the other, then `pause` seconds; taken up again at the start of a sentence.

        A `question` among them has time for an answer.
        """
        cues: list[Cue] = []
        at: Seconds = 0.0
        for text, rank in lines:
            cues.append(Cue(at, text, rank))
            at += self._length(text) + (OFFER_TIME if text == question else BREATHING_SPACE)
        return Segment(at - BREATHING_SPACE + pause, tuple(cues), (*(cue.at for cue in cues), at))
