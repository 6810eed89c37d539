"""Somebody else comes, in the simulated room: they say who they are, and are really recognised."""

import pytest

from coach.app import Workout
from coach.content.vocabulary import vocabulary
from coach.faces.face import View
from coach.hearing.ear import Ear
from coach.language.language import load_language
from coach.performer import Performer
from coach.session.effects import Answered, Effect, Ended
from coach.session.session import Session
from coach.sound.mixer import Mixer
from coach.sound.port import Block
from coach.sound.room import Room
from coach.speech.voice import CachedVoice
from coach.workout.plan import Plan
from tests.test_room_workout import Keyboard, athlete_called, recogniser_called, voice

__all__ = ["voice"]

NAMES = ("sam", "kim", "anna", "peter")


@pytest.mark.parametrize(("speaker", "name"), [("slt", "sam"), ("rms", "anna"), ("rms", "peter")])
def test_who_says_a_name_in_the_opening_takes_over(voice: CachedVoice, day_one: Plan, speaker: str, name: str) -> None:
    people = {"athletes": tuple((each, (each,)) for each in NAMES), "athlete": "kim"}
    words = load_language("en").knowing(vocabulary(day_one.catalog).model_copy(update=people))
    mixer = Mixer()
    room = Room(mixer, echo_db=-12, reverb=0.2, noise_db=-65)
    performer = Performer(mixer, voice)
    athlete, due = athlete_called(speaker), [4.0]

    def listen(block: Block, view: View) -> None:
        """They say it again where it came while the coach had not learned the room yet."""
        if session.handed_to is None and block.seconds >= due[0]:
            room.say(athlete.say(f"this is {name}"), block.seconds)
            due[0] += 7.0

    session = Session(day_one, words, performer.length)
    kept: list[Effect] = []
    ear = Ear(recogniser_called("pocketsphinx", words), words)
    face = Keyboard(until=40)
    Workout(session, words, room, face, performer, ear, hook=listen, keep=kept.append, lookahead=0.02).run()
    accepted = [one.text for one in kept if isinstance(one, Answered) and one.accepted]
    assert accepted == [f"this is {name}"]
    assert session.handed_to == name
    assert [one.reason for one in kept if isinstance(one, Ended)] == ["handed-over"]
    assert [record["text"] for record in face.records if record["kind"] == "say"][-1] == f"Hello {name.title()}."
