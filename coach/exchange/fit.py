"""A workout as a FIT activity, the format of sports watches and their services. Written by fit-tool.

Each set is a message of its own, with what it was in the categories that the format has. fit-tool takes instants as
milliseconds since 1970.
"""

from collections.abc import Iterator, Mapping
from datetime import timedelta

from fit_tool.fit_file_builder import FitFileBuilder
from fit_tool.profile.messages.activity_message import ActivityMessage
from fit_tool.profile.messages.event_message import EventMessage
from fit_tool.profile.messages.exercise_title_message import ExerciseTitleMessage
from fit_tool.profile.messages.file_id_message import FileIdMessage
from fit_tool.profile.messages.lap_message import LapMessage
from fit_tool.profile.messages.session_message import SessionMessage
from fit_tool.profile.messages.set_message import SetMessage
from fit_tool.profile.profile_type import (
    Activity,
    Event,
    EventType,
    ExerciseCategory,
    FileType,
    Manufacturer,
    SetType,
    Sport,
    SubSport,
)

from coach.workout.record import SetDone, WorkoutDone

#: What an exercise counts as, by a part of its id; the first that fits.
CATEGORIES = (
    ("swing", ExerciseCategory.HIP_SWING),
    ("deadlift", ExerciseCategory.DEADLIFT),
    ("good-morning", ExerciseCategory.DEADLIFT),
    ("curl", ExerciseCategory.LEG_CURL),
    ("bridge", ExerciseCategory.HIP_RAISE),
    ("hip-raise", ExerciseCategory.HIP_RAISE),
    ("hip-lift", ExerciseCategory.HIP_STABILITY),
    ("lunge", ExerciseCategory.LUNGE),
    ("step-up", ExerciseCategory.SQUAT),
    ("squat", ExerciseCategory.SQUAT),
    ("leg-press", ExerciseCategory.SQUAT),
    ("wall-sit", ExerciseCategory.SQUAT),
    ("stretch", ExerciseCategory.WARM_UP),
    ("cat-cow", ExerciseCategory.WARM_UP),
)
#: A repetition that nobody timed.
USUAL_REPETITION = 4.0


def write(workout: WorkoutDone, names: Mapping[str, str]) -> bytes:
    """The file of one workout; `names`: of exercises, by their ids."""
    builder = FitFileBuilder(auto_define=True, min_string_size=60)
    started = _milliseconds(workout, 0.0)
    ended = _milliseconds(workout, workout.seconds)

    about = FileIdMessage()
    about.type = FileType.ACTIVITY
    about.manufacturer = Manufacturer.DEVELOPMENT.value
    about.product = 0
    about.serial_number = int(workout.id[:7], 16) + 1
    about.time_created = started
    builder.add(about)

    begins = EventMessage()
    begins.event, begins.event_type, begins.timestamp = Event.TIMER, EventType.START, started
    builder.add(begins)
    exercises = list(dict.fromkeys(one.exercise for one in workout.sets))
    for number, exercise in enumerate(exercises):
        builder.add(_title(number, exercise, names))
    for number, (done, at) in enumerate(_timed(workout)):
        builder.add(_set(workout, number, done, at, exercises.index(done.exercise)))
    ends = EventMessage()
    ends.event, ends.event_type, ends.timestamp = Event.TIMER, EventType.STOP_ALL, ended
    builder.add(ends)
    for message in _summaries(workout, started, ended):
        builder.add(message)
    return bytes(builder.build().to_bytes())


def category(exercise: str) -> ExerciseCategory:
    """What an exercise counts as in FIT."""
    return next((kind for part, kind in CATEGORIES if part in exercise), ExerciseCategory.UNKNOWN)


def _title(number: int, exercise: str, names: Mapping[str, str]) -> ExerciseTitleMessage:
    title = ExerciseTitleMessage()
    title.message_index = number
    title.exercise_category = category(exercise).value
    title.exercise_name = number
    title.workout_step_name = names.get(exercise, exercise)[:59]
    return title


def _set(workout: WorkoutDone, number: int, done: SetDone, at: float, exercise: int) -> SetMessage:
    took = float(done.seconds or USUAL_REPETITION * (done.reps or 0))
    one = SetMessage()
    one.message_index = number
    one.set_type = SetType.ACTIVE.value
    one.start_time = _milliseconds(workout, max(0.0, at - took))
    one.timestamp = _milliseconds(workout, at)
    one.duration = took
    one.category = [category(done.exercise).value]
    one.category_subtype = [exercise]
    if done.reps is not None:
        one.repetitions = done.reps
    if done.load_kg:
        one.weight = done.load_kg
    return one


def _timed(workout: WorkoutDone) -> Iterator[tuple[SetDone, float]]:
    """Each set with when it ended; evenly over the workout where nobody knows."""
    for number, done in enumerate(workout.sets, 1):
        yield done, workout.seconds * number / len(workout.sets) if done.at is None else done.at


def _summaries(
    workout: WorkoutDone, started: int, ended: int
) -> Iterator[LapMessage | SessionMessage | ActivityMessage]:
    for summary in (LapMessage(), SessionMessage()):
        summary.start_time, summary.timestamp = started, ended
        summary.total_elapsed_time = summary.total_timer_time = workout.seconds
        summary.sport, summary.sub_sport = Sport.TRAINING, SubSport.STRENGTH_TRAINING
        summary.message_index = 0
        if isinstance(summary, SessionMessage):
            summary.first_lap_index, summary.num_laps = 0, 1
        yield summary
    whole = ActivityMessage()
    whole.timestamp, whole.local_timestamp = ended, round(_local_seconds(workout))
    whole.total_timer_time = workout.seconds
    whole.num_sessions = 1
    whole.type = Activity.MANUAL
    whole.event, whole.event_type = Event.ACTIVITY, EventType.STOP
    yield whole


def _milliseconds(workout: WorkoutDone, seconds: float) -> int:
    return round(1000 * (workout.started.timestamp() + seconds))


def _local_seconds(workout: WorkoutDone) -> float:
    """When it ended on the clock of that place, in FIT's seconds since the end of 1989."""
    offset = (workout.started.utcoffset() or timedelta()).total_seconds()
    return workout.started.timestamp() + workout.seconds + offset - EPOCH


#: FIT's own beginning of time, 1989-12-31 00:00 UTC, on the clock of 1970.
EPOCH = 631_065_600
