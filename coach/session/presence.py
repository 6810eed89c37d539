"""Presence: nobody says anything for long, or nothing that is understood."""

# ruff: noqa: D102  # actions and conditions are described by the table that names them

from coach.cues.timeline import Tone
from coach.session.effects import Answered
from coach.session.events import Misheard
from coach.session.occasion import Occasion, source_of
from coach.session.pain import Pain
from coach.session.states import HELD, State

#: After so many misunderstandings in a row the coach says what can be said.
MISUNDERSTANDINGS = 3


class Presence(Pain):
    """Actions and conditions of waiting for somebody, and what is done about words that are no command."""

    _misheard = 0
    #: Whether the coach was gone, and nobody has said yet whether to go on.
    _is_back = False
    #: Whether the athlete did not want to go on after that.
    declined = False

    def is_open(self, _: Occasion) -> bool:
        return self._running.segment.is_open

    def is_not_asked(self, _: Occasion) -> bool:
        return not self._asked_presence

    def ask_presence(self, occasion: Occasion) -> None:
        self._asked_presence = True
        if self.state is State.HURTING:
            self.say_hurts_waiting(occasion)
        else:
            self._reply(self._replies.say("still_there" if self.state is State.PAUSED else "still_working"))

    def pause_segment(self, occasion: Occasion) -> None:
        self._is_back = False
        super().pause_segment(occasion)

    def is_back(self, _: Occasion) -> bool:
        return self._is_back

    def come_back(self, occasion: Occasion) -> None:
        if (source := source_of(occasion)) not in HELD:
            self._returns_to = source
        self._is_back = True
        self.here()
        self._hold(*self._where_we_stopped(), self._replies.say("shall_we_go_on"))

    def come_back_hurting(self, occasion: Occasion) -> None:
        self.here()
        self._first_say(*self._where_we_stopped())
        self.say_hurts_waiting(occasion)

    def decline_to_go_on(self, occasion: Occasion) -> None:
        self.declined = True
        self.end_early(occasion)

    def _where_we_stopped(self) -> tuple[str, ...]:
        """Said first: that there was a break, and where in the workout it was."""
        running = self._running
        offset = running.segment.resume_point(running.offset(self.now))
        told = self._replies.stopped_at(self._returns_to, running.segment.done(offset))
        return self._replies.say("was_gone"), told

    def wait_for_resume(self, _: Occasion) -> None:
        self._reply(self._replies.say("resume_hint"))

    def go_on_working(self, _: Occasion) -> None:
        self._reply(self._replies.say("go_on_working"))

    def end_forgotten(self, occasion: Occasion) -> None:
        # How long of a set without an end was work, nobody knows, unless it was held.
        if source_of(occasion) is not State.WORKING:
            self._log()
        self._end("forgotten")

    def understood(self) -> None:
        """A command was taken: what was misheard before does not count any more."""
        self._misheard = 0

    def mishear(self, event: Misheard) -> None:
        """Words that are no command: nothing, but after some of them in a row what can be said.

        It is said once, until a command is taken: whoever talks on does not talk to the coach.
        """
        self.emit(Answered(event.at, event.text, None, accepted=False, reason=event.reason))
        self._misheard += 1
        if self._misheard == MISUNDERSTANDINGS and self.state is not State.FINISHED:
            self._reply(self._replies.hint("not_understood", self._hints()), tone=Tone.NOT_TAKEN)
