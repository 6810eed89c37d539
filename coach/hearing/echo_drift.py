"""How much faster the microphone's clock runs than the loudspeaker's, from how the delay of the echo grows.

Two devices have two quartzes, up to some 100 ppm apart: then the echo comes 0.1 ms later each second, and no filter
follows that at the frequencies of speech. What was played is stretched by as much before it is compared; what is left
of the drift is measured again, over longer and longer, so that it becomes known to a part in a million.
"""

import numpy as np

from coach.audio import MIC_RATE
from coach.hearing.echo_delay import WINDOW_SECONDS

#: From so many delays on a slope is looked for, and over so many at most.
FEWEST, MOST = 6, 60
#: So many after a change still were measured with what came before it.
STALE = 2
#: A slope (ppm) counts when both halves of so many delays have more than this; over more of them less is certain.
CERTAIN_PPM, CERTAIN_OF = 0.5, 30
#: Until one counted there is one clock, and one that is stretched for nothing is worse than two that are hardly apart,
#: which the filter follows by itself: then it takes more than this, however many delays there are.
ONE_CLOCK_PPM = 3.0
#: No two devices are further apart (ppm). What moves faster than that is another path.
LARGEST_PPM = 500.0


class EchoDrift:
    """Feed it the delays of the echo behind the stretched reference; `ppm` is by how much to stretch it."""

    def __init__(self) -> None:
        self.ppm = 0.0
        #: How far the reference has been stretched so far (samples), and when that was worked out.
        self._stretched = 0.0
        self._at = 0.0
        self._stale = 0
        #: When, and the delay as it would be without stretching.
        self._measured: list[tuple[float, float]] = []

    def saw(self, seconds: float, samples: float) -> bool:
        """A delay (samples at MIC_RATE) that was measured at a time; whether `ppm` was changed for it."""
        self._stretched += self._samples(seconds - self._at)
        self._at = seconds
        if self._stale:
            self._stale -= 1
            return False
        unstretched = samples + self._stretched - self._samples(WINDOW_SECONDS / 2)
        if self._measured:
            before, last = self._measured[-1]
            if abs(unstretched - last) > LARGEST_PPM * 1e-6 * MIC_RATE * (seconds - before):
                self._measured = []
        self._measured = [*self._measured[1 - MOST :], (seconds, unstretched)]
        more = self._more_ppm()
        if more:
            self.ppm = float(np.clip(self.ppm + more, -LARGEST_PPM, LARGEST_PPM))
            self._stale = STALE
        return bool(more)

    def moved(self) -> None:
        """The reference was moved: delays of before say nothing about those to come."""
        self._measured = []
        self._stale = STALE

    def _samples(self, seconds: float) -> float:
        """So many samples are stretched into so much time."""
        return self.ppm * 1e-6 * MIC_RATE * seconds

    def _more_ppm(self) -> float:
        """By how much the slope is more than `ppm`.

        The smallest one of both halves and the whole where they agree: what jumped, and then stood still, was no clock.
        """
        count = len(self._measured)
        if count < FEWEST:
            return 0.0
        parts = self._measured[: count // 2], self._measured[-(count // 2) :], self._measured
        slopes = [_slope(part) / MIC_RATE * 1e6 - self.ppm for part in parts]
        more = min(slopes, key=abs) if min(slopes) > 0.0 or max(slopes) < 0.0 else 0.0
        fewer = CERTAIN_OF / count
        certain = CERTAIN_PPM * fewer**1.5 if self.ppm else ONE_CLOCK_PPM * max(1.0, fewer) ** 1.5
        return more if abs(more) > certain else 0.0


def _slope(measured: list[tuple[float, float]]) -> float:
    """Samples in a second: the median of what any two have (Theil and Sen), because some delays are far off."""
    seconds, samples = np.array(measured).T
    one, other = np.triu_indices(len(measured), 1)
    return float(np.median((samples[other] - samples[one]) / (seconds[other] - seconds[one])))
