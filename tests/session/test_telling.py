"""How much is told: all of it the first time, less each time, and as much as the athlete wants."""

import pytest

from coach.content.library import Library
from coach.cues.telling import Talkativeness, Telling, telling
from coach.language.language import Language
from coach.session.states import State
from coach.workout.athlete import Athlete
from coach.workout.history import LastTime, Proposal, Reason
from coach.workout.plan import Plan
from coach.workout.planner import make_plan
from tests.dialogue import Dialogue

RDL = "romanian-deadlift"


def briefed(library: Library, known: LastTime | None = None) -> Dialogue:
    """Where the deadlift is introduced to somebody who has done it so often."""
    athlete = Athlete(history={RDL: known} if known else {}, tilt="neutral")
    plan = make_plan(library.routines["day-one"], library.catalog, athlete)
    return Dialogue(plan).wait_for(State.BRIEFING, RDL)


def told(dialogue: Dialogue, plan: Plan) -> dict[str, bool]:
    exercise, said = plan.catalog.exercises[RDL], " ".join(dialogue.planned())
    return {
        "name": "Romanian deadlift. Three sets" in said,
        "start": exercise.start[0].text in said,
        "steps": exercise.steps[0].text in said,
        "cue": exercise.cues[0].text in said,
    }


@pytest.mark.parametrize(
    ("times", "parts"),
    [
        (0, {"name", "start", "steps", "cue"}),
        (1, {"name", "start", "cue"}),
        (2, {"name", "cue"}),
        (4, {"name", "cue"}),
        (5, {"name"}),
        (50, {"name"}),
    ],
)
def test_a_how_to_is_complete_at_first_a_key_cue_from_the_third_time_and_silent_from_the_sixth(
    library: Library, day_one: Plan, times: int, parts: set[str]
) -> None:
    dialogue = briefed(library, LastTime(times=times))
    assert {part for part, said in told(dialogue, day_one).items() if said} == parts


def test_talk_more_brings_a_how_to_back_at_once(library: Library, day_one: Plan) -> None:
    dialogue = briefed(library, LastTime(times=9)).wait(1)
    dialogue.say("talk more")
    assert all(told(dialogue, day_one).values())


def test_a_question_brings_it_back_whatever_is_wanted(library: Library) -> None:
    dialogue = briefed(library, LastTime(times=9)).wait(1)
    dialogue.say("talk less")
    dialogue.wait(2).say("how do i do this")
    assert "Soften your knees." in dialogue.planned()


@pytest.mark.parametrize(("times", "less"), [(1, Telling.SET_UP), (2, Telling.KEY_CUE), (3, Telling.NOTHING)])
def test_talk_less_is_one_step_less_and_more_is_all(times: int, less: Telling) -> None:
    assert telling(times, Talkativeness.LESS) is less
    assert telling(times, Talkativeness.MORE) is Telling.COMPLETE


def test_who_wants_less_hears_no_half_time_and_no_encouragement(day_one: Plan) -> None:
    dialogue = Dialogue(day_one).wait_for(State.WORKING, RDL).wait(2)
    dialogue.say("talk less")
    since = dialogue.now
    dialogue.wait_for(State.WORKING, RDL, 3)
    said = dialogue.sentences(since)
    assert not any("alf" in text for text in said)
    assert not set(said) & set(dialogue.language.says["encouragement"])
    assert any(text.startswith("Next") or "comes next" in text for text in said)


def test_encouragement_is_sparse(day_one: Plan) -> None:
    dialogue = Dialogue(day_one).wait_for(State.FINISHED)
    praise = [text for text in dialogue.sentences() if text in dialogue.language.says["encouragement"]]
    assert len(praise) == 2  # once for each exercise of several sets


def test_what_was_easier_last_time_is_offered_and_taken_with_yes(library: Library) -> None:
    known = LastTime(proposal=Proposal(variant="half-range", reason=Reason.EASIER))
    dialogue = briefed(library, known)
    assert "Last time you went down to Romanian deadlift, half way down." in dialogue.planned()
    dialogue.wait(2).say("yes")
    dialogue.wait_for(State.WORKING)
    assert dialogue.phase().variant == "half-range"


def test_a_proposal_is_never_applied_without_a_yes(library: Library) -> None:
    known = LastTime(proposal=Proposal(variant="half-range", reason=Reason.EASIER))
    dialogue = briefed(library, known).wait(2)
    dialogue.say("no")
    dialogue.wait_for(State.WORKING)
    assert dialogue.phase().variant == "standard"
    assert briefed(library, known).wait_for(State.WORKING).phase().variant == "standard"


def test_yes_means_nothing_where_nothing_was_offered(library: Library) -> None:
    dialogue = briefed(library).wait(2)
    assert dialogue.answer("yes").startswith("Not now.")


def test_an_exercise_that_hurt_last_time_is_introduced_with_care(library: Library) -> None:
    assert any(text.startswith("Last time this hurt.") for text in briefed(library, LastTime(hurt=True)).planned())


def test_encouragement_is_about_the_work_and_never_about_bodies(english: Language) -> None:
    bodies = {"body", "weight", "belly", "thin", "slim", "fat", "legs", "strong", "shape", "look", "calories", "burn"}
    for key in ("encouragement", "keep_going"):
        words = {word.strip(".,").lower() for text in english.says[key] for word in text.split()}
        assert not words & bodies
