"""The store on this machine, and what was done by who trains now: what several commands look back at."""

from coach.commands.shared import catch_up
from coach.journal.failures import LOOK
from coach.journal.past import Past
from coach.journal.store import Store
from coach.roster import current, is_guest
from coach.settings import folders
from coach.workout.history import RECENT
from coach.workout.record import WorkoutDone

#: The name of the store in the folder of the coach's data.
FILE = "coach.db"


def store(advice: str = LOOK) -> Store:
    """The store of this machine, whether or not there is anything in it yet; `advice` for when it cannot be used."""
    return Store(folders().data / FILE, advice)


def past() -> Past:
    """What was done by who trains now, here and on the speakers that share a store.

    Raises UsageError when nobody knows them.
    """
    one = current()
    catch_up(store())  # one of its own: what is on its way there may outlast the waiting
    return Past(store(), one)


def workouts() -> tuple[WorkoutDone, ...]:
    """What was done by who trains now, oldest first, with the sets that the next workout depends on.

    A guest did nothing. Raises CoachError.
    """
    # Even reading a database leaves files beside it for a moment.
    return () if is_guest() else past().memorable(RECENT)
