"""The page about authoring is true: it names every key, and its example is right."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from coach.content import concerns
from coach.content.concerns import routine_concerns
from coach.content.kinds import MODELS, Kind
from coach.content.library import load_library
from coach.content.schema import schema
from coach.content.template import EXERCISE, ROUTINE
from coach.workout.model import Tilt, Way
from coach.workout.routine import Item, Rests, Rules
from tests.content.files import own

PAGE = (Path(__file__).parents[2] / "docs" / "authoring.md").read_text(encoding="utf-8")


def keys(kind: Kind) -> Iterator[str]:
    described = schema(kind)
    for model in (described, *described.get("$defs", {}).values()):
        yield from model.get("properties", {})


@pytest.mark.parametrize("kind", MODELS)
def test_every_key_is_explained(kind: Kind) -> None:
    explained = set(re.findall(r"`\[{0,2}(?:\w+\.)?(\w+)\]{0,2}`", PAGE)) | set(re.findall(r"`(\w+) = ", PAGE))
    assert {*keys(kind)} - explained - {"text"} == set()


@pytest.mark.parametrize(("kind", "template"), [(Kind.ROUTINE, ROUTINE), (Kind.EXERCISE, EXERCISE)])
def test_every_key_stands_in_a_new_file(kind: Kind, template: str) -> None:
    written = {*MODELS[kind].model_fields, *Rests.model_fields, *Item.model_fields, *Rules.model_fields}
    wanted = set(keys(kind)) if kind is Kind.EXERCISE else written
    assert {name for name in wanted if not re.search(rf"\b{name}\b", template)} == set()


def test_every_way_outcome_and_default_rest_is_named() -> None:
    assert all(f'"{value}"' in PAGE for value in (*Way, *Tilt))
    for name, field in Rests.model_fields.items():
        assert re.search(rf"\| `{name}` \|.*\| .*{re.escape(str(field.default))[:2]}", PAGE) or name == "sources"


@pytest.mark.usefixtures("home")
def test_the_example_is_right_and_usual() -> None:
    examples = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    assert len(examples) == 1
    own("example.toml", examples[0])
    library = load_library()
    assert library.problems == []
    routine = library.routines["my-evening"]
    assert list(routine_concerns(routine, library.catalog_of(routine))) == []


def test_the_limits_of_the_warnings_are_those_of_the_code() -> None:
    table = PAGE.split("A **warning**")[1]
    for number in (
        *(concerns.MOST_REPS, concerns.MOST_SETS, concerns.MOST_BREATHS, concerns.LONGEST_SET, concerns.SHORTEST_REST),
        *(concerns.LONGEST_REST, concerns.MOST_STRENGTH_SETS, concerns.FEWEST_HOURS, concerns.LONGEST_PAUSE),
    ):
        assert re.search(rf"\b{number:g}\b", table), number
