"""Recordings beside the checkout: people who order coffee, a kitchen, spoken digits."""

from pathlib import Path

from scripts.benchmarks.figure import Missing

SHARED = Path(__file__).resolve().parents[3] / "shared"
WHERE = "are not beside the checkout"


def other_speech() -> list[Path]:
    """247 recordings, 35 minutes, without a command. Raises Missing."""
    return _found("speech/other/*.flac", "the recordings of other speech")


def digits() -> list[Path]:
    """200 recordings of four people, zero to nine, named `digit_speaker_take`. Raises Missing."""
    return _found("speech/digits/*.flac", "the recordings of digits")


def kitchen() -> Path:
    """Noise of a kitchen. Raises Missing."""
    return _found("noise/kitchen.flac", "the noise of a kitchen")[0]


def _found(pattern: str, what: str) -> list[Path]:
    paths = sorted(SHARED.glob(pattern))
    if not paths:
        raise Missing(f"{what} {WHERE}")
    return paths
