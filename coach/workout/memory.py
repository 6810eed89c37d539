"""The memory: what earlier workouts leave behind for the next one, folded from their record."""

from collections.abc import Iterable, Sequence
from typing import Any

from coach.workout.athlete import Athlete
from coach.workout.history import LastTime
from coach.workout.record import SetDone, WorkoutDone
from coach.workout.side import weaker_side


def remembering(athlete: Athlete, workouts: Iterable[WorkoutDone]) -> Athlete:
    """The athlete with what the record tells of each exercise; what it knows nothing of stays as it was kept."""
    return athlete.model_copy(update={"history": {**athlete.history, **remembered(workouts)}})


def remembered(workouts: Iterable[WorkoutDone]) -> dict[str, LastTime]:
    """What is known of each exercise after some workouts, oldest first."""
    history: dict[str, dict[str, Any]] = {}
    for one in workouts:
        done: dict[str, list[SetDone]] = {}
        for each in one.sets:
            done.setdefault(each.exercise, []).append(each)
        for exercise in dict.fromkeys((*done, *sorted(one.hurt), *one.asked)):
            _add(history.setdefault(exercise, {"times": 0}), one, exercise, done.get(exercise, ()))
    # What the record holds was validated when it was written; validating ten years of it again takes long.
    return {exercise: LastTime.model_construct(**known) for exercise, known in history.items()}


def _add(known: dict[str, Any], one: WorkoutDone, exercise: str, done: Sequence[SetDone]) -> None:
    """Add a workout to what is known of an exercise, by the names of `LastTime`.

    One of which no set was done keeps what was known of it, besides pain and what was asked for.
    """
    hurt, asked = exercise in one.hurt, one.asked.get(exercise)
    if not done:
        known["hurt"] = hurt or known.get("hurt", False)
        known["proposal"] = asked or known.get("proposal")
        return
    efforts = [each.effort for each in done if each.effort is not None]
    loads = [each.load_kg for each in done if each.load_kg is not None]
    known["times"] += 1
    known["variant"] = done[-1].variant
    known["reps"] = tuple(each.reps for each in done if each.reps is not None)
    # The last load that is known; none at all is no load.
    known["load_kg"] = (loads[-1] if loads else known.get("load_kg")) or None
    known["effort"] = efforts[-1] if efforts else known.get("effort")
    known["weaker"] = weaker_side(done) or known.get("weaker")
    known["hurt"], known["proposal"] = hurt, asked
