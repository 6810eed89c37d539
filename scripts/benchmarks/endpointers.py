"""The plain counterparts of the reply: how each recogniser by itself finds the end of an utterance."""

from collections.abc import Callable, Iterator

import numpy as np
from pocketsphinx import Endpointer

from coach.audio import MIC_RATE, Samples
from coach.hearing.engines import open_recogniser
from scripts.benchmarks.words import Language

#: Samples that the usual example of Vosk reads at a time.
VOSK_BLOCK = 8000
LEAD_SECONDS, TAIL_SECONDS = 1.0, 3.0
NOISE = 10.0 ** (-65.0 / 20.0)


def vosk(language: Language, clip: Samples, late: float) -> float | None:
    """Seconds from the end of the clip until Vosk's endpointer has its final result, with the coach's grammar."""
    recogniser = open_recogniser("vosk", language)
    for end, block in _blocks(_stream(clip, late), VOSK_BLOCK):
        if any(hypothesis.final and hypothesis.text for hypothesis in recogniser.accept(block)):
            return end - _end_of(clip, late)
    return None


def pocketsphinx(_language: Language, clip: Samples, late: float) -> float | None:
    """Seconds from the end of the clip until PocketSphinx's endpointer says that the utterance is over."""
    endpointer = Endpointer(sample_rate=MIC_RATE)
    spoke = False
    for end, block in _blocks(_stream(clip, late), endpointer.frame_bytes // 2):
        endpointer.process(np.int16(np.clip(block, -1, 1) * 32767).tobytes())
        spoke = spoke or endpointer.in_speech
        if spoke and not endpointer.in_speech:
            return end - _end_of(clip, late)
    return None


BY_ENGINE: dict[str, Callable[[Language, Samples, float], float | None]] = {
    "vosk": vosk,
    "pocketsphinx": pocketsphinx,
}


def _end_of(clip: Samples, late: float) -> float:
    return LEAD_SECONDS + late + len(clip) / MIC_RATE


def _stream(clip: Samples, late: float) -> Samples:
    """The clip in a room with faint noise."""
    first = round((LEAD_SECONDS + late) * MIC_RATE)
    length = first + len(clip) + round(TAIL_SECONDS * MIC_RATE)
    stream = (NOISE * np.random.default_rng(1).standard_normal(length)).astype(np.float32)
    stream[first : first + len(clip)] += clip
    return stream


def _blocks(stream: Samples, size: int) -> Iterator[tuple[float, Samples]]:
    """Blocks of `size` samples, each with the second at which it is complete."""
    for start in range(0, len(stream) - size + 1, size):
        yield (start + size) / MIC_RATE, stream[start : start + size]
