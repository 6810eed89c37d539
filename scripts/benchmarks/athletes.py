"""Who speaks in the benchmark: synthetic voices. What is measured with them is no human accuracy."""

import shutil
from collections.abc import Sequence

from coach.speech.athlete import Athlete, EspeakAthlete, FliteAthlete
from scripts.benchmarks.figure import Missing

FLITE = ("slt", "rms", "awb")


def english_athletes() -> Sequence[Athlete]:
    """Voices of flite. Raises Missing without it."""
    if shutil.which("flite") is None:
        raise Missing("no program flite (apt-get install flite)")
    return [FliteAthlete(voice) for voice in FLITE]


def korean_athletes() -> Sequence[Athlete]:
    """Voices of espeak-ng. Raises Missing without it."""
    if shutil.which("espeak-ng") is None:
        raise Missing("no program espeak-ng (apt-get install espeak-ng)")
    return [EspeakAthlete("ko", "f2"), EspeakAthlete("ko", "f3", 175)]
