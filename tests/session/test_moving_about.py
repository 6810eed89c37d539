"""Going back, skipping, being interrupted: nothing is lost, and nobody is rushed."""

from pathlib import Path

from coach.content.library import routine_file
from coach.session.states import TABLE, State
from coach.workout.plan import Plan
from tests.dialogue import Dialogue

RDL = "romanian-deadlift"
SHORT_RESTS = """
id = "short-rests"
name = "Short rests"
summary = "Two sets."
closing = "That was it."
sources = ["practice"]

[rests]
between_sets = {seconds}

[[items]]
exercise = "romanian-deadlift"
dose = {{ way = "paced", sets = 2, reps = [1, 1] }}
sources = ["practice"]
"""


def test_going_back_keeps_the_repetitions_that_were_done(day_one: Plan) -> None:
    dialogue = Dialogue(day_one).wait_for(State.WORKING, RDL).wait(26)
    dialogue.say("back")
    dialogue.wait(2).say("skip")
    assert [one.reps for one in dialogue.session.logged if one.exercise == RDL] == [5]


def test_back_right_after_a_skip_returns_to_where_it_was(day_one: Plan) -> None:
    dialogue = Dialogue(day_one).wait_for(State.WORKING, RDL, 1).wait(12)
    dialogue.say("skip")
    dialogue.wait(1).say("back")
    assert (dialogue.phase().exercise, dialogue.phase().set) == (RDL, 1)


def test_an_answer_in_the_count_in_is_followed_by_a_new_one(day_one: Plan) -> None:
    dialogue = Dialogue(day_one).wait_for(State.RESTING, RDL, 2).wait(10)
    dialogue.say("ready")
    dialogue.wait(1.2).say("louder")
    assert dialogue.planned()[1:5] == ["Three.", "Two.", "One.", "One. Down."]


def test_a_long_answer_in_a_set_is_followed_by_a_count_in(day_one: Plan) -> None:
    dialogue = Dialogue(day_one).wait_for(State.WORKING, RDL).wait(12)
    dialogue.say("explain")
    planned = dialogue.planned()
    assert planned[planned.index("Three.") : planned.index("Three.") + 4] == ["Three.", "Two.", "One.", "Three."]


def test_easier_in_a_briefing_briefs_the_easier_variant(day_one: Plan) -> None:
    dialogue = Dialogue(day_one).wait_for(State.BRIEFING, RDL).wait(3)
    dialogue.say("easier")
    dialogue.say("easier")
    assert dialogue.planned()[0].startswith("Without weights")
    assert not any("dumbbells" in text for text in dialogue.planned())


def test_easier_in_a_rest_changes_what_is_said_to_come_next(day_one: Plan) -> None:
    dialogue = Dialogue(day_one).wait_for(State.RESTING, RDL, 1).wait(10)
    dialogue.say("easier")
    dialogue.say("easier")
    following = [text for text in dialogue.planned() if text.startswith("Next")]
    assert following == ["Next, Hip hinge without weights."]


def test_a_command_over_the_last_words_gets_only_a_tone(day_one: Plan) -> None:
    dialogue = Dialogue(day_one).wait_for(State.WORKING, "stability-ball-leg-curl", 3)
    dialogue.say("skip")
    before = dialogue.planned()
    dialogue.say("pause")
    assert dialogue.planned() == before
    assert before[-1].startswith("That is all for today.")


def test_rests_of_no_and_of_one_second_can_be_done(tmp_path: Path) -> None:
    for seconds in (0, 1, 2, 5):
        path = tmp_path / f"{seconds}.toml"
        path.write_text(SHORT_RESTS.format(seconds=seconds), encoding="utf-8")
        dialogue = Dialogue(routine_file(path)).wait(300)
        assert dialogue.session.over
        assert [one.reps for one in dialogue.session.logged] == [1, 1]


def test_what_gets_one_ready_comes_last_before_the_count_in(day_one: Plan) -> None:
    dialogue = Dialogue(day_one).wait_for(State.BRIEFING, "ninety-ninety-hip-lift")
    assert dialogue.planned()[-4:] == ["Breathe out, press your heels and lift.", "Three.", "Two.", "One."]


def test_no_row_of_the_table_is_hidden_by_an_earlier_one() -> None:
    certain: set[tuple[str, State]] = set()
    for row in TABLE:
        for source in row["source"]:
            assert (row["trigger"], source) not in certain, row
            if not row["conditions"]:
                certain.add((row["trigger"], source))
