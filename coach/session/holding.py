"""Holding: pauses and the question whether to end, and taking up again where it was."""

# ruff: noqa: D102  # actions and conditions are described by the table that names them

from coach.cues.timeline import Seconds
from coach.session.occasion import Occasion, leads_to, source_of
from coach.session.renewal import Renewal
from coach.session.running import NOTHING
from coach.session.states import HELD, State

#: After "stop" there is silence before the question.
STOP_SILENCE: Seconds = 0.8


class Holding(Renewal):
    """Actions and conditions of holding the clock."""

    def returns_there(self, occasion: Occasion) -> bool:
        return leads_to(occasion, self._returns_to)

    def asked_while_hurting(self, _: Occasion) -> bool:
        return self._asked_from is State.HURTING

    def asked_while_paused(self, _: Occasion) -> bool:
        return self._asked_from is State.PAUSED

    def pause_segment(self, occasion: Occasion) -> None:
        self._returns_to = source_of(occasion)
        self._hold(self._replies.say("paused"))

    def say_paused(self, _: Occasion) -> None:
        self._hold(self._replies.say("paused_already"))

    def stay_paused(self, _: Occasion) -> None:
        self._hold(self._replies.say("paused" if self._commanded else "unanswered"))

    def resume_segment(self, _: Occasion) -> None:
        running = self._running
        offset = running.segment.resume_point(running.offset(self.now))
        working = self.state is State.WORKING
        place = self._replies.place(self.state, running.segment.done(offset))
        self._go_on(offset, place, lead_in=self._narrator.count_in() if working else NOTHING)

    def ask_stop(self, occasion: Occasion) -> None:
        self._ask(
            occasion, self._replies.say("stopped"), self._replies.ask_end(self._breaks_off()), silence=STOP_SILENCE
        )

    def ask_end(self, occasion: Occasion) -> None:
        self._ask(occasion, self._replies.ask_end(self._breaks_off()))

    def ask_again(self, _: Occasion) -> None:
        self._hold(self._replies.say("ask_again"))

    def _ask(self, occasion: Occasion, *texts: str, silence: Seconds = 0.0) -> None:
        self._asked_from = source_of(occasion)
        if self._asked_from not in HELD:
            self._returns_to = self._asked_from
        self._hold(*texts, silence=silence)

    def _breaks_off(self) -> bool:
        """Whether a set would be broken off, of which something is done."""
        return bool(self._running.done(self.now))
