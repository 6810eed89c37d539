"""How fast one looks back over ten years, 1,500 generated workouts of 17 sets, and begins the next one."""

import os
import random
import shutil
import statistics
import subprocess
import time
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from coach.commands.past import FILE
from coach.journal.names import USUAL
from coach.journal.store import Store
from coach.journal.writing import put
from coach.workout.record import SetDone, WorkoutDone
from scripts.benchmarks.figure import QUICK, Measurement, Missing, Reading, Spec, Task
from scripts.benchmarks.program import COACH, run_coach

HISTORY = Spec("history", "coach history over ten years, as a process: median", "s", 0.3, "of one workout")
PROGRESS = Spec("progress", "coach progress EXERCISE over ten years, as a process: median", "s", 0.5, "of one workout")
BEGIN = Spec("begin-decade", "the first line of a workout, ten years behind it: so much later: median", "s", 0.1)
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


def begin(task: Task) -> Mapping[str, Reading]:
    """How much later a workout begins, from the start of the program on, than with an empty store."""
    full, empty = task.home / "decade", task.home / "empty"
    put(_in(full), USUAL, decade(2 if task.effort == QUICK else WORKOUTS))
    pairs = [(_begins(full), _begins(empty)) for _ in range(1 if task.effort == QUICK else STARTS)]
    for home in (full, empty):
        shutil.rmtree(home)
    many, none = (statistics.median(seconds) for seconds in zip(*pairs, strict=True))
    return {BEGIN.name: Reading(max(0.0, many - none), note=f"{many:.2f} s and {none:.2f} s")}


def _begins(home: Path) -> float:
    """Seconds from the start of `coach run` to its first line; nothing is kept of it. Raises Missing."""
    begun = time.perf_counter()
    with subprocess.Popen(
        [*COACH, "run", "day-one", "--text", "--no-mic", "--anyway", "--fresh"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "COACH_HOME": str(home)},
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        line = process.stdout.readline()
        seconds = time.perf_counter() - begun
        process.kill()
        if not line:
            raise Missing((process.stderr.read().strip().splitlines() or ["coach run failed"])[-1])
    return seconds


def _in(home: Path) -> Store:
    """The store of a coach whose folders are below `home`."""
    return Store(home / "data" / FILE)


MEASUREMENTS = (
    Measurement("past", (HISTORY,), partial(look_back, ("history",), HISTORY)),
    Measurement("past", (BEGIN,), begin),
    Measurement("past", (PROGRESS,), partial(look_back, ("progress", EXERCISES[0]), PROGRESS)),
)
