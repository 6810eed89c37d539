"""The stage: what every action of the dialogue is made of, and the face the session sees."""

from collections.abc import Callable, Iterator, Sequence

from coach.cues.forecast import Forecast
from coach.cues.narrator import Narrator
from coach.cues.rank import Rank
from coach.cues.segment import Segment
from coach.cues.timeline import Length, Seconds, Tone
from coach.language.command import Command, Value
from coach.language.language import Language
from coach.session.effects import Effect, Logged, Play, Replanned
from coach.session.events import Given
from coach.session.replies import minutes
from coach.session.running import NOTHING, Answer
from coach.session.situation import Situation
from coach.session.states import BREAKS, HELD, HINTS, State
from coach.workout.plan import Plan

#: A question that nobody answers is closed after this.
ANSWER_TIME: Seconds = 15.0
#: After an answer longer than this the athlete is counted in again.
LONG_ANSWER: Seconds = 3.0


class Stage(Situation):
    """Starts, holds and answers on one running segment, and collects the effects.

    `trigger` is set by the state machine. `turn` comes before each trigger and says when and by whom.
    """

    trigger: Callable[..., bool]

    def __init__(self, plan: Plan, language: Language, length: Length, seed: int) -> None:
        super().__init__(plan, language, length, seed)
        self.over = False
        self._effects: list[Effect] = []
        self._given: Given | None = None
        self._last_said = ""
        self._said_first: tuple[str, ...] = ()
        self._entered: Seconds = 0.0
        self._asked_from = State.READY
        self._asked_until: Seconds = 0.0

    @property
    def due(self) -> Seconds | None:
        """When the state's time is up."""
        if self.over:
            return None
        return self._asked_until if self.state is State.ASKING else self._running.ends

    @property
    def value(self) -> Value:
        """What the command that is being handled is about."""
        return self._given.value if self._given else None

    def turn(self, at: Seconds, given: Given | None = None) -> None:
        """Something is about to be handled, a command or (None) the clock: note it, and what was said last."""
        self.now, self._given = max(self.now, at), given
        for cue in self._running.playing:
            if cue.text and cue.label is None and cue.at <= self.now:
                self._last_said = cue.text

    def open(self) -> None:
        """The first words."""
        self._start(self._narrator.opening(minutes(self._forecast.whole())))

    def emit(self, effect: Effect) -> None:
        """Add to what the current event leads to."""
        self._effects.append(effect)

    def take_effects(self) -> list[Effect]:
        """Everything emitted since the last call."""
        effects, self._effects = self._effects, []
        return effects

    def replan(self, plan: Plan) -> None:
        """Go on in another plan, whose sets up to the one we are at are the same.

        A break says what comes next anew. What is being worked on or introduced goes on as it is: when the exercise
        we are at has become another one, the caller starts its briefing.
        """
        self.progress.replan(plan)
        self.emit(Replanned(self.now, plan))
        self._narrator = Narrator(plan, self._phrases, self._length)
        self._forecast = Forecast(plan, self._language)
        self._retell_break()

    def say_not_now(self) -> None:
        """A command the state does not take; the last words are not interrupted by more than a tone."""
        texts = () if self.state is State.FINISHED else (self._replies.hint("not_now", self._hints()),)
        self._reply(*texts, tone=Tone.NOT_TAKEN)

    def possible_replies(self) -> Iterator[str]:
        """Every text that may be asked for out of turn."""
        return self._replies.possible(self._forecast.whole())

    @property
    def _commanded(self) -> bool:
        """Whether a command is being handled, and not the clock."""
        return self._given is not None

    def _start(self, segment: Segment, *replies: str, lead_in: Segment = NOTHING) -> None:
        """A new part begins, after the replies and the lead-in."""
        self.progress.skipped = None
        self._exchange(segment, *replies, lead_in=lead_in)
        self._entered = self._running.origin

    def _exchange(self, segment: Segment, *replies: str, lead_in: Segment = NOTHING) -> None:
        """Another segment takes the place of the one that runs, after the replies and the lead-in."""
        self._running.begin(segment, self._answer(*replies), lead_in)
        self._play()
        self.emit(self._described())

    def _retell_break(self) -> None:
        """Something else follows the break we are in: what comes next is said anew."""
        progress, breaks, running = self.progress, self._narrator.breaks, self._running
        if self.part is State.RESTING:
            new = not progress.briefed(progress.index)
            running.segment = breaks.rest_again(running.segment, progress.index, progress.rung, new=new)
        elif self.part is State.CHANGING_SIDES:
            running.segment = breaks.change_again(running.segment, progress.side)

    def _reply(self, *texts: str, tone: Tone = Tone.HEARD) -> None:
        """Answer without changing what goes on; the clock of a set or a briefing waits for the answer."""
        running = self._running
        if self.state in HELD:
            self._hold(*texts, tone=tone)
            return
        if self.state in BREAKS and running.held is None:
            running.aside(self._answer(*texts, tone=tone))
            self._play()
        else:
            offset = running.segment.resume_point(running.offset(self.now))
            running.go_on(offset, self._answer(*texts, tone=tone), self._lead_in_again(texts))
            self._play()
        self.emit(self._described())

    def _lead_in_again(self, texts: Sequence[str]) -> Segment:
        """Who was interrupted before the first repetition, or has stood listening for long, is counted in again."""
        running = self._running
        leading_in = running.is_leading_in(self.now)
        if self.state is not State.WORKING or not (leading_in or running.seconds(texts) > LONG_ANSWER):
            return NOTHING
        return running.lead_in if leading_in and running.lead_in.counts_in else self._narrator.count_in()

    def _hints(self) -> tuple[Command, Command, Command]:
        """What is most useful to say now."""
        if self.state is State.HURTING and self.progress.sore_is_done:
            return Command.RESUME, Command.WHATS_NEXT, Command.END
        if self.state is State.HURTING and not self.progress.easier_helps:
            return Command.SKIP, Command.WHATS_NEXT, Command.END
        return HINTS[self.state]

    def _hold(self, *texts: str, tone: Tone = Tone.HEARD, silence: Seconds = 0.0, rank: Rank = Rank.REPLY) -> None:
        """The clock stands still until a command sets it going."""
        ends = self._running.hold(self._answer(*texts, tone=tone, silence=silence, rank=rank))
        self._asked_until = ends + ANSWER_TIME
        self._play()
        self.emit(self._described())

    def _first_say(self, *texts: str) -> None:
        """Say this before the texts of the next answer."""
        self._said_first = texts

    def _answer(self, *texts: str, tone: Tone = Tone.HEARD, silence: Seconds = 0.0, rank: Rank = Rank.REPLY) -> Answer:
        texts, self._said_first = (*self._said_first, *texts), ()
        return Answer(self.now, texts, tone if self._commanded else None, silence, rank)

    def _play(self) -> None:
        self.emit(Play(self.now, self._running.playing, cut=self._commanded))

    def _log(self) -> None:
        """The set being done, as far as it got. Between sets there is none."""
        progress = self.progress
        said = self._given is not None and self._given.command in (Command.DONE, Command.NEXT)
        done = self._running.done(self.now, said=said)
        if not done:
            return
        exercise = progress.exercise.exercise
        logged = Logged(
            at=self.now,
            item=progress.set.exercise + 1,
            exercise=exercise.id,
            variant=exercise.ladder[progress.rung].id,
            set=progress.set.number,
            side=progress.side,
            reps=done.reps,
            seconds=done.seconds,
            load_kg=None,
            effort=None,
        )
        if progress.log(logged):  # what was done is not undone by doing it again
            self.emit(logged)
