"""Strong's workouts as CSV: one row a set. Which unit its loads are in, most of its files do not say."""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import tzinfo

from coach.exchange.entry import Entry, Problem, Taken, effort, workouts_of
from coach.exchange.table import Row, Table
from coach.exchange.titles import Called
from coach.exchange.values import MOST_REPS, MOST_SECONDS, kilograms, length, moment, number, whole
from coach.workout.athlete import Units

SOURCE = "strong"
NEEDED = frozenset({"Date", "Workout Name", "Exercise Name", "Set Order", "Reps"})
#: A heading with its unit, as in "Weight (kg)".
WITH_UNIT = re.compile(r"^(Weight|Distance|Duration) \(([a-z]+)\)$")
#: What stands in place of a number in "Set Order" and is no set to remember.
PASSED_OVER = {"W": "warm-up set", "REST TIMER": "rest", "NOTE": "note"}


def fits(headings: Iterable[str]) -> bool:
    """Whether a table with these headings comes from Strong."""
    return set(headings) >= NEEDED


def told_unit(table: Table) -> bool:
    """Whether the file itself says in which unit each load is."""
    loads = [heading for heading in table.headings if heading.startswith("Weight")]
    return "Weight Unit" in loads or any(WITH_UNIT.match(heading) for heading in loads)


def read(table: Table, zone: tzinfo | None, called: Called, unit: Units) -> Taken:
    """The workouts of a table; `unit` is that of loads which have none. See `hevy.read`."""
    entries: list[Entry] = []
    problems: list[Problem] = []
    passed_over: Counter[str] = Counter()
    for line, row in table.rows():
        if isinstance(row, str):
            problems.append(Problem(line, row))
        elif why := PASSED_OVER.get(row["Set Order"].strip().upper()):
            passed_over[why] += 1
        else:
            try:
                entries.append(_entry(line, row, unit))
            except ValueError as error:
                problems.append(Problem(line, str(error)))
    return Taken(tuple(workouts_of(entries, SOURCE, zone, called)), tuple(problems), passed_over)


def _entry(line: int, row: Row, unit: Units) -> Entry:
    exercise = row["Exercise Name"].strip()
    if not exercise:
        raise ValueError("names no exercise")
    reps = whole(row["Reps"], MOST_REPS, "repetitions")
    work = number(row.get("Seconds", ""), MOST_SECONDS, "seconds")
    if not reps and not work:
        raise ValueError("has neither repetitions nor seconds")
    exertion = number(row.get("RPE", ""), 10, "of perceived exertion")
    weight, stated = _weight(row)
    return Entry(
        line=line,
        workout=row["Workout Name"].strip(),
        started=moment(row["Date"]),
        seconds=_length(row),
        exercise=exercise,
        side=None,
        # Strong writes 0 where there is nothing.
        reps=reps or None,
        work=round(work) if work else None,
        kilograms=kilograms(weight, pounds=(stated or unit).startswith("lb")),
        effort=None if exertion is None else effort(exertion),
    )


def _weight(row: Row) -> tuple[str, str]:
    """A load as it is written, and its unit, "" where none is told."""
    for heading, cell in row.items():
        if (found := WITH_UNIT.match(heading)) and found[1] == "Weight":
            return cell, found[2]
    return row.get("Weight", ""), row.get("Weight Unit", "").strip().lower()


def _length(row: Row) -> float:
    for heading in ("Duration", "Workout Duration", "Duration (sec)"):
        if row.get(heading, "").strip():
            return length(row[heading])
    return 0.0
