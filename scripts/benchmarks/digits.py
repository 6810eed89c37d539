"""Digits that four people say over a telephone, as answers to "how many?": `../shared/speech/digits`."""

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

import numpy as np

from coach.audio import MIC_RATE, Samples, read
from coach.hearing.engines import open_recogniser
from coach.hearing.listen import listen_samples
from coach.language.command import Command, Intent, Report
from scripts.benchmarks.figure import Measurement, Missing, Reading, Spec, Task
from scripts.benchmarks.plain import PlainPocketSphinx
from scripts.benchmarks.words import workout_language

DIGITS = Path(__file__).resolve().parents[3] / "shared" / "speech" / "digits"
#: As loud as the synthetic athletes speak, after and before the faint noise of a microphone.
PEAK = 0.5
NOISE = np.float32(3e-4)
AROUND_SECONDS = 0.6
MISSED = Spec(
    "missed-digits", "digits of four people over a telephone not heard right", "%", 20.0, "a bare grammar of the digits"
)


def digits(task: Task) -> Mapping[str, Reading]:
    """Percent of the digits that are not heard as the one report they are, once a number was asked for."""
    paths = sorted(DIGITS.glob("*.flac"))[: task.effort.phrases]
    if not paths:
        raise Missing("the recordings of digits are not beside the checkout")
    language = workout_language("en")
    words = list(language.reporting.numbers.units[:10]) if language.reporting else []
    recogniser, plain = open_recogniser("pocketsphinx", language), PlainPocketSphinx(language, words)
    right: defaultdict[str, list[bool]] = defaultdict(list)
    bare = []
    for path in paths:
        digit, speaker, _ = path.stem.split("_")
        samples = _levelled(read(path, MIC_RATE))
        verdicts = listen_samples(samples, recogniser, language, number_asked=True)
        heard = [Intent(verdict.command, verdict.value) for verdict in verdicts if verdict.command]
        right[speaker].append(heard == [Intent(Command.REPS, Report(reps=int(digit)))])
        bare.append(plain.hear(samples) == words[int(digit)])
    recogniser.close()
    each = ", ".join(f"{speaker} {_missed(oks):.0f}" for speaker, oks in right.items())
    every = [ok for oks in right.values() for ok in oks]
    return {MISSED.name: Reading(_missed(every), _missed(bare), f"{len(every)}: {each}")}


def _levelled(samples: Samples) -> Samples:
    around = np.zeros(round(AROUND_SECONDS * MIC_RATE), np.float32)
    stream = np.concatenate((around, samples * np.float32(PEAK / np.abs(samples).max()), around))
    return np.asarray(stream + NOISE * np.random.default_rng(1).standard_normal(len(stream), np.float32))


def _missed(right: list[bool]) -> float:
    return 100 * right.count(False) / len(right)


MEASUREMENTS = (Measurement("digits", (MISSED,), digits),)
