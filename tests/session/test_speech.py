"""How fast is spoken, changed by voice: what is still to be said is placed anew, at lengths that will sound."""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.audio import SPEAKER_RATE
from coach.content.library import load_library
from coach.cues.estimate import spoken_seconds
from coach.language.language import load_language
from coach.performer import Performer
from coach.rehearsal import Line, rehearse
from coach.session.effects import Effect, Ended, Play, Replanned, Speech
from coach.session.session import Session
from coach.session.states import State
from coach.session.talk import Talk
from coach.settings import shipped
from coach.sound.mixer import Mixer
from coach.speech.clip import Clip
from coach.workout.athlete import Athlete
from coach.workout.plan import Plan
from coach.workout.planner import make_plan
from tests.dialogue import Dialogue

ENGLISH = load_language("en")
LIBRARY = load_library(shipped("routines"))
DEMO = LIBRARY.plan("demo")
PLACES = [State.READY, State.BRIEFING, State.WORKING, State.RESTING]


def wrong_lengths(effects: Iterable[Effect], percent: int = 100) -> list[str]:
    """The texts that were placed for another speed than the one that held."""
    wrong = []
    for effect in effects:
        if isinstance(effect, Speech):
            percent = effect.percent
        elif isinstance(effect, Play):
            wrong += [
                cue.text
                for cue in effect.placements
                if cue.text
                and cue.at >= effect.at
                and abs(cue.until - cue.at - spoken_seconds(cue.text, percent)) > 1e-6
            ]
    return wrong


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("paused", [False, True])
@pytest.mark.parametrize(("words", "percent"), [("speak slower", 85), ("speak faster", 115)])
def test_from_the_answer_on_all_is_said_at_the_new_speed(place: State, paused: bool, words: str, percent: int) -> None:
    dialogue = Dialogue(DEMO)
    if place is not State.READY:
        dialogue.wait_for(place)
    dialogue.wait(3.0)
    if paused:
        dialogue.say("pause")
        dialogue.wait(4.0)
    dialogue.say(words)
    assert [effect.percent for effect in dialogue.effects if isinstance(effect, Speech)] == [percent]
    if paused:
        dialogue.wait(3.0).say("resume")
    dialogue.wait_for(State.FINISHED)
    assert wrong_lengths(dialogue.effects) == []


def test_the_forecast_and_the_clips_of_the_plan_follow() -> None:
    dialogue = Dialogue(DEMO).wait(2.0)
    before = dialogue.phase().left
    dialogue.say("speak slower")
    assert dialogue.phase().left > before + 5.0
    (plan,) = (effect.plan for effect in dialogue.effects if isinstance(effect, Replanned))
    assert plan.speech == 85
    assert replace(plan, speech=100) == DEMO


def test_it_goes_as_far_as_can_be_followed_and_says_so() -> None:
    dialogue = Dialogue(DEMO).wait_for(State.RESTING)
    for _ in range(3):
        dialogue.wait(1.0).say("speak slower")
    assert dialogue.wait(1.0).answer("speak slower") in ENGLISH.says["speech_slowest"]
    for _ in range(7):
        dialogue.wait(1.0).say("speak faster")
    assert dialogue.wait(1.0).answer("speak faster") in ENGLISH.says["speech_fastest"]
    percents = [effect.percent for effect in dialogue.effects if isinstance(effect, Speech)]
    assert percents == [85, 70, 60, 75, 90, 105, 120, 135, 150, 160]


def test_slower_alone_is_the_pace_of_the_set_and_leaves_the_speech() -> None:
    dialogue = Dialogue(DEMO).wait_for(State.WORKING).wait(4.0)
    dialogue.say("slower")
    assert [effect for effect in dialogue.effects if isinstance(effect, Speech)] == []


def test_who_likes_it_slow_gets_it_slow_from_the_first_word_on() -> None:
    plan = make_plan(LIBRARY.routines["demo"], LIBRARY.catalog, Athlete(speech_percent=70))
    dialogue = Dialogue(plan).wait_for(State.BRIEFING)
    assert wrong_lengths(dialogue.effects, 70) == []
    dialogue.say("speak faster")
    assert [effect.percent for effect in dialogue.effects if isinstance(effect, Speech)] == [85]


class Drone:
    """Says every text as long as it is estimated to take, at any speed."""

    name = "drone"
    percent = 100

    def clip(self, text: str, percent: int | None = None) -> Clip:
        frames = round(spoken_seconds(text, percent or self.percent) * SPEAKER_RATE)
        return Clip(text, np.zeros(frames, dtype=np.float32))

    def close(self) -> None:
        pass


SAID = st.sampled_from(["speak slower", "speak faster", "pause", "resume", "next", "how long", "slower", "easier"])
SCRIPTS = st.lists(st.tuples(st.integers(1, 280), SAID), min_size=1, max_size=12)


@settings(max_examples=25)
@given(SCRIPTS)
def test_what_sounds_is_as_long_as_the_session_has_made_room_for(script: list[tuple[int, str]]) -> None:
    voice, mixer = Drone(), Mixer()
    performer = Performer(mixer, voice)
    session = Session(DEMO, ENGLISH, performer.length)
    ended = False
    for effect in rehearse(session, ENGLISH, [Line(float(at), text) for at, text in script]):
        performer.perform(effect)
        ended |= isinstance(effect, Ended)
        if isinstance(effect, Play):
            start, end = (round(at * SPEAKER_RATE) for at in (effect.at, effect.at + 600.0))
            sounds = {(sound.frame, sound.text): len(sound.samples) for sound in mixer.sounding(start, end)}
            for cue in effect.placements:
                if cue.text and cue.at >= effect.at:
                    frames = sounds[round(cue.at * SPEAKER_RATE), cue.text]
                    assert frames == pytest.approx((cue.until - cue.at) * SPEAKER_RATE, abs=1.0)
    assert ended


def test_a_talk_goes_on_with_its_line_at_the_new_speed() -> None:
    lines = ["The first line of it.", "The second line of it.", "The third line of it."]
    talk = Talk(lines, ENGLISH, spoken_seconds, speech=90)
    effects = list(rehearse(talk, ENGLISH, [Line(3.0, "speak slower"), Line(5.5, "pause"), Line(9.0, "talk slower")]))
    assert wrong_lengths(effects, 90) == []
    assert [effect.percent for effect in effects if isinstance(effect, Speech)] == [75, 60]
    effects = list(rehearse(Talk(lines, ENGLISH, spoken_seconds), ENGLISH, [Line(3.0, "speak faster")]))
    play = [effect for effect in effects if isinstance(effect, Play)][-1]
    assert [cue.text for cue in play.placements if cue.text][1:] == lines[1:]


def test_korean_has_words_for_it_of_its_own(day_one: Plan) -> None:
    dialogue = Dialogue(day_one, load_language("ko")).wait(3.0)
    dialogue.say("천천히 말해 줘")
    dialogue.wait(3.0).say("말 빨리")
    assert [effect.percent for effect in dialogue.effects if isinstance(effect, Speech)] == [85, 100]
