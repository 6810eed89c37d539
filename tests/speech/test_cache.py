"""The clip cache: damaged entries, full disks and other processes do no harm."""

import itertools
import multiprocessing
import os
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.audio import Samples
from coach.speech.cache import ClipCache
from coach.speech.clip import as_stored
from coach.speech.pruning import kept
from coach.speech.voice import CachedVoice

TONE = as_stored(np.sin(np.arange(4800, dtype=np.float32) / 20) * np.float32(0.5))


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 64 kB; needs root."""
    if os.geteuid() != 0:
        pytest.skip("only root can mount a tiny disk")
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)]
    mounted = subprocess.run(command, capture_output=True, check=False)
    if mounted.returncode != 0:
        pytest.skip("a tiny disk cannot be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def entries(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.clip"))


def test_what_was_written_is_read_again_by_another_cache(tmp_path: Path) -> None:
    ClipCache(tmp_path / "new").write(TONE, "voice", "three")
    read = ClipCache(tmp_path / "new").read("voice", "three")
    assert read is not None
    np.testing.assert_array_equal(read, TONE)


def test_another_text_or_voice_is_another_entry(tmp_path: Path) -> None:
    cache = ClipCache(tmp_path)
    cache.write(TONE, "voice", "three")
    assert cache.read("voice", "two") is None
    assert cache.read("other", "three") is None
    assert cache.read("voicethree") is None


@pytest.mark.parametrize("damage", [b"", b"coach clip 1\n", b"RIFF", b"\0" * 5000])
def test_a_damaged_entry_counts_as_missing_and_is_replaced(tmp_path: Path, damage: bytes) -> None:
    cache = ClipCache(tmp_path)
    cache.write(TONE, "voice", "three")
    entries(tmp_path)[0].write_bytes(damage)
    assert cache.read("voice", "three") is None
    cache.write(TONE, "voice", "three")
    assert cache.read("voice", "three") is not None


@settings(max_examples=200)
@given(data=st.data())
def test_whatever_happens_to_a_file_its_clip_is_missed_and_made_again(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("clips")
    cache = ClipCache(folder)
    short = TONE[: data.draw(st.integers(0, 400), label="samples")]
    cache.write(short, "voice", "three")
    (place,) = entries(folder)
    whole = place.read_bytes()
    damaged = data.draw(damages(whole), label="damaged")
    place.write_bytes(damaged)
    read = cache.read("voice", "three")
    if damaged == whole:
        assert read is not None
    else:
        assert read is None
    cache.write(short, "voice", "three")
    np.testing.assert_array_equal(cache.read("voice", "three"), short)


def damages(whole: bytes) -> st.SearchStrategy[bytes]:
    """What becomes of a file: one bit is flipped, it is cut, it is longer, a block is blank, or it is another file."""
    places = st.integers(0, len(whole) - 1)
    return st.one_of(
        st.builds(
            lambda at, bit: whole[:at] + bytes([whole[at] ^ 1 << bit]) + whole[at + 1 :], places, st.integers(0, 7)
        ),
        places.map(lambda at: whole[:at]),
        st.binary(min_size=1, max_size=40).map(lambda more: whole + more),
        places.map(lambda at: (whole[:at] + bytes(64) + whole[at + 64 :])[: len(whole)]),
        st.binary(max_size=200),
    )


def test_a_full_disk_is_a_problem_that_is_not_logged_besides_and_leaves_no_rubbish(
    tiny_disk: Path, caplog: pytest.LogCaptureFixture
) -> None:
    cache = ClipCache(tiny_disk)
    for number in range(20):
        cache.write(TONE, "voice", str(number))
    assert caplog.messages == []
    assert cache.problem is not None
    assert "No space left on device" in cache.problem
    assert list(tiny_disk.glob("*.part")) == []
    assert all(cache.read("voice", str(number)) is not None for number in range(len(entries(tiny_disk))))


def test_a_folder_that_cannot_be_made_is_told_and_nothing_raises(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    cache = ClipCache(tmp_path / "file" / "clips")
    cache.write(TONE, "voice", "three")
    assert cache.problem is not None
    assert cache.read("voice", "three") is None


def test_without_a_folder_nothing_is_kept_and_nothing_is_wrong() -> None:
    cache = ClipCache(None)
    cache.write(TONE, "voice", "three")
    assert cache.read("voice", "three") is None
    assert cache.problem is None


def test_a_folder_that_can_only_be_read_still_gives_its_clips_and_is_told_once(tiny_disk: Path) -> None:
    ClipCache(tiny_disk).write(TONE, "voice", "three")
    use_long_ago(entries(tiny_disk)[0], days=3)
    remount = ["mount", "-o", "remount,ro", str(tiny_disk)]
    if subprocess.run(remount, capture_output=True, check=False).returncode != 0:
        pytest.skip("a disk cannot be made read-only here")
    voice = CachedVoice(Tones(), ClipCache(tiny_disk, limit=10))
    voice.prepare(["three", "two", "one"])
    first = voice.remarks()
    voice.prepare(["zero"])
    voice.close()
    assert first == [f"Clips cannot be kept in {tiny_disk} (Read-only file system); going on without."]
    assert voice.remarks() == []
    assert ClipCache(tiny_disk).read("voice", "three") is not None


def test_on_a_full_disk_every_text_is_spoken_all_the_same(tiny_disk: Path) -> None:
    voice = CachedVoice(Tones(), ClipCache(tiny_disk))
    texts = [str(number) for number in range(30)]
    voice.prepare(texts)
    assert [len(voice.clip(text).samples) for text in texts] == [len(TONE)] * 30
    assert len(voice.remarks()) == 1
    voice.close()


def test_what_was_not_used_for_longest_makes_room(tmp_path: Path) -> None:
    cache = ClipCache(tmp_path)
    for days, text in enumerate(["today", "yesterday", "two days ago", "three days ago"]):
        before = set(entries(tmp_path))
        cache.write(TONE, "voice", text)
        (new,) = set(entries(tmp_path)) - before
        use_long_ago(new, days)
    size = sum(clip.size for clip in kept(tmp_path))
    assert cache.read("voice", "three days ago") is not None
    bounded = ClipCache(tmp_path, limit=size * 3 // 4)
    bounded.tidy()
    there = [
        text
        for text in ("today", "yesterday", "two days ago", "three days ago")
        if bounded.read("voice", text) is not None
    ]
    assert there == ["today", "three days ago"]
    assert sum(clip.size for clip in kept(tmp_path)) <= size * 3 // 4


def test_within_the_limit_nothing_is_removed_but_what_a_killed_process_left(tmp_path: Path) -> None:
    cache = ClipCache(tmp_path, limit=10**6)
    cache.write(TONE, "voice", "three")
    left, making, other = tmp_path / "left.part", tmp_path / "making.part", tmp_path / "notes.txt"
    for path in (left, making, other):
        path.write_bytes(b"half")
    use_long_ago(left, days=1)
    use_long_ago(other, days=1)
    cache.tidy()
    assert {path.name for path in tmp_path.iterdir()} == {"making.part", "notes.txt", entries(tmp_path)[0].name}


def test_a_long_preparation_stays_within_the_limit_and_a_clip_that_is_asked_for_does_not_prune(tmp_path: Path) -> None:
    limit = 5 * 2 * len(TONE)
    voice = CachedVoice(Tones(), ClipCache(tmp_path, limit))
    for number in range(8):
        voice.clip(str(number))
    assert len(entries(tmp_path)) == 8
    voice.prepare([str(number) for number in range(8, 40)])
    assert 3 <= len(entries(tmp_path)) <= 5
    voice.close()
    assert sum(clip.size for clip in kept(tmp_path)) <= limit


def test_a_limit_of_nothing_keeps_nothing(tmp_path: Path) -> None:
    ClipCache(tmp_path).write(TONE, "voice", "three")
    voice = CachedVoice(Tones(), ClipCache(tmp_path, 0))
    assert len(voice.clip("two").samples) == len(TONE)
    voice.close()
    assert entries(tmp_path) == []


def test_two_processes_write_and_read_the_same_entries(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    with context.Pool(2) as pool:
        wrong = pool.starmap(_hammer, [(tmp_path, seed) for seed in (1, 2)])
    assert wrong == [0, 0]
    assert len(entries(tmp_path)) == 10
    assert list(tmp_path.glob("*.part")) == []


def test_two_processes_that_write_the_same_and_other_clips_keep_one_limit(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    with context.Pool(2) as pool:
        wrong = pool.starmap(_fill, [(tmp_path, mine) for mine in ("left", "right")])
    assert wrong == [0, 0]
    assert entries(tmp_path)
    assert sum(clip.size for clip in kept(tmp_path)) <= FILL_LIMIT
    assert list(tmp_path.glob("*.part")) == []


def test_a_process_that_is_killed_while_it_writes_leaves_only_whole_clips(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    for seed in (1, 2, 3):
        process = context.Process(target=_write_for_ever, args=(tmp_path, seed))
        process.start()
        while process.is_alive() and len(list(tmp_path.glob(f"{seed}.ready"))) == 0:
            time.sleep(0.001)
        process.kill()
        process.join()
    cache = ClipCache(tmp_path)
    read = [samples for number in range(200) if (samples := cache.read("voice", str(number))) is not None]
    assert read
    assert len(read) == len(entries(tmp_path))


FILL_LIMIT = 10 * 2 * len(TONE)


class Tones:
    """An engine that says every text as the same tone."""

    name = "tones"
    fingerprint = "voice"
    workers = 1
    slow = False

    def spelled(self, text: str) -> str:
        return text

    def render(self, text: str, percent: int = 100) -> Samples:  # noqa: ARG002  # it has one speed
        return TONE if text else TONE[:0]

    def close(self) -> None:
        pass


def use_long_ago(path: Path, days: float) -> None:
    then = time.time() - days * 24 * 3600
    os.utime(path, (then, then))


def _fill(folder: Path, mine: str) -> int:
    """Write shared clips and some of its own, tidying as it goes. Returns how often something else came back."""
    cache = ClipCache(folder, FILL_LIMIT)
    wrong = 0
    for number in range(150):
        text = f"{mine} {number}" if number % 3 else str(number % 20)
        wanted = TONE[: 100 * (len(text) + 1)]
        cache.write(wanted, "voice", text)
        read = cache.read("voice", text)
        wrong += read is not None and not np.array_equal(read, wanted)
        cache.tidy()
    cache.tidy(anew=True)
    return wrong + (cache.problem is not None)


def _write_for_ever(folder: Path, seed: int) -> None:
    cache = ClipCache(folder)
    generator = np.random.default_rng(seed)
    for count in itertools.count():
        number = int(generator.integers(0, 200))
        cache.write(TONE[: number + 1], "voice", str(number))
        if count == 40:
            (folder / f"{seed}.ready").touch()


def _hammer(folder: Path, seed: int) -> int:
    """Write and read ten entries again and again. Returns how often something else came back."""
    cache = ClipCache(folder)
    wrong = 0
    for number in np.random.default_rng(seed).integers(0, 10, 300):
        wanted: Samples = TONE[: 100 * (int(number) + 1)]
        cache.write(wanted, "voice", str(number))
        read = cache.read("voice", str(number))
        wrong += read is None or not np.array_equal(read, wanted)
    return wrong
