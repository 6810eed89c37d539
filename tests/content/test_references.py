"""What entries say of each other: every name leads somewhere, once, and never in a circle."""

import pytest

from coach.content.kinds import RoutineFile
from coach.content.library import load_library
from coach.content.references import flaws_of
from coach.settings import shipped
from coach.workout.catalog import Catalog
from tests.content.files import ROUTINE, exercise, own, told

pytestmark = pytest.mark.usefixtures("home")


def linked(name: str, **links: str) -> None:
    lines = "".join(f'{key} = "{value}"\n' for key, value in links.items())
    own(f"{name}.toml", exercise(name).replace("purpose =", f"{lines}purpose ="))


def test_links_in_a_circle_are_one_problem_that_names_the_circle() -> None:
    linked("one", harder="two")
    linked("two", harder="three")
    linked("three", harder="one")
    (problem, *more) = load_library().problems
    assert "links to harder and easier exercises lead in a circle: " in str(problem)
    assert all(name in str(problem) for name in ("one", "two", "three"))
    assert more == []


def test_a_link_up_and_the_link_back_are_no_circle() -> None:
    linked("one", harder="two")
    linked("two", easier="one")
    assert load_library().problems == []


def test_easier_and_harder_that_contradict_each_other_are_a_circle() -> None:
    linked("one", harder="two", easier="two")
    linked("two")
    assert "circle" in told(load_library().problems)


@pytest.mark.parametrize("key", ["easier", "harder"])
def test_links_to_nothing_and_to_itself_are_told(key: str) -> None:
    linked("one", **{key: "day-one"})
    linked("two", **{key: "two"})
    text = told(load_library().problems)
    assert f'one.{key} there is no exercise "day-one"' in text
    assert f"two.{key} must be another exercise, not this one" in text


@pytest.mark.parametrize(
    ("before", "after", "problem"),
    [
        ('# substitutes = ["glute-bridge"]', 'substitutes = ["bridge"]', 'substitutes.0 there is no exercise "bridge"'),
        (
            'change = "Lift your hips all the way, with',
            'needs = [{ item = "matt", sources = ["A"] }]\nchange = "Lift your hips all the way, with',
            "ladder.1.needs",
        ),
        (
            'aliases = ["another name"]',
            'aliases = ["R.D.L.", "rdl"]',
            '"rdl" is what romanian-deadlift is called already',
        ),
        ('aliases = ["another name"]', 'aliases = ["pause"]', 'holds "pause", which would be heard as the command'),
    ],
)
def test_names_that_lead_nowhere_or_to_two_places_are_told(before: str, after: str, problem: str) -> None:
    text = exercise("Slow bridge").replace(before, after).replace("# aliases", "aliases")
    text = text.replace("# substitutes", "substitutes") if "bridge" in after else text
    own("slow.toml", text)
    assert problem in told(load_library().problems)


def test_items_of_a_group_must_follow_each_other() -> None:
    item = '\n[[items]]\nexercise = "cat-cow"\n{}dose = {{ way = "breath", breaths = 5 }}\nsources = ["practice"]\n'
    group = 'group = "pair"\n'
    own("mine.toml", ROUTINE + item.format(group) + item.format("") + item.format(group))
    assert 'mine.items.4.group the items of "pair" must follow each other' in told(load_library().problems)


def test_a_self_check_that_is_not_there_is_told() -> None:
    own("mine.toml", ROUTINE.replace("sources", 'assessment = "pelvic"\nsources', 1))
    assert 'mine.assessment there is no self-check "pelvic"' in told(load_library().problems)


@pytest.mark.parametrize(
    ("dose", "problem"),
    [
        ("sets = 1000, reps = 5", "mine has 1001 sets; at most 200 are possible"),
        ("sets = 190, reps = [8, 10]", "mine takes about 6 hours; at most 4 are possible"),
    ],
)
def test_a_plan_that_is_too_long_is_one_problem(dose: str, problem: str) -> None:
    own("mine.toml", ROUTINE.replace("sets = 3, reps = [8, 10]", dose))
    assert [str(one).split(": ")[1] for one in load_library().problems] == [problem]


def test_a_routine_alone_tells_everything_that_is_missing() -> None:
    library = load_library()
    routine = library.routines["day-one"]
    assert isinstance(routine, RoutineFile)
    flaws = list(flaws_of(routine, Catalog()))
    assert {flaw.place for flaw in flaws} >= {"assessment", "items.0.exercise", "items.3.exercise"}


def test_two_questions_and_two_answers_must_not_be_the_same() -> None:
    topic = '[[topics]]\nid = "{0}"\nname = "{0}"\nasks = ["what about {1}"]\n'
    topic += 'answer = [{{ text = "It depends.", sources = ["practice"] }}]\n'
    own("topics.toml", topic.format("one", "it") + topic.format("two", "it") + topic.format("three", "that"))
    check = (shipped("routines") / "assessments" / "pelvic-tilt.toml").read_text(encoding="utf-8")
    own("check.toml", check.replace('answers = ["level", ', 'answers = ["forward", "level", '))
    own("other.toml", check.replace('"pelvic-tilt"', '"pelvis"', 1))
    library = load_library()
    assert {"one", "three"} <= library.topics.keys()
    assert "pelvis" in library.assessments
    assert [str(one).split(": ", 1)[1] for one in library.problems] == [
        'pelvic-tilt.outcomes.1.answers.1 "forward" is what outcomes.0 is called already; choose another',
        'topics.1.asks.0 "what about it" is what one is called already; choose another',
    ]
