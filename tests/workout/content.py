"""Small exercises and routines for the tests of the planner."""

from typing import Any

from coach.workout.catalog import Catalog
from coach.workout.dose import Dose, Tempo
from coach.workout.equipment import Equipment, Need
from coach.workout.exercise import Exercise, KeyCue, Movement, Purpose, Variant
from coach.workout.model import Fact, Way
from coach.workout.routine import Item, Rests, Routine

SOURCES = ("practice",)


def fact(text: str) -> Fact:
    return Fact(text=text, sources=SOURCES)


def need(item: str, *instead: str, optional: bool = False) -> Need:
    return Need(item=item, instead=instead, optional=optional, sources=SOURCES)


def rung(name: str, **changes: Any) -> Variant:
    return Variant(id=name, name=name, change=f"Now {name}.", sources=SOURCES, **changes)


def exercise(name: str, **changes: Any) -> Exercise:
    values: dict[str, Any] = {
        "id": name,
        "name": name.replace("-", " "),
        "sources": SOURCES,
        "purpose": Purpose.HINGE,
        "ways": (Way.PACED, Way.SELF_PACED, Way.TIMED, Way.FATIGUE),
        "tempo": Tempo(lower=2, lift=1, sources=SOURCES),
        "movement": Movement(lower="down", lift="up"),
        "start": (fact("Stand up."),),
        "steps": (fact("Bend and rise."),),
        "cues": (KeyCue(text="Think of it.", short="Think.", sources=SOURCES),),
        "mistakes": (fact("Not thinking of it."),),
        "muscles": (fact("All of them."),),
        "benefits": (fact("You get up more easily."),),
        "standard": "middle",
        "ladder": (rung("low"), rung("middle"), rung("high")),
    }
    return Exercise(**values | changes)


def item(name: str, sets: int = 3, **changes: Any) -> Item:
    values: dict[str, Any] = {
        "exercise": name,
        "dose": Dose(way=Way.PACED, sets=sets, reps=(8, 10)),
        "sources": SOURCES,
    }
    return Item(**values | changes)


def routine(*items: Item, **changes: Any) -> Routine:
    values: dict[str, Any] = {
        "id": "mine",
        "name": "Mine",
        "summary": "A routine.",
        "closing": "That was it.",
        "rests": Rests(),
        "items": items,
        "sources": SOURCES,
    }
    return Routine(**values | changes)


def catalog(*exercises: Exercise) -> Catalog:
    things = ("ball", "roller", "weights", "chair")
    return Catalog(
        {one.id: one for one in exercises},
        {name: Equipment(id=name, name=f"a {name}", aliases=(name,), sources=SOURCES) for name in things},
    )
