"""The voice that remembers: each text is rendered once, and who waits comes first."""

import threading
import time
from pathlib import Path

import numpy as np
import pytest

from coach.audio import Samples
from coach.errors import CoachError
from coach.speech.cache import ClipCache
from coach.speech.loudness import LEVELLING
from coach.speech.voice import CachedVoice


class TextEngine:
    """Renders a text as its letters' numbers. Can be held back, and can be broken."""

    name = "letters"
    slow = False

    def __init__(self, fingerprint: str = "letters 1", workers: int = 1) -> None:
        self.fingerprint = fingerprint
        self.workers = workers
        self.rendered: list[str] = []
        self.broken = False
        self.go = threading.Event()
        self.go.set()
        self.begun = threading.Event()
        self.closed = False

    def spelled(self, text: str) -> str:
        return text.replace("tear", "tare")

    def render(self, text: str, percent: int = 100) -> Samples:
        self.begun.set()
        self.go.wait()
        self.rendered.append(text)
        if self.broken:
            raise CoachError("The voice engine does not answer.")
        samples = np.array([ord(letter) / 1000 for letter in text], dtype=np.float32)
        return np.repeat(samples, round(100 / percent))

    def close(self) -> None:
        self.closed = True
        self.go.set()


def test_a_text_is_rendered_once_and_then_remembered(tmp_path: Path) -> None:
    engine = TextEngine()
    voice = CachedVoice(engine, ClipCache(tmp_path))
    first = voice.clip("three")
    assert voice.clip("three") is first
    assert engine.rendered == ["three"]
    assert first.text == "three"


def test_the_next_day_the_folder_has_the_same_clip_to_the_bit(tmp_path: Path) -> None:
    fresh = CachedVoice(TextEngine(), ClipCache(tmp_path)).clip("three")
    engine = TextEngine()
    voice = CachedVoice(engine, ClipCache(tmp_path))
    assert voice.ready("three")
    np.testing.assert_array_equal(voice.clip("three").samples, fresh.samples)
    assert engine.rendered == []


def test_a_text_is_made_for_each_speed_and_kept_for_both(tmp_path: Path) -> None:
    engine = TextEngine()
    voice = CachedVoice(engine, ClipCache(tmp_path))
    usual = voice.clip("three")
    voice.percent = 50
    assert not voice.ready("three")
    assert voice.clip("three").seconds == 2 * usual.seconds
    assert voice.clip("three", 100) is usual
    voice.prepare(["two"])
    assert voice.ready("two")
    assert engine.rendered == ["three", "three", "two"]
    again = CachedVoice(TextEngine(), ClipCache(tmp_path), percent=50)
    assert again.clip("three").seconds == 2 * usual.seconds


def test_a_slow_engine_is_not_waited_for_and_says_it_itself_the_next_time(tmp_path: Path) -> None:
    engine = TextEngine()
    engine.slow = True
    text = "a sentence that is long enough " * 100
    voice = CachedVoice(engine, ClipCache(tmp_path))
    usual = voice.clip(text)
    voice.percent = 50
    slow = voice.clip(text)
    assert engine.rendered == [text]
    assert slow.seconds == pytest.approx(2 * usual.seconds, abs=1e-4)
    voice.prepare([text])
    assert engine.rendered == [text, text]
    assert voice.clip(text) is slow
    again = CachedVoice(TextEngine(), ClipCache(tmp_path), percent=50)
    assert again.ready(text)
    own = again.clip(text).samples
    assert len(own) == 2 * len(usual.samples)
    assert not np.array_equal(own, slow.samples)


def test_words_that_the_engine_would_say_wrong_are_spelled_for_it_and_shown_as_they_are(tmp_path: Path) -> None:
    engine = TextEngine()
    voice = CachedVoice(engine, ClipCache(tmp_path))
    assert voice.clip("tears").text == "tears"
    assert engine.rendered == ["tares"]


def test_another_engine_or_version_is_rendered_anew(tmp_path: Path) -> None:
    CachedVoice(TextEngine("letters 1"), ClipCache(tmp_path)).clip("three")
    engine = TextEngine("letters 2")
    CachedVoice(engine, ClipCache(tmp_path)).clip("three")
    assert engine.rendered == ["three"]


def test_a_damaged_clip_in_the_folder_is_rendered_again(tmp_path: Path) -> None:
    CachedVoice(TextEngine(), ClipCache(tmp_path)).clip("three")
    for entry in tmp_path.glob("*.clip"):
        entry.write_bytes(b"rubbish")
    engine = TextEngine()
    voice = CachedVoice(engine, ClipCache(tmp_path))
    assert len(voice.clip("three").samples) == 5
    assert engine.rendered == ["three"]


def test_a_damaged_clip_is_found_and_made_again_before_it_is_needed(tmp_path: Path) -> None:
    texts = [str(number) for number in range(20)]
    CachedVoice(TextEngine(), ClipCache(tmp_path)).prepare(texts)
    damaged = next(tmp_path.glob("*.clip"))
    damaged.write_bytes(bytes(damaged.stat().st_size))
    engine = TextEngine()
    voice = CachedVoice(engine, ClipCache(tmp_path))
    assert all(map(voice.ready, texts))
    voice.prepare(texts, pause=0.001)
    assert len(engine.rendered) == 1
    again = TextEngine()
    CachedVoice(again, ClipCache(tmp_path)).prepare(texts)
    assert again.rendered == []


def test_what_is_prepared_with_pauses_does_not_hold_up_the_end() -> None:
    engine = TextEngine()
    voice = CachedVoice(engine, ClipCache(None))
    voice.prepare(["one", "two", "three"], background=True, pause=3600.0)
    engine.begun.wait()
    voice.close()
    assert engine.rendered == ["one"]


