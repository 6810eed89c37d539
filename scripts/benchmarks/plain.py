"""What most programs do with PocketSphinx: one grammar of the phrases, and whatever fits best is what was said."""

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pocketsphinx

from coach.audio import Samples
from coach.hearing.jsgf import grammar
from coach.hearing.pronunciation import pronunciations
from coach.language.language import Language


class PlainPocketSphinx:
    """A bare grammar: no speech gate, no decoys, no score, the decoder's own features."""

    def __init__(self, language: Language, alone: Iterable[str] | None = None) -> None:
        reports = language.reporting if alone is None else None
        phrases = tuple(language.phrases() if alone is None else alone)
        dictionary = pocketsphinx.get_model_path("en-us/cmudict-en-us.dict")
        sayings = pronunciations(Path(dictionary), (*phrases, *(reports.parts() if reports else ())))
        tokens = {text: f"word{number}" for number, text in enumerate(sayings)}
        self._texts = {token: text for text, token in tokens.items()}
        with tempfile.NamedTemporaryFile("w", suffix=".dict", encoding="ascii") as own:
            own.writelines(f"{token} {sayings[text][0]}\n" for token, text in self._texts.items())
            own.flush()
            self._decoder = pocketsphinx.Decoder(lm=None, dict=own.name, logfn=os.devnull, loglevel="FATAL")
        self._decoder.add_jsgf_string("all", grammar(phrases, (), reports, tokens))
        self._decoder.activate_search("all")

    def hear(self, samples: Samples) -> str:
        """The text that fits best."""
        self._decoder.start_utt()
        self._decoder.process_raw(np.int16(np.clip(samples, -1, 1) * 32767).tobytes(), full_utt=True)
        self._decoder.end_utt()
        return " ".join(self._texts[part.word] for part in self._decoder.seg() or () if part.word in self._texts)
