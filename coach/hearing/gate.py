"""The speech gate: only speech reaches the recogniser, cut into utterances.

A block is speech when Silero's network takes it for a voice (`voice_detector`) and it stands out from what is always
there. The energy comes first: a quiet block costs one root-mean-square and nothing else.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from coach.audio import MIC_BLOCK, MIC_RATE, Samples
from coach.hearing.voice_detector import DELAY, VoiceDetector

#: Nothing quieter than this is speech to a microphone at a sensible level (dB below full scale).
SILENCE_DB = -58.0


@dataclass(frozen=True, slots=True)
class Passed:
    """Samples of one utterance. It `opens` with the first of them and `closes` with the last.

    `starts` is in seconds of the stream; `quiet` is how many seconds at the end of the samples so far are no speech,
    and `peak` the level (dB) of the loudest block of the utterance so far.
    """

    samples: Samples
    starts: float
    quiet: float
    peak: float
    opens: bool = False
    closes: bool = False

    @property
    def ends(self) -> float:
        """Where the samples end, in seconds of the stream."""
        return self.starts + len(self.samples) / MIC_RATE


@dataclass(frozen=True, slots=True)
class GateSettings:
    """How readily the gate opens and closes. Times are in seconds."""

    preroll: float = 0.40
    #: The pre-roll over the coach's voice, of which little should come along.
    preroll_over_echo: float = 0.10
    hangover: float = 0.20
    #: The hang-over after speech of less than `brief` seconds: a word of address, after which people pause.
    brief: float = 0.0
    brief_hangover: float = 0.45
    #: Voiced blocks among the last `onset_window` that open the gate.
    onset: int = 4
    onset_window: int = 6
    #: What is this much louder than the quietest background opens the gate, and keeps it open.
    opening_db: float = 6.0
    keeping_db: float = 3.0
    #: What is so much below the utterance's own peak is no part of it any more.
    below_peak_db: float = 30.0
    #: How likely a voice must be to open the gate, and to keep it open.
    opening: float = 0.5
    keeping: float = 0.35

    @property
    def onset_seconds(self) -> float:
        """How much speech there has been, mostly, when the gate opens."""
        return DELAY + self.onset * MIC_BLOCK / MIC_RATE

    def closing(self, speech: float) -> float:
        """The hang-over after so many seconds of speech."""
        return self.brief_hangover if speech < self.brief else self.hangover


class SpeechGate:
    """Cuts a stream of samples into utterances. Feed any number of samples at a time, in order."""

    def __init__(self, settings: GateSettings | None = None) -> None:
        self.settings = settings or GateSettings()
        self._voices = VoiceDetector()
        self._rest: Samples = np.zeros(0, dtype=np.float32)
        self._before: deque[Samples] = deque(maxlen=round(self.settings.preroll * MIC_RATE / MIC_BLOCK))
        self._voiced: deque[bool] = deque(maxlen=self.settings.onset_window)
        self._noise = Background()
        self._open = False
        self._peak = SILENCE_DB
        self._silent = 0
        self._block = 0
        self._opened = 0

    @property
    def is_open(self) -> bool:
        """Whether an utterance is under way."""
        return self._open

    @property
    def threshold(self) -> float:
        """The level (dB) that opens the gate over the present background."""
        return (
            SILENCE_DB if self._noise.level is None else max(SILENCE_DB, self._noise.level + self.settings.opening_db)
        )

    def accept(self, samples: Samples, floor: float = SILENCE_DB) -> Iterator[Passed]:
        """What passes of these samples, in whole blocks of 20 ms; the rest waits for the next call.

        What is quieter than `floor` (dB) is not taken for speech: the coach's echo, while the coach speaks.
        """
        samples = np.concatenate((self._rest, samples)) if len(self._rest) else samples
        whole = len(samples) // MIC_BLOCK * MIC_BLOCK
        self._rest = samples[whole:]
        for start, end in pairwise(range(0, whole + 1, MIC_BLOCK)):
            yield from self._accept_block(samples[start:end], floor)

    def _accept_block(self, block: Samples, floor: float) -> Iterator[Passed]:
        at = self._block * MIC_BLOCK / MIC_RATE
        self._block += 1
        level = level_db(block)
        voiced = self._is_voiced(block, level) and level >= floor
        self._noise.follow(level)
        if self._open:
            self._peak = max(self._peak, level)
            self._silent = 0 if voiced else self._silent + 1
            quiet = self._silent * MIC_BLOCK / MIC_RATE
            speech = (self._block - self._opened) * MIC_BLOCK / MIC_RATE - quiet + self.settings.onset_seconds
            closes = quiet + 1e-6 >= self.settings.closing(speech)
            if closes:
                self._shut()
            yield Passed(block, at, quiet, self._peak, closes=closes)
            return
        self._before.append(block)
        self._voiced.append(voiced)
        if sum(self._voiced) >= self.settings.onset:
            self._open = True
            self._opened = self._block
            self._peak = level
            self._silent = 0
            over_echo = self.settings.preroll_over_echo + self.settings.onset_seconds
            kept = over_echo if floor > SILENCE_DB else self.settings.preroll
            opening = np.concatenate(self._before)[-round(kept * MIC_RATE) :]
            self._before.clear()
            yield Passed(opening, at + (MIC_BLOCK - len(opening)) / MIC_RATE, quiet=0.0, peak=level, opens=True)

    def _is_voiced(self, block: Samples, level: float) -> bool:
        if level < SILENCE_DB and not self._open:
            self._voices.skip(block)
            return False
        likely = self._voices.hear(block)
        if self._noise.level is None:
            return False
        settings = self.settings
        if self._open:
            above = max(self._noise.level + settings.keeping_db, self._peak - settings.below_peak_db)
            return likely >= settings.keeping and level >= above
        return likely >= settings.opening and level >= self.threshold

    def _shut(self) -> None:
        self._open = False
        self._voiced.clear()
        self._silent = 0


class Background:
    """The level of what is always there, in dB: falls at once, rises slowly.

    It follows during speech too, so that a fan that was switched on does not hold the gate open for ever.
    """

    RISE_DB = 0.05  # a block: 2.5 dB a second
    QUIETEST_DB = -70.0

    def __init__(self) -> None:
        self.level: float | None = None

    def follow(self, level: float) -> None:
        """Take in the level of one more block."""
        level = max(self.QUIETEST_DB, level)
        self.level = level if self.level is None else min(level, self.level + self.RISE_DB)


def level_db(samples: Samples) -> float:
    """Root mean square in dB below full scale; -120 for digital silence."""
    return float(10 * np.log10(np.dot(samples, samples) / max(1, len(samples)) + 1e-12))
