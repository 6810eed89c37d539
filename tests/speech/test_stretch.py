"""Stretched speech: longer or shorter, as high as before, and still understood."""

import numpy as np
import pytest

from coach.audio import MIC_RATE, SPEAKER_RATE, Samples, resample
from coach.hearing.hypothesis import Recogniser
from coach.hearing.listen import listen_samples
from coach.hearing.pocketsphinx_recogniser import PocketSphinxRecogniser
from coach.language.language import load_language
from coach.speech.athlete import FliteAthlete
from coach.speech.stretch import stretched
from tests.hearing.speakers import in_a_quiet_room, speaker

#: From the fastest to the slowest that can be wished for.
FACTORS = [0.63, 0.8, 1.0, 1.25, 1.67]


@pytest.mark.parametrize("factor", FACTORS)
@pytest.mark.parametrize("hertz", [90.0, 220.0, 400.0])
def test_a_tone_is_so_much_longer_and_as_high_as_before(factor: float, hertz: float) -> None:
    times = np.arange(SPEAKER_RATE) / SPEAKER_RATE
    out = stretched((0.3 * np.sin(2 * np.pi * hertz * times)).astype(np.float32), factor)
    assert len(out) == round(SPEAKER_RATE * factor)
    inner = out[4000:-4000]
    crossings = np.count_nonzero((inner[:-1] < 0) & (inner[1:] >= 0))
    assert crossings * SPEAKER_RATE / len(inner) == pytest.approx(hertz, rel=0.03)
    assert 0.25 < np.abs(inner).max() < 0.33


@pytest.mark.parametrize("frames", [0, 1, 100, 5000])
def test_the_shortest_sound_has_a_length_too(frames: int) -> None:
    assert len(stretched(np.full(frames, 0.1, dtype=np.float32), 1.5)) == round(1.5 * frames)


def test_silence_stays_silent() -> None:
    assert not stretched(np.zeros(9000, dtype=np.float32), 1.3).any()


@pytest.fixture(scope="module")
def pocketsphinx() -> Recogniser:
    return PocketSphinxRecogniser(load_language("en"))


@pytest.mark.parametrize("percent", [85, 115])
def test_stretched_speech_is_still_understood(pocketsphinx: Recogniser, percent: int) -> None:
    speaker(lambda: FliteAthlete("slt"))
    athlete, english = FliteAthlete("slt"), load_language("en")

    def said(phrase: str) -> Samples:
        clip = stretched(resample(athlete.say(phrase), MIC_RATE, SPEAKER_RATE), 100 / percent)
        return in_a_quiet_room(resample(clip, SPEAKER_RATE, MIC_RATE))

    phrases = (
        "how long left",
        "pause please",
        "make it easier",
        "what comes next",
        "my knee hurts",
        "skip this exercise",
    )
    heard = [[each.text for each in listen_samples(said(phrase), pocketsphinx, english)] for phrase in phrases]
    assert all(phrase in texts for phrase, texts in zip(phrases, heard, strict=True))
    assert sum(texts == [phrase] for phrase, texts in zip(phrases, heard, strict=True)) >= len(phrases) - 1
