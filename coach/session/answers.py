"""The words that answer questions: where we are in the workout, what was done, and how an exercise goes."""

import math
from collections.abc import Iterator

from coach.cues.phrases import Phrases
from coach.cues.segment import Amount, Segment
from coach.cues.timeline import Seconds
from coach.language.command import Value
from coach.session.loads import Loads
from coach.session.progress import Progress
from coach.session.retrospect import Retrospect
from coach.session.states import State
from coach.session.today import today
from coach.workout.model import Way
from coach.workout.plan import PlannedExercise
from coach.workout.side import Side

#: Answers without values, rendered ahead.
PLAIN = ("time_left_soon", "next_is_end", "sides_none", "reps_uncounted", "reps_none_yet")


class Answers:
    """Composes answers from the progress of one workout in the words of one language."""

    def __init__(self, phrases: Phrases, progress: Progress, loads: Loads) -> None:
        self._phrases = phrases
        self._progress = progress
        self.retrospect = Retrospect(phrases, loads)

    def whats_next(self, part: State) -> tuple[str, ...]:
        """What follows the present part."""
        progress = self._progress
        if part is State.CHANGING_SIDES:
            return (self._next_side(progress.side),)
        if part is State.BRIEFING:
            return (self._phrases.say("next_is_this", name=self._name(progress.index)),)
        if part is not State.WORKING:
            coming = progress.following if progress.here_is_out else progress.index
            return (self._coming(coming),)
        if progress.side_follows:
            return (self._next_side(progress.exercise.sides(progress.rung)[-1]),)
        following = progress.following
        seconds = 0 if following is None else round(progress.rest_before(following))
        if not seconds:
            return (self._coming(following),)
        rest = self._phrases.say("next_is_rest", rest=self._phrases.count("seconds", seconds))
        return rest, self._coming(following, "then_is")

    def today(self) -> tuple[str, ...]:
        """What today is in the programme."""
        return today(self._phrases, self._progress.plan)

    def time_left(self, left: Seconds, here: Seconds | None = None) -> str:
        """About how many minutes are left, and of a set by the clock how many seconds (`here`)."""
        key = "time_left_soon" if left < 60 else "time_left"
        told = self._phrases.say(key, minutes=self._phrases.count("minutes", minutes(left)))
        if here is None or round(here) < 1:
            return told
        return f"{self._phrases.say('seconds_left', seconds=self._phrases.count('seconds', round(here)))} {told}"

    def sets_left(self) -> str:
        """How many sets are left of the exercise we are at, and in all."""
        progress, count = self._progress, self._phrases.count
        here, left, name = progress.sets_left_here, progress.sets_left, progress.exercise.exercise.say
        if not left:
            return self._phrases.say("sets_left_none")
        if not here:
            return self._phrases.say("sets_left_others", left=count("sets", left), name=name)
        key = "sets_left" if here != left else "sets_left_only" if left > 1 else "sets_left_last"
        return self._phrases.say(key, here=count("sets", here), left=count("sets", left), name=name)

    def reps_done(self, done: Amount | None, segment: Segment) -> str:
        """How many repetitions there are by now in the set (`done`), or between sets how many the last one had."""
        say, by_breath = self._phrases.say, self._progress.exercise.dose.way is Way.BREATH
        if done is not None:
            if segment.rep_ends:
                return say("reps_so_far", done=self.amount(Amount(reps=done.reps or 0), by_breath=by_breath))
            return say("reps_so_far", done=self.amount(done, by_breath=False)) if done else say("reps_uncounted")
        last = self._progress.tally.last
        if last is None:
            return say("reps_none_yet")
        before = self._progress.plan.exercises[last.item - 1]
        done = Amount(last.reps, last.seconds)
        return say("reps_last", done=self.amount(done, by_breath=before.dose.way is Way.BREATH))

    def amount(self, done: Amount, *, by_breath: bool) -> str:
        """What was done of a set: "nine repetitions", "five breaths", "thirty seconds"."""
        if done.reps is None:
            return self._phrases.count("seconds", done.seconds or 0)
        return self._phrases.count("breaths" if by_breath else "reps", done.reps)

    def last_load(self) -> str:
        """The weight of the last time, and of today where it is known."""
        progress, say, number = self._progress, self._phrases.say, self._progress.set.exercise
        today, name = progress.loads.of(number, progress.side), progress.exercise.exercise.say
        known = progress.plan.history.get(progress.exercise.exercise.id)
        if known is not None and known.load_kg is not None:
            last = say("last_load", load=self.load(known.load_kg), name=name)
            return last if today is None else f"{last} {say('load_today', load=self.load(today))}"
        if today is not None:
            return say("load_today", load=self.load(today))
        return say("last_load_unknown" if progress.plan.weighted(number, progress.rung) else "load_none", name=name)

    def last_time(self) -> tuple[str, ...]:
        """How the exercise we are at went the last time."""
        exercise = self._progress.exercise.exercise
        return self.retrospect.last_time(self._progress.plan.past.get(exercise.id), exercise.say)

    def best(self) -> tuple[str, ...]:
        """The records of the exercise we are at."""
        exercise = self._progress.exercise.exercise
        return self.retrospect.best(self._progress.plan.past.get(exercise.id), exercise.say)

    def load(self, kilograms: float) -> str:
        """A load in the athlete's unit: "twelve and a half kilos"."""
        return self.retrospect.load(kilograms)

    def side(self) -> str:
        """Which side is worked on."""
        side = self._progress.side
        return (
            self._phrases.say("which_side", side=self._phrases.part(side)) if side else self._phrases.say("sides_none")
        )

    def explanation(self, about: Value = None, *, named: bool = False) -> tuple[str, ...]:
        """The answer to a question: a topic by its id, or the exercise's "muscles" or "mistakes"; None: how it goes.

        `named`: say which exercise that is.
        """
        progress = self._progress
        exercise = progress.exercise.on(progress.rung)
        which = (f"{exercise.say}.",) if named else ()
        match about:
            case "muscles":
                return (*which, *(fact.text for fact in exercise.muscles))
            case "mistakes":
                return (*which, *(fact.text for fact in exercise.mistakes))
            case str():
                return tuple(fact.text for fact in progress.plan.catalog.topics[about].answer)
        return self._how(progress.exercise, progress.rung)

    def possible(self, total: Seconds) -> Iterator[str]:
        """Every answer that may come, the likeliest first."""
        phrases, plan = self._phrases, self._progress.plan
        for key in PLAIN:
            yield from phrases.all(key)
        for side in Side:
            yield from phrases.all("which_side", side=phrases.part(side))
            yield from phrases.all("next_is_side", side=phrases.part(side))
        for planned in plan.exercises:
            yield from self._how(planned, planned.rung)
            yield from (fact.text for fact in (*planned.exercise.muscles, *planned.exercise.mistakes))
        for count in range(1, minutes(total) + 1):
            yield from phrases.all("time_left", minutes=phrases.count("minutes", count))
        yield from today(phrases, plan)
        for planned in plan.exercises:
            before = plan.past.get(planned.exercise.id)
            yield from self.retrospect.last_time(before, planned.exercise.say)
            yield from self.retrospect.best(before, planned.exercise.say)
        for topic in plan.catalog.topics.values():
            yield from (fact.text for fact in topic.answer)

    def _next_side(self, side: Side | None) -> str:
        if side is None:
            return self._coming(self._progress.index)
        return self._phrases.say("next_is_side", side=self._phrases.part(side))

    def _coming(self, index: int | None, key: str = "next_is") -> str:
        if index is None:
            return self._phrases.say("next_is_end")
        planned, what = self._progress.plan.sets[index], self._name(index)
        if planned.number > 1:
            kind = "round_of" if self._progress.plan.exercise_of(index).group else "set_of"
            what = self._phrases.part(kind, name=what, set=planned.number, sets=planned.sets)
        return self._phrases.say(key, what=what)

    def _name(self, index: int) -> str:
        number = self._progress.plan.sets[index].exercise
        return self._progress.plan.exercises[number].name(self._progress.rungs[number])

    def _how(self, planned: PlannedExercise, rung: int) -> tuple[str, ...]:
        exercise = planned.on(rung)
        facts = (*exercise.start, *exercise.steps, *exercise.care[:1])
        return f"{planned.name(rung)}.", *(fact.text for fact in facts), exercise.cues[0].text


def minutes(seconds: Seconds) -> int:
    """Whole minutes, as one would say it; at least one."""
    return max(1, math.floor(seconds / 60 + 0.5))
