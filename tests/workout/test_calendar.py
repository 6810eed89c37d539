"""What is due today and on the days to come, in every zone, through daylight saving, and by a clock that is wrong."""

from datetime import UTC, date, datetime, timedelta
from itertools import islice, pairwise
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.workout.calendar import LATEST_HOUR, PlannedDay, Today, advise, planned_days
from coach.workout.routine import Rules, Runners
from coach.workout.schedule import WEEK, Schedule, Terms, Weekday, terms_of
from coach.workout.sessions import Sessions, monday_of
from tests.workout.past_workouts import at, done, in_turn, past, weekly

ZONES = st.sampled_from(sorted(available_timezones())).map(ZoneInfo)
TIMES = st.floats(1_610_000_000, 2_050_000_000).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))
SCHEDULES = st.builds(
    Schedule,
    days=st.integers(2, 3),
    runs=st.sets(st.sampled_from(Weekday), max_size=7).map(lambda days: tuple(day for day in WEEK if day in days)),
)
USUAL = Schedule()


def weeks(known: Sessions, schedule: Schedule, now: datetime, number: int = 2) -> list[PlannedDay]:
    days = islice(planned_days(known, schedule, terms_of(schedule, None), now), 7 * number)
    return list(days)


def training(known: Sessions, schedule: Schedule, now: datetime, number: int = 2) -> list[tuple[str, str]]:
    """The days to train, by their names, and the routine."""
    return [(f"{day.day:%a}", day.routine) for day in weeks(known, schedule, now, number) if day.routine]


def test_the_first_day_is_today_and_the_second_three_days_later() -> None:
    now = at("2026-11-23T18:00")
    assert advise(past(), USUAL, Terms(), now).today is Today.DUE
    assert training(past(), USUAL, now) == [
        ("Mon", "day-one"), ("Thu", "day-two"), ("Mon", "day-one"), ("Thu", "day-two"),
    ]  # fmt: skip


def test_the_days_of_a_programme_take_turns_over_the_weeks() -> None:
    known = past(*in_turn([at("2026-11-16T18:00"), at("2026-11-19T18:00"), at("2026-11-23T18:00")]))
    advice = advise(known, USUAL, Terms(), at("2026-11-26T18:30"))
    assert (advice.today, advice.due, advice.number) == (Today.DUE, "day-two", 2)


def test_a_day_that_was_not_finished_comes_again_but_asks_for_rest() -> None:
    known = past(done(at("2026-11-23T18:00"), finished=False))
    advice = advise(known, USUAL, Terms(), at("2026-11-24T18:00"))
    assert (advice.today, advice.due, advice.number) == (Today.TOO_SOON, "day-one", 1)


def test_mobility_asks_for_no_rest_and_is_no_session() -> None:
    known = past(done(at("2026-11-23T18:00"), "mobility", "cat-cow"))
    advice = advise(known, USUAL, Terms(), at("2026-11-23T20:00"))
    assert (advice.today, advice.number) == (Today.DUE, 1)


def test_another_routine_counts_for_the_week_and_the_rest_but_not_for_the_turn() -> None:
    known = past(done(at("2026-11-23T18:00"), "first-steps", "glute-bridge"))
    advice = advise(known, USUAL, Terms(), at("2026-11-24T18:00"))
    assert (advice.today, advice.due, advice.number) == (Today.TOO_SOON, "day-one", 2)


@pytest.mark.parametrize(("now", "today"), [("18:19:59", Today.TOO_SOON), ("18:20:00", Today.OPEN)])
def test_48_hours_are_counted_from_the_end_of_the_last_session(now: str, today: Today) -> None:
    known = past(done(at("2026-11-23T18:00")))
    assert advise(known, USUAL, Terms(), at(f"2026-11-25T{now}")).today is today


@pytest.mark.parametrize(
    ("started", "earliest"),
    [("2026-03-28T10:00", "2026-03-30T11:20"), ("2026-10-24T10:00", "2026-10-26T09:20")],
)
def test_they_are_hours_that_went_by_and_not_those_of_the_clock(started: str, earliest: str) -> None:
    """In Berlin the clock goes forward on 29 March 2026, and back on 25 October."""
    known = past(done(at(started)))
    now = at(started) + timedelta(days=1)
    found = advise(known, USUAL, Terms(), now).earliest
    assert found is not None
    assert found.replace(tzinfo=None) == datetime.fromisoformat(earliest)


def test_a_workout_in_another_zone_is_so_many_hours_ago_all_the_same() -> None:
    known = past(done(at("2026-11-23T08:00", "Asia/Seoul")))
    advice = advise(known, USUAL, Terms(), at("2026-11-24T23:00", "America/Los_Angeles"))
    assert advice.hours_ago == pytest.approx(55.67, abs=0.01)
    assert advice.today is not Today.TOO_SOON


def test_a_full_week_ends_in_rest() -> None:
    known = past(*in_turn([at("2026-11-23T18:00"), at("2026-11-26T18:00")]))
    advice = advise(known, USUAL, Terms(), at("2026-11-29T12:00"))
    assert (advice.today, advice.day) == (Today.FULL, date(2026, 11, 30))


def test_who_is_late_in_the_week_still_has_both_days_where_they_fit() -> None:
    assert training(past(), USUAL, at("2026-11-27T09:00"), 1)[:2] == [("Fri", "day-one"), ("Sun", "day-two")]
    assert training(past(), USUAL, at("2026-11-28T09:00"), 1)[:1] == [("Sat", "day-one")]


