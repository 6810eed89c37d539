"""How much is told: all of a movement the first time, less each time, and nothing once it is known."""

from enum import IntEnum


class Telling(IntEnum):
    """How much of a how-to is said. What is asked for is always told in full."""

    NOTHING = 0
    KEY_CUE = 1
    SET_UP = 2
    COMPLETE = 3


class Talkativeness(IntEnum):
    """How much the athlete wants to hear."""

    LESS = -1
    USUAL = 0
    MORE = 1


#: From this time on that an exercise is done, only its key cue is said; and from this time on nothing.
KEY_CUE_FROM = 3
NOTHING_FROM = 6


def telling(time: int, talk: Talkativeness = Talkativeness.USUAL) -> Telling:
    """What is told before an exercise that is done for the `time`-th time (1: the first)."""
    if talk is Talkativeness.MORE:
        return Telling.COMPLETE
    if time < KEY_CUE_FROM:
        usual = Telling.COMPLETE if time < KEY_CUE_FROM - 1 else Telling.SET_UP
    else:
        usual = Telling.KEY_CUE if time < NOTHING_FROM else Telling.NOTHING
    return Telling(max(Telling.NOTHING, usual - 1)) if talk is Talkativeness.LESS else usual
