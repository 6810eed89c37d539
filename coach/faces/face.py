"""What a face is: something that shows a workout and takes typed words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from coach.faces.transcript import Record
from coach.session.effects import Phase


@dataclass(frozen=True, slots=True)
class View:
    """What there is to see now.

    `records` and `notices` are new since the last view; `heard` is the last thing heard, accepted or not.
    """

    now: float
    phase: Phase | None
    records: Sequence[Record]
    heard: str
    notices: Sequence[str]


NOTHING_YET = View(0.0, None, (), "", ())


class Face(Protocol):
    """Shows views; gives back what was typed. `show` and `typed` are called from the workout's loop."""

    @property
    def ended(self) -> bool:
        """Whether nothing more can be typed."""
        ...

    def run(self, work: Callable[[], None]) -> None:
        """Do the work while the face is up. What the work raises is raised; Ctrl-C raises KeyboardInterrupt."""
        ...

    def show(self, view: View) -> None:
        """Show what is new."""
        ...

    def typed(self) -> Sequence[str]:
        """Lines typed since the last call."""
        ...
