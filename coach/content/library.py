"""All content: the exercises and routines that could be loaded, and the problems of the files that could not."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from coach.content.files import did_you_mean, parse, read_toml
from coach.content.problem import ContentError, Problem
from coach.errors import UsageError
from coach.settings import shipped
from coach.workout.catalog import Catalog
from coach.workout.equipment import Equipment
from coach.workout.exercise import Exercise
from coach.workout.model import Model
from coach.workout.plan import Plan
from coach.workout.planner import make_plan
from coach.workout.routine import Routine

EXERCISES = "exercises"
PROGRAMMES = "programmes"
EQUIPMENT = "equipment.toml"


class EquipmentFile(Model):
    """The file of all equipment."""

    equipment: tuple[Equipment, ...]


@dataclass(slots=True)
class Library:
    """What is known. One wrong file does not keep the others from loading."""

    exercises: dict[str, Exercise] = field(default_factory=dict)
    equipment: dict[str, Equipment] = field(default_factory=dict)
    routines: dict[str, Routine] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    files: dict[str, Path] = field(default_factory=dict)

    def add_exercise(self, path: Path) -> None:
        """Load one exercise file."""
        tables, problems = read_toml(path)
        exercise = None
        if not problems:
            exercise, problems = parse(Exercise, tables, path)
        if exercise and exercise.id in self.exercises:
            problems = [Problem(path, exercise.id, f"is already the id of {self.files[exercise.id]}")]
        elif exercise:
            self.exercises[exercise.id] = exercise
            self.files[exercise.id] = path
        self.problems += problems

    def add_routine(self, path: Path) -> Routine | None:
        """Load one routine file; its exercises must be there already."""
        tables, problems = read_toml(path)
        routine = None
        if not problems:
            routine, problems = parse(Routine, tables, path)
        if routine:
            problems = list(self._unknown_names(routine, path))
            if routine.id in self.routines:
                problems.append(Problem(path, routine.id, f"is already the id of {self.files[routine.id]}"))
        self.problems += problems
        if routine is None or problems:
            return None
        self.routines[routine.id] = routine
        self.files[routine.id] = path
        return routine

    def plan(self, name: str) -> Plan:
        """The plan of a routine by its id. Raises UsageError for an unknown one."""
        if name not in self.routines:
            hint = did_you_mean(name, list(self.routines)).lstrip("; ")
            raise UsageError(f'There is no routine "{name}".', f'{hint[:1].upper()}{hint[1:]} See "coach routines".')
        return make_plan(self.routines[name], self.catalog)

    @property
    def catalog(self) -> Catalog:
        """What plans draw on."""
        return Catalog(self.exercises, self.equipment)

    def add_equipment(self, path: Path) -> None:
        """Load the file of all equipment."""
        tables, problems = read_toml(path)
        found = None
        if not problems:
            found, problems = parse(EquipmentFile, tables, path)
        self.problems += problems
        if found:
            self.equipment |= {item.id: item for item in found.equipment}

    def _unknown_names(self, routine: Routine, path: Path) -> Iterable[Problem]:
        for number, item in enumerate(routine.items):
            place = f"{routine.id}.items.{number}"
            exercise = self.exercises.get(item.exercise)
            if exercise is None:
                hint = did_you_mean(item.exercise, list(self.exercises))
                yield Problem(path, f"{place}.exercise", f'there is no exercise "{item.exercise}"{hint}')
                continue
            rungs = [variant.id for variant in exercise.ladder]
            if item.variant and item.variant not in rungs:
                hint = did_you_mean(item.variant, rungs)
                yield Problem(path, f"{place}.variant", f'{item.exercise} has no variant "{item.variant}"{hint}')
            if item.dose.way not in exercise.ways:
                ways = ", ".join(exercise.ways)
                yield Problem(path, f"{place}.dose.way", f"{item.exercise} can be done {ways}, got {item.dose.way}")


def load_library(folder: Path | None = None) -> Library:
    """The content that comes with the coach, or that of another folder laid out like it."""
    folder = folder or shipped("routines")
    library = Library()
    library.add_equipment(folder / EQUIPMENT)
    for path in sorted((folder / EXERCISES).glob("*.toml")):
        library.add_exercise(path)
    for path in sorted((folder / PROGRAMMES).glob("*.toml")):
        library.add_routine(path)
    return library


def is_exercise(path: Path) -> bool:
    """Exercises have a ladder, routines have items; what has neither is told as a routine."""
    tables, problems = read_toml(path)
    return not problems and "items" not in tables and bool({"ladder", "steps", "standard"} & tables.keys())


def routine_file(path: Path) -> Plan:
    """The plan of a routine file of one's own; it may use the exercises that lie beside it.

    Raises ContentError with all its problems.
    """
    library = load_library()
    library.problems.clear()
    library.routines.clear()
    known = {file.resolve() for file in library.files.values()}
    for file in sorted(path.parent.glob("*.toml")):
        if file.resolve() not in known | {path.resolve()} and is_exercise(file):
            library.add_exercise(file)
    routine = library.add_routine(path)
    if routine is None:
        raise ContentError(library.problems)
    return make_plan(routine, library.catalog)
