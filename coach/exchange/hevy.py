"""Hevy's workouts as CSV: one row a set. Read as Hevy writes them, and written so that others can read them.

Hevy has no sides: ours are told by the note of the exercise, "left" or "right".
"""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta, tzinfo

from coach.exchange.entry import Entry, Problem, Taken, effort, workouts_of
from coach.exchange.table import Row, Table
from coach.exchange.titles import Called
from coach.exchange.values import MOST_REPS, MOST_SECONDS, kilograms, moment, number, whole
from coach.workout.record import SetDone, WorkoutDone
from coach.workout.side import Side

SOURCE = "hevy"
COLUMNS = (
    *("title", "start_time", "end_time", "description", "exercise_title", "superset_id", "exercise_notes"),
    *("set_index", "set_type", "weight_kg", "reps", "distance_km", "duration_seconds", "rpe"),
)
#: What cannot be done without. The load is in kilograms or pounds by its heading.
NEEDED = frozenset({"title", "start_time", "end_time", "exercise_title", "reps"})
POUNDS = "weight_lbs"
WARM_UP = "warmup"
#: What is written for how hard a set was.
EXERTION = {"easy": 6, "fine": 8, "hard": 9.5}
DATE = "%d %b %Y, %H:%M"


def fits(headings: Iterable[str]) -> bool:
    """Whether a table with these headings comes from Hevy."""
    return set(headings) >= NEEDED


def read(table: Table, zone: tzinfo | None, called: Called) -> Taken:
    """The workouts of a table. `called`: what we know by which names."""
    entries: list[Entry] = []
    problems: list[Problem] = []
    passed_over: Counter[str] = Counter()
    for line, row in table.rows():
        if isinstance(row, str):
            problems.append(Problem(line, row))
        elif row.get("set_type", "").strip() == WARM_UP:
            passed_over["warm-up set"] += 1
        else:
            try:
                entries.append(_entry(line, row))
            except ValueError as error:
                problems.append(Problem(line, str(error)))
    return Taken(tuple(workouts_of(entries, SOURCE, zone, called)), tuple(problems), passed_over)


def write(workouts: Iterable[WorkoutDone], names: Mapping[str, str]) -> Iterator[str]:
    """The lines of a file with these workouts; `names`: of exercises and routines, by their ids."""
    line = io.StringIO(newline="")
    writer = csv.DictWriter(line, COLUMNS, restval="", quoting=csv.QUOTE_NONNUMERIC)
    writer.writeheader()
    for one in workouts:
        ends = one.started + timedelta(seconds=one.seconds)
        about = {
            "title": names.get(one.routine, one.routine),
            "start_time": one.started.strftime(DATE).lstrip("0"),
            "end_time": ends.strftime(DATE).lstrip("0"),
        }
        index: Counter[tuple[int, str]] = Counter()
        for done in one.sets:
            writer.writerow({**about, **_cells(done, names), "set_index": index[done.item, done.exercise]})
            index[done.item, done.exercise] += 1
        yield line.getvalue()
        line.seek(0)
        line.truncate()


def _cells(done: SetDone, names: Mapping[str, str]) -> dict[str, object]:
    cells = {
        "exercise_title": names.get(done.exercise, done.exercise),
        "exercise_notes": done.side.value if done.side else "",
        "set_type": "normal",
        "weight_kg": done.load_kg,
        "reps": done.reps,
        "duration_seconds": done.seconds,
        "rpe": EXERTION[done.effort] if done.effort else None,
    }
    return {name: "" if value is None else value for name, value in cells.items()}


def _entry(line: int, row: Row) -> Entry:
    exercise = row["exercise_title"].strip()
    if not exercise:
        raise ValueError("names no exercise")
    started, ended = moment(row["start_time"]), moment(row["end_time"])
    if ended < started:
        raise ValueError("ends before it starts")
    reps = whole(row["reps"], MOST_REPS, "repetitions")
    work = number(row.get("duration_seconds", ""), MOST_SECONDS, "seconds")
    if reps is None and work is None:
        raise ValueError("has neither repetitions nor seconds")
    exertion = number(row.get("rpe", ""), 10, "of perceived exertion")
    side = row.get("exercise_notes", "").strip().lower()
    pounds = POUNDS in row and bool(row[POUNDS].strip())
    return Entry(
        line=line,
        workout=row["title"].strip(),
        started=started,
        seconds=(ended - started).total_seconds(),
        exercise=exercise,
        side=Side(side) if side in set(Side) else None,
        reps=reps,
        work=None if work is None else round(work),
        kilograms=kilograms(row[POUNDS] if pounds else row.get("weight_kg", ""), pounds=pounds),
        effort=None if exertion is None else effort(exertion),
    )
