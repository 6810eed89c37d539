"""A clip: words that have become samples."""

from dataclasses import dataclass

import numpy as np

from coach.audio import SPEAKER_RATE, Samples

#: What counts as silence at the ends of a clip, and how much of it is left there.
SILENCE = 0.004
MARGIN_SECONDS = 0.010


@dataclass(frozen=True, slots=True)
class Clip:
    """A spoken text: float32 mono at SPEAKER_RATE without silence at its ends."""

    text: str
    samples: Samples

    @property
    def seconds(self) -> float:
        """Its length."""
        return len(self.samples) / SPEAKER_RATE


def trimmed(samples: Samples, rate: int) -> Samples:
    """Cut the silence at both ends, but for 10 ms each; empty when all is silence."""
    loud = np.flatnonzero(np.abs(samples) > SILENCE)
    if not len(loud):
        return samples[:0]
    margin = round(MARGIN_SECONDS * rate)
    return samples[max(0, loud[0] - margin) : loud[-1] + 1 + margin]


def as_stored(samples: Samples) -> Samples:
    """Round to the precision of 16 bits, so that a fresh clip and a cached one are the same to the bit."""
    return from_pcm(to_pcm(samples))


def to_pcm(samples: Samples) -> bytes:
    """Encode as 16-bit little-endian PCM."""
    scaled = np.rint(np.clip(samples, -1.0, 1.0) * np.float32(32767.0))
    return bytes(scaled.astype("<i2").tobytes())


def from_pcm(data: bytes) -> Samples:
    """Read what `to_pcm` made, as float32."""
    return np.frombuffer(data, dtype="<i2").astype(np.float32) / np.float32(32767.0)
