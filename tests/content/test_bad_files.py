"""Bad files: whatever is in one, there are problems or a valid model, and the other files load all the same."""

import os
import shutil
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import tomli_w
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coach.content.concerns import exercise_concerns, routine_concerns
from coach.content.library import Library, files_in, load_library
from coach.settings import folders, shipped

FILES = {path.stem: path.read_text(encoding="utf-8") for path in files_in(shipped("routines"))}
SOME = ["day-one", "cat-cow", "stability-ball-leg-curl", "knowledge", "pelvic-tilt", "equipment", "couch-and-ball"]
quick = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
values = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**6), 10**6),
    st.floats(),
    st.text(max_size=8),
    st.sampled_from(["day-one", "cat-cow", "stop", "2026-01-01", "\x00", "*", "", "mat", "paced", "."]),
    st.lists(st.integers(), max_size=3),
    st.dictionaries(st.sampled_from(["text", "id", "x"]), st.integers(), max_size=2),
)


@pytest.fixture
def own_folder(home: Path) -> Path:
    folder = folders().routines
    folder.mkdir(parents=True)
    return folder


def look(path: Path, came: Library) -> Library:
    """Load with one strange file in the folder of one's own: it harms nothing else, and what loads can be planned."""
    library = load_library()
    assert {problem.file for problem in library.problems} <= {path}
    assert library.routines.keys() >= came.routines.keys()
    assert library.exercises.keys() >= came.exercises.keys()
    for key in library.own:
        if (routine := library.routines.get(key[1])) is not None:
            list(routine_concerns(routine, library.catalog_of(routine)))
        if (exercise := library.exercises.get(key[1])) is not None:
            list(exercise_concerns(exercise))
    assert library.own or library.problems
    return library


def places(value: Any, place: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place in the tables of a file."""
    keys = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in keys:
        yield (*place, key)
        yield from places(inner, (*place, key))


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A file that was right, with some keys deleted, added, doubled, or of another value."""
    tables = tomllib.loads(FILES[draw(st.sampled_from(SOME))])
    for _ in range(draw(st.integers(1, 3))):
        every = list(places(tables))
        if not every:
            break
        *above, last = draw(st.sampled_from(every))
        inside: Any = tables
        for key in above:
            inside = inside[key]
        new = draw(values)
        match draw(st.sampled_from(["delete", "replace", "add", "double"])):
            case "delete":
                del inside[last]
            case "add" if isinstance(inside, dict):
                inside["unknown"] = new if new is not None else "new"
            case "double" if isinstance(inside, list):
                inside.append(inside[last])
            case _:
                inside[last] = new if new is not None else 0
    return tomli_w.dumps(tables)


@quick
@given(mutated())
def test_a_file_with_changed_keys_and_values_has_problems_or_loads(
    own_folder: Path, library: Library, text: str
) -> None:
    path = own_folder / "mine.toml"
    path.write_text(text, encoding="utf-8")
    look(path, library)


@quick
@given(
    st.sampled_from(SOME),
    st.lists(st.tuples(st.integers(0, 5000), st.binary(max_size=4), st.integers(0, 12)), min_size=1, max_size=4),
)
def test_a_file_with_changed_bytes_has_problems_or_loads(
    own_folder: Path, library: Library, name: str, changes: list[tuple[int, bytes, int]]
) -> None:
    content = bytearray(FILES[name].encode())
    for place, new, length in changes:
        start = place % len(content)
        content[start : start + length] = new
    path = own_folder / "mine.toml"
    path.write_bytes(content)
    look(path, library)


@quick
@given(st.binary(max_size=300))
def test_random_bytes_have_problems(own_folder: Path, library: Library, content: bytes) -> None:
    path = own_folder / "mine.toml"
    path.write_bytes(content)
    assert look(path, library).problems


@pytest.mark.parametrize(
    "make",
    [
        lambda: "x = " + "[" * 10_000_000,
        lambda: "[" * 900_000,
        lambda: "x = " + "[" * 400_000 + "]" * 400_000,
        lambda: "x = " + "{a = " * 150_000,
        lambda: "a." * 400_000 + "a = 1",
        lambda: '"a" . ' * 150_000 + "a = 1",
        lambda: "[" + ".".join(["a"] * 400_000) + "]",
        lambda: "a" * 900_000,
        lambda: "items = [" + "{}, " * 200_000 + "]",
        lambda: "".join(f"k{number} = 1\n" for number in range(60_000)) + "items = []",
        lambda: "topics = [" + "{asks = []}, " * 60_000 + "]",
    ],
    ids=["10 MB", "open", "nested", "tables", "dots", "quoted dots", "header", "one key", "items", "keys", "topics"],
)
def test_nesting_and_masses_are_a_few_problems(own_folder: Path, library: Library, make: Callable[[], str]) -> None:
    path = own_folder / "mine.toml"
    path.write_text(make(), encoding="utf-8")
    assert 1 <= len(look(path, library).problems) <= 60


def test_many_wrong_files_of_all_kinds_leave_the_rest_in_force(own_folder: Path, library: Library) -> None:
    for name, text in FILES.items():
        (own_folder / f"{name}.toml").write_text(text[: len(text) // 2] + "\n]]", encoding="utf-8")
    loaded = load_library()
    assert loaded.own == set()
    assert len(loaded.problems) == len(FILES)
    assert loaded.catalog == library.catalog


def test_copies_of_everything_override_everything(own_folder: Path, library: Library) -> None:
    shutil.copytree(shipped("routines"), own_folder / "copy")
    loaded = load_library()
    assert loaded.problems == []
    assert loaded.catalog == library.catalog
    assert len(loaded.own) == len(loaded.files)


def test_a_folder_and_a_pipe_with_the_name_of_a_file_are_told(own_folder: Path) -> None:
    (own_folder / "folder.toml").mkdir()
    os.mkfifo(own_folder / "pipe.toml")
    assert [str(problem).split(": ")[1] for problem in load_library().problems] == ["is no regular file"] * 2
