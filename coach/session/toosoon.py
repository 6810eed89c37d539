"""A workout that is asked for too soon: the reason, and a choice of what to do instead. Pure."""

from collections.abc import Iterator
from enum import StrEnum
from typing import ClassVar

from transitions import EventData

from coach.cues.narrator import BREATHING_SPACE
from coach.cues.timeline import LengthAt, Tone
from coach.language.command import Command
from coach.language.language import Language
from coach.language.vocabulary import Vocabulary
from coach.session.parts import Part, Row, common, row
from coach.session.people import hello, hellos, people
from coach.session.stage import ANSWER_TIME
from coach.session.states import ELAPSED
from coach.session.talk import Talk
from coach.session.today import why_too_soon
from coach.workout.calendar import Advice

#: So often it is asked before the safe one is taken.
QUESTIONS = 2

_OPEN = [Part.ASKING, Part.PAUSED]


class Offer(StrEnum):
    """What may be done instead. The first is the safe one."""

    MOBILITY = "mobility"
    LIGHTER = "lighter"
    ANYWAY = "anyway"


#: The first row whose conditions hold is taken.
TABLE: tuple[Row, ...] = (
    row(ELAPSED, [Part.ASKING], None, "ask_again", "may_ask_again"),
    row(ELAPSED, [Part.ASKING], Part.TELLING, "take_the_safe_one"),
    row(Command.ANSWER, [*_OPEN, Part.TELLING], Part.TELLING, "take", "is_offer"),
    row(Command.EASIER, _OPEN, Part.TELLING, "take_lighter"),
    row(Command.NO, _OPEN, Part.TELLING, "rest"),
    *(row(command, _OPEN, Part.TELLING, "rest") for command in (Command.STOP, Command.END)),
    *(row(command, [Part.TELLING], Part.TELLING, "rest", "is_taken") for command in (Command.STOP, Command.END)),
    row(Command.HURTS, [*_OPEN, Part.TELLING], Part.TELLING, "rest_from_pain"),
    row(Command.ATHLETE, [*_OPEN, Part.TELLING], Part.TELLING, "hand_over", "is_another"),
    row(Command.ATHLETE, [*_OPEN, Part.TELLING], None, "greet", "is_known"),
    *common([Part.ASKING, Part.TELLING]),
)


def answers(language: Language) -> Vocabulary:
    """What can be answered, and by whom."""
    return people(language).model_copy(update={"answers": tuple(language.offers.items())})


class TooSoon(Talk):
    """A `Conversation` that ends with an offer taken, with somebody else, or (both None) with a day of rest.

    Nobody knows why there is no answer: then it is the offer that needs no rest before it.
    """

    table: ClassVar[tuple[Row, ...]] = TABLE
    hints: ClassVar[dict[Part, tuple[Command, Command, Command]]] = {
        **Talk.hints,
        Part.ASKING: (Command.REPEAT, Command.PAUSE, Command.STOP),
    }
    first: ClassVar[Part] = Part.ASKING

    def __init__(
        self,
        advice: Advice,
        language: Language,
        length: LengthAt,
        seed: int = 0,
        gain: float = 1.0,
        *,
        speech: int = 100,
    ) -> None:
        super().__init__((), language, length, seed, gain, speech=speech)
        self.taken: Offer | None = None
        self.handed_to: str | None = None
        self._why = why_too_soon(self._phrases, advice)
        self._asked = 1

    @property
    def asks(self) -> bool:
        """Whether it wants an answer."""
        return self.state in _OPEN

    def texts(self) -> Iterator[str]:
        """Every text that may come when something is answered."""
        for key in ("soon_mobility", "soon_lighter", "soon_anyway", "soon_rest", "soon_hurts"):
            yield from self._phrases.all(key)
        yield from hellos(self._phrases, self._language)
        yield from super().texts()

    def mishear(self) -> None:
        """What to do about words that are neither a command nor an answer: say what can be answered."""
        if self.asks:
            self._reply(self._question(), tone=Tone.NOT_TAKEN)

    # Conditions and actions, as the table names them.

    def may_ask_again(self, _: EventData) -> bool:
        return self._asked < QUESTIONS

    def is_offer(self, _: EventData) -> bool:
        return self._value in list(Offer)

    def is_taken(self, _: EventData) -> bool:
        return self.taken is not None

    def is_another(self, _: EventData) -> bool:
        return self.is_known(_) and self._value != people(self._language).athlete

    def is_known(self, _: EventData) -> bool:
        return self._value in {name for name, _ in people(self._language).athletes}

    def ask_again(self, _: EventData) -> None:
        self._asked += 1
        self._ask()

    def take(self, _: EventData) -> None:
        self._take_up(Offer(str(self._value)))

    def take_lighter(self, _: EventData) -> None:
        self._take_up(Offer.LIGHTER)

    def hand_over(self, _: EventData) -> None:
        self.taken, self.handed_to = None, str(self._value)
        self._start([(hello(self._phrases, self.handed_to), BREATHING_SPACE)])

    def greet(self, _: EventData) -> None:
        self._reply(hello(self._phrases, str(self._value)))

    def take_the_safe_one(self, _: EventData) -> None:
        self.taken = Offer.MOBILITY
        self._close("soon_nobody")

    def rest(self, _: EventData) -> None:
        self._leave_it("soon_rest")

    def rest_from_pain(self, _: EventData) -> None:
        self._leave_it("soon_hurts")

    # What they are made of.

    def _open(self) -> None:
        self._ask(*self._why)

    def _ask(self, *before: str) -> None:
        lines = [(text, BREATHING_SPACE) for text in before]
        self._start([*lines, (self._question(), ANSWER_TIME)], from_its_start=True)

    def _question(self) -> str:
        choices = [self._language.offers[offer][0] for offer in Offer]
        return self._phrases.say("soon_ask", choices=self._phrases.listed(choices, by="or"))

    def _take_up(self, offer: Offer) -> None:
        self.taken = offer
        key = {Offer.MOBILITY: "soon_mobility", Offer.LIGHTER: "soon_lighter", Offer.ANYWAY: "soon_anyway"}[offer]
        self._close(key)

    def _leave_it(self, key: str) -> None:
        self.taken = None
        self._close(key)

    def _close(self, key: str) -> None:
        self._start([(self._phrases.say(key), BREATHING_SPACE)])
