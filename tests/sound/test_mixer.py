"""The mixer places sounds to the sample, cuts them softly, and never clicks or clips."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.audio import SPEAKER_BLOCK, SPEAKER_RATE, Samples
from coach.sound.mixer import FADE_FRAMES, KNEE, PEAK, Mixer, Sound

DC = np.full(SPEAKER_RATE, 0.5, dtype=np.float32)


def filled(mixer: Mixer, blocks: int, first: int = 0) -> Samples:
    out = np.empty((blocks, SPEAKER_BLOCK), dtype=np.float32)
    for index in range(blocks):
        mixer.fill((first + index) * SPEAKER_BLOCK, out[index])
    return out.reshape(-1)


def tone(seconds: float, level: float, hertz: float = 200.0) -> Samples:
    times = np.arange(round(seconds * SPEAKER_RATE)) / SPEAKER_RATE
    return (level * np.sin(2 * np.pi * hertz * times)).astype(np.float32)


def test_a_sound_lies_at_its_very_frame_across_block_borders() -> None:
    mixer = Mixer()
    ramp = np.linspace(0.1, 0.6, 2500, dtype=np.float32)
    mixer.play([Sound(1234, ramp)])
    heard = filled(mixer, 6)
    np.testing.assert_array_equal(heard[1234 : 1234 + 2500], ramp)
    assert not heard[:1234].any()
    assert not heard[1234 + 2500 :].any()


@settings(deadline=None, max_examples=50)
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
    np.testing.assert_allclose(heard, expected, atol=1e-6)


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
    np.testing.assert_array_equal(heard[:2400], tone(0.05, 0.3))


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
    mixer.play([Sound(mixer.filled + FADE_FRAMES, DC * 0.5)])
    heard = filled(mixer, 2, first=1)
    assert heard[FADE_FRAMES] == pytest.approx(0.25)
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


def test_the_gain_stays_between_nothing_and_double() -> None:
    mixer = Mixer()
    mixer.gain = 7.0
    assert mixer.gain == 2.0
    mixer.gain = -1.0
    assert mixer.gain == 0.0


def test_nothing_passes_the_peak_however_much_is_mixed() -> None:
    mixer = Mixer()
    mixer.gain = 2.0
    mixer.play(Sound(index * 37, tone(0.5, 0.9)) for index in range(6))
    heard = filled(mixer, 30)
    assert np.abs(heard).max() <= np.float32(PEAK)
    assert np.abs(heard).max() > KNEE


def test_cuts_gains_and_peaks_make_no_clicks() -> None:
    mixer = Mixer()
    mixer.play([Sound(0, tone(2.0, 0.5)), Sound(0, tone(2.0, 0.5, 330.0))])
    steepest = np.abs(np.diff(tone(0.1, 0.5) + tone(0.1, 0.5, 330.0))).max()
    heard = [filled(mixer, 10)]
    mixer.gain = 1.6
    heard.append(filled(mixer, 10, first=10))
    mixer.gain = 0.7
    heard.append(filled(mixer, 10, first=20))
    mixer.cut(mixer.filled + 333)
    heard.append(filled(mixer, 10, first=30))
    assert np.abs(np.diff(np.concatenate(heard))).max() < 2.0 * steepest


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
