"""What has been reached: the set and side we are at, the rungs, what hurt, what is left out."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from coach.cues.breaks import rest_between
from coach.cues.timeline import Seconds
from coach.session.lifted import Lifted
from coach.session.tally import Tally
from coach.workout.plan import Plan, PlannedExercise, PlannedSet
from coach.workout.side import Side


@dataclass(frozen=True, slots=True)
class Position:
    """A set of the plan by its index, and which of its sides: 0 the first, 1 the other."""

    index: int
    turn: int = 0


class Progress:
    """The position in a plan. `index` and `turn` are what is being done, or in a break what follows it."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.index = 0
        self.turn = 0
        #: In a rest, the set before it.
        self.previous = 0
        self.rungs = [exercise.rung for exercise in plan.exercises]
        self.tally = Tally()
        self.explained: set[int] = set()
        #: The loads that are used now; and in kilograms those of each rung of an exercise.
        self.loads = Lifted()
        self.rung_loads: dict[tuple[int, int], float] = {}
        #: How often each exercise was reported to hurt, by its id; and which one of the plan did last.
        self.pain: Counter[str] = Counter()
        self.sore: int | None = None
        #: The exercises that are left out, each from which of its sets on.
        self.left_out: dict[int, int] = {}
        #: Sets that were done already when another one before them was gone to: exercise and number.
        self.passed: set[tuple[int, int]] = set()
        #: The set whose sides were changed in the middle: each goes on where it was.
        self.back_and_forth: int | None = None
        #: Exercises that were swapped away today, by id.
        self.tried: set[str] = set()
        #: Where an exercise was skipped, while "back" can still undo that.
        self.skipped: Position | None = None

    @property
    def set(self) -> PlannedSet:
        """The set we are at."""
        return self.plan.sets[self.index]

    @property
    def exercise(self) -> PlannedExercise:
        """The exercise we are at."""
        return self.plan.exercise_of(self.index)

    @property
    def rung(self) -> int:
        """The rung of its ladder we are on."""
        return self.rungs[self.set.exercise]

    @property
    def side(self) -> Side | None:
        """The side we are at; None where both work together."""
        sides = self.exercise.sides(self.rung)
        return sides[min(self.turn, len(sides) - 1)]

    @property
    def side_follows(self) -> bool:
        """Whether the other side of this set is still to be done."""
        return self.turn + 1 < len(self.exercise.sides(self.rung))

    @property
    def following(self) -> int | None:
        """The set after this one; None when this is the last."""
        return next(self.ahead(), None)

    @property
    def beyond(self) -> int | None:
        """The set we go to when the exercise we are at is left out; None when nothing else follows."""
        here = self.set.exercise
        return next((index for index in self.ahead() if self.plan.sets[index].exercise != here), None)

    @property
    def sets_left(self) -> int:
        """How many sets are to be done, with the one we are at."""
        return sum(1 for _ in self.ahead()) + (not self._is_left_out(self.index))

    @property
    def sets_left_here(self) -> int:
        """The same of the exercise we are at."""
        here = self.set.exercise
        ahead = sum(self.plan.sets[index].exercise == here for index in self.ahead())
        return ahead + (not self._is_left_out(self.index))

    def out_of(self, plan: Plan) -> frozenset[int]:
        """The sets of a plan of the same exercises that are left out."""
        return frozenset(index for index, planned in enumerate(plan.sets) if self._is_out(planned))

    @property
    def undone(self) -> int:
        """How many sets of the plan were not done at all."""
        return sum(not self._is_done(planned) for planned in self.plan.sets)

    def briefed(self, index: int) -> bool:
        """Whether a set can begin without a briefing."""
        planned = self.plan.sets[index]
        return planned.number > 1 and planned.exercise in self.explained

    def rest_before(self, index: int) -> Seconds:
        """The rest between the set we are at and another."""
        return rest_between(self.plan, self.index, index)

    def go_to(self, position: Position) -> None:
        """Be at another set; an exercise that was left out from there on is not any more."""
        self.index, self.turn, self.back_and_forth = position.index, position.turn, None
        self.previous = min(self.previous, self.index)
        self.passed.discard((self.set.exercise, self.set.number))
        if self._is_left_out(self.index):
            del self.left_out[self.set.exercise]

    def rest_until(self, index: int) -> None:
        """The set we are at is over, and another is to come."""
        self.previous = self.index
        self.go_to(Position(index))

    def leave_out(self, exercise: int) -> None:
        """Do no more sets of an exercise."""
        ahead = (one.number for one in self.plan.sets[self.index :] if one.exercise == exercise)
        self.left_out.setdefault(exercise, next(ahead, len(self.plan.sets) + 1))

    def way_to(self, exercise: str) -> int | None:
        """The set to go to for an exercise by its id: its first one that is not done; None: there is none.

        An exercise that hurt twice, or for which something is lacking, is not gone to.
        """
        if self.pain[exercise] > 1:
            return None
        found = (
            index
            for index, planned in enumerate(self.plan.sets)
            if self.plan.exercises[planned.exercise].exercise.id == exercise
            and not self._is_done(planned)
            and self.plan.exercises[planned.exercise].possible(self.rungs[planned.exercise])
        )
        return next(found, None)

    def jump(self, index: int) -> None:
        """Go to a set out of turn. What is done already between there and here is not done again."""
        between = self.plan.sets[index + 1 : self.index]
        self.passed |= {(one.exercise, one.number) for one in between if self._is_done(one)}
        self.left_out.pop(self.plan.sets[index].exercise, None)
        self.go_to(Position(index))

    def before(self, *, just_begun: bool) -> Position | None:
        """Where "back" goes to: where a skip began, else the side or set before; never to what is left out."""
        if (
            just_begun
            and self.skipped is not None
            and not self._is_removed(self.plan.sets[self.skipped.index].exercise)
        ):
            return self.skipped
        if self.turn > 0:
            return Position(self.index, self.turn - 1)
        for index in range(self.index - 1, -1, -1):
            exercise = self.plan.sets[index].exercise
            can = self.plan.exercises[exercise].possible(self.rungs[exercise])
            if can and not self._is_removed(exercise) and not self._is_left_out(index):
                return Position(index, len(self.plan.exercises[exercise].sides(self.rungs[exercise])) - 1)
        return None

    def rung_towards(self, by: int, exercise: int) -> int | None:
        """The next rung down (-1) or up (+1) for which everything is there; None at the end of the ladder."""
        planned, rung = self.plan.exercises[exercise], self.rungs[exercise] + by
        while 0 <= rung < len(planned.exercise.ladder):
            if planned.possible(rung):
                return rung
            rung += by
        return None

    def hurt(self, *, resting: bool) -> int:
        """Note pain in the exercise being done, in a rest in the one just done; returns which of the plan."""
        self.sore = self.plan.sets[self.previous if resting else self.index].exercise
        hurts = self.plan.exercises[self.sore].exercise
        self.pain[hurts.id] += 1
        if self._is_removed(self.sore):
            for number, planned in enumerate(self.plan.exercises):
                if planned.exercise.id == hurts.id:
                    self.leave_out(number)
        return self.sore

    @property
    def reports(self) -> int:
        """How often the exercise that hurts was reported to."""
        return 0 if self.sore is None else self.pain[self.plan.exercises[self.sore].exercise.id]

    @property
    def sore_is_elsewhere(self) -> bool:
        """Whether the exercise that hurt is not the one we are at."""
        return self.sore is not None and self.sore != self.set.exercise

    @property
    def sore_is_done(self) -> bool:
        """Whether the exercise that hurt is behind us."""
        return self.sore_is_elsewhere and all(self.plan.sets[index].exercise != self.sore for index in self.ahead())

    @property
    def may_continue(self) -> bool:
        """Whether the exercise we are at has not been left out for pain."""
        return not self._is_removed(self.set.exercise)

    @property
    def easier_helps(self) -> bool:
        """Whether an easier variant of what hurts can be offered."""
        if self.sore is None or self.reports > 1 or self.sore_is_done:
            return False
        return self.rung_towards(-1, self.sore) is not None

    def replan(self, plan: Plan) -> None:
        """Go on in another plan, whose sets before the one we are at are the same.

        An exercise that became another one is new: not explained, without pain, on its planned rung.
        """
        for number, (old, new) in enumerate(zip(self.plan.exercises, plan.exercises, strict=True)):
            if old.exercise != new.exercise:
                self.explained.discard(number)
                self.left_out.pop(number, None)
                self.loads.put_down(number)
                self.sore = None if self.sore == number else self.sore
                if self.set.exercise == number:
                    self.turn, self.back_and_forth = 0, None
            if old.exercise != new.exercise or not new.possible(self.rungs[number]):
                self.rungs[number] = new.rung
        self.plan, self.skipped = plan, None
        self.previous = min(self.previous, self.index)

    def ahead(self) -> Iterator[int]:
        """The sets after this one that are not left out."""
        return (index for index in range(self.index + 1, len(self.plan.sets)) if not self._is_left_out(index))

    @property
    def here_is_out(self) -> bool:
        """Whether the set we are at, or that follows the rest we are in, is left out."""
        return self._is_left_out(self.index)

    def _is_left_out(self, index: int) -> bool:
        return self._is_out(self.plan.sets[index])

    def _is_out(self, planned: PlannedSet) -> bool:
        if (planned.exercise, planned.number) in self.passed:
            return True
        return planned.exercise in self.left_out and planned.number >= self.left_out[planned.exercise]

    def _is_removed(self, exercise: int) -> bool:
        """Whether an exercise of the plan hurt twice: it is not done any more today."""
        return self.pain[self.plan.exercises[exercise].exercise.id] > 1

    def _is_done(self, planned: PlannedSet) -> bool:
        return self.tally.has(planned.exercise + 1, planned.number)
