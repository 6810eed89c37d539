"""What a workout is begun with is the same again when it is read: a replay takes up what was proposed."""

from datetime import timedelta

import pytest

from coach.content.library import Library
from coach.journal.beginning import plan_as_text, plan_from_text
from coach.workout.athlete import Athlete
from coach.workout.history import Reason
from coach.workout.memory import remembering
from coach.workout.plan import Plan
from coach.workout.progression import progressed
from coach.workout.record import SetDone, WorkoutDone
from tests.workout.past_workouts import at

RDL = "romanian-deadlift"
NOW = at("2026-11-26T18:00")


@pytest.fixture
def plan(library: Library) -> Plan:
    sets = tuple(SetDone(1, RDL, number, "standard", 3, reps=9, load_kg=6.0, effort="fine") for number in (1, 2, 3))
    past = [WorkoutDone("1" * 32, "day-one", NOW - timedelta(days=3), 1500.0, finished=True, sets=sets)]
    athlete = remembering(Athlete(loads={"dumbbells": (4.0, 6.0)}), past)
    return progressed(library.plan_of(library.routines["day-one"], athlete), athlete, past, NOW)


def test_a_plan_with_proposals_and_records_is_the_same_again(plan: Plan) -> None:
    assert plan.proposals[RDL].reason is Reason.MORE
    assert plan.past[RDL].records.heaviest is not None
    again = plan_from_text(plan_as_text(plan))
    assert (again.proposals, again.past, again.exercises) == (plan.proposals, plan.past, plan.exercises)
