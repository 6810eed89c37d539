"""The ladder: easier and harder variants, in the middle of whatever is going on."""

# ruff: noqa: D102  # actions and conditions are described by the table that names them

from coach.session.occasion import Occasion
from coach.session.stage import Stage
from coach.session.states import HELD, State


class Ladder(Stage):
    """Actions of moving on the ladder of an exercise."""

    def go_easier(self, _: Occasion) -> None:
        self._step(-1, self.progress.set.exercise)

    def go_harder(self, _: Occasion) -> None:
        self._step(+1, self.progress.set.exercise)

    def _step(self, by: int, number: int) -> None:
        """Move exercise `number` of the plan to its next variant, say what changes, and go on with it."""
        progress, running = self.progress, self._running
        rung, before, side = progress.rung_towards(by, number), progress.rungs[number], progress.side
        if rung is None:
            self._reply(*self._replies.end_of_ladder(by, number))
            return
        progress.rungs[number] = rung
        change = self._replies.step(number, before, side)
        here = number == progress.set.exercise
        if not here or self.part not in (State.BRIEFING, State.WORKING):
            self._retell_break()
            self._reply(*change)
            return
        index, working = progress.index, self.part is State.WORKING
        if working:
            segment = self._narrator.work(index, rung, running.done(self.now))
        else:
            segment = self._narrator.briefing(index, rung, full=True, changed=False)
        if self.state in HELD:
            running.swap(segment)
            self._hold(*change)
        elif working:
            self._exchange(segment, *change, lead_in=self._narrator.count_in())
        else:
            self._start(segment, change[0])  # the briefing says the rest
