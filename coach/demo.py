"""The demo: a short workout in the simulated room. A synthetic athlete speaks, and is really recognised."""

from dataclasses import dataclass, field
from pathlib import Path

from coach import audio
from coach.app import Workout
from coach.audio import SPEAKER_RATE
from coach.cues.language import Language
from coach.faces.captions import write_captions
from coach.faces.face import Face
from coach.faces.transcript import Record
from coach.hearing.ear import Ear
from coach.hearing.hypothesis import Recogniser
from coach.performer import Performer
from coach.session.effects import Phase
from coach.session.session import Session
from coach.sound.mixer import Mixer
from coach.sound.port import Block
from coach.sound.room import Room
from coach.speech.athlete import Athlete
from coach.speech.voice import Voice
from coach.workout.plan import Plan

#: The coach's voice at the athlete's microphone, and how live the room is.
ECHO_DB = -18.0
REVERB_SECONDS = 0.2
#: The clock of a room stands still while the loop works, so nothing has to be planned far ahead.
LOOKAHEAD_SECONDS = 0.02


@dataclass(frozen=True, slots=True)
class Prompt:
    """The athlete says `text` `after` seconds into a part of the workout."""

    phase: str
    exercise: str
    after: float
    text: str
    set: int = 1


#: What the athlete of the demo says.
PROMPTS = (
    Prompt("working", "cat-cow", 9.5, "how long left"),
    Prompt("resting", "romanian-deadlift", 4.0, "next"),
    Prompt("working", "romanian-deadlift", 7.4, "easier"),
    Prompt("working", "romanian-deadlift", 5.0, "pause", set=2),
    Prompt("paused", "romanian-deadlift", 4.0, "resume", set=2),
    Prompt("resting", "stability-ball-leg-curl", 5.0, "what's next"),
    Prompt("working", "stability-ball-leg-curl", 12.4, "done"),
)


@dataclass(slots=True)
class ScriptedAthlete:
    """Speaks into a room when the workout reaches a prompt; each prompt once, in any order."""

    athlete: Athlete
    room: Room
    prompts: tuple[Prompt, ...]
    spoken: set[Prompt] = field(default_factory=set)
    _entered: tuple[str, str | None, int, float] = ("", None, 0, 0.0)

    def listen(self, block: Block, phase: Phase | None) -> None:
        """Called with each block: speak when it is time."""
        if phase is None:
            return
        here = (phase.phase, phase.exercise, phase.set)
        if here != self._entered[:3]:
            self._entered = (*here, max(phase.began, block.seconds) if phase.ends else block.seconds)
        for prompt in self.prompts:
            reached = (prompt.phase, prompt.exercise, prompt.set) == here
            if reached and prompt not in self.spoken and block.seconds >= self._entered[3] + prompt.after:
                self.spoken.add(prompt)
                self.room.say(self.athlete.say(prompt.text), block.seconds)


def demo(
    plan: Plan, language: Language, voice: Voice, recogniser: Recogniser, athlete: Athlete, face: Face, path: Path
) -> list[Record]:
    """Run the demo, and leave the recording at `path` with captions beside it. Returns the transcript."""
    mixer = Mixer()
    room = Room(mixer, echo_db=ECHO_DB, reverb=REVERB_SECONDS, record=True)
    performer = Performer(mixer, voice)
    workout = Workout(
        session=Session(plan, language, performer.length),
        language=language,
        port=room,
        face=face,
        performer=performer,
        ear=Ear(recogniser, language),
        hook=ScriptedAthlete(athlete, room, PROMPTS).listen,
        lookahead=LOOKAHEAD_SECONDS,
    )
    records = workout.run()
    audio.write(path, room.recording(), SPEAKER_RATE)
    write_captions(path.with_suffix(".vtt"), records)
    return records
