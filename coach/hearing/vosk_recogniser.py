"""Vosk as a recogniser. The only place that imports it."""

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

from coach.audio import MIC_RATE, Samples
from coach.errors import CoachError
from coach.hearing.hypothesis import Hypothesis
from coach.language.language import Language
from coach.language.text import joined

#: What models call a word outside the grammar.
UNKNOWN = ("[unk]", "<UNK>", "<unk>")
LONGEST_PIECE = 12


class VoskRecogniser:
    """Vosk with one grammar for the whole workout: every phrase, what reports are made of, decoys, and "anything else".

    Its grammar is a bigram, which puts reports together by itself. What has a word that is not in the model's
    vocabulary is put together from pieces that are, where that is possible; else it is left out and named in `missing`.

    Raises CoachError when Vosk or the model cannot be loaded.
    """

    def __init__(self, language: Language, model: Path) -> None:
        self.name = "vosk"
        self.problem: str | None = None
        self.notice: str | None = None
        self._model = _load_model(model)
        grammar: list[str] = []
        missing: list[str] = []
        #: A phrase by its letters without spaces, because pieces come back with spaces between them.
        self._phrases = {joined(phrase): phrase for phrase in language.phrases()}
        parts = language.reporting.parts() if language.reporting else ()
        for phrase in dict.fromkeys((*language.phrases(), *parts)):
            words = self._in_vocabulary(phrase)
            (grammar if words else missing).append(words or phrase)
        decoys = (*language.decoys, *(language.address_decoys if language.by_address else ()))
        grammar += [words for decoy in decoys if (words := self._in_vocabulary(decoy))]
        grammar += [word for word in UNKNOWN if self._has(word)][:1]
        self.missing = tuple(missing)
        if set(missing) >= set(language.phrases()):
            raise CoachError(
                f"The model in {model} knows no phrase of {language.name}.", "Choose the model of this language."
            )
        self._engine = _vosk().KaldiRecognizer(self._model, MIC_RATE, json.dumps(grammar, ensure_ascii=False))
        self._engine.SetWords(True)
        self._fed = 0
        self._utterance = 0
        self._partial = ""

    @property
    def fed(self) -> float:
        """Seconds of samples it was fed so far."""
        return self._fed / MIC_RATE

    def accept(self, samples: Samples) -> Sequence[Hypothesis]:
        """Partial hypotheses whenever they change, and a final one when Vosk's own endpointer sees the end."""
        if not len(samples):
            return ()
        self._fed += len(samples)
        ended = self._engine.AcceptWaveform(np.int16(np.clip(samples, -1, 1) * 32767).tobytes())
        if ended:
            return self._final(json.loads(self._engine.Result()))
        text = self._read(json.loads(self._engine.PartialResult()).get("partial", ""))
        if text == self._partial:
            return ()
        self._partial = text
        return (Hypothesis(text, False, self._utterance / MIC_RATE, self._fed / MIC_RATE, 1.0),)

    def finish(self, *, number_asked: bool = False, over_voice: bool = False) -> Sequence[Hypothesis]:  # noqa: ARG002  # it has one grammar, and its own confidence
        """The final hypothesis at once, without waiting for Vosk's endpointer."""
        if self._fed == self._utterance:
            return ()
        return self._final(json.loads(self._engine.FinalResult()))

    def close(self) -> None:
        """Free the recogniser and the model."""
        del self._engine
        del self._model

    def _final(self, result: dict[str, Any]) -> Sequence[Hypothesis]:
        words = result.get("result", [])
        begun, fed = self._utterance / MIC_RATE, self._fed / MIC_RATE
        # A recogniser that is kept running counts on; one that was reset may count from zero.
        first, last = (words[0]["start"], words[-1]["end"]) if words else (begun, fed)
        shift = 0.0 if last > begun else begun
        self._utterance = self._fed
        self._partial = ""
        return (
            Hypothesis(
                text=self._read(result.get("text", "")),
                final=True,
                starts=min(max(begun, first + shift), fed),
                ends=min(last + shift, fed),
                confidence=min((word["conf"] for word in words), default=0.0),
            ),
        )

    def _read(self, text: str) -> str:
        return self._phrases.get(joined(text), text)

    def _has(self, word: str) -> bool:
        return int(self._model.vosk_model_find_word(word)) >= 0

    def _in_vocabulary(self, phrase: str) -> str | None:
        """The phrase in words of the model, or None."""
        words = [self._pieces(word) for word in phrase.split()]
        return None if not all(words) else " ".join(piece for pieces in words for piece in pieces or ())

    def _pieces(self, word: str) -> tuple[str, ...] | None:
        if self._has(word):
            return (word,)
        # The fewest pieces, by trying every place of the last cut from the left.
        best: dict[int, tuple[str, ...]] = {0: ()}
        for end in range(1, len(word) + 1):
            for start in range(max(0, end - LONGEST_PIECE), end):
                piece = word[start:end]
                # Pieces of a Latin word sound nothing like it; syllables of a Korean one do.
                if start not in best or piece.isascii() or not self._has(piece):
                    continue
                if end not in best or len(best[start]) + 1 < len(best[end]):
                    best[end] = (*best[start], piece)
        return best.get(len(word))


@cache
def _vosk() -> ModuleType:
    try:
        import vosk  # noqa: PLC0415  # its library does not load everywhere; PocketSphinx goes on without it
    except OSError as error:
        raise CoachError(f"Vosk does not load: {error}.", "Type: sudo apt-get install libatomic1") from error
    except ImportError as error:
        raise CoachError("Vosk is not installed.", "Use --engine pocketsphinx, or install the coach again.") from error
    vosk.SetLogLevel(-1)
    module: ModuleType = vosk
    return module


@cache
def _load_model(model: Path) -> Any:  # Vosk has no types
    """One model of a folder is shared: it is large and does not change."""
    vosk = _vosk()
    needed = ("am/final.mdl", "conf/model.conf", "graph/HCLr.fst", "graph/Gr.fst")
    absent = [name for name in needed if not (model / name).is_file()]
    if absent:
        raise CoachError(
            f"{model} is no complete Vosk model for a grammar: {', '.join(absent)} missing.",
            'Install it again with "coach models install NAME".',
        )
    try:
        return vosk.Model(model_path=str(model))
    except Exception as error:  # Vosk raises a bare Exception
        raise CoachError(
            f"Vosk cannot load the model in {model}.", 'Install it again: "coach models install".'
        ) from error
