"""Sound files of every kind become mono samples at the rate that is asked for; what is none is told."""

from pathlib import Path

import numpy as np
import pytest
import soundfile

from coach import audio
from coach.audio import MIC_RATE
from coach.errors import CoachError

SECONDS = 0.5
KINDS = (("wav", "PCM_16"), ("wav", "PCM_24"), ("wav", "FLOAT"), ("flac", "PCM_16"))


def tone(rate: int, channels: int) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    wave = 0.5 * np.sin(2 * np.pi * 440 * np.arange(round(SECONDS * rate)) / rate)
    return np.repeat(wave[:, None], channels, axis=1)


@pytest.mark.parametrize("rate", [8_000, 16_000, 22_050, 44_100, 48_000])
@pytest.mark.parametrize("channels", [1, 2, 8])
@pytest.mark.parametrize(
    ("ending", "subtype"), [("wav", "PCM_16"), ("wav", "PCM_24"), ("wav", "FLOAT"), ("flac", "PCM_16")]
)
def test_any_rate_and_any_number_of_channels_is_converted(
    tmp_path: Path, rate: int, channels: int, ending: str, subtype: str
) -> None:
    path = tmp_path / f"x.{ending}"
    soundfile.write(path, tone(rate, channels), rate, subtype=subtype)
    samples = audio.read(path, MIC_RATE)
    assert samples.ndim == 1
    assert samples.dtype == np.float32
    assert len(samples) == pytest.approx(SECONDS * MIC_RATE, abs=2)
    spectrum = np.abs(np.fft.rfft(samples))
    assert np.argmax(spectrum) * MIC_RATE / len(samples) == pytest.approx(440, abs=2)
    assert np.abs(samples).max() == pytest.approx(0.5, abs=0.03)


@pytest.mark.parametrize("content", [b"", b"RIFF", b"no sound at all" * 100, b"RIFF\x24\x00\x00\x00WAVEfmt "])
def test_what_is_no_sound_file_is_told_in_a_line(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.wav"
    path.write_bytes(content)
    with pytest.raises(CoachError, match=r"x\.wav: this is not a sound file that can be read\. Use WAV or FLAC\."):
        audio.read(path, MIC_RATE)


def test_a_folder_and_a_missing_file_are_told(tmp_path: Path) -> None:
    with pytest.raises(CoachError, match="is a folder"):
        audio.read(tmp_path, MIC_RATE)
    with pytest.raises(CoachError, match="there is no such file"):
        audio.read(tmp_path / "none.wav", MIC_RATE)


def test_what_is_written_can_be_read_back(tmp_path: Path) -> None:
    samples = tone(MIC_RATE, 1)[:, 0].astype(np.float32)
    audio.write(tmp_path / "x.wav", samples, MIC_RATE)
    assert np.allclose(audio.read(tmp_path / "x.wav", MIC_RATE), samples, atol=1e-4)


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(CoachError, match="cannot be written"):
        audio.write(tmp_path / "none" / "x.wav", np.zeros(10, np.float32), MIC_RATE)
