"""The words of replies that depend on where in the workout we are."""

import math
from collections.abc import Iterable, Iterator

from coach.cues.announcements import Announcements
from coach.cues.changes import sentences
from coach.cues.phrases import Phrases
from coach.cues.segment import Amount
from coach.cues.timeline import Seconds
from coach.language.command import Command, Value
from coach.language.language import Language
from coach.session.progress import Progress
from coach.session.states import HINTS, State
from coach.workout.exercise import Exercise
from coach.workout.model import Side, Way
from coach.workout.plan import Change

#: Replies without values, rendered ahead.
PLAIN = (
    "paused", "paused_already", "unanswered", "ask_stop", "ask_again", "easiest", "hardest", "hurts", "hurts_easiest",
    "hurts_waiting", "hurts_waiting_skip", "hurts_waiting_done", "time_left_soon", "next_is_end", "again_nothing",
    "louder", "loudest", "quieter", "quietest", "back_here", "place_opening", "place_rest", "closing_nothing",
)  # fmt: skip


class Replies:
    """Composes replies from the progress of one workout in the words of one language."""

    def __init__(self, language: Language, phrases: Phrases, progress: Progress) -> None:
        self._language = language
        self._phrases = phrases
        self._progress = progress

    def say(self, key: str) -> str:
        """A reply without values."""
        return self._phrases.say(key)

    def hint(self, key: str, commands: tuple[Command, Command, Command]) -> str:
        """`key` with three useful commands."""
        first, second, third = (self._language.commands[command][0] for command in commands)
        return self._phrases.say(key, first=first, second=second, third=third)

    def skipped(self) -> str:
        """The exercise we are at is left out."""
        return self._phrases.say("skipped", name=self._name())

    def back_before(self) -> str:
        """We are back at the set before."""
        number, side = self._progress.set.number, self._side()
        return self._phrases.say("back_before", name=self._name(), set=number, side=side)

    def beginning(self) -> tuple[str, ...]:
        """What has to be said when a set is begun ahead of time: its exercise after another one, and its side."""
        progress = self._progress
        if progress.turn == 0 and progress.exercise is not progress.plan.exercise_of(progress.previous):
            return (self.place(State.WORKING, Amount()),)
        return (self._side(),) if progress.side else ()

    def place(self, part: State, done: Amount) -> str:
        """Where we take up again."""
        places = {State.READY: "place_opening", State.BRIEFING: "resumed", State.RESTING: "place_rest"}
        if part in places:
            return self._phrases.say(places[part])
        if part is State.CHANGING_SIDES:
            return self._phrases.say("place_changing", side=self._side())
        here = self._progress.set
        values = {"name": self._name(), "set": here.number, "sets": here.sets, "side": self._side()}
        if not done:
            return self._phrases.say("place_set_start", **values)
        counted = "seconds" if done.seconds else "breaths" if self._by_breath() else "reps"
        amount = self._phrases.count(counted, done.reps or done.seconds or 0)
        return self._phrases.say("place_set", **values, amount=amount)

    def step(self, number: int, before: int, side: Side | None) -> tuple[str, ...]:
        """What changes for an exercise of the plan that was on rung `before` and, if we are at it, on `side`."""
        progress, announcements = self._progress, self._announcements()
        planned, rung, here = progress.plan.exercises[number], progress.rungs[number], progress.set.exercise == number
        had = planned.things(before)
        texts = [
            "" if here else f"{planned.exercise.say}.",
            planned.variant(rung).change,
            announcements.need(thing for thing in planned.things(rung) if thing not in had),
            announcements.side(progress.side) if here and progress.side is not side else "",
        ]
        return tuple(text for text in texts if text)

    def end_of_ladder(self, by: int, number: int) -> tuple[str, ...]:
        """There is no easier (-1) or harder (+1) variant; the exercise beyond the ladder is named."""
        exercise = self._progress.plan.exercises[number].exercise
        return self.say("easiest" if by < 0 else "hardest"), *self._beyond(by, exercise)

    def changes(self, changes: Iterable[Change]) -> tuple[str, ...]:
        """What a plan does otherwise now."""
        return tuple(sentences(changes, self._phrases, self._progress.plan.catalog))

    def noted(self, item: str) -> tuple[str, ...]:
        """A thing is lacking, and nothing changes for it."""
        thing = self._progress.plan.catalog.equipment[item]
        return (self._phrases.say("noted_missing", missing=thing.aliases[0]),)

    def fitted(self, key: str, changes: tuple[Change, ...], left: Seconds) -> tuple[str, ...]:
        """What goes to fit into the time there is, and by `key` how long the rest takes."""
        return (*self.changes(changes), self._phrases.say(key, minutes=self._phrases.count("minutes", minutes(left))))

    def whats_next(self, part: State) -> str:
        """What follows the present part."""
        progress = self._progress
        if part is State.CHANGING_SIDES:
            return self._next_side(progress.side)
        if part is not State.WORKING:
            return self._coming(progress.index)
        if progress.side_follows:
            return self._next_side(progress.exercise.sides(progress.rung)[-1])
        if (following := progress.following) is None:
            return self._phrases.say("next_is_end")
        if not (seconds := round(progress.rest_before(following))):
            return self._coming(following)
        rest = self._phrases.say("next_is_rest", rest=self._phrases.count("seconds", seconds))
        return f"{rest} {self._coming(following)}"

    def time_left(self, left: Seconds) -> str:
        """About how many minutes are left."""
        if left < 60:
            return self._phrases.say("time_left_soon")
        return self._phrases.say("time_left", minutes=self._phrases.count("minutes", minutes(left)))

    def explanation(self, about: Value = None) -> tuple[str, ...]:
        """The answer to a question: a topic by its id, or the exercise's "muscles" or "mistakes"; None: how it goes."""
        progress = self._progress
        exercise = progress.exercise.on(progress.rung)
        match about:
            case "muscles":
                return tuple(fact.text for fact in exercise.muscles)
            case "mistakes":
                return tuple(fact.text for fact in exercise.mistakes)
            case str():
                return tuple(fact.text for fact in progress.plan.catalog.topics[about].answer)
        name = progress.exercise.name(progress.rung)
        return (
            f"{name}.",
            *(fact.text for fact in exercise.start),
            *(step.text for step in exercise.steps),
            exercise.cues[0].text,
        )

    def ask_end(self) -> str:
        """What was done and what is left, and whether to end."""
        done, left = self._progress.sets_done, self._progress.sets_left
        counted = self._phrases.count
        if not done:
            return self._phrases.say("ask_end_nothing", left=counted("sets", left))
        return self._phrases.say("ask_end", done=counted("sets", done), left=counted("sets", left))

    def closing(self, *, whole: bool) -> str:
        """The last words."""
        if whole:
            return self._progress.plan.routine.closing
        done = self._progress.sets_done
        if not done:
            return self._phrases.say("closing_nothing")
        return self._phrases.say("closing_partly", done=self._phrases.count("sets", done))

    def pain(self, *, easier: bool) -> str:
        """What to do now that an exercise hurts; `easier`: an easier variant of it can be offered."""
        progress = self._progress
        assert progress.sore is not None, "noted before it is talked about"
        name, again = progress.plan.exercises[progress.sore].exercise.say, progress.pain[progress.sore] > 1
        if progress.sore_is_done:
            return self._phrases.say("hurts_done_again" if again else "hurts_done", name=name, next=self._name())
        if again:
            return self._phrases.say("hurts_again", name=name)
        return self._phrases.say("hurts" if easier else "hurts_easiest")

    def pain_waiting(self, *, easier: bool) -> str:
        """What can be said while an exercise hurts."""
        if self._progress.sore_is_done:
            return self._phrases.say("hurts_waiting_done")
        return self._phrases.say("hurts_waiting" if easier else "hurts_waiting_skip")

    def possible(self, total: Seconds) -> Iterator[str]:
        """Every reply that may come, the likeliest first: plain ones, changes of variant, places, minutes left."""
        phrases, plan = self._phrases, self._progress.plan
        for key in PLAIN:
            yield from phrases.all(key)
        for planned in plan.exercises:
            yield from (variant.change for variant in planned.exercise.ladder)
            yield f"{planned.exercise.say}."
            yield from phrases.all("skipped", name=planned.exercise.say)
            yield from (text for by in (-1, +1) for text in self._beyond(by, planned.exercise))
        for side in Side:
            yield from phrases.all("side", side=phrases.part(side))
            yield from phrases.all("next_is_side", side=phrases.part(side))
        for commands in HINTS.values():
            first, second, third = (self._language.commands[command][0] for command in commands)
            yield from phrases.all("help", first=first, second=second, third=third)
            yield from phrases.all("not_now", first=first, second=second, third=third)
        for planned in plan.exercises:
            yield from (fact.text for fact in (*planned.exercise.muscles, *planned.exercise.mistakes))
        for count in range(1, minutes(total) + 1):
            yield from phrases.all("time_left", minutes=phrases.count("minutes", count))
        for topic in plan.catalog.topics.values():
            yield from (fact.text for fact in topic.answer)

    def _beyond(self, by: int, exercise: Exercise) -> tuple[str, ...]:
        """The exercise below or above the ladder, where there is one."""
        key, name = ("ladder_down", exercise.easier) if by < 0 else ("ladder_up", exercise.harder)
        other = self._progress.plan.catalog.exercises.get(name) if name else None
        return (self._phrases.say(key, name=other.say),) if other else ()

    def _next_side(self, side: Side | None) -> str:
        if side is None:
            return self._coming(self._progress.index)
        return self._phrases.say("next_is_side", side=self._phrases.part(side))

    def _coming(self, index: int) -> str:
        planned, name = self._progress.plan.sets[index], self._progress.plan.exercise_of(index).exercise.say
        if planned.number > 1:
            return self._phrases.say("next_is_set", name=name, set=planned.number, sets=planned.sets)
        return self._phrases.say("next_is_exercise", name=name)

    def _name(self) -> str:
        return self._progress.exercise.name(self._progress.rung)

    def _side(self) -> str:
        return self._announcements().side(self._progress.side)

    def _announcements(self) -> Announcements:
        return Announcements(self._progress.plan, self._phrases)

    def _by_breath(self) -> bool:
        return self._progress.exercise.dose.way is Way.BREATH


def minutes(seconds: Seconds) -> int:
    """Whole minutes, as one would say it; at least one."""
    return max(1, math.floor(seconds / 60 + 0.5))
