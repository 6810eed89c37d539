"""The words of replies that depend on where in the workout we are."""

import math
from collections.abc import Iterator

from coach.cues.phrases import Phrases
from coach.cues.timeline import Seconds
from coach.language.command import Command
from coach.language.language import Language
from coach.session.progress import Progress
from coach.session.states import HINTS, State
from coach.workout.model import Way

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
        return self._phrases.say("back_before", name=self._name(), set=self._progress.set.number)

    def place(self, state: State, reps: int) -> str:
        """Where we take up again."""
        if state in (State.READY, State.BRIEFING):
            return self._phrases.say("place_opening") if state is State.READY else self._phrases.say("resumed")
        if state is State.RESTING:
            return self._phrases.say("place_rest")
        here = self._progress.set
        key = "place_set" if reps else "place_set_start"
        counted = self._phrases.count("breaths" if self._by_breath() else "reps", reps)
        return self._phrases.say(key, name=self._name(), set=here.number, sets=here.sets, reps=counted)

    def whats_next(self, state: State) -> str:
        """What follows the present part."""
        progress = self._progress
        if state in (State.RESTING, State.READY, State.BRIEFING):
            return self._coming(progress.index)
        if progress.last_set:
            return self._phrases.say("next_is_end")
        rest = self._phrases.say("next_is_rest", rest=self._phrases.count("seconds", round(progress.set.rest)))
        return f"{rest} {self._coming(progress.index + 1)}"

    def time_left(self, left: Seconds) -> str:
        """About how many minutes are left."""
        if left < 60:
            return self._phrases.say("time_left_soon")
        return self._phrases.say("time_left", minutes=self._phrases.count("minutes", minutes(left)))

    def explanation(self) -> tuple[str, ...]:
        """How the exercise goes."""
        exercise = self._progress.exercise.exercise
        return (f"{exercise.say}.", *(step.text for step in exercise.steps), exercise.cues[0].text)

    def ask_end(self) -> str:
        """What was done and what is left, and whether to end."""
        done, left = len(self._progress.logged), len(self._progress.plan.sets) - self._progress.index
        counted = self._phrases.count
        if not done:
            return self._phrases.say("ask_end_nothing", left=counted("sets", left))
        return self._phrases.say("ask_end", done=counted("sets", done), left=counted("sets", left))

    def closing(self, *, whole: bool) -> str:
        """The last words."""
        if whole:
            return self._progress.plan.routine.closing
        done = len(self._progress.logged)
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
        for commands in HINTS.values():
            first, second, third = (self._language.commands[command][0] for command in commands)
            yield from phrases.all("help", first=first, second=second, third=third)
            yield from phrases.all("not_now", first=first, second=second, third=third)
        for count in range(1, minutes(total) + 1):
            yield from phrases.all("time_left", minutes=phrases.count("minutes", count))

    def _coming(self, index: int) -> str:
        planned, name = self._progress.plan.sets[index], self._progress.plan.exercise_of(index).exercise.say
        if planned.number > 1:
            return self._phrases.say("next_is_set", name=name, set=planned.number, sets=planned.sets)
        return self._phrases.say("next_is_exercise", name=name)

    def _name(self) -> str:
        return self._progress.exercise.exercise.say

    def _by_breath(self) -> bool:
        return self._progress.exercise.dose.way is Way.BREATH


def minutes(seconds: Seconds) -> int:
    """Whole minutes, as one would say it; at least one."""
    return max(1, math.floor(seconds / 60 + 0.5))
