"""The performer: carries out on the mixer what a session wants to sound."""

from coach.audio import SPEAKER_RATE, Samples
from coach.cues.timeline import Placement
from coach.session.effects import Effect, Play, Volume
from coach.sound.mixer import Mixer, Sound
from coach.sound.tones import tone
from coach.speech.voice import Voice

#: After a cue has ended its echo may still be in the room, and a recogniser may still be busy with it.
REVERBERATION_SECONDS = 0.5


class Performer:
    """Places clips and tones on the frame clock, and remembers what sounds for the ledger."""

    def __init__(self, mixer: Mixer, voice: Voice) -> None:
        self._mixer = mixer
        self._voice = voice
        self._placements: tuple[Placement, ...] = ()

    def perform(self, effect: Effect) -> None:
        """Carry out an effect that concerns sound. Raises CoachError when the voice fails."""
        match effect:
            case Play():
                self._play(effect)
            case Volume():
                self._mixer.gain = effect.gain

    def length(self, text: str) -> float:
        """Seconds the text takes to say."""
        return self._voice.clip(text).seconds

    def speaking(self, now: float, latency: float = 0.0) -> str | None:
        """What sentence sounds at `now` as the microphone hears it: delayed by `latency` and the room."""
        tail = latency + REVERBERATION_SECONDS
        texts = [cue.text for cue in self._placements if cue.text and cue.at <= now < cue.until + tail]
        return " ".join(texts) or None

    def _play(self, play: Play) -> None:
        frame = _frame(play.at)
        if play.cut:
            self._mixer.cut(frame)
        else:
            self._mixer.cut_pending(frame)
        self._mixer.play(
            Sound(_frame(cue.at), self._samples(cue), cue.text) for cue in play.placements if cue.text or cue.tone
        )
        # What was cut may still echo: it stays in the ledger until its reverberation is over.
        over = play.at - 2 * REVERBERATION_SECONDS
        before = (
            Placement(
                cue.at, min(cue.until, play.at) if play.cut else cue.until, cue.text, cue.rank, cue.label, cue.tone
            )
            for cue in self._placements
            if cue.at < play.at and cue.until > over
        )
        self._placements = (*before, *play.placements)

    def _samples(self, cue: Placement) -> Samples:
        return tone(cue.tone) if cue.tone else self._voice.clip(cue.text).samples


def _frame(seconds: float) -> int:
    return round(seconds * SPEAKER_RATE)
