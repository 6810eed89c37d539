"""Resting: a rest made longer or shorter while it lasts."""

# ruff: noqa: D102  # actions and conditions are described by the table that names them

from coach.cues.timeline import Seconds
from coach.session.course import Course
from coach.session.occasion import Occasion
from coach.session.states import State

#: By so much a rest is made longer or shorter, and so often longer.
REST_STEP: Seconds = 15.0
MOST_STEPS = 3
#: About so long takes the answer.
ANSWER: Seconds = 2.5
#: So much is left of a rest at least when it is made shorter: for the answer and the count-in.
LEAST_LEFT: Seconds = 8.0


class Resting(Course):
    """Actions of changing the rest, or the change of sides, that we are in."""

    def rest_longer(self, _: Occasion) -> None:
        if self._rest_steps >= MOST_STEPS:
            self._reply(self._replies.say("rest_longest"))
            return
        self._rest_steps += 1
        self._change_rest(REST_STEP)
        self._reply(self._replies.rest_step("rest_longer", REST_STEP))

    def rest_shorter(self, _: Occasion) -> None:
        running = self._running
        spare = running.segment.length - running.offset(self.now) - LEAST_LEFT
        if spare <= 0:
            self._reply(self._replies.say("rest_shortest"))
            return
        by = min(REST_STEP, spare)
        self._change_rest(-by)
        self._reply(self._replies.rest_step("rest_shorter", by))

    def offer_pause(self, _: Occasion) -> None:
        self._reply(self._replies.say("offer_pause"))

    def _change_rest(self, by: Seconds) -> None:
        """Its end moves, with what comes next told before it; what is over stays over."""
        running, breaks = self._running, self._narrator.breaks
        length = running.segment.length + by
        if self.state is State.CHANGING_SIDES:
            running.segment = breaks.change_of(running.segment, length)
            return
        told = any(running.has_said(cue.text, self.now) for cue in running.segment.cues if cue.short is not None)
        running.segment = breaks.rest_of(
            running.segment, length, told=told, left=length - running.offset(self.now) - ANSWER
        )
