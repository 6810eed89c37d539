"""`coach show`: a routine or an exercise in full, for people and programs."""

import json
import shlex
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.markup import escape

from coach.athletes import settings
from coach.commands.plan_record import plan_record
from coach.commands.planning import planned
from coach.commands.plans import ENGLISH, show_plan
from coach.content.kinds import Kind
from coach.content.library import Library, is_kind, library_with, load_library
from coach.content.names import find
from coach.content.problem import ContentError
from coach.errors import UsageError
from coach.workout.catalog import Catalog
from coach.workout.equipment import Need
from coach.workout.exercise import Exercise, Variant
from coach.workout.model import Fact


def show_content(name: str, *, as_json: bool, **wishes: Any) -> None:
    """A routine with its sets and rests for this athlete, or an exercise with all its facts and their sources.

    By id, by name or alias, or the file of one. `wishes` are those of `planned`. As JSON a routine is as it is written,
    with wishes or for an athlete who lacks something it is the plan.
    """
    path = Path(name)
    if path.is_dir():
        raise UsageError(f"{path}: is a folder.", f"Type: coach check {shlex.quote(name)}")
    if path.suffix == ".toml" and is_kind(path, Kind.EXERCISE):
        library = library_with([path], on_top=True)
        exercise: Exercise | None = _exercise_in(path, library)
        catalog = library.catalog
    else:
        exercise, catalog = _exercise_called(name, load_library())
    if exercise is not None:
        if any(wishes.values()):
            raise UsageError(f"{exercise.name} is an exercise.", "--minutes, --way and --only are for routines.")
        if as_json:
            click.echo(exercise.model_dump_json())
        else:
            _show_exercise(exercise, catalog)
        return
    plan, _ = planned(name, ENGLISH, **wishes)
    if as_json:
        whole = not any(wishes.values()) and not settings().lacks
        click.echo(plan.routine.model_dump_json() if whole else json.dumps(plan_record(plan), ensure_ascii=False))
    else:
        show_plan(plan)


def _exercise_in(path: Path, library: Library) -> Exercise:
    for (kind, name), file in library.files.items():
        if kind is Kind.EXERCISE and file == path:
            return library.exercises[name]
    raise ContentError(library.problems_of([path]))


def _exercise_called(name: str, library: Library) -> tuple[Exercise | None, Catalog]:
    """The exercise of this name, if only in a routine that brings it along; None for a routine or a file."""
    if name.endswith(".toml") or library.routine_called(name) is not None:
        return None, library.catalog
    carrying = (routine for routine in library.routines.values() if routine.exercises)
    for catalog in (library.catalog, *(library.catalog_of(routine) for routine in carrying)):
        if (found := find(name, catalog.exercises)) is not None:
            return catalog.exercises[found], catalog
    if Path(name).is_file():
        return None, library.catalog
    raise library.no("routine or exercise", name, Kind.ROUTINE, Kind.EXERCISE)


def _show_exercise(exercise: Exercise, catalog: Catalog) -> None:
    console = Console(highlight=False)
    console.print(f"[bold]{escape(exercise.name)}[/] ({exercise.id}), sources {', '.join(exercise.sources)}")
    for line in _outline(exercise, catalog):
        console.print(escape(line))
    for title, facts in (
        ("Start", exercise.start),
        ("Steps", exercise.steps),
        ("Just before it begins", (exercise.ready,) if exercise.ready else ()),
        ("Cues", tuple(Fact(text=f"{cue.text} Short: {cue.short}", sources=cue.sources) for cue in exercise.cues)),
        ("Breathing", exercise.breathing),
        ("Mistakes", exercise.mistakes),
        ("Muscles", exercise.muscles),
        ("Benefits", exercise.benefits),
        ("Take care", exercise.care),
    ):
        if facts:
            console.print(f"[bold]{title}[/]")
            _print_facts(facts, console)
    console.print("[bold]Ladder, easiest first[/]")
    if exercise.easier:
        console.print(f"   below: {exercise.easier}")
    for variant in exercise.ladder:
        mark = "→" if variant.id == exercise.standard else " "
        told = f"{variant.change} {_differences(variant, catalog)}".strip()
        console.print(f" {mark} {variant.id}: {escape(told)} [dim]({', '.join(variant.sources)})[/]")
    if exercise.harder:
        console.print(f"   above: {exercise.harder}")


def _print_facts(facts: Iterable[Fact], console: Console) -> None:
    for fact in facts:
        console.print(f"  {escape(fact.text)} [dim]({', '.join(fact.sources)})[/]")


def _outline(exercise: Exercise, catalog: Catalog) -> list[str]:
    """What the exercise is, in a line each."""
    lines = [
        f"For: {exercise.purpose}{', each side by itself' if exercise.one_sided else ''}",
        f"Ways: {', '.join(exercise.ways)}",
        f"Equipment: {_needs(exercise.needs, catalog)}",
    ]
    spoken = [exercise.spoken] if exercise.spoken else []
    if called := [*spoken, *exercise.aliases]:
        lines.insert(0, f"Also called: {', '.join(called)}")
    if tempo := exercise.tempo:
        numbers = f"{tempo.lower}-{tempo.pause}-{tempo.lift}-{tempo.hold}"
        lines.append(f"Tempo: {numbers} (lower, pause, lift, hold; {', '.join(tempo.sources)})")
    if breath := exercise.breath:
        pause = f", {breath.pause:g} s pause" if breath.pause else ""
        lines.append(f"Breath: {breath.inhale:g} s in, {breath.exhale:g} s out{pause} ({', '.join(breath.sources)})")
    if exercise.substitutes:
        lines.append(f"Instead, when something is lacking: {', '.join(exercise.substitutes)}")
    return lines


def _needs(needs: Iterable[Need], catalog: Catalog) -> str:
    told = []
    for need in needs:
        names = [
            need.say or catalog.equipment[need.item].name,
            *(catalog.equipment[item].name for item in need.instead),
        ]
        optional = "optional; " if need.optional else ""
        told.append(f"{' or '.join(names)} ({optional}{', '.join(need.sources)})")
    return "; ".join(told) or "none"


def _differences(variant: Variant, catalog: Catalog) -> str:
    """What a rung has of its own, besides what is said of it."""
    told = []
    if variant.needs is not None:
        told.append(f"needs {_needs(variant.needs, catalog)}")
    if variant.one_sided is not None:
        told.append("each side by itself" if variant.one_sided else "both sides together")
    if tempo := variant.tempo:
        told.append(f"tempo {tempo.lower}-{tempo.pause}-{tempo.lift}-{tempo.hold}")
    if breath := variant.breath:
        told.append(f"breath {breath.inhale:g}-{breath.exhale:g}-{breath.pause:g} s")
    if variant.reps:
        told.append(f"repetitions {variant.reps[0]:+d} to {variant.reps[1]:+d}")
    if variant.seconds:
        told.append(f"time {variant.seconds:+d} s")
    return f"[{'; '.join(told)}]" if told else ""
