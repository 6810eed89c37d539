"""The memory: what earlier workouts leave behind for the next one, folded from their record."""

from collections.abc import Iterable, Mapping

from coach.workout.athlete import Athlete
from coach.workout.history import LastTime
from coach.workout.record import SetDone, WorkoutDone
from coach.workout.side import weaker_side


def remembering(athlete: Athlete, workouts: Iterable[WorkoutDone]) -> Athlete:
    """The athlete with what the record tells of each exercise; what it knows nothing of stays as it was kept."""
    return athlete.model_copy(update={"history": {**athlete.history, **remembered(workouts)}})


def remembered(workouts: Iterable[WorkoutDone]) -> dict[str, LastTime]:
    """What is known of each exercise after some workouts, oldest first."""
    history: dict[str, LastTime] = {}
    for one in workouts:
        for exercise in dict.fromkeys((*(done.exercise for done in one.sets), *sorted(one.hurt), *one.asked)):
            history[exercise] = _after(history.get(exercise), one, exercise)
    return history


def _after(before: LastTime | None, one: WorkoutDone, exercise: str) -> LastTime:
    """What is known of an exercise after a workout.

    One of which no set was done keeps what was known of it, besides pain and what was asked for.
    """
    done = [each for each in one.sets if each.exercise == exercise]
    hurt, asked = exercise in one.hurt, one.asked.get(exercise)
    before = before or LastTime(times=0)
    if not done:
        return before.model_copy(update={"hurt": hurt or before.hurt, "proposal": asked or before.proposal})
    efforts = [each.effort for each in done if each.effort is not None]
    # What the record holds was validated when it was written; validating ten years of it again takes long.
    values: Mapping[str, object] = {
        "times": before.times + 1,
        "variant": done[-1].variant,
        "reps": tuple(each.reps for each in done if each.reps is not None),
        "load_kg": _load(done, before),
        "effort": efforts[-1] if efforts else before.effort,
        "weaker": weaker_side(done) or before.weaker,
        "hurt": hurt,
        "proposal": asked,
    }
    return before.model_copy(update=values)


def _load(done: Iterable[SetDone], before: LastTime) -> float | None:
    """The last load that is known; none at all is no load."""
    known = [each.load_kg for each in done if each.load_kg is not None]
    return (known[-1] if known else before.load_kg) or None
