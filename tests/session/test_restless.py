"""A hundred thousand events: an athlete who says anything at any time, over all routines."""

import itertools
from collections.abc import Iterable
from dataclasses import replace

import pytest

from coach.content.library import Library
from coach.content.vocabulary import vocabulary
from coach.cues.estimate import spoken_seconds
from coach.cues.timeline import Placement
from coach.language.language import Language
from coach.session.effects import Ended, Logged, Phase, Play, Undone
from coach.session.session import Session
from scripts.benchmarks.restless import Run, workouts

#: A hundred thousand in all, part by part.
EVENTS, PARTS = 10_000, range(10)
#: What an answer, a lead-in or the question at the end may take besides what is forecast.
TOLERANCE, SPARE = 1.15, 90.0


@pytest.fixture(scope="module", params=PARTS)
def runs(library: Library, english: Language, request: pytest.FixtureRequest) -> list[Run]:
    words = english.knowing(vocabulary(library.catalog))
    return list(workouts(library, words, EVENTS, seed=request.param))


def plays(run: Run) -> Iterable[Play]:
    return (effect for _, effects in run.steps for effect in effects if isinstance(effect, Play))


def sounded(run: Run) -> list[Placement]:
    """What was really heard, in the order in which it began: what was cut ends there."""
    heard: list[Placement] = []
    planned: tuple[Placement, ...] = ()
    for play in plays(run):
        heard += (cue for cue in planned if cue.at < play.at)
        if play.cut:
            heard = _cut(heard, play.at)
        planned = play.placements
    return [*heard, *planned]


def _cut(heard: list[Placement], at: float) -> list[Placement]:
    """Only the last one can still sound."""
    if not heard or heard[-1].until <= at:
        return heard
    return [*heard[:-1], replace(heard[-1], until=at)]


def test_so_many_events_never_raise_and_every_workout_comes_to_its_end(runs: list[Run], library: Library) -> None:
    assert sum(len(run.steps) for run in runs) >= EVENTS
    assert {run.plan.routine.id for run in runs} == {routine.id for routine in library.routines.values()}
    for run in runs:
        ends = [effect for _, effects in run.steps for effect in effects if isinstance(effect, Ended)]
        assert len(ends) == 1


def test_no_two_cues_sound_at_once(runs: list[Run]) -> None:
    for run in runs:
        for play in plays(run):
            assert all(cue.at >= play.at - 1e-6 for cue in play.placements)
        for one, other in itertools.pairwise(sounded(run)):
            assert one.until <= other.at + 1e-6, (one, other)


def test_what_was_logged_is_kept_once_and_taken_back_only_when_asked(runs: list[Run]) -> None:
    for run in runs:
        kept: dict[tuple[int, int, object, str], Logged] = {}
        for _, effects in run.steps:
            for effect in effects:
                if isinstance(effect, Logged):
                    kept[effect.item, effect.set, effect.side, effect.exercise] = effect
                elif isinstance(effect, Undone):
                    del kept[effect.item, effect.set, effect.side, effect.exercise]
        left = {(one.item, one.set, one.side, one.exercise): one for one in run.session.logged}
        assert len(left) == len(run.session.logged)
        assert {key: (one.reps, one.seconds, one.load_kg, one.effort) for key, one in left.items()} == {
            key: (one.reps, one.seconds, one.load_kg, one.effort) for key, one in kept.items()
        }


def test_each_workout_ends_within_the_time_that_was_forecast(runs: list[Run]) -> None:
    for run in runs:
        phases = [effect for _, effects in run.steps for effect in effects if isinstance(effect, Phase)]
        quiet = [phase for phase in phases if phase.at <= run.quiet_from]
        end = next(effect.at for _, effects in run.steps for effect in effects if isinstance(effect, Ended))
        if quiet and end > run.quiet_from:
            assert end - quiet[-1].at <= quiet[-1].left * TOLERANCE + SPARE


def test_replaying_the_events_gives_the_same_effects_and_the_same_state(
    runs: list[Run], library: Library, english: Language
) -> None:
    words = english.knowing(vocabulary(library.catalog))
    for run in runs[::10]:
        again = Session(run.plan, words, spoken_seconds, run.seed)
        for event, effects in run.steps:
            assert again.handle(event) == effects
        assert (again.state, again.logged, again.over) == (run.session.state, run.session.logged, True)
