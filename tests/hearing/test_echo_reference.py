"""The reference: a block for each that was heard, as late as the echo, on the microphone's clock."""

import numpy as np
import pytest

from coach.audio import MIC_BLOCK, MIC_RATE, SPEAKER_BLOCK, SPEAKER_RATE, Samples, resample
from coach.hearing.echo_reference import LATEST_BLOCKS, EchoReference


def noise(seconds: float) -> Samples:
    return np.random.default_rng(1).standard_normal(round(seconds * SPEAKER_RATE)).astype(np.float32)


def taken(reference: EchoReference, played: Samples, heard: Samples) -> tuple[Samples, int]:
    """What is taken for all that was heard, and how often the path became another one meanwhile."""
    out, changes = [], 0
    for number in range(len(heard) // MIC_BLOCK):
        reference.play(played[number * SPEAKER_BLOCK : (number + 1) * SPEAKER_BLOCK])
        changes += reference.provide(1)
        block, changed = reference.take(heard[number * MIC_BLOCK : (number + 1) * MIC_BLOCK])
        out.append(block)
        changes += changed
    return np.concatenate(out), changes


def behind(one: Samples, other: Samples) -> int:
    """By how many samples the second sound comes after the first."""
    likeness = np.fft.irfft(np.fft.rfft(other) * np.fft.rfft(one).conj(), n=len(one))
    peak = int(likeness.argmax())
    return peak - len(one) if peak > len(one) // 2 else peak


@pytest.mark.parametrize("delay", [0.03, 0.1, 0.3, 0.9])
def test_the_echo_begins_soon_after_the_reference(delay: float) -> None:
    played = noise(8)
    heard = np.roll(resample(played, SPEAKER_RATE, MIC_RATE), round(delay * MIC_RATE))
    reference = EchoReference()
    blocks, _ = taken(reference, played, heard)
    assert 0 < behind(blocks[-MIC_RATE * 4 :], heard[-MIC_RATE * 4 :]) < (LATEST_BLOCKS + 1) * MIC_BLOCK
    assert reference.delay == pytest.approx(delay, abs=0.001)


def test_once_the_echo_is_found_the_path_stays_the_same_one() -> None:
    played = noise(8)
    heard = np.roll(resample(played, SPEAKER_RATE, MIC_RATE), round(0.3 * MIC_RATE))
    reference, half = EchoReference(), 4
    taken(reference, played[: half * SPEAKER_RATE], heard[: half * MIC_RATE])
    _, changes = taken(reference, played[half * SPEAKER_RATE :], heard[half * MIC_RATE :])
    assert changes == 0


@pytest.mark.parametrize("before", [0.3, 0.05])
@pytest.mark.parametrize("after", [0.3, 0.03])
def test_an_echo_that_comes_sooner_or_later_than_it_did_is_found_within_two_seconds(
    before: float, after: float
) -> None:
    played = noise(10)
    dry = resample(played, SPEAKER_RATE, MIC_RATE)
    half = 5 * MIC_RATE
    heard = np.concatenate(
        (np.roll(dry, round(before * MIC_RATE))[:half], np.roll(dry, round(after * MIC_RATE))[half:])
    )
    blocks, _ = taken(EchoReference(), played, heard)
    end = slice(half + 2 * MIC_RATE, None)
    assert 0 < behind(blocks[end], heard[end]) < (LATEST_BLOCKS + 1) * MIC_BLOCK


def drifted(played: Samples, ppm: float) -> Samples:
    """The echo on a clock that is so much faster: it comes later and later."""
    heard = np.roll(resample(played, SPEAKER_RATE, MIC_RATE), 800)
    times = np.arange(len(heard) - MIC_RATE) / (1 + ppm / 1e6)
    return np.interp(times, np.arange(len(heard)), heard).astype(np.float32)


@pytest.mark.parametrize(("ppm", "most"), [(100.0, 2), (-100.0, 4)])
def test_the_path_becomes_another_one_when_the_clocks_become_known_and_hardly_ever_else(ppm: float, most: int) -> None:
    """A slow microphone leaves nothing to hold back: the reference runs out and is moved, but not time and again."""
    reference, played = EchoReference(), noise(30)
    _, changes = taken(reference, played, drifted(played, ppm))
    assert 2 <= changes <= most
    assert reference.drift_ppm == pytest.approx(ppm, abs=3)


def test_without_a_sound_nothing_is_looked_for() -> None:
    reference = EchoReference()
    blocks, changes = taken(reference, np.zeros(4 * SPEAKER_RATE, np.float32), np.ones(4 * MIC_RATE, np.float32))
    assert not blocks.any()
    assert changes <= 1
    assert reference.delay is None
    assert reference.drift_ppm == 0.0
