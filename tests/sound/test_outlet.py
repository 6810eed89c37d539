"""The speaker's side of the frame clock: one party counts, whatever the devices do."""

import numpy as np
import pytest

from coach.audio import BLOCK_SECONDS, FADE_FRAMES, SPEAKER_BLOCK, SPEAKER_RATE, Samples, resample
from coach.sound.dither import PEAK, dither
from coach.sound.mixer import Mixer, Sound
from coach.sound.outlet import SETTLED_CALLS, Feed, Outlet

RAMP = np.linspace(0.0, 0.6, 10 * SPEAKER_BLOCK, dtype=np.float32)
#: What the mixer fills.
FILLED = RAMP + dither(0, len(RAMP))


def playing(lead: float = 0.0) -> tuple[Outlet, Feed]:
    mixer = Mixer()
    mixer.play([Sound(0, RAMP)])
    outlet, feed = Outlet(mixer, lead), Feed()
    outlet.go_live(feed)
    return outlet, feed


def called(outlet: Outlet, feed: Feed, frames: int, times: int, channels: int = 1) -> Samples:
    write, _ = outlet.callbacks(feed)
    got = []
    for _ in range(times):
        out = np.full((frames, channels), 9.0, dtype=np.float32)
        write(out, False)
        got.append(out)
    return np.concatenate(got)


def test_a_device_gets_what_the_mixer_fills_on_each_of_its_channels() -> None:
    outlet, feed = playing()
    out = called(outlet, feed, SPEAKER_BLOCK, 10, channels=2)
    np.testing.assert_array_equal(out[:, 0], FILLED)
    np.testing.assert_array_equal(out[:, 1], FILLED)
    blocks = [outlet.next(0.0) for _ in range(10)]
    assert [block[0] for block in blocks if block] == [index * SPEAKER_BLOCK for index in range(10)]


def test_a_device_may_take_portions_of_any_size() -> None:
    outlet, feed = playing()
    np.testing.assert_array_equal(called(outlet, feed, 700, 13)[:, 0], FILLED[:9100])


def test_a_device_of_another_rate_gets_the_same_sound_resampled() -> None:
    outlet, feed = playing()
    feed.set_rate(44_100)
    out = called(outlet, feed, 882, 8)[:, 0]
    np.testing.assert_allclose(out, resample(RAMP, SPEAKER_RATE, 44_100)[: len(out)], atol=1e-3)


