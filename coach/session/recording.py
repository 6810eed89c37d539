"""Recording: what was done of a set goes into the tally, and what there is to ask about it."""

from coach.cues.breaks import First, rest_between
from coach.cues.segment import Amount
from coach.cues.timeline import Seconds
from coach.language.command import Command, Report
from coach.session.effects import Logged, Rested
from coach.session.renewal import Renewal
from coach.workout.side import Side


class Recording(Renewal):
    """Logs sets and rests, and knows the open questions."""

    #: When the rest we are in began, how long it was to be, and before which set of which exercise.
    _rest: tuple[Seconds, Seconds, str, int] | None = None
    #: What was said of the set that has just been ended, to be confirmed.
    _confirmed = ""

    def _log(self) -> None:
        """The set being done, as far as it got. Between sets there is none."""
        progress, number, tally = self.progress, self.progress.set.exercise, self.progress.tally
        said = self._given is not None and self._given.command in (Command.DONE, Command.NEXT)
        report = self.value if isinstance(self.value, Report) else Report()
        done = self._running.done(self.now, said=said)
        self._confirmed = ""
        if report.load is not None:
            progress.loads.take(number, self._loads.kilograms(report), self._own_side())
        if report.reps is not None:
            done = Amount(reps=report.reps)
            self._confirmed = self._replies.got(
                report.reps, progress.loads.of(number, progress.side) if report.load is not None else None
            )
        if not done:
            return
        exercise = progress.exercise.exercise
        logged = Logged(
            at=self.now,
            item=number + 1,
            exercise=exercise.id,
            variant=exercise.ladder[progress.rung].id,
            set=progress.set.number,
            side=progress.side,
            reps=done.reps,
            seconds=done.seconds,
            load_kg=progress.loads.of(number, progress.side),
            effort=None,
            rung=progress.rung + 1,
            planned=progress.exercise.asked_for(progress.rung),
        )
        tally.close_questions()
        if (kept := tally.note(logged, said=said)) is not None:  # what was done is not undone by doing it again
            self.emit(kept)
        if said and report.reps is None and progress.exercise.counted_by_athlete:
            tally.how_many = logged.item

    def _own_side(self) -> Side | None:
        """The side we are at, where a load that is told now is of this side alone; None: of both.

        It is once the sides have their own, or when the other one has just done this set with a weight.
        """
        progress, number = self.progress, self.progress.set.exercise
        if progress.side is None or progress.loads.apart(number):
            return progress.side
        done = (one for one in progress.tally.of(number + 1) if one.set == progress.set.number)
        lifted = any(one.side is progress.side.other and one.load_kg is not None for one in done)
        return progress.side if lifted and progress.turn == 1 else None

    def _done_before(self) -> Amount:
        """What was done of the set and side we are at when its sides were changed in the middle."""
        progress = self.progress
        if progress.back_and_forth != progress.index:
            return Amount()
        done = progress.tally.amount(
            progress.set.exercise + 1, progress.set.number, progress.side, progress.exercise.exercise.id
        )
        return done if self._narrator.work(progress.index, progress.rung).counts(done) else Amount()

    def _exercise_over(self, number: int) -> None:
        """After the last set of a strength exercise it is asked once how hard it was; not after pain."""
        progress, tally = self.progress, self.progress.tally
        planned, item = progress.plan.exercises[number], number + 1
        more = any(progress.plan.sets[index].exercise == number for index in progress.ahead())
        done = tally.of(item)
        if more or planned.part != "strength" or not done or progress.pain[planned.exercise.id]:
            return
        if item not in tally.effort_due and all(one.effort is None for one in done):
            tally.effort_due.append(item)

    def _questions(self) -> First:
        """What a break begins with."""
        tally = self.progress.tally
        if tally.how_many is not None:
            return First(self._replies.say("how_many"), question=True)
        return First(self._confirmed)

    def _ask_effort(self) -> bool:
        """Whether there is something to ask; it counts as asked."""
        tally = self.progress.tally
        if not tally.effort_due:
            return False
        tally.effort, tally.effort_due = tuple(tally.effort_due), []
        return True

    def _begin_resting(self) -> None:
        progress = self.progress
        planned = rest_between(progress.plan, progress.previous, progress.index)
        self._rest = self.now, planned, progress.exercise.exercise.id, progress.set.number

    def _end_resting(self) -> None:
        """What comes next begins: the rest was as long as it was, with its pauses."""
        if self._rest is not None:
            began, planned, exercise, number = self._rest
            self._rest = None
            self.emit(Rested(self.now, exercise, number, self.now - began, planned))
