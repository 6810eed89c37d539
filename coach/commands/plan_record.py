"""A plan for programs."""

from collections import Counter
from typing import Any

from coach.commands.plans import minutes_of
from coach.workout.plan import Plan


def plan_record(plan: Plan) -> dict[str, Any]:
    """What will be done: the exercises with their rungs and doses, the order of the sets, and what was changed."""
    sets = Counter(planned.exercise for planned in plan.sets)
    return {
        "routine": plan.routine.id,
        "name": plan.routine.name,
        "minutes": minutes_of(plan),
        "exercises": [
            {
                "exercise": planned.exercise.id,
                "variant": planned.variant(planned.rung).id,
                "part": planned.part,
                "group": planned.group,
                "sets": sets[number],
                "dose": {
                    **planned.dose.model_dump(mode="json", exclude={"sets"}),
                    "reps": planned.reps(planned.rung) if planned.dose.reps else None,
                    "seconds": planned.seconds(planned.rung) if planned.dose.seconds else None,
                },
                "sides": [side for side in planned.sides(planned.rung) if side is not None],
                "equipment": [item for item, _ in planned.things(planned.rung)],
            }
            for number, planned in enumerate(plan.exercises)
            if sets[number]
        ],
        "sets": [
            {"exercise": plan.exercises[one.exercise].exercise.id, "number": one.number, "rest": one.rest}
            for one in plan.sets
        ],
        "changes": [
            {
                "kind": change.kind,
                "exercise": change.exercise,
                "missing": change.missing,
                "instead": change.instead,
                "sets": change.sets,
            }
            for change in plan.changes
        ],
    }
