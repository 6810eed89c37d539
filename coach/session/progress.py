"""What has been reached: the set we are at, the rung of each exercise, what was logged, what hurt."""

from collections import Counter

from coach.session.effects import Logged
from coach.workout.plan import Plan, PlannedExercise, PlannedSet


class Progress:
    """The position in a plan. `index` is the set being done, or in a rest the one that follows."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.index = 0
        self.rungs = [exercise.rung for exercise in plan.exercises]
        self.logged: dict[int, Logged] = {}
        self.explained: set[int] = set()
        #: How often each exercise of the plan was reported to hurt, and which one did last.
        self.pain: Counter[int] = Counter()
        self.sore: int | None = None
        #: The set from which an exercise was skipped, while "back" can still undo that.
        self.skipped_from: int | None = None

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

    def step(self, by: int) -> bool:
        """Move down (-1) or up (+1) the ladder; False where it ends."""
        if not 0 <= self.rung + by < len(self.exercise.exercise.ladder):
            return False
        self.rungs[self.set.exercise] += by
        return True

    @property
    def next_exercise(self) -> int | None:
        """Index of the first set of the next exercise; None when this is the last one."""
        here = self.set.exercise
        return next(
            (index for index in range(self.index, len(self.plan.sets)) if self.plan.sets[index].exercise > here), None
        )

    def before(self, *, just_begun: bool) -> int | None:
        """The set that "back" goes to: where a skip began, else the one before; never one left out for pain."""
        index = self.index - 1
        if just_begun and self.skipped_from is not None:
            index = self.skipped_from
        while index >= 0 and self.pain[self.plan.sets[index].exercise] > 1:
            index -= 1
        return index if index >= 0 else None

    def hurt(self, *, resting: bool) -> int:
        """Note pain in the exercise being done, in a rest in the one just done; returns which of the plan."""
        self.sore = self.plan.sets[self.index - 1 if resting else self.index].exercise
        self.pain[self.sore] += 1
        return self.sore

    @property
    def sore_is_done(self) -> bool:
        """Whether the exercise that hurt is behind us."""
        return self.sore is not None and self.sore < self.set.exercise

    @property
    def may_continue(self) -> bool:
        """Whether the exercise we are at has not been left out for pain."""
        return self.pain[self.set.exercise] < 2

    @property
    def easier_helps(self) -> bool:
        """Whether an easier variant of what hurts can be offered."""
        return self.rung > 0 and self.may_continue and not self.sore_is_done

    @property
    def last_set(self) -> bool:
        """Whether no set follows."""
        return self.index + 1 >= len(self.plan.sets)

    @property
    def same_exercise(self) -> bool:
        """Whether the set before belonged to the same exercise."""
        return self.index > 0 and self.plan.sets[self.index - 1].exercise == self.set.exercise

    def first_time(self) -> bool:
        """Whether the exercise has not been explained today; it counts as explained from now on."""
        new = self.set.exercise not in self.explained
        self.explained.add(self.set.exercise)
        return new
