"""All problems of a file are told at once, whatever else is wrong with it, and nothing that is not in it."""

from pathlib import Path

import pytest

from coach.content.library import load_library
from tests.content.files import ROUTINE, exercise, own, told

pytestmark = pytest.mark.usefixtures("home")


def problems() -> list[str]:
    return [str(one).split(": ", 1)[1] for one in load_library().problems]


def test_a_file_that_does_not_parse_gets_the_checks_of_texts_references_and_ranges_too() -> None:
    text = ROUTINE.replace('closing = "That was it."', 'closing = "Stop."').replace('"cat-cow"', '"cat-cov"')
    text = text.replace("breaths = 5", 'breaths = "5"').replace("[8, 10]", "[10, 8]").replace("sets = 3", "sets = 0")
    own("mine.toml", text + 'variant = "hevier"\n')
    assert sorted(problems()) == [
        'mine.closing holds "Stop.", which would be heard as the command "stop"; say it otherwise',
        'mine.items.0.dose.breaths must be a whole number, got "5"',
        'mine.items.0.exercise there is no exercise "cat-cov"; did you mean "cat-cow"?',
        "mine.items.1.dose.reps must go from the lower to the higher number, as in [8, 10]",
        "mine.items.1.dose.sets must be at least 1, got 0",
        'mine.items.1.variant romanian-deadlift has no variant "hevier"; did you mean "heavier"?',
    ]


def test_an_exercise_tells_what_does_not_fit_together_with_the_errors_of_its_fields() -> None:
    text = exercise("Slow bridge").replace('purpose = "bridge"', 'purpose = "brigde"\neasier = "none"')
    text = text.replace('standard = "standard"', 'standard = "usual"').replace(
        '# aliases = ["another name"]', 'aliases = ["RDL"]'
    )
    own("slow.toml", text.replace('id = "long-hold"', 'id = "standard"').replace("[tempo]", "[tempi]"))
    found = problems()
    for part in (
        "slow-bridge.purpose must be",
        'did you mean "bridge"?',
        'slow-bridge.easier there is no exercise "none"',
        "slow-bridge.standard must be one of the ladder (smaller-range, standard, standard), got usual",
        'slow-bridge.ladder.2.id "standard" is there twice',
        'slow-bridge.aliases.0 "RDL" is what romanian-deadlift is called already',
        'slow-bridge.tempi is not known; did you mean "tempo"?',
        'slow-bridge.tempo is missing: the way "paced" needs it',
    ):
        assert part in told(found), part
    assert "filled-in" not in told(found)


def test_what_is_missing_is_told_once_and_nothing_of_what_was_filled_in() -> None:
    own("mine.toml", ROUTINE.replace('exercise = "cat-cow"\n', "").replace('id = "mine"\n', ""))
    assert sorted(problems()) == ["id is missing", "items.0.exercise is missing"]


@pytest.mark.parametrize(
    ("before", "after", "problem"),
    [
        ('"warm-up"', '"warmup"', 'got "warmup"; did you mean "warm-up"?'),
        ('"practice"', '"practise"', 'got "practise"; did you mean "practice"?'),
        ("[8, 10]", "10.0", "reps must be a whole number or two, got 10.0"),
        ('"romanian-deadlift"', '"RDL"', 'did you mean "romanian-deadlift"?'),
        ('"romanian-deadlift"', '"rdl"', 'did you mean "romanian-deadlift"?'),
        ('name = "Mine"', 'name = { a = "b" }', "name must be text, got a table"),
    ],
)
def test_values_are_told_plainly_with_what_was_perhaps_meant(before: str, after: str, problem: str) -> None:
    own("mine.toml", ROUTINE.replace(before, after, 1))
    assert problem in told(problems())


def test_a_routine_tells_that_its_exercise_is_left_aside_not_that_there_is_none() -> None:
    own("mine.toml", ROUTINE.replace("romanian-deadlift", "slow-bridge"))
    for broken in (exercise("Slow bridge").replace("purpose", "porpose"), "id ="):
        own("slow-bridge.toml", broken)
        assert 'mine.items.1.exercise the exercise "slow-bridge" is left aside because of its problems' in problems()
        assert "there is no exercise" not in told(problems())


def test_own_content_cannot_take_a_phrase_away() -> None:
    own("things.toml", '[[equipment]]\nid = "rope"\nname = "a rope"\naliases = ["thanks"]\nsources = ["practice"]\n')
    topic = '[[topics]]\nid = "{0}"\nname = "My {0}"\nasks = ["{1}"]\nanswer = [{{ {2} }}]\n'
    fact = 'text = "So.", sources = ["practice"]'
    asks = {"time": "i have twenty minutes", "mat": "what about my mat"}
    own("topics.toml", "".join(topic.format(name, ask, fact) for name, ask in asks.items()))
    library = load_library()
    assert "mat" in library.topics
    assert "time" not in library.topics
    assert "rope" not in library.equipment
    found = told(problems())
    assert 'topics.0.asks.0 "i have twenty minutes" would be heard as the command "minutes" (20) as well' in found
    assert 'equipment.0.aliases.0 "no thanks" would be heard as the command "no" as well' in found


def test_a_thing_that_a_routine_brings_along_cannot_take_a_phrase_away(tmp_path: Path) -> None:
    thing = '\n[[equipment]]\nid = "rope"\nname = "a rope"\naliases = ["thanks"]\nsources = ["practice"]\n'
    own("mine.toml", ROUTINE + thing)
    assert 'mine.equipment.0.aliases.0 "no thanks" would be heard as the command "no"' in told(problems())
    assert "mine" not in load_library().routines
