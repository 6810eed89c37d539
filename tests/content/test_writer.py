"""A model that is written and loaded again is the same."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.content.files import parse
from coach.content.kinds import RoutineFile
from coach.content.library import Library, load_library
from coach.content.sharing import shared
from coach.content.writer import toml
from coach.workout.dose import Dose
from coach.workout.model import Model, Tilt, Way
from coach.workout.routine import Item, Rests, Rules, Runners
from coach.workout.side import Side
from tests.content.files import exercise, own

NOWHERE = Path("nowhere.toml")


def again(model: Model) -> Model | None:
    back, problems = parse(type(model), tomllib.loads(toml(model)), NOWHERE)
    assert problems == []
    return back


def test_all_content_is_the_same_after_writing_and_loading(library: Library) -> None:
    catalog = library.catalog
    models: list[Model] = [*library.routines.values(), *catalog.exercises.values(), *catalog.equipment.values()]
    models += [*catalog.topics.values(), *catalog.assessments.values()]
    for model in models:
        back = again(model)
        assert back == model
        assert back is not None
        assert back.model_fields_set == model.model_fields_set


words = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=30)
ids = st.from_regex(r"[a-z0-9]{1,5}(-[a-z0-9]{1,5}){0,2}", fullmatch=True)
counts = st.integers(1, 1000)
ranges = st.tuples(counts, counts).map(lambda pair: (min(pair), max(pair)))
sources = st.lists(st.sampled_from(["A", "B", "C", "D", "E", "practice"]), min_size=1, max_size=3).map(tuple)
doses = st.one_of(
    st.builds(Dose, way=st.sampled_from([Way.PACED, Way.SELF_PACED]), sets=counts, reps=ranges),
    st.builds(Dose, way=st.just(Way.TIMED), sets=counts, seconds=counts),
    st.builds(Dose, way=st.just(Way.BREATH), breaths=counts),
    st.builds(Dose, way=st.just(Way.FATIGUE), sets=counts),
)
lengths = st.floats(0, 600)
rests = st.builds(Rests, between_sets=lengths, in_group=lengths) | st.builds(Rests, sources=sources)
items = st.builds(
    Item,
    exercise=ids,
    variant=st.none() | ids,
    part=st.sampled_from(["warm-up", "strength", "cool-down"]),
    dose=doses,
    rests=st.none() | rests,
    first_side=st.sampled_from(Side),
    group=st.none() | ids,
    priority=st.none() | st.integers(1, 5),
    only_for=st.none() | st.lists(st.sampled_from(Tilt), min_size=1).map(tuple),
    sources=sources,
)
runners = st.builds(Runners, runs=ranges, train=st.sampled_from(["on-days-off", "after-the-run"]), sources=sources)
rules = st.builds(
    Rules, hours_between=st.none() | counts, runners=st.lists(runners, max_size=2).map(tuple), sources=sources
)
routines = st.builds(
    RoutineFile,
    id=ids,
    name=words,
    summary=words,
    closing=words,
    programme=st.none() | st.sampled_from(["A", "practice"]),
    rests=rests,
    rules=st.none() | rules,
    items=st.lists(items, min_size=1, max_size=4).map(tuple),
    sources=sources,
)


@settings(max_examples=150)
@given(routines)
def test_any_routine_is_the_same_after_writing_and_loading(routine: RoutineFile) -> None:
    assert again(routine) == routine


@pytest.mark.usefixtures("home")
def test_what_is_shared_is_enough_on_another_machine(tmp_path: Path, library: Library) -> None:
    thing = '[[equipment]]\nid = "rope"\nname = "a rope"\naliases = ["rope"]\nsources = ["practice"]\n'
    need = '[[needs]]\nitem = "rope"\nsources = ["practice"]\n\n[[ladder]]'
    own("rope.toml", thing)
    own("slow.toml", exercise("Slow bridge").replace("[[ladder]]", need, 1))
    own("quick.toml", exercise("Quick bridge").replace("purpose =", 'harder = "slow-bridge"\npurpose ='))
    text = toml(library.routines["day-one"]).replace('"day-one"', '"mine"').replace("cat-cow", "quick-bridge")
    own("mine.toml", text.replace('way = "breath"\nbreaths = 5', 'way = "fatigue"', 1))
    mine = load_library()
    assert mine.problems == []
    file = shared(mine.routines["mine"], mine)
    assert [one.id for one in file.exercises] == ["quick-bridge", "slow-bridge"]
    assert [one.id for one in file.equipment] == ["rope"]
    for folder in (tmp_path / "home").rglob("*.toml"):
        folder.unlink()
    own("shared.toml", toml(file))
    there = load_library()
    assert there.problems == []
    assert there.plan("mine").exercises == mine.plan("mine").exercises


def test_everything_that_is_shared_includes_what_comes_with_the_coach(library: Library) -> None:
    file = shared(library.routines["day-one"], library, everything=True)
    assert {item.exercise for item in file.items} <= {one.id for one in file.exercises}
    assert "dumbbells" in {one.id for one in file.equipment}
    assert again(file) == file


def test_a_routine_that_needs_nothing_of_ones_own_is_shared_as_it_is(library: Library) -> None:
    routine = library.routines["day-one"]
    assert shared(routine, library) == routine
    assert "exercises" not in toml(shared(routine, library)).splitlines()
