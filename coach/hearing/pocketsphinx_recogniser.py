"""PocketSphinx as a recogniser: English, with the model inside its own package.

A grammar alone turns half of all other speech into commands. So a second decoder, free to string together any
phones, hears the same samples, and the difference of the two scores says how much of a phrase it was.
"""

import math
import os
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import islice, product
from pathlib import Path

import numpy as np
import pocketsphinx

from coach.audio import MIC_RATE, Samples
from coach.errors import CoachError
from coach.hearing.hypothesis import Hypothesis
from coach.language.language import Language

FRAMES_PER_SECOND = 100
#: PocketSphinx keeps scores as log(score) / 1024.
SCORE_UNIT = 1024
#: The difference of scores (in nats) of an even bet, and how fast it becomes a certainty. All phrases by the flite
#: voices awb, rms and slt and Piper's joe lie above -225; of 35 minutes of recordings of other people's speech two
#: utterances do, and the next lies at -300.
EVEN_DIFFERENCE = -240.0
DIFFERENCE_SCALE = 40.0
DECOY_WEIGHT = 0.0001
PRONUNCIATIONS = 6
#: Letters that each part of a compound has at least: shorter ones are mostly syllables, said in another way.
SHORTEST_PART = 4


class PocketSphinxRecogniser:
    """PocketSphinx with every phrase as one word of a small dictionary of its own; final hypotheses only.

    As one word a phrase is heard whole or not at all. A word that is not in the dictionary is said as a compound of
    two that are; phrases with any other unknown word are left out and named in `missing`. Raises CoachError when no
    phrase of the language is left.
    """

    def __init__(self, language: Language) -> None:
        self.name = "pocketsphinx"
        self.problem: str | None = None
        self.notice: str | None = None
        entries = (*language.phrases(), *(decoy for decoy in language.decoys if language.heard(decoy) is None))
        sayings = _pronunciations(entries)
        self.missing = tuple(phrase for phrase in language.phrases() if phrase not in sayings)
        if len(self.missing) == len(language.phrases()):
            raise CoachError(
                f"PocketSphinx comes with a model of English only, not of {language.name}.",
                'Use --engine vosk with a model of the language: "coach models".',
            )
        self._entries = {_token(number): entry for number, entry in enumerate(entries) if entry in sayings}
        with tempfile.TemporaryDirectory(prefix="coach-") as folder:
            dictionary = Path(folder) / "phrases.dict"
            dictionary.write_text(
                "".join(
                    f"{token}{f'({take})' if take > 1 else ''} {phones}\n"
                    for token, entry in self._entries.items()
                    for take, phones in enumerate(sayings[entry], start=1)
                ),
                encoding="ascii",
            )
            common = {
                "hmm": pocketsphinx.get_model_path("en-us/en-us"),
                "dict": str(dictionary),
                "logfn": os.devnull,
                "loglevel": "FATAL",
                # The score of the best path through the lattice, which is its default, is now and then far too good.
                "bestpath": False,
            }
            self._phrases = pocketsphinx.Decoder(lm=None, **common)
            phones = pocketsphinx.get_model_path("en-us/en-us-phone.lm.bin")
            self._phones = pocketsphinx.Decoder(lm=None, allphone=phones, lw=0.01, **common)
        self._phrases.add_jsgf_string("phrases", self._grammar(language))
        self._phrases.activate_search("phrases")
        self._fed = 0
        self._utterance = 0
        self._running = False

    @property
    def fed(self) -> float:
        """Seconds of samples it was fed so far."""
        return self._fed / MIC_RATE

    def accept(self, samples: Samples) -> Sequence[Hypothesis]:
        """Take samples; hypotheses come with `finish`."""
        if not len(samples):
            return ()
        if not self._running:
            self._running = True
            self._utterance = self._fed
            self._phrases.start_utt()
            self._phones.start_utt()
        self._fed += len(samples)
        raw = np.int16(np.clip(samples, -1, 1) * 32767).tobytes()
        self._phrases.process_raw(raw)
        self._phones.process_raw(raw)
        return ()

    def finish(self) -> Sequence[Hypothesis]:
        """The final hypothesis of the utterance; its text is empty when nothing fits."""
        if not self._running:
            return ()
        self._running = False
        self._phrases.end_utt()
        self._phones.end_utt()
        begun, fed = self._utterance / MIC_RATE, self._fed / MIC_RATE
        heard, free = self._phrases.hyp(), self._phones.hyp()
        words = (
            [part for part in self._phrases.seg() or () if part.word.split("(")[0] in self._entries] if heard else []
        )
        if not words:
            return (Hypothesis("", True, begun, fed, 0.0),)
        return (
            Hypothesis(
                text=self._entries[words[-1].word.split("(")[0]],
                final=True,
                starts=min(begun + words[0].start_frame / FRAMES_PER_SECOND, fed),
                ends=min(begun + (words[-1].end_frame + 1) / FRAMES_PER_SECOND, fed),
                confidence=_confidence(heard.score, free.score if free else 0.0),
            ),
        )

    def close(self) -> None:
        """Free both decoders."""
        del self._phrases
        del self._phones

    def _grammar(self, language: Language) -> str:
        weighted = (
            f"/{1.0 if language.heard(entry) else DECOY_WEIGHT}/ {token}" for token, entry in self._entries.items()
        )
        return f"#JSGF V1.0;\ngrammar phrases;\npublic <phrase> = {' | '.join(weighted)} ;\n"


def _confidence(score: float, free: float) -> float:
    if score <= 0.0 or free <= 0.0:
        return 0.0
    difference = SCORE_UNIT * (math.log(score) - math.log(free))
    return 1.0 / (1.0 + math.exp(-(difference - EVEN_DIFFERENCE) / DIFFERENCE_SCALE))


def _token(number: int) -> str:
    return f"phrase{number}"


def _pronunciations(entries: Iterable[str]) -> dict[str, list[str]]:
    """The phones of every entry whose words are all in the bundled dictionary, several where words have several."""
    entries = tuple(entries)
    pieces = {word: _pieces(word) for entry in entries for word in entry.split()}
    wanted = {piece for ways in pieces.values() for way in ways for piece in way}
    words: defaultdict[str, list[str]] = defaultdict(list)
    with Path(pocketsphinx.get_model_path("en-us/cmudict-en-us.dict")).open(encoding="utf-8") as lines:
        for line in lines:
            word, _, phones = line.strip().partition(" ")
            if (word := word.split("(")[0]) in wanted:
                words[word].append(phones.strip())
    sayings = {}
    for entry in entries:
        known = [next((way for way in pieces[word] if all(map(words.get, way))), None) for word in entry.split()]
        if all(known):
            parts = [words[piece] for way in known for piece in way or ()]
            sayings[entry] = [" ".join(take) for take in islice(product(*parts), PRONUNCIATIONS)]
    return sayings


def _pieces(word: str) -> list[tuple[str, ...]]:
    """The ways to say a word: as it is, or as a compound of two words ("kettlebell")."""
    cuts = range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)
    return [(word,), *((word[:cut], word[cut:]) for cut in cuts)]
