"""Which of two is a microphone, and which only the coach's own sound."""

import numpy as np
import pytest

from coach.audio import MIC_BLOCK, MIC_RATE, SPEAKER_BLOCK, SPEAKER_RATE, Samples, resample
from coach.sound.dither import dither
from coach.sound.echo import EchoPath
from coach.sound.loopback import Loopback

SPEECH = (0.1 * np.random.default_rng(1).standard_normal(12 * SPEAKER_RATE)).astype(np.float32)
SPEECH *= np.float32(0.6) + np.float32(0.4) * np.sin(np.arange(len(SPEECH)) / SPEAKER_RATE * 20).astype(np.float32)


def monitored(played: Samples, delay: float = 0.2) -> Samples:
    """What comes from a speaker's monitor: rounded to 16 bits, at MIC_RATE, late."""
    late = np.concatenate(
        [np.zeros(round(delay * MIC_RATE), dtype=np.float32), resample(played, SPEAKER_RATE, MIC_RATE)]
    )
    return np.asarray(np.round(late * 32768) / 32768, dtype=np.float32)


def troubles(loopback: Loopback, played: Samples, heard: Samples) -> list[bool]:
    """For each block, whether there is a problem after it."""
    told = []
    for index in range(len(played) // SPEAKER_BLOCK):
        block = played[index * SPEAKER_BLOCK : (index + 1) * SPEAKER_BLOCK]
        loopback.take(block, heard[index * MIC_BLOCK : (index + 1) * MIC_BLOCK])
        told.append(loopback.problem is not None)
    return told


def test_the_monitor_of_a_speaker_is_no_microphone_and_nothing_of_it_is_heard() -> None:
    loopback = Loopback()
    told = troubles(loopback, SPEECH, monitored(SPEECH))
    assert not any(told[:50])
    assert all(told[-200:])
    assert not len(loopback.take(SPEECH[:SPEAKER_BLOCK], monitored(SPEECH)[-MIC_BLOCK:]))


@pytest.mark.parametrize(("echo_db", "reverb"), [(0.0, 0.05), (-6.0, 0.3), (-20.0, 0.5)])
def test_a_microphone_in_a_room_stays_one_however_loud_the_coach_is(echo_db: float, reverb: float) -> None:
    path = EchoPath(echo_db, 0.1, reverb, seed=2)
    heard = np.concatenate([path.pass_block(block) for block in SPEECH.reshape(-1, SPEAKER_BLOCK)])
    assert not any(troubles(Loopback(), SPEECH, heard))


def test_tones_alone_prove_nothing() -> None:
    tones = np.zeros_like(SPEECH)
    for start in range(0, len(tones) - SPEAKER_RATE, SPEAKER_RATE):
        times = np.arange(SPEAKER_RATE // 4) / SPEAKER_RATE
        tones[start : start + len(times)] = 0.2 * np.sin(2 * np.pi * 880 * times)
    assert not any(troubles(Loopback(), tones, monitored(tones)))


def test_the_first_word_in_a_pause_of_the_coach_shows_that_the_microphone_is_back() -> None:
    loopback = Loopback()
    troubles(loopback, SPEECH, monitored(SPEECH))
    pause = dither(0, 3 * SPEAKER_RATE)
    assert all(troubles(loopback, pause, monitored(pause)))
    word = np.full(MIC_BLOCK, 0.05, dtype=np.float32)
    assert loopback.take(pause[:SPEAKER_BLOCK], word) is word
    assert loopback.problem is None


def test_a_microphone_that_comes_back_while_the_coach_speaks_is_noticed_too() -> None:
    loopback = Loopback()
    troubles(loopback, SPEECH, monitored(SPEECH))
    room = EchoPath(-10.0, 0.1, 0.3, seed=2)
    heard = np.concatenate([room.pass_block(block) for block in SPEECH.reshape(-1, SPEAKER_BLOCK)])
    assert not troubles(loopback, SPEECH, heard)[-1]
