"""Pain: it stops what is done, and acts on the exercise that hurts."""

# ruff: noqa: D102  # actions and conditions are described by the table that names them

from coach.cues.rank import Rank
from coach.session.effects import Flagged
from coach.session.holding import Holding
from coach.session.ladder import Ladder
from coach.session.occasion import Occasion, source_of
from coach.session.states import State


class Pain(Holding, Ladder):
    """Actions and conditions when something hurts."""

    def may_continue(self, _: Occasion) -> bool:
        return self.progress.may_continue

    def sore_is_done(self, _: Occasion) -> bool:
        return self.progress.sore_is_done

    def sore_is_elsewhere(self, _: Occasion) -> bool:
        return self.progress.sore_is_elsewhere

    def easier_helps(self, _: Occasion) -> bool:
        return self.progress.easier_helps

    def hurt(self, occasion: Occasion) -> None:
        source, progress = source_of(occasion), self.progress
        if source not in (State.PAUSED, State.ASKING):
            self._returns_to = source
        # In a rest the exercise that hurts is the one just done, not the one to come.
        sore = progress.hurt(resting=self._returns_to is State.RESTING)
        self.emit(Flagged(self.now, progress.plan.exercises[sore].exercise.id, progress.pain[sore]))
        self._hold(self._replies.pain(easier=progress.easier_helps), rank=Rank.SAFETY)

    def say_hurts_waiting(self, _: Occasion) -> None:
        self._hold(self._replies.pain_waiting(easier=self.progress.easier_helps), rank=Rank.SAFETY)

    def go_easier_after_pain(self, _: Occasion) -> None:
        assert self.progress.sore is not None, "the table asks easier_helps first"
        self._step(-1, self.progress.sore)

    def leave_out_sore(self, occasion: Occasion) -> None:
        assert self.progress.sore is not None, "the table asks sore_is_elsewhere first"
        self.progress.leave_out(self.progress.sore)
        self.resume_segment(occasion)
