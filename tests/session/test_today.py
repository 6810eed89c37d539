"""What today is, as it is answered in a workout, in both languages."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coach.content.library import Library
from coach.cues.phrases import Phrases
from coach.journal.beginning import plan_as_text, plan_from_text
from coach.language.language import known_languages, load_language
from coach.session.states import State, commands_in
from coach.session.today import today
from coach.workout.calendar import advise
from coach.workout.plan import Plan
from coach.workout.schedule import Schedule, Terms
from tests.dialogue import Dialogue
from tests.workout.past_workouts import at, done, past, weekly

MONDAY = at("2026-11-02T18:00")


def told(plan: Plan, hours: float, *earlier: str, code: str = "en") -> list[str]:
    """What is answered so many hours after the last of these sessions, begun on the days of a week."""
    known = past(*(done(MONDAY + timedelta(days=int(one[-1])), one[:-2]) for one in earlier))
    assert known.last is not None
    advice = advise(known, Schedule(), Terms(), known.last.ended.astimezone(MONDAY.tzinfo) + timedelta(hours=hours))
    return list(today(Phrases(load_language(code)), replace(plan, advice=replace(advice, name="Day Two"))))


def test_it_can_be_asked_in_every_state() -> None:
    assert all("today" in commands_in(state) for state in State if state is not State.FINISHED)


def test_without_a_calendar_it_is_the_name_of_the_workout(day_one: Plan) -> None:
    assert Dialogue(day_one).wait(2).answer("what's today") == "Today is Day One."


def test_it_is_a_session_of_the_programme(library: Library) -> None:
    assert told(library.plan("day-two"), 72, "day-one 0") == ["Today is Day Two, session two of two this week."]


def test_another_routine_names_what_is_due(library: Library) -> None:
    assert told(library.plan("first-steps"), 72, "day-one 0") == [
        "Today is Beginners' first steps. By the plan it would be Day Two."
    ] or told(library.plan("first-steps"), 72, "day-one 0")[0].endswith("By the plan it would be Day Two.")


def test_one_more_than_the_week_asks_for_is_said(library: Library) -> None:
    assert told(library.plan("day-one"), 50, "day-one 0", "day-two 3") == [
        "Today is Day One, one more than this week asks for."
    ]


def test_mobility_goes_with_a_day_of_rest(library: Library) -> None:
    assert "goes well with it" in told(library.plan("mobility"), 20, "day-one 0")[0]


def test_more_than_two_weeks_away_are_taken_up_a_step_easier(library: Library) -> None:
    assert "a step easier" in told(library.plan("day-two"), 15 * 24, "day-one 0")[1]


def test_weeks_in_a_row_are_counted(library: Library) -> None:
    known = past(*weekly(MONDAY, 3))
    advice = advise(known, Schedule(), Terms(), MONDAY + timedelta(weeks=3))
    plan = replace(library.plan("day-one"), advice=advice)
    assert today(Phrases(load_language("en")), plan)[1] == "You have kept three weeks in a row."


@pytest.mark.parametrize("code", known_languages())
def test_every_language_has_phrases_for_it_that_are_understood(code: str) -> None:
    language = load_language(code)
    assert all(language.command(phrase) == "today" for phrase in language.commands["today"])  # type: ignore[index]


def test_korean_says_it_with_its_own_numbers(library: Library) -> None:
    words = told(library.plan("day-two"), 72, "day-one 0", code="ko")
    assert words == ["오늘은 Day Two, 이번 주 두 번 중 두 번째예요."]


def test_a_workout_that_is_taken_up_again_knows_what_day_it_was(library: Library) -> None:
    advice = advise(past(done(MONDAY)), Schedule(), Terms(), MONDAY + timedelta(hours=20))
    plan = replace(library.plan("day-two"), advice=advice)
    again = plan_from_text(plan_as_text(plan))
    assert again.advice == advice
