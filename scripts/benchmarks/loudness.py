"""How equal the clips of a workout are in loudness, how large a mix can get, and what it takes."""

import random
import time
from collections.abc import Mapping, Sequence
from itertools import islice

import numpy as np

from coach.audio import SPEAKER_BLOCK, Samples, resample
from coach.content.library import load_library
from coach.cues.timeline import Tone
from coach.cues.volume import LOUDEST
from coach.sound.mixer import Mixer, Sound
from coach.sound.tones import tone
from coach.speech.clip import as_stored
from coach.speech.loudness import levelled, lufs
from coach.speech.pyttsx3_engine import Pyttsx3Engine
from coach.wiring import texts_of
from scripts.benchmarks.figure import Measurement, Reading, Spec, Task
from scripts.benchmarks.words import load_language

SPREAD = Spec("loudness-spread", "loudest to quietest clip of Day One, single words too", "LU", 1.0, "as rendered")
LEVELLING = Spec("levelling", "making a clip as loud as the others: mean", "ms")
HEADROOM = Spec("true-peak", "true peak of a clip, another and a tone, at the largest volume", "dBTP", -1.0, "added up")
#: A sample of the texts, the same every time: all of them take a minute.
SEED = 1
ONE_WORD = 8
OVERSAMPLING = 8
FILL = Spec("mixing", "filling a block with two clips and a tone: mean", "ms", 2.0)


def measure(task: Task) -> Mapping[str, Reading]:
    """Real clips of the default voice, before and after."""
    texts = _texts(task.effort.phrases)
    engine = Pyttsx3Engine()
    try:
        rendered = [engine.render(text) for text in texts]
    finally:
        engine.close()
    begun = time.perf_counter()
    clips = [as_stored(levelled(clip)) for clip in rendered]
    seconds = (time.perf_counter() - begun) / len(clips)
    short = sum(len(text) < ONE_WORD for text in texts)
    mixed, plain, filling = _mixed(clips[0], clips[-1])
    return {
        SPREAD.name: Reading(_spread(clips), _spread(rendered), f"{len(texts)} clips, {short} of one word"),
        LEVELLING.name: Reading(1000 * seconds, note=f"{np.mean([len(clip) for clip in clips]) / 48_000:.1f} s long"),
        HEADROOM.name: Reading(_decibels(mixed), _decibels(plain), f"{OVERSAMPLING} points for each sample"),
        FILL.name: Reading(1000 * filling),
    }


def _texts(count: int) -> Sequence[str]:
    texts = list(dict.fromkeys(texts_of(load_library().plan("day-one"), load_language("en"), seed=0)))
    some = random.Random(SEED).sample(texts, min(count, 250, len(texts)))
    return [*some, *islice((text for text in texts if len(text) < ONE_WORD and text not in some), count)]


def _spread(clips: Sequence[Samples]) -> float:
    loudnesses = [lufs(clip) for clip in clips]
    return max(loudnesses) - min(loudnesses)


def _mixed(one: Samples, other: Samples) -> tuple[Samples, Samples, float]:
    """What the mixer makes of three sounds at once, their plain sum, and the seconds a block took."""
    sounds = [one, other, tone(Tone.HEARD)]
    blocks = 1 + max(len(sound) for sound in sounds) // SPEAKER_BLOCK
    plain = np.zeros(blocks * SPEAKER_BLOCK, dtype=np.float32)
    mixer = Mixer()
    mixer.gain = LOUDEST
    mixer.play(Sound(0, sound) for sound in sounds)
    out = np.empty((blocks, SPEAKER_BLOCK), dtype=np.float32)
    begun = time.perf_counter()
    for index, block in enumerate(out):
        mixer.fill(index * SPEAKER_BLOCK, block)
    seconds = (time.perf_counter() - begun) / blocks
    for sound in sounds:
        plain[: len(sound)] += np.float32(LOUDEST) * sound
    return out.reshape(-1), plain, seconds


def _decibels(samples: Samples) -> float:
    return 20.0 * float(np.log10(np.abs(resample(samples, 1, OVERSAMPLING)).max()))


MEASUREMENTS = (Measurement("loudness", (SPREAD, LEVELLING, HEADROOM, FILL), measure),)
