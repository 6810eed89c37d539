"""Dither: always there, never heard, and the same in every run."""

import numpy as np
import pytest

from coach.audio import SPEAKER_BLOCK, SPEAKER_RATE, Samples, from_decibels
from coach.sound import dither as module
from coach.sound.dither import LEVEL_DB, dither
from coach.sound.mixer import Mixer, Sound


def filled(mixer: Mixer, frames: int) -> Samples:
    out = np.empty(frames, dtype=np.float32)
    mixer.fill(0, out)
    return out


def test_the_output_is_never_digital_silence_not_even_in_sixteen_bits() -> None:
    steps = np.rint(filled(Mixer(), 10 * SPEAKER_RATE) * 32_767)
    assert np.abs(steps).max() <= 3
    assert all(block.any() for block in steps.reshape(-1, SPEAKER_BLOCK))
    longest = np.diff(np.flatnonzero(steps)).max()
    assert longest < SPEAKER_RATE // 1000


def test_its_level_is_far_below_what_can_be_heard_and_its_distribution_is_a_triangle() -> None:
    noise = filled(Mixer(), 10 * SPEAKER_RATE).astype(np.float64)
    assert np.sqrt(np.mean(noise**2)) == pytest.approx(from_decibels(LEVEL_DB), rel=0.02)
    assert np.abs(noise).max() <= module.PEAK
    assert np.mean(noise**4) / np.mean(noise**2) ** 2 == pytest.approx(2.4, abs=0.05)
    assert abs(np.mean(noise)) < 1e-6


def test_it_is_white() -> None:
    noise = filled(Mixer(), SPEAKER_RATE).astype(np.float64)
    powers = [float(np.sum(part**2)) for part in np.array_split(np.abs(np.fft.rfft(noise)), 6)]
    assert max(powers) < 1.2 * min(powers)


def test_it_is_the_same_at_a_frame_whatever_the_blocks_and_the_run() -> None:
    whole = dither(0, 200_000)
    np.testing.assert_array_equal(whole, np.concatenate([dither(at, 1000) for at in range(0, 200_000, 1000)]))
    np.testing.assert_array_equal(filled(Mixer(), 5000), whole[:5000])


def test_it_does_not_follow_the_volume() -> None:
    mixer = Mixer()
    mixer.play([Sound(0, np.full(1000, 0.5, dtype=np.float32))])
    mixer.gain = 0.0
    filled(mixer, SPEAKER_BLOCK)
    out = np.empty(SPEAKER_BLOCK, dtype=np.float32)
    mixer.fill(SPEAKER_BLOCK, out)
    np.testing.assert_array_equal(out, dither(SPEAKER_BLOCK, SPEAKER_BLOCK))
