"""How fast the coach works where nobody waits for a clock: simulating, loading, rendering, recognising."""

import statistics
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
import soundfile

from coach.audio import MIC_RATE
from coach.content.library import load_library
from coach.cues.estimate import spoken_seconds
from coach.hearing.engines import open_recogniser
from coach.hearing.hypothesis import Recogniser
from coach.hearing.listen import listen_samples
from coach.rehearsal import rehearse, texts
from coach.session.session import Session
from coach.speech.athlete import Athlete
from scripts.benchmarks.athletes import english_athletes
from scripts.benchmarks.figure import Measurement, Missing, Reading, Spec, Task
from scripts.benchmarks.program import run_coach
from scripts.benchmarks.words import Intent, Language, load_language, workout_language

DAY_ONE = Spec("day-one", "Day One simulated: median", "s", 0.1)
SIMULATE = Spec("simulate", "coach simulate day-one, as a process", "s")
CONTENT = Spec("content", "loading all routines and exercises: median", "s")
COLD = Spec("render-cold", "coach render day-one, as a process, cold cache", "s")
WARM = Spec("render", "the same, warm cache", "s")
DEMO = Spec("demo", "coach demo, as a process", "s", 60.0)
REFUSED = Spec("phrases-refused", "English phrases of flite voices that PocketSphinx does not understand", "%")
NAMED = Spec("named-refused", "the same of the phrases that name things, exercises, topics and minutes", "%")
NUMBERS = Spec("numbers-refused", 'the same of numbers from zero to fifty, alone and after "done"', "%")
LEAD = np.zeros(MIC_RATE // 2, dtype=np.float32)


def day_one(task: Task) -> Mapping[str, Reading]:
    """From the first word to the last, on virtual time; loading the content does not count."""
    plan, words = load_library().plan("day-one"), load_language("en")
    seconds = _times(lambda: list(rehearse(Session(plan, words, spoken_seconds), words)), task.effort.repeats)
    said = len(list(texts(rehearse(Session(plan, words, spoken_seconds), words))))
    return {DAY_ONE.name: Reading(statistics.median(seconds), note=f"best {min(seconds):.3f} s; {said} cues")}


def simulate(task: Task) -> Mapping[str, Reading]:
    """The command, Python's start included."""
    seconds = [run_coach(task.home, "simulate", "day-one") for _ in range(task.effort.starts)]
    return {SIMULATE.name: Reading(statistics.median(seconds))}


def content(task: Task) -> Mapping[str, Reading]:
    """All files, validated."""
    return {CONTENT.name: Reading(statistics.median(_times(load_library, task.effort.repeats)))}


def render(_task: Task) -> Mapping[str, Reading]:
    """First every clip is made by the voice, then all are there."""
    with tempfile.TemporaryDirectory(prefix="coach-bench-") as folder:
        path = Path(folder) / "day-one.wav"
        cold, warm = (run_coach(Path(folder), "render", "day-one", "-o", str(path)) for _ in range(2))
        note = f"{_length(path) / 60:.0f} minutes of audio"
    return {COLD.name: Reading(cold, note=note), WARM.name: Reading(warm)}


def demo(task: Task) -> Mapping[str, Reading]:
    """The whole demo, cold cache."""
    if task.effort.demos == 0:
        raise Missing("left out by --quick")
    english_athletes()
    with tempfile.TemporaryDirectory(prefix="coach-bench-") as folder:
        path = Path(folder) / "demo.wav"
        seconds = run_coach(Path(folder), "demo", "-o", str(path))
        return {DEMO.name: Reading(seconds, note=f"cold cache, {_length(path):.0f} s of audio")}


def accuracy(task: Task) -> Mapping[str, Reading]:
    """Every phrase by every voice, alone in silence: how many are not taken for what they are."""
    fixed, words = load_language("en").phrases(), workout_language("en")
    named = tuple(phrase for phrase in words.phrases() if phrase not in fixed)
    recogniser = open_recogniser("pocketsphinx", words)
    assert words.numbers is not None, "English has numbers"
    counts = [words.numbers.word(number) for number in range(51)]
    spoken = (*counts, *(f"done {count}" for count in counts))
    readings = {
        spec.name: _refused(texts, recogniser, words, task)
        for spec, texts in ((REFUSED, fixed), (NAMED, named), (NUMBERS, spoken))
    }
    recogniser.close()
    return readings


def _refused(texts: Sequence[str], recogniser: Recogniser, words: Language, task: Task) -> Reading:
    spoken, right, by_voice = 0, 0, []
    some = texts[:: -(-len(texts) // task.effort.phrases)]
    for athlete in english_athletes():
        here = sum(_understood(text, athlete, recogniser, words) for text in some)
        spoken, right = spoken + len(some), right + here
        by_voice.append(f"{athlete.name} {here}/{len(some)}")
    return Reading(100 * (1 - right / spoken), note=f"right: {', '.join(by_voice)}")


def _length(path: Path) -> float:
    return float(soundfile.info(path).duration)


def _understood(text: str, athlete: Athlete, recogniser: Recogniser, words: Language) -> bool:
    verdicts = listen_samples(np.concatenate((LEAD, athlete.say(text))), recogniser, words)
    return [Intent(each.command, each.value) for each in verdicts if each.command] == [words.heard(text)]


def _times(work: Callable[[], object], repeats: int) -> list[float]:
    """Seconds of each run."""
    seconds = []
    for _ in range(repeats):
        begun = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - begun)
    return seconds


MEASUREMENTS = (
    Measurement("work", (DAY_ONE,), day_one),
    Measurement("work", (SIMULATE,), simulate),
    Measurement("work", (CONTENT,), content),
    Measurement("work", (COLD, WARM), render),
    Measurement("work", (DEMO,), demo),
    Measurement("work", (REFUSED, NAMED, NUMBERS), accuracy),
)
