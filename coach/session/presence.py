"""Presence: nobody says anything for long, or nothing that is understood."""

# ruff: noqa: D102  # actions and conditions are described by the table that names them

from coach.cues.timeline import Tone
from coach.session.effects import Answered
from coach.session.events import Misheard
from coach.session.occasion import Occasion, source_of
from coach.session.pain import Pain
from coach.session.states import State

#: After so many misunderstandings in a row the coach says what can be said.
MISUNDERSTANDINGS = 3


class Presence(Pain):
    """Actions and conditions of waiting for somebody, and what is done about words that are no command."""

    _misheard = 0

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
