"""Sides: which one is done, and doing the other one."""

# ruff: noqa: D102  # actions and conditions are described by the table that names them

from coach.session.course import Course
from coach.session.occasion import Occasion
from coach.session.states import State


class Sides(Course):
    """Actions and conditions of exercises that are done left and right."""

    def is_first_side(self, _: Occasion) -> bool:
        return self.progress.side is not None and self.progress.turn == 0 and self.progress.side_follows

    def is_other_side(self, _: Occasion) -> bool:
        return self.progress.side is not None and self.progress.turn == 1

    def nothing_is_done(self, _: Occasion) -> bool:
        return not self._running.done(self.now)

    def begin_with_other_side(self, occasion: Occasion) -> None:
        self._turn_around()
        self.work(occasion, self._replies.side())

    def change_back(self, _: Occasion) -> None:
        """To the first side again: it goes on where it was, and so will the other one."""
        self._log()
        progress = self.progress
        progress.turn, progress.back_and_forth = 0, progress.index
        self._begin_change()

    def put_other_side_first(self, _: Occasion) -> None:
        """From the next set on, or of what is about to begin."""
        progress = self.progress
        if progress.side is None:
            self._reply(self._replies.say("sides_none"))
            return
        begun = self.part is State.WORKING and (progress.turn == 1 or bool(self._running.done(self.now)))
        if begun or self.part is State.CHANGING_SIDES:
            self._reply(self._replies.say("sides_settled"))
            return
        self._drop(*self._replies.first_sides())
        self._turn_around()
        if self.part is State.WORKING:
            self._go_on_otherwise(progress.set.exercise, self._replies.side())
        else:
            self._reply(self._replies.first_side())

    def say_side(self, _: Occasion) -> None:
        self._reply(self._answers.side())

    def _turn_around(self) -> None:
        number, planned = self.progress.set.exercise, self.progress.exercise
        self.replan(self.progress.plan.changed(number, first_side=planned.first_side.other))
