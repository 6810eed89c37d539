"""Plans of any shape: ways, sides, groups, rests and ladders in every mixture, for property-based tests."""

from typing import Any

from hypothesis import strategies as st

from coach.workout.model import Way
from coach.workout.plan import Plan
from coach.workout.side import Side
from tests.session.exercises import dose, exercise, item, needs, plan, rung

NAMES = ("curl", "lift", "bend", "hold", "step")
RESTS = ("between_sets", "between_exercises", "after_fatigue", "changing_sides", "in_group")
RUNGS = st.fixed_dictionaries(
    {},
    optional={
        "one_sided": st.booleans(),
        "reps": st.just((-2, -1)) | st.just((1, 3)),
        "seconds": st.sampled_from((-10, 10)),
        "needs": st.just(needs("ball")) | st.just(needs("chair")),
    },
)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Up to five exercises; some are grouped, some one-sided, on a ladder whose rungs differ."""
    items = []
    lacks = draw(st.sampled_from((frozenset(), frozenset({"chair"}))))
    for name in NAMES[: draw(st.integers(1, len(NAMES)))]:
        ladder = (rung("low", **draw(RUNGS)), rung("middle"), rung("high", **draw(RUNGS)))
        way = draw(st.sampled_from(Way))
        amount = draw(st.integers(10, 60) if way is Way.TIMED else st.integers(1, 8))
        given: dict[str, Any] = {
            "group": draw(st.sampled_from((None, "round"))),
            "first_side": draw(st.sampled_from(Side)),
            "variant": None if lacks else draw(st.sampled_from((None, "low", "high"))),
        }
        done = exercise(name, one_sided=draw(st.booleans()), ladder=ladder)
        items.append(item(done, dose(way, draw(st.integers(1, 3)), amount), **given))
    rests: dict[str, Any] = {name: draw(st.sampled_from((0, 1, 3, 5, 15, 40, 90))) for name in RESTS}
    return plan(*items, lacks=lacks, **rests)


PLANS = plans()
