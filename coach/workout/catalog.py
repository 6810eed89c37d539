"""The catalog: everything a plan and a conversation can draw on, by id."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from coach.workout.assessment import Assessment
from coach.workout.equipment import Equipment
from coach.workout.exercise import Exercise
from coach.workout.knowledge import Topic


@dataclass(frozen=True, slots=True)
class Catalog:
    """Exercises, equipment, topics and assessments that fit together."""

    exercises: Mapping[str, Exercise] = field(default_factory=dict)
    equipment: Mapping[str, Equipment] = field(default_factory=dict)
    topics: Mapping[str, Topic] = field(default_factory=dict)
    assessments: Mapping[str, Assessment] = field(default_factory=dict)