def test_frames_go_on_without_a_gap_from_one_device_through_silence_to_the_next() -> None:
    outlet, old = playing()
    called(outlet, old, SPEAKER_BLOCK, 3)
    outlet.lose()
    assert [frame // SPEAKER_BLOCK for frame, _ in outlet.left_over()] == [0, 1, 2]
    assert outlet.skip() == 3 * SPEAKER_BLOCK
    assert outlet.skip() == 4 * SPEAKER_BLOCK
    new = Feed()
    waking = called(outlet, new, SPEAKER_BLOCK, SETTLED_CALLS)
    assert 0.0 < np.abs(waking).max() <= PEAK
    assert outlet.recovered()
    out = called(outlet, new, SPEAKER_BLOCK, 1)[:, 0]
    expected = FILLED[5 * SPEAKER_BLOCK : 6 * SPEAKER_BLOCK]
    np.testing.assert_array_equal(out[FADE_FRAMES:], expected[FADE_FRAMES:])
    assert np.abs(called(outlet, old, SPEAKER_BLOCK, 1)).max() <= PEAK


def test_a_device_that_comes_back_in_the_middle_of_a_sound_fades_in() -> None:
    outlet, _ = playing()
    outlet.lose()
    outlet.skip()
    new = Feed()
    called(outlet, new, SPEAKER_BLOCK, SETTLED_CALLS)
    for _ in range(8):
        outlet.skip()
    assert outlet.recovered()
    out = called(outlet, new, SPEAKER_BLOCK, 1)[:, 0]
    assert np.abs(np.diff(out, prepend=0.0)).max() < 0.005
    assert out[-1] == pytest.approx(0.6, abs=1e-4)
    block = outlet.next(0.0)
    assert block is not None
    np.testing.assert_array_equal(block[1], out)


def test_a_stream_that_only_fills_its_buffer_is_not_yet_a_device_that_works() -> None:
    outlet, _ = playing()
    outlet.lose()
    called(outlet, Feed(), SPEAKER_BLOCK, 7)
    assert not outlet.recovered()
    assert outlet.lost


def test_the_end_of_the_live_stream_is_noticed_at_once_and_that_of_an_old_one_is_not() -> None:
    outlet, feed = playing()
    _, ended = outlet.callbacks(Feed())
    ended()
    called(outlet, feed, SPEAKER_BLOCK, 1)
    assert outlet.next(0.0) is not None
    _, ended = outlet.callbacks(feed)
    ended()
    assert outlet.next(60.0) is None


@pytest.mark.parametrize("trouble", [True, False])
def test_underruns_are_counted(trouble: bool) -> None:
    outlet, feed = playing()
    write, _ = outlet.callbacks(feed)
    write(np.empty((SPEAKER_BLOCK, 1), dtype=np.float32), trouble)
    assert outlet.underruns == int(trouble)


def test_before_the_first_frame_the_speaker_gets_a_lead_of_dither_of_which_nobody_is_told() -> None:
    outlet, feed = playing(lead=0.5)
    out = called(outlet, feed, SPEAKER_BLOCK, 35)[:, 0]
    lead, after = np.split(out, [SPEAKER_RATE // 2])
    assert 0.0 < np.abs(lead).max() <= PEAK
    assert not (lead.reshape(-1, SPEAKER_BLOCK) == 0.0).all(axis=1).any()
    np.testing.assert_array_equal(after, FILLED)
    block = outlet.next(0.0)
    assert block is not None
    assert block[0] == 0


def test_a_speaker_that_was_awake_before_needs_no_more_of_a_lead_than_is_left() -> None:
    mixer = Mixer()
    mixer.play([Sound(0, RAMP)])
    outlet, feed = Outlet(mixer, 0.5), Feed()
    waking = called(outlet, feed, SPEAKER_BLOCK, 20)
    assert 0.0 < np.abs(waking).max() <= PEAK
    outlet.go_live(feed)
    out = called(outlet, feed, SPEAKER_BLOCK, 15)[:, 0]
    np.testing.assert_array_equal(out[5 * SPEAKER_BLOCK :], FILLED)


@pytest.mark.parametrize("rate", [SPEAKER_RATE, 44_100])
def test_who_ends_in_the_middle_of_a_sound_fades_out_within_5_ms_and_waits_until_it_was_heard(rate: int) -> None:
    outlet, feed = playing()
    feed.set_rate(rate)
    portion = rate // 50
    before = called(outlet, feed, portion, 5)
    drained = outlet.end(latency=0.1)
    after = called(outlet, feed, portion, 5)
    assert not drained.is_set()
    out = np.concatenate([before, after])[:, 0]
    assert np.abs(np.diff(out[len(out) // 5 :])).max() < 0.005
    falling = np.flatnonzero(np.abs(out) > 0.01)[-1] - np.flatnonzero(out == out.max())[0]
    assert falling <= 0.005 * rate
    assert np.abs(called(outlet, feed, portion, 3)).max() < 1e-4
    assert drained.is_set()


def test_a_pause_is_where_nothing_has_sounded_just_now_nor_will_soon() -> None:
    mixer = Mixer()
    mixer.play([Sound(SPEAKER_RATE, RAMP)])
    outlet, feed = Outlet(mixer, 0.0), Feed()
    outlet.go_live(feed)
    pauses = []
    for _ in range(80):
        called(outlet, feed, SPEAKER_BLOCK, 1)
        pauses.append(outlet.pauses)
    busy = [index for index, pause in enumerate(pauses) if not pause]
    assert busy == list(range(busy[0], busy[-1] + 1))
    assert 0.15 <= 1.0 - (busy[0] + 1) * BLOCK_SECONDS <= 0.22
    assert 0.13 <= (busy[-1] + 1) * BLOCK_SECONDS - 1.2 <= 0.17


def test_who_ends_while_nobody_plays_need_not_wait() -> None:
    outlet, _ = playing()
    outlet.lose()
    assert outlet.end(latency=0.1).is_set()
