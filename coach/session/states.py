"""The state machine of a workout as one table. The diagram in the docs and the help come from it."""

from enum import Enum
from typing import TypedDict

from coach.language.command import Command


class State(Enum):
    """Where in a workout we are."""

    READY = "ready"
    BRIEFING = "briefing"
    WORKING = "working"
    RESTING = "resting"
    ASKING = "asking"
    PAUSED = "paused"
    HURTING = "hurting"
    FINISHED = "finished"


#: The trigger that is no command: the time of a state is up.
ELAPSED = "elapsed"


class Row(TypedDict, total=False):
    """One transition, as the `transitions` library takes it. `dest` None: the state stays."""

    trigger: str
    source: list[State]
    dest: State | None
    conditions: list[str]
    after: str


#: In these states the clock of the part we are in stands still.
HELD = frozenset({State.PAUSED, State.HURTING, State.ASKING})

_TIMED = [State.READY, State.BRIEFING, State.WORKING, State.RESTING]
_UNDER_WAY = [State.BRIEFING, State.WORKING, State.RESTING]
_WAITING = [State.PAUSED, State.HURTING]
_ALL = [*_TIMED, *_WAITING, State.ASKING]


def _row(trigger: str, source: State | list[State], dest: State | None, after: str, *conditions: str) -> Row:
    sources = source if isinstance(source, list) else [source]
    return Row(trigger=trigger, source=sources, dest=dest, after=after, conditions=list(conditions))


def _onward(trigger: str) -> list[Row]:
    """Leaving a timed state for the one that follows it."""
    return [
        _row(trigger, State.READY, State.BRIEFING, "brief"),
        _row(trigger, State.BRIEFING, State.WORKING, "work"),
        _row(trigger, State.WORKING, State.RESTING, "rest", "sets_follow"),
        _row(trigger, State.WORKING, State.FINISHED, "finish"),
        _row(trigger, State.RESTING, State.WORKING, "work", "same_exercise"),
        _row(trigger, State.RESTING, State.BRIEFING, "brief"),
    ]


def _back_to_where_it_was(trigger: str, source: State | list[State], *conditions: str) -> list[Row]:
    return [_row(trigger, source, state, "resume_segment", "returns_there", *conditions) for state in _TIMED]


