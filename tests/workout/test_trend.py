"""How an exercise went over time, from the record alone."""

from datetime import UTC, date, datetime, timedelta, timezone
from itertools import count

from coach.workout.record import Effort, SetDone, WorkoutDone
from coach.workout.side import Side
from coach.workout.told import amounts, load
from coach.workout.trend import monday, records, set_count, trend, weekly_sets

NUMBERS = count(1)


def workout(day: date, *sets: SetDone, hurt: tuple[str, ...] = ()) -> WorkoutDone:
    started = datetime(day.year, day.month, day.day, 18, tzinfo=UTC)
    return WorkoutDone(f"{next(NUMBERS):032x}", "day-one", started, 1500.0, True, sets, frozenset(hurt))


def a_set(number: int, reps: int | None = None, **values: object) -> SetDone:
    return SetDone(item=1, exercise="wall-sit", set=number, reps=reps, **values)  # type: ignore[arg-type]


JANUARY = date(2026, 1, 7)


def test_a_point_has_the_best_set_and_both_sides() -> None:
    effort: Effort = "hard"
    sets = (
        a_set(1, 9, side=Side.LEFT, load_kg=10.0, variant="easy", rung=1),
        a_set(1, 8, side=Side.RIGHT, load_kg=10.0),
        a_set(2, 7, side=Side.LEFT, load_kg=12.0, variant="standard", rung=2, effort=effort),
        SetDone(item=2, exercise="other", set=1, reps=50),
    )
    (point,) = trend([workout(JANUARY, *sets, hurt=("wall-sit",))], "wall-sit")
    assert (point.sets, point.reps, point.total, point.load_kg) == (2, 9, 24, 12.0)
    assert (point.left, point.right) == (16, 8)
    assert (point.left_kg, point.right_kg) == (12.0, 10.0)
    assert (point.variant, point.rung, point.effort, point.hurt) == ("standard", 2, "hard", True)


def test_workouts_without_the_exercise_give_no_point() -> None:
    assert trend([workout(JANUARY, a_set(1, 5))], "other") == ()


def test_seconds_count_for_sides_where_no_repetitions_are_known() -> None:
    sets = (a_set(1, seconds=30, side=Side.LEFT), a_set(1, seconds=25, side=Side.RIGHT))
    (point,) = trend([workout(JANUARY, *sets)], "wall-sit")
    assert (point.left, point.right, point.seconds, point.reps) == (30, 25, 30, None)


def test_weeks_without_a_workout_count_as_none() -> None:
    done = [workout(JANUARY, a_set(1, 9), a_set(2, 9)), workout(JANUARY + timedelta(weeks=2), a_set(1, 9))]
    assert weekly_sets(done) == ((date(2026, 1, 5), 2), (date(2026, 1, 12), 0), (date(2026, 1, 19), 1))
    assert weekly_sets(done, "other") == ()


def test_a_week_begins_on_monday_where_the_athlete_was() -> None:
    late = datetime(2026, 1, 11, 23, 30, tzinfo=timezone(timedelta(hours=-8)))
    assert monday(late) == date(2026, 1, 5)
    assert monday(late.astimezone(UTC)) == date(2026, 1, 12)


def test_both_sides_of_a_set_are_one_set() -> None:
    assert set_count([a_set(1, 9, side=Side.LEFT), a_set(1, 9, side=Side.RIGHT), a_set(2, 9)]) == 2


def test_records_are_the_heaviest_the_most_and_the_longest_the_first_of_equals() -> None:
    first, second = JANUARY, JANUARY + timedelta(days=3)
    best = records(
        [
            workout(first, a_set(1, 12, load_kg=8.0), a_set(2, 8, load_kg=10.0), a_set(3, seconds=40)),
            workout(second, a_set(1, 9, load_kg=10.0), a_set(2, 12, load_kg=8.0), a_set(3, seconds=40)),
        ],
        "wall-sit",
    )
    assert best.heaviest is not None
    assert best.most is not None
    assert best.longest is not None
    assert (best.heaviest.done.reps, best.heaviest.started.date()) == (9, second)
    assert (best.most.done.reps, best.most.started.date()) == (12, first)
    assert best.longest.started.date() == first


def test_there_are_no_records_of_what_was_never_done() -> None:
    none = records([], "wall-sit")
    assert (none.heaviest, none.most, none.longest) == (None, None, None)


def test_sets_are_told_with_their_loads_and_sides() -> None:
    assert amounts([a_set(1, 9, load_kg=10.0), a_set(2, 8, load_kg=10.0)]) == "9, 8 × 10 kg"
    assert amounts([a_set(1, 9, load_kg=10.0), a_set(2, 8)]) == "9 × 10 kg; 8"
    assert amounts([a_set(1, 9, side=Side.LEFT), a_set(1, seconds=30, side=Side.RIGHT)]) == "L 9   R 30 s"
    assert load(9.0718474, "lb") == "20 lb"
