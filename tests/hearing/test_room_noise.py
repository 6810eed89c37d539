"""How loud the room is: the quietest of the last seconds."""

import math

import pytest

from coach.hearing.room_noise import PART_BLOCKS, PARTS, RoomNoise

SECONDS_KEPT = PARTS * PART_BLOCKS


def heard(*stretches: tuple[float, int]) -> RoomNoise:
    """Blocks of an energy, so many of each."""
    noise = RoomNoise()
    for energy, blocks in stretches:
        for _ in range(blocks):
            noise.hear(energy)
    return noise


def test_before_the_first_block_nothing_is_too_loud_to_be_the_room() -> None:
    assert RoomNoise().energy == math.inf


def test_a_voice_with_pauses_does_not_raise_it() -> None:
    assert heard((1e-4, 100), *[(1.0, 80), (1e-4, 1)] * 20).energy == pytest.approx(1e-4)


def test_a_room_that_becomes_quieter_is_known_at_once() -> None:
    assert heard((1e-3, 500), (1e-5, 1)).energy == pytest.approx(1e-5)


def test_a_fan_that_was_switched_on_is_the_room_after_some_seconds() -> None:
    assert heard((1e-5, 100), (1e-3, SECONDS_KEPT - PART_BLOCKS)).energy == pytest.approx(1e-5)
    assert heard((1e-5, 100), (1e-3, SECONDS_KEPT + PART_BLOCKS)).energy == pytest.approx(1e-3)
