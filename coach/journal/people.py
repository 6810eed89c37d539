"""Who trains here: athletes by their names, each with settings of their own."""

from pydantic import ValidationError

from coach.errors import CoachError
from coach.journal.store import Store
from coach.workout.athlete import Athlete


def names(store: Store) -> tuple[str, ...]:
    """All athletes, in the order of their names. Raises CoachError."""
    return tuple(name for (name,) in store.rows("SELECT name FROM athletes ORDER BY name"))


def settings(store: Store, name: str) -> Athlete | None:
    """The settings of this athlete; None for nobody that is known. Raises CoachError, for damaged ones too."""
    found = store.rows("SELECT settings FROM athletes WHERE name = :name", name=name)
    if not found:
        return None
    kept = found[0][0]
    try:
        # SQLite keeps JSON as text.
        return Athlete.model_validate_json(kept) if isinstance(kept, str) else Athlete.model_validate(kept)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise CoachError(f"The settings of {name} are damaged ({place}: {first['msg']}).") from error
