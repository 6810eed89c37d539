"""Content files: what is right loads, what is wrong is told with its place, all of it at once."""

import re
import shutil
from pathlib import Path

import pytest

from coach.content.kinds import Kind
from coach.content.library import Library, load_library, routine_file
from coach.content.problem import ContentError
from coach.errors import UsageError
from coach.settings import shipped

GOOD = """
id = "mine"
name = "Mine"
summary = "One exercise."
closing = "That was it."
sources = ["practice"]

[[items]]
exercise = "romanian-deadlift"
dose = { way = "paced", sets = 3, reps = [8, 10] }
sources = ["practice"]
"""


pytestmark = pytest.mark.usefixtures("home")


def problems(tmp_path: Path, text: str) -> list[str]:
    path = tmp_path / "mine.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        routine_file(path)
    return [str(problem).removeprefix(f"{path}: ") for problem in caught.value.problems]


def test_everything_that_comes_with_the_coach_loads_and_can_be_spoken() -> None:
    library = load_library(shipped("routines"))
    assert library.problems == []
    assert {"day-one"} <= library.routines.keys()
    assert library.files[Kind.ROUTINE, "day-one"].name == "day-one.toml"
    assert library.own == set()


def test_a_routine_of_ones_own_becomes_a_plan(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(GOOD, encoding="utf-8")
    plan = routine_file(path)
    assert [one.number for one in plan.sets] == [1, 2, 3]
    assert [one.rest for one in plan.sets] == [60, 60, 0]


def test_a_negative_dose_is_told_with_its_place_and_what_would_be_right(tmp_path: Path) -> None:
    assert problems(tmp_path, GOOD.replace("sets = 3", "sets = -1")) == [
        "mine.items.0.dose.sets must be at least 1, got -1"
    ]


def test_all_problems_are_told_at_once(tmp_path: Path) -> None:
    text = GOOD.replace("sets = 3", "sets = 0").replace('name = "Mine"', "").replace("[8, 10]", "[8, 5000]")
    text = text.replace('summary = "One', 'sumary = "One')
    assert sorted(problems(tmp_path, text)) == [
        "mine.items.0.dose.reps.1 must be at most 1000, got 5000",
        "mine.items.0.dose.sets must be at least 1, got 0",
        "mine.name is missing",
        'mine.sumary is not known; did you mean "summary"?',
        "mine.summary is missing",
    ]


def test_an_unknown_exercise_gets_a_guess(tmp_path: Path) -> None:
    assert problems(tmp_path, GOOD.replace("romanian-deadlift", "romanian-deadlit")) == [
        'mine.items.0.exercise there is no exercise "romanian-deadlit"; did you mean "romanian-deadlift"?'
    ]


def test_an_unknown_variant_and_a_way_the_exercise_has_not_are_told(tmp_path: Path) -> None:
    text = GOOD.replace("dose = ", 'variant = "hevier"\ndose = ').replace(
        'way = "paced", sets = 3, reps = [8, 10]', 'way = "breath", breaths = 4'
    )
    assert problems(tmp_path, text) == [
        'mine.items.0.variant romanian-deadlift has no variant "hevier"; did you mean "heavier"?',
        "mine.items.0.dose.way romanian-deadlift can be done paced, self-paced, timed, fatigue, got breath",
    ]


def test_a_range_the_wrong_way_round_is_told(tmp_path: Path) -> None:
    assert problems(tmp_path, GOOD.replace("[8, 10]", "[10, 8]")) == [
        "mine.items.0.dose.reps must go from the lower to the higher number, as in [8, 10]"
    ]


def test_broken_toml_says_where(tmp_path: Path) -> None:
    assert problems(tmp_path, 'id = "mine\n')[0].startswith("is no valid TOML: ")
    assert "line 1" in problems(tmp_path, 'id = "mine\n')[0]


def test_a_file_that_is_missing_or_no_text_is_told(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="cannot be read"):
        routine_file(tmp_path / "none.toml")
    (tmp_path / "bytes.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ContentError, match="is no UTF-8 text"):
        routine_file(tmp_path / "bytes.toml")


def test_deep_nesting_and_huge_files_are_refused(tmp_path: Path) -> None:
    deep = problems(tmp_path, "x = " + "[" * 20_000)[0]
    assert "nested" in deep or "valid TOML" in deep
    assert "larger than 1 MB" in problems(tmp_path, "#" * 1_000_001)[0]


def test_an_unknown_routine_gets_a_guess(library: Library) -> None:
    with pytest.raises(UsageError, match='Did you mean "day-one"'):
        library.plan("day-on")


def test_one_wrong_file_does_not_keep_the_others_from_loading(tmp_path: Path) -> None:
    shutil.copytree(shipped("routines"), tmp_path / "routines")
    (tmp_path / "routines" / "programmes" / "a.toml").write_text("id = 3", encoding="utf-8")
    (tmp_path / "routines" / "exercises" / "zz.toml").write_text('id = "cat-cow"', encoding="utf-8")
    library = load_library(tmp_path / "routines")
    assert "day-one" in library.routines
    assert {problem.file.name for problem in library.problems} == {"a.toml", "zz.toml"}


def test_the_same_id_twice_names_both_files(tmp_path: Path) -> None:
    shutil.copytree(shipped("routines"), tmp_path / "routines")
    folder = tmp_path / "routines" / "exercises"
    shutil.copy(folder / "cat-cow.toml", folder / "dog.toml")
    library = load_library(tmp_path / "routines")
    assert [str(problem) for problem in library.problems] == [
        f'{folder / "dog.toml"}: cat-cow.id "cat-cow" is already the id of {folder / "cat-cow.toml"}'
    ]


def own_exercise(folder: Path) -> str:
    """An exercise of one's own beside a routine; the text of a routine that uses it."""
    text = (shipped("routines") / "exercises" / "romanian-deadlift.toml").read_text(encoding="utf-8")
    own = text.replace('id = "romanian-deadlift"', 'id = "my-deadlift"', 1)
    own = re.sub(
        r"^aliases = .*$", "aliases = []", own.replace('"Romanian deadlift"', '"My deadlift"'), flags=re.MULTILINE
    )
    (folder / "my-deadlift.toml").write_text(own, encoding="utf-8")
    return GOOD.replace("romanian-deadlift", "my-deadlift")


def test_a_routine_may_use_the_exercises_that_lie_beside_it(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(own_exercise(tmp_path), encoding="utf-8")
    (tmp_path / "other.toml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "broken.toml").write_text("broken =", encoding="utf-8")
    assert routine_file(tmp_path / "mine.toml").exercises[0].exercise.id == "my-deadlift"


def test_the_problems_of_an_exercise_beside_are_told_when_the_routine_needs_it(tmp_path: Path) -> None:
    routine = own_exercise(tmp_path)
    place = tmp_path / "my-deadlift.toml"
    place.write_text(
        place.read_text(encoding="utf-8").replace("one_sided", "one_sidet") + "\nx = 3\n", encoding="utf-8"
    )
    told = problems(tmp_path, routine)
    assert any("my-deadlift.toml" in one for one in told)
    assert any('the exercise "my-deadlift" is left aside because of its problems' in one for one in told)


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(GOOD, encoding="utf-8-sig")
    assert routine_file(tmp_path / "mine.toml").routine.id == "mine"


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("sets = 3", 'sets = "3"', 'mine.items.0.dose.sets must be a whole number, got "3"'),
        ("sets = 3", "sets = true", "mine.items.0.dose.sets must be a whole number, got true"),
        ("sets = 3", "sets = 2.5", "mine.items.0.dose.sets must be a whole number, got 2.5"),
        ("[8, 10]", "true", "mine.items.0.dose.reps must be a whole number or two, got true"),
        ('name = "Mine"', "name = 3", "mine.name must be text, got 3"),
        ('name = "Mine"', "name = 2026-01-01", "mine.name must be text, got 2026-01-01"),
        ('name = "Mine"', 'name = ""', 'mine.name must be text of at least one letter, got ""'),
        ("\n[[items]]", '[rests]\nbetween_sets = "9"\n[[items]]', 'mine.rests.between_sets must be a number, got "9"'),
        ("\n[[items]]", "rests = 3\n[[items]]", "mine.rests must be a table, got 3"),
    ],
)
def test_a_value_of_the_wrong_type_is_told_in_plain_words(tmp_path: Path, before: str, after: str, told: str) -> None:
    assert problems(tmp_path, GOOD.replace(before, after)) == [told]


@pytest.mark.parametrize("number", ["9" * 5000, "0x" + "f" * 5000])
def test_a_number_of_thousands_of_digits_is_a_problem(tmp_path: Path, number: str) -> None:
    assert len(problems(tmp_path, GOOD.replace("sets = 3", f"sets = {number}"))) == 1
