"""The same dose in another way: repetitions as seconds, seconds as breaths, and so on. Common practice."""

from coach.workout.dose import USUAL_CYCLE, Dose
from coach.workout.exercise import Exercise
from coach.workout.model import Seconds, Way

#: What a set comes to when its amount says nothing about the other way: to fatigue there is none.
USUAL_REPS = (8, 12)
USUAL_SECONDS = 30
USUAL_BREATHS = 5


def fitted(dose: Dose, exercise: Exercise) -> Dose:
    """A dose of one exercise for another: in the same way where that is possible, else in its usual one."""
    return dose if dose.way in exercise.ways else converted(dose, exercise.ways[0], exercise)


def converted(dose: Dose, way: Way, exercise: Exercise) -> Dose:
    """About as much of `exercise`, done in another way."""
    match way:
        case Way.PACED | Way.SELF_PACED:
            return Dose(way=way, sets=dose.sets, reps=_reps(dose, cycle(exercise)))
        case Way.TIMED:
            return Dose(way=way, sets=dose.sets, seconds=_seconds(dose, exercise))
        case Way.BREATH:
            return Dose(way=way, sets=dose.sets, breaths=_breaths(dose, exercise))
        case Way.FATIGUE:
            return Dose(way=way, sets=dose.sets)


def cycle(exercise: Exercise) -> Seconds:
    """Length of one repetition, as far as it is known."""
    return exercise.tempo.cycle if exercise.tempo else USUAL_CYCLE


def _reps(dose: Dose, length: Seconds) -> tuple[int, int]:
    if dose.reps:
        return dose.reps
    if dose.seconds:
        count = max(1, round(dose.seconds / length))
        return count, count
    return (dose.breaths, dose.breaths) if dose.breaths else USUAL_REPS


def _seconds(dose: Dose, exercise: Exercise) -> int:
    if dose.seconds:
        return dose.seconds
    if dose.breaths and exercise.breath:
        return _tidy(dose.breaths * exercise.breath.cycle)
    return _tidy(dose.reps[1] * cycle(exercise)) if dose.reps else USUAL_SECONDS


def _breaths(dose: Dose, exercise: Exercise) -> int:
    if dose.breaths:
        return dose.breaths
    if dose.seconds and exercise.breath:
        return max(1, round(dose.seconds / exercise.breath.cycle))
    return dose.reps[1] if dose.reps else USUAL_BREATHS


def _tidy(seconds: Seconds) -> int:
    """In steps of five seconds, at least ten."""
    return max(10, 5 * round(seconds / 5))
