"""`coach explain` as people and scripts use it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from coach.cli.main import cli
from coach.content.library import load_library
from coach.errors import UsageError
from coach.settings import folders
from coach.workout.model import Fact

CATALOG = load_library().catalog


def explain(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["explain", *arguments], catch_exceptions=False)


def test_without_a_topic_it_lists_all_of_them() -> None:
    rows = [json.loads(line) for line in explain("--json").stdout.splitlines()]
    assert [row["id"] for row in rows] == [*CATALOG.topics, *CATALOG.exercises]
    shown = explain().stdout
    assert all(name in shown for name in (*CATALOG.topics, *CATALOG.exercises))


@pytest.mark.parametrize("topic", CATALOG.topics.values(), ids=lambda topic: topic.id)
def test_a_topic_is_found_by_its_id_its_name_and_each_of_its_questions(topic: object) -> None:
    assert isinstance(topic, type(next(iter(CATALOG.topics.values()))))
    for name in (topic.id, topic.name, *topic.asks, f"{topic.asks[0].capitalize()}?"):
        assert json.loads(explain("--json", name).stdout)["id"] == topic.id


def test_a_question_needs_no_quotes() -> None:
    topic = next(iter(CATALOG.topics.values()))
    assert explain(*topic.asks[0].split()).stdout == explain(topic.id).stdout


def test_an_answer_comes_with_its_sources() -> None:
    topic = next(iter(CATALOG.topics.values()))
    facts = json.loads(explain("--json", topic.id).stdout)["facts"]
    assert [(fact["text"], tuple(fact["sources"])) for fact in facts] == [
        (fact.text, fact.sources) for fact in topic.answer
    ]
    assert f"({', '.join(topic.answer[0].sources)})" in explain(topic.id).stdout


@pytest.mark.parametrize("name", ["romanian-deadlift", "RDL", "rdl", "Romanian deadlift"])
def test_an_exercise_is_explained_with_what_it_works_and_what_goes_wrong(name: str) -> None:
    exercise = CATALOG.exercises["romanian-deadlift"]
    answer = json.loads(explain("--json", name).stdout)
    assert (answer["kind"], answer["id"]) == ("exercise", exercise.id)
    texts: dict[str, list[str]] = {}
    for fact in answer["facts"]:
        texts.setdefault(fact["about"], []).append(fact["text"])

    def said(facts: tuple[Fact, ...]) -> list[str]:
        return [fact.text for fact in facts]

    assert texts["what it works"] == said(exercise.muscles)
    assert texts["what goes wrong"] == said(exercise.mistakes)
    assert texts["how it goes"] == said((*exercise.start, *exercise.steps))


def test_an_unknown_topic_is_told_with_the_nearest_one() -> None:
    with pytest.raises(UsageError, match=r'There is no topic or exercise "cat cou".+Did you mean "cat-cow"'):
        explain("cat cou")


def test_without_a_speaker_it_is_told_in_text_and_stop_ends_it(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULSE_SERVER", "unix:/nowhere")
    topic = next(iter(CATALOG.topics.values()))
    result = CliRunner().invoke(cli, ["explain", "--speak", topic.id], input="stop\n", catch_exceptions=False)
    assert result.exit_code == 0
    assert "── ended" in result.stdout


def test_ones_own_topics_can_be_asked_and_wrong_ones_are_told(home: Path) -> None:
    folder = folders().routines
    folder.mkdir(parents=True)
    topic = '[[topics]]\nid = "{0}"\nname = "My {0}"\nasks = ["what about my {0}"]\nanswer = [{{ text = "{1}" {2} }}]\n'
    (folder / "mat.toml").write_text(topic.format("mat", "Roll it up.", ', sources = ["practice"]'), encoding="utf-8")
    (folder / "hat.toml").write_text(topic.format("hat", "Take it off.", ""), encoding="utf-8")
    result = explain("what about my mat")
    assert result.stdout.splitlines() == ["My mat", "Roll it up. (practice)"]
    assert result.stderr == f"{folder / 'hat.toml'}: topics.0.answer.0.sources is missing\n"
