"""A problem of a content file, and how it is told."""

from dataclasses import dataclass
from pathlib import Path

from coach.errors import CoachError


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing about one file: where, and what would be right. As a warning it says what would be usual."""

    file: Path
    place: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}: {self.place} {self.message}" if self.place else f"{self.file}: {self.message}"


class ContentError(CoachError):
    """Content that cannot be used. The message lists every problem, a line each."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems
