"""Workouts from Hevy's and Strong's tables, and ours in Hevy's: what is well is taken, what is not is told by line."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.errors import CoachError
from coach.exchange import hevy, strong
from coach.exchange.entry import Taken
from coach.exchange.table import Table
from coach.exchange.titles import Called
from coach.workout.record import Effort, SetDone, WorkoutDone
from coach.workout.side import Side

BERLIN = ZoneInfo("Europe/Berlin")
CALLED = Called({"romanian-deadlift": "romanian-deadlift", "wall-sit": "wall-sit"})
HEVY = ",".join(hevy.COLUMNS)
STRONG = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE"


def table(folder: Path, *lines: str, encoding: str = "utf-8") -> Table:
    path = folder / "table.csv"
    path.write_bytes("\r\n".join(lines).encode(encoding))
    return Table(path)


def from_hevy(folder: Path, *rows: str, headings: str = HEVY) -> Taken:
    return hevy.read(table(folder, headings, *rows), BERLIN, CALLED)


def problems(taken: Taken) -> list[str]:
    return [str(problem) for problem in taken.problems]


def test_rows_of_hevy_become_a_workout(tmp_path: Path) -> None:
    about = '"Leg day 💪","6 Jul 2026, 17:59","6 Jul 2026, 18:56",""'
    taken = from_hevy(
        tmp_path,
        f'{about},"Romanian Deadlift (Barbell)",,"",0,"normal",60,10,,,8',
        f'{about},"Romanian Deadlift (Barbell)",,"",1,"failure",62.5,8,,,9.5',
        f'{about},"Romanian Deadlift (Barbell)",,"",2,"warmup",20,10,,,',
        f'{about},"Wall Sit",,"left",0,"normal",,,,45,',
        f'{about},"Farmer\'s Walk, heavy",,"",0,"normal",40,,0.25,60,',
    )
    (one,) = taken.workouts
    assert (one.routine, one.seconds, one.finished) == ("leg-day", 57 * 60, True)
    assert one.started == datetime(2026, 7, 6, 17, 59, tzinfo=BERLIN)
    assert one.sets == (
        SetDone(item=1, exercise="romanian-deadlift", set=1, reps=10, load_kg=60.0, effort="fine"),
        SetDone(item=1, exercise="romanian-deadlift", set=2, reps=8, load_kg=62.5, effort="hard"),
        SetDone(item=2, exercise="wall-sit", set=1, side=Side.LEFT, seconds=45),
        SetDone(item=3, exercise="farmer-s-walk-heavy", set=1, seconds=60, load_kg=40.0),
    )
    assert taken.passed_over == {"warm-up set": 1}
    assert not taken.problems


def test_pounds_and_the_dates_of_other_phones_are_understood(tmp_path: Path) -> None:
    headings = HEVY.replace("weight_kg", "weight_lbs").replace("distance_km", "distance_miles")
    taken = from_hevy(
        tmp_path,
        '"A","May 15, 2026, 7:26 PM","May 15, 2026, 7:42 PM","","Wall Sit",,"",0,"normal",175,8,,,',
        '"B","05.06.2026, 07:30","05.06.2026, 08:30","","Wall Sit",,"",0,"normal",,8,,,',
        '"C","2026-07-15 08:00:00","2026-07-15 09:00:00","","Wall Sit",,"",0,"normal",0,8,,,',
        headings=headings,
    )
    times = ["2026-05-15 19:26", "2026-06-05 07:30", "2026-07-15 08:00"]
    assert [f"{one.started:%Y-%m-%d %H:%M}" for one in taken.workouts] == times
    assert [one.sets[0].load_kg for one in taken.workouts] == [79.379, None, None]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ('"A","yesterday","6 Jul 2026, 18:56","","Squat",,"",0,"normal",60,10,,,', 'line 2: "yesterday" is no date'),
        ('"A","6 Jul 2026, 18:56","6 Jul 2026, 17:56","","Squat",,"",0,"",60,10,,,', "line 2: ends before it starts"),
        ('"A","6 Jul 2026, 17:56","6 Jul 2026, 18:56","","",,"",0,"normal",60,10,,,', "line 2: names no exercise"),
        ('"A","6 Jul 2026, 17:56","6 Jul 2026, 18:56","","Squat",,"",0,"",60,,,,', "neither repetitions nor seconds"),
        ('"A","6 Jul 2026, 17:56","6 Jul 2026, 18:56","","Squat",,"",0,"",60,9.5,,,', "only whole ones"),
        ('"A","6 Jul 2026, 17:56","6 Jul 2026, 18:56","","Squat",,"",0,"",heavy,9,,,', "no number of kilograms"),
        ('"A","6 Jul 2026, 17:56","6 Jul 2026, 18:56","","Squat",,"",0,"",-5,9,,,', "0 to 1000 can"),
        ('"A","6 Jul 2026, 17:56","6 Jul 2026, 18:56","","Squat",,"",0,"",60,9,,,11', "perceived exertion"),
        ('"A","6 Jul 2026, 17:56","6 Jul 2026, 18:56","","Squat",,"",0,"",60,9,,,,,x', "16 cells under 14 headings"),
    ],
)
def test_a_bad_row_is_told_by_its_line_and_the_good_one_is_taken(tmp_path: Path, row: str, told: str) -> None:
    good = '"A","6 Jul 2026, 17:56","6 Jul 2026, 18:56","","Squat",,"",1,"normal",60,10,,,'
    taken = from_hevy(tmp_path, row, "", good)
    assert told in " ".join(problems(taken))
    assert taken.sets == 1


def test_rows_of_strong_become_workouts(tmp_path: Path) -> None:
    source = table(
        tmp_path,
        STRONG,
        '2024-05-11 18:30:00,"Upper, A",1h 5m,Romanian Deadlift (Dumbbell),W,10,8,0,0,"","",',
        '2024-05-11 18:30:00,"Upper, A",1h 5m,Romanian Deadlift (Dumbbell),1,30,8,0,0,"","Felt strong",8',
        '2024-05-11 18:30:00,"Upper, A",1h 5m,Romanian Deadlift (Dumbbell),Rest Timer,,,,120,,,',
        '2024-05-11 18:30:00,"Upper, A",1h 5m,Plank,1,0,0,0,60,"","",',
        '2024-05-11 18:30:00,"Upper, A",1h 5m,Plank,2,0,0,0,0,"","",',
        '2024-05-12 07:00:00,"Run",45min,Running,1,0,0,5.2,1800,"","",',
    )
    assert not strong.told_unit(source)
    taken = strong.read(source, BERLIN, CALLED, "lb")
    first, second = taken.workouts
    assert first.seconds == 3900
    assert first.sets == (
        SetDone(item=1, exercise="romanian-deadlift", set=1, reps=8, load_kg=13.608, effort="fine"),
        SetDone(item=2, exercise="plank", set=1, seconds=60),
    )
    assert (second.routine, second.sets[0].seconds) == ("run", 1800)
    assert taken.passed_over == {"warm-up set": 1, "rest": 1}
    assert problems(taken) == ["line 6: has neither repetitions nor seconds"]


def test_strong_with_semicolons_says_the_unit_itself(tmp_path: Path) -> None:
    source = table(
        tmp_path,
        "Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;"
        "Workout Notes;Workout Duration",
        '2025-05-21 15:56:15;"Afternoon";"Bicep Curl (Barbell)";1;100;lbs;8;;;;0;"";"";53m',
        '2025-05-21 15:56:15;"Afternoon";"Bicep Curl (Barbell)";2;7,5;kg;8;;;;0;"";"";53m',
        encoding="utf-16",
    )
    assert strong.told_unit(source)
    (one,) = strong.read(source, BERLIN, CALLED, "lb").workouts
    assert [done.load_kg for done in one.sets] == [45.359, 7.5]
    assert one.seconds == 53 * 60


def test_the_same_rows_give_the_same_workouts_wherever_they_are_read(tmp_path: Path) -> None:
    row = '"A","6 Jul 2026, 17:56","6 Jul 2026, 18:56","","Squat",,"",0,"normal",60,10,,,'
    source = table(tmp_path, HEVY, row)
    ids = {hevy.read(source, zone, Called()).workouts[0].id for zone in (BERLIN, ZoneInfo("Asia/Tokyo"), None)}
    assert len(ids) == 1


@pytest.mark.parametrize("content", [b"", b"just text", b"\x00\x01\x02,\x00", b"%PDF-1.4"])
def test_what_is_no_table_is_told_in_a_line(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes(content)
    with pytest.raises(CoachError) as told:
        Table(path)
    assert "\n" not in str(told.value)


LOADS = st.none() | st.floats(0.5, 300).map(lambda load: round(load, 1))
EFFORTS: tuple[Effort | None, ...] = (None, "easy", "fine", "hard")
COUNTED = st.tuples(st.integers(1, 50), st.none())
HELD = st.tuples(st.none(), st.integers(1, 600))


@st.composite
def workouts(draw: st.DrawFn) -> WorkoutDone:
    sets = []
    for item in range(1, draw(st.integers(1, 4)) + 1):
        exercise = f"exercise-{item}"
        for number in range(1, draw(st.integers(1, 3)) + 1):
            for side in draw(st.sampled_from([(None,), (Side.LEFT, Side.RIGHT)])):
                reps, seconds = draw(COUNTED | HELD)
                sets.append(
                    SetDone(
                        item=item,
                        exercise=exercise,
                        set=number,
                        side=side,
                        reps=reps,
                        seconds=seconds,
                        load_kg=draw(LOADS),
                        effort=draw(st.sampled_from(EFFORTS)),
                    )
                )
    minutes = draw(st.integers(0, 500_000))
    return WorkoutDone(
        id="0" * 32,
        routine="day-one",
        started=datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes),
        seconds=60.0 * draw(st.integers(1, 90)),
        finished=True,
        sets=tuple(numbered(sets)),
    )


def numbered(sets: Iterable[SetDone]) -> Iterable[SetDone]:
    """Each side counts its own sets."""
    counts: dict[tuple[int, Side | None], int] = {}
    for one in sets:
        counts[one.item, one.side] = counts.get((one.item, one.side), 0) + 1
        yield replace(one, set=counts[one.item, one.side])


@given(workouts())
def test_what_is_written_for_others_is_read_back_the_same(
    tmp_path_factory: pytest.TempPathFactory, one: WorkoutDone
) -> None:
    path = tmp_path_factory.mktemp("written") / "table.csv"
    path.write_text("".join(hevy.write([one], {"day-one": "Day One"})), encoding="utf-8", newline="")
    (back,) = hevy.read(Table(path), UTC, Called()).workouts
    assert replace(back, id=one.id) == one
