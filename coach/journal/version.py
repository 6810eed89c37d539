"""Which tables a store has."""

from coach.errors import CoachError

#: The last of `migrations/versions`.
CURRENT = "0002"


def refuse_later(version: str) -> str:
    """The version itself. Raises CoachError for that of a later coach, whose tables this one does not know."""
    if version > CURRENT:
        raise CoachError(f"What is remembered is in the form of a later version ({version}).", "Update the coach.")
    return version
