"""`coach routines`, `coach show`, `coach check`: content files for people."""

from collections.abc import Iterable
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from coach.commands.common import remark
from coach.content.files import did_you_mean
from coach.content.library import EQUIPMENT, Library, is_exercise, load_library
from coach.content.problem import ContentError, Problem
from coach.cues.forecast import Forecast
from coach.errors import UsageError
from coach.language.language import load_language
from coach.workout.exercise import Exercise
from coach.workout.model import Fact, Model
from coach.workout.plan import Plan
from coach.workout.planner import make_plan


def list_routines(as_json: bool) -> None:
    """Id, name, length and summary of each routine."""
    library = _library()
    rows = [(routine, _minutes(library.plan(routine.id))) for routine in library.routines.values()]
    if as_json:
        for routine, minutes in rows:
            click.echo(routine.model_dump_json(exclude={"items"})[:-1] + f',"minutes":{minutes}}}')
        return
    table = Table(box=None, header_style="bold")
    for heading in ("Id", "Name", "Minutes", "What it is"):
        table.add_column(heading, justify="right" if heading == "Minutes" else "left", no_wrap=heading == "Id")
    for routine, minutes in rows:
        table.add_row(routine.id, routine.name, str(minutes), routine.summary)
    Console().print(table)


def show_content(name: str, as_json: bool) -> None:
    """A routine with its sets and rests, or an exercise with all its facts and their sources."""
    library = _library()
    known = {**library.routines, **library.exercises}
    if name not in known:
        hint = did_you_mean(name, list(known)).lstrip("; ")
        raise UsageError(f'There is no routine or exercise "{name}".', hint[:1].upper() + hint[1:])
    model: Model = known[name]
    if as_json:
        click.echo(model.model_dump_json())
    elif isinstance(model, Exercise):
        _show_exercise(model)
    else:
        _show_plan(library.plan(name))


def check_files(paths: Iterable[Path]) -> None:
    """Check files, or folders of them. Raises ContentError with every problem of all of them."""
    problems: list[Problem] = []
    plans: list[Plan] = []
    files = list(_files(paths, problems))
    library = load_library()
    own = {path.resolve() for path in files}
    shipped = {name: path for name, path in library.files.items() if path.resolve() in own}
    for name in shipped:
        library.exercises.pop(name, None)
        library.routines.pop(name, None)
    library.problems.clear()
    # Exercises first: the routines beside them may use them.
    for path in [path for path in files if is_exercise(path)]:
        library.add_exercise(path)
    routines = [path for path in files if path.name != EQUIPMENT and not is_exercise(path)]
    for path in routines:
        routine = library.add_routine(path)
        if routine is not None:
            plans.append(make_plan(routine, library.catalog))
    problems += library.problems
    if problems:
        raise ContentError(problems)
    for plan in plans:
        remark(f"{plan.routine.id}: {len(plan.exercises)} exercises, {len(plan.sets)} sets, {_minutes(plan)} minutes.")
    remark(f"{len(files)} file{'s' if len(files) != 1 else ''} checked, nothing wrong.")


def _library() -> Library:
    library = load_library()
    for problem in library.problems:
        remark(str(problem))
    return library


def _files(paths: Iterable[Path], problems: list[Problem]) -> Iterable[Path]:
    for path in paths:
        if path.is_dir():
            found = sorted(path.rglob("*.toml"))
            if not found:
                problems.append(Problem(path, "", "holds no .toml files"))
            yield from found
        elif path.exists():
            yield path
        else:
            problems.append(Problem(path, "", "does not exist"))


def _minutes(plan: Plan) -> int:
    return round(Forecast(plan, load_language("en")).whole() / 60)


def _show_plan(plan: Plan) -> None:
    console, routine = Console(highlight=False), plan.routine
    console.print(f"[bold]{routine.name}[/] ({routine.id}), about {_minutes(plan)} minutes")
    console.print(routine.summary)
    table = Table(box=None, header_style="bold")
    for heading in ("Exercise", "Part", "Dose", "Rest between sets", "Sources"):
        table.add_column(heading)
    for item, planned in zip(routine.items, plan.exercises, strict=True):
        low, high = planned.reps(planned.rung)
        if planned.dose.breaths:
            low = high = planned.dose.breaths
        amount = f"{low}–{high}" if low < high else str(high)
        dose = f"{planned.dose.sets} × {amount}" + (" breaths" if planned.dose.breaths else "")
        rests = item.rests or routine.rests
        rest = f"{rests.between_sets:g} s" if planned.dose.sets > 1 else ""
        table.add_row(planned.exercise.name, item.part, dose, rest, ", ".join(item.sources))
    console.print(table)
    console.print(f"Rest between exercises: {routine.rests.between_exercises:g} s")


def _show_exercise(exercise: Exercise) -> None:
    console = Console(highlight=False)
    console.print(f"[bold]{exercise.name}[/] ({exercise.id}), sources {', '.join(exercise.sources)}")
    needs = [f"{item.item}{' (optional)' if item.optional else ''}" for item in exercise.needs]
    console.print(f"Equipment: {', '.join(needs) or 'none'}")
    if exercise.tempo:
        tempo = exercise.tempo
        console.print(f"Tempo: {tempo.lower}-{tempo.pause}-{tempo.lift}-{tempo.hold} (lower, pause, lift, hold)")
    for title, facts in (
        ("Start", exercise.start),
        ("Steps", exercise.steps),
        ("Cues", tuple(Fact(text=cue.text, sources=cue.sources) for cue in exercise.cues)),
        ("Breathing", exercise.breathing),
        ("Mistakes", exercise.mistakes),
        ("Muscles", exercise.muscles),
        ("Benefits", exercise.benefits),
        ("Take care", exercise.care),
    ):
        if facts:
            console.print(f"[bold]{title}[/]")
            for fact in facts:
                console.print(f"  {fact.text} [dim]({', '.join(fact.sources)})[/]")
    console.print("[bold]Ladder, easiest first[/]")
    for variant in exercise.ladder:
        mark = "→" if variant.id == exercise.standard else " "
        console.print(f" {mark} {variant.id}: {variant.change} [dim]({', '.join(variant.sources)})[/]")
