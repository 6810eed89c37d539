"""Everything that comes with the coach: it is complete, it runs from start to end, and its ladders can be climbed."""

from collections.abc import Iterator

import pytest

from coach.content.library import load_library
from coach.content.vocabulary import vocabulary
from coach.cues.budget import shortened
from coach.cues.estimate import spoken_seconds
from coach.cues.forecast import Forecast
from coach.language.language import Language, load_language
from coach.rehearsal import rehearse
from coach.session.effects import Effect, Ended, Logged, Phase, Play
from coach.session.session import Session
from coach.session.states import State
from coach.settings import shipped
from coach.workout.athlete import Athlete
from coach.workout.conversion import converted
from coach.workout.dose import Dose
from coach.workout.model import Tilt, Way
from coach.workout.plan import Plan
from coach.workout.planner import make_plan
from tests.dialogue import Dialogue
from tests.workout.content import item, routine

#: The completeness table of the fact sheet without its rows of context; the self-check is an assessment.
EXERCISES = {
    "romanian-deadlift", "single-leg-deadlift", "nordic-hamstring-curl", "stability-ball-leg-curl", "roller-leg-curl",
    "single-leg-ball-curl", "glute-bridge-walkout", "glute-bridge-march", "glute-bridge", "elevated-hip-raise",
    "single-leg-hip-raise", "standing-single-leg-hamstring-curl", "hamstring-curl", "lying-leg-curl",
    "seated-leg-press", "step-up", "reverse-lunge", "wall-sit", "kettlebell-swing", "standing-hamstring-stretch",
    "lying-hamstring-stretch", "cat-cow", "ninety-ninety-hip-lift", "leg-swing", "bodyweight-squat",
}  # fmt: skip
ROUTINES = {
    "day-one", "day-two", "balanced-eleven", "knee-curl", "complete-hamstrings", "no-equipment", "first-steps",
    "couch-and-ball", "mobility", "demo",
}  # fmt: skip
TOPICS = {
    "hamstrings", "neglected", "tight-is-not-strong", "mistakes-in-general", "how-often", "soreness-or-pain",
    "office-workers", "older-adults", "runners", "knee-trouble",
}  # fmt: skip

LIBRARY = load_library(shipped("routines"))
ENGLISH = load_language("en").knowing(vocabulary(LIBRARY.catalog))


def plan_for(name: str, athlete: Athlete | None = None, way: Way | None = None) -> Plan:
    return make_plan(LIBRARY.routines[name], LIBRARY.catalog, athlete, way)


def simulated(plan: Plan, language: Language = ENGLISH) -> list[Effect]:
    session = Session(plan, language, spoken_seconds)
    effects = list(rehearse(session, language))
    assert session.over
    return effects


def all_is_done(plan: Plan) -> None:
    """Every set on every side is logged once, nothing overlaps, and the forecast was right."""
    effects = simulated(plan)
    logged = [effect for effect in effects if isinstance(effect, Logged)]
    sides = (len(plan.exercise_of(index).sides(plan.exercise_of(index).rung)) for index in range(len(plan.sets)))
    assert len(logged) == sum(sides)
    for play in (effect for effect in effects if isinstance(effect, Play)):
        for before, after in zip(play.placements, play.placements[1:], strict=False):
            assert before.until <= after.at + 1e-6, f"{before.text!r} runs into {after.text!r}"
    end = next(effect for effect in effects if isinstance(effect, Ended))
    assert Forecast(plan, ENGLISH).whole() == pytest.approx(end.at, rel=0.1)


def distinct(plans: Iterator[Plan]) -> list[Plan]:
    """Plans that ask for the same things in the same way are one."""
    seen: dict[object, Plan] = {}
    for plan in plans:
        exercises = ((one.exercise.id, one.rung, one.dose, one.things(one.rung)) for one in plan.exercises)
        seen.setdefault(tuple(exercises), plan)
    return list(seen.values())


def test_every_row_of_the_fact_sheet_is_there() -> None:
    assert LIBRARY.problems == []
    assert set(LIBRARY.exercises) == EXERCISES
    assert set(LIBRARY.routines) == ROUTINES
    assert set(LIBRARY.topics) >= TOPICS
    assert set(LIBRARY.assessments) == {"pelvic-tilt"}


@pytest.mark.parametrize("way", [None, *Way])
@pytest.mark.parametrize("name", sorted(ROUTINES))
def test_every_routine_runs_to_its_end_in_every_way(name: str, way: Way | None) -> None:
    all_is_done(plan_for(name, way=way))


@pytest.mark.parametrize("name", sorted(ROUTINES))
def test_every_routine_runs_to_its_end_whatever_is_missing(name: str) -> None:
    lacks = [frozenset({thing}) for thing in LIBRARY.equipment] + [frozenset(LIBRARY.equipment)]
    plans = distinct(plan_for(name, Athlete(lacks=lack), way) for lack in lacks for way in (None, *Way))
    for plan in plans:
        all_is_done(plan)


@pytest.mark.parametrize("tilt", Tilt)
@pytest.mark.parametrize("name", sorted(ROUTINES))
def test_every_routine_runs_to_its_end_for_every_outcome_of_the_self_check(name: str, tilt: Tilt) -> None:
    plan = plan_for(name, Athlete(tilt=tilt))
    stretches = {one.exercise.id for one in plan.exercises if one.exercise.purpose == "stretch"}
    assert tilt is not Tilt.ANTERIOR or not stretches
    all_is_done(plan)


@pytest.mark.parametrize("minutes", [10, 15, 20, 30, 45])
@pytest.mark.parametrize("name", sorted(ROUTINES))
def test_a_plan_for_some_minutes_takes_no_longer_when_it_can_be_shortened_so_far(name: str, minutes: int) -> None:
    plan = plan_for(name)
    forecast = Forecast(plan, ENGLISH)
    short = shortened(plan, minutes, lambda one: forecast.of(one).whole())
    all_is_done(short)
    parts = {
        "warm-up" if one.part == "warm-up" else "other" for one in (short.exercises[s.exercise] for s in short.sets)
    }
    assert parts == {"warm-up", "other"}
    took = next(effect.at for effect in simulated(short) if isinstance(effect, Ended))
    if any(one.sets > 1 for one in short.sets) or short.distinct > 2:
        assert took <= 60 * minutes * 1.1


@pytest.mark.parametrize("name", sorted(EXERCISES))
def test_every_ladder_can_be_climbed_from_any_rung_to_its_ends_and_back(name: str) -> None:
    exercise = LIBRARY.exercises[name]
    assert len(exercise.ladder) >= 3
    names = [variant.id for variant in exercise.ladder]
    dose = converted(Dose(way=Way.FATIGUE), exercise.ways[0], exercise)
    for start in names:
        talk = Dialogue(make_plan(routine(item(name, variant=start, dose=dose)), LIBRARY.catalog), ENGLISH)
        talk.wait_for(State.WORKING).wait(2)
        assert climbed(talk, "harder") == names[names.index(start) :]
        assert climbed(talk, "easier") == names[::-1]
        assert climbed(talk, "harder") == names


def climbed(talk: Dialogue, word: str) -> list[str]:
    """The rungs that are reached by saying a word until nothing changes any more."""
    reached = [variant(talk)]
    while True:
        talk.wait(1)
        talk.say(word)
        if variant(talk) == reached[-1]:
            return reached
        reached.append(variant(talk))


def variant(talk: Dialogue) -> str:
    phase: Phase = talk.phase()
    assert phase.variant is not None
    return phase.variant
