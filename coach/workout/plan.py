"""A plan: a routine with its exercises found, laid out set by set."""

from collections.abc import Mapping
from dataclasses import dataclass

from coach.workout.dose import Breath, Dose, Tempo
from coach.workout.exercise import Equipment, Exercise, Variant
from coach.workout.model import Seconds
from coach.workout.routine import Routine


@dataclass(frozen=True, slots=True)
class PlannedExercise:
    """One item of the routine: the exercise, the rung it starts on, its dose."""

    exercise: Exercise
    rung: int
    dose: Dose
    part: str

    def variant(self, rung: int) -> Variant:
        """The variant on this rung of the ladder."""
        return self.exercise.ladder[rung]

    def tempo(self, rung: int) -> Tempo:
        """The tempo on this rung."""
        tempo = self.variant(rung).tempo or self.exercise.tempo
        assert tempo is not None, "validated: a paced exercise has a tempo"
        return tempo

    def breath(self, rung: int) -> Breath:
        """The breath on this rung."""
        breath = self.variant(rung).breath or self.exercise.breath
        assert breath is not None, "validated: an exercise by breath has one"
        return breath

    def equipment(self, rung: int) -> tuple[Equipment, ...]:
        """What is needed on this rung."""
        own = self.variant(rung).equipment
        return self.exercise.equipment if own is None else own

    def reps(self, rung: int) -> tuple[int, int]:
        """Lowest and highest number of repetitions (or breaths) of a set on this rung."""
        low, high = self.dose.reps or (self.dose.target, self.dose.target)
        add_low, add_high = self.variant(rung).reps or (0, 0)
        return max(1, low + add_low), max(1, high + add_high)


@dataclass(frozen=True, slots=True)
class PlannedSet:
    """One set: which exercise of the plan, which set of how many, and the rest that follows."""

    exercise: int
    number: int
    sets: int
    rest: Seconds


@dataclass(frozen=True, slots=True)
class Plan:
    """What will be done, in order. Never empty."""

    routine: Routine
    exercises: tuple[PlannedExercise, ...]
    sets: tuple[PlannedSet, ...]

    def exercise_of(self, index: int) -> PlannedExercise:
        """The exercise that set number `index` of the plan belongs to."""
        return self.exercises[self.sets[index].exercise]


def make_plan(routine: Routine, exercises: Mapping[str, Exercise]) -> Plan:
    """Lay a validated routine out set by set. The last set has no rest after it."""
    planned: list[PlannedExercise] = []
    sets: list[PlannedSet] = []
    for number, item in enumerate(routine.items):
        exercise = exercises[item.exercise]
        rungs = [variant.id for variant in exercise.ladder]
        rung = rungs.index(item.variant) if item.variant else exercise.standard_rung
        planned.append(PlannedExercise(exercise, rung, item.dose, item.part))
        rests = item.rests or routine.rests
        for count in range(1, item.dose.sets + 1):
            rest = rests.between_sets if count < item.dose.sets else rests.between_exercises
            sets.append(PlannedSet(number, count, item.dose.sets, rest))
    last = sets[-1]
    sets[-1] = PlannedSet(last.exercise, last.number, last.sets, 0)
    return Plan(routine, tuple(planned), tuple(sets))
