"""PocketSphinx as a recogniser: English, with the model inside its own package.

A grammar alone turns half of all other speech into commands. So a second decoder, free to string together any
phones, hears the same samples, and the difference of the two scores says how much of a phrase it was.
"""

import math
import os
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import pocketsphinx

from coach.audio import MIC_RATE, Samples
from coach.errors import CoachError
from coach.hearing.hypothesis import Hypothesis
from coach.hearing.jsgf import grammar
from coach.hearing.pronunciation import pronunciations
from coach.language.language import Language

FRAMES_PER_SECOND = 100
#: PocketSphinx keeps scores as log(score) / 1024.
SCORE_UNIT = 1024
#: The difference of scores (in nats) of an even bet, and how fast it becomes a certainty. Of all phrases by the flite
#: voices awb, kal16, rms and slt and Piper's joe 1 % lie below; of 35 minutes of recordings of other people's speech
#: ten utterances lie above, and the other gates refuse them. A likelier silence would let in twice as many.
EVEN_DIFFERENCE = -240.0
DIFFERENCE_SCALE = 40.0
#: What each further word of a report costs, however well it was said: to be chosen among all numbers, and pauses.
WORD_DIFFERENCE = -20.0
#: What the address word costs, with the pause after it.
ADDRESS_DIFFERENCE = -100.0
#: The difference of an even bet for the address word alone, in nats a second: said by the flite voices it has -36 to
#: -180, and where a phrase is said without it the word is found in what is there with -350 and less.
EVEN_ADDRESS = -260.0
#: Seconds that the quickest of those phrases takes ("eight"): of less there is so little to score that noise fits.
SHORTEST_SCORED = 0.2


class PocketSphinxRecogniser:
    """PocketSphinx with every phrase as one word of a small dictionary of its own; final hypotheses only.

    As one word a phrase is heard whole or not at all. Reports are rules of a few such words, because there are too many
    to be listed. What cannot be pronounced (see `pronunciation`) is left out and named in `missing`. Raises CoachError
    when no phrase of the language is left.
    """

    def __init__(self, language: Language) -> None:
        self.name = "pocketsphinx"
        self.problem: str | None = None
        self.notice: str | None = None
        # By address, the word is one of its own: people pause after it.
        address = language.address if language.by_address else ""
        every, reporting = language.phrases(), language.unaddressed().reporting
        phrases = tuple(phrase.removeprefix(f"{address} ") for phrase in every if phrase.startswith(address))
        free = tuple(phrase for phrase in every if not phrase.startswith(address))
        # What nobody says to a coach need not be told from what they do say.
        decoys = () if address else tuple(decoy for decoy in language.decoys if language.heard(decoy) is None)
        alone = (*free, *language.address_decoys) if address else ()
        parts = (*(reporting.parts() if reporting else ()), *([address] if address else ()))
        dictionary = pocketsphinx.get_model_path("en-us/cmudict-en-us.dict")
        sayings = pronunciations(Path(dictionary), (*phrases, *decoys, *alone, *parts))
        self.missing = tuple(dict.fromkeys(text for text in (*phrases, *free, *parts) if text not in sayings))
        if not any(phrase in sayings for phrase in phrases):
            raise CoachError(
                f"PocketSphinx comes with a model of English only, not of {language.name}.",
                'Use --engine vosk with a model of the language: "coach models".',
            )
        tokens = {entry: f"word{number}" for number, entry in enumerate(sayings)}
        self._entries = {token: entry for entry, token in tokens.items()}
        with tempfile.TemporaryDirectory(prefix="coach-") as folder:
            own = Path(folder) / "phrases.dict"
            own.write_text(
                "".join(
                    f"{token}{f'({take})' if take > 1 else ''} {phones}\n"
                    for token, entry in self._entries.items()
                    for take, phones in enumerate(sayings[entry], start=1)
                ),
                encoding="ascii",
            )
            common = {
                "hmm": pocketsphinx.get_model_path("en-us/en-us"),
                "dict": str(own),
                "logfn": os.devnull,
                "loglevel": "FATAL",
                # The score of the best path through the lattice, which is its default, is now and then far too good.
                "bestpath": False,
            }
            self._phrases = pocketsphinx.Decoder(lm=None, **common)
            phones = pocketsphinx.get_model_path("en-us/en-us-phone.lm.bin")
            self._phones = pocketsphinx.Decoder(lm=None, allphone=phones, lw=0.01, **common)
        self._phrases.add_jsgf_string("phrases", grammar(phrases, decoys, reporting, tokens, address, alone))
        self._address = address
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
        texts = [self._entries[part.word.split("(")[0]] for part in words]
        called = bool(self._address) and texts[0] == self._address
        confidence = _confidence(heard.score, free.score if free else 0.0, words, ADDRESS_DIFFERENCE if called else 0.0)
        if called:
            confidence = min(confidence, _address_confidence(words[0], self._phones.seg() or ()))
        return (
            Hypothesis(
                text=" ".join(texts),
                final=True,
                starts=min(begun + words[0].start_frame / FRAMES_PER_SECOND, fed),
                ends=min(begun + (words[-1].end_frame + 1) / FRAMES_PER_SECOND, fed),
                confidence=confidence,
            ),
        )

    def close(self) -> None:
        """Free both decoders."""
        del self._phrases
        del self._phones


def _confidence(score: float, free: float, words: Sequence[pocketsphinx.Segment], spare: float) -> float:
    seconds = (words[-1].end_frame + 1 - words[0].start_frame) / FRAMES_PER_SECOND
    if score <= 0.0 or free <= 0.0 or seconds < SHORTEST_SCORED:
        return 0.0
    even = EVEN_DIFFERENCE + spare + WORD_DIFFERENCE * (len(words) - 1)
    return _share(_nats(score) - _nats(free) - even)


def _address_confidence(word: pocketsphinx.Segment, phones: Iterable[pocketsphinx.Segment]) -> float:
    """The same of the address word alone, beside the free phones in its frames.

    A long phrase that was heard well would make up for a word that was not said.
    """
    frames = word.end_frame + 1 - word.start_frame
    free = 0.0
    for phone in phones:
        common = min(phone.end_frame, word.end_frame) + 1 - max(phone.start_frame, word.start_frame)
        if common > 0 and phone.ascore > 0.0:
            free += _nats(phone.ascore) * common / (phone.end_frame + 1 - phone.start_frame)
    if word.ascore <= 0.0:
        return 0.0
    return _share(_nats(word.ascore) - free - EVEN_ADDRESS * frames / FRAMES_PER_SECOND)


def _nats(score: float) -> float:
    return SCORE_UNIT * math.log(score)


def _share(above: float) -> float:
    """From so many nats above an even bet to a confidence."""
    return 1.0 / (1.0 + math.exp(-above / DIFFERENCE_SCALE))