#: The first row whose conditions hold is taken.
TABLE: tuple[Row, ...] = (
    *_onward(ELAPSED),
    *_onward(Command.NEXT),
    _row(Command.DONE, State.WORKING, State.RESTING, "rest", "sets_follow"),
    _row(Command.DONE, State.WORKING, State.FINISHED, "finish"),
    *(
        row
        for command in (Command.START, Command.READY)
        for row in (
            _row(command, State.READY, State.BRIEFING, "brief"),
            _row(command, State.BRIEFING, State.WORKING, "work"),
            _row(command, State.RESTING, State.WORKING, "work", "same_exercise"),
            _row(command, State.RESTING, State.BRIEFING, "brief"),
        )
    ),
    _row(Command.SKIP, State.READY, State.BRIEFING, "brief"),
    # An exercise that hurt and is done need not be left out: going on is what is meant.
    *_back_to_where_it_was(Command.SKIP, State.HURTING, "sore_is_done"),
    _row(Command.SKIP, [*_UNDER_WAY, *_WAITING], State.BRIEFING, "skip_exercise", "exercises_follow"),
    _row(Command.SKIP, [*_UNDER_WAY, *_WAITING], State.FINISHED, "finish"),
    _row(
        Command.BACK, [State.BRIEFING, State.WORKING], State.WORKING, "work_on_set_before", "just_begun", "set_before"
    ),
    _row(Command.BACK, State.RESTING, State.WORKING, "work_on_set_before", "set_before"),
    _row(Command.BACK, State.RESTING, None, "refuse"),
    _row(Command.BACK, State.WORKING, State.WORKING, "work_again"),
    _row(Command.BACK, State.BRIEFING, State.BRIEFING, "brief_again"),
    _row(Command.PAUSE, _TIMED, State.PAUSED, "pause_segment"),
    _row(Command.PAUSE, State.PAUSED, None, "say_paused"),
    *(
        row
        for command in (Command.RESUME, Command.START, Command.READY)
        for row in _back_to_where_it_was(command, State.PAUSED)
    ),
    *_back_to_where_it_was(Command.RESUME, State.HURTING, "may_continue"),
    _row(Command.RESUME, State.HURTING, None, "say_hurts_waiting"),
    _row(Command.STOP, [*_TIMED, *_WAITING], State.ASKING, "ask_stop"),
    _row(Command.END, [*_TIMED, *_WAITING], State.ASKING, "ask_end"),
    _row(Command.STOP, State.ASKING, None, "ask_again"),
    _row(Command.END, State.ASKING, State.FINISHED, "end_early"),
    _row(Command.YES, State.ASKING, State.FINISHED, "end_early"),
    _row(Command.NO, State.ASKING, State.HURTING, "say_hurts_waiting", "asked_while_hurting"),
    _row(Command.NO, State.ASKING, State.PAUSED, "stay_paused", "asked_while_paused"),
    *_back_to_where_it_was(Command.NO, State.ASKING),
    *_back_to_where_it_was(Command.RESUME, State.ASKING, "may_continue"),
    _row(Command.RESUME, State.ASKING, State.HURTING, "say_hurts_waiting"),
    _row(ELAPSED, State.ASKING, State.HURTING, "say_hurts_waiting", "asked_while_hurting"),
    _row(ELAPSED, State.ASKING, State.PAUSED, "stay_paused"),
    _row(Command.HURTS, [*_TIMED, State.PAUSED, State.ASKING], State.HURTING, "hurt"),
    _row(Command.HURTS, State.HURTING, None, "say_hurts_waiting"),
    _row(Command.EASIER, [*_TIMED, State.PAUSED], None, "go_easier"),
    _row(Command.HARDER, [*_TIMED, State.PAUSED], None, "go_harder"),
    *(
        Row(
            trigger=Command.EASIER,
            source=[State.HURTING],
            dest=state,
            conditions=["easier_helps", "returns_there"],
            after="go_easier_after_pain",
        )
        for state in _TIMED
    ),
    _row(Command.EASIER, State.HURTING, None, "say_hurts_waiting"),
    _row(Command.REPEAT, _ALL, None, "say_again"),
    _row(Command.TIME_LEFT, _ALL, None, "say_time_left"),
    _row(Command.WHATS_NEXT, _ALL, None, "say_whats_next"),
    _row(Command.EXPLAIN, _ALL, None, "say_how"),
    _row(Command.HELP, _ALL, None, "say_help"),
    _row(Command.LOUDER, [*_ALL, State.FINISHED], None, "turn_louder"),
    _row(Command.QUIETER, [*_ALL, State.FINISHED], None, "turn_quieter"),
    _row(ELAPSED, State.FINISHED, None, "leave"),
)

#: What is most useful to say in a state, in this order; offered by help and when something is not possible.
HINTS: dict[State, tuple[Command, Command, Command]] = {
    State.READY: (Command.START, Command.PAUSE, Command.END),
    State.BRIEFING: (Command.NEXT, Command.EASIER, Command.SKIP),
    State.WORKING: (Command.DONE, Command.EASIER, Command.PAUSE),
    State.RESTING: (Command.READY, Command.WHATS_NEXT, Command.PAUSE),
    State.ASKING: (Command.YES, Command.NO, Command.RESUME),
    State.PAUSED: (Command.RESUME, Command.SKIP, Command.END),
    State.HURTING: (Command.EASIER, Command.SKIP, Command.END),
}


def commands_in(state: State) -> frozenset[Command]:
    """The commands a state takes."""
    return _COMMANDS[state]


_COMMANDS: dict[State, frozenset[Command]] = {
    state: frozenset(Command(row["trigger"]) for row in TABLE if state in row["source"] and row["trigger"] != ELAPSED)
    for state in State
}
