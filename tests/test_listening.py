"""What counts of what is heard: everything, what is said to the coach, or only the call to listen and pain."""

import io

import pytest

from coach.app import Workout
from coach.cues.estimate import spoken_seconds
from coach.faces.plain import PlainFace
from coach.hearing.ear import Ear
from coach.hearing.hypothesis import Recogniser
from coach.hearing.pocketsphinx_recogniser import PocketSphinxRecogniser
from coach.language.language import Language
from coach.rehearsal import said
from coach.session.effects import Listening, Play
from coach.session.events import Begin
from coach.session.session import Session
from coach.session.talk import Talk
from coach.sound.mixer import Mixer
from coach.sound.port import Block
from coach.sound.room import Room
from coach.speech.athlete import FliteAthlete
from coach.workout.plan import Plan
from tests.hearing.scripted import ScriptedRecogniser
from tests.hearing.speakers import Say, speaker

#: Seconds from one utterance to the next.
APART = 4.0


@pytest.fixture(scope="module")
def say() -> Say:
    return speaker(lambda: FliteAthlete("awb"))


def shown(
    plan: Plan,
    language: Language,
    say: Say,
    spoken: list[str],
    typed: str = "",
    recogniser: Recogniser | None = None,
) -> list[str]:
    """What the first seconds of a workout show when these texts are spoken; without a recogniser all is heard right."""
    room, out = Room(Mixer(), noise_db=-70.0), io.StringIO()
    ear = Ear(recogniser or ScriptedRecogniser(spoken), language)
    for number, text in enumerate(spoken, start=1):
        room.say(say(text), number * APART)

    def leave(block: Block, _: object) -> None:
        if block.seconds > (len(spoken) + 1) * APART:
            raise KeyboardInterrupt

    session = Session(plan, language, spoken_seconds)
    workout = Workout(session, language, room, PlainFace(out, io.StringIO(typed)), ear=ear, hook=leave)
    with pytest.raises(KeyboardInterrupt):
        workout.run()
    return [line.split("  ", 1)[1] for line in out.getvalue().splitlines() if "» " in line or "◦ " in line]


def test_who_has_stopped_listening_hears_only_the_call(day_one: Plan, english: Language, say: Say) -> None:
    lines = shown(day_one, english, say, ["louder", "coach listen", "louder"], typed="stop listening\n")
    assert lines == ["» stop listening", "◦ not listening", "» coach listen", "◦ listening", "» louder"]


def test_it_can_be_said_too(day_one: Plan, english: Language, say: Say) -> None:
    lines = shown(day_one, english, say, ["stop listening", "what was she like", "pause"])
    assert lines == ["» stop listening", "◦ not listening"]


def test_pain_is_heard_all_the_same(day_one: Plan, english: Language, say: Say) -> None:
    assert shown(day_one, english, say, ["stop listening", "that hurts"])[-1] == "» that hurts"


def test_typed_commands_count_all_the_same(day_one: Plan, english: Language, say: Say) -> None:
    assert shown(day_one, english, say, [], typed="stop listening\nlouder\n")[-1] == "» louder"


def test_by_address_other_words_are_nobodys_misunderstanding(day_one: Plan, english: Language, say: Say) -> None:
    lines = shown(day_one, english.addressed(), say, ["louder", "coach louder", "what a match"], typed="quieter\n")
    assert lines == ["» quieter", "» coach louder"]


def test_by_address_what_only_sounds_as_if_the_coach_was_called_is_nobodys_misunderstanding(
    day_one: Plan, english: Language, say: Say
) -> None:
    """PocketSphinx hears the word of address before everything, and is then not sure at all."""
    recogniser = PocketSphinxRecogniser(english.addressed())
    spoken = ["pause", "easier", "what a match", "tell me about the weather", "coach louder"]
    lines = shown(day_one, english.addressed(), say, spoken, recogniser=recogniser)
    assert lines == ["» coach louder"]


def test_by_address_it_stops_and_listens_again(day_one: Plan, english: Language, say: Say) -> None:
    spoken = ["stop listening", "coach stop listening", "coach louder", "coach listen"]
    lines = shown(day_one, english.addressed(), say, spoken)
    assert lines == ["» coach stop listening", "◦ not listening", "» coach listen", "◦ listening"]


@pytest.mark.parametrize("typed", ["stop listening", "stop listening\nstop listening", "coach listen"])
def test_a_talk_answers_too(english: Language, typed: str) -> None:
    talk = Talk(["The hamstrings bend the knee.", "They stretch the hip."], english, spoken_seconds)
    talk.handle(Begin(0.0))
    effects = [effect for text in typed.splitlines() for effect in said(talk, english, text, 1.0)]
    asked = [effect.on for effect in effects if isinstance(effect, Listening)]
    assert asked == ([False] if typed.startswith("stop") else [])
    (*_, played) = [effect for effect in effects if isinstance(effect, Play)]
    assert "listen" in next(cue.text for cue in played.placements if cue.text)
