"""A workout that is asked for too soon, as a dialogue: the reason, the choice, and what comes of it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any

import pytest

from coach.cues.estimate import spoken_seconds
from coach.language.language import known_languages, load_language
from coach.language.vocabulary import Vocabulary
from coach.rehearsal import said
from coach.session.effects import Ended, Play
from coach.session.events import Begin, Tick
from coach.session.stage import ANSWER_TIME
from coach.session.toosoon import QUESTIONS, Offer, TooSoon, answers
from coach.workout.calendar import advise
from coach.workout.schedule import Schedule, Terms, Weekday, terms_of
from tests.workout.past_workouts import at, done, past

BEGAN = at("2026-11-23T18:00")
USUAL = Schedule()


class Asked:
    """The question on virtual time, so many hours after the end of Day One."""

    def __init__(
        self,
        hours: float = 20,
        schedule: Schedule = USUAL,
        code: str = "en",
        people: Mapping[str, Any] = MappingProxyType({}),
    ) -> None:
        language = load_language(code).knowing(Vocabulary(language=code, **people))
        self.language = language.knowing(answers(language))
        terms = terms_of(schedule, None)
        now: datetime = BEGAN + timedelta(hours=hours)
        self.talk = TooSoon(advise(past(done(BEGAN, minutes=0)), schedule, terms, now), self.language, spoken_seconds)
        self.now = 0.0
        self.effects = self.talk.handle(Begin(0.0))

    def told(self) -> list[str]:
        play = next(one for one in reversed(self.effects) if isinstance(one, Play))
        return [cue.text for cue in play.placements if cue.text]

    def say(self, text: str) -> list[str]:
        self.effects += said(self.talk, self.language, text, self.now)
        return self.told()

    def wait(self, seconds: float) -> "Asked":
        self.now += seconds
        while self.talk.due is not None and self.talk.due <= self.now:
            self.effects += self.talk.handle(Tick(self.talk.due))
        return self

    def end(self) -> Offer | None:
        self.wait(600)
        assert self.talk.over
        assert any(isinstance(one, Ended) for one in self.effects)
        return self.talk.taken


def test_the_reason_comes_first_then_the_day_then_the_choice() -> None:
    why, *others = Asked(20).told()
    assert why.startswith("The last strength session ended twenty hours ago. There should be at least forty-eight")
    assert others == [
        "The next one is due on Thursday.",
        "What do you want to do? You can say mobility, lighter, or anyway.",
    ]


def test_just_after_a_session_no_hours_are_counted() -> None:
    assert Asked(0.4).told()[0].startswith("The last strength session has only just ended.")


def test_a_day_with_a_run_is_another_reason() -> None:
    schedule = Schedule(runs=(Weekday.THURSDAY, Weekday.SUNDAY))
    assert Asked(72, schedule).told()[:2] == [
        "Today you run, and strength is for the days without a run.",
        "The next one is due on Friday.",
    ]


@pytest.mark.parametrize("code", known_languages())
@pytest.mark.parametrize("offer", Offer)
def test_everything_that_is_offered_can_be_answered_in_every_way(code: str, offer: Offer) -> None:
    for words in load_language(code).offers[offer]:
        asked = Asked(code=code)
        asked.wait(4).say(words)
        assert asked.end() is offer, words


def test_easier_is_a_lighter_one() -> None:
    asked = Asked()
    asked.say("easier")
    assert asked.end() is Offer.LIGHTER


@pytest.mark.parametrize("words", ["no", "stop", "end the workout"])
def test_who_wants_none_of_it_rests(words: str) -> None:
    asked = Asked()
    assert asked.say(words) == ["Then rest today. It is a part of training."]
    assert asked.end() is None


def test_pain_ends_it_with_a_day_of_rest() -> None:
    asked = Asked()
    assert "see a health professional" in asked.say("my knee hurts")[0]
    assert asked.end() is None


def test_another_answer_before_the_last_word_is_over_corrects_the_first() -> None:
    asked = Asked()
    asked.say("anyway")
    asked.say("mobility")
    assert asked.end() is Offer.MOBILITY


def test_ending_it_after_an_answer_is_a_day_of_rest_and_next_goes_on_at_once() -> None:
    asked = Asked()
    asked.say("anyway")
    asked.say("end")
    assert asked.end() is None
    asked = Asked()
    asked.say("anyway")
    asked.say("next")
    assert (asked.talk.over, asked.talk.taken) == (True, Offer.ANYWAY)


def test_without_an_answer_it_is_asked_once_more_and_then_the_safe_one_is_taken() -> None:
    asked = Asked()
    seconds = 0.0
    while asked.talk.taken is None:
        seconds += 1
        asked.wait(1)
    questions = {
        round(cue.at, 3)
        for one in asked.effects
        if isinstance(one, Play)
        for cue in one.placements
        if cue.text.startswith("What do you want")
    }
    assert len(questions) == QUESTIONS
    assert seconds >= QUESTIONS * ANSWER_TIME
    assert asked.told() == ["No answer, so it is mobility today."]
    assert asked.end() is Offer.MOBILITY


def test_naming_nothing_on_offer_gets_the_question_again() -> None:
    asked = Asked()
    assert asked.say("bananas")[0].startswith("What do you want to do?")
    assert asked.talk.asks


def test_a_pause_holds_the_question_as_long_as_it_takes() -> None:
    asked = Asked()
    asked.say("pause")
    asked.wait(3600)
    assert asked.talk.taken is None
    asked.say("resume")
    asked.say("lighter")
    assert asked.end() is Offer.LIGHTER


def test_what_it_may_say_is_known_ahead() -> None:
    asked = Asked()
    ahead = set(asked.talk.texts())
    for words in ("anyway", "mobility", "lighter", "no", "that hurts"):
        assert set(Asked().say(words)) <= ahead


def test_no_day_is_named_where_none_is_known() -> None:
    language = load_language("en")
    advice = advise(past(done(BEGAN)), USUAL, Terms(), BEGAN + timedelta(hours=9))
    talk = TooSoon(replace(advice, day=None), language, spoken_seconds)
    play = next(one for one in talk.handle(Begin(0.0)) if isinstance(one, Play))
    assert not any("due on" in cue.text for cue in play.placements)
