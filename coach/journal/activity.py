"""Whether somebody trains just now, in whatever process: the clock of their workout goes on."""

import time

from coach.journal.journal import BEAT_SECONDS
from coach.journal.store import Store

CLOCKS = (
    "SELECT workouts.id, clock FROM workouts JOIN athletes ON workouts.athlete = athletes.id"
    " WHERE name = :athlete AND reason IS NULL ORDER BY workouts.id"
)
#: A machine that is busy may be late with a beat or two.
BEATS = 3


def trains_now(store: Store, athlete: str) -> bool:
    """Whether a workout of this athlete goes on. Where one was broken off it takes some beats to know it.

    Raises CoachError.
    """
    before = store.rows(CLOCKS, athlete=athlete)
    if not before:
        return False
    time.sleep(BEATS * BEAT_SECONDS)
    return store.rows(CLOCKS, athlete=athlete) != before
