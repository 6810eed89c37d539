"""Wishes: what changes the plan in the middle of it, a thing that is lacking or the minutes there are."""

# ruff: noqa: D102  # actions and conditions are described by the table that names them

from coach.cues.budget import shortened
from coach.cues.timeline import Seconds
from coach.language.command import Command
from coach.session.course import Course
from coach.session.effects import Lacking
from coach.session.events import Given
from coach.session.occasion import Occasion
from coach.session.states import REPLANNED, State
from coach.workout.plan import Plan
from coach.workout.planner import lacking

#: What "explain" may be about besides the topics: the exercise we are at.
ABOUT_THE_EXERCISE = ("muscles", "mistakes")
#: So much more than the minutes there are still counts as having them.
TOLERANCE: Seconds = 30.0


class Wishes(Course):
    """Actions and conditions of going on in another plan."""

    _is_other = False

    def knows(self, given: Given) -> bool:
        """Whether a command is about something there is."""
        catalog, value = self.progress.plan.catalog, given.value
        match given.command:
            case Command.MISSING_EQUIPMENT:
                return value in catalog.equipment
            case Command.MINUTES:
                return isinstance(value, int) and value > 0
            case Command.EXPLAIN:
                return value in (None, *ABOUT_THE_EXERCISE, *catalog.topics)
        return True

    def is_impossible(self, _: Occasion) -> bool:
        return not self.progress.exercise.possible(self.progress.rung)

    def is_other(self, _: Occasion) -> bool:
        return self._is_other

    def lack(self, _: Occasion) -> None:
        item, progress = self.value, self.progress
        assert isinstance(item, str), "the grammar gives this command the id of a thing"
        plan = lacking(progress.plan, item, progress.index, progress.rungs)
        before = progress.exercise.exercise, progress.rung
        planned = plan.exercise_of(progress.index)
        if planned.exercise is not before[0] or not planned.possible(before[1]):
            self._log()
        self.emit(Lacking(self.now, item))
        self.replan(plan)
        # A break leads to the briefing of what is new by itself.
        waits = self.part in (State.READY, State.RESTING)
        self._is_other = not waits and (progress.exercise.exercise, progress.rung) != before
        self._first_say(*(self._replies.changes(plan.changes) or self._replies.noted(item)))
        self.trigger(REPLANNED)

    def brief_other(self, occasion: Occasion) -> None:
        self.brief_again(occasion)
        self.progress.first_time()

    def hold_other(self, _: Occasion) -> None:
        progress = self.progress
        self._running.swap(self._narrator.briefing(progress.index, progress.rung, full=True))
        progress.first_time()
        self._returns_to = State.BRIEFING
        self._hold()

    def tell(self, _: Occasion) -> None:
        self._reply()

    def fit(self, _: Occasion) -> None:
        minutes, progress = self.value, self.progress
        assert isinstance(minutes, int), "the grammar gives this command a number"
        index, rungs = progress.index, progress.rungs
        here = self._left() - self._forecast.after(index, rungs, progress.left_out)
        forecast = self._forecast

        def left(plan: Plan) -> Seconds:
            return here + forecast.of(plan).after(index, rungs)

        # What was left out already is not told to be left out for lack of time.
        whole = progress.plan.without_sets(progress.left_out_ahead)
        short = shortened(whole, 60.0 * minutes + TOLERANCE, left, after=index)
        key = "minutes_least" if left(short) > 60.0 * minutes + TOLERANCE else "minutes_enough"
        if short.sets != whole.sets:
            self.replan(short)
            key = "minutes_short" if key == "minutes_enough" else key
        self._reply(*self._replies.fitted(key, short.changes, left(short)))
