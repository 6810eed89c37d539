"""How fast one looks back over ten years: 1,500 workouts of 17 sets, generated and seeded."""

import random
import shutil
import statistics
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from coach.commands.past import FILE
from coach.journal.names import USUAL
from coach.journal.store import Store
from coach.journal.writing import put
from coach.workout.record import SetDone, WorkoutDone
from scripts.benchmarks.figure import QUICK, Measurement, Reading, Spec, Task
from scripts.benchmarks.program import run_coach

HISTORY = Spec("history", "coach history over ten years, as a process: median", "s", 0.3, "of one workout")
PROGRESS = Spec("progress", "coach progress EXERCISE over ten years, as a process: median", "s", 0.5, "of one workout")
EXERCISES = (
    "romanian-deadlift",
    "glute-bridge",
    "single-leg-deadlift",
    "stability-ball-leg-curl",
    "wall-sit",
    "step-up",
)
WORKOUTS, YEARS = 1500, 10
STARTS = 7


def decade(workouts: int = WORKOUTS) -> Iterator[WorkoutDone]:
    """So many workouts, evenly over ten years: loads climb, repetitions vary, pain is rare."""
    dice = random.Random(1)
    for number in range(workouts):
        sets = (
            SetDone(
                item=item,
                exercise=exercise,
                variant="standard",
                rung=1 + 3 * number // workouts,
                set=each,
                reps=dice.randint(6, 12),
                load_kg=5.0 + 2.5 * (10 * number // workouts),
                effort=dice.choice(("easy", "fine", "hard")),
                planned=(8, 12),
            )
            for item, exercise in enumerate(EXERCISES, 1)
            for each in range(1, 4 if item < len(EXERCISES) else 3)
        )
        yield WorkoutDone(
            id=f"{number:032x}",
            routine="day-one",
            started=datetime(2016, 1, 4, 7, tzinfo=UTC) + timedelta(days=365.25 * YEARS * number / workouts),
            seconds=1500.0,
            finished=dice.random() > 0.05,
            sets=tuple(sets),
            hurt=frozenset({dice.choice(EXERCISES)} if dice.random() < 0.02 else ()),
        )


def look_back(command: tuple[str, ...], spec: Spec, task: Task) -> Mapping[str, Reading]:
    """The command with ten years behind it, and with one workout."""
    full, small = task.home / "decade", task.home / "one"
    put(_in(full), USUAL, decade(2 if task.effort == QUICK else WORKOUTS))
    put(_in(small), USUAL, decade(1))
    pairs = [(run_coach(full, *command), run_coach(small, *command)) for _ in range(STARTS)]
    many, one = (statistics.median(seconds) for seconds in zip(*pairs, strict=True))
    for home in (full, small):
        shutil.rmtree(home)
    return {spec.name: Reading(many, one, f"{WORKOUTS} workouts, {WORKOUTS * 17} sets")}


def _in(home: Path) -> Store:
    """The store of a coach whose folders are below `home`."""
    return Store(home / "data" / FILE)


MEASUREMENTS = (
    Measurement("past", (HISTORY,), partial(look_back, ("history",), HISTORY)),
    Measurement("past", (PROGRESS,), partial(look_back, ("progress", EXERCISES[0]), PROGRESS)),
)
