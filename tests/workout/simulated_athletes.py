"""Simulated athletes: two years of training by the proposals, each with a body and habits of their own, seeded.

Strength is counted in repetitions: on a step they can do `strength` minus the difficulty of the step. It grows with
each workout, falls in breaks, and has good and bad days.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from coach.content.library import load_library
from coach.settings import shipped
from coach.workout.athlete import Athlete
from coach.workout.bout import Bout, aimed_at, bouts
from coach.workout.history import Proposal, Reason
from coach.workout.plan import Plan, PlannedExercise
from coach.workout.progression import proposed
from coach.workout.record import Effort, SetDone, WorkoutDone
from coach.workout.steps import Step, Steps

START = datetime(2026, 1, 5, 18, tzinfo=UTC)
TWO_YEARS = timedelta(weeks=104)
LOADS = {"dumbbells": (4.0, 6.0, 10.0), "kettlebell": (8.0,)}
#: One with weights, and one that has only its ladder.
EXERCISES = ("romanian-deadlift", "nordic-hamstring-curl")
#: What a step is harder than the one before, in repetitions; a set tires by so many.
PER_STEP, PER_SET = 4.0, 0.7


@dataclass(frozen=True, slots=True)
class Habits:
    """Who trains: how many repetitions they can do on the first step, what a workout adds to them, and what is
    otherwise than the plan says.

    `misses`: how often a workout is left out; `breaks`: how often a break of `weeks` begins; `pains`: how often it
    hurts; `declines`: how often a proposal is declined; `silent`: how often they do not say how it was.
    """

    name: str
    able: float
    gain: float
    misses: float = 0.0
    breaks: float = 0.0
    pains: float = 0.0
    declines: float = 0.0
    silent: float = 0.0
    noise: float = 0.8
    weeks: tuple[float, ...] = (2.5, 4, 6, 9)


ATHLETES = (
    Habits("fast", able=11.0, gain=0.3),
    Habits("slow", able=8.5, gain=0.06, silent=0.1, noise=1.2),
    Habits("irregular", able=10.0, gain=0.25, misses=0.25, breaks=0.025, declines=0.1, silent=0.2, noise=1.0),
    Habits("injured", able=10.0, gain=0.15, breaks=0.01, pains=0.05),
    Habits("returning", able=10.0, gain=0.25, breaks=0.02, weeks=(10, 26)),
)


@dataclass(frozen=True, slots=True)
class Day:
    """One workout: what was proposed before it (None: nothing yet), whether it was accepted, and what came of it."""

    at: datetime
    before: tuple[Bout, ...]
    proposal: Proposal | None
    accepted: bool
    step: Step
    reps: tuple[int, ...]
    effort: Effort | None
    hurt: bool


@dataclass
class Course:
    """Two years of one athlete with one exercise."""

    habits: Habits
    planned: PlannedExercise
    steps: Steps
    days: list[Day] = field(default_factory=list)

    @property
    def places(self) -> list[int]:
        """Which step of the scale each day was on."""
        scale = self.scale
        return [scale.index(day.step) for day in self.days]

    @property
    def deepest_fall(self) -> int:
        """How many steps a day was below the highest one since the last pain, break, or plan without a proposal."""
        highest, deepest = 0, 0
        for day, place in zip(self.days, self.places, strict=True):
            reason = day.proposal.reason if day.proposal else None
            if not day.accepted or reason in (Reason.PAIN, Reason.AWAY):
                highest = place
            highest = max(highest, place)
            deepest = max(deepest, highest - place)
        return deepest

    @property
    def scale(self) -> tuple[Step, ...]:
        """All steps from the easiest on, as one climbs them."""
        rung = next(rung for rung in range(len(self.planned.exercise.ladder)) if self.planned.possible(rung))
        step: Step | None = self.steps.at(rung, None)
        found = []
        while step is not None:
            found.append(step)
            step = self.steps.up(step)
        return tuple(found)


def course(habits: Habits, exercise: str = "romanian-deadlift", seed: int = 0) -> Course:
    """The two years of an athlete: the same for the same seed."""
    plan = plan_with(exercise)
    planned = next(one for one in plan.exercises if one.exercise.id == exercise)
    made = Course(habits, planned, Steps(planned, plan.catalog, LOADS))
    made.days.extend(_days(made, random.Random(f"{habits.name} {exercise} {seed}")))
    return made


def plan_with(exercise: str) -> Plan:
    """A plan of the shipped content that has this exercise."""
    library = load_library(shipped("routines"))
    routines = library.routines.values()
    named = next(each for each in routines if any(item.exercise == exercise for item in each.items))
    return library.plan_of(named, Athlete(loads=LOADS))


def _days(made: Course, chance: random.Random) -> Iterator[Day]:
    habits, planned, scale = made.habits, made.planned, made.scale
    workouts: list[WorkoutDone] = []
    # The first time: the usual variant, with the lightest weight there is.
    plain = next(step for step in scale if step.rung == planned.exercise.standard_rung)
    first = habits.able + PER_STEP * scale.index(plain)
    strength, sore, at = first, 0.0, START
    while at < START + TWO_YEARS:
        if chance.random() < habits.breaks:
            away = timedelta(weeks=chance.choice(habits.weeks))
            at, strength = at + away, max(first, strength - away.days * 0.05)
            continue
        if chance.random() >= habits.misses:
            before = bouts(planned, made.steps, workouts)
            proposal = proposed(planned, made.steps, before, at)
            accepted = proposal is not None and chance.random() >= habits.declines
            step, target = _today(made, proposal if accepted else None, before, plain)
            able = strength - sore - PER_STEP * scale.index(step) + chance.gauss(0, habits.noise)
            hurts = chance.random() < habits.pains
            sore = 2.5 if hurts else sore * 0.6
            done = [max(1, min(target, round(able - PER_SET * number))) for number in range(planned.dose.sets)]
            done = done[:1] if hurts else done
            spare = able - PER_SET * (len(done) - 1) - done[-1]
            effort: Effort | None = "easy" if spare >= 3 else "fine" if spare >= 1 else "hard"
            effort = None if hurts or chance.random() < habits.silent else effort
            workouts.append(_workout(made, at, step, done, effort, hurts=hurts))
            yield Day(at, before, proposal, accepted, step, tuple(done), effort, hurts)
            strength += habits.gain
        at += timedelta(days=chance.choice([3, 4]))


def _today(made: Course, proposal: Proposal | None, before: tuple[Bout, ...], plain: Step) -> tuple[Step, int]:
    """The step of today and how many repetitions are counted; without a proposal the plan as it is."""
    planned = made.planned
    if proposal is None:
        step = made.steps.at(plain.rung, before[-1].step.load_kg) if before else plain
        return step if step in made.scale else plain, (aimed_at(planned, step.rung) or (1, 1))[1]
    rung = planned.exercise.rung_of(proposal.variant)
    return Step(rung, proposal.load_kg), proposal.aim or (aimed_at(planned, rung) or (1, 1))[1]


def _workout(
    made: Course, at: datetime, step: Step, done: list[int], effort: Effort | None, *, hurts: bool
) -> WorkoutDone:
    exercise = made.planned.exercise
    sets = tuple(
        SetDone(
            item=1,
            exercise=exercise.id,
            set=number,
            variant=exercise.ladder[step.rung].id,
            rung=step.rung + 1,
            reps=reps,
            load_kg=step.load_kg,
            effort=effort if number == len(done) else None,
            planned=made.planned.reps(step.rung),
        )
        for number, reps in enumerate(done, 1)
    )
    hurt = frozenset({exercise.id} if hurts else ())
    return WorkoutDone("0" * 32, "simulated", at, 1200.0, finished=not hurts, sets=sets, hurt=hurt)
