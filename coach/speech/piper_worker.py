"""The process that speaks with Piper: `python -m coach.speech.piper_worker MODEL STRETCH` (see `serving`).

It is a process of its own because the model takes a second to load and 200 MB of memory, which end with it, and
because a model that came from elsewhere may crash what runs it.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import soundfile

from coach.speech.piper_voice import PiperVoice
from coach.speech.serving import serve

#: Listening and the beats go before clips that are made for later.
NICENESS = 5


def main(model: str, stretch: float) -> None:
    """Answer requests until the input ends."""

    def load() -> Callable[[str, str, int], None]:
        if hasattr(os, "nice"):
            os.nice(NICENESS)
        voice = PiperVoice(Path(model))

        def speak(text: str, path: str, percent: int) -> None:
            samples, rate = voice.say(text, stretch * 100 / percent)
            soundfile.write(path, samples, rate, subtype="PCM_16", format="WAV")

        return speak

    serve(load)


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
