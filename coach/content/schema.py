"""The JSON Schema of each kind of file, from the models: what an editor completes and marks."""

from typing import Any

from coach.content.kinds import MODELS, Kind
from coach.settings import shipped

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema(kind: Kind) -> dict[str, Any]:
    """The JSON Schema of one kind of content file."""
    return {"$schema": DIALECT, **MODELS[kind].model_json_schema(), "title": f"coach: {kind}"}


def schema_file(kind: Kind) -> str:
    """The name of the file with the schema."""
    return f"{kind}.schema.json"


def schema_path(kind: Kind) -> str:
    """Where the schema lies on this machine, for the first line of a content file."""
    return str(shipped("routines") / "schema" / schema_file(kind))
