"""One row of another program's file, and how rows become workouts."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from hashlib import blake2b

from coach.exchange.titles import Called
from coach.workout.record import Effort, SetDone, WorkoutDone
from coach.workout.side import Side

#: How hard a set was, on the scale of perceived exertion of other programs (6 … 10), and the lowest value of each.
EFFORTS: tuple[tuple[float, Effort], ...] = ((9.0, "hard"), (7.5, "fine"), (0.0, "easy"))


@dataclass(frozen=True, slots=True)
class Problem:
    """A row that cannot be taken over: its line in the file, counted from 1, and why."""

    line: int
    reason: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Entry:
    """A set as a row tells it. `started` is the time of its workout, on the clock of that place; `seconds` its length.

    `work` is seconds of work in the set.
    """

    line: int
    workout: str
    started: datetime
    seconds: float
    exercise: str
    side: Side | None
    reps: int | None
    work: int | None
    kilograms: float | None
    effort: Effort | None


@dataclass(frozen=True, slots=True)
class Taken:
    """What a file holds: its workouts, oldest first, and the rows that are none, with the reason for each."""

    workouts: tuple[WorkoutDone, ...]
    problems: tuple[Problem, ...] = ()
    #: Rows that are well, but no sets to remember, by what they are: a warm-up set, a note, a rest.
    passed_over: Mapping[str, int] = field(default_factory=dict)

    @property
    def sets(self) -> int:
        """How many sets there are in all."""
        return sum(len(one.sets) for one in self.workouts)


def workouts_of(entries: Iterable[Entry], source: str, zone: tzinfo | None, called: Called) -> Iterator[WorkoutDone]:
    """The workouts of these rows, oldest first. `zone` is where they were done; None: where this machine is.

    The same rows always give the same ids.
    """
    for (started, title), rows in _grouped(entries):
        place = started.replace(tzinfo=zone) if zone is not None else started.astimezone()
        yield WorkoutDone(
            id=blake2b(f"{source}|{started.isoformat()}|{title}".encode(), digest_size=16).hexdigest(),
            routine=called.routine(title),
            started=place,
            seconds=max(row.seconds for row in rows),
            finished=True,
            sets=tuple(_sets(rows, called)),
        )


def effort(exertion: float) -> Effort:
    """How hard a set of this perceived exertion was."""
    return next(name for least, name in EFFORTS if exertion >= least)


def _grouped(entries: Iterable[Entry]) -> list[tuple[tuple[datetime, str], list[Entry]]]:
    together: dict[tuple[datetime, str], list[Entry]] = {}
    for entry in entries:
        together.setdefault((entry.started, entry.workout), []).append(entry)
    return sorted(together.items())


def _sets(rows: list[Entry], called: Called) -> Iterator[SetDone]:
    items: dict[str, int] = {}
    numbers: Counter[tuple[str, Side | None]] = Counter()
    for row in rows:
        numbers[row.exercise, row.side] += 1
        yield SetDone(
            item=items.setdefault(row.exercise, len(items) + 1),
            exercise=called.exercise(row.exercise),
            set=numbers[row.exercise, row.side],
            side=row.side,
            reps=row.reps,
            seconds=None if row.reps is not None else row.work,
            load_kg=row.kilograms or None,
            effort=row.effort,
        )
