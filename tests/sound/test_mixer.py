"""The mixer places sounds to the sample, cuts them softly, and never clicks or clips.

What it fills has dither in it; the tests look at what is left without.
"""

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from coach.audio import FADE_FRAMES, SPEAKER_BLOCK, SPEAKER_RATE, Samples, resample, true_peak
from coach.cues.volume import LOUDEST
from coach.sound.dither import dither
from coach.sound.headroom import CEILING
from coach.sound.mixer import Mixer, Sound
from coach.speech.loudness import CLIP_PEAK

#: What subtracting the dither leaves of a 32-bit sum.
ROUNDING = 1e-7
#: -1 dBTP.
ALLOWED = 10 ** (-1 / 20)
DC = np.full(SPEAKER_RATE, 0.5, dtype=np.float32)


def filled(mixer: Mixer, blocks: int, first: int = 0) -> Samples:
    out = np.empty((blocks, SPEAKER_BLOCK), dtype=np.float32)
    for index in range(blocks):
        mixer.fill((first + index) * SPEAKER_BLOCK, out[index])
    return without_dither(out.reshape(-1), first * SPEAKER_BLOCK)


def without_dither(out: Samples, frame: int) -> Samples:
    clean = out - dither(frame, len(out))
    clean[np.abs(clean) < ROUNDING] = 0.0
    return clean


def tone(seconds: float, level: float, hertz: float = 200.0) -> Samples:
    times = np.arange(round(seconds * SPEAKER_RATE)) / SPEAKER_RATE
    return (level * np.sin(2 * np.pi * hertz * times)).astype(np.float32)


def test_a_sound_lies_at_its_very_frame_across_block_borders() -> None:
    mixer = Mixer()
    ramp = np.linspace(0.1, 0.6, 2500, dtype=np.float32)
    mixer.play([Sound(1234, ramp)])
    heard = filled(mixer, 6)
    np.testing.assert_allclose(heard[1234 : 1234 + 2500], ramp, atol=ROUNDING)
    assert not heard[:1234].any()
    assert not heard[1234 + 2500 :].any()


@settings(max_examples=50)
@given(st.lists(st.tuples(st.integers(0, 8000), st.integers(1, 3000)), max_size=8), st.integers(1, 1500))
def test_what_is_heard_does_not_depend_on_the_size_of_the_blocks(places: list[tuple[int, int]], size: int) -> None:
    sounds = [Sound(frame, np.full(length, 0.05, dtype=np.float32)) for frame, length in places]
    expected = np.zeros(12_000, dtype=np.float32)
    for sound in sounds:
        expected[sound.frame : sound.frame + len(sound.samples)] += sound.samples
    mixer = Mixer()
    mixer.play(sounds)
    heard = np.empty(12_000, dtype=np.float32)
    for begin in range(0, len(heard), size):
        mixer.fill(begin, heard[begin : begin + size])
    np.testing.assert_allclose(without_dither(heard, 0), expected, atol=1e-6)


def test_sounds_that_overlap_are_added() -> None:
    mixer = Mixer()
    mixer.play([Sound(0, DC * 0.5)])
    mixer.play([Sound(480, DC * 0.25)])
    heard = filled(mixer, 1)
    assert heard[479] == pytest.approx(0.25)
    assert heard[480] == pytest.approx(0.375)


def test_a_late_sound_starts_whole_at_the_next_frame() -> None:
    mixer = Mixer()
    filled(mixer, 3)
    mixer.play([Sound(100, tone(0.05, 0.3))])
    heard = filled(mixer, 4, first=3)
    np.testing.assert_allclose(heard[:2400], tone(0.05, 0.3), atol=ROUNDING)


