"""Expectation: which commands mean something now. Answers are answers only while there is a question."""

from collections.abc import Container

from coach.language.command import Command, Report
from coach.session.events import Given
from coach.session.meeting import Meeting
from coach.session.people import people
from coach.session.states import State
from coach.workout.model import Way

#: What "explain" may be about besides the topics: the exercise we are at.
ABOUT_THE_EXERCISE = ("muscles", "mistakes")
#: What an effort can be said to be.
EFFORTS = ("easy", "fine", "hard")
#: Where the clock goes on to when a set is over.
GONE_ON_FROM_SETS = (State.CHANGING_SIDES, State.RESTING, State.FINISHED)


class Expectation(Meeting):
    """Decides whether a command that the state takes is expected, and about something there is."""

    def expects(self, command: Command) -> bool:
        """Whether a command may be meant: to other ears an answer is some word that somebody said."""
        match command:
            case Command.REPS:
                return self.progress.tally.last is not None and not self._held_in_set
            case Command.EFFORT:
                return self.progress.tally.last is not None
            case Command.YES | Command.NO:
                return self._expects_answer(command)
            case Command.ATHLETE:
                return not self._has_begun
        return True

    def knows(self, given: Given) -> bool:
        """Whether a command is expected, and about something there is."""
        catalog, value = self.progress.plan.catalog, given.value
        about: dict[Command, Container[object]] = {
            Command.MISSING_EQUIPMENT: catalog.equipment,
            Command.GO_TO: catalog.exercises,
            Command.EXPLAIN: (None, *ABOUT_THE_EXERCISE, *catalog.topics),
            Command.WAY: tuple(Way),
            Command.EFFORT: EFFORTS,
            Command.ATHLETE: tuple(name for name, _ in people(self._language).athletes),
        }
        match given.command:
            case Command.MINUTES:
                known = isinstance(value, int) and value > 0
            case Command.REPS:
                known = isinstance(value, Report) and bool(value.reps)
            case Command.LOAD:
                known = isinstance(value, Report) and bool(value.load)
            case Command.DONE:
                # Where nothing is being done it tells of the set before.
                reported = isinstance(value, Report) and bool(value.reps) and self.progress.tally.last is not None
                known = self.state is State.WORKING or (reported and not self._held_in_set)
                known = known or (self.state in GONE_ON_FROM_SETS and self._agreeing)
            case Command.READY | Command.START | Command.RESUME if self.state is State.WORKING:
                known = self._agreeing
            case command:
                known = command not in about or value in about[command]
        return known and self.expects(given.command)

    def _expects_answer(self, command: Command) -> bool:
        match self.state:
            case State.ASKING:
                return True
            case State.BRIEFING:
                return self._offered and self.proposal() is not None
            case State.PAUSED if self._is_back:
                return True
            case State.PAUSED | State.WORKING:
                return command is Command.YES and self._asked_presence
        return False

    @property
    def _held_in_set(self) -> bool:
        return self.state is State.PAUSED and self.part is State.WORKING
