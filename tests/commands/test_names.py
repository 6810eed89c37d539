"""Names as people type them: articles, several words, parts of words, names of files and of what is in them."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from coach.athletes import load_athlete
from coach.cli.main import cli
from coach.errors import CoachError, UsageError
from tests.content.files import ROUTINE, exercise, own
from tests.content.test_own_folder import carried_exercise

pytestmark = pytest.mark.usefixtures("home")
THING = '\n[[equipment]]\nid = "rope"\nname = "a rope"\naliases = ["rope"]\nsources = ["practice"]\n'


def coach(*arguments: str) -> Result:
    return CliRunner().invoke(cli, arguments, catch_exceptions=False)


@pytest.mark.parametrize("words", [["foam", "roller"], ["the", "foam", "roller", "the", "mat"], ["foam roller"]])
def test_names_of_things_need_no_quotes_and_may_have_an_article(words: list[str]) -> None:
    assert coach("equipment", "remove", *words).exit_code == 0
    assert load_athlete()[0].lacks >= {"foam-roller"}


def test_a_thing_that_is_nearly_an_alias_is_guessed() -> None:
    with pytest.raises(UsageError, match='Did you mean "exercise-ball"'):
        coach("equipment", "remove", "bal")


def test_things_and_exercises_of_a_routine_file_are_known() -> None:
    own("mine.toml", ROUTINE.replace("romanian-deadlift", "slow-bridge") + carried_exercise("Slow bridge") + THING)
    assert coach("equipment", "remove", "rope").stdout == "You do not have: rope.\n"
    assert "Slow bridge (slow-bridge)" in coach("show", "slow bridge").stdout
    assert "Slow bridge" in coach("show", "mine", "--only", "slow-bridge").stdout


@pytest.mark.parametrize(
    ("question", "found", "about"),
    [
        ("knee", "knee-trouble", {"answer"}),
        ("RDL mistakes", "romanian-deadlift", {"what goes wrong"}),
        ("what goes wrong with the deadlift", "romanian-deadlift", {"what goes wrong"}),
        ("what does the nordic curl work?", "nordic-hamstring-curl", {"what it works"}),
        ("pain", "soreness-or-pain", {"answer"}),
    ],
)
def test_questions_in_free_words_are_answered(question: str, found: str, about: set[str]) -> None:
    answer = json.loads(coach("explain", "--json", question).stdout)
    assert (answer["id"], {fact["about"] for fact in answer["facts"]}) == (found, about)


def test_check_takes_the_id_or_the_name_of_a_routine() -> None:
    coach("new", "routine", "My evening")
    for name in ("my-evening", "My Evening"):
        assert coach("check", name).stderr == "1 file checked, nothing wrong.\n"
    own("my-evening.toml", ROUTINE.replace('id = "mine"', 'id = "my-evening"').replace("sets = 3", "sets = 0"))
    with pytest.raises(CoachError, match="sets must be at least 1"):
        coach("check", "my-evening")
    with pytest.raises(CoachError, match=r"left aside because of its problems. See: coach check .*my-evening"):
        coach("show", "my-evening")


def test_many_problems_are_one_line_before_a_command() -> None:
    for number in range(3):
        own(f"{number}.toml", "id =")
    (line,) = coach("routines").stderr.splitlines()
    assert line.startswith("3 problems in your own files; see: coach check /")


def test_show_as_json_is_the_plan_where_something_is_wished_or_lacking() -> None:
    assert "items" in json.loads(coach("show", "day-one", "--json").stdout)
    wished = json.loads(coach("show", "day-one", "--json", "--way", "self-paced").stdout)
    assert [each["dose"]["way"] for each in wished["exercises"]][2] == "self-paced"
    coach("equipment", "remove", "dumbbells")
    assert json.loads(coach("show", "day-one", "--json").stdout)["changes"][0]["missing"] == "dumbbells"


def test_what_does_not_go_together_is_refused(tmp_path: Path) -> None:
    for arguments, words in (
        (("show", "RDL", "--minutes", "5"), "are for routines"),
        (("show", str(tmp_path)), "is a folder"),
        (("new", "routine", "Mine", "-o", str(tmp_path / "mine.txt")), "ends in .toml"),
        (("new", "routine", "Mine", "-o", str(tmp_path / "none" / "mine.toml")), "there is no folder"),
        (("new", "exercise", "RDL"), "There is an exercise"),
        (("assess", "none"), 'There is no self-check "none"'),
    ):
        with pytest.raises(UsageError, match=words):
            coach(*arguments)
    assert coach("explain", "--json", "--speak", "RDL").exit_code == 2


def test_a_name_with_a_sharp_s_has_an_id() -> None:
    assert coach("new", "exercise", "Große Brücke").stdout.endswith("grosse-brucke.toml\n")


def test_a_warning_names_the_place_that_is_in_the_file_and_settings_without_effect(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    text = ROUTINE.replace("\n[[items]]", "\n[rests]\nbetween_sets = 5\n\n[[items]]", 1)
    path.write_text(text + 'group = "pair"\nfirst_side = "right"\nonly_for = ["unsure", "unsure"]\n', encoding="utf-8")
    told = [line.split(": ", 2)[2] for line in coach("check", str(path)).stderr.splitlines()[:-1]]
    assert "mine.rests.between_sets is 5 s; usual in strength are 15 to 300 s" in told
    assert "mine.items.1.group has no effect: a group is of two items or more" in told
    assert 'mine.items.1.only_for.1 has no effect: "unsure" is there already' in told


def test_an_own_exercise_is_shown_by_its_name() -> None:
    own("slow.toml", exercise("Slow bridge"))
    assert coach("show", "the slow bridge").exit_code == 0
