"""The session: events in, effects out. Pure: the same plan, seed and events give the same effects."""

from collections.abc import Iterator

from transitions import Machine

from coach.cues.timeline import LengthAt, Seconds
from coach.cues.volume import steps
from coach.language.command import Command
from coach.language.language import Language
from coach.session.dialogue import Dialogue
from coach.session.effects import Answered, Effect, Logged
from coach.session.events import Begin, Event, Given, Misheard, Returned, Tick
from coach.session.states import ELAPSED, RETURNED, TABLE, State, commands_in
from coach.workout.plan import Plan


class Session:
    """One workout as it happens.

    `length` gives the seconds a text takes to say at a percentage of the usual speed; it must give the same for the
    same text and speed throughout.
    Hand it events in the order of their times, a `Tick` whenever the clock reaches `due`. An event that
    is older than what has been handled counts as happening now. `gain` is the volume it begins with, which decides how
    far "louder" can go.
    """

    def __init__(self, plan: Plan, language: Language, length: LengthAt, seed: int = 0, gain: float = 1.0) -> None:
        self._dialogue = Dialogue(plan, language, length, seed)
        self._dialogue.levels = steps(gain)
        self._machine = Machine(
            model=self._dialogue,
            states=State,
            initial=State.READY,
            transitions=[dict(row) for row in TABLE],
            auto_transitions=False,
            queued=True,
            send_event=True,
        )

    @property
    def state(self) -> State:
        """The state the workout is in."""
        return self._dialogue.state

    @property
    def commands(self) -> frozenset[Command]:
        """The commands that are possible now."""
        return frozenset(command for command in commands_in(self.state) if self._dialogue.expects(command))

    @property
    def due(self) -> Seconds | None:
        """When the next Tick is wanted; None: it has ended."""
        return self._dialogue.due

    @property
    def waits(self) -> bool:
        """Whether it goes on only when the athlete says something; `due` is then when it gives up waiting."""
        return self._dialogue.waits

    @property
    def asks_number(self) -> bool:
        """Whether it wants to know how many repetitions there were."""
        return self._dialogue.progress.tally.how_many is not None

    @property
    def over(self) -> bool:
        """Whether the last word has been said."""
        return self._dialogue.over

    @property
    def declined(self) -> bool:
        """Whether the athlete did not want to go on with it after it had been broken off."""
        return self._dialogue.declined

    @property
    def handed_to(self) -> str | None:
        """Who is to train instead, as they said before the first exercise; None: nobody else."""
        return self._dialogue.handed_to

    @property
    def logged(self) -> tuple[Logged, ...]:
        """The sets done so far, in the order in which they were begun."""
        return self._dialogue.progress.tally.entries

    @property
    def sets_done(self) -> int:
        """How many sets were done so far, on one side at least."""
        return self._dialogue.progress.tally.sets_done

    @property
    def expected(self) -> Seconds | None:
        """When an open-ended set that is being done will take as long as is forecast for it; else None."""
        return self._dialogue.expected

    def handle(self, event: Event) -> list[Effect]:
        """What to do about an event. Never raises for an event that does not fit the state."""
        dialogue = self._dialogue
        match event:
            case Begin():
                dialogue.turn(event.at)
                dialogue.open()
            case Tick():
                while not self.over and self.due is not None and self.due <= event.at:
                    dialogue.turn(self.due)
                    dialogue.trigger(ELAPSED)
            case Given():
                dialogue.turn(event.at, event)
                self._answer(event)
                dialogue.here()
            case Misheard():
                dialogue.turn(event.at, spoken=True)
                dialogue.mishear(event)
            case Returned():
                dialogue.turn(event.at)
                if not self.over:
                    dialogue.trigger(RETURNED)
        return dialogue.take_effects()

    def _answer(self, event: Given) -> None:
        accepted = not self.over and event.command in self.commands and self._dialogue.knows(event)
        reason = None if accepted else "not possible now"
        self._dialogue.emit(Answered(event.at, event.text, event.command, accepted, reason))
        if accepted:
            self._dialogue.understood()
            self._dialogue.trigger(event.command.value)
        elif not self.over:
            self._dialogue.say_not_now()

    def texts(self) -> Iterator[str]:
        """Every text this session may come to say apart from its main course, for rendering ahead."""
        yield from self._dialogue.possible_replies()
