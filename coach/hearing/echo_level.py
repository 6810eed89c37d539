"""How loud the coach's own voice comes back through the microphone."""

from collections import deque
from statistics import median

#: What is this much louder (dB) than the coach's voice usually comes back is somebody else.
ABOVE_ECHO_DB = 6.0
#: How many cues are remembered.
CUES = 9
NOTHING_PASSES = float("inf")
#: After a cue its echo may last this long (seconds) at full level, and then falls so fast (dB a second).
HOLD_SECONDS = 0.30
FALL_DB = 60.0


class EchoLevel:
    """Learns the level of the echo from one cue to the next.

    The median over cues, so that a command that was spoken over one of them does not count. It works with headphones
    (nothing comes back), with a loudspeaker, and behind an echo canceller (what is left comes back). Nothing passes
    over the first cue.
    """

    def __init__(self) -> None:
        self._cue: str | None = None
        self._peak = float("-inf")
        self._peaks: deque[float] = deque(maxlen=CUES)
        self._silent = float("inf")
        self._spoken_over = False

    def hear(self, level: float, speaking: str | None, seconds: float) -> None:
        """One block: its level in dB, the cue that sounds, and the length of the block."""
        if speaking != self._cue:
            if self._cue is not None and not self._spoken_over:
                self._peaks.append(self._peak)
            self._spoken_over = False
            self._cue = speaking
            self._peak = float("-inf")
        self._peak = max(self._peak, level)
        self._silent = self._silent + seconds if speaking is None else 0.0

    def was_spoken_over(self) -> None:
        """A command was heard over this cue: its level says nothing about the echo."""
        self._spoken_over = True

    @property
    def floor(self) -> float:
        """The level in dB that a voice must exceed to be somebody else's; nothing passes over the very first cue."""
        if self._silent == 0.0:
            return median(self._peaks) + ABOVE_ECHO_DB if self._peaks else NOTHING_PASSES
        if not self._peaks:
            return float("-inf")
        return median(self._peaks) + ABOVE_ECHO_DB - FALL_DB * max(0.0, self._silent - HOLD_SECONDS)
