"""The delay of the echo: to a part of a sample, also while it grows; and nothing where there is nothing."""

import numpy as np
import pytest
import soxr

from coach.audio import MIC_BLOCK, MIC_RATE, Samples
from coach.hearing.echo_delay import EchoDelay


def noise(seconds: float, seed: int = 1) -> Samples:
    return np.random.default_rng(seed).standard_normal(round(seconds * MIC_RATE)).astype(np.float32)


def measured(played: Samples, heard: Samples, delay: EchoDelay) -> list[float]:
    """Every delay that is told (samples) while these are fed block by block."""
    blocks = len(heard) // MIC_BLOCK
    parts = zip(
        np.split(played[: blocks * MIC_BLOCK], blocks), np.split(heard[: blocks * MIC_BLOCK], blocks), strict=True
    )
    return [found for one, other in parts if (found := delay.hear(one, other)) is not None]


def later(samples: Samples, by: float) -> Samples:
    """The same sound so many samples later, parts of them included."""
    turns = np.exp(-2j * np.pi * np.arange(len(samples) // 2 + 1) * by / len(samples))
    return np.asarray(np.fft.irfft(np.fft.rfft(samples) * turns, n=len(samples)), dtype=np.float32)


@pytest.mark.parametrize("by", [40.0, 800.25, 4000.5, 12000.75])
def test_a_delay_is_told_to_a_twentieth_of_a_sample(by: float) -> None:
    played = noise(4.0)
    found = measured(played, later(played, by), EchoDelay())
    assert found[-1] == pytest.approx(by, abs=0.05)


@pytest.mark.parametrize("ppm", [100.0, -100.0, 200.0])
def test_a_delay_that_grows_is_told_as_it_is_in_the_last_second(ppm: float) -> None:
    played = noise(6.0)
    heard = later(soxr.resample(played, MIC_RATE, MIC_RATE * (1 + ppm / 1e6)), 800)
    found = measured(played, heard, EchoDelay())
    grown = np.diff(found[-6:]) / (MIC_RATE / 2) * 1e6
    assert grown.mean() == pytest.approx(ppm, abs=0.2 * abs(ppm))


def test_two_sounds_that_have_nothing_in_common_have_no_delay() -> None:
    delay = EchoDelay()
    assert measured(noise(4.0), noise(4.0, seed=2), delay) == []
    assert delay.samples is None


def test_silence_has_no_delay_and_none_is_missed() -> None:
    silence = np.zeros(2 * MIC_RATE, np.float32)
    for played, heard in ((silence, noise(2.0)), (noise(2.0), silence)):
        delay = EchoDelay()
        assert measured(played, heard, delay) == []
        assert (delay.samples, delay.missed) == (None, 0)


def test_a_reference_that_is_moved_later_is_that_much_nearer() -> None:
    delay, played = EchoDelay(), noise(8.0)
    heard = later(played, 800)
    half = 4 * MIC_RATE
    measured(played[:half], heard[:half], delay)
    delay.move(300)
    assert delay.samples == 500
    found = measured(np.roll(played, 300)[half:], heard[half:], delay)
    assert found == pytest.approx([500] * len(found), abs=0.05)
    assert len(found) > 4