def test_a_cut_fades_within_five_milliseconds_and_is_silent_after() -> None:
    mixer = Mixer()
    mixer.play([Sound(0, DC), Sound(5000, DC), Sound(1500, DC[:100])])
    before = filled(mixer, 1)
    mixer.cut(1100)
    after = filled(mixer, 10, first=1)
    assert before.min() == pytest.approx(0.5)
    assert after[1100 - 960 - 1] == pytest.approx(0.5)
    assert FADE_FRAMES * 1000 == 5 * SPEAKER_RATE
    assert after[1100 - 960 + FADE_FRAMES // 2] == pytest.approx(0.25, abs=0.01)
    assert not after[1100 - 960 + FADE_FRAMES :].any()


def test_a_cut_now_is_silent_within_one_block() -> None:
    mixer = Mixer()
    mixer.play([Sound(0, DC)])
    filled(mixer, 5)
    mixer.cut(0)
    assert not filled(mixer, 3, first=5)[FADE_FRAMES:].any()


def test_a_second_cut_does_not_bring_a_fading_sound_back() -> None:
    mixer = Mixer()
    mixer.play([Sound(0, DC)])
    mixer.cut(500)
    mixer.cut(700)
    assert not filled(mixer, 3)[500 + FADE_FRAMES :].any()


def test_what_is_played_after_a_cut_sounds_from_its_first_sample() -> None:
    mixer = Mixer()
    mixer.play([Sound(0, DC)])
    filled(mixer, 1)
    mixer.cut(mixer.filled)
    mixer.play([Sound(mixer.filled + FADE_FRAMES, DC * 0.4)])
    heard = filled(mixer, 2, first=1)
    assert heard[FADE_FRAMES] == pytest.approx(0.2)
    assert heard[FADE_FRAMES - 1] < 0.001


def test_cutting_what_is_pending_lets_the_running_sound_end() -> None:
    mixer = Mixer()
    mixer.play([Sound(0, DC[:3000]), Sound(4000, DC)])
    filled(mixer, 1)
    mixer.cut_pending(1000)
    heard = filled(mixer, 8, first=1)
    assert heard[2039] == pytest.approx(0.5)
    assert not heard[2040:].any()


def test_a_new_gain_is_reached_in_one_block_without_a_step() -> None:
    mixer = Mixer()
    mixer.play([Sound(0, DC)])
    filled(mixer, 2)
    mixer.gain = 0.2
    heard = filled(mixer, 2, first=2)
    assert heard[SPEAKER_BLOCK - 1] == pytest.approx(0.1)
    assert heard[-1] == pytest.approx(0.1)
    assert np.abs(np.diff(heard, prepend=0.5)).max() < 0.001


def test_it_gives_way_within_a_block_and_comes_back_in_steps_that_nobody_hears() -> None:
    mixer = Mixer()
    mixer.play([Sound(0, DC)])
    filled(mixer, 2)
    mixer.way = 0.25
    lower = filled(mixer, 2, first=2)
    assert lower[SPEAKER_BLOCK - 1 :] == pytest.approx(0.125)
    mixer.way = 1.0
    back = filled(mixer, 5, first=4)
    assert back[3 * SPEAKER_BLOCK - 1 :] == pytest.approx(0.5)
    assert np.abs(np.diff(np.concatenate((lower, back)), prepend=0.5)).max() < 0.001


def test_giving_way_lowers_a_beat_and_moves_none() -> None:
    usual, lower = Mixer(), Mixer()
    for mixer in (usual, lower):
        mixer.play(Sound(frame, tone(0.05, 0.3, 1600.0)) for frame in (1000, 5321, 9642))
    lower.way = 0.25
    np.testing.assert_allclose(filled(lower, 12)[SPEAKER_BLOCK:], 0.25 * filled(usual, 12)[SPEAKER_BLOCK:], atol=1e-6)


def test_the_gain_stays_between_nothing_and_double() -> None:
    mixer = Mixer()
    mixer.gain = 7.0
    assert mixer.gain == 2.0
    mixer.gain = -1.0
    assert mixer.gain == 0.0


def sound_of(kind: str, frames: int, level: float, seed: int) -> Samples:
    """Sounds that are hard to keep below a peak: noise, a square wave, a tone between the samples, an impulse."""
    random = np.random.default_rng(seed)
    times = np.arange(frames) / SPEAKER_RATE
    waves: dict[str, NDArray[Any]] = {
        "noise": resample(random.uniform(-1.0, 1.0, frames // 2 + 1).astype(np.float32), 1, 2)[:frames],
        "hiss": random.uniform(-1.0, 1.0, frames),
        "square": np.sign(np.sin(2 * np.pi * random.uniform(50, 2000) * times)),
        "tone": np.sin(2 * np.pi * (12_000 + random.uniform(-1.0, 1.0)) * times + np.pi / 4),
        "impulse": np.where(np.arange(frames) == frames // 2, 1.0, 0.0),
        "constant": np.ones(frames),
    }
    return np.asarray(level * waves[kind], dtype=np.float32)


KINDS = st.sampled_from(["noise", "hiss", "square", "tone", "impulse", "constant"])
SOUNDS = st.tuples(KINDS, st.integers(0, 9000), st.integers(1, 6000), st.floats(0.01, 1.0), st.integers(0, 99))
#: So many frames after the last event nothing sounds any more.
ALL_OVER = 16_500
#: After each block: a new volume, giving way, a cut, a cut of what is pending, or more sounds.
EVENTS = st.one_of(
    st.floats(0.0, LOUDEST),
    st.tuples(st.just("way"), st.floats(0.0, 1.0)),
    st.tuples(st.sampled_from(["cut", "cut_pending"]), st.integers(0, 1500)),
    st.lists(SOUNDS, min_size=1, max_size=3),
    st.none(),
)


@settings(max_examples=150)
@given(st.lists(EVENTS, min_size=1, max_size=12), st.integers(100, 1500))
def test_no_true_peak_passes_minus_one_decibel_whatever_is_mixed_cut_and_turned_up(
    events: list[Any], size: int
) -> None:
    mixer = Mixer()
    mixer.gain = LOUDEST
    heard = []
    for event in [*events, *[None] * (ALL_OVER // size)]:
        match event:
            case float():
                mixer.gain = event
            case ("way", way):
                mixer.way = way
            case ("cut", later):
                mixer.cut(mixer.filled + later)
            case ("cut_pending", later):
                mixer.cut_pending(mixer.filled + later)
            case list():
                mixer.play(Sound(at, sound_of(kind, frames, level, seed)) for kind, at, frames, level, seed in event)
        heard.append(np.empty(size, dtype=np.float32))
        mixer.fill(mixer.filled, heard[-1])
    assert np.abs(resample(np.pad(np.concatenate(heard), 500), 1, 8)).max() <= ALLOWED


def test_a_clip_at_the_largest_volume_is_not_turned_down() -> None:
    assert CLIP_PEAK * LOUDEST <= CEILING
    mixer = Mixer()
    mixer.gain = LOUDEST
    filled(mixer, 1)
    clip = tone(0.2, 0.41)
    mixer.play([Sound(SPEAKER_BLOCK, clip, "a clip", CLIP_PEAK)])
    np.testing.assert_allclose(filled(mixer, 10, first=1), LOUDEST * clip, atol=2 * ROUNDING)


def test_a_mix_is_turned_down_as_a_whole_and_only_while_it_is_too_large() -> None:
    mixer = Mixer()
    first, second = tone(1.0, 0.6), tone(0.2, 0.6, 330.0)
    mixer.play([Sound(0, first), Sound(20_000, second)])
    heard = filled(mixer, 50)
    both = first.copy()
    both[20_000:29_600] += second
    room = slice(20_000 - FADE_FRAMES, 29_600 + FADE_FRAMES)
    loud = np.abs(both) > 0.1
    gains = np.where(loud, heard / np.where(loud, both, 1.0), 1.0)
    assert gains[: room.start].min() > 0.999
    assert gains[room.stop :].min() > 0.999
    inside = gains[20_000:29_600][loud[20_000:29_600]]
    assert inside.max() - inside.min() < 0.001
    assert inside.mean() == pytest.approx(CEILING / (true_peak(first) + true_peak(second)), abs=0.001)


def test_a_sound_that_comes_late_into_another_one_is_faded_in() -> None:
    mixer = Mixer()
    mixer.play([Sound(0, tone(1.0, 0.2))])
    filled(mixer, 5)
    mixer.play([Sound(0, DC)])
    added = filled(mixer, 5, first=5) - tone(1.0, 0.2)[5 * SPEAKER_BLOCK : 10 * SPEAKER_BLOCK]
    assert added[0] < 0.001
    assert np.diff(added).max() < 0.004
    assert added[FADE_FRAMES] == pytest.approx(0.5, abs=1e-6)


#: The largest change of slope from one sample to the next. A low tone that begins or ends has a corner of 0.014; a step
#: of a hundredth of its size would be larger than this.
SHARPEST = 0.02


@pytest.mark.parametrize("change", ["cut", "cut_pending", "play", "gain", "way", "nothing"])
@pytest.mark.parametrize("offset", [0, 1, 60, 239, 240, 500])
def test_nothing_that_happens_to_a_mix_makes_a_step(change: str, offset: int) -> None:
    mixer = Mixer()
    mixer.gain = 1.6
    low, deep = tone(2.0, 0.5, 100.0), tone(2.0, 0.5, 130.0)[200:]  # not both at zero where something happens
    mixer.play([Sound(0, low), Sound(0, deep), Sound(10 * SPEAKER_BLOCK + offset, low)])
    heard = [filled(mixer, 10)]
    match change:
        case "cut":
            mixer.cut(mixer.filled + offset)
        case "cut_pending":
            mixer.cut_pending(mixer.filled)
        case "play":
            mixer.play([Sound(mixer.filled + offset, low)])
        case "gain":
            mixer.gain = 0.3
        case "way":
            mixer.way = 0.25
            heard.append(filled(mixer, 3, first=10))
            mixer.way = 1.0
    heard.append(filled(mixer, 20, first=mixer.filled // SPEAKER_BLOCK))
    assert np.abs(np.diff(np.concatenate(heard)[SPEAKER_BLOCK:], n=2)).max() < SHARPEST


def test_what_sounds_is_known_by_its_text_for_a_while_after() -> None:
    mixer = Mixer()
    mixer.play([Sound(1000, DC[:1000], "three"), Sound(60_000, DC, "two")])
    assert [sound.text for sound in mixer.sounding(0, 1001)] == ["three"]
    assert mixer.sounding(0, 1000) == ()
    assert mixer.sounding(2000, 60_000) == ()
    filled(mixer, 100)
    mixer.play([])
    assert [sound.text for sound in mixer.sounding(1500, 96_000)] == ["three", "two"]


def test_finished_sounds_do_not_pile_up() -> None:
    mixer = Mixer()
    scratch = np.empty(SPEAKER_BLOCK, dtype=np.float32)
    for block in range(2000):
        mixer.play([Sound(block * SPEAKER_BLOCK, DC[:10], str(block))])
        mixer.fill(block * SPEAKER_BLOCK, scratch)
    assert len(mixer.sounding(0, 2000 * SPEAKER_BLOCK)) <= 252
