"""Files of one's own, for the tests of content."""

from collections.abc import Iterable
from pathlib import Path

from coach.content.kinds import Kind
from coach.content.template import new_file
from coach.settings import folders

ROUTINE = """
id = "mine"
name = "Mine"
summary = "Two exercises."
closing = "That was it."
sources = ["practice"]

[[items]]
exercise = "cat-cow"
part = "warm-up"
dose = { way = "breath", breaths = 5 }
sources = ["practice"]

[[items]]
exercise = "romanian-deadlift"
dose = { way = "paced", sets = 3, reps = [8, 10] }
sources = ["practice"]
"""


def exercise(name: str) -> str:
    """The text of an exercise of one's own; its id is its name with hyphens."""
    return new_file(Kind.EXERCISE, name, name.lower().replace(" ", "-"))


def own(name: str, text: str) -> Path:
    """Write a file into the folder of one's own."""
    path = folders().routines / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def told(problems: Iterable[object]) -> str:
    """Problems as they are printed."""
    return "\n".join(str(problem) for problem in problems)
