"""Clips are equally loud, whatever they say and however short they are; their peaks stay below a limit."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.audio import FADE_FRAMES, SPEAKER_RATE, Samples, from_decibels, resample, true_peak
from coach.speech.clip import as_stored
from coach.speech.loudness import CLIP_PEAK, TARGET_LUFS, levelled, lufs
from coach.speech.pyttsx3_engine import Pyttsx3Engine
from tests.speech.test_pyttsx3_engine import has_espeak

#: One word, shorter than what the standard measures; sentences with pauses, with one loud sound, and long ones.
SAID = (
    "One.",
    "Two.",
    "Five.",
    "Up.",
    "Nineteen, noted.",
    "Stopped.",
    "Thank you, noted.",
    "How many did you get?",
    "Up a step.",
    "Three, two, one.",
    "Push your hips back, slowly, and keep your back flat.",
    "The Nordic curl asks a lot of you, so leave it for another day.",
    "You also use them to jump, to stand, to climb stairs, and to run. It is worth training them alone as well.",
)
#: The library counts in steps of 0.1 LU.
STEP_LU = 0.1


def tone(hertz: float, level: float, seconds: float) -> Samples:
    times = np.arange(round(seconds * SPEAKER_RATE)) / SPEAKER_RATE
    return (level * np.sin(2 * np.pi * hertz * times)).astype(np.float32)


@pytest.fixture(scope="module")
def rendered() -> list[Samples]:
    if not has_espeak():
        pytest.skip("no espeak-ng (apt-get install espeak-ng)")
    engine = Pyttsx3Engine()
    try:
        return [engine.render(text) for text in SAID]
    finally:
        engine.close()


def spread(clips: list[Samples]) -> float:
    loudnesses = [lufs(clip) for clip in clips]
    return max(loudnesses) - min(loudnesses)


@pytest.mark.parametrize("level", [0.0, -20.0, -40.0])
def test_loudness_is_that_of_the_standards_own_test_tone(level: float) -> None:
    measured = lufs(tone(997.0, from_decibels(level), 3.0))
    assert measured == pytest.approx(level - 3.01, abs=STEP_LU)


def test_a_word_shorter_than_a_block_of_the_standard_is_as_loud_as_the_same_sound_for_longer() -> None:
    assert lufs(tone(500.0, 0.2, 0.25)) == pytest.approx(lufs(tone(500.0, 0.2, 3.0)), abs=2 * STEP_LU)


def test_real_clips_differ_by_several_units_as_rendered_and_by_less_than_one_when_levelled(
    rendered: list[Samples],
) -> None:
    assert min(len(clip) for clip in rendered) < 0.4 * SPEAKER_RATE
    assert spread(rendered) > 2.5
    clips = [as_stored(levelled(clip)) for clip in rendered]
    assert spread(clips) < 0.5
    assert np.mean([lufs(clip) for clip in clips]) == pytest.approx(TARGET_LUFS, abs=0.2)


def test_no_real_clip_has_a_true_peak_above_the_limit(rendered: list[Samples]) -> None:
    assert max(true_peak(clip) for clip in rendered) > CLIP_PEAK
    for clip in rendered:
        stored = as_stored(levelled(clip))
        finer = resample(np.pad(stored, SPEAKER_RATE // 10), 1, 8)
        assert np.abs(finer).max() <= CLIP_PEAK


def test_levelling_keeps_the_length_and_the_place_of_every_sound(rendered: list[Samples]) -> None:
    for clip in rendered:
        done = levelled(clip)
        assert len(done) == len(clip)
        lags = np.correlate(done[:SPEAKER_RATE:4], clip[:SPEAKER_RATE:4], "full")
        assert int(np.argmax(lags)) == len(clip[:SPEAKER_RATE:4]) - 1


def test_a_clip_that_begins_and_ends_abruptly_is_faded() -> None:
    done = levelled(tone(200.0, 0.3, 1.0)[60:-60])
    assert abs(done[0]) < 0.001
    assert abs(done[-1]) < 0.001
    assert np.abs(done[FADE_FRAMES : 2 * FADE_FRAMES]).max() > 0.05
    steepest = np.abs(np.diff(done[FADE_FRAMES:-FADE_FRAMES])).max()
    assert np.abs(np.diff(done, prepend=0.0, append=0.0)).max() <= 1.3 * steepest


def test_a_peak_is_turned_down_without_a_corner() -> None:
    clip = tone(300.0, 0.05, 1.0)
    clip[20_000:20_020] += 0.9 * np.hanning(20).astype(np.float32)
    done = levelled(clip)
    loud = np.abs(clip) > 0.002
    gains = done[loud][FADE_FRAMES:-FADE_FRAMES] / clip[loud][FADE_FRAMES:-FADE_FRAMES]
    assert gains.min() < 0.5 * gains.max()
    assert np.abs(np.diff(gains)).max() < 0.02 * gains.max()
    assert true_peak(done) <= CLIP_PEAK


@pytest.mark.parametrize("samples", [np.zeros(0), np.zeros(5), np.zeros(SPEAKER_RATE), np.full(SPEAKER_RATE, 1e-6)])
def test_silence_stays_silence(samples: Samples) -> None:
    done = levelled(samples.astype(np.float32))
    assert len(done) == len(samples)
    assert np.abs(done).max(initial=0.0) < 1e-4


@settings(max_examples=40)
@given(st.integers(0, 2**32 - 1), st.integers(1, SPEAKER_RATE), st.floats(1e-4, 1.0), st.floats(0.0, 6.0))
def test_whatever_is_rendered_stays_below_the_limit(seed: int, length: int, level: float, crest: float) -> None:
    random = np.random.default_rng(seed).standard_normal(length)
    wild = level * random * np.abs(random) ** crest
    done = as_stored(levelled(np.clip(wild, -1.0, 1.0).astype(np.float32)))
    assert true_peak(done) <= CLIP_PEAK
