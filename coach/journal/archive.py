"""Everything of some athletes as one JSON document, and back: the same rows, in any store.

The form follows the tables: an athlete has workouts, and a workout has a list for each table whose rows belong to it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any, Literal
from uuid import uuid4

from pydantic import BaseModel, ConfigDict, ValidationError, create_model
from sqlalchemy import Column, Connection, Table, insert, select

from coach.errors import CoachError
from coach.journal.schema import athletes, forgotten, metadata, workouts
from coach.journal.store import Store
from coach.journal.version import CURRENT

FORMAT = "coach-archive"
#: The forms of the tables whose rows are those of an archive.
FORMS = ("0001", CURRENT)
#: So many problems are told at once.
TOLD = 10
_STRICT = ConfigDict(extra="forbid", frozen=True)


def parts() -> tuple[Table, ...]:
    """The tables whose rows belong to a workout."""
    return tuple(
        table for table in metadata.sorted_tables if any(key.column.table is workouts for key in table.foreign_keys)
    )


@cache
def document() -> type[BaseModel]:
    """The model of an archive: what is validated, and what the schema in the documentation is made from."""
    lists: dict[str, Any] = {table.name: _list_of(_row(table, without={"workout"})) for table in parts()}
    workout = create_model("Workout", __base__=_row(workouts, without={"athlete"}), **lists)
    held: dict[str, Any] = {"workouts": _list_of(workout)}
    athlete = create_model("Athlete", __base__=_row(athletes, without=set()), **held)
    form: dict[str, Any] = {"format": (Literal[FORMAT], ...), "tables": (Literal[FORMS], ...)}
    return create_model("Archive", __config__=_STRICT, **form, athletes=_list_of(athlete))


def export(store: Store, names: Sequence[str] = ()) -> dict[str, Any]:
    """All that is kept of these athletes, or of all. Raises CoachError."""
    with store.reading() as connection:
        chosen = select(athletes).order_by(athletes.c.name)
        if names:
            chosen = chosen.where(athletes.c.name.in_(names))
        people = [dict(row) for row in connection.execute(chosen).mappings()]
        for one in people:
            one["workouts"] = _workouts(connection, one["id"])
    return {"format": FORMAT, "tables": CURRENT, "athletes": people}


def restore(store: Store, archive: Any) -> int:
    """Put what an archive holds into the store; what is there already stays. Returns how many workouts are new.

    Raises CoachError, which lists what is wrong with it, before anything is written.
    """
    held: Any = _validated(archive)
    with store.writing() as connection:
        known = set(connection.execute(select(workouts.c.id)).scalars())
        new = 0
        for person in held.athletes:
            one = _athlete(connection, person)
            for workout in person.workouts:
                if workout.id not in known:
                    new += 1
                    known.add(workout.id)
                    _put(connection, one, workout)
    return new


def _workouts(connection: Connection, athlete: str) -> list[dict[str, Any]]:
    chosen = select(workouts).where(workouts.c.athlete == athlete).order_by(workouts.c.started, workouts.c.id)
    found = [dict(row) for row in connection.execute(chosen).mappings()]
    ids = select(workouts.c.id).where(workouts.c.athlete == athlete)
    for table in parts():
        rows: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
        keys = table.primary_key.columns.values()
        for row in connection.execute(select(table).where(table.c.workout.in_(ids)).order_by(*keys)).mappings():
            values = dict(row)
            rows[values.pop("workout")].append(values)
        for one in found:
            one[table.name] = rows[one["id"]]
    for one in found:
        del one["athlete"]
    return found


def _athlete(connection: Connection, person: Any) -> str:
    """The id of the athlete of this name: of one who is known, or of one who is from now on.

    Their settings are for whoever keeps the files of them.
    """
    found = connection.execute(select(athletes.c.id).where(athletes.c.name == person.name)).scalar()
    if found is not None:
        return str(found)
    # Who was forgotten and comes back on purpose is somebody new to the other speakers.
    gone = select(forgotten.c.id).where(forgotten.c.id == person.id)
    taken = select(athletes.c.id).where(athletes.c.id == person.id).union(gone)
    one = uuid4().hex if connection.execute(taken).first() else person.id
    connection.execute(insert(athletes).values(id=one, name=person.name, settings={}))
    return str(one)


def _put(connection: Connection, athlete: str, workout: Any) -> None:
    values = workout.model_dump(include={column.name for column in workouts.columns} - {"athlete"})
    connection.execute(insert(workouts).values(**values, athlete=athlete))
    for table in parts():
        rows = [{**row.model_dump(), "workout": workout.id} for row in getattr(workout, table.name)]
        if rows:
            connection.execute(insert(table), rows)


def _validated(archive: Any) -> BaseModel:
    if isinstance(archive, Mapping) and archive.get("format") == FORMAT and archive.get("tables") not in FORMS:
        raise CoachError(
            f"The archive has the form {archive.get('tables')!r}, and this coach reads {CURRENT!r}.",
            "Use the version of the coach that wrote it.",
        )
    try:
        return document().model_validate(archive)
    except ValidationError as error:
        raise CoachError(_told(error)) from error


def _told(error: ValidationError) -> str:
    wrong = error.errors()
    lines = [f"{'.'.join(str(part) for part in one['loc']) or 'archive'}: {one['msg']}" for one in wrong[:TOLD]]
    more = [f"and {len(wrong) - TOLD} more"] if len(wrong) > TOLD else []
    return "\n".join(("This is no archive that can be taken over:", *lines, *more))


def _list_of(model: type[BaseModel]) -> tuple[Any, Any]:
    kind: Any = model
    return tuple[kind, ...], ()


def _row(table: Table, without: Iterable[str]) -> type[BaseModel]:
    """The model of a row of a table."""
    fields: dict[str, Any] = {
        column.name: _field(column) for column in table.columns if column.name not in set(without)
    }
    return create_model(table.name.capitalize(), __config__=_STRICT, **fields)


def _field(column: Column[Any]) -> tuple[Any, Any]:
    kind = column.type.python_type
    # What is JSON in the table may be anything that JSON has.
    allowed: Any = Any if kind is dict else kind
    return (allowed | None, None) if column.nullable and allowed is not Any else (allowed, ...)
