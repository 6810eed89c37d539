"""Clips: trimmed, and the same from the engine as from the cache."""

import numpy as np

from coach.audio import SPEAKER_RATE
from coach.speech.clip import Clip, as_stored, from_pcm, to_pcm, trimmed


def test_silence_at_the_ends_is_cut_to_ten_milliseconds() -> None:
    samples = np.zeros(10_000, dtype=np.float32)
    samples[2000:3000] = 0.3
    kept = trimmed(samples, 22_050)
    margin = round(0.010 * 22_050)
    assert len(kept) == 1000 + 2 * margin
    assert kept[margin] == np.float32(0.3)
    assert kept[margin - 1] == 0.0


def test_a_pause_within_is_kept() -> None:
    samples = np.zeros(10_000, dtype=np.float32)
    samples[0] = samples[-1] = 0.3
    assert len(trimmed(samples, 22_050)) == 10_000


def test_nothing_but_silence_is_nothing() -> None:
    assert not len(trimmed(np.full(1000, 0.001, dtype=np.float32), 22_050))


def test_storing_twice_changes_nothing_more() -> None:
    samples = np.random.default_rng(1).uniform(-1.0, 1.0, 5000).astype(np.float32)
    stored = as_stored(samples)
    np.testing.assert_array_equal(from_pcm(to_pcm(stored)), stored)
    np.testing.assert_allclose(stored, samples, atol=1e-4)


def test_a_clip_knows_its_length() -> None:
    assert Clip("", np.zeros(SPEAKER_RATE // 2, dtype=np.float32)).seconds == 0.5
