"""A lighter workout: the same exercises, each with a set less and one rung easier."""

from dataclasses import replace

from coach.workout.exercise import GENTLE
from coach.workout.plan import Plan, PlannedExercise, laid_out, order_of


def lighter(plan: Plan) -> Plan:
    """The plan as it is when there was little time to recover, and nothing is proposed besides.

    Warm-up and stretches stay as they are.
    """
    exercises = [one if one.exercise.purpose in GENTLE else _lighter(one) for one in plan.exercises]
    # What the plan has left out stays out.
    order = [number for number in order_of(exercises) if plan.last_set_of(number) is not None]
    return replace(plan, exercises=tuple(exercises), sets=laid_out(order, exercises), proposals={})


def _lighter(planned: PlannedExercise) -> PlannedExercise:
    rung = next((rung for rung in reversed(range(planned.rung)) if planned.possible(rung)), planned.rung)
    dose = planned.dose.model_copy(update={"sets": max(1, planned.dose.sets - 1)})
    return replace(planned, rung=rung, dose=dose)
