"""How fast the session is: a hundred thousand events of a restless athlete, beside the bare state machine."""

import random
import time
from collections.abc import Mapping

from transitions import Machine

from coach.content.library import load_library
from coach.session.states import TABLE, State
from scripts.benchmarks.figure import Measurement, Reading, Spec, Task
from scripts.benchmarks.restless import workouts
from scripts.benchmarks.words import workout_language

EVENTS = 100_000
RESTLESS = Spec(
    "restless",
    f"{EVENTS:,} random commands and ticks over all routines",
    "s",
    60.0,
    "as many triggers of a bare state machine with the same table",
)


def restless(task: Task) -> Mapping[str, Reading]:
    """Workouts with words of every kind at any time; a part of them, scaled up, where little effort is wanted."""
    events = EVENTS if task.effort.demos else EVENTS // 100
    begun = time.perf_counter()
    runs = list(workouts(load_library(), workout_language("en"), events))
    seconds = time.perf_counter() - begun
    done = sum(len(run.steps) for run in runs)
    scale = EVENTS / done
    note = f"{len(runs)} workouts, {1e6 * seconds / done:.0f} µs an event"
    return {RESTLESS.name: Reading(seconds * scale, beside=_bare(done) * scale, note=note)}


def _bare(events: int) -> float:
    """Seconds for so many triggers of the table when no condition fails and nothing is done."""
    model, rng = _Nothing(), random.Random(0)
    rows = [{**row, "conditions": [], "after": None} for row in TABLE]
    machine = Machine(model, State, initial=State.READY, transitions=rows, auto_transitions=False, queued=True)
    triggers = [(state, machine.get_triggers(state.name)) for state in State]
    chosen = [rng.choice(triggers) for _ in range(events)]
    begun = time.perf_counter()
    for state, names in chosen:
        model.state = state
        model.trigger(rng.choice(names))  # type: ignore[attr-defined]  # given by the machine
    return time.perf_counter() - begun


class _Nothing:
    """A model without actions."""

    state = State.READY


MEASUREMENTS = (Measurement("conversation", (RESTLESS,), restless),)
