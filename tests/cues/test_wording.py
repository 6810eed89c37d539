"""The wording: what the coach says by itself is never the same twice within a minute, and a seed decides which."""

from datetime import UTC, datetime, timedelta

import pytest

from coach.content.library import Library
from coach.cues.estimate import spoken_seconds
from coach.cues.phrases import Phrases
from coach.faces.transcript import Transcript
from coach.language.language import Language
from coach.rehearsal import rehearse
from coach.session.session import Session
from coach.workout.athlete import Athlete
from coach.workout.memory import remembering
from coach.workout.model import Way
from coach.workout.plan import Plan
from coach.workout.planner import make_plan
from coach.workout.progression import progressed
from coach.workout.record import SetDone, WorkoutDone

SEEDS = range(4)
NOW = datetime(2026, 11, 26, 18, tzinfo=UTC)


def sentences(plan: Plan, language: Language, seed: int) -> list[tuple[float, str]]:
    """What is said in a workout in which the athlete says nothing but "done", and when; counts are no sentences."""
    transcript = Transcript()
    for effect in rehearse(Session(plan, language, spoken_seconds, seed), language):
        transcript.take(effect)
    records = transcript.until(float("inf"))
    return [(record["at"], record["text"]) for record in records if record["kind"] == "say"]


@pytest.mark.parametrize("way", [None, *Way])
def test_no_sentence_comes_twice_within_a_minute(library: Library, english: Language, way: Way | None) -> None:
    for routine in library.routines.values():
        plan = make_plan(routine, library.catalog, way=way)
        for seed in SEEDS:
            last: dict[str, float] = {}
            for at, text in sentences(plan, english, seed):
                assert at - last.get(text, float("-inf")) >= 60, f"{routine.id}: {text!r} at {at:.0f} s"
                last[text] = at


def test_neither_does_what_is_proposed(library: Library, english: Language) -> None:
    for routine in library.routines.values():
        items = [item.exercise for item in routine.items]
        sets = tuple(SetDone(1, each, number, reps=9, effort="fine") for each in items for number in (1, 2, 3))
        past = [
            WorkoutDone(f"{days:032x}", routine.id, NOW - timedelta(days=days), 900.0, finished=True, sets=sets)
            for days in (9, 6, 3)
        ]
        athlete = remembering(Athlete(), past)
        plan = progressed(library.plan_of(routine, athlete), athlete, past, NOW)
        last: dict[str, float] = {}
        for at, text in sentences(plan, english, seed=1):
            assert at - last.get(text, float("-inf")) >= 60, f"{routine.id}: {text!r} at {at:.0f} s"
            last[text] = at


def test_the_same_seed_chooses_the_same_words_and_another_one_others(library: Library, english: Language) -> None:
    plan = library.plan("day-one")
    said = {seed: sentences(plan, english, seed) for seed in (*SEEDS, 0)}
    assert said[1] == sentences(plan, english, 1)
    assert len({tuple(text for _, text in words) for words in said.values()}) == len(SEEDS)


@pytest.mark.parametrize("seed", SEEDS)
def test_all_phrasings_of_a_thing_take_turns(english: Language, seed: int) -> None:
    phrases, choices = Phrases(english, seed), english.says["encouragement"]
    once = [phrases.say("encouragement") for _ in choices]
    assert sorted(once) == sorted(choices)
    assert [phrases.say("encouragement") for _ in choices] == once
