"""How loud it may get: one limit for the mixer, for what is set, and for what is asked for by voice."""

import math

#: The largest volume, as a gain. A clip fits below the ceiling of the mixer up to here.
LOUDEST = 2.0
#: "Louder" and "quieter" are a step of this factor (1.9 dB).
STEP = 1.25
#: So many steps below the volume that is set is as quiet as it goes.
STEPS_DOWN = 4


def steps(gain: float = 1.0) -> range:
    """The steps there are from a volume: 0 is where it is, the last one still is no louder than LOUDEST."""
    up = math.floor(math.log(LOUDEST / gain, STEP) + 1e-9)
    return range(-STEPS_DOWN, max(0, up) + 1)
