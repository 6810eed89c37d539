"""The ladder: easier and harder variants, and what else makes an exercise more or less, in the middle of it."""

# ruff: noqa: D102  # actions and conditions are described by the table that names them

from coach.cues.telling import Telling
from coach.session.effects import Proposed
from coach.session.occasion import Occasion
from coach.session.recording import Recording
from coach.session.states import State
from coach.workout.history import SAID, Proposal, Reason


class Ladder(Recording):
    """Actions of moving on the ladder of an exercise, and of what is left to change at its ends."""

    #: The item at whose end of the ladder we are, and which: -1 its easy end, +1 its hard one.
    _ladder_end: tuple[int, int] | None = None
    #: Whether the briefing that runs has offered to do the exercise as it is proposed.
    _offered = False

    def go_easier(self, _: Occasion) -> None:
        self._step(-1, self.progress.set.exercise)

    def go_harder(self, _: Occasion) -> None:
        self._step(+1, self.progress.set.exercise)

    def ask_fewer(self, _: Occasion) -> None:
        self._change_amount(-1, self.progress.set.exercise)

    def ask_more(self, _: Occasion) -> None:
        self._change_amount(+1, self.progress.set.exercise)

    def make_range_smaller(self, _: Occasion) -> None:
        self._make_range_smaller(self.progress.set.exercise)

    def accept_proposal(self, _: Occasion) -> None:
        """Do the exercise we are introducing as it is proposed: on that rung, with that load, and as far as it says."""
        progress, number = self.progress, self.progress.set.exercise
        proposal = self.proposal()
        assert proposal is not None, "expected only when there is one"
        rung = progress.exercise.exercise.rung_of(proposal.variant)
        other_rung = rung != progress.rung
        progress.rungs[number] = rung
        more = {Reason.FEWER_REPS: -1, Reason.MORE_REPS: +1}.get(proposal.reason, 0)
        small = progress.exercise.small_range or proposal.reason is Reason.SMALLER_RANGE
        other = proposal.first.other if proposal.first and proposal.other_load_kg else None
        changes = {"more": progress.exercise.more + more, "small_range": small, "aim": proposal.aim}
        aim_of = (other, proposal.other_aim) if other and proposal.other_aim else None
        self.replan(progress.plan.changed(number, **changes, aim_of=aim_of))
        if proposal.load_kg is not None:
            progress.loads.take(number, proposal.load_kg)
        if other is not None and proposal.other_load_kg is not None:
            progress.loads.take(number, proposal.other_load_kg, other)
        if proposal.reason in SAID:
            self._propose(number, proposal.reason)
        self._offered = False
        self._telling = max(self._telling, Telling.SET_UP) if other_rung else self._telling
        self._renew(self._replies.say("as_proposed"))

    def decline_proposal(self, _: Occasion) -> None:
        self._offered = False
        self._renew(self._replies.say("as_planned"))

    def _besides(self) -> tuple[str, ...]:
        return self._variations.from_last_time(self.proposal() if self._offered else None)

    def _question(self) -> str:
        return self._replies.say("proposal_ask") if self._offered and self.proposal() is not None else ""

    def proposal(self) -> Proposal | None:
        """What is proposed for the exercise we are at, as long as nothing of it is done or was changed."""
        progress, planned = self.progress, self.progress.exercise
        proposal = progress.plan.proposals.get(planned.exercise.id)
        if proposal is None or progress.tally.of(progress.set.exercise + 1):
            return None
        rungs = [variant.id for variant in planned.exercise.ladder]
        if proposal.variant not in rungs or not planned.possible(rungs.index(proposal.variant)):
            return None
        asked_already = planned.more or planned.small_range
        # Nothing is to be told of it but its rung.
        bare = proposal.reason in (Reason.EASIER, Reason.HARDER) and proposal.aim is None
        return None if asked_already or (bare and rungs[progress.rung] == proposal.variant) else proposal

    def _step(self, by: int, number: int) -> None:
        """Move exercise `number` of the plan to its next variant, say what changes, and go on with it."""
        progress = self.progress
        rung, before, side = progress.rung_towards(by, number), progress.rungs[number], progress.side
        self._offered = False
        if rung is None:
            self._ladder_end = number, by
            self._reply(*self._variations.end_of_ladder(by, number))
            return
        self._ladder_end = None
        progress.rungs[number] = rung
        planned = progress.plan.exercises[number]
        by_now = rung - planned.rung
        self._propose(number, (Reason.EASIER if by_now < 0 else Reason.HARDER) if by_now else None)
        load = self._other_load(number, before)
        told = max(self._telling, Telling.SET_UP)
        fetched = bool(set(planned.things(rung)) - set(planned.things(before))) or load is not None
        fetched = fetched or (planned.factor(rung) != planned.factor(before))
        briefed = self.part is State.BRIEFING and number == progress.set.exercise
        texts = self._variations.step(number, before, side, load, briefed=briefed, named=self.part is State.READY)
        fetch = [self._replies.say("fetch")] if fetched and not briefed else []
        self._go_on_otherwise(number, *texts, *fetch, told=told, settle=fetched)

    def _other_load(self, number: int, before: int) -> float | None:
        """The load for another rung, where it is another one: what it was there before, else in proportion."""
        progress, planned = self.progress, self.progress.plan.exercises[number]
        rung, load = progress.rungs[number], progress.loads.put_down(number)
        if load is not None:
            progress.rung_loads[number, before] = load
        if not progress.plan.weighted(number, rung):
            return None
        known = {other: kept for (item, other), kept in progress.rung_loads.items() if item == number}
        if not known:
            return None
        nearest = min(known, key=lambda other: abs(other - rung))
        factor = planned.factor(rung) / planned.factor(nearest)
        other = known[nearest] if factor == 1 else self._loads.scaled(known[nearest], factor)
        progress.loads.take(number, other)
        return other if other != load else None

    def _change_amount(self, step: int, number: int) -> None:
        progress = self.progress
        planned = progress.plan.exercises[number]
        plan = progress.plan.changed(number, more=planned.more + step, aim=None, aim_of=None)
        self._offered = False
        if plan.exercises[number].amount == planned.amount:
            self._reply(self._variations.no_other_amount(step, planned))
            return
        self.replan(plan)
        by_now = plan.exercises[number].more
        self._propose(number, (Reason.FEWER_REPS if by_now < 0 else Reason.MORE_REPS) if by_now else None)
        told = self._variations.dose(plan.exercises[number], progress.rungs[number])
        self._go_on_otherwise(number, *self._variations.named(number), told)

    def _make_range_smaller(self, number: int) -> None:
        self._offered = False
        self.replan(self.progress.plan.changed(number, small_range=True))
        self._propose(number, Reason.SMALLER_RANGE)
        # A briefing says it by itself.
        briefed = self.part is State.BRIEFING and number == self.progress.set.exercise
        texts = () if briefed else (*self._variations.named(number), self._replies.say("small_range"))
        self._go_on_otherwise(number, *texts)

    def _propose(self, number: int, reason: Reason | None) -> None:
        """What was found better today is where to begin the next time; None: nothing is any more."""
        exercise = self.progress.plan.exercises[number].exercise
        self.emit(Proposed(self.now, exercise.id, exercise.ladder[self.progress.rungs[number]].id, reason))
