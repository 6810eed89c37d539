"""The forecast is close to what a workout takes, for plans of every shape."""

import time

import pytest
from hypothesis import given, settings

from coach.cues.estimate import spoken_seconds
from coach.cues.forecast import Forecast
from coach.language.language import load_language
from coach.rehearsal import rehearse
from coach.session.effects import Ended
from coach.session.session import Session
from coach.workout.model import Way
from coach.workout.plan import Plan
from tests.session.exercises import dose, exercise, item, plan
from tests.session.shapes import PLANS

ENGLISH = load_language("en")


def simulated(plan: Plan) -> float:
    end = list(rehearse(Session(plan, ENGLISH, spoken_seconds), ENGLISH))[-1]
    assert isinstance(end, Ended)
    return end.at


@settings(max_examples=60)
@given(PLANS)
def test_it_is_within_a_tenth_of_the_simulated_length_for_any_plan(made: Plan) -> None:
    whole = simulated(made)
    assert abs(Forecast(made, ENGLISH).whole() - whole) < 0.1 * whole


def test_it_is_close_for_plans_that_lost_sets() -> None:
    items = [item(exercise(name, one_sided=name == "lift"), dose(Way.PACED, 3)) for name in ("curl", "lift", "bend")]
    made = plan(*items).without_sets([1, 2, 5, 8])
    assert abs(Forecast(made, ENGLISH).whole() - simulated(made)) < 0.1 * simulated(made)


def test_the_forecast_of_a_shortened_plan_is_the_same_with_what_is_known_of_the_whole() -> None:
    made = plan(*(item(exercise(name), dose(Way.PACED, 3)) for name in ("curl", "lift")))
    forecast, short = Forecast(made, ENGLISH), made.without_sets([2, 5])
    forecast.whole()
    assert forecast.of(short).whole() == pytest.approx(Forecast(short, ENGLISH).whole(), abs=1.0)


def test_asking_costs_the_same_in_a_long_plan_as_in_a_short_one() -> None:
    def seconds(sets: int) -> float:
        made = plan(*(item(exercise(f"e{number}"), dose(Way.TIMED, sets)) for number in range(10)))
        forecast, rungs = Forecast(made, ENGLISH), [1] * 10
        forecast.after(0, rungs)
        began = time.process_time()
        for _ in range(2000):
            forecast.after(len(made.sets) // 2, rungs)
        return time.process_time() - began

    assert seconds(200) < 5 * seconds(2)
