"""Rendering: a guided workout as an audio file with captions, faster than real time."""

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import soundfile

from coach.audio import SPEAKER_RATE
from coach.errors import CoachError
from coach.faces.captions import write_captions
from coach.faces.transcript import Record, Transcript
from coach.performer import USUAL, Levels, Performer
from coach.session.effects import Effect
from coach.sound.mixer import Mixer
from coach.speech.voice import Voice

#: Frames mixed at a time.
CHUNK = SPEAKER_RATE
TAIL_SECONDS = 0.5


def render(effects: Iterable[Effect], voice: Voice, path: Path, levels: Levels = USUAL) -> list[Record]:
    """Write what the effects sound like to `path` (16-bit WAV, mono, 48 kHz) and captions beside it as .vtt.

    Returns the transcript. Raises CoachError when a file cannot be written or the voice fails; then no half file
    is left behind.
    """
    mixer, transcript = Mixer(), Transcript()
    performer = Performer(mixer, voice, levels)
    partial = path.with_name(f"{path.name}.part")
    try:
        with soundfile.SoundFile(
            partial, "w", samplerate=SPEAKER_RATE, channels=1, subtype="PCM_16", format="WAV"
        ) as file:
            for effect in effects:
                _fill(file, mixer, effect.at)
                performer.perform(effect)
                transcript.take(effect)
            _fill(file, mixer, file.tell() / SPEAKER_RATE + TAIL_SECONDS)
        partial.replace(path)
    except (OSError, soundfile.SoundFileError) as error:
        raise CoachError(
            f"{path}: cannot be written ({error}).", "Choose another place, or free some space."
        ) from error
    finally:
        partial.unlink(missing_ok=True)
    records = transcript.until(float("inf"))
    write_captions(path.with_suffix(".vtt"), records)
    return records


def _fill(file: soundfile.SoundFile, mixer: Mixer, until: float) -> None:
    frame, end = file.tell(), round(until * SPEAKER_RATE)
    while frame < end:
        out = np.empty(min(CHUNK, end - frame), dtype=np.float32)
        mixer.fill(frame, out)
        file.write(out)
        frame += len(out)
