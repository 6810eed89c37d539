"""All content: what could be loaded, where each of it came from, and the problems of what could not."""

import shlex
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from coach.content.entries import Entry
from coach.content.files import read_toml
from coach.content.flaw import Key
from coach.content.kinds import TRANSLATIONS, Kind, RoutineFile, kind_of
from coach.content.layers import merged
from coach.content.names import find, unknown
from coach.content.problem import ContentError, Problem
from coach.content.references import carried_by
from coach.errors import CoachError
from coach.settings import folders, shipped
from coach.workout.assessment import Assessment
from coach.workout.athlete import Athlete
from coach.workout.catalog import Catalog
from coach.workout.equipment import Equipment
from coach.workout.exercise import Exercise
from coach.workout.knowledge import Topic
from coach.workout.model import Model, Way
from coach.workout.plan import Plan
from coach.workout.planner import make_plan

M = TypeVar("M", bound=Model)


@dataclass(slots=True)
class Library:
    """What is known, each by its id. One wrong file does not keep the others from loading.

    `files` is where each came from, `own` is what did not come with the coach, `aside` is what is left aside because
    of its problems, with its file.
    """

    exercises: dict[str, Exercise] = field(default_factory=dict)
    equipment: dict[str, Equipment] = field(default_factory=dict)
    routines: dict[str, RoutineFile] = field(default_factory=dict)
    topics: dict[str, Topic] = field(default_factory=dict)
    assessments: dict[str, Assessment] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    files: dict[Key, Path] = field(default_factory=dict)
    own: set[Key] = field(default_factory=set)
    aside: dict[Key, Path] = field(default_factory=dict)

    @property
    def catalog(self) -> Catalog:
        """What plans and conversations draw on."""
        return Catalog(self.exercises, self.equipment, self.topics, self.assessments)

    def catalog_of(self, routine: RoutineFile) -> Catalog:
        """The catalog as it is for one routine: with what the routine brings along."""
        return carried_by(routine, self.catalog)

    @property
    def things(self) -> dict[str, Equipment]:
        """All equipment, with that which routines bring along."""
        carried = (thing for routine in self.routines.values() for thing in routine.equipment)
        return {**{thing.id: thing for thing in carried}, **self.equipment}

    def opened(self, name: str) -> "tuple[Library, RoutineFile]":
        """The routine of this id or name, or in the file of that name, and the library it is of.

        Raises UsageError for a name that nothing has, ContentError for a file with problems.
        """
        if not name.endswith(".toml"):
            if (routine := self.routine_called(name)) is not None:
                return self, routine
            if not Path(name).is_file():
                raise self.no("routine", name, Kind.ROUTINE, see='See "coach routines".')
        library = library_with([Path(name)], on_top=True)
        return library, library.routine_in(Path(name))

    def no(self, what: str, name: str, *kinds: Kind, see: str = "") -> CoachError:
        """The failure of a name that nothing of these kinds has."""
        for kind in kinds:
            if file := self.aside.get((kind, name)):
                problem = f'The {kind} "{name}" is left aside because of its problems.'
                return CoachError(problem, f"See: coach check {shlex.quote(str(file))}")
        known: dict[Kind, Mapping[str, Model]] = {Kind.ROUTINE: self.routines, Kind.EXERCISE: self.exercises}
        return unknown(what, name, {key: each for kind in kinds for key, each in known[kind].items()}, see)

    def plan(self, name: str) -> Plan:
        """The plan of a routine for an athlete who has everything. Raises what `opened` and `plan_of` raise."""
        library, routine = self.opened(name)
        return library.plan_of(routine)

    def plan_of(
        self,
        routine: RoutineFile,
        athlete: Athlete | None = None,
        way: Way | None = None,
        only: Collection[str] = (),
    ) -> Plan:
        """The plan of a routine of this library. Raises CoachError when it leaves the athlete nothing to do."""
        try:
            return make_plan(routine.only(only) if only else routine, self.catalog_of(routine), athlete, way)
        except ValueError as error:
            raise CoachError(
                f"There is nothing to do: {error}.",
                'Choose another routine (see "coach routines"), or change what you have and your self-check.',
            ) from error

    def routine_called(self, name: str) -> RoutineFile | None:
        """The routine with this id or name, whatever the case."""
        found = find(name, self.routines)
        return self.routines[found] if found else None

    def routine_in(self, path: Path) -> RoutineFile:
        """The routine that a file holds. Raises ContentError when it has problems or holds none."""
        for (kind, name), file in self.files.items():
            if kind is Kind.ROUTINE and file == path:
                return self.routines[name]
        raise ContentError(self.problems_of([path]) or [Problem(path, "", "holds no routine")])

    def problems_of(self, paths: Collection[Path]) -> list[Problem]:
        """The problems of these files, and when there are any those of others, which may be why."""
        theirs = [problem for problem in self.problems if problem.file in paths]
        return theirs + [problem for problem in self.problems if theirs and problem.file not in paths]


