"""What has been reached: the set and side we are at, the rungs, what was logged, what hurt, what is left out."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from coach.cues.breaks import rest_between
from coach.cues.segment import Amount
from coach.cues.timeline import Seconds
from coach.session.effects import Logged
from coach.workout.model import Side
from coach.workout.plan import Plan, PlannedExercise, PlannedSet


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
        #: By the set, its side, and what was done: in the middle of a set an exercise may become another one.
        self.logged: dict[tuple[int, Side | None, str], Logged] = {}
        self.explained: set[int] = set()
        #: How often each exercise of the plan was reported to hurt, and which one did last.
        self.pain: Counter[int] = Counter()
        self.sore: int | None = None
        #: The exercises that are left out, each from which set on.
        self.left_out: dict[int, int] = {}
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
        return next(self._ahead(), None)

    @property
    def beyond(self) -> int | None:
        """The set we go to when the exercise we are at is left out; None when nothing else follows."""
        here = self.set.exercise
        return next((index for index in self._ahead() if self.plan.sets[index].exercise != here), None)

    @property
    def sets_left(self) -> int:
        """How many sets are to be done, with the one we are at."""
        return sum(1 for _ in self._ahead()) + (not self._is_left_out(self.index))

    @property
    def sets_done(self) -> int:
        """How many sets were done, on one side at least."""
        return len({index for index, _, _ in self.logged})

    def left_out_in(self, plan: Plan) -> frozenset[int]:
        """The sets to come in another plan of the same exercises that are left out."""
        ahead = range(self.index + 1, len(plan.sets))
        return frozenset(index for index in ahead if plan.sets[index].exercise in self.left_out)

    def in_order(self) -> tuple[Logged, ...]:
        """What was logged, in the order of the plan."""

        def place(key: tuple[int, Side | None, str]) -> tuple[int, bool]:
            index, side, _ = key
            return index, side not in (None, self.plan.exercise_of(index).first_side)

        return tuple(self.logged[key] for key in sorted(self.logged, key=place))

    def briefed(self, index: int) -> bool:
        """Whether a set can begin without a briefing."""
        planned = self.plan.sets[index]
        return planned.number > 1 and planned.exercise in self.explained

    def rest_before(self, index: int) -> Seconds:
        """The rest between the set we are at and another."""
        return rest_between(self.plan, self.index, index)

    def go_to(self, position: Position) -> None:
        """Be at another set; an exercise that was left out from there on is not any more."""
        self.index, self.turn = position.index, position.turn
        if self._is_left_out(self.index):
            del self.left_out[self.set.exercise]

    def rest_until(self, index: int) -> None:
        """The set we are at is over, and another is to come."""
        self.previous = self.index
        self.go_to(Position(index))

    def leave_out(self, exercise: int) -> None:
        """Do no more sets of an exercise."""
        self.left_out.setdefault(exercise, self.index)

    def before(self, *, just_begun: bool) -> Position | None:
        """Where "back" goes to: where a skip began, else the side or set before; never to what is left out."""
        if just_begun and self.skipped is not None and self.pain[self.plan.sets[self.skipped.index].exercise] < 2:
            return self.skipped
        if self.turn > 0:
            return Position(self.index, self.turn - 1)
        for index in range(self.index - 1, -1, -1):
            exercise = self.plan.sets[index].exercise
            can = self.plan.exercises[exercise].possible(self.rungs[exercise])
            if can and self.pain[exercise] < 2 and not self._is_left_out(index):
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
        self.pain[self.sore] += 1
        if self.pain[self.sore] > 1:
            self.leave_out(self.sore)
        return self.sore

    @property
    def sore_is_elsewhere(self) -> bool:
        """Whether the exercise that hurt is not the one we are at."""
        return self.sore is not None and self.sore != self.set.exercise

    @property
    def sore_is_done(self) -> bool:
        """Whether the exercise that hurt is behind us."""
        return self.sore_is_elsewhere and all(self.plan.sets[index].exercise != self.sore for index in self._ahead())

    @property
    def may_continue(self) -> bool:
        """Whether the exercise we are at has not been left out for pain."""
        return self.pain[self.set.exercise] < 2

    @property
    def easier_helps(self) -> bool:
        """Whether an easier variant of what hurts can be offered."""
        if self.sore is None or self.pain[self.sore] > 1 or self.sore_is_done:
            return False
        return self.rung_towards(-1, self.sore) is not None

    def first_time(self) -> bool:
        """Whether the exercise has not been explained today; it counts as explained from now on."""
        new = self.set.exercise not in self.explained
        self.explained.add(self.set.exercise)
        return new

    def log(self, logged: Logged) -> bool:
        """Keep what was done of the set we are at; False when more of it was done before."""
        key = self.index, logged.side, logged.exercise
        before = self.logged.get(key)
        if before is not None and _amount(logged) < _amount(before):
            return False
        self.logged[key] = logged
        return True

    def replan(self, plan: Plan) -> None:
        """Go on in another plan, whose sets up to the one we are at are the same.

        An exercise that became another one is new: not explained, without pain, on its planned rung.
        """
        for number, (old, new) in enumerate(zip(self.plan.exercises, plan.exercises, strict=True)):
            if old.exercise != new.exercise:
                self.explained.discard(number)
                del self.pain[number]
                self.left_out.pop(number, None)
                self.sore = None if self.sore == number else self.sore
                self.turn = 0 if self.set.exercise == number else self.turn
            if old.exercise != new.exercise or not new.possible(self.rungs[number]):
                self.rungs[number] = new.rung
        self.plan, self.skipped = plan, None

    def _ahead(self) -> Iterator[int]:
        """The sets after this one that are not left out."""
        return (index for index in range(self.index + 1, len(self.plan.sets)) if not self._is_left_out(index))

    def _is_left_out(self, index: int) -> bool:
        return index >= self.left_out.get(self.plan.sets[index].exercise, len(self.plan.sets))


def _amount(logged: Logged) -> Amount:
    return Amount(logged.reps, logged.seconds)
