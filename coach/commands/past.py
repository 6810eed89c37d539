"""The store on this machine, and what an athlete did: what several commands look back at."""

from coach.journal.past import Past
from coach.journal.people import USUAL
from coach.journal.store import Store
from coach.settings import folders
from coach.workout.record import WorkoutDone


def store() -> Store:
    """The store of this machine, whether or not there is anything in it yet."""
    return Store(folders().data / "coach.db")


def workouts(athlete: str | None = None) -> tuple[WorkoutDone, ...]:
    """All that an athlete did, oldest first; None for who trains now. Raises CoachError."""
    return Past(store(), athlete or USUAL).workouts()
