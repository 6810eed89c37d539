"""PocketSphinx as a recogniser: English, with the model inside its own package.

A grammar alone turns half of all other speech into commands. So a second decoder, free to string together any
phones, hears the same samples, and the difference of the two scores says how much of a phrase it was.
"""

import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pocketsphinx

from coach.audio import MIC_RATE, Samples
from coach.errors import CoachError
from coach.hearing.features import FRAMES_PER_SECOND, features
from coach.hearing.hypothesis import Hypothesis
from coach.hearing.jsgf import grammar
from coach.hearing.pronunciation import pronunciations
from coach.hearing.score import ADDRESS_DIFFERENCE, ALONE_DIFFERENCE, Score, address_confidence
from coach.language.language import Language

#: What the model needs to know of its features where `features` has done the rest.
FEATURES_DONE = "-feat 1s_c_d_dd\n-svspec 0-12/13-25/26-38\n-agc none\n-cmn none\n-varnorm no\n-model ptm\n"
#: Wider than the decoder's own, with which the right word is now and then given up on the way: of 200 digits 16 more
#: were found, of phrases in a kitchen 3 % more. Wider still finds no more, and costs.
BEAMS = {"beam": 1e-64, "pbeam": 1e-64, "wbeam": 1e-40}
#: Each frame is scored with so many of a phone's Gaussians, 4 if not said: what noise moved lies between several of
#: them. At 6 dB in a kitchen eight turned 44 % of the phrases into 49, sixteen into 51; with
#: more made of the scale of the cepstra (see `features`) into 56, and with a likelier silence too into 57.
SCORING = {"topn": 12, "silprob": 0.05}
#: The two searches: for anything, and for an answer to "how many?".
PHRASES, NUMBERS = "phrases", "numbers"


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
            features_done = Path(folder) / "feat.params"
            features_done.write_text(FEATURES_DONE, encoding="ascii")
            common = {
                "hmm": pocketsphinx.get_model_path("en-us/en-us"),
                "featparams": str(features_done),
                "dict": str(own),
                "logfn": os.devnull,
                "loglevel": "FATAL",
                # The score of the best path through the lattice, which is its default, is now and then far too good.
                "bestpath": False,
                **BEAMS,
                **SCORING,
            }
            self._phrases = pocketsphinx.Decoder(lm=None, **common)
            phones = pocketsphinx.get_model_path("en-us/en-us-phone.lm.bin")
            self._phones = pocketsphinx.Decoder(lm=None, allphone=phones, lw=0.01, **common)
        for name, asked in ((PHRASES, False), (NUMBERS, True)):
            rules = grammar(phrases, () if asked else decoys, reporting, tokens, address, alone, asked=asked)
            self._phrases.add_jsgf_string(name, rules)
        self._address = address
        self._fed = 0
        self._utterance = 0
        self._taken: list[Samples] = []

    @property
    def fed(self) -> float:
        """Seconds of samples it was fed so far."""
        return self._fed / MIC_RATE

    def accept(self, samples: Samples) -> Sequence[Hypothesis]:
        """Take samples; hypotheses come with `finish`."""
        if not len(samples):
            return ()
        if not self._taken:
            self._utterance = self._fed
        self._fed += len(samples)
        self._taken.append(samples)
        return ()

    def finish(self, *, number_asked: bool = False, over_voice: bool = False) -> Sequence[Hypothesis]:
        """The final hypothesis of the utterance; its text is empty when nothing fits."""
        if not self._taken:
            return ()
        found = features(np.concatenate(self._taken))
        self._taken.clear()
        begun, fed = self._utterance / MIC_RATE, self._fed / MIC_RATE
        if found is None:
            return (Hypothesis("", True, begun, fed, 0.0),)
        self._phrases.activate_search(NUMBERS if number_asked else PHRASES)
        for decoder in (self._phrases, self._phones):
            decoder.start_utt()
            decoder.process_cep(found.tobytes(), full_utt=True)
            decoder.end_utt()
        heard, free = self._phrases.hyp(), self._phones.hyp()
        words = (
            [part for part in self._phrases.seg() or () if part.word.split("(")[0] in self._entries] if heard else []
        )
        if not words:
            return (Hypothesis("", True, begun, fed, 0.0),)
        texts = [self._entries[part.word.split("(")[0]] for part in words]
        called = bool(self._address) and texts[0] == self._address
        spare = ADDRESS_DIFFERENCE if called else ALONE_DIFFERENCE if self._address else 0.0
        score = Score(words, heard.score, free.score if free else 0.0, len(found.cepstra), found.contrast)
        confidence = score.confidence(spare, number_asked=number_asked, over_voice=over_voice)
        if called:
            confidence = min(confidence, address_confidence(words[0], self._phones.seg() or ()))
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
