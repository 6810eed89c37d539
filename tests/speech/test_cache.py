"""The clip cache: damaged entries, full disks and other processes do no harm."""

import multiprocessing
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from coach.audio import Samples
from coach.speech.cache import ClipCache
from coach.speech.clip import as_stored

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


def test_one_flipped_bit_or_a_cut_end_is_noticed(tmp_path: Path) -> None:
    cache = ClipCache(tmp_path)
    cache.write(TONE, "voice", "three")
    place = entries(tmp_path)[0]
    data = place.read_bytes()
    place.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    assert cache.read("voice", "three") is None
    place.write_bytes(data[: len(data) // 2])
    assert cache.read("voice", "three") is None


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


def test_two_processes_write_and_read_the_same_entries(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    with context.Pool(2) as pool:
        wrong = pool.starmap(_hammer, [(tmp_path, seed) for seed in (1, 2)])
    assert wrong == [0, 0]
    assert len(entries(tmp_path)) == 10
    assert list(tmp_path.glob("*.part")) == []


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
