"""The plan changes in the middle: a thing turns out to be lacking, time is short, a question is asked."""

import pytest

from coach.content.vocabulary import vocabulary
from coach.language.language import load_language
from coach.session.effects import Lacking
from coach.session.states import State
from coach.workout.athlete import Athlete
from coach.workout.catalog import Catalog
from coach.workout.dose import Dose
from coach.workout.equipment import Equipment
from coach.workout.exercise import Exercise, Purpose
from coach.workout.knowledge import Topic
from coach.workout.model import Way
from coach.workout.plan import Plan
from coach.workout.planner import make_plan
from coach.workout.routine import Item
from tests.dialogue import Dialogue
from tests.workout.content import SOURCES, exercise, fact, item, need, routine, rung

BALL = Equipment(id="ball", name="an exercise ball", aliases=("ball", "exercise ball"), sources=SOURCES)
ROLLER = Equipment(id="roller", name="a foam roller", aliases=("roller",), sources=SOURCES)
WEIGHTS = Equipment(id="weights", name="two dumbbells", aliases=("dumbbells", "weights"), sources=SOURCES)
TOPIC = Topic(id="neglected", name="Neglected", asks=("why are they neglected",), answer=(fact("They are not seen."),))
CURL = exercise("ball-curl", purpose=Purpose.CURL, needs=(need("ball", "roller"),))
HINGE = exercise("hinge", needs=(need("weights"),), ladder=(rung("low", needs=()), rung("middle"), rung("high")))
WALKOUT = exercise("walkout", purpose=Purpose.CURL)


def dialogue(*items: str | Item, lacks: tuple[str, ...] = (), others: tuple[Exercise, ...] = (WALKOUT,)) -> Dialogue:
    known = {one.id: one for one in (CURL, HINGE, *others)}
    catalog = Catalog(known, {thing.id: thing for thing in (BALL, ROLLER, WEIGHTS)}, {TOPIC.id: TOPIC})
    plan = make_plan(
        routine(*(item(one) if isinstance(one, str) else one for one in items)),
        catalog,
        Athlete(lacks=frozenset(lacks)),
    )
    return Dialogue(plan, load_language("en").knowing(vocabulary(catalog)))


def plan_of(talk: Dialogue) -> Plan:
    return talk.session._dialogue.progress.plan


def test_a_stand_in_is_named_and_the_set_goes_on() -> None:
    talk = dialogue("ball-curl").wait_for(State.WORKING).wait(8)
    assert talk.answer("I don't have a ball") == "No ball: for ball curl, take a foam roller."
    assert talk.session.state is State.WORKING
    assert talk.phase().exercise == "ball-curl"
    assert talk.phase().reps == 2


def test_what_the_athlete_lacks_is_handed_on_to_be_kept() -> None:
    talk = dialogue("ball-curl").wait(1)
    talk.say("I have no ball")
    assert [effect for effect in talk.effects if isinstance(effect, Lacking)] == [Lacking(1.0, "ball")]


def test_an_easier_variant_is_introduced_before_it_is_done() -> None:
    talk = dialogue("hinge").wait_for(State.WORKING).wait(10)
    assert talk.answer("I don't have dumbbells") == "No dumbbells: instead of hinge, we do low."
    assert talk.session.state is State.BRIEFING
    assert talk.phase().variant == "low"
    assert [record["reps"] for record in talk.records("logged")] == [3]


def test_another_exercise_takes_the_place_and_is_explained() -> None:
    talk = dialogue("ball-curl", lacks=("roller",)).wait_for(State.BRIEFING).wait(2)
    assert talk.answer("I don't have a ball") == "No ball: instead of ball curl, we do walkout."
    assert talk.phase().exercise == "walkout"
    assert "Bend and rise." in talk.planned()


