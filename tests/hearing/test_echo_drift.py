"""Two clocks: how far they are apart becomes known from how the delay of the echo grows."""

from collections.abc import Callable

import numpy as np
import pytest

from coach.audio import MIC_RATE
from coach.hearing.echo_delay import WINDOW_SECONDS
from coach.hearing.echo_drift import LARGEST_PPM, EchoDrift

EVERY = 0.5


def followed(delay: Callable[[float], float], seconds: float, jitter: float = 0.02) -> EchoDrift:
    """What becomes of delays (samples) that are measured, with a jitter, behind a reference that is stretched."""
    drift, random = EchoDrift(), np.random.default_rng(1)
    stretched, rates = 0.0, [0.0, 0.0]
    for step in range(1, round(seconds / EVERY)):
        now = step * EVERY
        measured = delay(now - WINDOW_SECONDS / 2) - stretched + random.normal(scale=jitter)
        rates.append(drift.ppm)
        # A window reaches back as far as what was stretched two measurements ago.
        stretched += rates[-2] * 1e-6 * MIC_RATE * EVERY
        drift.saw(now, measured)
    return drift


@pytest.mark.parametrize("ppm", [100.0, -100.0, 30.0, -7.0])
def test_clocks_that_run_apart_are_known_to_two_parts_in_a_million_after_twenty_seconds(ppm: float) -> None:
    assert followed(lambda now: 600 + ppm * 1e-6 * MIC_RATE * now, 20).ppm == pytest.approx(ppm, abs=2)


def test_within_a_minute_measurements_that_are_a_third_of_a_sample_off_will_do() -> None:
    assert followed(lambda now: 600 + 1.6 * now, 60, jitter=0.3).ppm == pytest.approx(100, abs=1)


def test_one_clock_stays_one_clock() -> None:
    assert followed(lambda _: 600.0, 120, jitter=0.15).ppm == 0.0


@pytest.mark.parametrize("first", range(7))
@pytest.mark.parametrize("off", [0.6, -0.6])
def test_now_and_then_a_delay_that_is_far_off_is_no_drift(first: int, off: float) -> None:
    """In reverberation a delay or two are half a sample off, and one clock was stretched by 14 ppm for them."""
    assert followed(lambda now: 600.0 + off * (round(now / EVERY) % 7 == first), 60).ppm == 0.0


@pytest.mark.parametrize("then", [0.0, -50.0])
@pytest.mark.parametrize(("jump", "seconds"), [(30.0, 15), (0.0, 60)])
def test_other_clocks_are_known_soon_when_the_delay_jumps_and_within_a_minute_when_not(
    then: float, jump: float, seconds: float
) -> None:
    def delay(now: float) -> float:
        after = max(0.0, now - 30)
        return 600 + MIC_RATE * 1e-6 * (100 * (now - after) + then * after) + jump * (after > 0)

    assert followed(delay, 30 + seconds).ppm == pytest.approx(then, abs=2)


@pytest.mark.parametrize("at", [5.3, 7.1, 12.0])
@pytest.mark.parametrize("jump", [0.5, 3.0, 40.0])
def test_a_delay_that_jumps_and_then_stands_still_is_no_drift(jump: float, at: float) -> None:
    assert abs(followed(lambda now: 600.0 + jump * (now > at), 30).ppm) < 2


def test_no_two_clocks_are_taken_to_be_further_apart_than_clocks_can_be() -> None:
    assert abs(followed(lambda now: 600 + 50 * now, 20).ppm) <= LARGEST_PPM


def test_what_was_measured_before_the_reference_was_moved_does_not_count() -> None:
    drift = EchoDrift()
    for step in range(1, 60):
        if step % 5 == 0:
            drift.moved()
        drift.saw(step * EVERY, 600.0 + step)
    assert drift.ppm == 0.0
