"""The streak of weeks, and weeks that were missed."""

from datetime import date, timedelta

import pytest

from coach.workout.calendar import advise
from coach.workout.schedule import Schedule, Terms
from coach.workout.sessions import sessions_of
from tests.workout.past_workouts import GENTLE, at, done, past, weekly

USUAL = Schedule()
MONDAY = at("2026-09-07T18:00")


@pytest.mark.parametrize("days", range(7, 21))
def test_a_day_of_rest_never_breaks_it(days: int) -> None:
    """Five weeks were kept; the sixth has no session yet, and takes nothing away until it is over."""
    known = past(*weekly(MONDAY, 5))
    last_week = MONDAY.date() + timedelta(weeks=4)
    assert known.streak(USUAL, last_week + timedelta(days=days)) == (5 if days < 14 else 0)


def test_a_week_counts_as_soon_as_it_has_its_sessions() -> None:
    known = past(*weekly(MONDAY, 3), done(at("2026-09-28T18:00")))
    assert known.streak(USUAL, date(2026, 9, 28)) == 3
    more = past(*weekly(MONDAY, 3), done(at("2026-09-28T18:00")), done(at("2026-10-01T18:00")))
    assert more.streak(USUAL, date(2026, 10, 1)) == 4


def test_a_week_with_one_session_too_few_ends_it() -> None:
    known = past(*weekly(MONDAY, 3), *weekly(at("2026-09-28T18:00"), 1, (0,)), *weekly(at("2026-10-05T18:00"), 1))
    assert known.streak(USUAL, date(2026, 10, 11)) == 1


def test_a_session_that_was_not_finished_does_not_count_for_its_week() -> None:
    known = past(done(MONDAY), done(MONDAY + timedelta(days=3), finished=False))
    assert known.streak(USUAL, date(2026, 9, 13)) == 0


def test_asking_for_a_third_day_takes_no_week_away_that_had_two() -> None:
    known = past(*weekly(MONDAY, 4), *weekly(at("2026-10-05T18:00"), 1, (0, 2, 4)))
    assert known.streak(Schedule(days=3, days_since=date(2026, 10, 2)), date(2026, 10, 11)) == 5
    assert known.streak(Schedule(days=3), date(2026, 10, 11)) == 1


def test_a_beginner_is_one_for_eight_weeks_that_were_kept() -> None:
    assert past(*weekly(MONDAY, 7)).is_beginner(USUAL)
    assert not past(*weekly(MONDAY, 8)).is_beginner(USUAL)


@pytest.mark.parametrize(("weeks", "missed", "long"), [(0, 0, False), (1, 0, False), (2, 1, False), (3, 2, True)])
def test_a_missed_week_is_a_whole_one_and_two_weeks_away_are_long(weeks: int, missed: int, long: bool) -> None:
    known = past(*weekly(MONDAY, 2))  # the last one on Thursday, 17 September
    advice = advise(known, USUAL, Terms(), at("2026-09-14T20:00") + timedelta(weeks=weeks, days=4 if not weeks else 0))
    assert (advice.missed_weeks, advice.long_away) == (missed, long)
    assert advice.due == "day-one"


def test_nothing_was_missed_before_the_first_time() -> None:
    assert sessions_of((), GENTLE).missed_weeks(date(2026, 9, 7)) == 0
