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


#: The triggers that are no commands: the time of a state is up; the plan has become another one; the coach was gone,
#: and is back.
ELAPSED = "elapsed"
REPLANNED = "replanned"
RETURNED = "returned"
NO_COMMANDS = (ELAPSED, REPLANNED, RETURNED)


class Row(TypedDict, total=False):
    """One transition, as the `transitions` library takes it. `dest` None: the state stays."""

    trigger: str
    source: list[State]
    dest: State | None
    conditions: list[str]
    after: str


#: In these states the clock of the part we are in stands still.
HELD = frozenset({State.PAUSED, State.HURTING, State.ASKING})

#: In these it stands still until the athlete says something; a question is closed by itself.
WAITING = HELD - {State.ASKING}

#: In these there is nothing to do but to hear what comes next; a question does not stop their clock.
BREAKS = frozenset({State.CHANGING_SIDES, State.RESTING})

_UNDER_WAY = [State.BRIEFING, State.WORKING, State.CHANGING_SIDES, State.RESTING]
_TIMED = [State.READY, *_UNDER_WAY]
_WAITING = [State.PAUSED, State.HURTING]
_ALL = [*_TIMED, *_WAITING, State.ASKING]
#: Where what comes next can still be changed without touching what is being done.
_ASIDE = [State.READY, State.BRIEFING, State.RESTING, State.PAUSED]
#: Where something can be said of the set just done; held in a set, nothing.
_AFTER_SETS = [State.BRIEFING, State.CHANGING_SIDES, State.RESTING, State.PAUSED, State.FINISHED]


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
    # In a set without an end of its own, time alone says that nobody may be there any more.
    _row(ELAPSED, State.WORKING, None, "ask_presence", "is_open", "is_not_asked"),
    _row(ELAPSED, State.WORKING, State.FINISHED, "end_forgotten", "is_open"),
    # Who speaks just after the clock has gone on means what it has done.
    _row(Command.NEXT, _UNDER_WAY, None, "agree", "has_just_gone_on"),
    _row(Command.DONE, [State.CHANGING_SIDES, State.RESTING, State.FINISHED], None, "agree", "has_just_gone_on"),
    *(_row(command, State.WORKING, None, "agree") for command in (Command.READY, Command.START, Command.RESUME)),
    *(row for trigger in (ELAPSED, Command.NEXT) for row in (*_begun(trigger), *_worked(trigger))),
    *_worked(Command.DONE),
    _row(Command.DONE, _AFTER_SETS, None, "take_report"),
    _row(Command.REPS, _AFTER_SETS, None, "take_report"),
    _row(Command.LOAD, [*_TIMED, State.PAUSED, State.FINISHED], None, "take_load"),
    _row(Command.EFFORT, _AFTER_SETS, None, "take_effort"),
    _row(Command.UNDO, [*_TIMED, *_WAITING, State.FINISHED], None, "take_back"),
    *(row for trigger in (Command.START, Command.READY) for row in _begun(trigger)),
    _row(Command.SKIP, State.READY, State.BRIEFING, "brief"),
    # An exercise that hurt and is done need not be left out: going on is what is meant.
    *_back_to_where_it_was(Command.SKIP, State.HURTING, "sore_is_done"),
    *_back_to_where_it_was(Command.SKIP, State.HURTING, "sore_is_elsewhere", after="leave_out_sore"),
    _row(Command.SKIP, [*_UNDER_WAY, *_WAITING], State.RESTING, "skip_to_rest", "briefed_follows"),
    _row(Command.SKIP, [*_UNDER_WAY, *_WAITING], State.BRIEFING, "skip_exercise", "others_follow"),
    _row(Command.SKIP, [*_UNDER_WAY, *_WAITING], State.FINISHED, "finish_skipping"),
    *(
        _row(Command.BACK, source, dest, after, *when, *new)
        for source, when in (
            ([State.BRIEFING, State.WORKING], ("just_begun", "set_before")),
            ([State.CHANGING_SIDES, State.RESTING], ("set_before",)),
        )
        for dest, after, new in (
            (State.BRIEFING, "brief_set_before", ("before_is_new",)),
            (State.WORKING, "work_on_set_before", ()),
        )
    ),
    _row(Command.BACK, State.RESTING, None, "refuse"),
    _row(
        Command.GO_TO, [*_UNDER_WAY, State.READY, *_WAITING], State.BRIEFING, "go_to_exercise", "is_elsewhere_in_plan"
    ),
    _row(Command.GO_TO, [*_UNDER_WAY, State.READY, *_WAITING], None, "say_why_not_there"),
    _row(
        Command.SWITCH_SIDES, State.WORKING, State.WORKING, "begin_with_other_side", "is_first_side", "nothing_is_done"
    ),
    _row(Command.SWITCH_SIDES, State.WORKING, State.CHANGING_SIDES, "change_sides", "side_follows"),
    _row(Command.SWITCH_SIDES, State.WORKING, State.CHANGING_SIDES, "change_back", "is_other_side"),
    _row(Command.SWITCH_SIDES, [*_ASIDE, State.WORKING], None, "put_other_side_first"),
    _row(Command.SWITCH_SIDES, State.CHANGING_SIDES, None, "say_side"),
    _row(
        Command.OTHER_SIDE_FIRST,
        State.WORKING,
        State.WORKING,
        "begin_with_other_side",
        "is_first_side",
        "nothing_is_done",
    ),
    _row(Command.OTHER_SIDE_FIRST, [*_TIMED, State.PAUSED], None, "put_other_side_first"),
    _row(Command.MORE_SETS, [*_TIMED, State.PAUSED], None, "add_set"),
    _row(Command.FEWER_SETS, [*_TIMED, State.PAUSED], None, "drop_set"),
    _row(Command.MORE_REST, [State.RESTING, State.CHANGING_SIDES], None, "rest_longer"),
    _row(Command.MORE_REST, [State.READY, State.BRIEFING, State.WORKING], None, "offer_pause"),
    _row(Command.LESS_REST, [State.RESTING, State.CHANGING_SIDES], None, "rest_shorter"),
    _row(Command.BACK, State.WORKING, State.WORKING, "work_again"),
    _row(Command.BACK, State.BRIEFING, State.BRIEFING, "brief_again"),
    _row(Command.PAUSE, _TIMED, State.PAUSED, "pause_segment"),
    _row(Command.PAUSE, State.PAUSED, None, "say_paused"),
    *(
        row
        for command in (Command.RESUME, Command.START, Command.READY)
        for row in _back_to_where_it_was(command, State.PAUSED)
    ),
    *_back_to_where_it_was(Command.YES, State.PAUSED, "is_back"),
    _row(Command.NO, State.PAUSED, State.FINISHED, "decline_to_go_on"),
    _row(Command.YES, State.PAUSED, None, "wait_for_resume"),
    _row(Command.YES, State.WORKING, None, "go_on_working"),
    *_back_to_where_it_was(Command.RESUME, State.HURTING, "may_continue"),
    # What hurt twice is left out: going on means going past it.
    _row(Command.RESUME, State.HURTING, State.RESTING, "skip_to_rest", "briefed_follows"),
    _row(Command.RESUME, State.HURTING, State.BRIEFING, "skip_exercise", "others_follow"),
    _row(Command.RESUME, State.HURTING, State.FINISHED, "finish_skipping"),
    _row(Command.STOP, [*_TIMED, *_WAITING], State.ASKING, "ask_stop"),
    _row(Command.END, [*_TIMED, *_WAITING], State.ASKING, "ask_end"),
    _row(Command.STOP, State.ASKING, None, "ask_again"),
    _row(Command.END, State.ASKING, State.FINISHED, "end_early"),
    _row(Command.YES, State.ASKING, State.FINISHED, "end_early"),
    _row(Command.NO, State.ASKING, State.HURTING, "say_hurts_waiting", "asked_while_hurting"),
    _row(Command.NO, State.ASKING, State.PAUSED, "stay_paused", "asked_while_paused"),
    *_back_to_where_it_was(Command.NO, State.ASKING),
    _row(ELAPSED, _WAITING, None, "ask_presence", "is_not_asked"),
    _row(ELAPSED, _WAITING, State.FINISHED, "end_forgotten"),
    *_back_to_where_it_was(Command.RESUME, State.ASKING, "may_continue"),
    _row(Command.RESUME, State.ASKING, State.HURTING, "say_hurts_waiting"),
    _row(ELAPSED, State.ASKING, State.HURTING, "say_hurts_waiting", "asked_while_hurting"),
    _row(ELAPSED, State.ASKING, State.PAUSED, "stay_paused"),
    _row(Command.HURTS, [*_TIMED, State.PAUSED, State.ASKING], State.HURTING, "hurt"),
    _row(Command.HURTS, State.HURTING, None, "say_hurts_waiting"),
    _row(Command.HURTS, State.FINISHED, None, "hurt_at_the_end"),
    _row(Command.EASIER, [*_TIMED, State.PAUSED], None, "go_easier"),
    _row(Command.HARDER, [*_TIMED, State.PAUSED], None, "go_harder"),
    *_back_to_where_it_was(Command.EASIER, State.HURTING, "easier_helps", after="go_easier_after_pain"),
    _row(Command.EASIER, State.HURTING, None, "say_easiest_and_wait", "less_helps"),
    _row(Command.EASIER, State.HURTING, None, "say_hurts_waiting"),
    *_back_to_where_it_was(Command.FEWER_REPS, State.HURTING, "less_helps", after="do_fewer_after_pain"),
    *_back_to_where_it_was(Command.SMALLER_RANGE, State.HURTING, "less_helps", after="go_less_far_after_pain"),
    _row(Command.YES, State.BRIEFING, None, "accept_proposal"),
    _row(Command.NO, State.BRIEFING, None, "decline_proposal"),
    _row(Command.FEWER_REPS, [*_TIMED, State.PAUSED], None, "ask_fewer"),
    _row(Command.MORE_REPS, [*_TIMED, State.PAUSED], None, "ask_more"),
    _row(Command.SMALLER_RANGE, [*_TIMED, State.PAUSED], None, "make_range_smaller"),
    _row(Command.WAY, [*_TIMED, State.PAUSED], None, "change_way"),
    _row(Command.SLOWER, [*_TIMED, State.PAUSED], None, "go_slower"),
    _row(Command.FASTER, [*_TIMED, State.PAUSED], None, "go_faster"),
    _row(Command.SWAP, [*_TIMED, State.PAUSED], None, "swap_here"),
    _row(Command.SWAP, State.HURTING, State.BRIEFING, "swap_sore_and_brief", "another_helps", "sore_stops_here"),
    *_back_to_where_it_was(Command.SWAP, State.HURTING, "another_helps", after="swap_sore"),
    _row(Command.SWAP, State.HURTING, None, "say_hurts_waiting"),
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
    _row(Command.ATHLETE, [State.READY, State.BRIEFING, State.PAUSED], State.FINISHED, "hand_over", "is_another"),
    _row(Command.ATHLETE, [State.READY, State.BRIEFING, State.PAUSED], None, "greet"),
    _row(Command.REPEAT, _ALL, None, "say_again"),
    _row(Command.TIME_LEFT, _ALL, None, "say_time_left"),
    _row(Command.WHATS_NEXT, _ALL, None, "say_whats_next"),
    _row(Command.TODAY, _ALL, None, "say_today"),
    _row(Command.SETS_LEFT, _ALL, None, "say_sets_left"),
    _row(Command.REPS_DONE, _ALL, None, "say_reps_done"),
    _row(Command.WHICH_SIDE, _ALL, None, "say_side"),
    _row(Command.LAST_LOAD, _ALL, None, "say_last_load"),
    _row(Command.LAST_TIME, _ALL, None, "say_last_time"),
    _row(Command.BEST, _ALL, None, "say_best"),
    _row(Command.EXPLAIN, _ALL, None, "say_how"),
    _row(Command.HELP, _ALL, None, "say_help"),
    _row(Command.LOUDER, [*_ALL, State.FINISHED], None, "turn_louder"),
    _row(Command.QUIETER, [*_ALL, State.FINISHED], None, "turn_quieter"),
    _row(Command.TALK_LESS, _ALL, None, "talk_less"),
    _row(Command.TALK_MORE, _ALL, None, "talk_more"),
    _row(Command.TALK_SLOWER, _ALL, None, "talk_slower"),
    _row(Command.TALK_FASTER, _ALL, None, "talk_faster"),
    _row(Command.NO_MUSIC, [*_ALL, State.FINISHED], None, "stop_music"),
    _row(Command.MUSIC, [*_ALL, State.FINISHED], None, "play_music"),
    _row(Command.STOP_LISTENING, [*_ALL, State.FINISHED], None, "stop_listening"),
    _row(Command.LISTEN, [*_ALL, State.FINISHED], None, "listen_again"),
    _row(ELAPSED, State.FINISHED, None, "leave"),
    _row(RETURNED, _TIMED, State.PAUSED, "come_back"),
    _row(RETURNED, State.PAUSED, None, "come_back"),
    _row(RETURNED, State.ASKING, State.HURTING, "come_back_hurting", "asked_while_hurting"),
    _row(RETURNED, State.ASKING, State.PAUSED, "come_back"),
    _row(RETURNED, State.HURTING, None, "come_back_hurting"),
    _row(RETURNED, State.FINISHED, None, "leave"),
)

#: What is most useful to say in a state, in this order; offered by help and when something is not possible.
HINTS: dict[State, tuple[Command, Command, Command]] = {
    State.READY: (Command.START, Command.PAUSE, Command.END),
    State.BRIEFING: (Command.NEXT, Command.EASIER, Command.PAUSE),
    State.WORKING: (Command.DONE, Command.EASIER, Command.PAUSE),
    State.CHANGING_SIDES: (Command.READY, Command.WHATS_NEXT, Command.PAUSE),
    State.RESTING: (Command.READY, Command.MORE_REST, Command.PAUSE),
    State.ASKING: (Command.YES, Command.NO, Command.RESUME),
    State.PAUSED: (Command.RESUME, Command.SKIP, Command.END),
    State.HURTING: (Command.EASIER, Command.SWAP, Command.END),
}


def commands_in(state: State) -> frozenset[Command]:
    """The commands a state takes."""
    return _COMMANDS[state]


_COMMANDS: dict[State, frozenset[Command]] = {
    state: frozenset(
        Command(row["trigger"]) for row in TABLE if state in row["source"] and row["trigger"] not in NO_COMMANDS
    )
    for state in State
}
