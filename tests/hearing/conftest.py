"""Voices and recognisers for the tests of the hearing room."""

from collections.abc import Iterator

import pytest

from coach.hearing.engines import installed_model
from coach.hearing.hypothesis import Recogniser
from coach.hearing.pocketsphinx_recogniser import PocketSphinxRecogniser
from coach.hearing.vosk_recogniser import VoskRecogniser
from coach.language.language import known_languages, load_language
from coach.speech.athlete import EspeakAthlete, FliteAthlete, PiperAthlete
from tests.hearing.speakers import Say, speaker

#: The model of each language on this machine, found before a test moves the coach's folders.
MODELS = {code: installed_model(load_language(code)) for code in known_languages()}


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
    return _vosk("ko")


@pytest.fixture(scope="session")
def english_vosk() -> VoskRecogniser:
    return _vosk("en")


def _vosk(code: str) -> VoskRecogniser:
    model = MODELS[code]
    if model is None:
        pytest.skip(f"no Vosk model of {load_language(code).name} is installed (coach models list)")
    return VoskRecogniser(load_language(code), model)
