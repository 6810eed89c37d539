"""Meeting: somebody says who they are before the first exercise, and the coach was ready for somebody else."""

# ruff: noqa: D102  # actions and conditions are described by the table that names them

from coach.session.occasion import Occasion
from coach.session.people import HANDED_OVER, hello, people
from coach.session.presence import Presence


class Meeting(Presence):
    """Actions and conditions of meeting an athlete. It ends with `handed_to` set when another one is to train."""

    #: Who is to train instead; None: who does.
    handed_to: str | None = None
    _has_begun = False

    def is_another(self, _: Occasion) -> bool:
        return self.value != people(self._language).athlete

    def hand_over(self, _: Occasion) -> None:
        self.handed_to, self._reason = str(self.value), HANDED_OVER
        self._exchange(self._narrator.closing(hello(self._phrases, self.handed_to)))

    def greet(self, _: Occasion) -> None:
        self._reply(hello(self._phrases, str(self.value)))

    def work(self, occasion: Occasion, *replies: str) -> None:
        self._has_begun = True
        super().work(occasion, *replies)
