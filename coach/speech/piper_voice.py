"""Piper, a neural voice, in this process. The only place that imports it, and only when somebody speaks: an extra."""

import importlib.util
from pathlib import Path

import numpy as np

from coach.audio import Samples


class PiperVoice:
    """A loaded voice: the model `NAME.onnx` with its settings beside it in `NAME.onnx.json`.

    Loading takes a second or more and raises whatever piper and its libraries raise.
    """

    def __init__(self, model: Path) -> None:
        import piper  # noqa: PLC0415  # see above

        self._voice = piper.PiperVoice.load(model)

    def say(self, text: str, stretch: float = 1.0) -> tuple[Samples, int]:
        """Return samples and their rate. At a stretch of 1.2 everything takes about a fifth longer."""
        import piper  # noqa: PLC0415  # see above

        # Without its noise the voice says a text the same way every time.
        settings = piper.SynthesisConfig(
            noise_scale=0.0, noise_w_scale=0.0, length_scale=self._voice.config.length_scale * stretch
        )
        chunks = list(self._voice.synthesize(text, settings))
        if not chunks:
            raise ValueError("nothing was said")
        samples = np.concatenate([chunk.audio_float_array for chunk in chunks])
        return samples.astype(np.float32), int(chunks[0].sample_rate)


def is_installed() -> bool:
    """Whether the package `piper-tts` is here."""
    return importlib.util.find_spec("piper") is not None