def test_in_a_rest_the_rest_goes_on_and_the_new_exercise_is_introduced_after_it() -> None:
    talk = dialogue("ball-curl", lacks=("roller",)).wait_for(State.RESTING).wait(5)
    ends = talk.phase().ends
    talk.say("I don't have a ball")
    assert talk.session.state is State.RESTING
    assert talk.phase().ends == ends
    talk.wait_for(State.BRIEFING)
    assert talk.phase().exercise == "walkout"


def test_a_thing_that_is_not_needed_changes_nothing() -> None:
    talk = dialogue("hinge").wait_for(State.WORKING).wait(4)
    assert talk.answer("I don't have a ball") == "No ball, noted. Nothing changes for today."
    assert talk.session.state is State.WORKING


def test_what_cannot_be_replaced_is_left_out_and_the_next_exercise_comes() -> None:
    talk = dialogue("ball-curl", "hinge", lacks=("roller",), others=()).wait_for(State.WORKING).wait(10)
    assert talk.answer("I don't have a ball") == "No ball: we leave out ball curl."
    assert talk.session.state is State.BRIEFING
    assert talk.phase().exercise == "hinge"


def test_when_nothing_can_be_done_any_more_the_workout_ends() -> None:
    talk = dialogue("ball-curl", lacks=("roller",), others=())
    talk.wait_for(State.BRIEFING).wait(1)
    talk.say("I don't have a ball")
    assert talk.session.state is State.FINISHED
    assert any(sentence.startswith("No ball: we leave out") for sentence in talk.planned())


def test_said_in_a_pause_the_workout_stays_paused_and_goes_on_with_the_other_exercise() -> None:
    talk = dialogue("ball-curl", lacks=("roller",)).wait_for(State.WORKING).wait(10)
    talk.say("pause")
    talk.wait(5)
    assert talk.answer("I don't have a ball") == "No ball: instead of ball curl, we do walkout."
    assert talk.session.state is State.PAUSED
    talk.wait(10).say("resume")
    assert (talk.phase().phase, talk.phase().exercise) == ("briefing", "walkout")


def test_a_thing_that_is_lacking_is_not_asked_for_again_later() -> None:
    talk = dialogue("hinge", "ball-curl").wait_for(State.WORKING, "hinge").wait(5)
    talk.say("I don't have a ball")
    talk.wait_for(State.BRIEFING, "ball-curl").wait(20)
    said = " ".join(talk.sentences())
    assert "You need a foam roller." in said
    assert "You need an exercise ball." not in said


def test_harder_passes_over_what_is_lacking() -> None:
    talk = dialogue("hinge").wait_for(State.WORKING).wait(5)
    talk.say("I don't have dumbbells")
    talk.wait_for(State.WORKING).wait(3)
    assert talk.answer("harder").startswith("This is the hardest version.")


def test_less_time_leaves_out_what_matters_least_and_says_so() -> None:
    talk = dialogue("hinge", "ball-curl").wait_for(State.WORKING).wait(5)
    talk.say("I have five minutes")
    assert talk.planned()[0] == "To save time, we do only two sets of hinge and one set of ball curl."
    left = talk.phase().left
    assert left <= 5 * 60 + 30
    assert len(plan_of(talk).sets) < 6


def test_enough_time_changes_nothing() -> None:
    talk = dialogue("hinge").wait_for(State.WORKING).wait(5)
    assert talk.answer("I have sixty minutes").startswith("That is enough for all of it")
    assert len(plan_of(talk).sets) == 3


def test_too_little_time_is_said_and_the_least_is_done() -> None:
    long = item("hinge", dose=Dose(way=Way.PACED, sets=3, reps=(60, 60)))
    talk = dialogue(long, "ball-curl").wait_for(State.WORKING, set_number=1)
    talk.say("I have 1 minutes")
    assert any(text.startswith("It cannot be shorter than about") for text in talk.planned())
    assert {planned.exercise for planned in plan_of(talk).sets} == {0}


