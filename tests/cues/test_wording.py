"""The wording: what the coach says by itself is never the same twice within a minute, and a seed decides which."""

import pytest

from coach.content.library import Library
from coach.cues.estimate import spoken_seconds
from coach.cues.phrases import Phrases
from coach.faces.transcript import Transcript
from coach.language.language import Language
from coach.rehearsal import rehearse
from coach.session.session import Session
from coach.workout.model import Way
from coach.workout.plan import Plan
from coach.workout.planner import make_plan

SEEDS = range(4)


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
