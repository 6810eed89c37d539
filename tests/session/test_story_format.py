"""What can be written in a story, and what is said about what cannot."""

from pathlib import Path

import pytest

from coach.session.states import State
from coach.workout.history import LastTime, Proposal
from coach.workout.model import Tilt, Way
from coach.workout.side import Side
from tests.story import Story, StoryError, parse_story, read_story
from tests.story_lines import After, Says, When
from tests.storytelling import LEFT_OUT, difference, renew, tell

HEAD = "# A title.\nroutine day-one\n"
RDL = "romanian-deadlift"


def story(text: str) -> Story:
    return parse_story(Path("made-up.story"), text)


def problems(text: str) -> list[str]:
    """What is wrong with a text: the line, and what is said of it."""
    with pytest.raises(StoryError) as caught:
        story(text)
    return [told.removeprefix("made-up.story:") for told in str(caught.value).splitlines()]


def test_a_story_has_a_title_settings_steps_an_end_and_a_transcript() -> None:
    read = story(
        "# What it shows.\n# A remark.\nroutine balanced-eleven\nonly wall-sit step-up\nonly glute-bridge\n"
        "minutes 15\nway self-paced\nseed 3\n\n"
        "when working wall-sit set 2 right + 12\nafter 6\nathlete: done, nine\nfor 20\n---\n 0:00  Hello.\n"
    )
    assert read.title == "What it shows."
    assert read.settings.only == ("wall-sit", "step-up", "glute-bridge")
    assert (read.settings.minutes, read.settings.way, read.settings.seed) == (15, Way.SELF_PACED, 3)
    assert read.steps == (
        When(10, State.WORKING, "wall-sit", 2, Side.RIGHT, 12.0),
        After(11, 6.0),
        Says(12, "done, nine"),
    )
    assert (read.lasts, read.transcript) == (20.0, (" 0:00  Hello.",))


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("when resting", When(3, State.RESTING, None, None, None, 0.0)),
        ("when  resting + 1.5", When(3, State.RESTING, None, None, None, 1.5)),
        ("when working left", When(3, State.WORKING, None, None, Side.LEFT, 0.0)),
        ("when working set 2", When(3, State.WORKING, None, 2, None, 0.0)),
        (f"when working {RDL} left", When(3, State.WORKING, RDL, None, Side.LEFT, 0.0)),
        ("when changing-sides", When(3, State.CHANGING_SIDES, None, None, None, 0.0)),
    ],
)
def test_of_a_phase_everything_but_the_state_may_be_left_out(text: str, step: When) -> None:
    assert story(HEAD + text).steps == (step,)


def test_what_is_known_of_the_athlete_is_theirs() -> None:
    athlete = story(
        HEAD + "lacks exercise-ball\nlacks dumbbells\ntilt anterior\nunits lb\n"
        f"history {RDL} times=3 load=10 reps=10,9 weaker=left variant=standard effort=hard hurt=yes "
        "next=half-range/easier\n"
        "history wall-sit\n"
    ).settings.athlete
    assert athlete.lacks == {"exercise-ball", "dumbbells"}
    assert (athlete.tilt, athlete.units) == (Tilt.ANTERIOR, "lb")
    assert athlete.history == {
        RDL: LastTime(
            times=3,
            variant="standard",
            reps=(10, 9),
            load_kg=10,
            effort="hard",
            weaker=Side.LEFT,
            hurt=True,
            proposal=Proposal(variant="half-range", reason="easier"),
        ),
        "wall-sit": LastTime(),
    }


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (
            "wait 5",
            'a line cannot begin with "wait"; it can with: routine, only, minutes, way, seed, language, now',
        ),
        ("athlete done", 'a line cannot begin with "athlete"'),
        ("athlete:", 'needs words, as in "athlete: pause"'),
        ("after a while", 'needs seconds, as in "12", got "a while"'),
        ("for", 'needs seconds, as in "12", got ""'),
        ("minutes ten", 'needs a whole number, got "ten"'),
        ("routine day-two", 'there is a "routine" already'),
        ("lacks", 'needs one id, as in "day-one", got ""'),
        (f"past {RDL} days=3", "needs what was done: one of reps, left, right, seconds"),
        (f"past {RDL} reps=9,x", 'needs a whole number, got "x"'),
        (f"past {RDL} sets=3", '"sets=3" should be like "days=3"; there are: days, reps'),
        (f"past {RDL} reps=9 effort=great", 'there is no "great"; there are: easy, fine, hard'),
        ("way slowly", 'there is no "slowly"; there are: paced, self-paced, timed, breath, fatigue'),
        ("tilt left", 'there is no "left"; there are: neutral, anterior'),
        ("language xx", 'there is no "xx"; there are: en'),
        ("now tomorrow", 'needs a time, as in "2026-11-26T18:00", got "tomorrow"'),
        ("did day-one", 'needs a time, as in "2026-11-26T18:00", got ""'),
        ("units stone", 'there is no "stone"; there are: kg, lb'),
        ("when sleeping", 'there is no "sleeping"; there are: ready, briefing, working'),
        ("when working set two", 'should be like "when working romanian-deadlift set 2 right + 12"'),
        ("when", 'should be like "when working romanian-deadlift set 2 right + 12"'),
        (f"history {RDL} often", '"often" should be like "times=3"'),
        (f"history {RDL} effort=none", "effort: Input should be 'easy', 'fine' or 'hard'"),
        (f"history {RDL} mood=good", "mood: Extra inputs are not permitted"),
        (f"history {RDL} next=half-range", "proposal.reason: Field required"),
    ],
)
def test_a_line_that_is_not_right_is_told_with_its_place(row: str, told: str) -> None:
    (problem,) = problems(HEAD + row)
    assert problem.startswith(f"3: {told}")


