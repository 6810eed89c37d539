"""Wishes: what changes the plan in the middle of it, a thing that is lacking or the minutes there are."""

# ruff: noqa: D102  # actions and conditions are described by the table that names them

from coach.cues.budget import fits, shortened
from coach.cues.telling import Telling
from coach.cues.timeline import Seconds
from coach.session.course import Course
from coach.session.effects import Lacking
from coach.session.occasion import Occasion
from coach.session.states import REPLANNED, State
from coach.workout.plan import Plan, whole_again
from coach.workout.planner import lacking


class Wishes(Course):
    """Actions and conditions of going on in another plan."""

    _is_other = False

    def is_impossible(self, _: Occasion) -> bool:
        return not self.progress.exercise.possible(self.progress.rung)

    def is_other(self, _: Occasion) -> bool:
        return self._is_other

    def lack(self, _: Occasion) -> None:
        item, progress = self.value, self.progress
        assert isinstance(item, str), "the grammar gives this command the id of a thing"
        unwanted = progress.tried | set(progress.pain)
        plan = lacking(progress.plan, item, progress.index, progress.rungs, progress.left_out, unwanted)
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

    def brief_other(self, _: Occasion) -> None:
        self._brief(Telling.COMPLETE)

    def pass_over(self, _: Occasion) -> None:
        self._go_beyond()
        self._reply()

    def hold_beyond(self, occasion: Occasion) -> None:
        self._go_beyond()
        self.hold_other(occasion)

    def hold_other(self, _: Occasion) -> None:
        self._telling, self._offered = Telling.COMPLETE, False
        self._running.swap(self._briefing())
        self._returns_to = State.BRIEFING
        self._hold(*([self._replies.say("resume_hint")] if self.state is State.PAUSED else []))

    def _go_beyond(self) -> None:
        """Leave out the exercise we are at, and be at the next one."""
        progress = self.progress
        beyond = progress.beyond
        assert beyond is not None, "the table asks others_follow first"
        progress.leave_out(progress.set.exercise)
        progress.rest_until(beyond)

    def tell(self, _: Occasion) -> None:
        self._renew()

    def fit(self, _: Occasion) -> None:
        minutes, progress = self.value, self.progress
        assert isinstance(minutes, int), "the grammar gives this command a number"
        index, rungs = progress.index, progress.rungs
        here = self._left() - self._forecast.after(index, rungs, progress.out_of(progress.plan))
        forecast = self._forecast

        def left(plan: Plan) -> Seconds:
            return here + forecast.of(plan).after(index, rungs, progress.out_of(plan))

        # Who misspoke, or has more time than before, gets back what was left out for it; what was skipped stays out.
        whole = whole_again(progress.plan, index)
        spared = frozenset((whole.sets[out].exercise, whole.sets[out].number) for out in progress.out_of(whole))
        short = shortened(whole, minutes, left, after=index, spared=spared)
        other = short.sets != progress.plan.sets
        if other:
            self.replan(short)
        key = "minutes_short" if short.sets != whole.sets else "minutes_enough"
        key = key if fits(left(short), minutes) else "minutes_least"
        # An opening tells the changes by itself.
        changes = () if other and self.part is State.READY else short.changes
        replies = self._replies.fitted(key, changes, left(short))
        if other:
            self._renew(*replies)
        else:
            self._reply(*replies)
