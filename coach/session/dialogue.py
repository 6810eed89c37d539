"""What is done and said at each transition: the actions and conditions that the table names.

Methods named in the table are looked up by the `transitions` library.
"""

from transitions import EventData, Transition

from coach.cues.rank import Rank
from coach.cues.timeline import Length, Seconds
from coach.language.language import Language
from coach.session.effects import Ended, Flagged, Volume
from coach.session.running import NOTHING
from coach.session.stage import Stage
from coach.session.states import HELD, State
from coach.workout.plan import Plan

#: "Back" this soon after the start of a set means the one before.
JUST_BEGUN: Seconds = 3.0
#: After "stop" there is silence before the question.
STOP_SILENCE: Seconds = 0.8
LEVELS = range(-4, 5)
LEVEL_STEP = 1.25


def _transition(event: EventData) -> Transition:
    assert event.transition is not None, "set before conditions and actions are called"
    return event.transition


class Dialogue(Stage):
    """The model of the state machine."""

    def __init__(self, plan: Plan, language: Language, length: Length, seed: int) -> None:
        super().__init__(plan, language, length, seed)
        self._reason = "finished"
        self._level = 0

    # Conditions.

    def sets_follow(self, _: EventData) -> bool:
        return not self.progress.last_set

    def same_exercise(self, _: EventData) -> bool:
        return self.progress.same_exercise

    def exercises_follow(self, _: EventData) -> bool:
        return self.progress.next_exercise is not None

    def set_before(self, event: EventData) -> bool:
        return self.progress.before(just_begun=self.just_begun(event)) is not None

    def just_begun(self, _: EventData) -> bool:
        return self.now - self._entered <= JUST_BEGUN

    def returns_there(self, event: EventData) -> bool:
        return _transition(event).dest == self._returns_to.name

    def may_continue(self, _: EventData) -> bool:
        return self.progress.may_continue

    def sore_is_done(self, _: EventData) -> bool:
        return self.progress.sore_is_done

    def easier_helps(self, _: EventData) -> bool:
        return self.progress.easier_helps

    def asked_while_hurting(self, _: EventData) -> bool:
        return self._asked_from is State.HURTING

    def asked_while_paused(self, _: EventData) -> bool:
        return self._asked_from is State.PAUSED

    # Going through the plan.

    def brief(self, _: EventData, *replies: str) -> None:
        progress = self.progress
        # Only a rest that went to its end has said what is needed.
        after_rest = not self._commanded and progress.index > 0
        briefing = self._narrator.briefing(
            progress.index, progress.rung, full=progress.first_time(), needs_said=after_rest
        )
        self._start(briefing, *replies)

    def brief_again(self, _: EventData) -> None:
        self._start(self._narrator.briefing(self.progress.index, self.progress.rung, full=True))

    def work(self, _: EventData, *replies: str) -> None:
        # By the clock, the count-in has just been spoken; by command it has not.
        lead_in = self._count_in() if self._commanded else NOTHING
        self._start(self._narrator.work(self.progress.index, self.progress.rung), *replies, lead_in=lead_in)

    def work_again(self, event: EventData) -> None:
        self._log()
        self.work(event, self._replies.say("back_here"))

    def work_on_set_before(self, event: EventData) -> None:
        self._log()
        before = self.progress.before(just_begun=self.just_begun(event))
        assert before is not None, "the table asks set_before first"
        self.progress.index = before
        self.work(event, self._replies.back_before())

    def refuse(self, _: EventData) -> None:
        self.say_not_now()

    def rest(self, _: EventData) -> None:
        self._log()
        self.progress.index += 1
        self._start(self._narrator.rest(self.progress.index, self.progress.rung))

    def skip_exercise(self, event: EventData) -> None:
        self._log()
        left_out, skipped = self._replies.skipped(), self.progress.index
        following = self.progress.next_exercise
        assert following is not None, "the table asks exercises_follow first"
        self.progress.index = following
        self.brief(event, left_out)
        self.progress.skipped_from = skipped

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
        # In a rest the exercise that hurts is the one just done, not the one to come.
        sore = self.progress.hurt(resting=self._returns_to is State.RESTING)
        exercise = self.progress.plan.exercises[sore].exercise
        self.emit(Flagged(self.now, exercise.id, self.progress.pain[sore]))
        self._hold(self._replies.pain(easier=self.progress.easier_helps), rank=Rank.SAFETY)

    def say_hurts_waiting(self, _: EventData) -> None:
        self._hold(self._replies.pain_waiting(easier=self.progress.easier_helps), rank=Rank.SAFETY)

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
        if self.state is State.BRIEFING:
            briefing = self._narrator.briefing(progress.index, progress.rung, full=True, changed=False)
            self._start(briefing, change)
            return
        if not working:
            if State.RESTING in (self.state, self._returns_to):
                running.segment = self._narrator.rest_again(running.segment, progress.index, progress.rung)
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
        self._reply(self._replies.hint("help", self._hints()))

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
