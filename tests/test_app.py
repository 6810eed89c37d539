"""The loop: what fails in it is told, and the workout goes on."""

import io

import numpy as np
import pytest

from coach.app import Workout
from coach.cues.estimate import spoken_seconds
from coach.errors import CoachError
from coach.faces.plain import PlainFace
from coach.faces.summary import summary
from coach.language.language import Language
from coach.performer import Performer
from coach.session.effects import Answered, Effect, Flagged, Phase, Play
from coach.session.session import Session
from coach.sound.mixer import Mixer
from coach.sound.room import Room
from coach.speech.clip import Clip
from coach.workout.plan import Plan


class HoarseVoice:
    """Says everything as silence of a second, but for the texts it cannot say."""

    name = "hoarse"
    percent = 100

    def __init__(self, *mute: str) -> None:
        self.mute = mute

    def clip(self, text: str, percent: int | None = None) -> Clip:  # noqa: ARG002  # it has one speed
        if any(word in text for word in self.mute):
            raise CoachError("The voice engine does not answer.", "Mend it.")
        return Clip(text, np.zeros(48_000, dtype=np.float32))

    def close(self) -> None:
        pass


def run(day_one: Plan, english: Language, voice: HoarseVoice, typed: str) -> tuple[str, Session]:
    mixer, out = Mixer(), io.StringIO()
    performer = Performer(mixer, voice)
    session = Session(day_one, english, performer.length)
    Workout(session, english, Room(mixer), PlainFace(out, io.StringIO(typed)), performer).run()
    return out.getvalue(), session


def test_a_text_the_voice_cannot_say_is_silent_and_the_workout_goes_on(day_one: Plan, english: Language) -> None:
    shown, session = run(day_one, english, HoarseVoice("Soften"), "")
    assert session.over
    assert shown.count("The voice engine does not answer. Going on in text.") == 1
    assert shown.count("The voice is back.") == 1
    assert len(session.logged) == 8


@pytest.mark.parametrize("typed", ["pause\n", "end\n", "stop\n", "that hurts\n"])
def test_a_workout_that_waits_for_a_command_nobody_can_give_ends(day_one: Plan, english: Language, typed: str) -> None:
    _, session = run(day_one, english, HoarseVoice(), typed)
    assert not session.over


def test_the_summary_counts_the_sets_and_their_repetitions(day_one: Plan, english: Language) -> None:
    _, session = run(day_one, english, HoarseVoice(), "")
    assert summary(session).startswith(
        "Done: 8 sets (cat-cow 5; ninety-ninety-hip-lift 5; romanian-deadlift 10, 10, 10"
    )


def test_every_effect_is_offered_to_be_kept(day_one: Plan, english: Language) -> None:
    mixer, offered = Mixer(), list[Effect]()
    performer = Performer(mixer, HoarseVoice())
    session = Session(day_one, english, performer.length)
    face = PlainFace(io.StringIO(), io.StringIO("pain\n"))
    Workout(session, english, Room(mixer), face, performer, keep=offered.append).run()
    assert {Play, Phase, Answered, Flagged} <= {type(effect) for effect in offered}


def test_what_cannot_be_kept_is_told_once_and_the_workout_goes_on(day_one: Plan, english: Language) -> None:
    def keep(_: Effect) -> None:
        raise CoachError("The disk is full.", "Make room.")

    out = io.StringIO()
    session = Session(day_one, english, spoken_seconds)
    Workout(session, english, Room(Mixer()), PlainFace(out), keep=keep).run()
    assert session.over
    assert out.getvalue().count("The disk is full. Make room.") == 1
