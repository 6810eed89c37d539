"""How long a plan is, by its doses alone: enough to tell what nobody can do from what is usual."""

from coach.workout.catalog import Catalog
from coach.workout.conversion import cycle
from coach.workout.model import Seconds, Way
from coach.workout.plan import PlannedExercise
from coach.workout.planner import make_plan
from coach.workout.routine import Routine

MOST_SETS = 200
LONGEST: Seconds = 4 * 3600
#: A set to fatigue has no length of its own.
TO_FATIGUE: Seconds = 45


def too_long(routine: Routine, catalog: Catalog) -> str | None:
    """What is too much about a routine whose names are all known; None: nothing."""
    sets = sum(item.dose.sets for item in routine.items)
    if sets > MOST_SETS:
        return f"has {sets} sets; at most {MOST_SETS} are possible"
    seconds = work_and_rest(routine, catalog)
    if seconds > LONGEST:
        return f"takes about {seconds / 3600:.0f} hours; at most {LONGEST / 3600:.0f} are possible"
    return None


def work_and_rest(routine: Routine, catalog: Catalog) -> Seconds:
    """The sets and the rests of a routine of at most `MOST_SETS` sets, without what is said between them."""
    try:
        plan = make_plan(routine, catalog)
    except ValueError:
        return 0.0  # made for one outcome of the self-check only
    total = 0.0
    for planned_set in plan.sets:
        planned = plan.exercises[planned_set.exercise]
        sides = len(planned.sides(planned.rung))
        total += sides * set_seconds(planned) + (sides - 1) * planned.rests.changing_sides + planned_set.rest
    return total


def set_seconds(planned: PlannedExercise) -> Seconds:
    """The length of one set of one side."""
    most = planned.reps(planned.rung)[1]
    match planned.dose.way:
        case Way.PACED:
            return most * planned.tempo(planned.rung).cycle
        case Way.SELF_PACED:
            return most * cycle(planned.exercise)
        case Way.TIMED:
            return float(planned.seconds(planned.rung))
        case Way.BREATH:
            return planned.breath(planned.rung).cycle * (planned.dose.breaths or 1)
        case Way.FATIGUE:
            return TO_FATIGUE
