"""Exercises and plans of every shape, made for one test: their words are short, and say what they are."""

from typing import Any

from coach.workout.athlete import Athlete
from coach.workout.catalog import Catalog
from coach.workout.dose import Breath, Dose, Tempo
from coach.workout.equipment import Equipment, Need
from coach.workout.exercise import BreathWords, Exercise, KeyCue, Movement, Purpose, Variant
from coach.workout.model import Fact, Way
from coach.workout.plan import Plan
from coach.workout.planner import make_plan
from coach.workout.routine import Item, Rests, Routine

ALL_WAYS = tuple(Way)
BALL = Equipment(id="ball", name="a ball", aliases=("ball",), sources=("practice",))
CHAIR = Equipment(id="chair", name="a chair", aliases=("chair",), sources=("practice",))
ROLLER = Equipment(id="roller", name="a roller", aliases=("roller",), sources=("practice",))


def fact(text: str) -> Fact:
    return Fact(text=text, sources=("practice",))


def rung(name: str, **given: Any) -> Variant:
    return Variant(id=name, name=f"The {name} one", change=f"Now the {name} one.", sources=("practice",), **given)


def needs(*items: str, instead: tuple[str, ...] = ()) -> tuple[Need, ...]:
    return tuple(Need(item=item, instead=instead, sources=("practice",)) for item in items)


def exercise(name: str, **given: Any) -> Exercise:
    """An exercise that can be done in every way, with the rungs low, middle (the standard one) and high."""
    parts: dict[str, Any] = {
        "id": name,
        "name": name.capitalize(),
        "sources": ("practice",),
        "purpose": Purpose.CURL,
        "ways": ALL_WAYS,
        "tempo": Tempo(lower=2, lift=2, sources=("practice",)),
        "movement": Movement(lower="down", lift="up"),
        "breath": Breath(inhale=2, exhale=2, sources=("practice",)),
        "breath_words": BreathWords(inhale="Open", exhale="Close"),
        "start": (fact("Stand."),),
        "steps": (fact("Bend."),),
        "cues": (
            KeyCue(text="Keep it slow.", short="Slow.", sources=("practice",)),
            KeyCue(text="Keep it still.", short="Still.", sources=("practice",)),
        ),
        "mistakes": (fact("Haste."),),
        "muscles": (fact("Legs."),),
        "benefits": (fact("Strength."),),
        "standard": "middle",
        "ladder": (rung("low"), rung("middle"), rung("high")),
    }
    return Exercise(**parts | given)


def dose(way: Way, sets: int = 1, amount: int = 5) -> Dose:
    """A dose in any way: so many repetitions or breaths; so many seconds."""
    names = {Way.PACED: "reps", Way.SELF_PACED: "reps", Way.TIMED: "seconds", Way.BREATH: "breaths"}
    given: dict[str, Any] = {names[way]: amount} if way in names else {}
    return Dose(way=way, sets=sets, **given)


def item(done: Exercise, amount: Dose, **given: Any) -> tuple[Exercise, Item]:
    return done, Item(exercise=done.id, dose=amount, sources=("practice",), **given)


def plan(
    *items: tuple[Exercise, Item], others: tuple[Exercise, ...] = (), lacks: frozenset[str] = frozenset(), **rests: Any
) -> Plan:
    """A plan of these items; `others` are known besides. Rests are 30 s between sets and exercises unless given."""
    catalog = Catalog(
        exercises={one.id: one for one in (*(done for done, _ in items), *others)},
        equipment={thing.id: thing for thing in (BALL, CHAIR, ROLLER)},
    )
    routine = Routine(
        id="made-up",
        name="Made up",
        summary="For a test.",
        closing="That was it.",
        rests=Rests(**{"between_sets": 30, "between_exercises": 30} | rests),
        items=tuple(one for _, one in items),
        sources=("practice",),
    )
    return make_plan(routine, catalog, Athlete(lacks=lacks))
