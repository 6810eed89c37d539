"""Athletes of the tests: a function that says something in a quiet room."""

from collections.abc import Callable

import numpy as np
import pytest

from coach.audio import MIC_RATE, Samples
from coach.errors import CoachError
from coach.speech.athlete import Athlete

Say = Callable[[str], Samples]


def in_a_quiet_room(speech: Samples, before: float = 0.6, after: float = 0.6) -> Samples:
    """The speech with silence around it, and the faint noise that every microphone has."""
    quiet = (np.zeros(round(seconds * MIC_RATE), np.float32) for seconds in (before, after))
    sound: Samples = np.concatenate((next(quiet), speech, next(quiet)))
    noise: Samples = np.random.default_rng(1).standard_normal(len(sound), np.float32)
    return sound + np.float32(3e-4) * noise


def speaker(make: Callable[[], Athlete]) -> Say:
    """What an athlete says, in a quiet room; the test is skipped when there is no such voice on this machine."""
    try:
        athlete = make()
        athlete.say("no")
    except CoachError as error:
        pytest.skip(f"no such voice: {error}")
    return lambda text: in_a_quiet_room(athlete.say(text))
