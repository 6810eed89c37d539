"""A plan: a routine with its exercises found, laid out set by set."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import groupby
from typing import Any

from coach.workout.calendar import Advice
from coach.workout.catalog import Catalog
from coach.workout.dose import USUAL_CYCLE, Breath, Dose, Tempo
from coach.workout.exercise import GENTLE, Exercise, Variant
from coach.workout.history import LastTime, Proposal
from coach.workout.model import Seconds, Way
from coach.workout.routine import Part, Rests, Routine
from coach.workout.side import Side
from coach.workout.trend import Earlier


@dataclass(frozen=True, slots=True)
class PlannedExercise:
    """One item of the routine: the exercise, the rung it starts on, its dose, and what cannot be had for it."""

    exercise: Exercise
    rung: int
    dose: Dose
    part: Part
    rests: Rests
    first_side: Side
    group: str | None
    importance: int
    lacking: frozenset[str] = frozenset()
    #: Steps slower than its own tempo or breath, below 0 faster; and whether it goes only as far as is comfortable.
    pace: int = 0
    small_range: bool = False
    #: Steps more in each set than its dose says, below 0 fewer.
    more: int = 0
    #: Its dose as it was planned, where the way has become another one.
    usual: Dose | None = None
    #: How many repetitions of the range a set goes up to today; None: all of it.
    aim: int | None = None
    #: The same of one side alone, where it takes another weight than the other.
    aim_of: tuple[Side, int] | None = None

    @property
    def amount(self) -> Dose:
        """The dose as the athlete wants it today."""
        return self.dose.changed_by(self.more)

    def variant(self, rung: int) -> Variant:
        """The variant on this rung of the ladder."""
        return self.exercise.ladder[rung]

    def on(self, rung: int) -> Exercise:
        """The exercise as it is done on this rung."""
        return self.exercise.on(rung)

    def name(self, rung: int) -> str:
        """What is done on this rung, as it is said: the variant where it is not the standard one."""
        return self.exercise.say if rung == self.exercise.standard_rung else self.variant(rung).say

    def tempo(self, rung: int) -> Tempo:
        """The tempo on this rung."""
        tempo = self.variant(rung).tempo or self.exercise.tempo
        assert tempo is not None, "validated: a paced exercise has a tempo"
        return tempo.at(self.pace)

    def breath(self, rung: int) -> Breath:
        """The breath on this rung."""
        breath = self.variant(rung).breath or self.exercise.breath
        assert breath is not None, "validated: an exercise by breath has one"
        return breath.at(self.pace)

    @property
    def counted_by_athlete(self) -> bool:
        """Whether only the athlete knows how many repetitions a set had."""
        return self.dose.way in (Way.SELF_PACED, Way.FATIGUE) and self.exercise.movement is not None

    def factor(self, rung: int) -> float:
        """How heavy this rung is, in proportion to the usual load."""
        return self.variant(rung).load or 1.0

    def cycle(self, rung: int) -> Seconds:
        """Length of one repetition or breath on this rung, as far as it is known."""
        if self.dose.way is Way.BREATH:
            return self.breath(rung).cycle
        tempo = self.variant(rung).tempo or self.exercise.tempo
        return tempo.at(self.pace).cycle if tempo else USUAL_CYCLE

    def paced_by(self, step: int, rung: int) -> "PlannedExercise | None":
        """The same one step slower (+1) or faster (-1); None where nothing is counted, or it goes no further."""
        if self.dose.way not in (Way.PACED, Way.BREATH):
            return None
        other = replace(self, pace=self.pace + step)
        return other if other.cycle(rung) != self.cycle(rung) else None

    def reps(self, rung: int) -> tuple[int, int]:
        """Lowest and highest number of repetitions of a paced or self-paced set on this rung."""
        low, high = self.amount.reps or (1, 1)
        add_low, add_high = self.variant(rung).reps or (0, 0)
        low = max(1, low + add_low)
        return low, max(low, high + add_high)

    def target(self, rung: int) -> int:
        """How many repetitions a set goes up to on this rung: the aim, within the range."""
        low, high = self.reps(rung)
        return high if self.aim is None else min(max(self.aim, low), high)

    def at_turn(self, turn: int, rung: int) -> "PlannedExercise":
        """The same as one side does it: the first (`turn` 0) or the other (1)."""
        sides = self.sides(rung)
        if self.aim_of is None or sides[min(turn, len(sides) - 1)] is not self.aim_of[0]:
            return self
        return replace(self, aim=self.aim_of[1])

    def asked_for(self, rung: int) -> tuple[int, int] | None:
        """The same; None for a set that is not measured in repetitions."""
        return self.reps(rung) if self.dose.reps else None

    def seconds(self, rung: int) -> int:
        """Length of a timed set on this rung."""
        return max(5, (self.amount.seconds or 5) + (self.variant(rung).seconds or 0))

    @property
    def breaths(self) -> int:
        """Number of breaths of a set by breath."""
        return self.amount.breaths or 1

    def sides(self, rung: int) -> tuple[Side, Side] | tuple[None]:
        """The sides of a set, in their order; one None where both work together."""
        if not self.exercise.one_sided_on(rung):
            return (None,)
        return self.first_side, self.first_side.other

    def possible(self, rung: int) -> bool:
        """Whether all that this rung needs, or something in its place, can be had."""
        return all(need.optional or need.met_by(self.lacking) for need in self.exercise.needs_on(rung))

    def things(self, rung: int) -> tuple[tuple[str, str | None], ...]:
        """What has to be at hand on this rung: ids, and the words for them where the need has its own."""
        found = ((need, need.met_by(self.lacking)) for need in self.exercise.needs_on(rung) if not need.optional)
        return tuple((item, need.say if item == need.item else None) for need, item in found if item)


@dataclass(frozen=True, slots=True)
class PlannedSet:
    """One set: which exercise of the plan, which set of how many, and the rest that follows."""

    exercise: int
    number: int
    sets: int
    rest: Seconds


class ChangeKind(StrEnum):
    """What a plan does otherwise than its routine says."""

    STAND_IN = "stand-in"
    EASIER = "easier"
    OTHER = "other-exercise"
    SWAPPED = "swapped"
    LEFT_OUT = "left-out"
    FEWER_SETS = "fewer-sets"
    NO_TIME = "no-time"
    UNCHECKED = "unchecked"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that a plan does otherwise, and why.

    `exercise` and `instead` are names as spoken (of an unchecked plan: of the self-check); `missing` is the id of the
    thing that is lacking, or None; `sets` is how many remain.
    """

    kind: ChangeKind
    exercise: str
    missing: str | None = None
    instead: str | None = None
    sets: int | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What will be done, in order. Never empty. An exercise may have no sets (any more).

    By the id of the exercise: `history` is what is known of earlier workouts, `past` the sets of the last time and the
    records, and `proposals` how to do it today, where that is accepted. `units` ("kg" or "lb") are those of loads;
    `speech` is how fast it is spoken, in percent of the usual speed. `advice` is what the calendar said of the day;
    None where nobody asked it.
    """

    routine: Routine
    exercises: tuple[PlannedExercise, ...]
    sets: tuple[PlannedSet, ...]
    catalog: Catalog
    changes: tuple[Change, ...] = ()
    history: Mapping[str, LastTime] = field(default_factory=dict)
    past: Mapping[str, Earlier] = field(default_factory=dict)
    proposals: Mapping[str, Proposal] = field(default_factory=dict)
    units: str = "kg"
    speech: int = 100
    advice: Advice | None = None

    @property
    def is_gentle(self) -> bool:
        """Whether nothing in it asks for rest after it."""
        return all(planned.exercise.purpose in GENTLE for planned in self.exercises)

    def exercise_of(self, index: int) -> PlannedExercise:
        """The exercise that set number `index` of the plan belongs to."""
        return self.exercises[self.sets[index].exercise]

    @property
    def distinct(self) -> int:
        """How many exercises there are to do."""
        return len({planned.exercise for planned in self.sets})

    def changed(self, number: int, **changes: Any) -> "Plan":
        """The same with an exercise that is otherwise in these ways; the rests are those that fit it."""
        exercises = list(self.exercises)
        exercises[number] = replace(exercises[number], **changes)
        sets = laid_out((planned.exercise for planned in self.sets), exercises)
        return replace(self, exercises=tuple(exercises), sets=sets)

    def weighted(self, number: int, rung: int) -> bool:
        """Whether an exercise takes a weight on this rung."""
        things = (item for item, _ in self.exercises[number].things(rung))
        return any(self.catalog.equipment[item].weight for item in things if item in self.catalog.equipment)

    def with_set(self, index: int, number: int) -> "Plan":
        """The same with one more set of an exercise as set `index`; all are numbered and rested between anew."""
        order = [planned.exercise for planned in self.sets]
        return replace(self, sets=laid_out([*order[:index], number, *order[index:]], self.exercises))

    def asking_for(self, number: int, by: int) -> "Plan":
        """The same when an exercise is meant to have so many sets more; those that there are stay."""
        planned = self.exercises[number]
        doses = {
            name: dose.model_copy(update={"sets": max(1, dose.sets + by)})
            for name in ("dose", "usual")
            if (dose := getattr(planned, name)) is not None
        }
        return self.changed(number, **doses)

    def last_set_of(self, number: int) -> int | None:
        """Index of the last set of an exercise; None when it has none."""
        return next((index for index in reversed(range(len(self.sets))) if self.sets[index].exercise == number), None)

    def without_sets(self, indices: Collection[int]) -> "Plan":
        """The same without some sets: those that stay are numbered and rested between anew."""
        order = [planned.exercise for index, planned in enumerate(self.sets) if index not in indices]
        return replace(self, sets=laid_out(order, self.exercises))


def whole_again(plan: Plan, index: int) -> Plan:
    """The plan with all sets that its doses ask for from set `index` on; the sets up to there stay as they are.

    Exercises that were left out before the one we are at do not come back.
    """
    begun = [planned.exercise for planned in plan.sets[: index + 1]]
    done, ahead = Counter(begun), list[int]()
    for number in order_of(plan.exercises):
        if done[number]:
            done[number] -= 1
        elif number >= begun[-1] or number in begun:
            ahead.append(number)
    return replace(plan, sets=laid_out([*begun, *ahead], plan.exercises))


def order_of(exercises: Sequence[PlannedExercise]) -> list[int]:
    """The exercise of each set: straight through, but in turn within a group."""
    order: list[int] = []
    for group, members in groupby(range(len(exercises)), key=lambda index: exercises[index].group or index):
        numbers = list(members)
        if isinstance(group, int):
            order += numbers * exercises[group].dose.sets
            continue
        rounds = max(exercises[number].dose.sets for number in numbers)
        order += [number for turn in range(rounds) for number in numbers if turn < exercises[number].dose.sets]
    return order


def laid_out(order: Iterable[int], exercises: Sequence[PlannedExercise]) -> tuple[PlannedSet, ...]:
    """The sets of exercises in this order, with the rest after each; the last one has none."""
    order = list(order)
    totals, done = Counter(order), Counter[int]()
    sets: list[PlannedSet] = []
    for index, number in enumerate(order):
        done[number] += 1
        follows = order[index + 1] if index + 1 < len(order) else None
        rest = 0.0 if follows is None else _rest(exercises, number, follows)
        sets.append(PlannedSet(number, done[number], totals[number], rest))
    return tuple(sets)


def _rest(exercises: Sequence[PlannedExercise], before: int, after: int) -> Seconds:
    planned, following = exercises[before], exercises[after]
    rests, together = planned.rests, planned.group is not None and planned.group == following.group
    if together and after > before:
        return rests.in_group
    if before == after or together:
        return rests.after_fatigue if planned.dose.way is Way.FATIGUE else rests.between_sets
    return rests.between_exercises
