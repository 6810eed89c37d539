"""The stage: what every action of the dialogue is made of, and the face the session sees."""

from collections.abc import Callable, Iterator

from coach.cues.forecast import Forecast
from coach.cues.narrator import COUNT_IN, Narrator
from coach.cues.phrases import Phrases
from coach.cues.rank import Rank
from coach.cues.segment import Segment
from coach.cues.timeline import Length, Seconds, Tone
from coach.language.command import Command
from coach.language.language import Language
from coach.session.effects import Effect, Logged, Phase, Play
from coach.session.progress import Progress
from coach.session.replies import Replies, minutes
from coach.session.running import NOTHING, Answer, Running
from coach.session.states import HELD, HINTS, State
from coach.workout.plan import Plan

#: A question that nobody answers is closed after this.
ANSWER_TIME: Seconds = 15.0
#: After an answer longer than this the athlete is counted in again.
LONG_ANSWER: Seconds = 3.0


class Stage:
    """Starts, holds and answers on one running segment, and collects the effects.

    `state` and `trigger` are set by the state machine. `turn` comes before each trigger and says when and by whom.
    """

    state: State
    trigger: Callable[..., bool]

    def __init__(self, plan: Plan, language: Language, length: Length, seed: int) -> None:
        self.now: Seconds = 0.0
        self.over = False
        self.progress = Progress(plan)
        phrases = Phrases(language, seed)
        self._replies = Replies(language, phrases, self.progress)
        self._narrator = Narrator(plan, phrases, length)
        self._forecast = Forecast(plan, language)
        self._running = Running(length)
        self._effects: list[Effect] = []
        self._commanded = False
        self._last_said = ""
        self._entered: Seconds = 0.0
        self._returns_to = State.READY
        self._asked_from = State.READY
        self._asked_until: Seconds = 0.0

    @property
    def due(self) -> Seconds | None:
        """When the state's time is up."""
        if self.over:
            return None
        return self._asked_until if self.state is State.ASKING else self._running.ends

    def turn(self, at: Seconds, *, commanded: bool) -> None:
        """Something is about to be handled: remember the time, and what was said last."""
        self.now, self._commanded = max(self.now, at), commanded
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

    def say_not_now(self) -> None:
        """A command the state does not take; the last words are not interrupted by more than a tone."""
        texts = () if self.state is State.FINISHED else (self._replies.hint("not_now", self._hints()),)
        self._reply(*texts, tone=Tone.NOT_TAKEN)

    def possible_replies(self) -> Iterator[str]:
        """Every text that may be asked for out of turn."""
        return self._replies.possible(self._forecast.whole())

    def _start(self, segment: Segment, *replies: str, lead_in: Segment = NOTHING) -> None:
        """A new segment begins, after the replies and the lead-in."""
        self._running.begin(segment, self._answer(*replies), lead_in)
        self.progress.skipped_from = None
        self._entered = self._running.origin
        self._play()
        self._phase()

    def _reply(self, *texts: str, tone: Tone = Tone.HEARD) -> None:
        """Answer without changing what goes on; the clock of a set or a briefing waits for the answer."""
        running = self._running
        if self.state in HELD:
            self._hold(*texts, tone=tone)
            return
        if self.state is State.RESTING and running.held is None:
            running.aside(self._answer(*texts, tone=tone))
            self._play()
        else:
            offset = running.segment.resume_point(running.offset(self.now))
            # Who was interrupted before the first repetition, or has stood listening for long, is counted in again.
            lost = running.is_leading_in(self.now) or running.seconds(texts) > LONG_ANSWER
            lead_in = self._count_in() if self.state is State.WORKING and lost else NOTHING
            running.go_on(offset, self._answer(*texts, tone=tone), lead_in)
            self._play()
        self._phase()

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
        self._phase()

    def _answer(self, *texts: str, tone: Tone = Tone.HEARD, silence: Seconds = 0.0, rank: Rank = Rank.REPLY) -> Answer:
        return Answer(self.now, texts, tone if self._commanded else None, silence, rank)

    def _count_in(self) -> Segment:
        return Segment(COUNT_IN, self._narrator.count_in(COUNT_IN))

    def _play(self) -> None:
        self.emit(Play(self.now, self._running.playing, cut=self._commanded))

    def _log(self) -> None:
        """The set being done, as far as it got. Between sets there is none."""
        running, progress = self._running, self.progress
        reps = running.reps_done(self.now)
        if not running.segment.rep_ends or reps == 0:
            return
        exercise = progress.exercise.exercise
        logged = Logged(
            at=self.now,
            exercise=exercise.id,
            variant=exercise.ladder[progress.rung].id,
            set=progress.set.number,
            side=None,
            reps=reps,
            load_kg=None,
            effort=None,
        )
        before = progress.logged.get(progress.index)
        if before is not None and before.reps > reps:
            return  # what was done is not undone by doing it again
        progress.logged[progress.index] = logged
        self.emit(logged)

    def _left(self) -> Seconds:
        """The estimate of what is left of the workout."""
        running, progress, forecast = self._running, self.progress, self._forecast
        here = running.segment.length - running.offset(self.now)
        state = self._returns_to if self.state in HELD else self.state
        if state is State.FINISHED:
            return here
        if state is not State.WORKING:
            if state is State.READY or (state is State.RESTING and not progress.same_exercise):
                here += forecast.briefing(progress.index, progress.rung)
            here += forecast.work(progress.index, progress.rung)
        return here + forecast.after(progress.index, progress.rungs)

    def _phase(self) -> None:
        progress, running = self.progress, self._running
        exercise = progress.exercise.exercise
        in_exercise = self.state not in (State.READY, State.FINISHED)
        done = running.segment.reps_before
        self.emit(
            Phase(
                at=self.now,
                phase=self.state.value,
                exercise=exercise.id if in_exercise else None,
                variant=exercise.ladder[progress.rung].id if in_exercise else None,
                name=exercise.ladder[progress.rung].name if in_exercise else progress.plan.routine.name,
                set=progress.set.number,
                sets=progress.set.sets,
                side=None,
                began=running.origin,
                ends=running.ends,
                left=self._left(),
                fraction_left=running.fraction_left(self.now),
                reps=running.reps_done(self.now),
                target=done + len(running.segment.rep_ends),
                rep_ends=running.segment.rep_ends,
            )
        )
