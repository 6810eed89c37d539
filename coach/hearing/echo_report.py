"""What the coach's own voice does on its way back, measured on a recording, and what to move or change."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from coach.audio import MIC_BLOCK, MIC_RATE, SPEAKER_BLOCK, Samples
from coach.hearing.echo_canceller import CONVERGED_DB, EchoCanceller
from coach.hearing.gate import SILENCE_DB, level_db

#: Decibels below full scale from which on an echo is heard as speech, and above which a microphone clips.
AUDIBLE_DB, CLIPS = SILENCE_DB, 0.99
#: An echo so much louder (dB) than what is usual at two metres drowns the athlete.
LOUD_DB = -20.0
#: Beyond this delay (seconds) the coach waits noticeably long before it can be spoken over.
LATE_SECONDS = 0.35


@dataclass(frozen=True, slots=True)
class EchoReport:
    """`level_db`: of the echo, and `noise_db` of the room without it. `delay`: seconds, None where no echo was found.

    `reductions`: dB that the canceller takes out in each second in which the coach speaks. `clipped`: the share of
    samples at full scale.
    """

    level_db: float
    noise_db: float
    delay: float | None
    reductions: tuple[float, ...]
    clipped: float

    @property
    def has_echo(self) -> bool:
        """Whether anything of the coach comes back."""
        return self.delay is not None and self.level_db > AUDIBLE_DB

    @property
    def reduction_db(self) -> float:
        """What is taken out at the end."""
        return self.reductions[-1] if self.reductions else 0.0

    def advice(self) -> Iterator[str]:
        """What it means, and what to do about it, a line each."""
        if not self.has_echo:
            yield "No echo: headphones, or the microphone is muted. Commands are heard over the coach."
            return
        if self.clipped > 0.0:
            yield "The microphone clips: turn its gain or the speaker down, or move them apart."
        elif self.level_db > LOUD_DB:
            yield "The speaker is louder at the microphone than you are: move them apart, or turn the speaker down."
        if self.delay is not None and self.delay > LATE_SECONDS:
            yield "The sound comes late, as over Bluetooth: a cable makes replies quicker."
        if self.reduction_db >= CONVERGED_DB:
            yield "The echo is taken out: you can speak over the coach."
        elif (
            self.reductions and self.reduction_db > 0.6 * max(self.reductions) and self.reduction_db > CONVERGED_DB / 2
        ):
            yield "Half of the echo stays: speak a little louder over the coach, or turn the speaker down."
        else:
            yield (
                "The echo is not taken out: the speaker and the microphone may run on two clocks (two USB devices), or"
                " the speaker is driven too hard. Use one device for both, or turn it down; meanwhile the coach takes"
                " only stop, pause, next, skip, easier and pain while it speaks."
            )


def echo_report(played: Samples, heard: Samples, quiet: float) -> EchoReport:
    """Measure a recording (SPEAKER_RATE, MIC_RATE) in which the coach speaks after `quiet` seconds of silence."""
    canceller = EchoCanceller()
    first = round(quiet * MIC_RATE)
    before, after = [], []
    for number in range(min(len(played) // SPEAKER_BLOCK, len(heard) // MIC_BLOCK)):
        out = played[number * SPEAKER_BLOCK : (number + 1) * SPEAKER_BLOCK]
        block = heard[number * MIC_BLOCK : (number + 1) * MIC_BLOCK]
        left = canceller.cancel(out, block)
        before.append(float(np.dot(block, block)))
        after.append(float(np.dot(left, left)))
    speech = heard[first:]
    return EchoReport(
        level_db=level_db(speech) if len(speech) else SILENCE_DB,
        noise_db=level_db(heard[: max(MIC_BLOCK, first)]),
        delay=canceller.delay,
        reductions=tuple(_reductions(before, after, first // MIC_BLOCK)),
        clipped=float(np.mean(np.abs(heard) >= CLIPS)) if len(heard) else 0.0,
    )


def _reductions(before: list[float], after: list[float], first: int) -> Iterator[float]:
    second = MIC_RATE // MIC_BLOCK
    for start in range(first, len(before) - second + 1, second):
        echo, left = sum(before[start : start + second]), sum(after[start : start + second])
        if echo > 0.0:
            yield float(10 * np.log10(echo / (left + 1e-9)))