def test_three_days_a_week_are_two_days_apart() -> None:
    days = training(past(), Schedule(days=3), at("2026-11-23T18:00"), 1)
    assert [day for day, _ in days] == ["Mon", "Wed", "Fri"]


def test_who_runs_two_or_three_times_trains_on_the_other_days() -> None:
    schedule = Schedule(runs=(Weekday.MONDAY, Weekday.WEDNESDAY, Weekday.FRIDAY))
    terms, now = terms_of(schedule, None), at("2026-11-23T18:00")
    assert advise(past(), schedule, terms, now).today is Today.RUN
    assert [day for day, _ in training(past(), schedule, now, 1)] == ["Tue", "Sat"]


def test_who_runs_four_times_trains_after_the_run() -> None:
    schedule = Schedule(runs=(Weekday.TUESDAY, Weekday.THURSDAY, Weekday.SATURDAY, Weekday.SUNDAY))
    now = at("2026-11-23T18:00")
    days = [day for day in weeks(past(), schedule, now, 1) if day.routine]
    assert [(f"{day.day:%a}", day.after_run) for day in days] == [("Tue", True), ("Sat", True)]


def test_the_rules_of_a_routine_decide_before_those_that_are_usual() -> None:
    runners = (Runners(runs=(1, 7), train="after-the-run", sources=("practice",)),)
    rules = Rules(hours_between=72, runners=runners, sources=("practice",))
    terms = terms_of(Schedule(runs=(Weekday.MONDAY,)), rules)
    assert (terms.hours, terms.train) == (72, "after-the-run")
    assert terms_of(Schedule(runs=(Weekday.MONDAY,), train="on-days-off"), rules).train == "on-days-off"


def test_a_time_before_the_end_of_the_last_workout_is_none_to_go_by() -> None:
    known = past(*in_turn([at("2026-11-23T18:00")]))
    advice = advise(known, USUAL, Terms(), at("2026-11-23T12:00"))
    assert (advice.today, advice.due, advice.day, advice.earliest) == (Today.UNKNOWN, "day-two", None, None)
    assert not advice.too_soon


def test_the_last_second_of_a_workout_may_be_ahead_of_the_clock() -> None:
    known = past(done(at("2026-11-23T18:00"), minutes=20))
    assert advise(known, USUAL, Terms(), at("2026-11-23T18:19:40")).today is Today.TOO_SOON


def test_nobody_trains_in_1970() -> None:
    assert advise(past(), USUAL, Terms(), at("1970-01-01T00:10")).today is Today.UNKNOWN


def test_a_workout_by_a_clock_that_had_lost_its_time_counts_only_for_the_turn() -> None:
    known = past(done(at("1970-01-01T00:10"), "day-one"))
    advice = advise(known, USUAL, Terms(), at("2026-11-23T18:00"))
    assert (advice.today, advice.due, advice.streak, advice.missed_weeks) == (Today.DUE, "day-two", 0, 0)


@given(zone=ZONES, elsewhere=ZONES, ended=TIMES, hours=st.floats(0, 120))
def test_it_is_too_soon_until_the_hours_went_by_wherever_one_is(
    zone: ZoneInfo, elsewhere: ZoneInfo, ended: datetime, hours: float
) -> None:
    started = (ended - timedelta(minutes=20)).astimezone(elsewhere)
    now = (ended + timedelta(hours=hours)).astimezone(zone)
    advice = advise(past(done(started)), USUAL, Terms(), now)
    assert (advice.today is Today.TOO_SOON) == (now.astimezone(UTC) < ended + timedelta(hours=48))


@given(zone=ZONES, now=TIMES, schedule=SCHEDULES, hours=st.none() | st.floats(0, 400))
def test_planned_days_keep_the_rules_in_every_zone(
    zone: ZoneInfo, now: datetime, schedule: Schedule, hours: float | None
) -> None:
    here, terms = now.astimezone(zone), terms_of(schedule, None)
    known = past() if hours is None else past(done(here - timedelta(hours=hours), minutes=0))
    days = weeks(known, schedule, here, 4)
    assert [after.day - before.day for before, after in pairwise(days)] == [timedelta(days=1)] * 27
    trained = [day for day in days if day.routine]
    assert all((after.day - before.day).days >= 2 for before, after in pairwise(trained))
    assert all(terms.allows(day.day) for day in trained)
    for day in trained:
        assert sum(monday_of(one.day) == monday_of(day.day) for one in trained) <= schedule.days
    if known.last is not None and trained:
        last_hour = datetime.combine(trained[0].day, datetime.min.time(), zone).replace(hour=LATEST_HOUR)
        assert last_hour.astimezone(UTC) >= known.last.ended + timedelta(hours=48)


@given(zone=ZONES, ended=TIMES, before=st.floats(0.05, 500_000))
def test_a_clock_that_jumped_back_gives_no_advice_by_time(zone: ZoneInfo, ended: datetime, before: float) -> None:
    known = past(done((ended - timedelta(minutes=20)).astimezone(zone)))
    advice = advise(known, USUAL, Terms(), (ended - timedelta(hours=before)).astimezone(zone))
    assert (advice.today, advice.too_soon, advice.due) == (Today.UNKNOWN, False, "day-two")


@given(zone=ZONES, hour=st.integers(0, 23), count=st.integers(1, 60))
def test_a_week_is_that_of_the_local_calendar_whatever_the_clock_is_set_to(
    zone: ZoneInfo, hour: int, count: int
) -> None:
    monday = datetime(2026, 1, 5, hour, 30, tzinfo=zone)
    known = past(*weekly(monday, count, (0, 6)))
    assert known.streak(USUAL, date(2026, 1, 5) + timedelta(weeks=count, days=-1)) == count
