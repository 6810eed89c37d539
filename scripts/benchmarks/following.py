"""How long an event takes until it is on the disk while a shared store follows the workout, beside one without."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from coach.commands.past import FILE
from coach.journal import follower
from coach.journal.follower import Follower
from coach.journal.store import Store
from scripts.benchmarks.figure import QUICK, Measurement, Missing, Reading, Spec, Task
from scripts.benchmarks.journal import WORKOUTS, percentile, recorded
from tests.postgres import Server, missing

ALONE = "the same without a shared store"
AT_MOST = Spec("kept-shared-95", "an event until it is on the disk, followed to a server: 95th", "s", 0.05, ALONE)
#: As often as it can: a workout that is measured takes no more time than its events need.
BEAT_SECONDS = 0.001
LAST_SECONDS = 30.0


def keep(task: Task) -> Mapping[str, Reading]:
    """All events of Day One, many times, with a server on this machine. Raises Missing where there can be none."""
    if (reason := missing()) is not None:
        raise Missing(reason)
    folder = task.home / "following"
    folder.mkdir()
    workouts = 1 if task.effort == QUICK else WORKOUTS
    usual = follower.BEAT_SECONDS
    server = Server()

    @contextmanager
    def followed(workout: str) -> Iterator[None]:
        following = Follower(Store(folder / FILE), Store(server.url), workout)
        following.tried.wait(LAST_SECONDS)
        try:
            yield
        finally:
            if problem := following.close(LAST_SECONDS):
                raise Missing(problem)

    try:
        follower.BEAT_SECONDS = BEAT_SECONDS
        shared = [one for _ in range(workouts) for one in recorded(folder / FILE, followed)]
        there = Store(server.url)
        ((arrived,),) = there.rows("SELECT count(*) FROM workouts")
        there.close()
    finally:
        follower.BEAT_SECONDS = usual
        server.close()
    alone = [one for _ in range(workouts) for one in recorded(folder / f"alone-{FILE}")]
    note = f"{len(shared)} events of {arrived} workouts, longest {max(shared):.3f} s"
    return {AT_MOST.name: Reading(percentile(shared), percentile(alone), note)}


MEASUREMENTS = (Measurement("following", (AT_MOST,), keep),)
