"""Address mode: how often other people's talk becomes a command, and how many phrases are heard right.

The talk is `../shared/speech/other` beside the checkout: 35 minutes of people who order coffee, and no command among
them. No false command in them only says that there are fewer than 5 an hour (95 %).
"""

from collections.abc import Mapping
from pathlib import Path

import numpy as np

from coach.audio import MIC_RATE, Samples, read
from coach.hearing.engines import open_recogniser
from coach.hearing.listen import listen_samples
from coach.speech.athlete import Athlete
from scripts.benchmarks.athletes import english_athletes
from scripts.benchmarks.figure import Measurement, Missing, Reading, Spec, Task
from scripts.benchmarks.plain import PlainPocketSphinx
from scripts.benchmarks.words import Intent, Language, load_language, workout_language

OTHER_SPEECH = Path(__file__).resolve().parents[3] / "shared" / "speech" / "other"
#: The level of the noise of a microphone, and for how long it is heard before somebody speaks.
NOISE = np.float32(3e-4)
BEFORE_SECONDS = 0.6
WITHOUT = "without address"
FALSE = Spec("false-commands-address", "false commands an hour on other people's talk, by address", "/h", 0.5, WITHOUT)
PLAIN = Spec(
    "false-commands", "false commands in 35 min of other people's talk, PocketSphinx", "", 2.0, "a bare grammar"
)
WRONG = Spec("wrong-address", 'phrases not heard right, "coach, next", PocketSphinx, flite', "%", beside=WITHOUT)


def false_commands(task: Task) -> Mapping[str, Reading]:
    """Commands an hour that are heard where nobody gives one, with every command possible."""
    paths = sorted(OTHER_SPEECH.glob("*.flac"))[: task.effort.phrases]
    if not paths:
        raise Missing("the recordings of other speech are not beside the checkout")
    plain = workout_language("en")
    hours = sum(len(read(path, MIC_RATE)) for path in paths) / MIC_RATE / 3600
    by_address, without = (_commands_in(paths, language) for language in (plain.addressed(), plain))
    note = f"{by_address} in {60 * hours:.0f} min, {without} {WITHOUT}"
    bare = PlainPocketSphinx(plain)
    taken = sum(plain.heard(bare.hear(read(path, MIC_RATE))) is not None for path in paths)
    return {
        FALSE.name: Reading(by_address / hours, without / hours, note),
        PLAIN.name: Reading(without, taken, f"{len(paths)} recordings, {60 * hours:.0f} min"),
    }


def wrong_phrases(task: Task) -> Mapping[str, Reading]:
    """Percent of the fixed phrases that are not heard as the one command they are, over the voices of flite."""
    plain = workout_language("en")
    phrases = load_language("en").phrases()[: task.effort.phrases]
    by_address, without = (_wrong(phrases, language) for language in (plain.addressed(), plain))
    athletes = english_athletes()
    each = ", ".join(
        f"{athlete.name} {100 * wrong / len(phrases):.1f}" for athlete, wrong in zip(athletes, by_address, strict=True)
    )
    said = len(phrases) * len(athletes) / 100
    return {WRONG.name: Reading(sum(by_address) / said, sum(without) / said, f"{len(phrases)} phrases: {each}")}


def _commands_in(paths: list[Path], language: Language) -> int:
    recogniser = open_recogniser("pocketsphinx", language)
    heard = [verdict for path in paths for verdict in listen_samples(read(path, MIC_RATE), recogniser, language)]
    recogniser.close()
    return sum(verdict.command is not None for verdict in heard)


def _wrong(phrases: tuple[str, ...], language: Language) -> list[int]:
    """How many are wrong, by voice."""
    recogniser = open_recogniser("pocketsphinx", language)

    def right(athlete: Athlete, phrase: str) -> bool:
        heard = listen_samples(_in_silence(athlete.say(_called(phrase, language))), recogniser, language)
        intents = [Intent(verdict.command, verdict.value) for verdict in heard if verdict.command]
        return intents == [language.intent(phrase)]

    wrong = [sum(not right(athlete, phrase) for phrase in phrases) for athlete in english_athletes()]
    recogniser.close()
    return wrong


def _called(phrase: str, language: Language) -> str:
    """As it is said: exclamations of pain go without the word."""
    alone = not language.by_address or phrase in language.exclamations
    return phrase if alone else f"{language.address}, {phrase}"


def _in_silence(speech: Samples) -> Samples:
    """The speech after a moment of the faint noise that every microphone has: the gate must know the background."""
    noise = NOISE * np.random.default_rng(1).standard_normal(round(BEFORE_SECONDS * MIC_RATE), np.float32)
    return np.concatenate((noise, speech))


MEASUREMENTS = (
    Measurement("address", (FALSE, PLAIN), false_commands),
    Measurement("address", (WRONG,), wrong_phrases),
)
