"""The one loop that wires everything: blocks and typed words in, effects out, until the last word is said."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from coach.errors import CoachError
from coach.faces.face import NOTHING_YET, Face, View
from coach.faces.transcript import Record, Transcript
from coach.hearing.ear import Ear, Situation, Verdict
from coach.hearing.echo_canceller import EchoCanceller
from coach.hearing.gates import Refusal
from coach.language.command import ASKED_FOR, Command
from coach.language.language import Language
from coach.performer import Performer
from coach.rehearsal import given
from coach.session.conversation import Conversation
from coach.session.effects import Answered, Effect, Listening, Phase, Speech, Volume
from coach.session.events import Begin, Event, Given, Misheard, Tick
from coach.sound.ducking import Ducking
from coach.sound.port import Block, Port

#: What an ear listens for whatever the state: a command that is not possible now gets an answer. An answer
#: that nobody asked for is none.
ALWAYS_HEARD = frozenset(Command) - ASKED_FOR
#: What counts while nothing else is listened for.
CALLS = frozenset({Command.LISTEN, Command.HURTS})
#: Refusals of what may have been meant for the coach, if it was short; longer speech is for somebody else.
MISUNDERSTOOD = frozenset({Refusal.NOT_A_COMMAND, Refusal.UNSURE, Refusal.WRONG_LENGTH})
LONGEST_MISUNDERSTANDING = 2.0
#: By address, with less confidence not even the word of address was said: PocketSphinx hears it before everything. Of
#: 99 pieces of other people's talk that it heard so, none reaches this, nor does one in a hundred commands without it.
#: Of Vosk's scale, the least sure of its words, this is a guess too.
CALLED = 0.35
#: The session is told of a time this long before it comes, so that what begins then is on the mixer in time.
LOOKAHEAD_SECONDS = 0.1
#: Other music is turned down so long before the coach speaks.
DUCKING_SECONDS = 0.2
KEPT_AGAIN = "Everything is kept again."
#: After the last word the speaker plays on for a moment.
DRAIN_SECONDS = 0.3


class Keeper(Protocol):
    """Keeps what happens, before anything that comes of it is heard or seen. Raises nothing."""

    #: Why something is not kept at the moment, in a line; None: all is.
    problem: str | None

    def record(self, event: Event, effects: Sequence[Effect]) -> None:
        """Keep an event and what came of it."""
        ...

    def beat(self, now: float) -> None:
        """So many seconds have passed on the frame clock."""
        ...

    @property
    def asides(self) -> tuple[str, ...]:
        """What the athlete should know besides, a line each."""
        ...


@dataclass(slots=True)
class Workout:
    """A session on a port. Without a performer nothing sounds, without an ear nothing is heard.

    `hook` is called with each block before it is worked on, and the last view: a simulated athlete speaks there.
    `ducking` turns the music of others down while somebody speaks.
    `keep` is called with every effect, to save what outlasts the session; a CoachError of it is told, and it goes on.
    `opening`: the events it begins with; `recalled`: the effects of earlier ones; `told`: what is known to be wrong.
    """

    session: Conversation
    language: Language
    port: Port
    face: Face
    performer: Performer | None = None
    ear: Ear | None = None
    hook: Callable[[Block, View], None] | None = None
    keep: Callable[[Effect], None] | None = None
    ducking: Ducking | None = None
    lookahead: float = LOOKAHEAD_SECONDS
    journal: Keeper | None = None
    opening: Sequence[Event] = (Begin(0.0),)
    recalled: Sequence[Effect] = ()
    told: str | None = None

    def run(self) -> list[Record]:
        """Run to the end, and return the transcript. Raises KeyboardInterrupt when the athlete presses Ctrl-C."""
        loop = _Loop(self)
        try:
            self.face.run(loop.run)
        finally:
            self.port.close()
            if self.ear is not None:
                self.ear.close()
        return loop.kept


class _Loop:
    """What changes while a workout runs."""

    def __init__(self, workout: Workout) -> None:
        self.workout = workout
        self.kept: list[Record] = []
        self._transcript = Transcript()
        self._phase: Phase | None = None
        self._view = NOTHING_YET
        self._heard = ""
        self._listening = True
        self._troubles: dict[str, str] = {KEPT_AGAIN: workout.told} if workout.told else {}
        self._told: set[str] = set()
        self._notices: list[str] = []
        self._canceller = EchoCanceller() if workout.ear is not None else None

    def run(self) -> None:
        w, ended = self.workout, None
        self._recall(w.recalled)
        for event in w.opening:
            self._handle(event)
        for block in w.port.blocks():
            now = block.seconds
            if w.hook is not None:
                w.hook(block, self._view)
            self._listen(block)
            self._duck(now)
            for text in w.face.typed():
                self._heard = f"typed: {text}"
                self._handle(given(w.language, text, now))
            while w.session.due is not None and w.session.due <= now + w.lookahead:
                self._handle(Tick(w.session.due))
            if w.journal is not None:
                w.journal.beat(now)
            self._show(now)
            if w.face.ended and w.ear is None and w.session.waits and not w.session.over:
                break  # it waits for a command, and nobody is left to give one
            if w.session.over:
                ended = now if ended is None else ended
                if now >= ended + w.lookahead + w.port.latency + DRAIN_SECONDS:
                    break
        self._show(float("inf"))

    def _listen(self, block: Block) -> None:
        w = self.workout
        if w.ear is None or self._canceller is None:
            return
        heard = self._canceller.cancel(block.played, block.heard)
        if not len(heard):
            return
        speaking = w.performer.speaking(block.seconds, w.port.latency) if w.performer else None
        situation = Situation(
            w.session.commands | ALWAYS_HEARD if self._listening else CALLS,
            speaking,
            echo_free=self._canceller.clear,
            echo_db=self._canceller.reduction_db,
            number_asked=w.session.asks_number,
        )
        for verdict in w.ear.listen(heard, block.seconds, situation):
            self._take(verdict)

    def _duck(self, now: float) -> None:
        """Who speaks is to be heard: over the coach, and over the music of others."""
        w = self.workout
        if w.performer is None:
            return
        # As long as the coach may hear itself, it would give way to its own echo.
        hears = w.ear is not None and w.ear.hears and self._canceller is not None and self._canceller.clear
        w.performer.give_way(hears)
        if w.ducking is not None:
            w.ducking.follow(now, speaks=w.performer.talks(now, now + DUCKING_SECONDS), hears=hears)

    def _take(self, verdict: Verdict) -> None:
        if verdict.command is not None:
            self._heard = f"heard: {verdict.text}"
            self._handle(Given(verdict.decided, verdict.command, verdict.text, verdict.value))
        elif not self._listening or not self._is_called(verdict):
            return  # what people say to each other is their own business
        elif verdict.refused in MISUNDERSTOOD and verdict.ends - verdict.starts <= LONGEST_MISUNDERSTANDING:
            self._handle(Misheard(verdict.decided, verdict.text, verdict.refused))
        elif verdict.text:
            self._carry_out([Answered(verdict.decided, verdict.text, None, accepted=False, reason=verdict.refused)])

    def _is_called(self, verdict: Verdict) -> bool:
        """Whether what was no command was said to the coach all the same."""
        language = self.workout.language
        return language.calls(verdict.text) and (not language.by_address or verdict.confidence >= CALLED)

    def _handle(self, event: Event) -> None:
        """Hand an event to the session; what comes of it is kept before it is carried out."""
        effects = self.workout.session.handle(event)
        if self.workout.journal is not None:
            self.workout.journal.record(event, effects)
        self._carry_out(effects)

    def _recall(self, effects: Iterable[Effect]) -> None:
        """What happened before still holds: how loud it is, whether anything is heard, where we are."""
        for effect in effects:
            match effect:
                case Phase():
                    self._phase = effect
                case Listening(on=on):
                    self._listening = on
                case Volume() | Speech() if self.workout.performer is not None:
                    self.workout.performer.perform(effect)

    def _carry_out(self, effects: Iterable[Effect]) -> None:
        for effect in effects:
            self._transcript.take(effect)
            if self.workout.performer is not None:
                self.workout.performer.perform(effect)
            self._keep(effect)
            match effect:
                case Phase():
                    self._phase = effect
                case Listening(on=on):
                    self._listening = on
                    self._heard = "listening" if on else "not listening"
                case Answered(accepted=False, text=text, reason=reason):
                    self._heard = f"heard: {text} ({reason})"

    def _keep(self, effect: Effect) -> None:
        if self.workout.keep is None:
            return
        try:
            self.workout.keep(effect)
        except CoachError as error:
            self._tell_once(str(error))

    def _show(self, now: float) -> None:
        w = self.workout
        self._note(w.port.status, "The sound is back.")
        self._note(w.ear.problem if w.ear is not None else None, "Listening again.")
        if w.ear is not None and w.ear.notice:
            self._tell_once(w.ear.notice)
        if w.journal is not None:
            self._note(w.journal.problem, KEPT_AGAIN)
            for line in w.journal.asides:
                self._tell_once(line)
        self._note(w.performer.problem if w.performer is not None else None, "The voice is back.")
        records = self._transcript.until(now)
        self.kept += records
        self._view = View(now, self._phase, records, self._heard, self._notices)
        w.face.show(self._view)
        self._notices = []

    def _tell_once(self, text: str) -> None:
        if text not in self._told:
            self._told.add(text)
            self._notices.append(text)

    def _note(self, trouble: str | None, over: str) -> None:
        """Tell a trouble once when it begins, and when it is over."""
        before = self._troubles.get(over)
        if trouble == before:
            return
        if trouble is None:
            del self._troubles[over]
        else:
            self._troubles[over] = trouble
        self._notices.append(trouble or over)
