"""What is done and said at each transition: the actions and conditions that the table names.

Methods named in the table are looked up by the `transitions` library; the others serve them.
"""

from collections.abc import Callable, Iterator

from transitions import EventData, Transition

from coach.cues.forecast import Forecast
from coach.cues.narrator import COUNT_IN, Narrator
from coach.cues.phrases import Phrases
from coach.cues.segment import Segment
from coach.cues.timeline import Length, Seconds, Tone
from coach.language.language import Language
from coach.session.effects import Effect, Ended, Flagged, Logged, Phase, Play, Volume
from coach.session.progress import Progress
from coach.session.replies import Replies, minutes
from coach.session.running import NOTHING, Answer, Running
from coach.session.states import HELD, State
from coach.workout.plan import Plan

#: A question that nobody answers is closed after this.
ANSWER_TIME: Seconds = 15.0
#: "Back" this soon after the start of a set means the one before.
JUST_BEGUN: Seconds = 3.0
#: After "stop" there is silence before the question.
STOP_SILENCE: Seconds = 0.8
LEVELS = range(-4, 5)
LEVEL_STEP = 1.25


def _transition(event: EventData) -> Transition:
    assert event.transition is not None, "set before conditions and actions are called"
    return event.transition


class Dialogue:
    """The model of the state machine. `turn` comes before each trigger and says when and by whom."""

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
        self._reason = "finished"
        self._level = 0

    # The face the session uses.

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
        """A command the state does not take."""
        self._reply(self._replies.hint("not_now", self.state), tone=Tone.NOT_TAKEN)

    # Conditions.

    def sets_follow(self, _: EventData) -> bool:
        return not self.progress.last_set

    def same_exercise(self, _: EventData) -> bool:
        return self.progress.same_exercise

    def exercises_follow(self, _: EventData) -> bool:
        return self.progress.next_exercise is not None

    def set_before(self, _: EventData) -> bool:
        return self.progress.index > 0

    def just_begun(self, _: EventData) -> bool:
        return self.now - self._entered <= JUST_BEGUN

    def returns_there(self, event: EventData) -> bool:
        return _transition(event).dest == self._returns_to.name

    def may_continue(self, _: EventData) -> bool:
        return self.progress.pain[self.progress.set.exercise] < 2

    def easier_is_left(self, _: EventData) -> bool:
        return self.progress.rung > 0

    def asked_while_hurting(self, _: EventData) -> bool:
        return self._asked_from is State.HURTING

    def asked_while_paused(self, _: EventData) -> bool:
        return self._asked_from is State.PAUSED

    # Going through the plan.

    def brief(self, _: EventData, *replies: str) -> None:
        progress = self.progress
        self._start(self._narrator.briefing(progress.index, progress.rung, full=progress.first_time()), *replies)

    def brief_again(self, _: EventData) -> None:
        self._start(self._narrator.briefing(self.progress.index, self.progress.rung, full=True))

    def work(self, _: EventData, *replies: str) -> None:
        # By the clock, the count-in has just been spoken; by command it has not.
        lead_in = self._count_in() if self._commanded else NOTHING
        self._start(self._narrator.work(self.progress.index, self.progress.rung), *replies, lead_in=lead_in)

    def work_again(self, event: EventData) -> None:
        self.work(event, self._replies.say("back_here"))

    def work_on_set_before(self, event: EventData) -> None:
        self.progress.index -= 1
        self.work(event, self._replies.back_before())

    def rest(self, _: EventData) -> None:
        self._log()
        self.progress.index += 1
        self._start(self._narrator.rest(self.progress.index, self.progress.rung))

    def skip_exercise(self, event: EventData) -> None:
        self._log()
        left_out = self._replies.skipped()
        following = self.progress.next_exercise
        assert following is not None, "the table asks exercises_follow first"
        self.progress.index = following
        self.brief(event, left_out)

    def finish(self, _: EventData) -> None:
        self._log()
        self._start(self._narrator.closing([self._replies.closing(whole=True)]))

    def end_early(self, _: EventData) -> None:
        self._log()
        self._reason = "ended"
        self._start(self._narrator.closing([self._replies.closing(whole=False)]))

    def leave(self, _: EventData) -> None:
        self.over = True
        self.emit(Ended(self.now, self._reason))

    # Holding and taking up again.

    def pause_segment(self, event: EventData) -> None:
        self._returns_to = State[_transition(event).source]
        self._hold(self._replies.say("paused"))

    def say_paused(self, _: EventData) -> None:
        self._hold(self._replies.say("paused_already"))

    def stay_paused(self, _: EventData) -> None:
        self._hold(self._replies.say("paused" if self._commanded else "unanswered"))

    def resume_segment(self, _: EventData) -> None:
        running = self._running
        working = self.state is State.WORKING
        offset = running.segment.resume_point(running.offset(self.now))
        running.go_on(
            offset,
            self._answer(self._replies.place(self.state, running.segment.reps_done(offset))),
            self._count_in() if working else NOTHING,
        )
        self._play()
        self._phase()

    def ask_stop(self, event: EventData) -> None:
        self._ask(event, self._replies.say("ask_stop"), silence=STOP_SILENCE)

    def ask_end(self, event: EventData) -> None:
        self._ask(event, self._replies.ask_end())

    def ask_again(self, _: EventData) -> None:
        self._hold(self._replies.say("ask_again"))

    def _ask(self, event: EventData, text: str, silence: Seconds = 0.0) -> None:
        self._asked_from = State[_transition(event).source]
        if self._asked_from not in (State.PAUSED, State.HURTING):
            self._returns_to = self._asked_from
        self._hold(text, silence=silence)

    # Pain.

    def hurt(self, event: EventData) -> None:
        source = State[_transition(event).source]
        if source not in (State.PAUSED, State.ASKING):
            self._returns_to = source
        progress = self.progress
        # In a rest the exercise that hurts is the one just done, not the one to come.
        index = progress.index - 1 if self._returns_to is State.RESTING else progress.index
        planned = progress.plan.sets[index].exercise
        progress.pain[planned] += 1
        self.emit(Flagged(self.now, progress.plan.exercises[planned].exercise.id, progress.pain[planned]))
        self._hold(self._replies.pain(index))

    def say_hurts_waiting(self, _: EventData) -> None:
        self._hold(self._replies.say("hurts_waiting"))

    def go_easier_after_pain(self, event: EventData) -> None:
        self.go_easier(event)

    # Easier and harder.

    def go_easier(self, _: EventData) -> None:
        self._step(-1, "easiest")

    def go_harder(self, _: EventData) -> None:
        self._step(+1, "hardest")

    def _step(self, by: int, at_the_end: str) -> None:
        progress, running = self.progress, self._running
        if not progress.step(by):
            self._reply(self._replies.say(at_the_end))
            return
        change = progress.exercise.variant(progress.rung).change
        working = State.WORKING in (self.state, self._returns_to if self.state is State.PAUSED else None)
        if not working:
            self._reply(change)
            return
        segment = self._narrator.work(progress.index, progress.rung, running.reps_done(self.now))
        if self.state is State.WORKING:
            running.begin(segment, self._answer(change), self._count_in())
            self._play()
            self._phase()
        else:
            running.swap(segment)
            self._hold(change)

    # Questions and volume.

    def say_again(self, _: EventData) -> None:
        self._reply(self._last_said or self._replies.say("again_nothing"))

    def say_time_left(self, _: EventData) -> None:
        self._reply(self._replies.time_left(self._left()))

    def say_whats_next(self, _: EventData) -> None:
        state = self._returns_to if self.state in HELD else self.state
        self._reply(self._replies.whats_next(state))

    def say_how(self, _: EventData) -> None:
        self._reply(*self._replies.explanation())

    def say_help(self, _: EventData) -> None:
        self._reply(self._replies.hint("help", self.state))

    def turn_louder(self, _: EventData) -> None:
        self._volume(+1, "louder", "loudest")

    def turn_quieter(self, _: EventData) -> None:
        self._volume(-1, "quieter", "quietest")

    def _volume(self, by: int, key: str, at_the_end: str) -> None:
        if self._level + by not in LEVELS:
            self._reply(self._replies.say(at_the_end))
            return
        self._level += by
        self.emit(Volume(self.now, LEVEL_STEP**self._level))
        self._reply(self._replies.say(key))

    # What all actions are made of.

    def possible_replies(self) -> Iterator[str]:
        """Every text that may be asked for out of turn."""
        return self._replies.possible(self._forecast.whole())

    def _start(self, segment: Segment, *replies: str, lead_in: Segment = NOTHING) -> None:
        """A new segment begins, after the replies and the lead-in."""
        self._running.begin(segment, self._answer(*replies), lead_in)
        self._entered = self._running.origin
        self._play()
        self._phase()

    def _reply(self, *texts: str, tone: Tone = Tone.HEARD) -> None:
        """Answer without changing what goes on; the clock of a set or a briefing waits for the answer."""
        running = self._running
        if self.state in HELD:
            self._hold(*texts, tone=tone)
        elif self.state is State.RESTING and running.held is None:
            running.aside(self._answer(*texts, tone=tone))
            self._play()
        else:
            offset = running.segment.resume_point(running.offset(self.now))
            running.go_on(offset, self._answer(*texts, tone=tone))
            self._play()
        self._phase()

    def _hold(self, *texts: str, tone: Tone = Tone.HEARD, silence: Seconds = 0.0) -> None:
        """The clock stands still until a command sets it going."""
        ends = self._running.hold(self._answer(*texts, tone=tone, silence=silence))
        self._asked_until = ends + ANSWER_TIME
        self._play()
        self._phase()

    def _answer(self, *texts: str, tone: Tone = Tone.HEARD, silence: Seconds = 0.0) -> Answer:
        return Answer(self.now, texts, tone if self._commanded else None, silence)

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
                reps=running.reps_done(self.now),
                target=done + len(running.segment.rep_ends),
                rep_ends=running.segment.rep_ends,
            )
        )
