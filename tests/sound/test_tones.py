"""The tones: told apart by pitch, number of notes, direction and length; no click, and no more than their level."""

from itertools import combinations

import numpy as np
import pytest

from coach.audio import SPEAKER_RATE, Samples
from coach.cues.timeline import TONE_SECONDS, Tone
from coach.sound.tones import tone, tone_peak


def pitch(samples: Samples) -> float:
    """The strongest frequency, in Hz."""
    spectrum = np.abs(np.fft.rfft(samples * np.hanning(len(samples)), 2**16))
    return float(np.argmax(spectrum) * SPEAKER_RATE / 2**16)


def halves(kind: Tone) -> tuple[float, float]:
    first, second = np.array_split(tone(kind), 2)
    return pitch(first), pitch(second)


def test_what_was_heard_rises_what_was_not_taken_falls_and_a_countdown_stays() -> None:
    assert halves(Tone.HEARD)[1] > 1.3 * halves(Tone.HEARD)[0]
    assert halves(Tone.NOT_TAKEN)[1] < halves(Tone.NOT_TAKEN)[0] / 1.3
    assert halves(Tone.TICK)[1] == pytest.approx(halves(Tone.TICK)[0], rel=0.05)


@pytest.mark.parametrize(("one", "other"), list(combinations(Tone, 2)))
def test_any_two_of_them_are_half_an_octave_apart_and_differ_in_length(one: Tone, other: Tone) -> None:
    means = [float(np.sqrt(np.prod(halves(kind)))) for kind in (one, other)]
    assert max(means) / min(means) > 2**0.5
    lengths = [len(tone(kind)) for kind in (one, other)]
    assert max(lengths) / min(lengths) >= 1.5


@pytest.mark.parametrize("kind", Tone)
def test_a_tone_has_its_length_begins_and_ends_softly_and_its_peak_is_known(kind: Tone) -> None:
    samples = tone(kind)
    assert len(samples) == round(TONE_SECONDS[kind] * SPEAKER_RATE)
    assert abs(samples[0]) < 0.001
    assert abs(samples[-1]) < 0.001
    assert np.abs(samples).max() <= tone_peak(kind) < 0.21
