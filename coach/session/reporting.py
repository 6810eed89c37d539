"""Reporting: what the athlete says of the set just done, and takes back."""

# ruff: noqa: D102  # actions and conditions are described by the table that names them

from dataclasses import replace

from coach.language.command import Report
from coach.session.course import Course
from coach.session.effects import Logged, Undone
from coach.session.occasion import Occasion
from coach.session.states import State


class Reporting(Course):
    """Actions and conditions of saying how many, how heavy and how hard."""

    def take_report(self, _: Occasion) -> None:
        report, tally = self._report(), self.progress.tally
        last = tally.last
        assert last is not None, "expected only after a set"
        load = self._loads.kilograms(report) if report.load is not None else None
        alone = self.progress.loads.apart(last.item - 1)
        if load is not None:
            self.progress.loads.take(last.item - 1, load, last.side if alone else None)
        tally.how_many = None
        self._confirm(tally.correct(report.reps, load, alone=alone), self._replies.got(report.reps, load))

    def take_load(self, _: Occasion) -> None:
        """Of the set just done in a break, else of what is being done or introduced; and of what follows of it."""
        progress, kilograms = self.progress, self._loads.kilograms(self._report())
        last = progress.tally.last
        number, rung = progress.set.exercise, progress.rung
        between = self.part in (State.RESTING, State.CHANGING_SIDES, State.FINISHED)
        if between and last is not None:
            before = last.item - 1
            lifted = progress.plan.weighted(before, progress.rungs[before])
            # Who has just stretched speaks of what comes next.
            number = before if lifted or not progress.plan.weighted(number, rung) else number
        done = last is not None and between and last.item == number + 1
        alone = progress.loads.apart(number)
        if done and last is not None:
            side = last.side if alone else None
        else:
            side = self._own_side() if number == progress.set.exercise and not between else None
        progress.loads.take(number, kilograms, side)
        corrected = progress.tally.correct(None, kilograms, alone=alone) if done else []
        self._confirm(corrected, self._replies.got(None, kilograms))

    def take_effort(self, _: Occasion) -> None:
        tally = self.progress.tally
        assert tally.last is not None, "expected only after a set"
        items, tally.effort = tally.effort or (tally.last.item,), ()
        self._confirm(tally.rate(items, str(self.value)), self._replies.say("noted"))

    def take_back(self, _: Occasion) -> None:
        """The last thing that was said of a set; an open question about it is closed, or open again."""
        tally, loads = self.progress.tally, self.progress.loads
        changes = tally.undo()
        if not changes:
            self._reply(self._replies.say("undo_nothing"))
            return
        tally.close_questions()
        for change in changes:
            one = change.now or change.was
            load = change.now.load_kg if change.now else None
            if load is None:
                loads.put_down(one.item - 1)
            else:
                loads.take(one.item - 1, load, one.side if loads.apart(one.item - 1) else None)
            stands = Undone(self.now, one.item, one.exercise, one.set, one.side)
            self.emit(replace(change.now, at=self.now) if change.now else stands)
        if changes[-1].now is not None and changes[-1].now.reps is None and changes[-1].was.reps is not None:
            tally.how_many = changes[-1].now.item
        self._drop_answered()
        self._answer_in_place(self._replies.undone(changes[-1]))

    def _report(self) -> Report:
        assert isinstance(self.value, Report), "the grammar gives this command what was done"
        return self.value

    def _confirm(self, corrected: list[Logged], text: str) -> None:
        for one in corrected:
            self.emit(replace(one, at=self.now))
        self._drop_answered()
        self._answer_in_place(text)

    def _answer_in_place(self, text: str) -> None:
        """Answer; after the last set the last words follow as soon as nothing is left to ask."""
        if self.state is State.FINISHED:
            self._close(text)
        else:
            self._reply(text)

    def _drop_answered(self) -> None:
        """What has been answered is not asked any more."""
        tally = self.progress.tally
        if tally.how_many is None:
            self._drop(*self._phrases.all("how_many"))
        if not tally.effort:
            self._drop(*self._phrases.all("ask_effort"), *self._phrases.all("ask_effort_all"))
