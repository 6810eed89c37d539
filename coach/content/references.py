"""What entries say of each other: every name must lead somewhere, and no link may lead in a circle."""

from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from typing import Any

from coach.content.flaw import Flaw, Key
from coach.content.kinds import Kind, RoutineFile
from coach.content.length import too_long
from coach.content.messages import did_you_mean
from coach.content.names import names_of, near
from coach.language.text import normalised
from coach.workout.catalog import Catalog
from coach.workout.equipment import Need
from coach.workout.exercise import Exercise
from coach.workout.model import Model
from coach.workout.routine import Item


def flaws_of(model: Model, catalog: Catalog) -> Iterator[Flaw]:
    """What an entry says of others that is not so."""
    if isinstance(model, Exercise):
        yield from _exercise_flaws(model, catalog)
    elif isinstance(model, RoutineFile):
        yield from _routine_flaws(model, catalog)


def carried_by(routine: RoutineFile, catalog: Catalog) -> Catalog:
    """The catalog as it is for one routine: with what the routine brings along."""
    if not routine.exercises and not routine.equipment:
        return catalog
    return Catalog(
        exercises={**catalog.exercises, **{exercise.id: exercise for exercise in routine.exercises}},
        equipment={**catalog.equipment, **{item.id: item for item in routine.equipment}},
        topics=catalog.topics,
        assessments=catalog.assessments,
    )


def circle(exercises: Mapping[str, Exercise]) -> list[str]:
    """Ids of exercises whose links lead back to the first of them, each harder than the one before; or none."""
    above: dict[str, set[str]] = {}
    for exercise in exercises.values():
        if exercise.harder:
            above.setdefault(exercise.harder, set()).add(exercise.id)
        if exercise.easier:
            above.setdefault(exercise.id, set()).add(exercise.easier)
    try:
        TopologicalSorter(above).prepare()
    except CycleError as error:
        found: list[str] = error.args[1]
        return found
    return []


def told_circle(names: Iterable[str]) -> str:
    """How a circle is told."""
    return f"links to harder and easier exercises lead in a circle: {' → '.join(names)}"


def shared_names(entries: Iterable[tuple[Key, Model]]) -> Iterator[tuple[Key, Flaw]]:
    """Names that two entries of a kind, or two outcomes of one self-check, share: told of the later one."""
    taken: dict[tuple[object, str], str] = {}
    for key, model in entries:
        kind, name = key
        for place, text in names_of(model):
            # Answers are listened for only during their own self-check.
            scope, owner = (key, place.rsplit(".", 2)[0]) if kind is Kind.ASSESSMENT else (kind, name)
            first = taken.setdefault((scope, normalised(text)), owner)
            if first != owner:
                yield key, Flaw(place, f'"{text}" is what {first} is called already; choose another')


def _exercise_flaws(exercise: Exercise, catalog: Catalog) -> Iterator[Flaw]:
    yield from _need_flaws("needs", exercise.needs, catalog)
    for number, variant in enumerate(exercise.ladder):
        yield from _need_flaws(f"ladder.{number}.needs", variant.needs or (), catalog)
    linked = [("easier", exercise.easier), ("harder", exercise.harder)]
    linked += [(f"substitutes.{number}", name) for number, name in enumerate(exercise.substitutes)]
    for place, name in linked:
        if name == exercise.id:
            yield Flaw(place, "must be another exercise, not this one")
        elif name is not None:
            yield from _unknown(place, Kind.EXERCISE, name, catalog.exercises)


def _need_flaws(place: str, needs: Iterable[Need], catalog: Catalog) -> Iterator[Flaw]:
    for number, need in enumerate(needs):
        yield from _unknown(f"{place}.{number}.item", Kind.EQUIPMENT, need.item, catalog.equipment)
        for index, name in enumerate(need.instead):
            yield from _unknown(f"{place}.{number}.instead.{index}", Kind.EQUIPMENT, name, catalog.equipment)


def _routine_flaws(routine: RoutineFile, catalog: Catalog) -> Iterator[Flaw]:
    local = carried_by(routine, catalog)
    flaws = [*_own_flaws(routine, local), *_item_flaws(routine, local)]
    if routine.assessment is not None:
        flaws += _unknown("assessment", Kind.ASSESSMENT, routine.assessment, catalog.assessments)
    yield from flaws
    # The length can be told of what is known.
    if not flaws and (told := too_long(routine, local)) is not None:
        yield Flaw("", told)


def _own_flaws(routine: RoutineFile, local: Catalog) -> Iterator[Flaw]:
    """What is wrong with the exercises and the equipment that a routine brings along."""
    own = {exercise.id: number for number, exercise in enumerate(routine.exercises)}
    things = {item.id: number for number, item in enumerate(routine.equipment)}
    for place, carried, numbers in (
        ("exercises", [exercise.id for exercise in routine.exercises], own),
        ("equipment", [item.id for item in routine.equipment], things),
    ):
        for number, name in enumerate(carried):
            if numbers[name] != number:
                yield Flaw(f"{place}.{number}.id", f'"{name}" is there twice')
    for number, exercise in enumerate(routine.exercises):
        yield from (flaw.within(f"exercises.{number}") for flaw in _exercise_flaws(exercise, local))
    for kind, place, known, numbers in (
        (Kind.EXERCISE, "exercises", local.exercises, own),
        (Kind.EQUIPMENT, "equipment", local.equipment, things),
    ):
        # Those it brings along come last, so that they are the ones told of.
        entries = sorted(known.items(), key=lambda entry: entry[0] in numbers)
        for (_, name), flaw in shared_names(((kind, name), model) for name, model in entries) if numbers else ():
            if name in numbers:
                yield Flaw(f"{place}.{numbers[name]}.{flaw.place}", flaw.message)
    if own and (names := circle(local.exercises)) and any(name in own for name in names):
        yield Flaw("exercises", told_circle(names))


def _item_flaws(routine: RoutineFile, local: Catalog) -> Iterator[Flaw]:
    for number, item in enumerate(routine.items):
        place = f"items.{number}"
        if (exercise := local.exercises.get(item.exercise)) is None:
            yield from _unknown(f"{place}.exercise", Kind.EXERCISE, item.exercise, local.exercises)
            continue
        key = (Kind.EXERCISE, item.exercise)
        rungs = [variant.id for variant in exercise.ladder]
        if item.variant and item.variant not in rungs:
            hint = did_you_mean(item.variant, rungs)
            yield Flaw(f"{place}.variant", f'{item.exercise} has no variant "{item.variant}"{hint}', key)
        if item.dose.way not in exercise.ways:
            ways = ", ".join(exercise.ways)
            yield Flaw(f"{place}.dose.way", f"{item.exercise} can be done {ways}, got {item.dose.way}", key)
    yield from _scattered_groups(routine.items)


def _scattered_groups(items: Iterable[Item]) -> Iterator[Flaw]:
    closed: set[str] = set()
    before: str | None = None
    for number, item in enumerate(items):
        if item.group != before:
            if item.group in closed:
                yield Flaw(f"items.{number}.group", f'the items of "{item.group}" must follow each other')
            if before is not None:
                closed.add(before)
        before = item.group


def _unknown(place: str, kind: Kind, name: str, known: Mapping[str, Any]) -> Iterator[Flaw]:
    if name not in known:
        what = "self-check" if kind is Kind.ASSESSMENT else str(kind)
        meant = near(name, known)
        hint = f'; did you mean "{meant}"?' if meant else did_you_mean(name, list(known))
        yield Flaw(place, f'there is no {what} "{name}"{hint}', (kind, name))
