"""The real program, killed at random moments of a workout: nothing that was confirmed is lost, and it goes on."""

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.journal.killed import Killed

#: COACH_KILLS=300 is the whole proof; fewer take no time.
KILLS = int(os.environ.get("COACH_KILLS", "40"))
ATHLETES = 2


def test_whatever_is_confirmed_is_kept_once_and_the_workout_goes_on_after_each_kill(tmp_path: Path) -> None:
    def athlete(number: int) -> Killed:
        killed = Killed(tmp_path / str(number), seed=number)
        try:
            while killed.kills < KILLS // ATHLETES:
                killed.once()
            killed.to_the_end()
        finally:
            killed.close()
        return killed

    with ThreadPoolExecutor(ATHLETES) as pool:
        athletes = list(pool.map(athlete, range(ATHLETES)))
    kills, resumed, finished = (sum(getattr(one, of) for one in athletes) for of in ("kills", "resumed", "finished"))
    moments = sorted(moment for one in athletes for moment in one.moments)
    sys.stdout.write(
        f"{kills} kills from {moments[0]:.0f} to {moments[-1]:.0f} s of {finished} workouts, taken up {resumed} times\n"
    )
    assert kills >= KILLS
    assert resumed > KILLS / 3
    assert finished >= ATHLETES
