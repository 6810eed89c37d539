"""Every command in three phrasings, by voices that no threshold was chosen with and by others: clean, in noise.

The voices awb and joe were kept apart while the thresholds were chosen; the notes give each voice's own figure. The
noise is `../shared/noise/kitchen.flac` beside the checkout; signal to noise is the mean power of the phrase over that
of the noise while it is said.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

import numpy as np

from coach.audio import MIC_RATE, Samples, read
from coach.hearing.engines import open_recogniser
from coach.hearing.hypothesis import Recogniser
from coach.hearing.listen import listen_samples
from coach.language.command import Intent
from coach.language.language import Language
from coach.speech.athlete import Athlete, PiperAthlete, has_piper
from scripts.benchmarks.athletes import english_athletes, korean_athletes
from scripts.benchmarks.figure import Measurement, Missing, Reading, Spec, Task
from scripts.benchmarks.plain import PlainPocketSphinx
from scripts.benchmarks.sayings import sayings
from scripts.benchmarks.words import workout_language

KITCHEN = Path(__file__).resolve().parents[3] / "shared" / "noise" / "kitchen.flac"
RATIOS_DB = (6, 9, 12, 15, 18, 21, 24)
#: The faint noise that every microphone has, and how long it (or the kitchen) is heard before somebody speaks.
NOISE = np.float32(3e-4)
BEFORE_SECONDS = 1.5
AFTER_SECONDS = 0.6
_SAID: dict[tuple[str, str], Samples] = {}
BARE = "a bare grammar, cut by hand"
CLEAN = Spec("missed-clean", "commands not heard right, PocketSphinx, clean", "%", 3.0, BARE)
NOISY = Spec("missed-kitchen", "the same in a kitchen, mean over 6 to 24 dB", "%", 8.0, BARE)
KOREAN = Spec("missed-korean", "Korean commands not heard right, Vosk, espeak-ng, clean", "%", 10.0)

#: So many samples of noise for a phrase that begins at a sample.
Noise = Callable[[int, Samples, int], Samples]


@dataclass(frozen=True, slots=True)
class Trial:
    """A phrase as it comes to the microphone, and where in it the phrase begins and ends (samples)."""

    voice: str
    phrase: str
    samples: Samples
    begins: int
    ends: int


def clean(task: Task) -> Mapping[str, Reading]:
    """Percent of phrases that are not heard as the one command they are."""
    language = workout_language("en")
    athletes, phrases = _english(), sayings(language)[: task.effort.phrases]
    trials = [spoken(hiss, athlete, phrase) for athlete in athletes for phrase in phrases]
    right = _right(trials, open_recogniser("pocketsphinx", language), language)
    by_voice: dict[str, list[bool]] = {}
    for trial, ok in zip(trials, right, strict=True):
        by_voice.setdefault(trial.voice, []).append(ok)
    each = ", ".join(f"{voice} {_missed(oks)}" for voice, oks in by_voice.items())
    return {CLEAN.name: Reading(_percent(right), _bare(trials, language), f"{len(phrases)} phrases: {each}")}


def noisy(task: Task) -> Mapping[str, Reading]:
    """The same in the kitchen; at each ratio every phrase once, by one voice after the other."""
    if not KITCHEN.exists():
        raise Missing("the recording of a kitchen is not beside the checkout")
    language = workout_language("en")
    kitchen, phrases = read(KITCHEN, MIC_RATE), sayings(language)[: task.effort.phrases]
    recogniser = open_recogniser("pocketsphinx", language)
    every: list[Trial] = []
    ok: list[bool] = []
    notes = []
    for turn, ratio in enumerate(RATIOS_DB):
        noise = Kitchen(kitchen, ratio)
        speakers = islice(cycle(_english()), turn, None)
        trials = [spoken(noise, athlete, phrase) for athlete, phrase in zip(speakers, phrases, strict=False)]
        right = _right(trials, recogniser, language)
        notes.append(f"{ratio} dB {_missed(right)}")
        every += trials
        ok += right
    recogniser.close()
    return {NOISY.name: Reading(_percent(ok), _bare(every, language), ", ".join(notes))}


def korean(task: Task) -> Mapping[str, Reading]:
    """The same in Korean; the note says which it never heard."""
    language = workout_language("ko")
    phrases = sayings(language)[: task.effort.phrases]
    trials = [spoken(hiss, athlete, phrase) for athlete in korean_athletes() for phrase in phrases]
    right = _right(trials, open_recogniser("vosk", language), language)
    heard = {trial.phrase for trial, ok in zip(trials, right, strict=True) if ok}
    never = [phrase for phrase in phrases if phrase not in heard]
    note = f"{len(heard)} of {len(phrases)} phrases by one voice at least, never: {', '.join(never)}"
    return {KOREAN.name: Reading(_percent(right), note=note)}


class Kitchen:
    """Noise of the kitchen, from another place of the recording each time, as loud as the ratio wants it."""

    def __init__(self, recording: Samples, ratio_db: int) -> None:
        self._recording = recording
        self._gain = 10 ** (-ratio_db / 20)
        self._random = np.random.default_rng(ratio_db)

    def __call__(self, length: int, speech: Samples, begins: int) -> Samples:
        """So many samples of it, with the ratio where the speech will be."""
        start = int(self._random.integers(0, len(self._recording) - length))
        noise = self._recording[start : start + length]
        meanwhile = noise[begins : begins + len(speech)]
        ratio = np.sqrt(np.dot(speech, speech) / np.dot(meanwhile, meanwhile))
        return noise * np.float32(self._gain * ratio)


def hiss(length: int, _: Samples, __: int) -> Samples:
    """So many samples of the faint noise of a microphone."""
    return NOISE * np.random.default_rng(1).standard_normal(length, np.float32)


def spoken(noise: Noise, athlete: Athlete, phrase: str) -> Trial:
    """The phrase in noise, as it comes to the microphone."""
    speech = _said(athlete, phrase)
    begins = round(BEFORE_SECONDS * MIC_RATE)
    samples = noise(begins + len(speech) + round(AFTER_SECONDS * MIC_RATE), speech, begins)
    samples[begins : begins + len(speech)] += speech
    return Trial(athlete.name, phrase, samples, begins, begins + len(speech))


def _said(athlete: Athlete, phrase: str) -> Samples:
    """What an athlete says is made once: they say the same in silence and in the kitchen."""
    said = _SAID.get((athlete.name, phrase))
    if said is None:
        said = _SAID[athlete.name, phrase] = athlete.say(phrase)
    return said


def _english() -> Sequence[Athlete]:
    return [*english_athletes(), *([PiperAthlete()] if has_piper() else [])]


def _right(trials: Sequence[Trial], recogniser: Recogniser, language: Language) -> list[bool]:
    return [_commands(trial, recogniser, language) == [language.heard(trial.phrase)] for trial in trials]


def _commands(trial: Trial, recogniser: Recogniser, language: Language) -> list[Intent | None]:
    verdicts = listen_samples(trial.samples, recogniser, language)
    return [Intent(verdict.command, verdict.value) for verdict in verdicts if verdict.command]


def _bare(trials: Sequence[Trial], language: Language) -> float:
    plain = PlainPocketSphinx(language)
    spare = round(0.3 * MIC_RATE)
    heard = (plain.hear(trial.samples[trial.begins - spare : trial.ends + spare]) for trial in trials)
    return _percent(
        [language.heard(text) == language.heard(one.phrase) for one, text in zip(trials, heard, strict=True)]
    )


def _percent(right: Sequence[bool]) -> float:
    return 100 * right.count(False) / len(right)


def _missed(right: Sequence[bool]) -> str:
    return f"{_percent(right):.1f}"


MEASUREMENTS = (
    Measurement("commands", (CLEAN,), clean),
    Measurement("commands", (NOISY,), noisy),
    Measurement("commands", (KOREAN,), korean),
)
