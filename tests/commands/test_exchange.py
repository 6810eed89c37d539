"""`coach export` and `coach import` as people and scripts use them."""

from datetime import datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from coach.cli.main import cli
from coach.commands.past import store, workouts
from coach.errors import CoachError, UsageError
from coach.journal.writing import put
from coach.workout.record import SetDone, WorkoutDone

ABOUT = '"Leg day","6 Jul 2026, 17:59","6 Jul 2026, 18:56",""'
HEVY = (
    "title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,set_type,weight_kg,reps,"
    "distance_km,duration_seconds,rpe\n"
    f'{ABOUT},"Romanian Deadlift (Barbell)",,"",0,"normal",60,10,,,8\n'
    f'{ABOUT},"Romanian Deadlift (Barbell)",,"",1,"normal",60,ten,,,8\n'
)
STRONG = (
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n"
    "2024-05-11 18:30:00,Upper,1h 5m,Squat (Barbell),1,30,8,0,0,,,\n"
)


def coach(*arguments: object) -> Result:
    return CliRunner().invoke(cli, [str(one) for one in arguments], catch_exceptions=False)


@pytest.fixture
def done(home: Path) -> WorkoutDone:
    sets = (SetDone(item=1, exercise="romanian-deadlift", variant="standard", set=1, reps=9, load_kg=10.0),)
    started = datetime.fromisoformat("2026-03-01T07:30:00+01:00")
    one = WorkoutDone("1" * 32, "day-one", started, seconds=1500.0, finished=True, sets=sets)
    put(store(), "me", [one])
    return one


def test_good_rows_are_taken_over_and_bad_ones_told_by_line(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "hevy.csv"
    file.write_text(HEVY)
    result = coach("import", file, "--yes")
    assert 'line 3: "ten" is no number of repetitions' in result.stderr
    assert result.stdout == "1 workout with 1 set can be taken over.\n1 workout taken over.\n"
    assert workouts()[0].sets[0].exercise == "romanian-deadlift"


def test_importing_twice_adds_nothing_twice(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "hevy.csv"
    file.write_text(HEVY)
    coach("import", file, "--yes")
    assert "1 workout in it, and nothing new." in coach("import", file, "--yes").stdout
    assert len(workouts()) == 1


def test_nothing_is_taken_over_unasked(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "hevy.csv"
    file.write_text(HEVY)
    with pytest.raises(UsageError, match="--yes"):
        coach("import", file)
    assert workouts() == ()


def test_the_unit_of_strong_must_be_told(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "strong.csv"
    file.write_text(STRONG)
    with pytest.raises(UsageError, match="--unit"):
        coach("import", file, "--yes")
    coach("import", file, "--yes", "--unit", "lb", "--zone", "Europe/Berlin")
    (one,) = workouts()
    assert one.sets[0].load_kg == 13.608
    assert one.started.isoformat() == "2024-05-11T18:30:00+02:00"


def test_what_was_exported_is_known_when_it_comes_back(done: WorkoutDone, tmp_path: Path) -> None:
    for name in ("all.csv", "all.json"):
        coach("export", tmp_path / name)
        result = coach("import", tmp_path / name, "--yes")
        assert result.exit_code == 0
        assert workouts() == (done,)


def test_csv_goes_to_the_standard_output_with_names_for_people(done: WorkoutDone) -> None:
    heading, row = coach("export").stdout.splitlines()
    assert heading.startswith('"title","start_time"')
    assert '"Romanian deadlift"' in row
    assert '"Day One"' in row or '"Day one"' in row


def test_fit_files_come_into_a_folder_one_for_each_workout(done: WorkoutDone, tmp_path: Path) -> None:
    coach("export", tmp_path / "fit", "--format", "fit")
    (file,) = (tmp_path / "fit").iterdir()
    assert file.name == "2026-03-01-0730-day-one.fit"
    assert file.read_bytes()[8:12] == b".FIT"


def test_only_the_days_that_are_asked_for_are_exported(done: WorkoutDone) -> None:
    assert len(coach("export", "--since", "2026-03-01", "--until", "2026-03-02").stdout.splitlines()) == 2
    with pytest.raises(CoachError, match="no workout"):
        coach("export", "--since", "2026-03-02")


@pytest.mark.parametrize(
    ("arguments", "failure"),
    [
        (("export", "x.pdf"), UsageError),
        (("export", "--format", "fit"), UsageError),
        (("export", "x.json", "--since", "2026-01-01"), UsageError),
        (("import", "absent.csv"), CoachError),
        (("import", "absent.json"), CoachError),
    ],
)
def test_what_cannot_be_done_is_told(done: WorkoutDone, arguments: tuple[str, ...], failure: type[CoachError]) -> None:
    with pytest.raises(failure):
        coach(*arguments)


def test_a_zone_that_does_not_exist_is_told(done: WorkoutDone, tmp_path: Path) -> None:
    file = tmp_path / "hevy.csv"
    file.write_text(HEVY)
    with pytest.raises(UsageError, match="no time zone"):
        coach("import", file, "--zone", "Europe/Nowhere")


def test_a_file_of_another_program_is_refused_with_what_is_needed(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "other.csv"
    file.write_text("a,b,c\n1,2,3\n")
    with pytest.raises(CoachError, match="exercise_title"):
        coach("import", file)
