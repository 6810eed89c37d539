"""Cards as they are: their own rates only, no mono, eight microphones or none; and what is said when nothing works."""

import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

from coach.audio import MIC_RATE, SPEAKER_BLOCK, SPEAKER_RATE, Samples, resample
from coach.commands.live import hitches
from coach.sound import cards
from coach.sound.device import DevicePort
from coach.sound.dither import PEAK
from coach.sound.failures import forbidden, translated
from coach.sound.microphone import Microphone
from coach.sound.mixer import Mixer, Sound
from coach.sound.port import Block
from tests.strict_card import PortAudioError, StrictCard

SECONDS = 20
NOBODY = 65534


def hum(rate: int, seconds: float = SECONDS) -> Samples:
    """Two tones, far below half of either rate: a resampler that begins anew with each block would click."""
    times = np.arange(round(rate * seconds)) / rate
    return (0.2 * np.sin(2 * np.pi * 220 * times) + 0.2 * np.sin(2 * np.pi * 1700 * times)).astype(np.float32)


def instead_of_portaudio(card: StrictCard, monkeypatch: pytest.MonkeyPatch) -> StrictCard:
    monkeypatch.setattr(cards, "_sounddevice", lambda: card)
    return card


def listening(card: StrictCard, channel: int | None = None, which: str | None = None) -> Microphone:
    microphone = Microphone(which, 0.06, channel)
    microphone.open()
    card.pass_time(len(card.heard) // max(1, card.streams["input"].blocksize) if "input" in card.streams else 0)
    return microphone


@pytest.mark.parametrize("rate", [44_100, 48_000, 96_000])
def test_a_microphone_that_has_one_rate_only_is_heard_without_a_click_or_a_lost_sample(
    rate: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = instead_of_portaudio(StrictCard([rate]), monkeypatch)
    card.heard = hum(rate)[:, None]
    microphone = Microphone(None, 0.06)
    microphone.open()
    portions = []
    for _ in range(50 * SECONDS):
        card.pass_time(1)
        portions.append(microphone.heard())
    heard, expected = np.concatenate(portions), hum(MIC_RATE)
    assert 0 <= len(expected) - len(heard) <= 0.04 * MIC_RATE  # what the resampler holds back, however long it runs
    middle = slice(MIC_RATE // 10, len(heard) - MIC_RATE // 10)
    np.testing.assert_allclose(heard[middle], expected[middle], atol=2e-3)


@pytest.mark.parametrize("rate", [44_100, 48_000, 96_000])
def test_a_speaker_that_has_one_rate_only_plays_as_many_seconds_as_the_clock_counts(
    rate: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = instead_of_portaudio(StrictCard([rate]), monkeypatch)
    mixer = Mixer()
    mixer.play([Sound(0, hum(SPEAKER_RATE))])
    port = DevicePort(mixer, input=False, lead=0.0)
    blocks = _blocks(port, card, 50 * SECONDS)
    assert card.played.shape == (rate * SECONDS, 2)
    clock = (blocks[-1].frame + SPEAKER_BLOCK) / SPEAKER_RATE
    assert 0 <= clock - SECONDS <= 0.04
    expected = resample(hum(SPEAKER_RATE), SPEAKER_RATE, rate)
    inner = slice(rate // 10, -rate // 10)
    np.testing.assert_allclose(card.played[inner, 0], expected[inner], atol=2e-3 + PEAK)


def _blocks(port: DevicePort, card: StrictCard, count: int) -> list[Block]:
    """The blocks that come of so many of the card's."""
    blocks: list[Block] = []
    running = threading.Event()

    def collect() -> None:
        stream = port.blocks()
        running.set()
        blocks.extend(stream)

    thread = threading.Thread(target=collect, daemon=True)
    thread.start()
    while not card.streams["output"].running:
        running.wait(0.01)
    card.pass_time(count)
    while not port._outlet._played.empty():  # who closes a port does not wait for the blocks on their way
        time.sleep(0.001)
    port._closed.set()
    thread.join()
    return blocks


def array(channels: int, alive: dict[int, float], rate: int = MIC_RATE) -> Samples:
    """Two seconds of an array: on some channels, counted from 1, a constant sound, on the others digital silence."""
    data = np.zeros((2 * rate, channels), dtype=np.float32)
    for channel, level in alive.items():
        data[:, channel - 1] = level
    return data


@pytest.mark.parametrize(
    ("counts", "alive", "channel", "level"),
    [
        ([8], {1: 0.1, 2: 0.2, 8: 0.8}, None, 0.1),
        ([8], {1: 0.1, 2: 0.2, 8: 0.8}, 8, 0.8),
        ([6], {1: 0.1, 6: 0.6}, 1, 0.1),
        ([2], {2: 0.2}, None, 0.2),
        ([2], {1: 0.1, 2: 0.2}, 2, 0.2),
        ([1], {1: 0.1}, None, 0.1),
        ([4, 8], {1: 0.1, 3: 0.3}, 3, 0.3),
    ],
    ids=["first", "eighth", "processed", "right-only", "right", "mono", "third"],
)
def test_of_an_array_the_channel_that_was_asked_for_is_heard_else_the_first_that_lives(
    counts: list[int], alive: dict[int, float], channel: int | None, level: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = instead_of_portaudio(StrictCard([MIC_RATE], inputs=counts), monkeypatch)
    card.heard = array(max(counts), alive)
    heard = listening(card, channel).heard()
    assert len(heard) == 2 * MIC_RATE
    np.testing.assert_array_equal(heard, np.float32(level))


def test_a_first_channel_that_wakes_later_is_taken_again(monkeypatch: pytest.MonkeyPatch) -> None:
    card = instead_of_portaudio(StrictCard([MIC_RATE], inputs=[2]), monkeypatch)
    card.heard = np.concatenate([array(2, {2: 0.2}), array(2, {1: 0.1, 2: 0.2})])
    heard = listening(card).heard()
    assert set(heard[: 2 * MIC_RATE]) == {np.float32(0.2)}
    assert set(heard[2 * MIC_RATE :]) == {np.float32(0.1)}


def test_a_channel_that_the_microphone_does_not_have_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    card = instead_of_portaudio(StrictCard([MIC_RATE], inputs=[2]), monkeypatch)
    microphone = listening(card, channel=5)
    assert microphone.problem == "The microphone has 2 channels, none with the number 5. Choose one with --channel."


def test_a_device_that_was_found_is_looked_for_by_its_name_without_the_number_of_its_card(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    card = instead_of_portaudio(StrictCard([MIC_RATE]), monkeypatch)
    assert listening(card, which="0").which == "Strict: Audio"


def test_what_a_microphone_lost_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    card = instead_of_portaudio(StrictCard([MIC_RATE]), monkeypatch)
    microphone = listening(card)
    card.pass_time(5)
    card.pass_time(2, late=True)
    assert microphone.overruns == 2


def test_what_the_machine_was_too_busy_for_is_told_in_plain_words() -> None:
    assert hitches(0, 0) == []
    assert [line.split(":")[0] for line in hitches(1, 12)] == [
        "The sound broke off once",
        "The microphone lost sound 12 times",
    ]


def test_a_busy_device_is_told_as_such() -> None:
    error = translated(RuntimeError("Device unavailable", -9985), "output")
    assert error.problem == "The speaker is busy or was unplugged."
    assert "coach devices" in error.advice


def test_a_card_that_denies_its_use_says_what_to_do() -> None:
    error = translated(PortAudioError("Unanticipated host error", -9999, (0, -13, "Permission denied")), "input")
    assert error.problem.startswith("You may not use the microphone")
    assert "usermod -aG audio" in error.advice


def test_anything_else_is_told_with_the_reason_of_the_card() -> None:
    error = translated(PortAudioError("Invalid sample rate", -9997), "input")
    assert error.problem == "No microphone was found that can be used (Invalid sample rate)."


@contextmanager
def as_somebody_else() -> Iterator[None]:
    """Root may open everything: be nobody for a moment."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.parametrize(("mode", "told"), [(0o000, True), (0o666, False)])
def test_who_may_not_open_the_cards_is_told_so_instead_of_that_there_are_none(mode: int, told: bool) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        for node in ("pcmC0D0p", "controlC0"):
            (folder / node).touch()
            (folder / node).chmod(mode)
        with as_somebody_else():
            denied = forbidden("output", folder)
    assert ("You may not use the speaker" in str(denied)) is told


def test_where_there_are_no_cards_nobody_is_forbidden_them(tmp_path: Path) -> None:
    assert forbidden("output", tmp_path) is None
    assert forbidden("output", tmp_path / "no such folder") is None


def test_without_portaudio_one_line_says_what_to_install() -> None:
    script = (
        "import ctypes.util; ctypes.util.find_library = lambda name: None\n"
        "from coach.errors import CoachError\nfrom coach.sound.device import devices\n"
        "try: devices()\nexcept CoachError as error: print(error)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [
        "The sound library PortAudio is not installed. Install it with: sudo apt-get install libportaudio2"
    ]
