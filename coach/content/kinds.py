"""The kinds of content file, told apart by what is in them."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field

from coach.workout.assessment import Assessment
from coach.workout.equipment import Equipment
from coach.workout.exercise import Exercise
from coach.workout.knowledge import Topic
from coach.workout.model import Model
from coach.workout.routine import Routine


class Kind(StrEnum):
    """What a file, or one entry of a list in it, describes."""

    EXERCISE = "exercise"
    ROUTINE = "routine"
    EQUIPMENT = "equipment"
    KNOWLEDGE = "knowledge"
    ASSESSMENT = "assessment"


class RoutineFile(Routine):
    """One routine. A routine that is shared carries what others do not have."""

    exercises: Annotated[
        tuple[Exercise, ...],
        Field(max_length=100, description="exercises for this routine only, in place of those of the same id"),
    ] = ()
    equipment: Annotated[
        tuple[Equipment, ...],
        Field(max_length=100, description="equipment for this routine only"),
    ] = ()


class EquipmentFile(Model):
    """A list of equipment."""

    equipment: Annotated[tuple[Equipment, ...], Field(min_length=1, description="the things, in any order")]


class KnowledgeFile(Model):
    """A list of questions with their answers."""

    topics: Annotated[tuple[Topic, ...], Field(min_length=1, description="the questions, in any order")]


MODELS: dict[Kind, type[Model]] = {
    Kind.EXERCISE: Exercise,
    Kind.ROUTINE: RoutineFile,
    Kind.EQUIPMENT: EquipmentFile,
    Kind.KNOWLEDGE: KnowledgeFile,
    Kind.ASSESSMENT: Assessment,
}

#: The folder, within one of content, of what is no content itself: its texts in other languages.
TRANSLATIONS = "translations"

#: The keys that show what a file is; the first kind with one of them it is. A routine may also list equipment, and
#: both a self-check and an exercise have steps.
MARKS: dict[Kind, tuple[str, ...]] = {
    Kind.ASSESSMENT: ("outcomes", "question", "why"),
    Kind.ROUTINE: ("items", "closing", "summary"),
    Kind.EXERCISE: ("ladder", "steps", "standard"),
    Kind.KNOWLEDGE: ("topics",),
    Kind.EQUIPMENT: ("equipment",),
}


def kind_of(tables: Mapping[str, Any]) -> Kind | None:
    """What a file describes; None: nothing that the coach knows."""
    return next((kind for kind, marks in MARKS.items() if any(mark in tables for mark in marks)), None)


def parts_of(model: Model) -> list[tuple[str, Model]]:
    """What one file gives: each model with its place in the file, "" for one that is the whole file."""
    if isinstance(model, EquipmentFile):
        return [(f"equipment.{number}", item) for number, item in enumerate(model.equipment)]
    if isinstance(model, KnowledgeFile):
        return [(f"topics.{number}", topic) for number, topic in enumerate(model.topics)]
    return [("", model)]
