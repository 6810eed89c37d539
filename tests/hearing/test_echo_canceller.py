"""The echo canceller: echo removed over time, double talk, path change, silence, reset. Noise stands for speech."""

import itertools

import numpy as np
import pytest

from coach.audio import MIC_BLOCK, MIC_RATE, SPEAKER_RATE, Samples
from coach.hearing.echo_canceller import EchoCanceller
from coach.sound.mixer import Mixer, Sound
from coach.sound.room import Room

RANDOM = np.random.default_rng(1)
NOTHING = np.zeros(0, np.float32)


def speech_like(seconds: float, rate: int, seed: int) -> Samples:
    """Noise with the spectrum and the pauses of speech, at some -20 dB."""
    random = np.random.default_rng(seed)
    white = random.standard_normal(round(seconds * rate))
    shaped = np.convolve(white, np.exp(-np.arange(64) * 16_000 / rate / 8), mode="same")
    syllables = np.repeat(random.random(round(seconds * 5) + 1) > 0.3, rate // 5)[: len(shaped)]
    return np.asarray(0.1 * shaped / np.abs(shaped).std() * syllables, dtype=np.float32)


def energies(
    seconds: float,
    canceller: EchoCanceller,
    *,
    spoken: dict[float, Samples] | None = None,
    noise_db: float = -75.0,
    behind: int = 0,
    **room: float,
) -> tuple[Samples, Samples]:
    """Energy of each block before and after the canceller. The microphone is so many blocks `behind`."""
    mixer = Mixer()
    mixer.play([Sound(0, speech_like(seconds, SPEAKER_RATE, seed=2))])
    simulated = Room(mixer, noise_db=noise_db, **room)  # type: ignore[arg-type]  # gain, delay and reverberation
    for at, samples in (spoken or {}).items():
        simulated.say(samples, at)
    blocks = list(itertools.islice(simulated.blocks(), round(seconds * 50)))
    for ahead in blocks[:behind]:
        canceller.cancel(ahead.played, NOTHING)
    before, after = [], []
    for ahead, block in zip(blocks[behind:], blocks, strict=False):
        left = canceller.cancel(ahead.played, block.heard)
        before.append(np.dot(block.heard, block.heard))
        after.append(np.dot(left, left))
    return np.array(before), np.array(after)


def unheard(seconds: float, canceller: EchoCanceller) -> None:
    """Something is played, and no microphone is there."""
    for block in np.split(speech_like(seconds, SPEAKER_RATE, seed=9), round(seconds * 50)):
        canceller.cancel(block, NOTHING)


def removed(before: Samples, after: Samples, begin: float, end: float) -> float:
    """Decibels removed between two times."""
    part = slice(round(begin * 50), round(end * 50))
    return float(10 * np.log10(before[part].sum() / (after[part].sum() + 1e-9)))


@pytest.mark.parametrize(("echo_db", "echo_delay"), [(-6.0, 0.15), (0.0, 0.05), (-12.0, 0.30)])
def test_the_echo_is_learned_within_seconds(echo_db: float, echo_delay: float) -> None:
    canceller = EchoCanceller()
    reductions = []
    for _ in range(4):
        energies(4, canceller, echo_db=echo_db, echo_delay=echo_delay, reverb=0.3)
        reductions.append(canceller.reduction_db)
    assert reductions[0] > 6
    assert reductions[1] > 15
    assert reductions[-1] > 20


@pytest.mark.parametrize("noise_db", [-75.0, -60.0])
def test_blocks_in_which_only_the_echo_is_left_are_as_faint_as_the_room(noise_db: float) -> None:
    canceller = EchoCanceller()
    before, after = energies(16, canceller, noise_db=noise_db, echo_db=-6, echo_delay=0.15, reverb=0.3)
    room = MIC_BLOCK * 10 ** (noise_db / 10)
    assert np.median(before[700:]) > 100 * room
    assert 0.7 * room < np.median(after[700:]) < 1.4 * room


def test_for_a_moment_after_a_voice_everything_is_left_as_it_is() -> None:
    """Words have faint sounds and pauses in them."""
    voice = speech_like(0.2, MIC_RATE, seed=4)
    (_, alone), (_, over) = (
        energies(14, EchoCanceller(), spoken=spoken, echo_db=-6, echo_delay=0.15, reverb=0.3)
        for spoken in ({}, {12.0: voice})
    )
    assert 10 * np.log10(over[610:613].sum() / alone[610:613].sum()) > 10
    assert 10 * np.log10(over[617:660].sum() / alone[617:660].sum()) < 3


def test_a_voice_over_the_echo_stays_whole() -> None:
    voice = speech_like(1.0, MIC_RATE, seed=3)
    _, after = energies(14, EchoCanceller(), spoken={12.0: voice}, echo_db=-6, echo_delay=0.15, reverb=0.3)
    part = slice(12 * 50, 13 * 50)
    own = float(np.dot(voice, voice))
    assert abs(10 * np.log10(after[part].sum() / own)) < 1.5


def test_it_recovers_when_somebody_has_spoken() -> None:
    voice = speech_like(2.0, MIC_RATE, seed=3)
    before, after = energies(20, EchoCanceller(), spoken={10.0: voice}, echo_db=-6, echo_delay=0.15, reverb=0.3)
    assert removed(before, after, 17, 20) > 20


def test_a_changed_path_is_learned_anew() -> None:
    canceller = EchoCanceller()
    energies(12, canceller, echo_db=-6, echo_delay=0.15, reverb=0.3)
    before, after = energies(12, canceller, echo_db=-9, echo_delay=0.17, reverb=0.4, seed=7)
    assert removed(before, after, 9, 12) > 12


@pytest.mark.parametrize("late", [0.1, 2.0])
def test_a_microphone_that_begins_late_is_lined_up(late: float) -> None:
    """The echo must not seem to come before its reference."""
    canceller = EchoCanceller()
    unheard(late, canceller)
    energies(20, canceller, echo_db=-6, echo_delay=0.05, reverb=0.1)
    assert canceller.reduction_db > 15
    assert canceller.delay is not None
    assert 0.0 < canceller.delay < 0.06


def test_a_microphone_that_was_away_is_lined_up_again() -> None:
    canceller = EchoCanceller()
    energies(12, canceller, echo_db=-6, echo_delay=0.05, reverb=0.1)
    unheard(3.0, canceller)
    before, after = energies(20, canceller, echo_db=-6, echo_delay=0.05, reverb=0.1)
    assert removed(before, after, 15, 20) > 15


def test_what_the_microphone_lacks_is_held_back_without_learning_anew() -> None:
    """A microphone that is always a little behind: the filter sees the same reference before and after."""
    canceller = EchoCanceller()
    before, after = energies(12, canceller, behind=4, echo_db=-6, echo_delay=0.15, reverb=0.3)
    assert removed(before, after, 8, 11) > 15
    assert canceller.delay == pytest.approx(0.15 + 0.08, abs=0.02)


def test_after_the_two_have_slipped_it_is_not_clear() -> None:
    """A busy machine brings several blocks of the microphone to one that was played."""
    canceller = EchoCanceller()
    energies(12, canceller, echo_db=-6, echo_delay=0.05, reverb=0.1)
    assert canceller.clear
    canceller.cancel(speech_like(0.02, SPEAKER_RATE, seed=9), speech_like(0.2, MIC_RATE, seed=10))
    assert not canceller.clear


def test_without_an_echo_the_microphone_passes_untouched_and_is_soon_known_to_be_clear() -> None:
    canceller = EchoCanceller()
    voice = speech_like(2.0, MIC_RATE, seed=3)
    before, after = energies(10, canceller, spoken={6.0: voice})
    assert canceller.clear
    assert removed(before, after, 6, 8) == pytest.approx(0.0, abs=0.5)


def test_it_says_that_it_is_clear_only_when_the_echo_is_gone() -> None:
    canceller = EchoCanceller()
    energies(1.0, canceller, echo_db=-6, echo_delay=0.15, reverb=0.3)
    assert not canceller.clear
    energies(15.0, canceller, echo_db=-6, echo_delay=0.15, reverb=0.3)
    assert canceller.clear
    canceller.reset()
    assert not canceller.clear


def test_silence_from_the_speaker_changes_nothing() -> None:
    canceller = EchoCanceller()
    silence = np.zeros(3 * MIC_BLOCK, np.float32)
    heard = speech_like(0.02, MIC_RATE, seed=5)
    for _ in range(50):
        assert np.array_equal(canceller.cancel(silence, heard), heard)


def test_samples_come_out_in_order_whatever_the_sizes_they_came_in() -> None:
    whole, pieces = EchoCanceller(), EchoCanceller()
    heard = speech_like(2.0, MIC_RATE, seed=6)
    played = np.zeros(len(heard) * 3, np.float32)
    cuts = np.sort(RANDOM.integers(0, len(heard), 60))
    out = [
        pieces.cancel(part, mic) for part, mic in zip(np.split(played, cuts * 3), np.split(heard, cuts), strict=True)
    ]
    joined = np.concatenate(out)
    assert np.array_equal(joined, whole.cancel(played, heard)[: len(joined)])
    assert len(heard) - len(joined) < MIC_BLOCK


def test_without_a_microphone_the_reference_does_not_pile_up() -> None:
    canceller = EchoCanceller()
    for _ in range(500):
        assert not len(canceller.cancel(np.zeros(960, np.float32), NOTHING))
    assert len(canceller.waiting) < MIC_RATE
