"""How loud the room is without anybody: the energy of its quietest moments."""

from collections import deque

#: A moment counts as long as it takes for a sentence without a pause to end, in parts that are forgotten one by one.
PARTS = 8
PART_BLOCKS = 50


class RoomNoise:
    """The minimum over the last seconds (minimum statistics: Martin, IEEE Trans. Speech and Audio Processing 9, 2001).

    A voice and what is left of an echo have pauses, so that blocks with and without them can be given. `energy` is that
    of a whole block; it is infinite before the first.
    """

    def __init__(self) -> None:
        self._least: deque[float] = deque([float("inf")], maxlen=PARTS)
        self._blocks = 0

    def hear(self, energy: float) -> None:
        """The energy of one more block."""
        if self._blocks == PART_BLOCKS:
            self._blocks = 0
            self._least.append(energy)
        self._blocks += 1
        self._least[-1] = min(self._least[-1], energy)

    @property
    def energy(self) -> float:
        """The energy of the quietest block."""
        return min(self._least)
