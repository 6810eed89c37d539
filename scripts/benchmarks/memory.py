"""How much memory the coach takes: a whole workout with its recogniser in one new process, after a spoken command."""

import importlib
import os
from collections.abc import Mapping
from itertools import islice

from coach.content.library import load_library
from coach.hearing.engines import Engine, choose, installed_model
from coach.wiring import open_voice, texts_of
from scripts.benchmarks import child
from scripts.benchmarks.athletes import english_athletes, korean_athletes
from scripts.benchmarks.figure import Measurement, Missing, Reading, Spec, Task
from scripts.benchmarks.live import memory_of
from scripts.benchmarks.reply import phrases, reply_seconds
from scripts.benchmarks.words import load_language, workout_language

SPHINX = Spec("memory-pocketsphinx", "memory of a workout with PocketSphinx, in one process", "MB", 200.0)
VOSK = Spec("memory-vosk", "the same with Vosk, above what its model takes", "MB", 350.0)
MODEL = Spec("memory-vosk-model", "what loading Vosk's model takes", "MB")
#: What a live workout has loaded besides: the command, the terminal and the sound devices.
LOADED = ("coach.commands.run", "coach.faces.terminal", "sounddevice")
ATHLETES = {"en": english_athletes, "ko": korean_athletes}
#: Clips of a workout at most.
ALL_CLIPS = 10_000


def workout_memory(engine: Engine, code: str, clips: int) -> float:
    """MB after one spoken command, all clips of Day One at hand. In a process of its own."""
    for name in LOADED:
        importlib.import_module(name)
    words, hears = load_language("en"), workout_language(code)
    voice = open_voice(words)
    voice.prepare(islice(texts_of(load_library().plan("day-one"), words, seed=0), clips))
    spoken = next(phrases(load_language(code), ATHLETES[code](), 1))
    reply_seconds(spoken, 0.0, engine, hears, voice)
    memory = memory_of(os.getpid(), "Rss")
    voice.close()
    return memory


def model_memory(folder: str) -> float:
    """MB by which loading a model of Vosk makes a process larger. In a process of its own."""
    import vosk  # noqa: PLC0415  # only the process that measures it loads the library

    vosk.SetLogLevel(-1)
    before = memory_of(os.getpid(), "Rss")
    model = vosk.Model(model_path=folder)
    after = memory_of(os.getpid(), "Rss")
    del model
    return after - before


def with_pocketsphinx(task: Task) -> Mapping[str, Reading]:
    """The whole of it."""
    return {SPHINX.name: Reading(child.call(workout_memory, "pocketsphinx", "en", _clips(task)))}


def with_vosk(task: Task) -> Mapping[str, Reading]:
    """The whole of it without the model, and the model: the English one where it is installed, else the Korean one."""
    code = "en" if installed_model(load_language("en")) else "ko"
    language = load_language(code)
    _, folder = choose("vosk", language)
    if folder is None:
        raise Missing("there is no model")
    model: float = child.call(model_memory, str(folder))
    whole: float = child.call(workout_memory, "vosk", code, _clips(task))
    note = f"model: {language.code}"
    above = Reading(whole - model, note=f"{whole:.0f} MB in all, {note}")
    return {VOSK.name: above, MODEL.name: Reading(model, note=note)}


def _clips(task: Task) -> int:
    return min(ALL_CLIPS, task.effort.phrases * 10)


MEASUREMENTS = (Measurement("memory", (SPHINX,), with_pocketsphinx), Measurement("memory", (VOSK, MODEL), with_vosk))
