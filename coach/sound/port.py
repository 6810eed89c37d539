"""The duplex port: the heartbeat of the coach. One block played, one block heard, one frame count."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from coach.audio import SPEAKER_RATE, Samples


@dataclass(frozen=True, slots=True)
class Block:
    """One beat of the clock.

    `frame` counts the speaker frames played before this block. `played` is exactly what went out, float32 of
    shape (SPEAKER_BLOCK,). `heard` is what the microphone brought since the block before: float32 at MIC_RATE,
    any length, none without a microphone.
    """

    frame: int
    played: Samples
    heard: Samples

    @property
    def seconds(self) -> float:
        """Where the block starts on the frame clock."""
        return self.frame / SPEAKER_RATE


class Port(Protocol):
    """Something that plays a mixer and listens, block by block."""

    @property
    def status(self) -> str | None:
        """One line about what is wrong just now (no microphone, the speaker is gone), or None."""
        ...

    @property
    def latency(self) -> float:
        """Seconds from the moment the mixer fills a block until it is heard."""
        ...

    def blocks(self) -> Iterator[Block]:
        """Blocks in order, without gaps in their frames, until the port is closed.

        Raises CoachError when the port cannot be opened.
        """
        ...

    def close(self) -> None:
        """Stop. Can be called twice, and from another thread."""
        ...
