"""Sets: more or fewer of them, and another exercise in the place of one."""

# ruff: noqa: D102  # actions and conditions are described by the table that names them

from coach.session.occasion import Occasion
from coach.session.states import REPLANNED, State
from coach.session.wishes import Wishes
from coach.workout.plan import Plan
from coach.workout.planner import swapped

#: No more sets than this are added to a workout.
MOST_SETS = 200


class Sets(Wishes):
    """Actions of changing what is left of an exercise."""

    def add_set(self, _: Occasion) -> None:
        """One more of the exercise that is being done; in a rest, of the one just done."""
        progress, number = self.progress, self._concerned()
        last = progress.plan.last_set_of(number)
        removed = progress.pain[progress.plan.exercises[number].exercise.id] > 1
        if last is None or removed or len(progress.plan.sets) >= MOST_SETS:
            self._reply(self._replies.say("no_more_sets"))
            return
        progress.left_out.pop(number, None)
        index = max(last + 1, progress.index + (self.part is not State.RESTING))
        self.replan(progress.plan.asking_for(number, +1).with_set(index, number))
        self._renew(self._replies.sets_now("set_added", number))

    def drop_set(self, _: Occasion) -> None:
        """One less of the same: the last of those to come, never the one that is being done."""
        progress, number = self.progress, self._concerned()
        resting = self.part is State.RESTING
        ahead = [
            index
            for index in (*((progress.index,) if resting and progress.following is not None else ()), *progress.ahead())
            if progress.plan.sets[index].exercise == number
        ]
        if not ahead:
            self._reply(self._replies.say("no_fewer_sets"))
            return
        self.replan(progress.plan.asking_for(number, -1).without_sets({ahead[-1]}))
        self._renew(self._replies.sets_now("set_dropped", number))

    def swap_here(self, _: Occasion) -> None:
        number = self.progress.set.exercise
        if self._swapped(number) is None:
            self._reply(self._replies.say("swap_none"))
            return
        self._log()
        told = self._swap(number)
        self._is_other = self.part not in (State.READY, State.RESTING)
        self._first_say(*told)
        self.trigger(REPLANNED)

    def _concerned(self) -> int:
        """The exercise that is being done or introduced; in a rest, the one just done."""
        progress = self.progress
        if self.part is State.RESTING:
            before = progress.plan.sets[progress.previous].exercise
            if progress.tally.of(before + 1):
                return before
        return progress.set.exercise

    def _swap(self, number: int) -> tuple[str, ...]:
        """Put another exercise in the place of one, and return what to say about it."""
        plan, progress = self._swapped(number), self.progress
        assert plan is not None, "asked for first"
        progress.tried.add(progress.plan.exercises[number].exercise.id)
        self._ladder_end = None
        self.replan(plan)
        return self._replies.changes(plan.changes)

    def _swapped(self, number: int) -> Plan | None:
        """The plan with another exercise there: beyond the end of the ladder where that has been met."""
        progress, exercise = self.progress, self.progress.plan.exercises[number].exercise
        beyond = {(number, -1): exercise.easier, (number, +1): exercise.harder}
        unwanted = progress.tried | (set(progress.pain) - {exercise.id})
        return swapped(progress.plan, number, unwanted, beyond.get(self._ladder_end) if self._ladder_end else None)
