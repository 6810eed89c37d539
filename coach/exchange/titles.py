"""What exercises and workouts are called elsewhere, and our ids."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

#: As long as an identifier may be.
LONGEST = 60
#: Other programs say in brackets what an exercise is done with.
EQUIPMENT = re.compile(r"\s*\([^)]*\)\s*$")


def slug(title: str, instead: str) -> str:
    """A title as an identifier; `instead` where nothing of it can be one."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:LONGEST].strip("-") or instead


def matched(titles: Iterable[str], called: Mapping[str, str]) -> dict[str, str]:
    """Our id for each title that we have; `called`: ids by all names, made comparable by `comparable`."""
    found = {
        title: called.get(comparable(title)) or called.get(comparable(EQUIPMENT.sub("", title))) for title in titles
    }
    return {title: one for title, one in found.items() if one is not None}


def comparable(name: str) -> str:
    """A name without capitals, signs and the plural of its last word."""
    return slug(name, "").removesuffix("s")
