"""A workout on virtual time: no sound, no waiting. `simulate` and `render` are rehearsals, and so are most tests."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from coach.errors import CoachError
from coach.language.command import Command
from coach.language.language import Language
from coach.session.conversation import Conversation
from coach.session.effects import Effect, Play
from coach.session.events import Begin, Given, Misheard, Tick
from coach.session.session import Session


@dataclass(frozen=True, slots=True)
class Line:
    """What the athlete says, and when (seconds from the start)."""

    at: float
    say: str


class WillingAthlete:
    """Says "done" in a set that has no end of its own, when it has taken as long as is forecast for it."""

    def __init__(self, language: Language) -> None:
        self._done = language.commands[Command.DONE][0]

    def line(self, session: Conversation) -> Line | None:
        """What the athlete will say if nobody says anything before."""
        expected = session.expected if isinstance(session, Session) else None
        return None if expected is None else Line(expected, self._done)


def rehearse(session: Conversation, language: Language, script: Sequence[Line] = ()) -> Iterator[Effect]:
    """Run a session to its end; a talk that is held, to where it waits for a command that the script does not give.

    Sets that only the athlete can end are ended by a willing one. Yields the effects in the order of their times.
    """
    athlete, lines = WillingAthlete(language), sorted(script, key=lambda line: line.at)
    yield from session.handle(Begin(0.0))
    while not session.over:
        due, answer = session.due, athlete.line(session)
        coming = [at for at in (due, answer.at if answer else None) if at is not None]
        if lines and all(lines[0].at <= at for at in coming):
            line = lines.pop(0)
            yield from said(session, language, line.say, line.at)
        elif answer is not None and (due is None or answer.at <= due):
            yield from said(session, language, answer.say, answer.at)
        elif due is not None:
            yield from session.handle(Tick(due))
        else:
            return


def said(session: Conversation, language: Language, text: str, at: float) -> list[Effect]:
    """Hand the session what was said or typed in full."""
    return session.handle(given(language, text, at))


def given(language: Language, text: str, at: float) -> Given | Misheard:
    """What was said or typed in full, as an event; words that are no command change no state."""
    intent = language.intent(text)
    if intent is None:
        return Misheard(at, text, "not a command", typed=True)
    return Given(at, intent.command, text, intent.value)


def read_script(path: Path) -> list[Line]:
    """A script file: one JSON object a line, as in `{"at": 61.5, "say": "easier"}`.

    Raises CoachError that lists every line that is wrong.
    """
    try:
        rows = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise CoachError(f"{path}: cannot be read.", "A script is a text file with a JSON object a line.") from error
    lines, problems = [], []
    for number, row in enumerate(rows, 1):
        if not row.strip() or row.lstrip().startswith("#"):
            continue
        line = _line(row)
        if isinstance(line, str):
            problems.append(f"{path}:{number}: {line}")
        else:
            lines.append(line)
    if problems:
        raise CoachError("\n".join(problems))
    return lines


def _line(row: str) -> Line | str:
    try:
        value = json.loads(row)
    except (json.JSONDecodeError, RecursionError):
        return 'is no JSON object; it should look like {"at": 61.5, "say": "easier"}'
    if not isinstance(value, dict) or set(value) != {"at", "say"}:
        return 'needs exactly "at" and "say", as in {"at": 61.5, "say": "easier"}'
    at, say = value["at"], value["say"]
    if isinstance(at, bool) or not isinstance(at, int | float) or not 0 <= at < 1e6:
        return f'"at" must be seconds from the start, got {at!r}'
    if not isinstance(say, str) or not say.strip():
        return f'"say" must be words, got {say!r}'
    return Line(float(at), say)


def texts(effects: Iterable[Effect]) -> Iterator[str]:
    """Everything that is said in a rehearsal, in order."""
    for effect in effects:
        if isinstance(effect, Play):
            yield from (cue.text for cue in effect.placements if cue.text)
