"""Wishes: what changes the plan in the middle of it, a thing that is lacking or the minutes there are."""

# ruff: noqa: D102  # actions and conditions are described by the table that names them

from coach.cues.budget import fits, shortened
from coach.cues.timeline import Seconds
from coach.language.command import Command
from coach.session.course import Course
from coach.session.effects import Lacking
from coach.session.events import Given
from coach.session.occasion import Occasion
from coach.session.replies import minutes as minutes_of
from coach.session.states import REPLANNED, State
from coach.workout.plan import Plan, whole_again
from coach.workout.planner import lacking

#: What "explain" may be about besides the topics: the exercise we are at.
ABOUT_THE_EXERCISE = ("muscles", "mistakes")


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
        plan = lacking(progress.plan, item, progress.index, progress.rungs, progress.left_out)
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

    def pass_over(self, _: Occasion) -> None:
        self._go_beyond()
        self._reply()

    def hold_beyond(self, occasion: Occasion) -> None:
        self._go_beyond()
        self.hold_other(occasion)

    def hold_other(self, _: Occasion) -> None:
        progress = self.progress
        self._running.swap(self._narrator.briefing(progress.index, progress.rung, full=progress.first_time()))
        self._returns_to = State.BRIEFING
        self._hold()

    def _go_beyond(self) -> None:
        """Leave out the exercise we are at, and be at the next one."""
        progress = self.progress
        beyond = progress.beyond
        assert beyond is not None, "the table asks others_follow first"
        progress.leave_out(progress.set.exercise)
        progress.rest_until(beyond)

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

        # Who misspoke, or has more time than before, gets back what was left out for it; what was skipped stays out.
        whole = whole_again(progress.plan, index)
        whole = whole.without_sets(progress.left_out_in(whole))
        short = shortened(whole, minutes, left, after=index)
        other = short.sets != progress.plan.sets
        if other:
            self.replan(short)
        key = "minutes_short" if short.sets != whole.sets else "minutes_enough"
        key = key if fits(left(short), minutes) else "minutes_least"
        replies = self._replies.fitted(key, short.changes, left(short))
        # What was about to be said of the plan is not true any more.
        if other and self.state is State.READY:
            self._exchange(self._narrator.opening(minutes_of(self._forecast.whole())), *replies)
        elif other and self.state is State.BRIEFING:
            self._exchange(self._narrator.briefing(index, progress.rung, full=True), *replies)
        else:
            self._reply(*replies)
