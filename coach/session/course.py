"""The course: going through the plan, set by set and side by side, and leaving out or going back."""

# ruff: noqa: D102  # actions and conditions are described by the table that names them

from coach.cues.segment import Segment
from coach.cues.timeline import Seconds
from coach.session.effects import Ended
from coach.session.occasion import Occasion, source_of
from coach.session.progress import Position
from coach.session.running import NOTHING
from coach.session.stage import Stage
from coach.session.states import HELD, State

#: "Back" this soon after the start of a set means the one before.
JUST_BEGUN: Seconds = 3.0


class Course(Stage):
    """Actions and conditions of going through the plan."""

    _reason = "finished"

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

    def just_begun(self, _: Occasion) -> bool:
        return self.now - self._entered <= JUST_BEGUN

    def set_before(self, occasion: Occasion) -> bool:
        return self._before(occasion) is not None

    def brief(self, _: Occasion, *replies: str) -> None:
        progress = self.progress
        # Only a rest that went to its end has said what is needed.
        after_rest = not self._commanded and self._running.segment.counts_in
        briefing = self._narrator.briefing(
            progress.index, progress.rung, full=progress.first_time(), needs_said=after_rest
        )
        self._start(briefing, *replies)

    def brief_again(self, _: Occasion) -> None:
        self._start(self._narrator.briefing(self.progress.index, self.progress.rung, full=True))

    def work(self, _: Occasion, *replies: str) -> None:
        progress = self.progress
        lead_in = self._lead_in()
        if self._commanded and not replies:
            replies = self._replies.beginning()
        self._start(self._narrator.work(progress.index, progress.rung), *replies, lead_in=lead_in)

    def work_again(self, occasion: Occasion) -> None:
        self._log()
        self.work(occasion, self._replies.say("back_here"))

    def work_on_set_before(self, occasion: Occasion) -> None:
        self._log()
        before = self._before(occasion)
        assert before is not None, "the table asks set_before first"
        self.progress.go_to(before)
        self.work(occasion, self._replies.back_before())

    def refuse(self, _: Occasion) -> None:
        self.say_not_now()

    def change_sides(self, _: Occasion) -> None:
        self._log()
        self.progress.turn += 1
        self._start(self._narrator.breaks.change(self.progress.index, self.progress.side))

    def rest(self, _: Occasion) -> None:
        self._log()
        following = self.progress.following
        assert following is not None, "the table asks sets_follow first"
        self.progress.rest_until(following)
        self._start(self._rest(over=True))

    def skip_exercise(self, occasion: Occasion) -> None:
        reply, skipped = self._skip(occasion)
        self.brief(occasion, reply)
        self.progress.skipped = skipped

    def skip_to_rest(self, occasion: Occasion) -> None:
        reply, skipped = self._skip(occasion)
        self._start(self._rest(over=False), reply)
        self.progress.skipped = skipped

    def finish(self, _: Occasion) -> None:
        self._log()
        self._start(self._narrator.closing([self._replies.closing(whole=True)]))

    def end_early(self, _: Occasion) -> None:
        self._log()
        self._reason = "ended"
        self._start(self._narrator.closing([self._replies.closing(whole=False)]))

    def leave(self, _: Occasion) -> None:
        self.over = True
        self.emit(Ended(self.now, self._reason))

    def _before(self, occasion: Occasion) -> Position | None:
        return self.progress.before(just_begun=self.just_begun(occasion))

    def _lead_in(self) -> Segment:
        """By the clock, the count-in has just been spoken, if there was time for it; by command it has not."""
        if self._commanded:
            return self._narrator.count_in()
        if self._running.segment.counts_in:
            return NOTHING
        return self._narrator.breaks.lead_in(self.progress.index, self.progress.rung, turn=self.progress.turn)

    def _rest(self, *, over: bool) -> Segment:
        progress = self.progress
        new = not progress.briefed(progress.index)
        return self._narrator.breaks.rest(progress.previous, progress.index, progress.rung, new=new, over=over)

    def _skip(self, occasion: Occasion) -> tuple[str, Position]:
        """Leave out the exercise we are at; returns what to say about it, and where we were."""
        self._log()
        progress, reply = self.progress, self._replies.skipped()
        beyond, here, previous = progress.beyond, Position(progress.index, progress.turn), progress.previous
        assert beyond is not None, "the table asks others_follow or briefed_follows first"
        source = source_of(occasion)
        part = self._returns_to if source in HELD else source
        progress.leave_out(progress.set.exercise)
        progress.rest_until(beyond)
        if part not in (State.WORKING, State.CHANGING_SIDES):
            progress.previous = previous  # nothing was done since
        return reply, here
