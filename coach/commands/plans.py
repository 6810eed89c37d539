"""A plan for people: its table, its length and what it needs."""

from collections import Counter

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from coach.cues.changes import sentences
from coach.cues.forecast import Forecast
from coach.cues.phrases import Phrases
from coach.language.language import load_language
from coach.workout.model import Way
from coach.workout.plan import Plan, PlannedExercise
from coach.workout.routine import Item, Rules

#: The content is written in this language.
ENGLISH = "en"
WHEN_RUNNING = {"on-days-off": "on days without a run", "after-the-run": "after the run"}


def minutes_of(plan: Plan) -> int:
    """How long the whole workout takes, about."""
    return round(Forecast(plan, load_language(ENGLISH)).whole() / 60)


def things_of(plan: Plan) -> list[str]:
    """What a plan needs, each thing once, by id."""
    things = (item for number in _sets(plan) for item, _ in plan.exercises[number].things(plan.exercises[number].rung))
    return list(dict.fromkeys(things))


def count(number: int, word: str) -> str:
    """A number of things, in the singular or the plural."""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def summary_of(plan: Plan) -> str:
    """How much there is to do, in one line."""
    parts = (
        count(plan.distinct, "exercise"),
        count(len(plan.sets), "set"),
        f"about {count(minutes_of(plan), 'minute')}",
    )
    return ", ".join(parts)


def show_plan(plan: Plan) -> None:
    """Print a plan: what it is, each exercise with dose and rests, what is needed, what is left out or changed."""
    console, routine = Console(highlight=False), plan.routine
    sources = ", ".join(routine.sources) + (f"; of programme {routine.programme}" if routine.programme else "")
    console.print(f"[bold]{escape(routine.name)}[/] ({routine.id}): {summary_of(plan)} [dim](sources {sources})[/]")
    console.print(escape(routine.summary))
    if routine.assessment:
        console.print(f"Before the first time: the self-check {routine.assessment} (coach assess).")
    if routine.rules:
        console.print(_rules(routine.rules))
    console.print(_table(plan))
    rests = routine.rests
    console.print(f"Rest between exercises {rests.between_exercises:g} s, to change sides {rests.changing_sides:g} s.")
    changes = sentences(plan.changes, Phrases(load_language(ENGLISH)), plan.catalog)
    for line in (_needs(plan), *_left_out(plan), *changes):
        console.print(escape(line))


def _table(plan: Plan) -> Table:
    table = Table(box=None, header_style="bold")
    for heading in ("Exercise", "Part", "Dose", "Rest", "Sources"):
        table.add_column(heading)
    waiting, sets = list(plan.routine.items), _sets(plan)
    for number, planned in enumerate(plan.exercises):
        item = next((item for item in waiting if item.exercise == planned.exercise.id), None)
        if item is not None:
            waiting.remove(item)
        if not sets[number]:
            continue
        sources = ", ".join(item.sources if item else planned.exercise.sources)
        dose, rest = _dose(planned, sets[number]), _rest(planned, sets[number])
        table.add_row(_title(planned), _part(planned, item), dose, rest, sources)
    return table


def _title(planned: PlannedExercise) -> str:
    standard = planned.rung == planned.exercise.standard_rung
    variant = planned.variant(planned.rung)
    return escape(planned.exercise.name if standard else f"{planned.exercise.name}: {variant.name}")


def _part(planned: PlannedExercise, item: Item | None) -> str:
    group = f", in turn as {planned.group}" if planned.group else ""
    only = f", only for {'/'.join(item.only_for)}" if item and item.only_for else ""
    return f"{planned.part}{group}{only}"


def _sets(plan: Plan) -> Counter[int]:
    """How many sets there are of each exercise of the plan."""
    return Counter(planned.exercise for planned in plan.sets)


def _dose(planned: PlannedExercise, sets: int) -> str:
    """The dose of an exercise on the rung it starts on: sets, amount, way, and sides."""
    low, high = planned.reps(planned.rung)
    reps = f"{low}–{high}" if low < high else str(high)
    amount = {
        Way.PACED: reps,
        Way.SELF_PACED: f"{reps}, at your own pace",
        Way.TIMED: f"{planned.seconds(planned.rung)} s",
        Way.BREATH: count(planned.dose.breaths or 1, "breath"),
        Way.FATIGUE: "until tired",
    }[planned.dose.way]
    sides = planned.sides(planned.rung)
    each = f" a side, {sides[0]} first" if sides[0] is not None else ""
    return f"{sets} × {amount}{each}"


def _rest(planned: PlannedExercise, sets: int) -> str:
    rests = planned.rests
    between = rests.after_fatigue if planned.dose.way is Way.FATIGUE else rests.between_sets
    told = [f"{between:g} s"] if sets > 1 else []
    return ", ".join(told + ([f"{rests.in_group:g} s in turn"] if planned.group else []))


def _rules(rules: Rules) -> str:
    told = []
    if rules.days_per_week:
        told.append(f"{span(rules.days_per_week)} days a week")
    if rules.beginners_per_week:
        told.append(f"beginners {rules.beginners_per_week}")
    if rules.hours_between:
        told.append(f"at least {rules.hours_between} hours between")
    told += [f"with {span(each.runs)} runs a week {WHEN_RUNNING[each.train]}" for each in rules.runners]
    return f"How often: {', '.join(told)} [dim]({', '.join(rules.sources)})[/]"


def span(numbers: tuple[int, int]) -> str:
    """A range of numbers, or the one number that it is."""
    low, high = numbers
    return str(high) if low == high else f"{low}–{high}"


def _needs(plan: Plan) -> str:
    """What has to be at hand, and what may stand in for it."""
    told: dict[str, str] = {}
    for planned in (plan.exercises[number] for number in _sets(plan)):
        for need in planned.exercise.needs_on(planned.rung):
            told[need.item] = told.get(need.item) or _thing(need.item, need.instead, need.optional, plan)
    return "Equipment: " + ("; ".join(told.values()) or "none") + "."


def _thing(item: str, instead: tuple[str, ...], optional: bool, plan: Plan) -> str:
    things = plan.catalog.equipment
    others = f" or {' or '.join(things[other].name for other in instead)}" if instead else ""
    return f"{things[item].name}{others}{' (optional)' if optional else ''}"


def _left_out(plan: Plan) -> list[str]:
    """What the routine has for other outcomes of the self-check."""
    done = {planned.exercise.id for planned in plan.exercises}
    return [
        f"Only for {'/'.join(item.only_for)}: {plan.catalog.exercises[item.exercise].name}."
        for item in plan.routine.items
        if item.only_for and item.exercise not in done
    ]
