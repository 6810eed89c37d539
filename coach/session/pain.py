"""Pain: it stops what is done, and acts on the exercise that hurts."""

# ruff: noqa: D102  # actions and conditions are described by the table that names them

from coach.cues.rank import Rank
from coach.cues.timeline import Tone
from coach.language.command import Command
from coach.session.effects import Flagged
from coach.session.holding import Holding
from coach.session.occasion import Occasion, source_of
from coach.session.sets import Sets
from coach.session.states import State

#: In these something is being done that can be let go of.
DOING = (State.WORKING, State.CHANGING_SIDES)


class Pain(Holding, Sets):
    """Actions and conditions when something hurts."""

    def may_continue(self, _: Occasion) -> bool:
        return self.progress.may_continue

    def sore_is_done(self, _: Occasion) -> bool:
        return self.progress.sore_is_done

    def sore_is_elsewhere(self, _: Occasion) -> bool:
        return self.progress.sore_is_elsewhere

    def easier_helps(self, _: Occasion) -> bool:
        return self.progress.easier_helps

    def less_helps(self, _: Occasion) -> bool:
        """Whether less of what hurts can be done: it is to come, and not removed."""
        progress = self.progress
        return progress.sore is not None and progress.reports == 1 and not progress.sore_is_done

    def another_helps(self, _: Occasion) -> bool:
        return self._another_helps

    def sore_stops_here(self, _: Occasion) -> bool:
        """Whether the exercise that hurts is being introduced or done."""
        return not self.progress.sore_is_elsewhere and self._returns_to in (State.BRIEFING, *DOING)

    def hurt(self, occasion: Occasion) -> None:
        source = source_of(occasion)
        if source not in (State.PAUSED, State.ASKING):
            self._returns_to = source
        # In a rest the exercise that hurts is the one just done, not the one to come.
        self._flag(resting=self._returns_to is State.RESTING)
        text = self._care.reported(self._choices(), doing=source in DOING)
        self._hold(text, *self._care.often(), rank=Rank.SAFETY)

    def say_hurts_waiting(self, _: Occasion) -> None:
        self._hold(self._care.waiting(self._choices()), rank=Rank.SAFETY)

    def say_easiest_and_wait(self, _: Occasion) -> None:
        texts = self._replies.say("hurts_easiest"), self._care.waiting(self._choices())
        self._hold(*texts, rank=Rank.SAFETY)

    def go_easier_after_pain(self, _: Occasion) -> None:
        self._step(-1, self._sore())

    def do_fewer_after_pain(self, _: Occasion) -> None:
        self._change_amount(-1, self._sore())

    def go_less_far_after_pain(self, _: Occasion) -> None:
        self._make_range_smaller(self._sore())

    def swap_sore_and_brief(self, occasion: Occasion) -> None:
        self._log()
        self.brief(occasion, *self._swap(self._sore()))

    def swap_sore(self, occasion: Occasion) -> None:
        self._first_say(*self._swap(self._sore()))
        self.resume_segment(occasion)

    def leave_out_sore(self, occasion: Occasion) -> None:
        self.progress.leave_out(self._sore())
        self._first_say(self._replies.left_out(self._sore()))
        self.resume_segment(occasion)

    def hurt_at_the_end(self, _: Occasion) -> None:
        self._flag(resting=False)
        self._close(self._replies.say("hurts_end"))

    def say_not_now(self) -> None:
        """Nobody in pain is told "not now"."""
        if self.state is State.HURTING:
            text = self._care.waiting(self._choices())
            self._hold(text, tone=Tone.NOT_TAKEN, rank=Rank.SAFETY)
        else:
            super().say_not_now()

    def _flag(self, *, resting: bool) -> None:
        """Note the report. Nobody is asked whether what hurts was easy."""
        progress, tally = self.progress, self.progress.tally
        sore = progress.hurt(resting=resting)
        tally.effort_due = [item for item in tally.effort_due if item != sore + 1]
        tally.effort = ()
        self._drop(*self._phrases.all("ask_effort"), *self._phrases.all("ask_effort_all"))
        self.emit(Flagged(self.now, progress.plan.exercises[sore].exercise.id, progress.reports))

    def _choices(self) -> tuple[Command, ...]:
        """What helps while something hurts; there is always a way on, and the end."""
        progress = self.progress
        another = self._another_helps
        if progress.sore_is_done or progress.reports > 1:
            return (*([Command.SWAP] if another else []), Command.RESUME, Command.END)
        helps = [Command.EASIER if progress.easier_helps else Command.SMALLER_RANGE]
        return (*helps, Command.SWAP if another else Command.SKIP, Command.END)

    @property
    def _another_helps(self) -> bool:
        """Whether there is another exercise to do in place of what is left of the one that hurts."""
        progress = self.progress
        return progress.sore is not None and not progress.sore_is_done and self._swapped(progress.sore) is not None

    def _hints(self) -> tuple[Command, Command, Command]:
        if self.state is not State.HURTING:
            return super()._hints()
        first, second, *others = self._choices()
        return first, second, (others or [Command.WHATS_NEXT])[0]

    def _sore(self) -> int:
        assert self.progress.sore is not None, "the table asks first whether something hurts"
        return self.progress.sore
