"""The default engine in its own processes: real speech, and what happens when they crash, hang or lie."""

import ctypes
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from coach.audio import SPEAKER_RATE
from coach.errors import CoachError
from coach.speech.clip import MARGIN_SECONDS
from coach.speech.pyttsx3_engine import Pyttsx3Engine
from coach.speech.worker import is_complete

BROKEN = Path(__file__).with_name("broken_worker.py")


def has_espeak() -> bool:
    try:
        ctypes.CDLL("libespeak-ng.so.1")
    except OSError:
        return False
    return True


pytestmark = pytest.mark.skipif(not has_espeak(), reason="no espeak-ng (apt-get install espeak-ng)")


@pytest.fixture
def engine() -> Iterator[Pyttsx3Engine]:
    engine = Pyttsx3Engine()
    yield engine
    engine.close()


def pids(engine: Pyttsx3Engine) -> list[int]:
    return [process.pid for process in engine._processes if process.pid is not None]


def test_a_text_becomes_speech_at_the_speakers_rate_without_silence_at_its_ends(engine: Pyttsx3Engine) -> None:
    samples = engine.render("Three, two, one.")
    assert samples.dtype == np.float32
    assert 0.8 < len(samples) / SPEAKER_RATE < 3.0
    assert 0.2 < np.abs(samples).max() < 1.0
    margin = round(2.5 * MARGIN_SECONDS * SPEAKER_RATE)
    assert np.abs(samples[:margin]).max() > 0.001
    assert np.abs(samples[-margin:]).max() > 0.001


def test_the_same_text_is_always_the_same_and_several_do_not_mix(engine: Pyttsx3Engine) -> None:
    first = [engine.render(text) for text in ("one", "twenty-two seconds", "one")]
    np.testing.assert_array_equal(first[0], first[2])
    assert len(first[1]) > len(first[0])


def test_what_is_said_faster_is_shorter(engine: Pyttsx3Engine) -> None:
    slow, usual, fast = (len(engine.render("Stand tall and push your hips back.", each)) for each in (75, 100, 150))
    assert slow > 1.15 * usual
    assert usual > 1.15 * fast


def test_korean_is_spoken_by_a_korean_voice() -> None:
    text = "다음 운동으로 갑니다"
    lengths = []
    for language in ("ko", "en"):
        engine = Pyttsx3Engine(language, workers=1)
        lengths.append(len(engine.render(text)))
        engine.close()
    assert lengths[0] != lengths[1]
    assert Pyttsx3Engine("ko").fingerprint != Pyttsx3Engine("en").fingerprint


def test_nothing_to_pronounce_is_an_empty_clip_without_a_process(engine: Pyttsx3Engine) -> None:
    assert not len(engine.render(" … "))
    assert pids(engine) == []


def test_after_a_crash_the_next_text_comes_all_the_same(engine: Pyttsx3Engine) -> None:
    expected = engine.render("one")
    for pid in pids(engine):
        os.kill(pid, signal.SIGKILL)
    np.testing.assert_array_equal(engine.render("one"), expected)


def test_a_crash_in_the_middle_of_a_text_is_mended(engine: Pyttsx3Engine) -> None:
    text = " ".join(["Keep your back flat and push your hips back, slowly."] * 40)
    expected = engine.render(text)
    worker = pids(engine)[0]
    os.kill(worker, signal.SIGSTOP)
    killer = threading.Timer(0.2, os.kill, (worker, signal.SIGKILL))
    killer.start()
    np.testing.assert_array_equal(engine.render(text), expected)
    killer.join()
    assert worker not in pids(engine)


def test_a_worker_that_hangs_is_replaced() -> None:
    engine = Pyttsx3Engine(workers=1, timeout=2.0)
    engine.render("one")
    worker = pids(engine)[0]
    os.kill(worker, signal.SIGSTOP)
    assert len(engine.render("two"))
    assert pids(engine) != [worker]
    engine.close()


def test_many_threads_at_once_get_their_own_texts(engine: Pyttsx3Engine) -> None:
    texts = [f"Set {number} of three." for number in range(12)]
    expected = [engine.render(text) for text in texts]
    got: dict[str, object] = {}
    threads = [threading.Thread(target=lambda text=text: got.update({text: engine.render(text)})) for text in texts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for text, samples in zip(texts, expected, strict=True):
        np.testing.assert_array_equal(got[text], samples)


@pytest.mark.parametrize("kind", ["dies at once", "hangs", "says rubbish", "lies"])
def test_a_worker_that_always_fails_is_reported_in_one_line(kind: str) -> None:
    engine = Pyttsx3Engine(workers=1, timeout=0.3, command=[sys.executable, str(BROKEN), kind])
    with pytest.raises(CoachError, match="The voice engine does not answer") as caught:
        engine.render("one")
    assert "sudo apt-get install espeak-ng" in str(caught.value)
    assert "\n" not in str(caught.value)
    engine.close()


def test_closing_ends_the_processes_and_whoever_waits() -> None:
    engine = Pyttsx3Engine(workers=1)
    engine.render("one")
    worker = pids(engine)[0]
    os.kill(worker, signal.SIGSTOP)
    told: list[CoachError] = []

    def ask() -> None:
        try:
            engine.render("two")
        except CoachError as error:
            told.append(error)

    asking = threading.Thread(target=ask)
    asking.start()
    while not engine._free.empty():
        time.sleep(0.001)
    engine.close()
    asking.join()
    assert len(told) == 1
    assert pids(engine) == []
    with pytest.raises(ProcessLookupError):
        os.kill(worker, 0)


def test_a_file_is_complete_only_with_all_the_data_its_header_promises(tmp_path: Path) -> None:
    path = tmp_path / "clip.wav"
    assert not is_complete(path)
    data = b"\1\0" * 100
    head = b"RIFF" + (36 + len(data)).to_bytes(4, "little") + b"WAVEfmt " + b"\0" * 20 + b"data"
    whole = head + len(data).to_bytes(4, "little") + data
    for cut in (0, 20, 44, len(whole) - 1):
        path.write_bytes(whole[:cut])
        assert not is_complete(path)
    path.write_bytes(whole)
    assert is_complete(path)
    path.write_bytes(head + (0).to_bytes(4, "little"))
    assert not is_complete(path)
