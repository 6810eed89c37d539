"""The spoken self-check: how to stand and look, a question, and what the answer means. Pure."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from transitions import EventData

from coach.cues.narrator import BREATHING_SPACE
from coach.cues.timeline import LengthAt, Seconds, Tone
from coach.language.command import Command
from coach.language.language import Language
from coach.session.effects import Assessed
from coach.session.parts import Part, Row, common, row
from coach.session.states import ELAPSED
from coach.session.talk import Line, Talk
from coach.workout.assessment import Assessment
from coach.workout.model import Fact, Tilt

#: Time to do a step of the description.
STEP_TIME: Seconds = 4.0
#: The question is asked again after this, and only so often in all.
ANSWER_TIME: Seconds = 30.0
QUESTIONS = 3
#: After the last word about a result there is time to correct it.
CORRECTION_TIME: Seconds = 6.0

_DESCRIPTIONS = [Part.DESCRIBING, Part.EXPLAINING]
_OPEN = [*_DESCRIPTIONS, Part.ASKING, Part.PAUSED]

#: The first row whose conditions hold is taken.
TABLE: tuple[Row, ...] = (
    *(
        row(trigger, _DESCRIPTIONS, Part.ASKING, "ask")
        for trigger in (ELAPSED, Command.NEXT, Command.SKIP, Command.DONE, Command.READY, Command.START)
    ),
    row(ELAPSED, [Part.ASKING], Part.ASKING, "ask", "may_ask_again"),
    row(ELAPSED, [Part.ASKING], Part.FINISHED, "give_up"),
    row(Command.ANSWER, _OPEN, Part.EXPLAINING, "explain_signs", "is_unsure", "signs_are_new"),
    row(Command.ANSWER, [*_OPEN, Part.TELLING], Part.TELLING, "conclude", "is_outcome"),
    row(Command.ANSWER, [*_OPEN, Part.TELLING], None, "refuse"),
    *(row(command, _OPEN, Part.DESCRIBING, "describe_again") for command in (Command.EXPLAIN, Command.BACK)),
    row(Command.HURTS, [*_OPEN, Part.TELLING], Part.FINISHED, "stop_for_pain"),
    *common([*_DESCRIPTIONS, Part.ASKING, Part.TELLING]),
)


class SelfCheck(Talk):
    """A `Conversation` that ends with an outcome, or (`outcome` None) without one.

    An outcome is told by an `Assessed` effect as soon as it is given; a later one corrects it.
    """

    table: ClassVar[tuple[Row, ...]] = TABLE
    hints: ClassVar[dict[Part, tuple[Command, Command, Command]]] = {
        **Talk.hints,
        Part.DESCRIBING: (Command.NEXT, Command.PAUSE, Command.STOP),
        Part.EXPLAINING: (Command.NEXT, Command.PAUSE, Command.STOP),
        Part.ASKING: (Command.REPEAT, Command.EXPLAIN, Command.STOP),
    }
    first: ClassVar[Part] = Part.DESCRIBING

    def __init__(
        self,
        assessment: Assessment,
        language: Language,
        length: LengthAt,
        seed: int = 0,
        gain: float = 1.0,
        *,
        speech: int = 100,
    ) -> None:
        about = (f"{assessment.name}.", *_said(assessment.why))
        super().__init__(about, language, length, seed, gain, speech=speech)
        self.outcome: Tilt | None = None
        self._assessment = assessment
        self._asked = 0
        self._signs_told = False

    def texts(self) -> Iterator[str]:
        """Every text that may come when something is answered."""
        yield from self._signs()
        for outcome in self._assessment.outcomes:
            yield from self._result(outcome.id)
        yield from self._phrases.all("check_hurts")
        yield self._not_caught()
        yield from super().texts()

    def mishear(self) -> None:
        """What to do about words that are neither a command nor an answer: say what can be answered."""
        if self.state is not Part.FINISHED:
            self._reply(self._not_caught(), tone=Tone.NOT_TAKEN)

    # Conditions and actions, as the table names them.

    def may_ask_again(self, _: EventData) -> bool:
        return self._asked < QUESTIONS

    def is_outcome(self, _: EventData) -> bool:
        return self._value in [outcome.id for outcome in self._assessment.outcomes]

    def is_unsure(self, _: EventData) -> bool:
        return self._value == Tilt.UNSURE

    def signs_are_new(self, _: EventData) -> bool:
        return not self._signs_told

    def ask(self, _: EventData) -> None:
        self._asked += 1
        self._start([(self._assessment.question, ANSWER_TIME)], from_its_start=True)

    def describe_again(self, _: EventData) -> None:
        self._start(self._steps())

    def explain_signs(self, _: EventData) -> None:
        self._signs_told = True
        self._start((text, STEP_TIME) for text in self._signs())

    def conclude(self, _: EventData) -> None:
        self.outcome = Tilt(str(self._value))
        self._emit(Assessed(self._now, self._assessment.id, self.outcome))
        *told, last = self._result(self.outcome)
        self._start([*((text, BREATHING_SPACE) for text in told), (last, CORRECTION_TIME)])

    def refuse(self, _: EventData) -> None:
        self._refuse()

    def give_up(self, _: EventData) -> None:
        self._close("check_no_result")

    def break_off(self, event: EventData) -> None:
        if self.outcome is None:
            self._close("check_no_result")
        else:
            super().break_off(event)

    def stop_for_pain(self, _: EventData) -> None:
        self._close("check_hurts")

    # What they are made of.

    def _open(self) -> None:
        self._start([*((text, BREATHING_SPACE) for text in self._sentences), *self._steps()])

    def _close(self, key: str) -> None:
        self._reason = "ended"
        self._start([(self._phrases.say(key), 0.0)])

    def _steps(self) -> list[Line]:
        return [(text, STEP_TIME) for text in _said(self._assessment.steps)]

    def _not_caught(self) -> str:
        answers = [outcome.answers[0] for outcome in self._assessment.outcomes]
        return self._phrases.say("check_not_caught", answers=self._phrases.listed(answers))

    def _signs(self) -> list[str]:
        """How each outcome looks, but for not being sure."""
        seen = [outcome.sign.text for outcome in self._assessment.outcomes if outcome.id is not Tilt.UNSURE]
        return [self._phrases.say("check_signs"), *seen]

    def _result(self, tilt: Tilt) -> list[str]:
        """What an outcome means and changes, and that it is kept."""
        outcome = self._assessment.outcome(tilt)
        return [f"{outcome.name}.", *_said(outcome.meaning), *_said(outcome.advice), self._phrases.say("check_kept")]


def _said(facts: Iterable[Fact]) -> list[str]:
    return [fact.text for fact in facts]
