"""A model becomes the text of a file again: loading what was written gives the same model."""

from typing import Any

import tomli_w

from coach.workout.model import Model


def toml(model: Model) -> str:
    """The TOML text of a model, with what was stated and without the defaults."""
    return tomli_w.dumps(_stated(model.model_dump(mode="json", exclude_unset=True)))


def _stated(value: Any) -> Any:
    """The same without what is None: TOML says nothing by leaving it out."""
    if isinstance(value, dict):
        return {name: _stated(one) for name, one in value.items() if one is not None}
    return [_stated(one) for one in value] if isinstance(value, list) else value
