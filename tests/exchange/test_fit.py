"""A FIT activity of ours, read back by another library than the one that wrote it."""

import io
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import fitdecode
from fit_tool.profile.profile_type import ExerciseCategory

from coach.content.library import load_library
from coach.exchange import fit
from coach.workout.record import SetDone, WorkoutDone
from coach.workout.side import Side

BERLIN = timezone(timedelta(hours=2))
WORKOUT = WorkoutDone(
    id="0123456789abcdef0123456789abcdef",
    routine="day-one",
    started=datetime(2026, 7, 3, 18, 30, 12, tzinfo=BERLIN),
    seconds=1512.4,
    finished=True,
    sets=(
        SetDone(item=1, exercise="cat-cow", set=1, at=100.0, seconds=40),
        SetDone(item=2, exercise="romanian-deadlift", set=1, at=300.5, reps=9, load_kg=12.5),
        SetDone(item=3, exercise="single-leg-deadlift", set=1, at=500.0, side=Side.LEFT, reps=8),
        SetDone(item=4, exercise="bench-press-barbell", set=1, reps=5, load_kg=60.0),
    ),
)


def read(content: bytes) -> dict[str, list[dict[str, Any]]]:
    messages: dict[str, list[dict[str, Any]]] = {}
    with fitdecode.FitReader(io.BytesIO(content), check_crc=fitdecode.CrcCheck.RAISE) as reader:
        for frame in reader:
            if frame.frame_type == fitdecode.FIT_FRAME_DATA:
                values = {field.name: field.value for field in frame.fields if field.value is not None}
                messages.setdefault(frame.name, []).append(values)
    return messages


def test_another_library_reads_what_was_done() -> None:
    messages = read(fit.write(WORKOUT, {"romanian-deadlift": "Romanian deadlift"}))
    (about,), (activity,), (session,) = messages["file_id"], messages["activity"], messages["session"]
    assert about["type"] == "activity"
    assert about["time_created"] == datetime(2026, 7, 3, 16, 30, 12, tzinfo=UTC)
    assert (session["sport"], session["sub_sport"]) == ("training", "strength_training")
    assert session["total_elapsed_time"] == 1512.4
    assert activity["num_sessions"] == 1
    assert activity["local_timestamp"].replace(tzinfo=UTC) - activity["timestamp"] == timedelta(hours=2)
    sets = messages["set"]
    assert [one.get("repetitions") for one in sets] == [None, 9, 8, 5]
    assert [one.get("weight") for one in sets] == [None, 12.5, None, 60.0]
    assert sets[0]["duration"] == 40.0
    assert sets[1]["timestamp"] == datetime(2026, 7, 3, 16, 35, 12, tzinfo=UTC)
    assert [one["timestamp"] for one in sets] == sorted(one["timestamp"] for one in sets)
    assert {one["set_type"] for one in sets} == {"active"}
    titles = [one["wkt_step_name"] for one in messages["exercise_title"]]
    assert titles == ["cat-cow", "Romanian deadlift", "single-leg-deadlift", "bench-press-barbell"]


def test_every_exercise_of_ours_counts_as_something() -> None:
    unknown = [one for one in load_library().exercises if fit.category(one) is ExerciseCategory.UNKNOWN]
    assert not unknown


def test_a_workout_without_a_set_is_a_whole_activity_too() -> None:
    messages = read(fit.write(replace(WORKOUT, sets=()), {}))
    assert len(messages["session"]) == 1
    assert "set" not in messages
