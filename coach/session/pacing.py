"""Pacing: the way a set is done and its tempo, changed in the middle of it."""

# ruff: noqa: D102  # actions and conditions are described by the table that names them

from coach.cues.segment import Amount, spliced
from coach.cues.ways import carried
from coach.session.occasion import Occasion
from coach.session.renewal import Renewal
from coach.session.states import State
from coach.workout.model import Way
from coach.workout.planner import in_way


class Pacing(Renewal):
    """Actions of doing a set in another way, slower or faster."""

    def change_way(self, _: Occasion) -> None:
        way, progress, number = Way(str(self.value)), self.progress, self.progress.set.exercise
        before = progress.exercise
        if way is before.dose.way:
            self._reply(self._replies.say("way_already"))
            return
        after = in_way(before, way)
        if after is before:
            self._reply(self._variations.ways_possible(before.exercise))
            return
        done = carried(self._running.done(self.now), before, after, progress.rung)
        self.replan(progress.plan.changed(number, dose=after.dose, usual=after.usual))
        # A set that is being done says by itself how it goes on, unless it only counts.
        says_itself = self.part is State.WORKING and way not in (Way.PACED, Way.BREATH)
        self._go_on_otherwise(number, *([] if says_itself else [self._variations.way(way)]), done=done)

    def go_slower(self, _: Occasion) -> None:
        self._change_pace(+1)

    def go_faster(self, _: Occasion) -> None:
        self._change_pace(-1)

    def _change_pace(self, step: int) -> None:
        """From the next repetition on; the one that is being done goes on as it began."""
        progress, number = self.progress, self.progress.set.exercise
        if progress.exercise.dose.way not in (Way.PACED, Way.BREATH):
            self._reply(self._variations.no_pace(progress.exercise))
            return
        other = progress.exercise.paced_by(step, progress.rung)
        if other is None:
            self._reply(self._replies.say("slowest" if step > 0 else "fastest"))
            return
        self.replan(progress.plan.changed(number, pace=other.pace))
        told = self._replies.say("slower" if step > 0 else "faster")
        running = self._running
        if self.state is not State.WORKING or running.is_leading_in(self.now):
            self._go_on_otherwise(number, told)
            return
        at = running.segment.next_repetition(running.offset(self.now))
        segment = running.segment
        if at < segment.length:
            done = Amount(reps=segment.done(at).reps)
            rest = self._narrator.work(progress.index, progress.rung, done, turn=progress.turn)
            segment = spliced(segment, at, rest)
        if running.become(segment, self._answer(told)):
            self._show(cut=False)
        else:
            self._reply(told)
