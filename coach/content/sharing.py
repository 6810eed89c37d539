"""Sharing: a routine in one file, with what another machine does not have."""

from collections.abc import Iterator

from coach.content.kinds import Kind, RoutineFile
from coach.content.library import Library
from coach.workout.catalog import Catalog
from coach.workout.exercise import Exercise


def shared(routine: RoutineFile, library: Library, *, everything: bool = False) -> RoutineFile:
    """The routine with the exercises and the equipment that it leads to and that are the athlete's own.

    With `everything` also those that come with the coach. A self-check of one's own cannot be carried: it is left out.
    """
    catalog = library.catalog_of(routine)
    own = library.own | {(Kind.EXERCISE, exercise.id) for exercise in routine.exercises}
    own |= {(Kind.EQUIPMENT, item.id) for item in routine.equipment}
    reached = _reached(routine, catalog)
    exercises = [exercise for exercise in reached if everything or (Kind.EXERCISE, exercise.id) in own]
    needed = {item for exercise in reached for item in _things(exercise)}
    equipment = [
        item
        for item in catalog.equipment.values()
        if item.id in needed and (everything or (Kind.EQUIPMENT, item.id) in own)
    ]
    own_check = routine.assessment is not None and (Kind.ASSESSMENT, routine.assessment) in library.own
    changed = {
        "exercises": tuple(exercises),
        "equipment": tuple(equipment),
        "assessment": None if own_check else routine.assessment,
    }
    # What has nothing in it is not stated: it would stand in the file.
    stated = {name: value for name, value in changed.items() if value or name in routine.model_fields_set}
    return routine.model_copy(update=stated)


def _reached(routine: RoutineFile, catalog: Catalog) -> list[Exercise]:
    """The exercises of a routine, and those that links lead to from there, in that order."""
    reached: dict[str, Exercise] = {}
    ahead = [item.exercise for item in routine.items]
    while ahead:
        name = ahead.pop(0)
        if name not in reached:
            exercise = reached[name] = catalog.exercises[name]
            ahead += [link for link in (exercise.easier, exercise.harder, *exercise.substitutes) if link]
    return list(reached.values())


def _things(exercise: Exercise) -> Iterator[str]:
    """Ids of all equipment that an exercise or a rung of it names."""
    for needs in (exercise.needs, *(variant.needs or () for variant in exercise.ladder)):
        for need in needs:
            yield from (need.item, *need.instead)
