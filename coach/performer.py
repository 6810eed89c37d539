"""The performer: carries out on the mixer what a session wants to sound."""

from dataclasses import dataclass, replace

import numpy as np

from coach.audio import SPEAKER_RATE, Samples, from_decibels
from coach.cues.estimate import spoken_seconds
from coach.cues.timeline import Placement
from coach.errors import CoachError
from coach.session.effects import Effect, Play, Speech, Volume
from coach.sound.mixer import Mixer, Sound
from coach.sound.tones import tone, tone_peak
from coach.speech.clip import Clip
from coach.speech.loudness import CLIP_PEAK
from coach.speech.voice import Voice

#: After a cue has ended its echo may still be in the room, and a recogniser may still be busy with it.
REVERBERATION_SECONDS = 0.5
Decibels = float


@dataclass(frozen=True, slots=True)
class Levels:
    """How much louder than usual everything is, "louder" and "quieter" not counted, and the tones beside the voice.

    `duck`: how much the coach's own voice, and the music of others, is turned down for who speaks; 0: not at all.
    """

    volume: Decibels = 0.0
    tones: Decibels = 0.0
    duck: Decibels = 12.0

    @property
    def gain(self) -> float:
        """The volume as a factor."""
        return from_decibels(self.volume)


USUAL = Levels()
SILENT: Samples = np.zeros(0, dtype=np.float32)


class Performer:
    """Places clips and tones on the frame clock, and remembers what sounds for the ledger.

    A text that the voice cannot say stays silent for as long as it would take: the workout goes on, and `problem`
    says so.
    """

    def __init__(self, mixer: Mixer, voice: Voice, levels: Levels = USUAL) -> None:
        self.problem: str | None = None
        self._failure: str | None = None
        self._mixer = mixer
        self._voice = voice
        self._volume = levels.gain
        self._tones = from_decibels(levels.tones)
        self._lowered = from_decibels(-levels.duck)
        #: Whether what was being said when somebody began to speak is over: what comes then is for them.
        self._answered = False
        mixer.gain = self._volume
        self._placements: tuple[Placement, ...] = ()

    def perform(self, effect: Effect) -> None:
        """Carry out an effect that concerns sound."""
        match effect:
            case Play():
                self._play(effect)
            case Volume():
                self._mixer.gain = effect.gain * self._volume
            case Speech():
                self._voice.percent = effect.percent

    def length(self, text: str, percent: int = 100) -> float:
        """Seconds the text takes to say at this speed, whatever the voice speaks at now."""
        clip = self._clip(text, percent)
        return clip.seconds if clip else spoken_seconds(text, percent)

    def speaking(self, now: float, latency: float = 0.0) -> str | None:
        """What sentence sounds at `now` as the microphone hears it: delayed by `latency` and the room."""
        tail = latency + REVERBERATION_SECONDS
        texts = [cue.text for cue in self._placements if cue.text and cue.at <= now < cue.until + tail]
        return " ".join(texts) or None

    def talks(self, start: float, end: float) -> bool:
        """Whether a sentence sounds between two times on the frame clock."""
        return any(cue.text and cue.at < end and cue.until > start for cue in self._placements)

    def give_way(self, heard: bool) -> None:
        """Lower what is being said while somebody is heard to speak over it; an answer to them is not lowered."""
        self._answered = self._answered and heard
        self._mixer.way = self._lowered if heard and not self._answered else 1.0

    def _play(self, play: Play) -> None:
        frame = _frame(play.at)
        if play.cut:
            self._answered = True
            self._mixer.way = 1.0
            self._mixer.cut(frame)
        else:
            self._mixer.cut_pending(frame)
        self._mixer.play(self._sound(cue) for cue in play.placements if cue.text or cue.tone)
        # What was cut may still echo: it stays in the ledger until its reverberation is over.
        over = play.at - 2 * REVERBERATION_SECONDS
        before = (
            replace(cue, until=min(cue.until, play.at)) if play.cut else cue
            for cue in self._placements
            if cue.at < play.at and cue.until > over
        )
        self._placements = (*before, *play.placements)
        self.problem, self._failure = self._failure, None

    def _sound(self, cue: Placement) -> Sound:
        """What a cue sounds like. Its peak is known: clips are levelled, tones are measured once."""
        frame = _frame(cue.at)
        if cue.tone:
            return Sound(frame, tone(cue.tone) * np.float32(self._tones), cue.text, tone_peak(cue.tone) * self._tones)
        clip = self._clip(cue.text)
        return Sound(frame, clip.samples if clip else SILENT, cue.text, CLIP_PEAK)

    def _clip(self, text: str, percent: int | None = None) -> Clip | None:
        try:
            return self._voice.clip(text, percent)
        except CoachError as error:
            self._failure = f"{error.problem} Going on in text."
            return None


def _frame(seconds: float) -> int:
    return round(seconds * SPEAKER_RATE)