def test_what_was_skipped_is_not_left_out_again_for_lack_of_time() -> None:
    talk = dialogue("hinge", "ball-curl").wait_for(State.WORKING)
    talk.say("skip")
    talk.wait_for(State.WORKING, "ball-curl").say("I have five minutes")
    assert not any("hinge" in text.lower() for text in talk.planned())


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("why are they neglected", "They are not seen."),
        ("what does this work", "All of them."),
        ("what goes wrong", "Not thinking of it."),
        ("explain", "hinge."),
    ],
)
def test_questions_are_answered_without_losing_the_place(question: str, answer: str) -> None:
    talk = dialogue("hinge").wait_for(State.WORKING).wait(10)
    assert talk.answer(question) == answer
    assert talk.session.state is State.WORKING
    assert talk.phase().reps == 3


def test_what_was_lacking_before_is_not_told_again() -> None:
    talk = dialogue("ball-curl", "hinge", lacks=("ball",)).wait_for(State.WORKING).wait(5)
    assert talk.answer("I don't have dumbbells") == "No dumbbells: instead of hinge, we do low."
    assert talk.answer("I don't have dumbbells") == "No dumbbells, noted. Nothing changes for today."


def test_the_thing_just_named_is_the_reason() -> None:
    talk = dialogue("ball-curl").wait_for(State.WORKING).wait(5)
    assert talk.answer("I don't have a ball") == "No ball: for ball curl, take a foam roller."
    assert talk.answer("I don't have a roller") == "No roller: instead of ball curl, we do walkout."


def test_an_exercise_that_is_left_out_does_not_come_back_as_another_one() -> None:
    curl = item("ball-curl", group="round")
    talk = dialogue(curl, item("hinge", group="round"), lacks=("roller",)).wait_for(State.WORKING, "ball-curl")
    talk.say("skip")
    talk.wait_for(State.WORKING, "hinge").wait(5)
    assert talk.answer("I don't have a ball") == "No ball, noted. Nothing changes for today."
    talk.wait(600)
    assert {record["exercise"] for record in talk.records("logged")} == {"hinge"}


def test_more_time_than_thought_brings_back_what_was_left_out() -> None:
    talk = dialogue("hinge", "ball-curl").wait_for(State.WORKING)
    whole = plan_of(talk).sets
    talk.say("I have five minutes")
    assert len(plan_of(talk).sets) < len(whole)
    assert talk.answer("I have fifteen minutes").startswith("That is enough for all of it")
    assert plan_of(talk).sets == whole


def test_what_cannot_be_done_any_more_is_passed_over_without_ending_a_pause() -> None:
    talk = dialogue("ball-curl", "hinge", lacks=("roller",), others=()).wait_for(State.WORKING).wait(5)
    talk.say("pause")
    assert talk.answer("I don't have a ball") == "No ball: we leave out ball curl."
    assert talk.session.state is State.PAUSED
    talk.wait(5).say("resume")
    assert (talk.phase().phase, talk.phase().exercise) == ("briefing", "hinge")


def test_before_the_first_exercise_the_opening_goes_on_without_what_cannot_be_done() -> None:
    talk = dialogue("ball-curl", "hinge", lacks=("roller",), others=()).wait(2)
    assert talk.answer("I don't have a ball") == "No ball: we leave out ball curl."
    assert talk.session.state is State.READY
    talk.wait_for(State.BRIEFING)
    assert talk.phase().exercise == "hinge"


def test_the_opening_and_the_briefing_tell_the_plan_as_it_has_become() -> None:
    talk = dialogue("hinge", "ball-curl").wait(1)
    talk.say("I have five minutes")
    assert [text for text in talk.planned() if "exercise" in text] == ["Two exercises, about five minutes."]
    talk.wait_for(State.BRIEFING).wait(1)
    talk.say("I have three minutes")
    assert [text for text in talk.planned() if text.startswith("Hinge.")] == [
        "Hinge. One set of eight to ten repetitions."
    ]
