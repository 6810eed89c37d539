"""The voice detector: a voice is one, and what bangs or rings is none."""

import numpy as np
import pytest

from coach.audio import MIC_BLOCK, MIC_RATE, Samples
from coach.hearing.voice_detector import VoiceDetector
from tests.hearing.noises import brown, dishes, in_noise
from tests.hearing.speakers import Say


def heard(samples: Samples, step: int = MIC_BLOCK, detector: VoiceDetector | None = None) -> Samples:
    """How likely a voice is after each so many samples."""
    voices = detector or VoiceDetector()
    return np.array([voices.hear(samples[start : start + step]) for start in range(0, len(samples), step)])


def share(likely: Samples) -> float:
    return float((likely > 0.5).mean())


def test_a_voice_is_heard_in_silence_and_in_noise(flite: Say) -> None:
    speech = flite("how much time is left")[round(0.7 * MIC_RATE) : -round(0.7 * MIC_RATE)]
    assert share(heard(speech)) > 0.9
    assert share(heard(in_noise(speech, 6))) > 0.8


@pytest.mark.parametrize(
    "noise", [np.zeros(5 * MIC_RATE, np.float32), 0.1 * brown(5 * MIC_RATE), dishes(5)], ids=["none", "fan", "dishes"]
)
def test_what_is_no_voice_is_heard_as_none(noise: Samples) -> None:
    assert share(heard(noise)) < 0.05


def test_it_does_not_matter_how_the_samples_are_cut(flite: Say) -> None:
    speech = flite("next exercise")[: 512 * 40]
    assert np.array_equal(heard(speech, 512), heard(speech, 64)[7::8])


def test_after_quiet_that_was_skipped_it_begins_anew(flite: Say) -> None:
    speech, quiet = flite("next exercise")[: 512 * 40], np.zeros(700, np.float32)
    fresh, used = VoiceDetector(), VoiceDetector()
    assert heard(speech, 512, used)[-1] > 0.5
    for detector in (fresh, used):
        detector.skip(quiet)
    assert used.hear(speech[:0]) == 0.0
    assert np.array_equal(heard(speech, 512, used), heard(speech, 512, fresh))
