"""What is written in a file and changes nothing: whoever wrote it meant something."""

from collections import Counter
from collections.abc import Iterator, Sequence

from coach.content.flaw import Flaw
from coach.workout.catalog import Catalog
from coach.workout.routine import Routine


def ineffective(routine: Routine, catalog: Catalog) -> Iterator[Flaw]:
    """The settings of a routine that have no effect."""
    groups = Counter(item.group for item in routine.items)
    for number, item in enumerate(routine.items):
        place = f"items.{number}"
        if item.group is not None and groups[item.group] == 1:
            yield Flaw(f"{place}.group", "has no effect: a group is of two items or more")
        exercise = catalog.exercises[item.exercise]
        sided = any(exercise.one_sided_on(rung) for rung in range(len(exercise.ladder)))
        if "first_side" in item.model_fields_set and not sided:
            yield Flaw(f"{place}.first_side", f"has no effect: {exercise.id} is done with both sides together")
        yield from repeated(f"{place}.only_for", item.only_for or ())


def repeated(place: str, values: Sequence[str]) -> Iterator[Flaw]:
    """What a list has more than once."""
    for number, value in enumerate(values):
        if value in values[:number]:
            yield Flaw(f"{place}.{number}", f'has no effect: "{value}" is there already')