def test_all_that_is_wrong_is_told_at_once() -> None:
    assert problems("minutes ten\nafter 5\nseed 3\nto the end\nafter 3\n") == [
        '1: needs a whole number, got "ten"',
        '3: "seed" stands before the first step',
        "5: nothing follows the end of a story but --- and the transcript",
        "1: the story needs a title: a line that begins with #",
        '1: the story needs a routine, as in "routine day-one"',
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("# A title.\nroutine day-on", '1: There is no routine "day-on". Did you mean "day-one"?'),
        (HEAD + "lacks ball\nonly squat", "1: There is nothing called ball, squat."),
        (HEAD + "when working squat", '3: there is no exercise "squat"'),
        (HEAD + "when working wall-sit", "3: this never comes: it ends finished"),
        (HEAD + "after 20\nathlete: pause\nwhen working", "5: this never comes: it ends "),
    ],
)
def test_a_story_that_cannot_be_told_says_where(text: str, told: str) -> None:
    with pytest.raises(StoryError) as caught:
        tell(story(text))
    assert str(caught.value).startswith(f"made-up.story:{told}")


def test_a_phase_that_began_with_the_last_words_has_come_and_one_before_has_not() -> None:
    spoken = tell(story(HEAD + f"when briefing {RDL} + 5\nathlete: next\nwhen working + 3\nathlete: done\n")).spoken
    assert spoken[1].at - spoken[0].at == 3.0
    assert "set 2" in tell(story(HEAD + f"when working {RDL}\nafter 1\nwhen working {RDL}\n")).transcript()[-2]


def test_the_transcript_begins_shortly_before_the_first_words() -> None:
    lines = tell(story(HEAD + f"when working {RDL} set 1 + 16\nathlete: done\nfor 1")).transcript()
    assert [text[7:] for text in lines[:3]] == ["  up · 4", "» done", f"✓ {RDL}, set 1: 3"]


def test_of_a_long_wait_the_ends_are_shown_and_what_was_done() -> None:
    lines = tell(story(HEAD + f"when working {RDL} set 1 + 16\nathlete: how long\nto the end")).transcript()
    after = lines.index(LEFT_OUT)
    done = [text for text in lines if "✓" in text]
    assert len(lines) < 25
    assert len(done) == 6
    assert set(lines[after + 1 : -2]) >= set(done[1:])
    assert lines[-1].endswith("── finished")


def test_an_athlete_in_a_set_without_an_end_is_willing() -> None:
    told = tell(story("# Tired.\nroutine couch-and-ball\nwhen resting elevated-hip-raise set 2\n"))
    assert [each.say for each in told.spoken] == ["done"]


def test_renewing_keeps_what_was_written_and_tells_whether_the_transcript_is_another(tmp_path: Path) -> None:
    path = tmp_path / "one.story"
    path.write_text(HEAD + "\nfor 10", encoding="utf-8")
    assert difference(read_story(path)).startswith("--- one.story, as it stands\n+++ as it is now\n")
    assert renew(path)
    assert path.read_text(encoding="utf-8").startswith(HEAD + "\nfor 10\n---\n 0:00  ── ready\n")
    assert difference(read_story(path)) == ""
    assert not renew(path)
