"""The state machine of a workout as one table. The diagram in the docs and the help come from it."""

from enum import Enum
from typing import TypedDict

from coach.language.command import Command


class State(Enum):
    """Where in a workout we are."""

    READY = "ready"
    BRIEFING = "briefing"
    WORKING = "working"
    CHANGING_SIDES = "changing-sides"
    RESTING = "resting"
    ASKING = "asking"
    PAUSED = "paused"
    HURTING = "hurting"
    FINISHED = "finished"


#: The triggers that are no commands: the time of a state is up; the plan has become another one.
ELAPSED = "elapsed"
REPLANNED = "replanned"


class Row(TypedDict, total=False):
    """One transition, as the `transitions` library takes it. `dest` None: the state stays."""

    trigger: str
    source: list[State]
    dest: State | None
    conditions: list[str]
    after: str


#: In these states the clock of the part we are in stands still.
HELD = frozenset({State.PAUSED, State.HURTING, State.ASKING})

#: In these there is nothing to do but to hear what comes next; a question does not stop their clock.
BREAKS = frozenset({State.CHANGING_SIDES, State.RESTING})

_UNDER_WAY = [State.BRIEFING, State.WORKING, State.CHANGING_SIDES, State.RESTING]
_TIMED = [State.READY, *_UNDER_WAY]
_WAITING = [State.PAUSED, State.HURTING]
_ALL = [*_TIMED, *_WAITING, State.ASKING]


def _row(trigger: str, source: State | list[State], dest: State | None, after: str, *conditions: str) -> Row:
    sources = source if isinstance(source, list) else [source]
    return Row(trigger=trigger, source=sources, dest=dest, after=after, conditions=list(conditions))


def _begun(trigger: str) -> list[Row]:
    """Beginning what has been introduced."""
    return [
        _row(trigger, State.READY, State.BRIEFING, "brief"),
        _row(trigger, State.BRIEFING, State.WORKING, "work"),
        _row(trigger, State.CHANGING_SIDES, State.WORKING, "work"),
        _row(trigger, State.RESTING, State.WORKING, "work", "is_briefed"),
        _row(trigger, State.RESTING, State.BRIEFING, "brief"),
    ]


def _worked(trigger: str) -> list[Row]:
    """Ending a set, or one side of it."""
    return [
        _row(trigger, State.WORKING, State.CHANGING_SIDES, "change_sides", "side_follows"),
        _row(trigger, State.WORKING, State.RESTING, "rest", "sets_follow"),
        _row(trigger, State.WORKING, State.FINISHED, "finish"),
    ]


def _back_to_where_it_was(
    trigger: str, source: State | list[State], *conditions: str, after: str = "resume_segment"
) -> list[Row]:
    return [_row(trigger, source, state, after, "returns_there", *conditions) for state in _TIMED]


#: The first row whose conditions hold is taken.
TABLE: tuple[Row, ...] = (
    *(row for trigger in (ELAPSED, Command.NEXT) for row in (*_begun(trigger), *_worked(trigger))),
    *_worked(Command.DONE),
    *(row for trigger in (Command.START, Command.READY) for row in _begun(trigger)),
    _row(Command.SKIP, State.READY, State.BRIEFING, "brief"),
    # An exercise that hurt and is done need not be left out: going on is what is meant.
    *_back_to_where_it_was(Command.SKIP, State.HURTING, "sore_is_done"),
    *_back_to_where_it_was(Command.SKIP, State.HURTING, "sore_is_elsewhere", after="leave_out_sore"),
    _row(Command.SKIP, [*_UNDER_WAY, *_WAITING], State.RESTING, "skip_to_rest", "briefed_follows"),
    _row(Command.SKIP, [*_UNDER_WAY, *_WAITING], State.BRIEFING, "skip_exercise", "others_follow"),
    _row(Command.SKIP, [*_UNDER_WAY, *_WAITING], State.FINISHED, "finish"),
    _row(
        Command.BACK, [State.BRIEFING, State.WORKING], State.WORKING, "work_on_set_before", "just_begun", "set_before"
    ),
    _row(Command.BACK, [State.CHANGING_SIDES, State.RESTING], State.WORKING, "work_on_set_before", "set_before"),
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
    *_back_to_where_it_was(Command.EASIER, State.HURTING, "easier_helps", after="go_easier_after_pain"),
    _row(Command.EASIER, State.HURTING, None, "say_hurts_waiting"),
    _row(Command.MISSING_EQUIPMENT, _ALL, None, "lack"),
    _row(REPLANNED, State.READY, None, "pass_over", "is_impossible", "others_follow"),
    _row(REPLANNED, [*_WAITING, State.ASKING], None, "hold_beyond", "is_impossible", "others_follow"),
    _row(REPLANNED, _UNDER_WAY, State.RESTING, "skip_to_rest", "is_impossible", "briefed_follows"),
    _row(REPLANNED, _UNDER_WAY, State.BRIEFING, "skip_exercise", "is_impossible", "others_follow"),
    _row(REPLANNED, _ALL, State.FINISHED, "end_early", "is_impossible"),
    _row(REPLANNED, _UNDER_WAY, State.BRIEFING, "brief_other", "is_other"),
    _row(REPLANNED, [*_WAITING, State.ASKING], None, "hold_other", "is_other"),
    _row(REPLANNED, _ALL, None, "tell"),
    _row(Command.MINUTES, _ALL, None, "fit"),
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
    State.CHANGING_SIDES: (Command.READY, Command.WHATS_NEXT, Command.PAUSE),
    State.RESTING: (Command.READY, Command.WHATS_NEXT, Command.PAUSE),
    State.ASKING: (Command.YES, Command.NO, Command.RESUME),
    State.PAUSED: (Command.RESUME, Command.SKIP, Command.END),
    State.HURTING: (Command.EASIER, Command.SKIP, Command.END),
}


def commands_in(state: State) -> frozenset[Command]:
    """The commands a state takes."""
    return _COMMANDS[state]


_COMMANDS: dict[State, frozenset[Command]] = {
    state: frozenset(
        Command(row["trigger"])
        for row in TABLE
        if state in row["source"] and row["trigger"] not in (ELAPSED, REPLANNED)
    )
    for state in State
}
