"""The names of athletes."""

from unicodedata import normalize

from coach.errors import UsageError

#: Who trains where nobody has said a name.
USUAL = "me"
#: Nothing of theirs is kept.
GUEST = "guest"
LONGEST_NAME = 60


def proper(name: str) -> str:
    """A name as it is kept: in small letters, with single spaces. Raises UsageError for one that cannot be kept."""
    kept = " ".join(normalize("NFC", name).lower().split())
    if not kept or len(kept) > LONGEST_NAME or not all(letter.isalnum() or letter in " -'" for letter in kept):
        raise UsageError(f"{name!r} is no name for an athlete.", "Use letters and digits, 60 at most.")
    if kept == GUEST:
        raise UsageError("Nothing of a guest is kept.", "Choose another name.")
    return kept


def shown(name: str) -> str:
    """A name as it is written to people."""
    return name if name == USUAL else name.title()
