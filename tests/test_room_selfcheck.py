"""The self-check in the simulated room: an athlete looks, answers aloud, and is really recognised."""

import pytest

from coach.app import Workout
from coach.content.library import load_library
from coach.content.vocabulary import answers_of
from coach.faces.face import View
from coach.hearing.ear import Ear
from coach.language.language import load_language
from coach.performer import Performer
from coach.session.effects import Assessed, Effect
from coach.session.selfcheck import SelfCheck
from coach.sound.mixer import Mixer
from coach.sound.port import Block
from coach.sound.room import Room
from coach.speech.voice import CachedVoice
from coach.workout.model import Tilt
from tests.test_room_workout import Keyboard, athlete_called, recogniser_called, voice

__all__ = ["voice"]

CHECK = load_library().assessments["pelvic-tilt"]
WORDS = load_language("en").knowing(answers_of(CHECK))


def check_with(voice: CachedVoice, engine: str, *answers: str) -> list[Effect]:
    """Each answer is given 1.5 s after the coach has said the question, or the last word about an answer."""
    mixer = Mixer()
    room = Room(mixer, echo_db=-12, reverb=0.2, noise_db=-65)
    performer = Performer(mixer, voice)
    athlete, left = athlete_called("rms"), list(answers)
    at: list[float] = []
    kept: list[Effect] = []

    def listen(block: Block, view: View) -> None:
        at.extend(record["until"] + 1.5 for record in view.records if record.get("text") in asking)
        if left and at and block.seconds >= at[0]:
            room.say(athlete.say(left.pop(0)), block.seconds)
            at.clear()

    asking = (CHECK.question, *(outcome.advice[-1].text for outcome in CHECK.outcomes))
    session = SelfCheck(CHECK, WORDS, performer.length)
    ear = Ear(recogniser_called(engine, WORDS), WORDS)
    face = Keyboard(until=600)
    Workout(session, WORDS, room, face, performer, ear, hook=listen, keep=kept.append, lookahead=0.02).run()
    assert session.over
    return kept


@pytest.mark.parametrize("engine", ["pocketsphinx", "vosk"])
@pytest.mark.parametrize(
    ("answers", "outcomes"),
    [
        (["it is level"], [Tilt.NEUTRAL]),
        (["tipped forward"], [Tilt.ANTERIOR]),
        (["i'm not sure", "tipped backward"], [Tilt.POSTERIOR]),
        (["tipped forward", "it is level"], [Tilt.ANTERIOR, Tilt.NEUTRAL]),
    ],
)
def test_a_spoken_answer_is_heard_and_kept(
    voice: CachedVoice, engine: str, answers: list[str], outcomes: list[Tilt]
) -> None:
    kept = check_with(voice, engine, *answers)
    assert [effect.outcome for effect in kept if isinstance(effect, Assessed)] == outcomes
