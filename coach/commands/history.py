"""`coach history`: what was done, workout by workout."""

import json
from collections.abc import Sequence
from datetime import datetime

import click
from rich.console import Console
from rich.table import Table

from coach.commands.past import past
from coach.errors import CoachError
from coach.workout.record import SetDone, WorkoutDone
from coach.workout.told import amounts, title
from coach.workout.trend import set_count

#: So many are shown where nothing else is said.
USUAL = 20
NOTHING = "No workout is remembered yet."


def show_history(
    *,
    exercise: str | None,
    since: datetime | None,
    until: datetime | None,
    limit: int | None,
    as_json: bool,
) -> None:
    """Print the last workouts, the last of them at the end. Raises CoachError when there is none."""
    told = past()
    key = chosen_exercise(exercise, told.exercises()) if exercise else None
    chosen = None if limit == 0 else limit or (None if since or until or as_json else USUAL)
    done = told.workouts(exercise=key, since=since, until=until, last=chosen)
    if not done:
        raise CoachError(NOTHING if not (since or until or key) else "There is no such workout.")
    if as_json:
        for one in done:
            click.echo(json.dumps(record(one), ensure_ascii=False))
        return
    Console().print(_of_exercise(done) if key else _table(done))
    if chosen is not None and len(done) == chosen:
        click.echo(f"The last {chosen}; --limit 0 shows all.")


def record(one: WorkoutDone) -> dict[str, object]:
    """A workout as `--json` prints it."""
    return {
        "id": one.id,
        "started": one.started.isoformat(),
        "routine": one.routine,
        "seconds": one.seconds,
        "finished": one.finished,
        "hurt": sorted(one.hurt),
        "sets": [
            {
                "exercise": done.exercise,
                "variant": done.variant,
                "set": done.set,
                "side": done.side,
                "reps": done.reps,
                "seconds": done.seconds,
                "load_kg": done.load_kg,
                "effort": done.effort,
            }
            for done in one.sets
        ],
    }


def _table(done: Sequence[WorkoutDone]) -> Table:
    table = _headed("When", "Workout", "Minutes", "Sets", "Exercises", "Noted")
    for one in done:
        exercises = dict.fromkeys(title(each.exercise) for each in one.sets)
        cells = (_when(one), title(one.routine), f"{one.seconds / 60:.0f}", str(set_count(one.sets)))
        table.add_row(*cells, ", ".join(exercises), _noted(one))
    return table


def _of_exercise(done: Sequence[WorkoutDone]) -> Table:
    table = _headed("When", "Workout", "Variant", "Done", "Effort", "Noted")
    for one in done:
        efforts = [each.effort for each in one.sets if each.effort]
        variants = dict.fromkeys(title(each.variant) for each in one.sets if each.variant)
        cells = (_when(one), title(one.routine), ", ".join(variants), amounts(_sets(one)))
        table.add_row(*cells, efforts[-1] if efforts else "", _noted(one))
    return table


def _sets(one: WorkoutDone) -> list[SetDone]:
    return sorted(one.sets, key=lambda done: (done.side or "", done.item, done.set))


def _headed(*headings: str) -> Table:
    table = Table(box=None, header_style="bold")
    for heading in headings:
        table.add_column(
            heading, justify="right" if heading in ("Minutes", "Sets") else "left", no_wrap=heading == "When"
        )
    return table


def _when(one: WorkoutDone) -> str:
    return f"{one.started:%a %d %b %Y, %H:%M}"


def _noted(one: WorkoutDone) -> str:
    pain = [f"pain: {', '.join(title(each) for each in sorted(one.hurt))}"] if one.hurt else []
    return "; ".join([*pain, *([] if one.finished else ["not finished"])])


def chosen_exercise(name: str, known: Sequence[str]) -> str:
    """The id of an exercise that was done, by its id, name or a part of them. Raises CoachError."""
    plain = "-".join(name.lower().split())
    if plain in known:
        return plain
    alike = [one for one in known if plain in one]
    if len(alike) == 1:
        return alike[0]
    if alike:
        raise CoachError(f'"{name}" may be any of {len(alike)} exercises.', f"Done so far: {', '.join(alike)}.")
    raise CoachError(f'"{name}" was never done.', f"Done so far: {', '.join(known) or 'nothing'}.")
