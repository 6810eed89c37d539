"""The course: going through the plan, set by set and side by side, and leaving out or going back."""

# ruff: noqa: D102  # actions and conditions are described by the table that names them

from dataclasses import replace

from coach.cues.breaks import SHORT_REST, rest_between
from coach.cues.segment import Segment
from coach.cues.telling import Telling
from coach.cues.timeline import Seconds
from coach.session.effects import Ended
from coach.session.ladder import Ladder
from coach.session.occasion import Occasion, source_of
from coach.session.progress import Position
from coach.session.running import NOTHING
from coach.session.states import HELD, State

#: A command this soon after the clock has gone on was meant for what was before.
REACTION: Seconds = 1.5
#: "Back" this soon after the start of a set means the one before.
JUST_BEGUN: Seconds = 3.0


class Course(Ladder):
    """Actions and conditions of going through the plan."""

    _reason = "finished"
    #: How often the rest we are in was made longer.
    _rest_steps = 0

    def sets_follow(self, _: Occasion) -> bool:
        return self.progress.following is not None

    def side_follows(self, _: Occasion) -> bool:
        return self.progress.side_follows

    def is_briefed(self, _: Occasion) -> bool:
        return self.progress.briefed(self.progress.index)

    def others_follow(self, _: Occasion) -> bool:
        return self.progress.beyond is not None

    def briefed_follows(self, _: Occasion) -> bool:
        beyond = self.progress.beyond
        return beyond is not None and self.progress.briefed(beyond)

    @property
    def _agreeing(self) -> bool:
        """Whether the clock has gone on just now, to where no command led."""
        return self.now - self._gone_on <= REACTION

    def has_just_gone_on(self, _: Occasion) -> bool:
        return self._agreeing

    def agree(self, _: Occasion) -> None:
        self._remark()

    def just_begun(self, _: Occasion) -> bool:
        return self.now - self._entered <= JUST_BEGUN

    def set_before(self, occasion: Occasion) -> bool:
        return self._before(occasion) is not None

    def brief(self, _: Occasion, *replies: str) -> None:
        progress = self.progress
        told = self._narrator.telling(progress.index)
        if progress.set.exercise in progress.explained:
            told = min(told, Telling.KEY_CUE)
        # A rest may have said in full what is needed.
        said = self._rest is not None and any(
            self._was_said(cue.text) for cue in self._running.segment.cues if cue.short
        )
        self._brief(told, *replies, needs_said=said)

    def brief_again(self, _: Occasion) -> None:
        self._brief(Telling.COMPLETE)

    def _brief(self, told: Telling, *replies: str, needs_said: bool = False) -> None:
        progress, proposal = self.progress, self.proposal()
        progress.tally.close_questions()
        self._end_resting()
        self._telling, self._offered = told, proposal is not None
        self._start(self._briefing(needs_said=needs_said), *replies)

    def work(self, _: Occasion, *replies: str) -> None:
        progress = self.progress
        lead_in = self._lead_in()
        if self._commanded and not replies:
            replies = self._replies.beginning()
        progress.tally.close_questions()
        progress.explained.add(progress.set.exercise)
        self._end_resting()
        self._last_said = ""
        segment = self._narrator.work(progress.index, progress.rung, self._done_before(), turn=progress.turn)
        self._start(segment, *replies, lead_in=lead_in)

    def work_again(self, occasion: Occasion) -> None:
        self._log()
        self.work(occasion, self._replies.say("back_here"))

    def work_on_set_before(self, occasion: Occasion) -> None:
        self._go_before(occasion)
        self.work(occasion, self._replies.back_before())

    def before_is_new(self, occasion: Occasion) -> bool:
        """Whether the set before is of an exercise that nobody has explained today."""
        before = self._before(occasion)
        return before is not None and self.progress.plan.sets[before.index].exercise not in self.progress.explained

    def brief_set_before(self, occasion: Occasion) -> None:
        self._go_before(occasion)
        self.brief(occasion)

    def _go_before(self, occasion: Occasion) -> None:
        self._log()
        before = self._before(occasion)
        assert before is not None, "the table asks set_before first"
        self._rest = None  # it is not followed by the set it was before
        self.progress.go_to(before)

    def refuse(self, _: Occasion) -> None:
        self.say_not_now()

    def change_sides(self, _: Occasion) -> None:
        self._log()
        self.progress.turn += 1
        self._begin_change()

    def _begin_change(self) -> None:
        progress = self.progress
        self._start(self._narrator.breaks.change(progress.index, progress.side, first=self._questions()))
        self._next_up = self._following()

    def rest(self, _: Occasion) -> None:
        self._log()
        following = self.progress.following
        assert following is not None, "the table asks sets_follow first"
        self._exercise_over(self.progress.set.exercise)
        self.progress.rest_until(following)
        self._begin_rest(over=True)

    def is_elsewhere_in_plan(self, _: Occasion) -> bool:
        way = self.progress.way_to(str(self.value))
        return way is not None and self.progress.plan.sets[way].exercise != self.progress.set.exercise

    def go_to_exercise(self, occasion: Occasion) -> None:
        self._log()
        progress = self.progress
        way = progress.way_to(str(self.value))
        assert way is not None, "the table asks is_elsewhere_in_plan first"
        self._end_resting()
        progress.jump(way)
        self.brief(occasion, self._replies.say("going_to"))

    def say_why_not_there(self, _: Occasion) -> None:
        self._reply(self._replies.why_not(str(self.value)))

    def skip_exercise(self, occasion: Occasion) -> None:
        reply, skipped = self._skip(occasion)
        self.brief(occasion, reply)
        self.progress.skipped = skipped

    def skip_to_rest(self, occasion: Occasion) -> None:
        reply, skipped = self._skip(occasion)
        self._begin_rest(reply, over=False)
        self.progress.skipped = skipped

    def finish(self, _: Occasion) -> None:
        self._log()
        self._exercise_over(self.progress.set.exercise)
        self._close(self._confirmed)

    def finish_skipping(self, _: Occasion) -> None:
        reply = self._replies.skipped()
        self._log()
        self.progress.leave_out(self.progress.set.exercise)
        self._exercise_over(self.progress.set.exercise)
        self._close(reply)

    def end_early(self, _: Occasion) -> None:
        self._log()
        self._end("ended")

    def leave(self, _: Occasion) -> None:
        self.over = True
        self.emit(Ended(self.now, self._reason))

    def _end(self, reason: str) -> None:
        """Say the last words of a workout that was not finished."""
        self.progress.tally.close_questions()
        self.progress.tally.effort_due.clear()
        self._reason = reason
        self._close()

    def _close(self, *replies: str) -> None:
        """What is still to be asked of the last set, and the last words."""
        tally = self.progress.tally
        # What was asked and not answered is not asked again.
        asked = {key for key in ("how_many", "ask_effort", "ask_effort_all") if self._any_said(key)}
        questions = [self._replies.say("how_many")] if tally.how_many is not None and "how_many" not in asked else []
        if self._ask_effort() or (tally.effort and not asked & {"ask_effort", "ask_effort_all"}):
            questions.append(self._replies.effort_question(len(tally.effort)))
        self._rest = None
        self._exchange(self._narrator.closing(self._replies.closing(self._reason), questions), *replies)

    def _begin_rest(self, *replies: str, over: bool) -> None:
        progress = self.progress
        first, new = self._questions(), not progress.briefed(progress.index)
        if rest_between(progress.plan, progress.previous, progress.index) >= SHORT_REST and self._ask_effort():
            first = replace(first, effort=self._replies.effort_question(len(progress.tally.effort)))
        rest = self._narrator.breaks.rest(
            progress.previous, progress.index, progress.rung, new=new, over=over, first=first
        )
        self._start(rest, *replies)
        self._begin_resting()
        self._next_up, self._rest_steps = self._following(), 0

    def _before(self, occasion: Occasion) -> Position | None:
        return self.progress.before(just_begun=self.just_begun(occasion))

    def _lead_in(self) -> Segment:
        """By the clock, the count-in has just been spoken, if there was time for it; by command it has not."""
        if self._commanded:
            return self._narrator.count_in()
        if self._running.segment.counts_in:
            return NOTHING
        return self._narrator.breaks.lead_in(self.progress.index, self.progress.rung, turn=self.progress.turn)

    def _skip(self, occasion: Occasion) -> tuple[str, Position]:
        """Leave out the exercise we are at; returns what to say about it, and where we were."""
        progress, reply = self.progress, self._replies.skipped()
        self._log()
        self._end_resting()
        beyond, here, previous = progress.beyond, Position(progress.index, progress.turn), progress.previous
        assert beyond is not None, "the table asks others_follow or briefed_follows first"
        source = source_of(occasion)
        part = self._returns_to if source in HELD else source
        progress.leave_out(progress.set.exercise)
        self._exercise_over(progress.set.exercise)
        progress.rest_until(beyond)
        if part not in (State.WORKING, State.CHANGING_SIDES):
            progress.previous = previous  # nothing was done since
        return reply, here
