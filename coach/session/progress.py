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
        self.pain: Counter[int] = Counter()

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

    def rung_of(self, index: int) -> int:
        """The rung set `index` will be done on."""
        return self.rungs[self.plan.sets[index].exercise]

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
