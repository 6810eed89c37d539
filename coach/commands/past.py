"""The store on this machine, and what an athlete did: what several commands look back at."""

from coach.journal.failures import LOOK
from coach.journal.names import USUAL
from coach.journal.past import Past
from coach.journal.store import Store
from coach.settings import folders
from coach.workout.record import WorkoutDone

#: The name of the store in the folder of the coach's data.
FILE = "coach.db"


def store(advice: str = LOOK) -> Store:
    """The store of this machine, whether or not there is anything in it yet; `advice` for when it cannot be used."""
    return Store(folders().data / FILE, advice)


def past(athlete: str | None = None) -> Past:
    """What an athlete did; None for who trains now."""
    return Past(store(), athlete or USUAL)


def workouts(athlete: str | None = None) -> tuple[WorkoutDone, ...]:
    """All that an athlete did, oldest first; None for who trains now. Raises CoachError."""
    return past(athlete).workouts()
