"""The simulated room: an exact echo, an athlete on time, and always the same result."""

import itertools

import numpy as np
import pytest

from coach.audio import MIC_BLOCK, MIC_RATE, SPEAKER_BLOCK, SPEAKER_RATE, Samples, resample
from coach.errors import UsageError
from coach.sound import dither
from coach.sound.echo import Convolver, impulse_response
from coach.sound.mixer import Mixer, Sound
from coach.sound.port import Block
from coach.sound.room import Room

# Noise up to 4 kHz, where a voice is: near 8 kHz the room's resampler lets less through.
VOICE = resample((0.1 * np.random.default_rng(7).standard_normal(16_000)).astype(np.float32), 8000, SPEAKER_RATE)


def talking() -> Mixer:
    mixer = Mixer()
    mixer.play([Sound(4800, VOICE, "a voice")])
    return mixer


def run(room: Room, seconds: float) -> list[Block]:
    return list(itertools.islice(room.blocks(), round(seconds * 50)))


def heard(room: Room, seconds: float) -> Samples:
    return np.concatenate([block.heard for block in run(room, seconds)])


def level(samples: Samples) -> float:
    return float(np.sqrt(np.mean(np.square(samples, dtype=np.float64))))


@pytest.mark.parametrize("delay", [0.02, 0.05, 0.15, 0.4])
def test_the_echo_arrives_after_its_delay_to_the_sample(delay: float) -> None:
    reference = resample(np.concatenate([np.zeros(4800, dtype=np.float32), VOICE]), SPEAKER_RATE, MIC_RATE)
    echo = heard(Room(talking(), echo_db=-6.0, echo_delay=delay), 3.0)
    size = 2**17
    correlation = np.fft.irfft(np.fft.rfft(echo, size) * np.fft.rfft(reference, size).conj(), size)
    assert int(np.argmax(correlation)) == round(delay * MIC_RATE)


@pytest.mark.parametrize("reverb", [0.0, 0.3])
@pytest.mark.parametrize("gain", [-6.0, -20.0])
def test_the_echo_has_its_level_with_and_without_reverberation(gain: float, reverb: float) -> None:
    reference = resample(VOICE, SPEAKER_RATE, MIC_RATE)
    echo = heard(Room(talking(), echo_db=gain, reverb=reverb), 4.0)
    energy = 10 * np.log10(np.sum(np.square(echo)) / np.sum(np.square(reference)))
    assert energy == pytest.approx(gain, abs=0.3)


def test_the_reverberation_falls_by_sixty_decibels_in_its_time() -> None:
    response = impulse_response(0.5, seed=1)
    early, late = level(response[1:801]), level(response[-800:])
    assert 20 * np.log10(late / early) == pytest.approx(-54.0, abs=1.5)
    assert np.linalg.norm(response) == pytest.approx(1.0)


@pytest.mark.parametrize("length", [1, 319, 320, 321, 4801])
def test_the_blockwise_convolution_is_the_plain_one(length: int) -> None:
    random = np.random.default_rng(length)
    signal = random.standard_normal(20 * MIC_BLOCK).astype(np.float32)
    signal[3 * MIC_BLOCK : 9 * MIC_BLOCK] = 0.0
    response = random.standard_normal(length).astype(np.float32)
    convolver = Convolver(response, MIC_BLOCK)
    blocks = [convolver.pass_block(block) for block in signal.reshape(-1, MIC_BLOCK)]
    np.testing.assert_allclose(np.concatenate(blocks), np.convolve(signal, response)[: len(signal)], atol=2e-3)


def test_the_same_room_is_the_same_to_the_bit_and_another_seed_is_not() -> None:
    def once(seed: int) -> Samples:
        return heard(Room(talking(), echo_db=-6.0, reverb=0.3, noise_db=-40.0, seed=seed), 3.0)

    np.testing.assert_array_equal(once(3), once(3))
    assert not np.array_equal(once(3), once(4))


def test_without_echo_the_microphone_does_not_hear_the_coach() -> None:
    blocks = run(Room(talking()), 3.0)
    assert not any(block.heard.any() for block in blocks)
    assert any(np.abs(block.played).max() > 0.01 for block in blocks)


def test_the_athlete_is_heard_at_the_exact_time() -> None:
    room = Room(Mixer())
    command = np.linspace(0.1, 0.5, 5000, dtype=np.float32)
    room.say(command, at=0.73, gain=0.5)
    sound = heard(room, 2.0)
    start = round(0.73 * MIC_RATE)
    np.testing.assert_array_equal(sound[start : start + 5000], command * np.float32(0.5))
    assert not sound[:start].any()
    assert not sound[start + 5000 :].any()


def test_an_athlete_who_speaks_in_the_past_is_heard_now() -> None:
    room = Room(Mixer())
    blocks = room.blocks()
    for _ in range(10):
        next(blocks)
    room.say(np.full(100, 0.25, dtype=np.float32), at=0.0)
    assert next(blocks).heard[:100].tolist() == [0.25] * 100


def test_two_athletes_may_speak_at_once() -> None:
    room = Room(Mixer())
    room.say(np.full(100, 0.25, dtype=np.float32), at=0.0)
    room.say(np.full(100, 0.5, dtype=np.float32), at=0.0)
    assert next(room.blocks()).heard[0] == 0.75


def test_noise_has_its_level_whether_given_or_made() -> None:
    given = np.random.default_rng(1).standard_normal(30_000).astype(np.float32)
    for noise in (None, given):
        sound = heard(Room(Mixer(), noise=noise, noise_db=-40.0), 5.0)
        assert 20 * np.log10(level(sound)) == pytest.approx(-40.0, abs=0.2)


def test_noise_shorter_than_the_workout_goes_round() -> None:
    sound = heard(Room(Mixer(), noise=np.linspace(0.1, 0.4, 1000, dtype=np.float32)), 1.0)
    assert sound.min() > 0.0
    np.testing.assert_array_equal(sound[:1000], sound[1000:2000])


def test_blocks_count_frames_from_zero_without_gaps() -> None:
    blocks = run(Room(talking()), 1.0)
    assert [block.frame for block in blocks] == [index * SPEAKER_BLOCK for index in range(50)]
    assert blocks[25].seconds == 0.5
    assert {len(block.heard) for block in blocks} == {MIC_BLOCK}


def test_a_recording_holds_the_coach_and_the_athlete() -> None:
    room = Room(talking(), echo_db=-6.0, record=True)
    room.say(np.full(8000, 0.3, dtype=np.float32), at=2.5)
    blocks = run(room, 3.5)
    recording = room.recording()
    assert len(recording) == round(3.5 * SPEAKER_RATE)
    np.testing.assert_allclose(recording[4800:90_000], VOICE[: 90_000 - 4800], atol=1e-6 + dither.PEAK)
    assert recording[int(2.75 * SPEAKER_RATE)] == pytest.approx(0.3, abs=0.01)
    np.testing.assert_array_equal(room.heard(), np.concatenate([block.heard for block in blocks]))


def test_a_closed_room_ends_its_blocks() -> None:
    room = Room(Mixer())
    count = 0
    for _ in room.blocks():
        count += 1
        if count == 5:
            room.close()
    assert count == 5


def test_a_delay_shorter_than_the_resampler_needs_is_refused() -> None:
    with pytest.raises(UsageError, match=r"at least 0\.02 s"):
        Room(Mixer(), echo_db=-6.0, echo_delay=0.001)
