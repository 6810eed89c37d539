"""Playing something and keeping what came of it: what went out, and what the microphone brought meanwhile."""

from itertools import takewhile

import numpy as np

from coach.audio import Samples
from coach.sound.mixer import Mixer, Sound
from coach.sound.port import Port

#: Digital silence: a microphone that brings nothing louder is muted, or brings nothing at all.
SILENT = 1e-6


def probe(port: Port, mixer: Mixer, sounds: list[Sound], seconds: float) -> tuple[Samples, Samples]:
    """Play sounds for so long; returns what was played (SPEAKER_RATE) and what was heard (MIC_RATE).

    Both begin at the same moment on the clock of the port, as it hands blocks out. Raises CoachError when the speaker
    cannot be started.
    """
    mixer.play(sounds)
    played, heard = [], []
    for block in takewhile(lambda block: block.seconds < seconds, port.blocks()):
        played.append(block.played)
        heard.append(block.heard)
    return _joined(played), _joined(heard)


def is_silent(heard: Samples) -> bool:
    """Whether the microphone brought nothing at all."""
    return not len(heard) or float(np.abs(heard).max()) < SILENT


def _joined(blocks: list[Samples]) -> Samples:
    return np.concatenate(blocks) if blocks else np.zeros(0, np.float32)
