"""Remarks: what a command says beside its result, in a line each. Every command loads this, so it loads little."""

import click

from coach.errors import CoachError

#: The problems that were said.
_SAID: set[str] = set()


def counted(count: int, thing: str) -> str:
    """How many there are, in the output of a command: "1 workout", "2 workouts"."""
    return f"{count} {thing}{'' if count == 1 else 's'}"


def remark(text: str) -> None:
    """Say something in one line that is no failure."""
    click.echo(text, err=True)


def remark_once(error: CoachError) -> None:
    """Say a failure in one line, if its problem was not said before."""
    if error.problem not in _SAID:
        _SAID.add(error.problem)
        remark(str(error))


def was_said(failure: str) -> bool:
    """Whether the problem of this failure was said."""
    return failure.startswith(tuple(_SAID))
