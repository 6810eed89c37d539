"""The round trip: how long a click takes through the speaker and back through the microphone."""

from dataclasses import dataclass

import numpy as np

from coach.audio import MIC_RATE, SPEAKER_RATE, Samples, resample
from coach.sound.mixer import Sound

#: A click is a short sweep: its likeness has one sharp peak, and a small loudspeaker can play it.
CLICK_SECONDS = 0.02
FROM_HZ, TO_HZ = 1_000.0, 6_000.0
CLICKS = 7
EVERY_SECONDS = 1.5
FIRST_SECONDS = 1.0
PEAK = 0.4
#: A click that comes back stands out so many times above everything else that was heard.
CLEAR_PEAK = 6.0


@dataclass(frozen=True, slots=True)
class RoundTrip:
    """Seconds of each click that came back; `sent` of them went out."""

    seconds: tuple[float, ...]
    sent: int

    @property
    def median(self) -> float:
        """The usual one. Ask only when a click came back."""
        return float(np.median(self.seconds))

    @property
    def spread(self) -> float:
        """From the shortest to the longest."""
        return max(self.seconds) - min(self.seconds)


def click() -> Samples:
    """The sweep, at SPEAKER_RATE."""
    time = np.arange(round(CLICK_SECONDS * SPEAKER_RATE)) / SPEAKER_RATE
    phase = 2 * np.pi * (FROM_HZ * time + (TO_HZ - FROM_HZ) * time**2 / (2 * CLICK_SECONDS))
    return np.asarray(PEAK * np.sin(phase) * np.hanning(len(time)), dtype=np.float32)


def clicks() -> list[Sound]:
    """All clicks, for the mixer."""
    return [Sound(round(at * SPEAKER_RATE), click(), "", PEAK) for at in _times()]


def length() -> float:
    """Seconds until the last one must have come back."""
    return FIRST_SECONDS + CLICKS * EVERY_SECONDS


def round_trip(heard: Samples) -> RoundTrip:
    """Find the clicks in what was heard (MIC_RATE) from the beginning of the clock on."""
    pattern = resample(click(), SPEAKER_RATE, MIC_RATE)
    found = []
    for at in _times():
        part = heard[round(at * MIC_RATE) : round((at + EVERY_SECONDS) * MIC_RATE)]
        if len(part) < len(pattern):
            continue
        likeness = np.abs(np.correlate(part, pattern, mode="valid"))
        peak = int(likeness.argmax())
        if likeness[peak] > CLEAR_PEAK * float(np.sqrt(np.mean(np.square(likeness)))) > 0:
            found.append(peak / MIC_RATE)
    return RoundTrip(tuple(found), CLICKS)


def _times() -> list[float]:
    return [FIRST_SECONDS + EVERY_SECONDS * number for number in range(CLICKS)]
