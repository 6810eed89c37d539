"""The stage: what every action of the dialogue is made of, and the face the session sees."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from coach.cues.rank import Rank
from coach.cues.segment import Segment
from coach.cues.timeline import LengthAt, Seconds, Tone
from coach.language.command import Command, Value
from coach.language.language import Language
from coach.session.answers import minutes
from coach.session.effects import Effect, Play
from coach.session.events import Given
from coach.session.people import hellos
from coach.session.running import NOTHING, Answer
from coach.session.situation import Situation
from coach.session.states import BREAKS, HELD, HINTS, WAITING, State
from coach.workout.plan import Plan

#: A question that nobody answers is closed after this.
ANSWER_TIME: Seconds = 15.0
#: After so long without a word, while the workout waits for one, the coach asks whether anybody is there.
LONG_WAIT: Seconds = 300.0
#: And after so long in all it saves what there is, and ends.
FORGOTTEN: Seconds = 900.0
#: After an answer longer than this the athlete is counted in again.
LONG_ANSWER: Seconds = 3.0


class Stage(Situation):
    """Starts, holds and answers on one running segment, and collects the effects.

    `trigger` is set by the state machine. `turn` comes before each trigger and says when and by whom.
    """

    trigger: Callable[..., bool]

    def __init__(self, plan: Plan, language: Language, length: LengthAt, seed: int) -> None:
        super().__init__(plan, language, length, seed)
        self.over = False
        self._effects: list[Effect] = []
        self._given: Given | None = None
        #: Whether the athlete has said something just now, and it is not the clock that is handled.
        self._commanded = False
        self._last_said = ""
        self._said_first: tuple[str, ...] = ()
        self._entered: Seconds = 0.0
        #: When the clock, and no command, began what runs.
        self._gone_on: Seconds = float("-inf")
        self._asked_from = State.READY
        self._asked_until: Seconds = 0.0
        #: Since when nobody gave a command, while the workout waits for one; and whether somebody was asked for.
        self._waits_since: Seconds = 0.0
        self._asked_presence = False

    @property
    def due(self) -> Seconds | None:
        """When the state's time is up."""
        if self.over:
            return None
        if self.state is State.ASKING:
            return self._asked_until
        if self.waits:
            return self._waits_since + (FORGOTTEN if self._asked_presence else self._long_wait)
        return self._running.ends

    @property
    def waits(self) -> bool:
        """Whether the workout goes on only when the athlete says something; else time alone brings it forward."""
        return self.state in WAITING or (self.state is State.WORKING and self._running.segment.is_open)

    @property
    def _long_wait(self) -> Seconds:
        """When the coach asks whether anybody is there; a set may well take as long as is forecast."""
        here = self._side_left(0.0) if self.state is State.WORKING else 0.0
        return min(LONG_WAIT + here, FORGOTTEN - ANSWER_TIME)

    @property
    def value(self) -> Value:
        """What the command that is being handled is about."""
        return self._given.value if self._given else None

    def turn(self, at: Seconds, given: Given | None = None, *, spoken: bool = False) -> None:
        """Something is about to be handled: a command, words that are none (`spoken`), or else the clock."""
        self.now, self._given = max(self.now, at), given
        self._commanded = spoken or given is not None
        for cue in self._running.playing:
            if cue.text and cue.label is None and cue.at <= self.now:
                self._last_said = cue.text

    def here(self) -> None:
        """Somebody is there, or something new has begun: the wait for a word begins anew."""
        self._waits_since, self._asked_presence = self.now, False

    def open(self) -> None:
        """The first words."""
        self._start(self._opening())

    def emit(self, effect: Effect) -> None:
        """Add to what the current event leads to."""
        self._effects.append(effect)

    def take_effects(self) -> list[Effect]:
        """Everything emitted since the last call."""
        effects, self._effects = self._effects, []
        return effects

    def say_not_now(self) -> None:
        """A command the state does not take; the last words are not interrupted by more than a tone."""
        if self.state is State.FINISHED:
            self._remark(tone=Tone.NOT_TAKEN)
        elif self.state is State.ASKING:
            self._reply(self._replies.say("ask_again"), tone=Tone.NOT_TAKEN)
        else:
            self._reply(self._replies.hint("not_now", self._hints()), tone=Tone.NOT_TAKEN)

    def possible_replies(self) -> Iterator[str]:
        """The texts that are likely to be asked for out of turn, to be rendered ahead."""
        yield from hellos(self._phrases, self._language)
        yield from self._care.possible()
        yield from self._replies.possible()
        yield from self._variations.possible()
        yield from self._answers.possible(self._forecast.whole())

    def _opening(self) -> Segment:
        return self._narrator.opening(minutes(self._forecast.whole()))

    def _start(self, segment: Segment, *replies: str, lead_in: Segment = NOTHING) -> None:
        """A new part begins, after the replies and the lead-in."""
        self.progress.skipped = None
        self._exchange(segment, *replies, lead_in=lead_in)
        self._entered = self._running.origin
        self._gone_on = float("-inf") if self._commanded else self.now
        self.here()

    def _exchange(self, segment: Segment, *replies: str, lead_in: Segment = NOTHING, new: bool = True) -> None:
        """Another segment takes the place of the one that runs, after the replies and the lead-in.

        If it is not `new`, what was said stays said.
        """
        self._running.begin(segment, self._answer(*replies), lead_in, new=new)
        self._show()

    def _reply(self, *texts: str, tone: Tone = Tone.HEARD) -> None:
        """Answer without changing what goes on; the clock of a set or a briefing waits for the answer."""
        running = self._running
        if self.state in HELD:
            self._hold(*texts, tone=tone)
        elif self.state in BREAKS and running.held is None:
            running.aside(self._answer(*texts, tone=tone))
            self._show()
        else:
            self._go_on(running.offset(self.now), *texts, lead_in=self._lead_in_again(texts), tone=tone)

    def _remark(self, *texts: str, tone: Tone = Tone.HEARD) -> None:
        """The same of what need not be heard: nothing waits for it, and it comes where there is room."""
        running = self._running
        counted = self.state is State.WORKING and not running.segment.is_open and not running.is_leading_in(self.now)
        if not counted and self.state is not State.FINISHED:
            self._reply(*texts, tone=tone)
            return
        if running.become(running.segment, self._answer(*texts, tone=tone)):
            self._show(cut=False)
        else:
            self._reply(*texts, tone=tone)

    def _go_on(self, offset: Seconds, *texts: str, lead_in: Segment = NOTHING, tone: Tone = Tone.HEARD) -> None:
        """Take the segment up where it can be, after an answer and a lead-in; what is left of a clock is told then."""
        running = self._running
        offset = running.segment.resume_point(offset)
        first = ""
        if self.state is State.WORKING and running.segment.is_timed and lead_in.counts_in and offset > 0:
            first = self._replies.seconds_to_go(running.segment.length - offset)
        running.go_on(offset, self._answer(*texts, tone=tone), lead_in, first)
        self._show()

    def _lead_in_again(self, texts: Sequence[str]) -> Segment:
        """Who was interrupted before the first repetition, or has stood listening for long, is counted in again."""
        running = self._running
        if self.state is not State.WORKING or running.segment.is_open:
            return NOTHING
        leading_in = running.is_leading_in(self.now)
        if not (leading_in or running.seconds(texts) > LONG_ANSWER):
            return NOTHING
        return running.lead_in if leading_in and running.lead_in.counts_in else self._narrator.count_in()

    def _hints(self) -> tuple[Command, Command, Command]:
        """What is most useful to say now."""
        return HINTS[self.state]

    def _hold(self, *texts: str, tone: Tone = Tone.HEARD, silence: Seconds = 0.0, rank: Rank = Rank.REPLY) -> None:
        """The clock stands still until a command sets it going."""
        ends = self._running.hold(self._answer(*texts, tone=tone, silence=silence, rank=rank))
        self._asked_until = ends + ANSWER_TIME
        self._show()

    def _drop(self, *texts: str) -> None:
        """What the segment was about to say is not said any more."""
        segment = self._running.segment
        self._running.segment = replace(segment, cues=tuple(cue for cue in segment.cues if cue.text not in texts))

    def _first_say(self, *texts: str) -> None:
        """Say this before the texts of the next answer."""
        self._said_first = texts

    def _answer(self, *texts: str, tone: Tone = Tone.HEARD, silence: Seconds = 0.0, rank: Rank = Rank.REPLY) -> Answer:
        said = tuple(text for text in (*self._said_first, *texts) if text)
        self._said_first = ()
        return Answer(self.now, said, tone if self._commanded else None, silence, rank)

    def _show(self, *, cut: bool = True) -> None:
        """What sounds from now on, and where we are. The clock alone never cuts what is being said."""
        coming = tuple(cue for cue in self._running.playing if cue.at >= self.now)
        self.emit(Play(self.now, coming, cut=cut and self._commanded))
        self.emit(self._described())
