"""From the scores of two decoders to a confidence: how much of a phrase an utterance was.

One decoder knows phrases only, the other is free to string together any phones; both heard the same samples.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from coach.hearing.features import FRAMES_PER_SECOND

#: PocketSphinx keeps scores as log(score) / 1024.
SCORE_UNIT = 1024
#: The difference of scores (in nats) of an even bet in silence, and how fast it becomes a certainty. `docs/hearing.md`
#: has the curve: 1 % of what the flite voices awb, rms and slt and Piper's joe say lies below; of 35 minutes of other
#: people's speech four utterances that fit a phrase lie above, and the other gates refuse most of them.
EVEN_DIFFERENCE = -330.0
#: In noise everything fits worse. For each dB that the speech stands less than `CLEAR` above what is around it, it may
#: differ so much more; what stands out less than `FAINT` is no speech.
DIFFERENCE_A_DB = 8.0
CLEAR, FAINT = 36.0, 5.0
#: But never more than so much in each frame of the utterance: bursts of noise are short, and something fits them. In
#: silence -2.9 refuses three phrases in a hundred more. In noise it refuses none of those that are right at 9 dB and
#: more, and a sixth of the wrong ones. Where a number was asked for, it does not count.
DIFFERENCE_A_FRAME, IN_NOISE_A_FRAME = -3.2, -2.9
DIFFERENCE_SCALE = 40.0
#: What each further word of a report costs, however well it was said: to be chosen among all numbers, and pauses.
WORD_DIFFERENCE = -20.0
#: What the address word costs, with the pause after it.
ADDRESS_DIFFERENCE = -100.0
#: What is said without it where it is expected must fit better: only pain is taken then, and much sounds like it. Of
#: the four voices' phrases those about pain have -26 to -105 (one "ouch" -231), the others that come nearest -150.
ALONE_DIFFERENCE = 190.0
#: The difference of an even bet for the address word alone, in nats a second: said by the flite voices it has -36 to
#: -180, and where a phrase is said without it the word is found in what is there with -350 and less.
EVEN_ADDRESS = -260.0
#: Seconds that the quickest of those phrases takes ("eight"): of less there is so little to score that noise fits.
SHORTEST_SCORED = 0.2
#: The same of a number that was asked for: "two" can be this short, and noise is less likely than an answer.
SHORTEST_ASKED = 0.1


class Segment(Protocol):
    """A word or a phone, as a decoder has it. `ascore`: its acoustic score."""

    start_frame: int
    end_frame: int
    ascore: float


@dataclass(frozen=True, slots=True)
class Score:
    """What the decoders made of an utterance of so many `frames`: words, and the scores of `phrase` and `free` phones.

    `contrast`: dB between its loud and its quiet frames.
    """

    words: Sequence[Segment]
    phrase: float
    free: float
    frames: int
    contrast: float

    def confidence(self, spare: float, *, number_asked: bool, over_voice: bool) -> float:
        """0 … 1, an even bet 0.5. `spare`: nats to add to the difference of an even bet."""
        shortest = SHORTEST_ASKED if number_asked else SHORTEST_SCORED
        if self.phrase <= 0.0 or self.free <= 0.0 or self._seconds < shortest or self.contrast < FAINT:
            return 0.0
        # What is left of the coach's own voice stands out little, and is no noise.
        noise = 0.0 if over_voice else DIFFERENCE_A_DB * max(0.0, CLEAR - self.contrast)
        even = EVEN_DIFFERENCE + spare - noise + WORD_DIFFERENCE * (len(self.words) - 1)
        if not number_asked:
            even = max(even, self.frames * (DIFFERENCE_A_FRAME if self.contrast >= CLEAR else IN_NOISE_A_FRAME))
        return _share(_nats(self.phrase) - _nats(self.free) - even)

    @property
    def _seconds(self) -> float:
        return (self.words[-1].end_frame + 1 - self.words[0].start_frame) / FRAMES_PER_SECOND


def address_confidence(word: Segment, phones: Iterable[Segment]) -> float:
    """The confidence of the address word alone, beside the free phones in its frames.

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
