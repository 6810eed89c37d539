"""The demo: a short workout in the simulated room. A synthetic athlete speaks, and is really recognised."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from coach import audio
from coach.app import Workout
from coach.audio import SPEAKER_RATE
from coach.faces.captions import write_captions
from coach.faces.face import Face, View
from coach.faces.transcript import Record
from coach.hearing.ear import Ear
from coach.hearing.hypothesis import Recogniser
from coach.language.command import Command
from coach.language.language import Language
from coach.performer import Performer
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
    """The athlete wants `command` `after` seconds into a part of the workout, and says it in one of these ways."""

    phase: str
    exercise: str
    after: float
    command: Command
    texts: tuple[str, ...]
    set: int = 1


#: What the athlete of the demo wants, in the order of the workout.
PROMPTS = (
    Prompt("working", "cat-cow", 11.0, Command.TIME_LEFT, ("how long left", "how much longer")),
    Prompt("resting", "romanian-deadlift", 6.0, Command.NEXT, ("next", "move on")),
    Prompt("working", "romanian-deadlift", 7.2, Command.EASIER, ("easier", "make it easier")),
    Prompt("working", "romanian-deadlift", 6.2, Command.PAUSE, ("pause", "hold on"), set=2),
    Prompt("paused", "romanian-deadlift", 5.0, Command.RESUME, ("resume", "continue"), set=2),
    Prompt("resting", "stability-ball-leg-curl", 9.5, Command.WHATS_NEXT, ("what's next", "what comes next")),
    Prompt("working", "stability-ball-leg-curl", 14.5, Command.DONE, ("finished", "i'm done")),
)
#: An athlete who was not understood says it again, in other words, after so many seconds.
AGAIN_SECONDS = 3.5
TRIES = 4


@dataclass(slots=True)
class ScriptedAthlete:
    """Speaks into a room when the workout reaches the next prompt, and again until the coach has understood."""

    athlete: Athlete
    room: Room
    prompts: Sequence[Prompt]
    tries: int = 0
    _here: tuple[str, str | None, int] = ("", None, 0)
    _entered: float = 0.0

    def listen(self, block: Block, view: View) -> None:
        """Called with each block: speak when it is time."""
        phase = view.phase
        if phase is None or not self.prompts:
            return
        prompt = self.prompts[0]
        if any(record["kind"] == "heard" and record["command"] == prompt.command for record in view.records):
            self.prompts, self.tries = self.prompts[1:], 0
            return
        here = (phase.phase, phase.exercise, phase.set)
        if here != self._here:
            self._here, self._entered = here, max(phase.began, block.seconds)
        reached = here == (prompt.phase, prompt.exercise, prompt.set)
        if (
            reached
            and self.tries < TRIES
            and block.seconds >= self._entered + prompt.after + AGAIN_SECONDS * self.tries
        ):
            self.room.say(self.athlete.say(prompt.texts[self.tries % len(prompt.texts)]), block.seconds)
            self.tries += 1


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
