"""`coach progress`: how an exercise went over time, as a chart and in figures."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import click
from rich.console import Console

from coach.commands.history import NOTHING, chosen_exercise
from coach.commands.past import past
from coach.commands.remarks import counted
from coach.commands.upcoming import Upcoming, upcoming
from coach.errors import CoachError, UsageError
from coach.faces.chart import Curves, chart
from coach.faces.picture import SUFFIXES, draw
from coach.workout.record import Effort, WorkoutDone
from coach.workout.told import amounts, title
from coach.workout.trend import Best, Point, records, trend, weekly_sets

#: So many of the last weeks, and of the last efforts, are written out.
WEEKS, EFFORTS = 8, 5


HARDNESS: dict[Effort, float] = {"easy": 1, "fine": 2, "hard": 3}


@dataclass(frozen=True, slots=True)
class Progress:
    """What is shown of an exercise."""

    exercise: str
    points: tuple[Point, ...]
    workouts: tuple[WorkoutDone, ...]

    @property
    def panels(self) -> dict[str, Curves]:
        """The charts there is something to show in, each with its curves."""
        points = self.points
        counted = any(one.reps is not None for one in points)
        amount: Curves = {"best": [one.reps if counted else one.seconds for one in points]}
        if any(one.left is not None for one in points):
            amount = {"left": [one.left for one in points], "right": [one.right for one in points]}
        load: Curves = {"load": [one.load_kg for one in points]}
        if any(one.left_kg != one.right_kg for one in points):
            load = {"left": [one.left_kg for one in points], "right": [one.right_kg for one in points]}
        panels: dict[str, Curves] = {
            "load (kg)": load,
            "repetitions" if counted else "seconds": amount,
            "rung": {"rung": [one.rung for one in points]},
            "effort, 1 easy … 3 hard": {"effort": [HARDNESS[one.effort] if one.effort else None for one in points]},
        }
        return {name: curves for name, curves in panels.items() if _has_values(name, curves)}

    @property
    def moments(self) -> list[datetime]:
        """When each point was."""
        return [one.started for one in self.points]

    @property
    def hurt(self) -> list[datetime]:
        """When pain was reported."""
        return [one.started for one in self.points if one.hurt]


def show_progress(
    name: str,
    *,
    output: Path | None,
    since: datetime | None,
    until: datetime | None,
    as_json: bool,
) -> None:
    """Print charts, records, weekly sets, pain and the proposal of an exercise, or draw them. Raises CoachError."""
    if output is not None and output.suffix.lower() not in SUFFIXES:
        raise UsageError(f"What is {output} to be?", "End its name in .png or .svg.")
    told = past()
    known = told.exercises()
    if not known:
        raise CoachError(NOTHING)
    exercise = chosen_exercise(name, known)
    # Of ten years only this exercise is read; what hurt or was changed before a set of it counts for what is proposed.
    every = told.workouts(exercise=exercise, every=True)
    done = tuple(one for one in every if one.sets and _is_between(one.started, since, until))
    if not done:
        raise CoachError(f"{title(exercise)} was not done in that time.")
    progress = Progress(exercise, trend(done, exercise), done)
    if as_json:
        for point in progress.points:
            click.echo(json.dumps(_record(point), ensure_ascii=False))
        click.echo(json.dumps({"next": _proposed(upcoming(exercise, every))}, ensure_ascii=False))
    elif output is not None:
        draw(output, title(progress.exercise), progress.moments, progress.panels, progress.hurt)
        click.echo(f"{output}: {len(progress.points)} workouts.")
    else:
        _print(progress, upcoming(exercise, every), Console(highlight=False))


def _is_between(moment: datetime, since: datetime | None, until: datetime | None) -> bool:
    return (since is None or moment >= since) and (until is None or moment < until)


def _print(progress: Progress, following: Upcoming | None, console: Console) -> None:
    points = progress.points
    count = counted(len(points), "workout")
    console.print(f"[bold]{title(progress.exercise)}[/], {count} since {points[0].started:%d %b %Y}")
    for name, curves in progress.panels.items():
        console.print(f"\n{name}")
        console.out(chart(progress.moments, curves, console.width, colors=console.is_terminal), highlight=False)
    console.print()
    for line in _lines(progress):
        console.print(line, markup=False)
    if following is not None:
        console.print(f"next       {following.told}", markup=False)
        console.print(f"rule       {following.rule}", markup=False)


def _lines(progress: Progress) -> Iterator[str]:
    last = progress.points[-1]
    if last.variant:
        yield f"now        {title(last.variant)}{f', rung {last.rung}' if last.rung else ''}"
    best = records(progress.workouts, progress.exercise)
    for what, one in (("heaviest", best.heaviest), ("most", best.most), ("longest", best.longest)):
        if one is not None:
            yield f"{what:<10} {_told(one)}"
    efforts = [point.effort for point in progress.points if point.effort][-EFFORTS:]
    if efforts:
        yield f"effort     {', '.join(efforts)}"
    weeks = weekly_sets(progress.workouts, progress.exercise)[-WEEKS:]
    yield f"sets       {', '.join(str(sets) for _, sets in weeks)} a week, the week of {weeks[-1][0]:%d %b} last"
    if last.left is not None and last.right is not None:
        yield f"sides      left {last.left}, right {last.right}"
    if progress.hurt:
        yield f"pain       {', '.join(f'{moment:%d %b %Y}' for moment in progress.hurt)}"


def _told(one: Best) -> str:
    return f"{amounts([one.done])}, {one.started:%d %b %Y}"


def _has_values(name: str, curves: Curves) -> bool:
    """A rung that never changed is no curve."""
    values = {value for curve in curves.values() for value in curve if value is not None}
    return len(values) > 1 if name == "rung" else bool(values)


def _proposed(following: Upcoming | None) -> dict[str, object] | None:
    if following is None:
        return None
    proposal = following.proposal
    return {
        "variant": proposal.variant,
        "load_kg": proposal.load_kg,
        "aim": proposal.aim,
        "first": proposal.first,
        "other_load_kg": proposal.other_load_kg,
        "other_aim": proposal.other_aim,
        "reason": proposal.reason,
        "told": following.told,
        "rule": following.rule,
    }


def _record(point: Point) -> dict[str, object]:
    return {
        "started": point.started.isoformat(),
        "variant": point.variant,
        "rung": point.rung,
        "sets": point.sets,
        "reps": point.reps,
        "total": point.total,
        "seconds": point.seconds,
        "load_kg": point.load_kg,
        "effort": point.effort,
        "left": point.left,
        "right": point.right,
        "left_kg": point.left_kg,
        "right_kg": point.right_kg,
        "hurt": point.hurt,
    }
