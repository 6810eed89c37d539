"""Earlier workouts, as the store gives them back."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta, timezone
from functools import cache
from operator import itemgetter
from typing import Any

from coach.journal.store import Store
from coach.workout.history import Proposal, Reason
from coach.workout.record import SetDone, WorkoutDone
from coach.workout.sessions import Outline
from coach.workout.side import Side

#: How a workout ends that was done to the end of its plan.
FINISHED = "finished"
#: The workouts of an athlete that have ended, between two times; the sets and pains of these.
CHOSEN = (
    "FROM workouts JOIN athletes ON workouts.athlete = athletes.id {of_workouts} WHERE athletes.name = :athlete"
    " AND workouts.reason IS NOT NULL AND workouts.started >= :since AND workouts.started < :until"
)
AMOUNTS = "reps, sets.seconds, load_kg, effort, least, most"
COLUMNS = f"workouts.id, item, exercise, variant, rung, number, sets.at, side, {AMOUNTS}"
OF_SETS = CHOSEN.format(of_workouts="JOIN sets ON sets.workout = workouts.id")
OF_BEST = f"FROM (SELECT sets.rowid AS best, max({{value}}) {OF_SETS} AND {{counts}} > 0 GROUP BY exercise)"
NUMBERED = "FROM sets JOIN workouts ON workouts.id = sets.workout WHERE sets.rowid IN ({numbers})"
SETS = f"SELECT {COLUMNS} {OF_SETS}"
#: The same with their places in their workouts.
PLACED = f"SELECT {COLUMNS}, position {OF_SETS}"
#: The best sets of each exercise, as `coach.workout.trend` ranks them. SQLite gives the row that has the maximum; for
#: this it sorts the numbers of the rows alone, which takes half as long as the rows.
BEST_OF = " UNION ".join(
    f"SELECT best {OF_BEST.format(value=value, counts=counts)}"
    for counts, value in (
        ("load_kg", "load_kg * 10000 + coalesce(reps, 0)"),
        ("reps", "reps * 10000 + coalesce(load_kg, 0)"),
        ("sets.seconds", "sets.seconds * 10000 + coalesce(load_kg, 0)"),
    )
)
BEST = f"SELECT {COLUMNS}, position {NUMBERED.format(numbers=BEST_OF)}"
#: So many times as many workouts are looked at first: most of what is trained is in every second one.
LOOKED_AT = 2
PAINS = f"SELECT workouts.id, exercise {CHOSEN.format(of_workouts='JOIN pains ON pains.workout = workouts.id')}"
ASKED = (
    "SELECT workouts.id, exercise, variant, proposals.reason"
    f" {CHOSEN.format(of_workouts='JOIN proposals ON proposals.workout = workouts.id')}"
)
WORKOUTS = (
    "SELECT workouts.id, routine, started, offset_minutes, clock, reason"
    f" {CHOSEN.format(of_workouts='')} ORDER BY started, workouts.id"
)
WORKS = "EXISTS (SELECT 1 FROM sets WHERE sets.workout = workouts.id AND exercise NOT IN ({gentle}))"
OUTLINES = (
    f"SELECT routine, started, offset_minutes, clock, reason, {WORKS}"
    f" {CHOSEN.format(of_workouts='')} ORDER BY started, workouts.id"
)
SIDES: Mapping[str, Side | None] = {"": None, **{side.value: side for side in Side}}
Row = tuple[Any, ...]
LONG_AGO, FAR_AHEAD = -1e12, 1e12


class Past:
    """What one athlete did. Raises CoachError when the store cannot be used."""

    def __init__(self, store: Store, athlete: str) -> None:
        self._store = store
        self._athlete = athlete

    def workouts(
        self,
        *,
        exercise: str | None = None,
        since: datetime | None = None,
        until: datetime | None = None,
        last: int | None = None,
        every: bool = False,
    ) -> tuple[WorkoutDone, ...]:
        """The workouts that have ended, oldest first: those begun from `since` on and before `until`.

        With an `exercise`, only those with a set of it, or `every` one, and of their sets only these. `last`: so many
        of them, counted from the end.
        """
        values: dict[str, object] = {
            "athlete": self._athlete,
            "since": since.timestamp() if since else LONG_AGO,
            "until": until.timestamp() if until else FAR_AHEAD,
        }
        if last is not None:
            values["since"] = self._since(last, exercise, values)
        only = "" if exercise is None else " AND exercise = :exercise"
        also = {} if exercise is None else {"exercise": exercise}
        rows = _by_workout(self._store.rows(f"{SETS}{only} ORDER BY workouts.id, position", **values, **also))
        found = self._store.rows(WORKOUTS, **values)
        return self._put_together([row for row in found if exercise is None or every or row[0] in rows], rows, values)

    def memorable(self, recent: int) -> tuple[WorkoutDone, ...]:
        """All workouts, with only those of their sets that the next one depends on; of a file.

        They are those of the last `recent` workouts with an exercise, and its best ones: a workout begins with this,
        and reading ten years of sets takes longer than finding these among them.
        """
        values: dict[str, object] = {"athlete": self._athlete, "since": LONG_AGO, "until": FAR_AHEAD}
        found = self._store.rows(WORKOUTS, **values)
        kept = {*self._recent(found, recent, values), *self._store.rows(BEST, **values)}
        return self._put_together(found, _by_workout(sorted(kept, key=itemgetter(-1))), values)

    def _recent(self, found: Sequence[Row], recent: int, values: Mapping[str, object]) -> list[Row]:
        """The sets of the last workouts, and where these have too few of an exercise, all the earlier ones of it."""
        looked_at = LOOKED_AT * recent
        begin = found[-looked_at][2] if len(found) > looked_at else LONG_AGO
        last = self._store.rows(PLACED, **{**values, "since": begin})
        counts = Counter(exercise for _, exercise in {(row[0], row[2]) for row in last})
        often = {f"often_{number}": one for number, one in enumerate(counts) if counts[one] >= recent}
        names = ", ".join(["''", *(f":{name}" for name in often)])
        earlier = f"{PLACED} AND exercise NOT IN ({names})"
        return [*last, *self._store.rows(earlier, **{**values, "until": begin}, **often)]

    def _put_together(
        self, found: Sequence[Row], rows: Mapping[str, Sequence[Row]], values: Mapping[str, object]
    ) -> tuple[WorkoutDone, ...]:
        """Workouts of their rows, those of their sets, and the rest of what is kept of them."""
        hurt: defaultdict[str, set[str]] = defaultdict(set)
        for workout, where in self._store.rows(PAINS, **values):
            hurt[workout].add(where)
        asked: defaultdict[str, dict[str, Proposal]] = defaultdict(dict)
        for workout, where, variant, reason in self._store.rows(ASKED, **values):
            asked[workout][where] = Proposal(variant=variant, reason=Reason(reason))
        return tuple(
            _workout(row, [_set(one) for one in rows.get(row[0], ())], hurt.get(row[0], ()), asked.get(row[0], {}))
            for row in found
        )

    def outlines(self, gentle: Collection[str]) -> tuple[Outline, ...]:
        """All workouts that have ended, oldest first; `gentle` are the exercises that need no rest after them.

        Ten years of sets are not read for it: a workout begins with this.
        """
        names = {f"gentle_{number}": exercise for number, exercise in enumerate(gentle)}
        query = OUTLINES.replace("{gentle}", ", ".join(["''", *(f":{name}" for name in names)]))
        values = {"athlete": self._athlete, "since": LONG_AGO, "until": FAR_AHEAD, **names}
        return tuple(
            Outline(routine, instant(started, offset), clock, reason == FINISHED, bool(works))
            for routine, started, offset, clock, reason, works in self._store.rows(query, **values)
        )

    def exercises(self) -> tuple[str, ...]:
        """All exercises that were ever done, by their ids."""
        every = CHOSEN.format(of_workouts="JOIN sets ON sets.workout = workouts.id")
        values = {"athlete": self._athlete, "since": LONG_AGO, "until": FAR_AHEAD}
        return tuple(
            one for (one,) in self._store.rows(f"SELECT DISTINCT exercise {every} ORDER BY exercise", **values)
        )

    def _since(self, last: int, exercise: str | None, values: Mapping[str, object]) -> object:
        """When the earliest of the last workouts began."""
        with_it = " AND workouts.id IN (SELECT workout FROM sets WHERE exercise = :exercise)" if exercise else ""
        newest = f"SELECT started {CHOSEN.format(of_workouts='')}{with_it} ORDER BY started DESC LIMIT :last"
        also = {"exercise": exercise} if exercise else {}
        found = self._store.rows(newest, **values, **also, last=last)
        return found[-1][0] if found else values["since"]


def _by_workout(rows: Iterable[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row[0], []).append(row)
    return found


def _workout(
    row: tuple[Any, ...], done: Sequence[SetDone], hurt: Iterable[str], asked: Mapping[str, Proposal]
) -> WorkoutDone:
    identity, routine, started, offset_minutes, clock, reason = row
    return WorkoutDone(
        id=identity,
        routine=routine,
        started=instant(started, offset_minutes),
        seconds=clock,
        finished=reason == FINISHED,
        sets=tuple(done),
        hurt=frozenset(hurt),
        asked=asked,
    )


def _set(row: tuple[Any, ...]) -> SetDone:
    # What the store holds was validated when it was written; validating ten years of it again takes a second.
    _, item, exercise, variant, rung, number, at, side, reps, seconds, load_kg, effort, least, most = row[:14]
    return SetDone(
        item,
        exercise,
        number,
        variant,
        rung,
        at,
        SIDES[side],
        reps,
        seconds,
        load_kg,
        effort,
        None if least is None else (least, most),
    )


def instant(started: float, offset_minutes: int) -> datetime:
    """A time of the store, on the clock of the place where it was."""
    return datetime.fromtimestamp(started, _zone(offset_minutes))


@cache
def _zone(minutes: int) -> timezone:
    return timezone(timedelta(minutes=minutes))
