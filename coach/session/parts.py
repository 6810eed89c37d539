"""The parts of a talk, and the transitions between them that every talk has."""

from collections.abc import Sequence
from enum import Enum
from typing import TypedDict

from coach.language.command import Command
from coach.session.states import ELAPSED


class Part(Enum):
    """Where in a talk we are."""

    DESCRIBING = "describing"
    ASKING = "asking"
    EXPLAINING = "explaining"
    TELLING = "telling"
    PAUSED = "paused"
    FINISHED = "finished"


class Row(TypedDict):
    """One transition, as the `transitions` library takes it. `dest` None: the part stays."""

    trigger: str
    source: list[Part]
    dest: Part | None
    after: str
    conditions: list[str]


def row(trigger: str, source: Sequence[Part], dest: Part | None, after: str, *conditions: str) -> Row:
    """One transition."""
    return Row(trigger=trigger, source=list(source), dest=dest, after=after, conditions=list(conditions))


def common(parts: Sequence[Part]) -> tuple[Row, ...]:
    """What every talk takes while one of these parts runs."""
    held = [*parts, Part.PAUSED]
    return (
        row(ELAPSED, [Part.TELLING, Part.FINISHED], Part.FINISHED, "leave"),
        row(Command.NEXT, [Part.TELLING], Part.FINISHED, "break_off"),
        *(row(command, held, Part.FINISHED, "break_off") for command in (Command.STOP, Command.END)),
        row(Command.PAUSE, parts, Part.PAUSED, "hold_on"),
        row(Command.PAUSE, [Part.PAUSED], None, "say_paused"),
        *(
            row(command, [Part.PAUSED], part, "take_up", "returns_there")
            for command in (Command.RESUME, Command.START, Command.READY)
            for part in parts
        ),
        row(Command.REPEAT, parts, None, "say_again"),
        row(Command.HELP, held, None, "say_help"),
        row(Command.LOUDER, [*held, Part.FINISHED], None, "turn_louder"),
        row(Command.QUIETER, [*held, Part.FINISHED], None, "turn_quieter"),
        row(Command.TALK_SLOWER, held, None, "talk_slower"),
        row(Command.TALK_FASTER, held, None, "talk_faster"),
        row(Command.STOP_LISTENING, [*held, Part.FINISHED], None, "stop_listening"),
        row(Command.LISTEN, [*held, Part.FINISHED], None, "listen_again"),
    )
