"""The live program as a child of a test, and what its recordings are compared with."""

import json
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from coach.audio import MIC_RATE, SPEAKER_RATE, Samples
from tests.virtual_card import VirtualCard, missing

PROGRAM = Path(__file__).with_name("live_program.py")
needs_card = pytest.mark.skipif(missing() is not None, reason=missing() or "")


class Program:
    """The child program: what it tells, and at the end what it played and heard."""

    def __init__(self, card: VirtualCard, result: Path, seconds: float, **options: Any) -> None:
        self._result = result
        self.told: list[dict[str, Any]] = []
        self._process = subprocess.Popen(
            [sys.executable, str(PROGRAM), str(seconds), str(result), json.dumps(options)],
            env=card.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def wait_for(self, what: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self.told.append(json.loads(line))
            if what(self.told[-1]):
                return self.told[-1]
        pytest.fail(f"the program ended: {self.told} {self.end()[1]}")

    def end(self) -> tuple[int, str]:
        _, errors = self._process.communicate(timeout=60)
        return self._process.returncode, errors

    def result(self) -> dict[str, NDArray[Any]]:
        self.wait_for(lambda told: "underruns" in told)
        code, errors = self.end()
        assert code == 0, errors
        with np.load(self._result) as arrays:
            return dict(arrays)

    def until_status(self, words: str | None) -> dict[str, Any]:
        """Wait for a status with these words, or for none at all."""
        return self.wait_for(lambda told: "status" in told and _fits(told["status"], words))

    def close(self) -> None:
        """Let it end now, wherever it is."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.stdin = None

    def signal(self, number: signal.Signals) -> None:
        self._process.send_signal(number)

    def kill(self) -> None:
        self._process.kill()
        self._process.communicate()


def _fits(status: str | None, words: str | None) -> bool:
    return status is None if words is None else words in (status or "")


@contextmanager
def program(card: VirtualCard, folder: Path, seconds: float, **options: Any) -> Iterator[Program]:
    running = Program(card, folder / "result.npz", seconds, **options)
    try:
        yield running
    finally:
        running.kill()


def beats(recording: Samples) -> NDArray[np.int64]:
    """Frames at which a beat begins."""
    loud = np.flatnonzero(recording > 0.25)
    return loud[np.diff(loud, prepend=-SPEAKER_RATE) > SPEAKER_RATE // 10]


def command() -> Samples:
    """A second of sound that is like no other: a sweep with a seeded rhythm."""
    times = np.arange(MIC_RATE) / MIC_RATE
    rhythm = np.repeat(np.random.default_rng(5).uniform(0.2, 0.6, 20), MIC_RATE // 20)
    return (rhythm * np.sin(2 * np.pi * (300 + 900 * times) * times)).astype(np.float32)


def likeness(heard: Samples, wanted: Samples) -> float:
    """The largest normalised correlation of `wanted` with any stretch of `heard`."""
    size = 1 << (len(heard) + len(wanted)).bit_length()
    products = np.fft.irfft(np.fft.rfft(heard, size) * np.fft.rfft(wanted, size).conj(), size)
    energy = np.cumsum(np.square(np.pad(heard.astype(np.float64), (0, len(wanted)))))
    local = energy[len(wanted) :] - energy[: len(heard)]
    return float(np.max(products[: len(local)] / np.sqrt((local + 1e-3) * np.sum(np.square(wanted)))))
