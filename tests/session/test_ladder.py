"""Easier and harder: only to what is possible, with what is needed for it, and past the ladder's ends by name."""

import pytest

from coach.session.states import State
from coach.workout.exercise import Exercise
from coach.workout.model import Way
from tests.dialogue import Dialogue
from tests.session.exercises import dose, exercise, item, needs, plan, rung


def five_rungs(**given: object) -> Exercise:
    """The second rung needs a chair, the fourth a ball, the fifth a ball and a chair."""
    ladder = (
        rung("lowest"),
        rung("low", needs=needs("chair")),
        rung("middle"),
        rung("high", needs=needs("ball")),
        rung("highest", needs=needs("ball", "chair")),
    )
    return exercise("curl", ladder=ladder, **given)


def working(lacks: frozenset[str] = frozenset(), others: tuple[Exercise, ...] = (), **given: object) -> Dialogue:
    made = plan(item(five_rungs(**given), dose(Way.PACED, 2, 5)), lacks=lacks, others=others)
    return Dialogue(made).wait_for(State.WORKING).wait(5)


def test_a_rung_that_needs_something_else_says_so_and_only_then() -> None:
    dialogue = working()
    dialogue.say("harder")
    assert dialogue.planned()[:3] == ["You need a ball.", "Now the high one.", "Say pause if you have to fetch it."]
    dialogue.say("harder")
    assert dialogue.planned()[:3] == ["You need a chair.", "Now the highest one.", "If it is not at hand, say pause."]
    dialogue.say("easier")
    assert dialogue.planned()[:2] == ["Now the high one.", "Three."]


def test_easier_and_harder_pass_over_what_is_not_possible() -> None:
    dialogue = working(lacks=frozenset({"chair"}))
    dialogue.say("easier")
    assert dialogue.phase().variant == "lowest"
    dialogue.say("harder")
    assert dialogue.phase().variant == "middle"
    dialogue.say("harder")
    assert dialogue.phase().variant == "high"
    assert "hardest" in dialogue.answer("harder")


def test_the_end_of_the_ladder_names_the_exercise_beyond_it() -> None:
    dialogue = working(others=(exercise("lift"), exercise("bend")), easier="lift", harder="bend")
    dialogue.say("easier")
    dialogue.say("easier")
    dialogue.say("easier")
    assert dialogue.planned()[1] == "The next one down is Lift."
    for _ in range(5):
        dialogue.say("harder")
    assert dialogue.planned()[1] == "The next one up is Bend."


@pytest.mark.parametrize("way", Way)
def test_every_rung_can_be_climbed_from_end_to_end_in_the_middle_of_any_set(way: Way) -> None:
    dialogue = Dialogue(plan(item(five_rungs(), dose(way, 1, 20)))).wait_for(State.WORKING).wait(3)
    seen = []
    for word, count in (("easier", 2), ("harder", 4)):
        for _ in range(count):
            dialogue.wait(0.5).say(word)
            seen.append(dialogue.phase().variant)
    assert seen == ["low", "lowest", "low", "middle", "high", "highest"]
    dialogue.wait_for(State.FINISHED)
    assert len(dialogue.session.logged) == 1


def test_easier_while_paused_in_a_briefing_briefs_the_easier_variant_afterwards() -> None:
    made = plan(item(five_rungs(), dose(Way.PACED, 2, 5)))
    dialogue = Dialogue(made).wait_for(State.BRIEFING).wait(1)
    dialogue.say("pause")
    dialogue.say("easier")
    dialogue.say("resume")
    assert dialogue.planned()[1] == "The low one. Two sets of five repetitions."


def test_easier_after_pain_goes_to_a_rung_that_is_possible() -> None:
    dialogue = working(lacks=frozenset({"chair"}))
    dialogue.say("that hurts")
    dialogue.wait(5).say("easier")
    assert (dialogue.session.state, dialogue.phase().variant) == (State.WORKING, "lowest")
    dialogue.wait(3).say("easier")
    assert dialogue.phase().variant == "lowest"
