"""The curve of rejection: what is taken at each confidence that a hypothesis could be asked for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import click
import numpy as np

from coach.audio import MIC_RATE, read
from coach.hearing.engines import open_recogniser
from coach.hearing.gates import SURE, Refusal
from coach.hearing.hypothesis import Recogniser
from coach.hearing.listen import listen_samples
from coach.hearing.verdict import Verdict
from coach.language.language import Language
from scripts.benchmarks.address import OTHER_SPEECH
from scripts.benchmarks.athletes import english_athletes
from scripts.benchmarks.commands import KITCHEN, Kitchen, Trial, hiss, spoken
from scripts.benchmarks.sayings import sayings
from scripts.benchmarks.words import workout_language

CONFIDENCES = (0.0, 0.05, 0.1, 0.2, 0.3, 0.4, SURE, 0.6, 0.7, 0.8, 0.9, 0.95)
RATIO_DB = 15
#: A verdict with one of these would have been a command, had less been asked of it.
OPEN = frozenset({None, Refusal.UNSURE})


@dataclass(frozen=True, slots=True)
class Row:
    """What is taken at one confidence: percent of the commands, clean and noisy, and how many of other talk."""

    confidence: float
    clean: float
    noisy: float
    false: int


@click.command()
@click.option("--quick", is_flag=True, help="Few phrases and recordings: shows that it runs.")
def main(quick: bool) -> None:
    """Print the curve as a table."""
    for row in curve(3 if quick else 1000):
        mark = "  <- what is asked" if row.confidence == SURE else ""
        click.echo(f"{row.confidence:5.2f}   {row.clean:5.1f} %   {row.noisy:5.1f} %   {row.false:4d}{mark}")


def curve(most: int) -> list[Row]:
    """The rows, the confidences rising. Raises Missing."""
    language = workout_language("en")
    recogniser = open_recogniser("pocketsphinx", language)
    phrases = sayings(language)[:most]
    kitchen = Kitchen(read(KITCHEN, MIC_RATE), RATIO_DB)
    clean = [spoken(hiss, athlete, phrase) for athlete in english_athletes() for phrase in phrases]
    noisy = [spoken(kitchen, athlete, phrase) for athlete in english_athletes() for phrase in phrases]
    right = [_confidences(trials, recogniser, language) for trials in (clean, noisy)]
    talk = [
        verdict.confidence
        for path in sorted(OTHER_SPEECH.glob("*.flac"))[:most]
        for verdict in _open(listen_samples(read(path, MIC_RATE), recogniser, language))
    ]
    recogniser.close()
    taken = [[100 * float(np.mean([one >= least for one in each])) for each in right] for least in CONFIDENCES]
    return [
        Row(least, quiet, loud, sum(one >= least for one in talk))
        for least, (quiet, loud) in zip(CONFIDENCES, taken, strict=True)
    ]


def _confidences(trials: Sequence[Trial], recogniser: Recogniser, language: Language) -> list[float]:
    """That of the right hypothesis of each trial; less than nothing where there was none."""
    return [
        max(
            (
                verdict.confidence
                for verdict in _open(listen_samples(trial.samples, recogniser, language))
                if language.heard(verdict.text) == language.heard(trial.phrase)
            ),
            default=-1.0,
        )
        for trial in trials
    ]


def _open(verdicts: Iterable[Verdict]) -> list[Verdict]:
    return [verdict for verdict in verdicts if verdict.refused in OPEN and verdict.text]
