"""Whatever is said whenever: nothing raises, nothing overlaps, nothing is lost or logged twice, and it ends."""

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from coach.content.library import load_library
from coach.cues.estimate import spoken_seconds
from coach.language.command import Command, Intent, Report
from coach.language.language import load_language
from coach.session.effects import Answered, Effect, Ended, Logged, Phase, Play, Replanned, Undone
from coach.session.events import Begin, Given, Tick
from coach.session.session import Session
from coach.session.states import State
from coach.settings import shipped
from coach.workout.model import Way
from coach.workout.plan import Plan
from tests.session.shapes import PLANS

ENGLISH = load_language("en")
DAY_ONE = load_library(shipped("routines")).plan("day-one")
Script = list[tuple[float, Intent]]
#: What takes the workout out of a state that waits.
WAY_ON = {State.HURTING: Command.SKIP, State.WORKING: Command.DONE}
#: So many commands a minute for some minutes; then the athlete lets it run, and answers what holds it up.
INTENTS = (
    st.builds(Intent, st.sampled_from(Command))
    | st.builds(Intent, st.just(Command.MISSING_EQUIPMENT), st.sampled_from(("ball", "chair", "wall", "no such thing")))
    | st.builds(Intent, st.just(Command.MINUTES), st.integers(-1, 60))
    | st.builds(Intent, st.just(Command.WAY), st.sampled_from(Way))
    | st.builds(Intent, st.just(Command.EFFORT), st.sampled_from(("easy", "fine", "hard")))
    | st.builds(Intent, st.just(Command.GO_TO), st.sampled_from(("curl", "lift", "bend", "cat-cow", "no such thing")))
    | st.builds(Intent, st.just(Command.LOAD), st.builds(Report, st.none(), st.sampled_from((5.0, 12.5)), st.none()))
    | st.builds(Intent, st.just(Command.EXPLAIN), st.sampled_from(("muscles", "mistakes", "neglected", "nonsense")))
)
SCRIPTS = st.lists(st.tuples(st.floats(0.0, 60.0), INTENTS), max_size=60)


#: Day One, and anything else.
ANY = st.just(DAY_ONE) | PLANS


def perform(plan: Plan, script: Script, seed: int = 0) -> tuple[Session, list[Effect]]:
    session = Session(plan, ENGLISH, spoken_seconds, seed)
    effects = session.handle(Begin(0.0))
    now = 0.0
    for wait, intent in script:
        now += wait
        while session.due is not None and session.due <= now:
            effects += session.handle(Tick(session.due))
        effects += session.handle(Given(now, intent.command, intent.command.value, intent.value))
    for _ in range(1000):
        if session.over:
            break
        if session.due is not None and not session.waits:
            now = max(now, session.due)
            effects += session.handle(Tick(session.due))
        else:
            command = WAY_ON.get(session.state, Command.RESUME)
            now = max(now, session.expected or now)
            effects += session.handle(Given(now, command, command.value))
    return session, effects


@settings(max_examples=60)
@given(ANY, SCRIPTS)
def test_every_workout_comes_to_its_end(plan: Plan, script: Script) -> None:
    session, effects = perform(plan, script)
    assert session.over
    assert sum(type(effect).__name__ == "Ended" for effect in effects) == 1


@settings(max_examples=40)
@given(ANY, SCRIPTS)
def test_no_two_cues_sound_at_once_and_none_is_planned_for_the_past(plan: Plan, script: Script) -> None:
    _, effects = perform(plan, script)
    for play in effects:
        if isinstance(play, Play):
            assert all(cue.at >= play.at - 1e-6 for cue in play.placements)
            for one, other in itertools.pairwise(play.placements):
                assert one.until <= other.at + 1e-6


@settings(max_examples=40)
@given(ANY, SCRIPTS)
def test_a_set_is_kept_once_and_never_with_more_repetitions_than_asked(plan: Plan, script: Script) -> None:
    session, effects = perform(plan, script)
    last: dict[tuple[object, ...], Logged] = {}
    for effect in effects:
        if isinstance(effect, Logged):
            last[effect.item, effect.exercise, effect.set, effect.side] = effect
        elif isinstance(effect, Undone):
            del last[effect.item, effect.exercise, effect.set, effect.side]
    kept = [(one.item, one.exercise, one.set, one.side) for one in session.logged]
    assert len(kept) == len(set(kept))
    assert set(last) == set(kept)
    plans = [plan, *(effect.plan for effect in effects if isinstance(effect, Replanned))]
    most = max(
        max(planned.reps(rung)[1], planned.dose.breaths or 0)
        for each in plans
        for planned in each.exercises
        for rung in range(len(planned.exercise.ladder))
    )
    for one in session.logged:
        assert (one.reps is None) != (one.seconds is None)
        assert (one.reps or one.seconds or 0) >= 1
        assert (one.reps or 0) <= most


@settings(max_examples=30)
@given(ANY, SCRIPTS)
def test_every_command_is_answered_at_once(plan: Plan, script: Script) -> None:
    _, effects = perform(plan, script)
    answers = [number for number, effect in enumerate(effects) if isinstance(effect, Answered)]
    for number, following in itertools.pairwise([*answers, len(effects)]):
        at_once = [
            one for one in effects[number + 1 : following] if isinstance(one, Play) and one.at <= effects[number].at
        ]
        over = any(isinstance(effect, Ended) for effect in effects[:number])
        # A remark waits for a gap between two beats; what is asked for is answered in the same moment.
        assert over or any(one.cut or any(cue.tone for cue in one.placements) for one in at_once)


@settings(max_examples=30)
@given(ANY, SCRIPTS)
def test_the_same_events_give_the_same_effects(plan: Plan, script: Script) -> None:
    assert perform(plan, script)[1] == perform(plan, script)[1]


@settings(max_examples=40)
@given(ANY, SCRIPTS)
def test_what_is_told_of_a_part_makes_sense(plan: Plan, script: Script) -> None:
    for phase in perform(plan, script)[1]:
        if isinstance(phase, Phase):
            assert phase.ends is None or phase.ends >= phase.at - 1e-6
            assert 0 <= phase.left < 4 * 3600
            assert 0 <= phase.fraction_left <= 1 + 1e-9
            assert phase.reps <= phase.target
            assert 1 <= phase.set <= phase.sets
            if phase.phase == "working":
                exercise = plan.catalog.exercises[phase.exercise or ""]
                one_sided = exercise.one_sided_on(exercise.rung_of(phase.variant or ""))
                assert (phase.side is not None) == one_sided


@settings(max_examples=40)
@given(ANY)
def test_an_athlete_who_says_nothing_but_done_does_every_set_on_every_side(plan: Plan) -> None:
    session, _ = perform(plan, [])
    wanted = [
        (plan.exercise_of(index).exercise.id, each.number, side)
        for index, each in enumerate(plan.sets)
        for side in plan.exercise_of(index).sides(plan.exercise_of(index).rung)
    ]
    assert [(one.exercise, one.set, one.side) for one in session.logged] == wanted
