"""A workout too soon in the simulated room: the athlete answers aloud, and is really recognised."""

from datetime import timedelta

import pytest

from coach.app import Workout
from coach.faces.face import View
from coach.hearing.ear import Ear
from coach.language.language import load_language
from coach.performer import Performer
from coach.session.effects import Answered, Effect
from coach.session.toosoon import Offer, TooSoon, answers
from coach.sound.mixer import Mixer
from coach.sound.port import Block
from coach.sound.room import Room
from coach.speech.voice import CachedVoice
from coach.workout.calendar import advise
from coach.workout.schedule import Schedule, Terms
from tests.test_room_workout import Keyboard, athlete_called, recogniser_called, voice
from tests.workout.past_workouts import at, done, past

__all__ = ["voice"]

ENGLISH = load_language("en")
WORDS = ENGLISH.knowing(answers(ENGLISH))
BEGAN = at("2026-11-23T18:00")
ADVICE = advise(past(done(BEGAN)), Schedule(), Terms(), BEGAN + timedelta(hours=20))


@pytest.mark.parametrize(
    ("words", "taken"),
    [
        ("mobility", Offer.MOBILITY),
        ("a lighter one", Offer.LIGHTER),
        ("do it anyway", Offer.ANYWAY),
        ("end the workout", None),
    ],
)
def test_a_spoken_answer_is_taken(voice: CachedVoice, words: str, taken: Offer | None) -> None:
    mixer = Mixer()
    room = Room(mixer, echo_db=-12, reverb=0.2, noise_db=-65)
    performer = Performer(mixer, voice)
    athlete, left = athlete_called("rms"), [words]
    asked: list[float] = []

    def listen(block: Block, view: View) -> None:
        asked.extend(record["until"] + 1.5 for record in view.records if "You can say" in record.get("text", ""))
        if left and asked and block.seconds >= asked[0]:
            room.say(athlete.say(left.pop()), block.seconds)

    talk = TooSoon(ADVICE, WORDS, performer.length)
    ear = Ear(recogniser_called("pocketsphinx", WORDS), WORDS)
    said: list[Answered] = []

    def keep(effect: Effect) -> None:
        if isinstance(effect, Answered):
            said.append(effect)

    face = Keyboard(until=600)
    Workout(talk, WORDS, room, face, performer, ear, hook=listen, keep=keep, lookahead=0.02).run()
    # What the last words of the coach leave in the room may be refused; it must not be taken.
    assert [one.text for one in said if one.accepted] == [words]
    assert talk.taken is taken
