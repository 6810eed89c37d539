"""The narrator: turns a plan's sets and rests into segments, with everything that is said in them.

Segments are built from the plan and the words of one language alone; clip lengths come from the voice.
"""

from collections.abc import Iterable
from dataclasses import replace

from coach.cues.phrases import Phrases
from coach.cues.rank import Rank
from coach.cues.segment import Segment
from coach.cues.timeline import Cue, Length, Seconds, Tone
from coach.workout.model import Way
from coach.workout.plan import Plan, PlannedExercise

#: Silence between two sentences of an explanation.
BREATHING_SPACE: Seconds = 0.4
#: Time to get into position before the count-in, and with equipment in hand.
SETTLE: Seconds = 5.0
SETTLE_WITH_EQUIPMENT: Seconds = 8.0
COUNT_IN: Seconds = 3.0
#: The next-up cue begins this long before a rest ends, by the length of what has to be got ready.
NEXT_UP: Seconds = 18.0
NEXT_UP_EXERCISE: Seconds = 28.0


class Narrator:
    """Says what happens in each part of one plan."""

    def __init__(self, plan: Plan, phrases: Phrases, length: Length) -> None:
        self.plan = plan
        self._phrases = phrases
        self._length = length

    def opening(self, minutes: int) -> Segment:
        """The first words: what this is and how long it takes."""
        text = self._phrases.say(
            "opening",
            routine=self.plan.routine.name,
            exercises=self._phrases.count("exercises", len(self.plan.exercises)),
            minutes=self._phrases.count("minutes", minutes),
        )
        return self._told([(text, Rank.NAME)], pause=1.0)

    def briefing(
        self, index: int, rung: int, *, full: bool, changed: bool | None = None, needs_said: bool = False
    ) -> Segment:
        """Name and dose of an exercise; in full also its equipment, set-up, steps and key cue; then a count-in.

        `changed`: say what is different from the planned variant; by default whenever it is another one.
        `needs_said`: the rest before has already said what is needed.
        """
        planned = self.plan.exercise_of(index)
        exercise = planned.exercise
        needs = planned.things(rung)
        lines = [(self._name_and_dose(planned, rung, self.plan.sets[index].sets), Rank.NAME)]
        if rung != planned.rung if changed is None else changed:
            lines.append((planned.variant(rung).change, Rank.NAME))
        if full:
            if needs and not needs_said:
                lines.append((self._need(needs), Rank.HOW_TO))
            lines += [(fact.text, Rank.HOW_TO) for fact in exercise.start]
            lines.append((self._phrases.say("first_start"), Rank.HOW_TO))
            lines += [(fact.text, Rank.HOW_TO) for fact in exercise.steps]
        lines.append((exercise.cues[0].text, Rank.HOW_TO))
        lines.append((self._phrases.say("get_ready"), Rank.NAME))
        settle = SETTLE_WITH_EQUIPMENT if needs else SETTLE
        told = self._told(lines, pause=settle + COUNT_IN)
        last = [*told.cues, *self.count_in(told.length)]
        if exercise.ready:
            ready = exercise.ready.text
            last.append(Cue(told.length - COUNT_IN - BREATHING_SPACE - self._length(ready), ready, Rank.NAME))
        return Segment(told.length, tuple(last), told.resume_at)

    def work(self, index: int, rung: int, done: int = 0) -> Segment:
        """A set from its repetition `done` + 1 on, counted at the exercise's tempo or breath."""
        planned = self.plan.exercise_of(index)
        by_breath = planned.dose.way is Way.BREATH
        target = max((planned.dose.breaths or 1) if by_breath else planned.reps(rung)[1], done + 1)
        if planned.dose.way is Way.BREATH:
            cycle, cues = self._breaths(planned, rung, done, target)
        else:
            cycle, cues = self._repetitions(planned, rung, done, target)
        starts = tuple(cycle * count for count in range(target - done))
        return Segment(
            length=cycle * (target - done),
            cues=tuple(cues),
            resume_at=starts,
            rep_ends=tuple(start + cycle for start in starts),
            reps_before=done,
        )

    def rest(self, index: int, rung: int) -> Segment:
        """The rest before set `index` of the plan: how long, half over, what comes next, three, two, one."""
        seconds = self.plan.sets[index - 1].rest
        before = self.plan.exercise_of(index - 1)
        same = self.plan.sets[index - 1].exercise == self.plan.sets[index].exercise
        long = self._phrases.count("seconds", round(seconds))
        if same:
            over = self._phrases.say("set_over", rest=long)
        else:
            over = self._phrases.say("exercise_over", name=before.exercise.say, rest=long)
        cues = [Cue(0.0, over, Rank.NAME, latest=2.0)] if seconds >= 1 else []
        cues.append(Cue(seconds / 2, self._phrases.say("halfway"), Rank.NEXT_UP, latest=seconds / 2 + 2))
        return Segment(seconds, (*cues, self._next_up(index, rung, seconds), *self.count_in(seconds)))

    def rest_again(self, rest: Segment, index: int, rung: int) -> Segment:
        """The same rest when another variant follows it: what comes next is said anew."""
        kept = (cue for cue in rest.cues if cue.short is None)
        return replace(rest, cues=(*kept, self._next_up(index, rung, rest.length)))

    def closing(self, texts: Iterable[str]) -> Segment:
        """The last words."""
        return self._told([(text, Rank.NAME) for text in texts], pause=0.5)

    def count_in(self, end: Seconds) -> tuple[Cue, ...]:
        """Three, two, one, each a second before the next, ending at `end`."""
        return tuple(
            Cue(end - count, self._phrases.say(key), Rank.COUNTDOWN, label=str(count))
            for count, key in ((3, "three"), (2, "two"), (1, "one"))
            if end >= count
        )

    def _told(self, lines: Iterable[tuple[str, Rank]], pause: Seconds) -> Segment:
        """Sentences one after the other, then `pause` seconds; taken up again at the start of a sentence."""
        cues: list[Cue] = []
        at: Seconds = 0.0
        for text, rank in lines:
            cues.append(Cue(at, text, rank))
            at += self._length(text) + BREATHING_SPACE
        return Segment(at - BREATHING_SPACE + pause, tuple(cues), (*(cue.at for cue in cues), at))

    def _name_and_dose(self, planned: PlannedExercise, rung: int, sets: int) -> str:
        low, high = planned.reps(rung)
        if planned.dose.breaths:
            low = high = planned.dose.breaths
        paced = "name_reps" if low < high else "name_reps_exact"
        key = "name_breaths" if planned.dose.way is Way.BREATH else paced
        amount = self._phrases.count("breaths" if planned.dose.way is Way.BREATH else "reps", high)
        counted = self._phrases.count("sets", sets)
        return self._phrases.say(key, name=planned.exercise.say, sets=counted, low=low, amount=amount)

    def _need(self, needs: Iterable[tuple[str, str | None]]) -> str:
        things = [say or self.plan.catalog.equipment[item].name for item, say in needs]
        return self._phrases.say("need", things=self._phrases.listed(things))

    def _next_up(self, index: int, rung: int, seconds: Seconds) -> Cue:
        """What comes next, at its place before the end of a rest; the only cue of a rest that has a short form."""
        text, short = self._next_up_texts(index, rung)
        at = seconds - (NEXT_UP if self.plan.sets[index].number > 1 else NEXT_UP_EXERCISE)
        if at < seconds / 2:
            at = seconds / 3
        return Cue(at, text, Rank.NAME, latest=max(at, seconds - COUNT_IN - 1), short=short)

    def _next_up_texts(self, index: int, rung: int) -> tuple[str, str]:
        planned = self.plan.exercise_of(index)
        name, following = planned.exercise.say, self.plan.sets[index]
        if following.number > 1:
            cue = planned.exercise.cues[(following.number - 1) % len(planned.exercise.cues)]
            text = self._phrases.say("next_set", name=name, set=following.number, sets=following.sets, cue=cue.short)
            return text, self._phrases.say("next_set_short", name=name)
        needs = planned.things(rung)
        text = self._phrases.say("next_exercise", name=name, need=self._need(needs) if needs else "")
        return text, self._phrases.say("next_exercise_short", name=name)

    def _repetitions(self, planned: PlannedExercise, rung: int, done: int, target: int) -> tuple[Seconds, list[Cue]]:
        """Each second of a repetition is a beat: its number, the word of a part, or a tick."""
        tempo, movement = planned.tempo(rung), planned.exercise.movement
        assert movement is not None, "validated: a paced exercise has a movement"
        lower = [(movement.lower, tempo.lower), (movement.pause, tempo.pause)]
        lift = [(movement.lift, tempo.lift), (movement.hold, tempo.hold)]
        parts = lower + lift if movement.begins == "lower" else lift + lower
        cues: list[Cue] = []
        at: Seconds = 0.0
        for rep in range(done + 1, target + 1):
            for number, (word, seconds) in enumerate(parts):
                for second in range(seconds):
                    cues.append(self._beat(at, rep, done, target, word, first=number == 0, new=second == 0))
                    at += 1.0
        return tempo.cycle, cues

    def _beat(self, at: Seconds, rep: int, done: int, target: int, word: str, *, first: bool, new: bool) -> Cue:
        if not new:
            return Cue(at, "", Rank.COUNTDOWN, label=Tone.TICK.value, tone=Tone.TICK)
        if not first:
            return Cue(at, self._phrases.say("part", word=word), Rank.COUNTDOWN, label=word)
        number = self._phrases.say("rep", rep=rep)
        if rep == target:
            text = self._phrases.say("rep_last", rep=rep)
        elif rep == target - 2 and rep > done + 1:
            text = self._phrases.say("rep_last_three", rep=rep)
        elif rep == done + 1:
            text = self._phrases.say("rep_first", rep=rep, word=word)
        else:
            text = number
        return Cue(at, text, Rank.COUNTDOWN, short=number, label=str(rep))

    def _breaths(self, planned: PlannedExercise, rung: int, done: int, target: int) -> tuple[Seconds, list[Cue]]:
        """In, out, and the pause at the end of the exhale counted down to the next breath."""
        breath, words = planned.breath(rung), planned.exercise.breath_words
        assert words is not None, "validated: an exercise by breath has its words"
        cues: list[Cue] = []
        for count in range(done + 1, target + 1):
            at = (count - done - 1) * breath.cycle
            if count == done + 1:
                inhale = self._phrases.say("breath_in", word=words.inhale)
                exhale = self._phrases.say("breath_out", word=words.exhale)
            else:
                inhale = self._phrases.say("breath_last" if count == target else "breath_in_short", rep=count)
                exhale = self._phrases.say("breath_out_short")
            cues.append(Cue(at, inhale, Rank.COUNTDOWN, label=str(count)))
            cues.append(Cue(at + breath.inhale, exhale, Rank.COUNTDOWN, label="out"))
            if breath.pause:
                pause = at + breath.inhale + breath.exhale
                cues.append(Cue(pause, self._phrases.say("breath_pause"), Rank.COUNTDOWN, label="pause"))
                cues += (cue for cue in self.count_in(at + breath.cycle) if cue.at > pause)
        return breath.cycle, cues
