"""Who trains here: athletes by their names, each with settings of their own."""

from pydantic import ValidationError

from coach.errors import CoachError, UsageError
from coach.journal.store import Store
from coach.workout.athlete import Athlete

#: Who trains where nobody has said a name.
USUAL = "me"
#: Nothing of theirs is kept.
GUEST = "guest"
LONGEST_NAME = 60


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


def proper(name: str) -> str:
    """A name as it is kept: in small letters, with single spaces. Raises UsageError for one that cannot be kept."""
    kept = " ".join(name.lower().split())
    if not kept or len(kept) > LONGEST_NAME or not all(letter.isalnum() or letter in " -'" for letter in kept):
        raise UsageError(f"{name!r} is no name for an athlete.", "Use letters and digits, 60 at most.")
    if kept == GUEST:
        raise UsageError("Nothing of a guest is kept.", "Choose another name.")
    return kept