def load_library(*roots: Path) -> Library:
    """The content of some folders, each extending and overriding those before it.

    By default what comes with the coach, and then the folder of one's own.
    """
    if roots:
        return _library([files_in(root) for root in roots])
    came, own = (files_in(root) for root in _roots())
    return _library([came, own], proven=came)


def library_with(paths: Iterable[Path], *, on_top: bool = False) -> Library:
    """The content that `load_library` finds by itself, extended by these files and what lies beside them.

    Beside means exercises and equipment in the same folder. A file of the usual folders stays in its layer, where it
    overrides no more than it does anyway, unless it is to be `on_top`.
    """
    paths = list(paths)
    named = {path.resolve(): path for path in paths}
    came, own = ([named.get(file.resolve(), file) for file in files_in(root)] for root in _roots())
    if on_top:
        came, own = ([file for file in files if file.resolve() not in named] for files in (came, own))
    known = {file.resolve() for file in (*came, *own)}
    beside = [
        file
        for folder in dict.fromkeys(path.parent for path in paths)
        for file in sorted(folder.glob("*.toml"))
        if file.resolve() not in known | named.keys() and is_kind(file, Kind.EXERCISE, Kind.EQUIPMENT)
    ]
    further = [path for path in paths if path.resolve() not in known]
    proven = [file for file in came if file.resolve() not in named]
    return _library([came, own, [*further, *beside]], proven)


def routine_file(path: Path) -> Plan:
    """The plan of a routine file; it may use the exercises and the equipment that lie beside it.

    Raises ContentError with all its problems, CoachError when it leaves the athlete nothing to do.
    """
    library = library_with([path], on_top=True)
    return library.plan_of(library.routine_in(path))


def is_kind(path: Path, *kinds: Kind) -> bool:
    """Whether a file can be read and is of one of these kinds."""
    tables, problems = read_toml(path)
    return not problems and kind_of(tables) in kinds


def _roots() -> tuple[Path, Path]:
    return shipped("routines"), folders().routines


def files_in(root: Path) -> list[Path]:
    """The content files below a folder, at any depth, without translations; none where there is no folder."""
    return sorted(path for path in root.rglob("*.toml") if TRANSLATIONS not in path.relative_to(root).parts)


def _library(layers: Iterable[Iterable[Path]], proven: Iterable[Path] = ()) -> Library:
    found = merged(layers, frozenset(proven))
    entries = found.entries
    return Library(
        exercises=_models(entries, Kind.EXERCISE, Exercise),
        equipment=_models(entries, Kind.EQUIPMENT, Equipment),
        routines=_models(entries, Kind.ROUTINE, RoutineFile),
        topics=_models(entries, Kind.KNOWLEDGE, Topic),
        assessments=_models(entries, Kind.ASSESSMENT, Assessment),
        problems=found.problems,
        files={key: entry.file for key, entry in entries.items()},
        own={key for key, entry in entries.items() if entry.layer > 0},
        aside={key: file for key, file in found.aside.items() if key not in entries},
    )


def _models(entries: Mapping[Key, Entry], kind: Kind, model: type[M]) -> dict[str, M]:
    return {
        name: entry.model for (its, name), entry in entries.items() if its is kind and isinstance(entry.model, model)
    }