def test_preparing_makes_each_text_once_in_order_and_reports_progress() -> None:
    engine = TextEngine()
    voice = CachedVoice(engine, ClipCache(None))
    seen: list[tuple[int, int]] = []
    voice.prepare(["go", "three", "two", "three"], lambda done, total: seen.append((done, total)))
    assert engine.rendered == ["go", "three", "two"]
    assert seen == [(1, 3), (2, 3), (3, 3)]
    assert voice.ready("two")


def test_a_clip_that_is_waited_for_goes_before_the_rest_of_the_preparation() -> None:
    engine = TextEngine()
    voice = CachedVoice(engine, ClipCache(None))
    engine.go.clear()
    voice.prepare(["first", "second", "third"], background=True)
    engine.begun.wait()
    urgent = threading.Thread(target=voice.clip, args=("urgent",))
    urgent.start()
    while not voice._waiting:
        time.sleep(0.001)
    engine.go.set()
    urgent.join()
    voice.clip("first")  # it was begun, and may have been slower than the urgent one
    voice.clip("third")
    voice.close()
    assert set(engine.rendered[:2]) == {"first", "urgent"}


def test_many_who_ask_for_the_same_text_share_one_rendering() -> None:
    engine = TextEngine()
    voice = CachedVoice(engine, ClipCache(None))
    engine.go.clear()
    clips: list[object] = []
    threads = [threading.Thread(target=lambda: clips.append(voice.clip("three"))) for _ in range(8)]
    for thread in threads:
        thread.start()
    engine.go.set()
    for thread in threads:
        thread.join()
    assert engine.rendered == ["three"]
    assert len({id(clip) for clip in clips}) == 1


def test_a_failure_is_told_and_not_remembered() -> None:
    engine = TextEngine()
    voice = CachedVoice(engine, ClipCache(None))
    engine.broken = True
    with pytest.raises(CoachError, match="does not answer"):
        voice.clip("three")
    assert not voice.ready("three")
    engine.broken = False
    assert len(voice.clip("three").samples) == 5


def test_a_preparation_that_fails_says_so_and_stops_at_the_first_failure() -> None:
    engine = TextEngine()
    engine.broken = True
    with pytest.raises(CoachError, match="does not answer"):
        CachedVoice(engine, ClipCache(None)).prepare(["one", "two", "three"])
    assert engine.rendered == ["one"]


def test_closing_ends_a_preparation_in_the_background() -> None:
    engine = TextEngine(workers=2)
    voice = CachedVoice(engine, ClipCache(None))
    engine.go.clear()
    voice.prepare([str(number) for number in range(100)], background=True)
    engine.begun.wait()
    voice.close()
    assert engine.closed
    assert len(engine.rendered) <= 2
    assert not any(thread.is_alive() for thread in voice._threads)


def test_an_engine_that_fails_is_replaced_for_good_and_that_is_said_once(tmp_path: Path) -> None:
    broken, other = TextEngine("letters 1"), TextEngine("letters 2")
    voice = CachedVoice(broken, ClipCache(tmp_path), lambda: other)
    voice.clip("one")
    broken.broken = True
    voice.prepare(["two", "three"])
    assert voice.remarks() == ["The voice engine does not answer. The system's voice speaks instead."]
    assert (broken.rendered, other.rendered) == (["one", "two"], ["two", "three"])
    assert broken.closed
    assert voice.remarks() == []
    voice.close()
    assert other.closed
    assert ClipCache(tmp_path).read("letters 1", LEVELLING, "100 %", "two") is None
    assert ClipCache(tmp_path).read("letters 2", LEVELLING, "100 %", "two") is not None


def test_threads_that_fail_together_are_replaced_once() -> None:
    broken, made = TextEngine(workers=4), []
    broken.broken = True

    def instead() -> TextEngine:
        made.append(TextEngine("letters 2"))
        return made[-1]

    voice = CachedVoice(broken, ClipCache(None), instead)
    texts = [str(number) for number in range(20)]
    voice.prepare(texts)
    assert len(made) == 1
    assert sorted(made[0].rendered) == sorted(texts)
    voice.close()


def test_when_the_other_engine_fails_too_its_failure_is_told() -> None:
    engines = [TextEngine(), TextEngine()]
    for engine in engines:
        engine.broken = True
    voice = CachedVoice(engines[0], ClipCache(None), lambda: engines[1])
    with pytest.raises(CoachError, match="does not answer"):
        voice.clip("three")
    assert engines[1].rendered == ["three"]


def test_closing_while_a_text_fails_starts_no_other_engine() -> None:
    broken = TextEngine()
    broken.broken = True
    voice = CachedVoice(broken, ClipCache(None), lambda: pytest.fail("it was started"))
    voice.close()
    with pytest.raises(CoachError):
        voice.clip("three")


def test_only_what_is_to_be_said_of_a_text_is_rendered(tmp_path: Path) -> None:
    engine = TextEngine()
    voice = CachedVoice(
        engine,
        ClipCache(tmp_path),
        aloud=lambda text: text.replace("Glute bridge.", "").strip(),
        unsaid=lambda _: 0.5,
    )
    assert voice.clip("둘. Glute bridge.").text == "둘. Glute bridge."
    assert engine.rendered == ["둘."]
    silent = voice.clip("Glute bridge.")
    assert silent.seconds == 0.5
    assert not silent.samples.any()
    assert CachedVoice(TextEngine(), ClipCache(tmp_path)).ready("둘.")
