"""Content files: what is right loads, what is wrong is told with its place, all of it at once."""

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coach.content.library import EXERCISES, PROGRAMMES, Library, load_library, routine_file
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


def problems(tmp_path: Path, text: str) -> list[str]:
    path = tmp_path / "mine.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        routine_file(path)
    return [str(problem).removeprefix(f"{path}: ") for problem in caught.value.problems]


def test_everything_that_comes_with_the_coach_loads(library: Library) -> None:
    assert library.problems == []
    assert {"day-one"} <= library.routines.keys()


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
    text = GOOD.replace("sets = 3", "sets = 0").replace('name = "Mine"', "").replace("[8, 10]", "[8, 500]")
    text = text.replace('summary = "One', 'sumary = "One')
    assert sorted(problems(tmp_path, text)) == [
        "mine.items.0.dose.reps.1 must be at most 100, got 500",
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
        "mine.items.0.dose.way romanian-deadlift can be done paced, got breath",
    ]


def test_a_range_the_wrong_way_round_is_told(tmp_path: Path) -> None:
    assert (
        "reps go from the lower to the higher number, as in [8, 10]"
        in problems(tmp_path, GOOD.replace("[8, 10]", "[10, 8]"))[0]
    )


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
    (tmp_path / "routines" / PROGRAMMES / "a.toml").write_text("id = 3", encoding="utf-8")
    (tmp_path / "routines" / EXERCISES / "zz.toml").write_text('id = "cat-cow"', encoding="utf-8")
    library = load_library(tmp_path / "routines")
    assert "day-one" in library.routines
    assert {problem.file.name for problem in library.problems} == {"a.toml", "zz.toml"}


def test_the_same_id_twice_names_both_files(tmp_path: Path) -> None:
    shutil.copytree(shipped("routines"), tmp_path / "routines")
    folder = tmp_path / "routines" / EXERCISES
    shutil.copy(folder / "cat-cow.toml", folder / "dog.toml")
    library = load_library(tmp_path / "routines")
    assert [str(problem) for problem in library.problems] == [
        f"{folder / 'dog.toml'}: cat-cow is already the id of {folder / 'cat-cow.toml'}"
    ]


DAY_ONE = (shipped("routines") / PROGRAMMES / "day-one.toml").read_bytes()


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(st.integers(0, len(DAY_ONE) - 1), st.binary(max_size=4), st.integers(0, 12)), min_size=1, max_size=4
    )
)
def test_whatever_is_in_a_file_it_loads_or_has_problems(tmp_path: Path, changes: list[tuple[int, bytes, int]]) -> None:
    content = bytearray(DAY_ONE)
    for place, new, length in changes:
        content[place : place + length] = new
    path = tmp_path / "mutated.toml"
    path.write_bytes(content)
    library = load_library()
    library.routines.clear()
    assert (library.add_routine(path) is None) == bool(library.problems)
