"""The JSON Schemas: current, right for all content, and strict."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from coach.content.kinds import Kind, kind_of
from coach.content.library import files_in
from coach.content.schema import schema_path
from coach.settings import shipped
from tests.content.files import ROUTINE, exercise

ROOT = Path(__file__).parents[2]


def validator(kind: Kind) -> Draft202012Validator:
    return Draft202012Validator(json.loads(Path(schema_path(kind)).read_text(encoding="utf-8")))


def test_the_committed_schemas_are_those_of_the_models() -> None:
    done = subprocess.run(
        [sys.executable, "scripts/schema", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("kind", Kind)
def test_each_schema_is_a_valid_schema(kind: Kind) -> None:
    Draft202012Validator.check_schema(validator(kind).schema)


def test_everything_that_comes_with_the_coach_is_valid() -> None:
    kinds = set()
    for path in files_in(shipped("routines")):
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        kind = kind_of(tables)
        assert kind is not None
        assert [error.message for error in validator(kind).iter_errors(tables)] == [], path
        kinds.add(kind)
    assert kinds == set(Kind)


def test_new_files_are_valid() -> None:
    assert validator(Kind.EXERCISE).is_valid(tomllib.loads(exercise("Slow bridge")))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("sets = 3", "sets = 0"),
        ("sets = 3", 'sets = "3"'),
        ("[8, 10]", "[8, 9, 10]"),
        ('way = "paced"', 'way = "fast"'),
        ('name = "Mine"', "nam = 3"),
        ('name = "Mine"', 'name = ""'),
        ('id = "mine"', 'id = "My own"'),
        ('sources = ["practice"]', 'sources = ["F"]'),
        ('sources = ["practice"]', "sources = []"),
        ("dose", "doses"),
    ],
)
def test_wrong_files_fail(before: str, after: str) -> None:
    wrong: dict[str, Any] = tomllib.loads(ROUTINE.replace(before, after, 1))
    assert validator(Kind.ROUTINE).is_valid(tomllib.loads(ROUTINE))
    assert not validator(Kind.ROUTINE).is_valid(wrong)


def properties(schema: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    models = [schema, *schema.get("$defs", {}).values()]
    return [item for model in models for item in model.get("properties", {}).items()]


@pytest.mark.parametrize("kind", Kind)
def test_each_table_says_in_an_editor_what_it_is(kind: Kind) -> None:
    schema = json.loads(Path(schema_path(kind)).read_text(encoding="utf-8"))
    for name, model in [(str(kind), schema), *schema.get("$defs", {}).items()]:
        assert model.get("description"), name
