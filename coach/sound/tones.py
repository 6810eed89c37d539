"""Short sounds that are no speech, made by arithmetic: one for each `Tone`, clearly different."""

from functools import cache

import numpy as np

from coach.audio import SPEAKER_RATE, Samples, true_peak
from coach.cues.timeline import TONE_SECONDS, Tone

#: Frequencies in Hz, played one after the other, and the level of the tone: a short high tick for a countdown, a rising
#: fifth for what was heard, a falling fourth, low and longer, for what was not taken. They differ in pitch, in number,
#: in direction and in length, so that one of these is enough, behind a door or with poor hearing.
_MELODIES: dict[Tone, tuple[tuple[float, ...], float]] = {
    Tone.TICK: ((1600.0,), 0.10),
    Tone.HEARD: ((880.0, 1320.0), 0.20),
    Tone.NOT_TAKEN: ((440.0, 330.0), 0.20),
}
_FADE_SECONDS = 0.005


@cache
def tone(kind: Tone) -> Samples:
    """The samples of a tone at SPEAKER_RATE, faded in and out so that nothing clicks."""
    frequencies, level = _MELODIES[kind]
    frames = round(TONE_SECONDS[kind] * SPEAKER_RATE / len(frequencies))
    samples = np.concatenate([_note(frequency, frames) for frequency in frequencies]) * np.float32(level)
    samples.flags.writeable = False
    return samples


@cache
def tone_peak(kind: Tone) -> float:
    """The true peak of a tone."""
    return true_peak(tone(kind))


def _note(frequency: float, frames: int) -> Samples:
    note = np.sin(2 * np.pi * frequency * np.arange(frames) / SPEAKER_RATE)
    fade = np.minimum(1.0, np.arange(frames) / (_FADE_SECONDS * SPEAKER_RATE))
    return (note * fade * fade[::-1]).astype(np.float32)
