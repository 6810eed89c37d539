"""Somebody says who they are: before the first exercise it becomes their workout."""

import pytest

from coach.language.language import Language, load_language
from coach.language.vocabulary import Vocabulary
from coach.session.effects import Ended
from coach.session.session import Session
from coach.session.states import State
from coach.workout.plan import Plan
from tests.dialogue import Dialogue
from tests.session.test_toosoon import Asked

SEVERAL = {"athletes": (("sam", ("sam",)), ("kim", ("kim",))), "athlete": "kim"}


def several(code: str = "en") -> Language:
    return load_language(code).knowing(Vocabulary(language=code, **SEVERAL))


def ended(dialogue: Dialogue) -> str:
    (end,) = (effect for effect in dialogue.effects if isinstance(effect, Ended))
    return end.reason


@pytest.mark.parametrize("state", [State.READY, State.BRIEFING, State.PAUSED])
def test_before_the_first_exercise_another_one_is_greeted_and_takes_over(day_one: Plan, state: State) -> None:
    dialogue = Dialogue(day_one, several())
    if state is State.PAUSED:
        dialogue.wait(2.0).say("pause")
    elif state is State.BRIEFING:
        dialogue.wait_for(state)
    assert dialogue.wait(2.0).answer("This is Sam") == "Hello Sam."
    dialogue.wait(20.0)
    assert (dialogue.session.handed_to, ended(dialogue)) == ("sam", "handed-over")
    assert not dialogue.session.logged


def test_who_is_awaited_is_greeted_and_goes_on(day_one: Plan) -> None:
    dialogue = Dialogue(day_one, several())
    assert dialogue.wait_for(State.BRIEFING).wait(1.0).answer("it is kim") == "Hello Kim."
    assert (dialogue.session.state, dialogue.session.handed_to) == (State.BRIEFING, None)
    assert dialogue.wait_for(State.WORKING).session.state is State.WORKING


def test_once_an_exercise_has_begun_it_stays_whose_it_is(day_one: Plan) -> None:
    dialogue = Dialogue(day_one, several()).wait_for(State.WORKING).wait(2.0)
    assert dialogue.answer("this is sam").startswith(("Not now", "That is not possible"))
    dialogue.say("pause")
    dialogue.wait(2.0).say("this is sam")
    assert (dialogue.session.state, dialogue.session.handed_to) == (State.PAUSED, None)


@pytest.mark.parametrize(("code", "said"), [("en", "this is sam"), ("ko", "저는 sam입니다")])
def test_names_are_listened_for_only_where_there_are_several(day_one: Plan, code: str, said: str) -> None:
    alone = load_language(code).knowing(Vocabulary(language=code))
    assert several(code).heard(said) is not None
    assert alone.intent(said) is None
    assert len(several(code).phrases()) == len(alone.phrases()) + 4


def test_greetings_are_rendered_ahead(day_one: Plan) -> None:
    texts = set(Session(day_one, several(), lambda *_: 1.0).texts())
    assert {"Hello Sam.", "Hello Kim."} <= texts
    assert not any(text.startswith("Hello") for text in Session(day_one, load_language("en"), lambda *_: 1.0).texts())


@pytest.mark.parametrize("code", ["en", "ko"])
def test_who_is_told_that_it_is_too_soon_for_somebody_else_says_so(code: str) -> None:
    asked = Asked(code=code, people=SEVERAL)
    asked.wait(4.0)
    (told,) = asked.say({"en": "this is sam", "ko": "나는 sam"}[code])
    assert told == {"en": "Hello Sam.", "ko": "안녕하세요, Sam."}[code]
    assert asked.end() is None
    assert asked.talk.handed_to == "sam"


def test_who_it_is_too_soon_for_is_greeted_and_asked_on() -> None:
    asked = Asked(people=SEVERAL).wait(4.0)
    assert asked.say("this is kim")[0] == "Hello Kim."
    assert asked.say("a lighter one")
    asked.end()
    assert asked.talk.handed_to is None
