"""Failures that are told to the user."""


class CoachError(Exception):
    """Something the user should know, in one line: what is wrong, and what to do about it.

    The command line prints it on stderr and exits with `exit_code`; nothing else is raised on purpose.
    """

    exit_code = 1

    def __init__(self, problem: str, advice: str = "") -> None:
        super().__init__(f"{problem} {advice}".strip())
        self.problem = problem
        self.advice = advice


class UsageError(CoachError):
    """The command line asked for something that does not exist or does not go together."""

    exit_code = 2
