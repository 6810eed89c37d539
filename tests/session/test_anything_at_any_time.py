"""Whatever is said whenever: nothing raises, nothing overlaps, nothing is lost or logged twice, and it ends."""

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from coach.content.library import load_library
from coach.cues.estimate import spoken_seconds
from coach.language.command import Command
from coach.language.language import load_language
from coach.session.effects import Answered, Effect, Logged, Play
from coach.session.events import Begin, Given, Tick
from coach.session.session import Session
from coach.session.states import State

ENGLISH = load_language("en")
DAY_ONE = load_library().plan("day-one")
#: So many commands a minute for some minutes; then the athlete lets it run, and answers what holds it up.
SCRIPTS = st.lists(st.tuples(st.floats(0.0, 60.0), st.sampled_from(Command)), max_size=60)


def perform(script: list[tuple[float, Command]], seed: int = 0) -> tuple[Session, list[Effect]]:
    session = Session(DAY_ONE, ENGLISH, spoken_seconds, seed)
    effects = session.handle(Begin(0.0))
    now = 0.0
    for wait, command in script:
        now += wait
        while session.due is not None and session.due <= now:
            effects += session.handle(Tick(session.due))
        effects += session.handle(Given(now, command, command.value))
    for _ in range(400):
        if session.over:
            break
        if session.due is not None:
            now = max(now, session.due)
            effects += session.handle(Tick(session.due))
        else:
            command = Command.SKIP if session.state is State.HURTING else Command.RESUME
            effects += session.handle(Given(now, command, command.value))
    return session, effects


@settings(max_examples=60, deadline=None)
@given(SCRIPTS)
def test_every_workout_comes_to_its_end(script: list[tuple[float, Command]]) -> None:
    session, effects = perform(script)
    assert session.over
    assert sum(type(effect).__name__ == "Ended" for effect in effects) == 1


@settings(max_examples=40, deadline=None)
@given(SCRIPTS)
def test_no_two_cues_sound_at_once_and_none_is_planned_for_the_past(script: list[tuple[float, Command]]) -> None:
    _, effects = perform(script)
    for play in effects:
        if isinstance(play, Play):
            assert all(cue.at >= play.at - 1e-6 for cue in play.placements)
            for one, other in itertools.pairwise(play.placements):
                assert one.until <= other.at + 1e-6


@settings(max_examples=40, deadline=None)
@given(SCRIPTS)
def test_a_set_is_kept_once_and_never_with_more_repetitions_than_asked(script: list[tuple[float, Command]]) -> None:
    session, effects = perform(script)
    kept = [(one.exercise, one.set) for one in session.logged]
    assert len(kept) == len(set(kept))
    last = {(one.exercise, one.set): one for one in effects if isinstance(one, Logged)}
    assert sorted(last) == sorted(kept)
    assert all(1 <= one.reps <= 10 for one in session.logged)


@settings(max_examples=30, deadline=None)
@given(SCRIPTS)
def test_every_command_is_answered_at_once(script: list[tuple[float, Command]]) -> None:
    _, effects = perform(script)
    for answered, following in itertools.pairwise(effects):
        if isinstance(answered, Answered) and not isinstance(following, Answered):
            plays = itertools.islice((effect for effect in effects[effects.index(answered) :]), 6)
            assert any(isinstance(effect, Play) and effect.cut for effect in plays)


@settings(max_examples=30, deadline=None)
@given(SCRIPTS)
def test_the_same_events_give_the_same_effects(script: list[tuple[float, Command]]) -> None:
    assert perform(script)[1] == perform(script)[1]
